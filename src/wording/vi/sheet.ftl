# Điều cần xem trong một bảng số liệu; mỗi câu nói về ô hoặc dòng ghi ở đầu dòng in ra.

sheet-finding-not-a-number = “{ $value }” không phải là số; ô này để trống.
sheet-finding-not-whole = “{ $value }” không phải số nguyên; ô này để trống.
sheet-finding-too-fine = “{ $value }” có quá hai chữ số sau dấu phẩy; ô này để trống.
sheet-finding-negative = “{ $value }” là số âm; ô này để trống.
sheet-finding-too-large = “{ $value }” quá lớn; ô này để trống.
sheet-finding-not-an-answer = “{ $value }” không phải có hay không; ô này để trống.
sheet-finding-thousands = “{ $value }”: dấu chấm được đọc là ngăn cách hàng nghìn.
sheet-finding-decomposed = “{ $value }”: chữ và dấu được ghép lại thành chữ dựng sẵn.
sheet-finding-blanks = “{ $value }”: bỏ khoảng trắng thừa ở đầu hoặc cuối.
sheet-finding-unknown-commune = Sổ không có xã “{ $value }”; bỏ qua dòng này.
sheet-finding-new-commune = Sổ chưa có xã “{ $value }”; được thêm.
sheet-finding-unknown-code = Sổ không có mã “{ $value }”; xã tìm được theo tên.
sheet-finding-several-communes = Nhiều xã cùng tên “{ $value }” (mã { $codes }): ghi thêm huyện hoặc mã; bỏ qua dòng này.
sheet-finding-code-of-another = Mã trong dòng là của xã { $name }, không phải “{ $value }”; bỏ qua dòng này.
sheet-finding-no-commune = Không biết dòng này thuộc xã nào; bỏ qua.
sheet-finding-no-village = Dòng có số liệu nhưng không ghi thôn; bỏ qua.
sheet-finding-unknown-village = Xã này trong sổ không có thôn “{ $value }”; bỏ qua dòng này.
sheet-finding-several-villages = Nhiều thôn của xã cùng tên “{ $value }”; bỏ qua dòng này.
sheet-finding-repeated = Thôn “{ $value }” đã có ở dòng { $row }; bỏ qua dòng này.
sheet-finding-total = “{ $value }” là dòng cộng; không nhập.
sheet-finding-no-figures = “{ $value }”: dòng không có số liệu; bỏ qua.
sheet-finding-above-total = “{ $value }” lớn hơn { $total }.
sheet-finding-together-above-total = { $parts } cộng lại lớn hơn { $total }.
sheet-finding-percent-differs = “{ $value }” khác { $rate } tính từ số hộ.
sheet-finding-no-quorum = “{ $value }” đại diện hộ dự họp: chưa đủ 2/3 số hộ.
sheet-finding-no-majority = “{ $value }” phiếu đồng ý: chưa quá nửa số người dự họp.
