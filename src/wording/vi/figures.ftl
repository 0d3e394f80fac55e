# Số liệu gõ tại màn hình: biểu nhập, nhập vào ô của bảng, dán từ Excel.

figures-label-set = { $figure } của { $place }
figures-label-edit = Sửa { $n } số liệu của { $place }
figures-label-paste = Dán { $cells } số liệu vào { $rows } dòng
figures-title = Số liệu { $place } ({ $above })
figures-title-new = Số liệu { $place } ({ $above }) · chưa có dòng trong đợt, lưu là thêm dòng
figures-before = (đang là { $value })
figures-doubtful = Đã lưu, nhưng cần xem lại: { $finding }
figures-unread-not-a-number = { $figure }: “{ $words }” không phải là số; gõ như 13.389 hoặc 99,13.
figures-unread-not-whole = { $figure }: “{ $words }” có số lẻ; ô này chỉ nhận số nguyên, như 94 hoặc 13.389.
figures-unread-too-fine = { $figure }: “{ $words }” có quá hai chữ số sau dấu phẩy; gõ như 99,13.
figures-unread-negative = { $figure }: “{ $words }” là số âm; gõ số từ 0 trở lên.
figures-unread-too-large = { $figure }: “{ $words }” quá lớn; hãy gõ lại.
figures-unread-not-an-answer = { $figure }: “{ $words }” không phải có hay không; gõ 1 là có, 0 là không.
