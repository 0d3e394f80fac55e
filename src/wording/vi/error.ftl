# Lỗi: một câu nói việc gì xảy ra với cái gì.

error-not-a-store = { $folder } không có sổ của ct135.
error-not-a-store-hint = Chỉ thư mục khác bằng --store, hoặc chạy ct135 để lập sổ mới, ct135 demo để xem tỉnh mẫu.
error-already-there = { $folder } đã có dữ liệu, nên không lập sổ mới ở đó.
error-already-there-hint = Chọn một thư mục trống bằng --store.
error-newer-schema = Sổ này do { $made_by } ghi theo bản { $found }; chương trình này chỉ đọc được đến bản { $known }.
error-newer-schema-hint = Cài bản ct135 mới hơn.
error-taken = Một tiến trình khác đang mở sổ này để ghi.
error-taken-by = { $by } đang mở sổ này để ghi (tiến trình { $pid }, từ { $since }).
error-taken-hint = Đợi tiến trình ấy thoát; trong lúc chờ vẫn xem được bằng ct135 list.
error-others-may-write = Người khác cũng ghi được vào { $folder }, nên sổ không mở.
error-others-may-write-hint = Bỏ quyền ghi của người khác: chmod go-w trên thư mục ấy.
error-commit-unknown = Chưa biết thay đổi vừa rồi đã lưu hay chưa.
error-commit-unknown-hint = Mở lại sổ rồi xem ct135 list log.
error-store-broken = Sổ không nhận thêm thay đổi vì lần ghi trước hỏng.
error-store-broken-hint = Kiểm tra đĩa rồi mở lại sổ.
error-packing = Thay đổi này lớn hơn mức sổ ghi được.
error-damaged = Nhật ký của sổ { $store } hỏng: { $segment } sai từ byte { $offset }; không có gì bị ghi đè.
error-unreadable-entry = Mục { $seq } trong nhật ký của sổ { $store } không đọc được; không có gì bị ghi đè.
error-index-ahead = Nhật ký của sổ { $store } thiếu phần cuối: chỉ mục đã thấy mục { $index }, nhật ký dừng ở mục { $journal }.
error-damaged-hint = Giữ nguyên thư mục, chép nó ra nơi khác, rồi lấy lại nhật ký từ bản sao lưu.
error-conflicts = Người khác vừa sửa { $rows } dòng trong số này.
error-conflicts-hint = Xem lại các dòng ấy rồi làm lại.
error-io = Không đọc hoặc ghi được { $file }: { $why }.

error-refused-empty = Không có gì thay đổi.
error-refused-misnumbered = { $row }: số thứ tự của dòng mới không hợp lệ, không lưu gì cả.
error-refused-dangling = { $row } trỏ tới { $missing } không còn trong sổ; hãy mở lại rồi sửa.
error-refused-still-referred = { $row } còn được { $n } dòng dùng ({ $names }); hãy bỏ các dòng đó trước.
error-refused-duplicate = { $row } trùng với { $existing } đã có trong sổ; hãy sửa dòng đã có.
error-refused-out-of-range = { $row }: giá trị ở ô { $field } vượt khoảng cho phép; hãy nhập lại.
error-refused-needs-basis = { $what } của { $clause } theo kế hoạch đã ban hành; hãy ghi văn bản cho phép đổi.
error-refused-needs-basis-for-plan = Kế hoạch { $plan } đã ban hành; muốn đổi phải ghi văn bản.
error-refused-not-in-effect = Thay đổi này đã được hoàn tác rồi, hoặc không còn hiệu lực.
error-locked-task = Việc thêm, bỏ hoặc chuyển
error-locked-deadlines = Thời hạn
error-locked-roles = Vai trò và trách nhiệm
error-conflict = { $author } vừa đổi { $row } lúc { $at }; hãy xem lại rồi sửa tiếp.
error-io-not-found = không có tệp hay thư mục này
error-io-not-allowed = không có quyền
error-io-folder = đây là thư mục, không phải tệp
error-io-full = đĩa đã đầy
error-round-taken = Đã có đợt { $key } trong sổ; chọn khóa khác.
error-round-no-places = Sổ chưa có { $object } nào để rà soát; đưa địa bàn vào trước.
error-round-key = Mã đợt “{ $key }” có dấu cách hoặc một trong các dấu : / =; bỏ dấu ấy đi.
