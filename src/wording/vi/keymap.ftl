# Nơi phím có nghĩa.

keymap-scope-global = Mọi nơi
keymap-scope-table = Trong bảng
keymap-scope-matrix = Ma trận nhiệm vụ
keymap-scope-review = Rà soát
keymap-scope-calendar = Lịch
keymap-scope-import = Xem lại kế hoạch trước khi ghi
keymap-scope-sheet = Xem lại bảng số liệu trước khi ghi
keymap-scope-dialog = Trong hộp thoại
keymap-scope-picks = Trong danh sách chọn nhiều mục
keymap-scope-text = Khi gõ chữ

keymap-syntax = không phải TOML: { $message }
keymap-unknown-scope = không có nơi nào tên “{ $name }”
keymap-unknown-scope-near = không có nơi nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-unknown-action = không có lệnh nào tên “{ $name }”
keymap-unknown-action-near = không có lệnh nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-wrong-scope = lệnh “{ $action }” thuộc [{ $scope }]
keymap-unknown-key = không có phím nào tên “{ $name }”
keymap-unknown-key-near = không có phím nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-unknown-setting = không có mục nào tên “{ $name }” ở đầu tệp; có base và counts
keymap-unknown-setting-near = không có mục nào tên “{ $name }” ở đầu tệp; có lẽ là “{ $nearest }”
keymap-setting-in-scope = “{ $name }” phải đứng ở đầu tệp, trên mọi [bảng]
keymap-unknown-base = không có bảng phím nào tên “{ $name }”; có default, vim và excel
keymap-unknown-base-near = không có bảng phím nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-not-name = ở đây cần tên một bảng phím trong ngoặc kép: default, vim hoặc excel
keymap-not-yes-no = ở đây cần true hoặc false
keymap-not-scope = ở đây cần một bảng, ví dụ [table]
keymap-not-keys = ở đây cần phím trong ngoặc kép, hoặc một danh sách như thế
keymap-no-key = chưa có phím nào giữa hai dấu ngoặc kép
keymap-duplicate = “{ $keys }” đã gán ở dòng { $line }
keymap-unreachable = “{ $keys }” vướng phím đã gán ở dòng { $line }: phím này là phần đầu của phím kia
keymap-composed = Telex hoặc VNI sẽ ghép “{ $keys }” thành chữ khác
keymap-backspace = Backspace chỉ gán được trong [text]: bộ gõ gửi phím này khi sửa dấu
keymap-swallows-typing = “{ $keys }” là chữ phải gõ được trong [text]
keymap-counts = “{ $keys }” bắt đầu bằng chữ số, mà ở đây chữ số là số đếm (counts = true): hãy thêm một phím khác phía trước
keymap-sent-as = thiết bị đầu cuối gửi { $sent } khi bấm { $keys }: hãy viết “{ $sent }”
keymap-kept = { $keys }: một số thiết bị đầu cuối giữ phím này cho riêng mình
keymap-alt = { $keys }: Alt có thể đến chậm hoặc không đến qua đường truyền xa
keymap-keyless = lệnh “{ $action }” không còn phím nào; vẫn gọi được từ bảng lệnh
keymap-scope-trial = Khi thử ngưỡng
keymap-scope-entry = Khi nhập số liệu vào ô
