# Nơi phím có nghĩa.

keymap-scope-global = Mọi nơi
keymap-scope-table = Trong bảng
keymap-scope-matrix = Ma trận nhiệm vụ
keymap-scope-review = Rà soát
keymap-scope-calendar = Lịch
keymap-scope-dialog = Trong hộp thoại
keymap-scope-text = Khi gõ chữ
