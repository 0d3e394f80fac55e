# Điều cần xem trong một bảng số liệu; mỗi câu nói về ô hoặc dòng ghi ở đầu dòng in ra.

sheet-finding-not-a-number = “{ $value }” không phải là số; bỏ ô này, giữ số cũ nếu có.
sheet-finding-not-whole = “{ $value }” không phải số nguyên; bỏ ô này, giữ số cũ nếu có.
sheet-finding-too-fine = “{ $value }” có quá hai chữ số sau dấu phẩy; bỏ ô này, giữ số cũ nếu có.
sheet-finding-negative = “{ $value }” là số âm; bỏ ô này, giữ số cũ nếu có.
sheet-finding-too-large = “{ $value }” quá lớn; bỏ ô này, giữ số cũ nếu có.
sheet-finding-not-an-answer = “{ $value }” không phải có hay không; bỏ ô này, giữ số cũ nếu có.
sheet-finding-thousands = “{ $value }”: dấu { $mark ->
    [comma] phẩy
   *[dot] chấm
} được đọc là ngăn cách hàng nghìn.
sheet-finding-mark-for-yes = “{ $value }” được đọc là có; cột này có { $n } ô như vậy.
sheet-finding-decomposed = “{ $value }”: chữ và dấu được ghép lại thành chữ dựng sẵn.
sheet-finding-blanks = “{ $value }”: bỏ khoảng trắng thừa ở đầu hoặc cuối.
sheet-finding-unknown-commune = { $within ->
    [no] Sổ không có xã “{ $value }”
   *[yes] { $district } trong sổ không có xã “{ $value }”
}{ $is-near ->
    [yes] {" "}(gần giống: { $near })
   *[no] {""}
}; bỏ qua dòng này.
sheet-finding-new-commune = Sổ chưa có xã “{ $value }”; được thêm.
sheet-finding-read-as = Xã “{ $value }” được đọc là { $name }; sai thì ghi thêm mã xã.
sheet-finding-unknown-code = Sổ không có mã “{ $value }”; xã tìm được theo tên.
sheet-finding-several-communes = Nhiều xã cùng tên “{ $value }” (mã { $codes }): ghi thêm huyện hoặc mã; bỏ qua dòng này.
sheet-finding-code-of-another = Mã trong dòng là của xã { $name }, không phải “{ $value }”; bỏ qua dòng này.
sheet-finding-code-in-another-district = Mã trong dòng là của xã thuộc { $name }, không phải huyện ghi ở dòng này; bỏ qua dòng này.
sheet-finding-no-commune = Không biết dòng này thuộc xã nào; bỏ qua.
sheet-finding-no-village = Dòng có số liệu nhưng không ghi thôn; bỏ qua.
sheet-finding-unknown-village = Xã này trong sổ không có thôn “{ $value }”; bỏ qua dòng này.
sheet-finding-several-villages = Nhiều thôn của xã cùng tên “{ $value }”; bỏ qua dòng này.
sheet-finding-repeated = “{ $value }” là một nơi với tên ở dòng { $row } (dấu, chữ viết không phân biệt); bỏ qua dòng này.
sheet-finding-total = “{ $value }” là dòng cộng; không nhập.
sheet-finding-no-figures = “{ $value }”: dòng không có số liệu; bỏ qua.
sheet-finding-above-total = “{ $value }” lớn hơn { $total }.
sheet-finding-together-above-total = { $parts } cộng lại lớn hơn { $total }.
sheet-finding-percent-differs = “{ $value }” khác { $rate } tính từ số hộ.
sheet-finding-no-quorum = “{ $value }” đại diện hộ dự họp: chưa đủ 2/3 số hộ.
sheet-finding-no-majority = “{ $value }” phiếu đồng ý: chưa quá nửa số người dự họp.

sheet-file-empty = { $file } không có dòng nào.
sheet-file-empty-hint = Mở tệp xem có số liệu không, rồi nhập lại.
sheet-file-no-text = { $file } không phải là bảng CSV mã UTF-8 hay UTF-16, cũng không phải .xlsx, .xls hay .ods.
sheet-file-no-text-hint = Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx hoặc CSV UTF-8 rồi nhập lại.
sheet-file-damaged = { $file } bị hỏng hoặc chép chưa hết.
sheet-file-damaged-hint = Chép hoặc tải lại tệp; nếu Excel vẫn mở được thì lưu thành một bản .xlsx mới.
sheet-file-too-large = { $file } quá lớn so với một bảng số liệu (quá 512 cột, quá 8 triệu ô, hoặc quá 48 MB).
sheet-file-too-large-hint = Chép riêng phần bảng sang một tệp .xlsx mới rồi nhập.
sheet-file-locked = { $file } có mật khẩu.
sheet-file-locked-hint = Mở bằng mật khẩu, lưu một bản không đặt mật khẩu rồi nhập lại.
sheet-file-no-such-sheet = { $file } không có trang tính “{ $sheet }”.
sheet-file-no-such-sheet-hint = Bỏ --sheet để chương trình tự chọn trang có bảng, hoặc ghi đúng tên một trang: { $names }.
sheet-file-pdf = { $file } là PDF, không phải bảng tính.
sheet-file-pdf-hint = Tìm tệp Excel gốc của bảng, hoặc chép bảng sang Excel, lưu thành .xlsx rồi nhập.
sheet-file-word = { $file } là văn bản Word hoặc Writer, không phải bảng tính.
sheet-file-word-hint = Chép bảng sang Excel hoặc Calc, lưu thành .xlsx rồi nhập.
sheet-file-slides = { $file } là bản trình chiếu, không phải bảng tính.
sheet-file-slides-hint = Chép bảng sang Excel hoặc Calc, lưu thành .xlsx rồi nhập.
sheet-file-rtf = { $file } là RTF, không phải bảng tính.
sheet-file-rtf-hint = Mở bằng Word, chép bảng sang Excel, lưu thành .xlsx rồi nhập.
sheet-file-picture = { $file } là ảnh, không có ô nào để đọc.
sheet-file-picture-hint = Tìm tệp Excel gốc của bảng, hoặc gõ lại bảng.
sheet-file-web-page = { $file } là trang web, dù tên có thể là .xls.
sheet-file-web-page-hint = Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập lại.
sheet-file-binary-sheet = { $file } là bảng Excel dạng nhị phân (.xlsb), chương trình không đọc được.
sheet-file-binary-sheet-hint = Mở bằng Excel, lưu thành .xlsx rồi nhập lại.
sheet-file-xml-sheet = { $file } là một tệp XML, chương trình không đọc được.
sheet-file-xml-sheet-hint = Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập lại.
sheet-file-archive = { $file } là tệp nén.
sheet-file-archive-hint = Giải nén rồi nhập bảng tính ở bên trong.
sheet-file-old-office = { $file } là tệp Office đời cũ, bên trong không có bảng tính.
sheet-file-old-office-hint = Mở bằng Excel hoặc LibreOffice, lưu thành .xlsx rồi nhập lại.
