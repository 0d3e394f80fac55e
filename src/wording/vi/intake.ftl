# Xem lại một bảng số liệu trước khi ghi.

intake-title = Vào { $round }: { $added } mới · { $changed } đổi · { $same } như cũ · { $refused } dòng bỏ qua
intake-title-places = Vào { $round }: { $added } mới · { $changed } đổi · { $same } như cũ · { $refused } bỏ qua · +{ $places } địa danh
intake-reading = đang đọc lại…
intake-status = { $path }
intake-status-sheet = trang “{ $sheet }” · { $path }
intake-look-columns = Cột { $n }
intake-look-findings = Cần xem { $n }
intake-look-questions = Cần xem { $n }, { $questions } câu hỏi
intake-look-changes = Thay đổi { $n }
intake-no-findings = Không có gì cần xem.
intake-no-changes = Không có gì thay đổi: đợt này đã có đúng số liệu của bảng.
intake-other-communes = Bảng không có cột thôn, mà { $round } là đợt thôn: chọn cột thôn, hoặc sang đợt xã ({ $key } trong Rà soát)
intake-other-villages = Bảng có cột thôn, mà { $round } là đợt xã: chọn lại cột, hoặc sang đợt thôn ({ $key } trong Rà soát)
intake-sheet = Trang “{ $sheet }” trong { $n } trang của tệp
intake-new-places = Nơi chưa có trong sổ: { $answer ->
    [add] thêm vào sổ
    [refuse] bỏ qua
   *[none] thêm hay bỏ qua?
}
intake-new-communes = Sổ chưa có xã ghi ở { $communes } dòng: { $answer ->
    [add] thêm vào sổ
    [refuse] bỏ qua
   *[none] thêm hay bỏ qua?
}
intake-new-villages = Sổ chưa có thôn ghi ở { $villages } dòng: { $answer ->
    [add] thêm vào sổ
    [refuse] bỏ qua
   *[none] thêm hay bỏ qua?
}
intake-new-both = Sổ chưa có xã ghi ở { $communes } dòng, thôn ghi ở { $villages } dòng: { $answer ->
    [add] thêm vào sổ
    [refuse] bỏ qua
   *[none] thêm hay bỏ qua?
}
intake-unanswered = chưa chọn
intake-left-out = bỏ qua
intake-commune = “{ $name }” ({ $rows } dòng) có { $n } xã cùng tên: { $answer }
intake-place = { $place }, { $district } ({ $code })
intake-by-heading = theo tên cột
intake-by-remembered = đã nhớ
intake-by-person = tự chọn
intake-by-unknown = chưa rõ
intake-holds-as-headed = theo tiêu đề, quên điều đã nhớ
intake-holds-nothing = không nhập
intake-style-vi = 1.234,5
intake-style-en = 1,234.5
intake-encoding-unicode = Unicode
intake-encoding-tcvn3 = TCVN3
intake-encoding-tcvn5712 = TCVN 5712
intake-encoding-vni = VNI
intake-row = dòng { $row }
intake-corrected = { $place }: { $figure } { $from } → { $to }
intake-new = mới
intake-added = { $place }
intake-added-in = { $place }, { $above }
intake-column = Cột { $column } “{ $heading }”: { $holds } ({ $by ->
    [heading] nhận ra theo tên cột
    [remembered] nhớ từ lần nhập trước
    [person] do anh/chị chọn
   *[unknown] không nhận ra; Enter để chọn
})
intake-cell = Dòng { $row }, cột { $column } “{ $heading }”
intake-cell-row = Dòng { $row }, cột { $column }
intake-no-cells = Cột không có ô nào có chữ trong những dòng đầu.
intake-samples = Trong bảng: { $cells }
intake-ask-sheet = Đọc trang nào của tệp?
intake-ask-column = Cột { $column } “{ $heading }” là gì? (gõ để tìm)
intake-ask-commune = “{ $name }” ở { $rows } dòng là xã nào?
intake-as-encoding = Bảng mã { $encoding }: { $cells }
intake-as-style = Số viết kiểu { $sample }: { $cells }
intake-as-blank-no = Ô trống nghĩa là không
intake-as-blank-unknown = Ô trống là chưa biết
intake-style-blank-no = ô trống = không
intake-places-add = Thêm những nơi chưa có vào sổ
intake-places-refuse = Bỏ qua những dòng ấy
intake-leave-out = Chưa rõ, hoặc xã khác: bỏ qua những dòng ấy
intake-ask-store = Ghi { $n } dòng? Bỏ qua { $refused } dòng, { $noted } điều cần xem
intake-ask-body = { $overturned ->
    [0] {""}
   *[other] { $overturned } ý kiến đã cho sẽ trái kết quả đối chiếu theo số mới (trong bảng có dấu !).{" "}
}{ $places ->
    [0] {""}
   *[other] Thêm { $places } nơi mới vào danh sách địa danh.{" "}
}Trở lại và sang “Cần xem” để đọc từng điều; đã ghi rồi thì vẫn sửa từng số được, hoặc hoàn tác cả lần nhập.
intake-no-round = Sổ chưa có đợt rà soát nào để nhập số liệu: mở một đợt trước ({ $key } trong Rà soát, hoặc ct135 round new)
intake-opening = Đang mở tệp…
intake-progress = Đang đọc: { $done }/{ $total } dòng · Esc để dừng
intake-lost = Lần trước đang xem lại { $path } dở dang, nay không đọc được tệp ấy; đặt lại tệp rồi nhập số liệu lần nữa
intake-first = Đang xem lại bảng số liệu: hãy ghi hoặc rời khỏi đây trước
intake-nothing-to-answer = Dòng này không có gì để chọn; sang “Cột” để chọn lại cột
intake-stopped = Đã dừng đọc
intake-still-read = Bảng đang được đọc lại: chờ một chút, hoặc Esc để dừng
intake-unsaved = Chưa ghi. Esc lần nữa để bỏ những gì đã chọn
intake-read-again = Sổ vừa có người sửa nên bảng được đọc lại: xem lại rồi ghi lần nữa
intake-same = Đợt này đã có đúng số liệu của bảng: không có gì để ghi
intake-brings-nothing = Không dòng nào của bảng nhập được; xem lý do ở “Cần xem”
intake-no-heading = Không thấy dòng tiêu đề của bảng: cần ít nhất ba cột như Xã, Thôn, Tổng số hộ, Hộ nghèo
intake-action-open = Chọn cho dòng này; ở dòng không có gì để chọn thì ghi
intake-action-edit = Chọn lại cột, hoặc trả lời câu hỏi
intake-action-left = Sang phần bên trái: cột, cần xem, thay đổi
intake-action-right = Sang phần bên phải: cột, cần xem, thay đổi
intake-action-next-pane = Sang phần tiếp theo
intake-action-back = Dừng đọc, hoặc rời khỏi, không ghi
intake-action-undo = Hoàn tác điều vừa chọn
intake-action-redo = Chọn lại điều vừa hoàn tác
