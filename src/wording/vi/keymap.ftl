# Nơi phím có nghĩa.

keymap-scope-global = Mọi nơi
keymap-scope-table = Trong bảng
keymap-scope-matrix = Ma trận nhiệm vụ
keymap-scope-review = Rà soát
keymap-scope-calendar = Lịch
keymap-scope-dialog = Trong hộp thoại
keymap-scope-text = Khi gõ chữ

keymap-syntax = không phải TOML: { $message }
keymap-unknown-scope = không có nơi nào tên “{ $name }”
keymap-unknown-scope-near = không có nơi nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-unknown-action = không có lệnh nào tên “{ $name }”
keymap-unknown-action-near = không có lệnh nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-wrong-scope = lệnh “{ $action }” thuộc [{ $scope }]
keymap-unknown-key = không có phím nào tên “{ $name }”
keymap-unknown-key-near = không có phím nào tên “{ $name }”; có lẽ là “{ $nearest }”
keymap-not-scope = ở đây cần một bảng, ví dụ [table]
keymap-not-keys = ở đây cần phím trong ngoặc kép, hoặc một danh sách như thế
keymap-no-key = chưa có phím nào giữa hai dấu ngoặc kép
keymap-duplicate = “{ $keys }” đã gán ở dòng { $line }
keymap-unreachable = “{ $keys }” vướng phím đã gán ở dòng { $line }: phím này là phần đầu của phím kia
keymap-composed = Telex hoặc VNI sẽ ghép “{ $keys }” thành chữ khác
keymap-backspace = Backspace chỉ gán được trong [text]: bộ gõ gửi phím này khi sửa dấu
keymap-swallows-typing = “{ $keys }” là chữ phải gõ được trong [text]
keymap-sent-as = thiết bị đầu cuối gửi { $sent } khi bấm { $keys }: hãy viết “{ $sent }”
keymap-kept = { $keys }: một số thiết bị đầu cuối giữ phím này cho riêng mình
keymap-alt = { $keys }: Alt có thể đến chậm hoặc không đến qua đường truyền xa
keymap-keyless = lệnh “{ $action }” không còn phím nào; vẫn gọi được từ bảng lệnh
