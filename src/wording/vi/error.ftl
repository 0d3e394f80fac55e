# Lỗi: một câu nói việc gì xảy ra với cái gì.

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
