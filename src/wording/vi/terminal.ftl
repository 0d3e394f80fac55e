# ct135 check terminal: màn hình này là gì, hiện được gì.

terminal-name = Màn hình
terminal-size = Kích thước
terminal-sequences = Chuỗi điều khiển
terminal-sequences-all = đầy đủ
terminal-sequences-fewer = rút gọn, cho linux, vt100, vt220 và màn hình không rõ
terminal-locale = Locale
terminal-glyphs = Bộ ký hiệu
terminal-glyphs-chosen = { $name } (đã chọn)
terminal-glyphs-usual = { $name } (theo môi trường)
terminal-colours = Màu
terminal-coloured = 16 màu
terminal-plain = không màu (NO_COLOR)
terminal-way = Đường vào
terminal-remote = qua SSH
terminal-near = tại máy
terminal-inside = trong { $program }
terminal-erase = Phím xóa lùi
terminal-erase-key = { $key }; ct135 hiểu cả ^? lẫn ^H
terminal-flow = Ctrl-S, Ctrl-Q
terminal-stops = XON/XOFF đang bật: ngoài ct135, Ctrl-S dừng màn hình, Ctrl-Q cho chạy tiếp; khi mở sổ thì tắt
terminal-passes = đến được chương trình (XON/XOFF đang tắt)
terminal-speed = Tốc độ khai báo
terminal-speed-claimed = { $speed } bit/s; qua SSH con số này không nói gì
terminal-unset = không đặt
terminal-unknown = không rõ, coi là 80×24

terminal-roles = Màu của từng loại chữ; màu nào khó đọc thì đổi bảng màu của cửa sổ:
terminal-role-plain = chữ thường
terminal-role-faint = chữ phụ
terminal-role-heading = tiêu đề
terminal-role-current = dòng đang đứng
terminal-role-selected = ô đang chọn
terminal-role-key = phím
terminal-role-good = đạt
terminal-role-bad = quá hạn
terminal-role-caution = cần chú ý
terminal-role-label = số liệu minh họa
terminal-role-fault = chữ gõ chưa hiểu được
terminal-role-said = chữ trong câu

terminal-signs = Dòng nào hiện đúng mọi ký hiệu, vạch cuối thẳng cột với dòng dưới cùng, thì ghi đầu dòng ấy vào { $settings }:
terminal-letters = Chữ Việt với mọi dấu; thiếu chữ hoặc vạch cuối lệch thì chọn phông chữ khác, hoặc glyphs = "ascii":

terminal-findings =
    { $n ->
        [0] Không có gì phải sửa.
       *[other] { $n } điều cần xem lại:
    }
terminal-none = Cả đầu vào lẫn đầu ra đều không phải là màn hình, nên không biết kích thước và phím.
terminal-none-do = Chạy ct135 check terminal trong chính cửa sổ sẽ mở sổ.
terminal-no-name = Biến TERM không đặt, nên không biết đây là màn hình gì.
terminal-dumb = TERM=dumb là màn hình không rõ loại: sổ mở được với chuỗi điều khiển rút gọn, nhưng có thể hiện lộn xộn.
terminal-name-do = Đặt tên màn hình trong chương trình SSH (PuTTY: Connection, Data, Terminal-type string: xterm-256color), hoặc gõ export TERM=xterm-256color.
terminal-no-size = Màn hình không cho biết kích thước, nên ct135 coi là 80×24.
terminal-no-size-do = Gõ stty cols 80 rows 24 với số cột, số dòng thật, rồi mở lại.
terminal-too-small = Màn hình chỉ có { $columns }×{ $rows } ô, ít hơn { $least_columns }×{ $least_rows } mà ct135 cần.
terminal-too-small-do = Mở rộng cửa sổ hoặc chọn cỡ chữ nhỏ hơn.
terminal-other-charset = Locale { $locale } nêu bộ mã khác UTF-8, nên chữ hiện không dấu.
terminal-other-charset-do = Gõ export LC_ALL=C.UTF-8 nếu cửa sổ hiện được UTF-8, hoặc ghi glyphs = "unicode" vào { $settings }.
terminal-console = Phông chữ của màn hình Linux không cửa sổ thường thiếu chữ Việt, nên chữ hiện không dấu.
terminal-console-do = Nạp phông chữ Việt bằng setfont rồi ghi glyphs = "old-fonts" vào { $settings }, hoặc vào qua SSH từ máy có cửa sổ.
terminal-rate = Đường truyền
terminal-rate-any = không giới hạn
terminal-rate-bits = { $rate } bit/giây (line-rate, --line-rate)
