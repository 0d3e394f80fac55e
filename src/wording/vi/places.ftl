# Danh mục địa bàn nhập vào: lệnh, điều cần xem, điều khác với sổ.

places-about = Nhập danh mục địa bàn (tỉnh, huyện, xã, thôn) vào sổ
places-usage = ct135 import places TỆP|- [--sheet TRANG] [--map CỘT=KHÓA]… [--as-of NGÀY] [--dry-run] [--json] [--strict]
places-file = Danh mục (CSV, XLSX, XLS, ODS); - là đầu vào chuẩn
places-map = Cột (chữ cái hoặc tiêu đề) chứa gì: code, name, unit, level, parent, moved_on, valid_from, valid_to, province_code, province, district_code, district, commune_code, commune, village … hoặc ignore
places-map-keys = cần dạng CỘT=KHÓA, với khóa như code, name, unit, parent, district_code, district, valid_from, ignore
places-as-of = Ngày danh mục có hiệu lực, để biết nơi nào thuộc đâu; không nêu thì là hôm nay
places-json = In kết quả đọc thành JSON
places-no-heading = Không thấy dòng tiêu đề của danh mục trong { $file }.
places-no-heading-hint = Tiêu đề cần có tên và ít nhất một cột nữa, ví dụ Mã, Tên, Cấp, Mã QH; tiêu đề khác thì chỉ ra bằng --map CỘT=KHÓA.
places-stored = Đã nhập danh mục: { $added } nơi mới, { $changed } nơi đổi, { $same } dòng như cũ.
places-would = Sẽ nhập danh mục: { $added } nơi mới, { $changed } nơi đổi, { $same } dòng như cũ. Chưa ghi gì.
places-same = Danh mục không khác gì sổ: { $same } dòng như cũ, không ghi gì.
places-nothing = Không dòng nào của danh mục vào được sổ; lý do ở dưới.
places-column = Cột { $column } “{ $heading }”: { $holds ->
    [none] không nhập
   *[other] { $holds }
}
places-correction = Dòng { $row }, { $place }: { $field ->
    [code] mã
    [name] tên
    [unit] loại
    [parent] thuộc
    [from] có từ ngày
   *[to] đến hết ngày
} { $from } → { $to }
places-nowhere = —

places-finding-no-name = Dòng không ghi tên; bỏ qua.
places-finding-no-level = “{ $value }”: không biết là tỉnh, huyện, xã hay thôn; bỏ qua dòng này.
places-finding-unknown-unit = “{ $value }” không phải là loại đơn vị đã biết; bỏ trống ô này.
places-finding-bad-code = “{ $value }” không phải là mã của cấp này (tỉnh 2, huyện 3, xã 5 chữ số); bỏ qua dòng này.
places-finding-code-of-village = “{ $value }”: thôn không có mã riêng trong sổ; bỏ qua mã.
places-finding-not-a-day = “{ $value }” không phải là ngày; bỏ trống ô này.
places-finding-days-reversed = “{ $value }” trước ngày bắt đầu; bỏ trống cả hai ngày.
places-finding-no-parent = “{ $value }”: đơn vị cấp trên không có trong sổ, cũng không có trong danh mục; bỏ qua dòng này.
places-finding-several-parents = “{ $value }”: nhiều đơn vị cấp trên cùng tên, cần ghi mã; bỏ qua dòng này.
places-finding-several-places = “{ $value }”: nhiều nơi cùng tên, cần ghi mã; bỏ qua dòng này.
places-finding-total = “{ $value }” là dòng cộng; không nhập.
places-finding-no-place = “{ $value }”: dòng không có số thứ tự, không có mã, không ghi loại đơn vị; bỏ qua (ghi Huyện, Xã, Thôn trước tên nếu đúng là địa danh).
places-finding-repeated = “{ $value }” đã có ở dòng { $row }; bỏ qua dòng này.
