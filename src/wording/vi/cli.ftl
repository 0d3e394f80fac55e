# Dòng lệnh.

cli-made-up = SỐ LIỆU MINH HỌA

cli-column-criterion = TC{ $id }
cli-column-class = Khu vực
cli-column-key = Khóa
cli-column-short = Tên tắt
cli-column-name = Tên
cli-column-kind = Loại
cli-column-group = Thuộc nhóm
cli-column-authority = Thẩm quyền
cli-column-place = Địa bàn
cli-column-leads = Chủ trì
cli-column-coordinates = Phối hợp
cli-column-obligated-in = Chịu trách nhiệm
cli-column-id = Mã
cli-column-level = Cấp
cli-column-unit = Loại
cli-column-parent = Thuộc
cli-column-valid-from = Có từ ngày
cli-column-valid-to = Đến hết ngày
cli-column-seq = Số
cli-column-at = Lúc
cli-column-author = Người ghi
cli-column-label = Việc
cli-column-origin = Nguồn
cli-column-rows = Số dòng
cli-column-document = Văn bản
cli-column-tx = Mã thay đổi
cli-column-due = Đến hạn
cli-column-clause = Mục
cli-column-title = Nhiệm vụ
cli-column-obligated = Chịu trách nhiệm
cli-column-activity = Việc định kỳ
cli-column-period = Kỳ
cli-column-period-start = Kỳ từ ngày
cli-column-period-end = Kỳ đến ngày
cli-column-start = Từ ngày
cli-column-done = Đã xong
cli-column-owing = Phải làm
cli-column-timing = Tình trạng
cli-column-days-late = Số ngày quá hạn
cli-column-is-day-set = Có ngày trong văn bản
cli-column-is-inferred = Năm suy ra
cli-column-plan = Kế hoạch
cli-column-sentence = Nguyên văn
cli-column-deadline = Hạn
cli-column-lead = Chủ trì
cli-column-perform = Thực hiện
cli-column-coordinate = Phối hợp
cli-column-requested = Được đề nghị
cli-column-recipients = Nơi nhận
cli-column-deadlines = Thời hạn
cli-column-progress = Tiến độ
cli-column-round = Đợt
cli-column-district = Huyện
cli-column-commune = Xã
cli-column-village = Thôn
cli-column-households-in-all = Hộ
cli-column-poor-share = Nghèo %
cli-column-poor-near-poor-share = N+CN %
cli-column-assessment = Kết quả đối chiếu
cli-column-decision = Ý kiến
cli-column-level-decided = Cấp cho ý kiến
cli-column-reason = Lý do
cli-column-nature = Loại số liệu
cli-column-notice = Ghi chú

cli-about = ct135: sổ làm việc Chương trình 135 cho cơ quan cấp tỉnh (ma trận nhiệm vụ, rà soát thôn xã, lịch thời hạn)
cli-usage = ct135 [TÙY CHỌN] [LỆNH]
cli-after-help = Không có lệnh thì mở sổ dùng lần trước. Lần đầu: ct135 demo.
cli-heading-usage = Cách dùng:
cli-heading-commands = Lệnh
cli-heading-arguments = Tham số
cli-heading-options = Tùy chọn

cli-value-file = TỆP
cli-value-folder = THƯ_MỤC
cli-value-day = NGÀY
cli-value-rate = BIT/GIÂY
cli-value-name = TÊN
cli-value-lang = vi|en
cli-value-glyphs = unicode|old-fonts|ascii
cli-value-shell = SHELL
cli-value-keymap = TÊN|TỆP
cli-value-words = TỪ_NGỮ
cli-value-number = SỐ
cli-value-subject = GÌ

cli-store = Thư mục của sổ; không có thì là sổ dùng lần trước
cli-lang = Ngôn ngữ: vi hoặc en
cli-today = Ngày coi là hôm nay, ví dụ 8/4/2015 hoặc "cuối tháng 11"
cli-as = Tên người ghi, khi khác tên tài khoản
cli-glyphs = Ký hiệu: unicode (đủ), old-fonts (chữ Việt có dấu, ký hiệu của phông chữ cũ) hoặc ascii (không dấu)
cli-ascii = Như --glyphs ascii: chữ không dấu, cho màn hình không hiện được tiếng Việt
cli-line-rate = Tốc độ đường truyền, để thả phím là dừng ngay: 9600, 64000 (mặc định khi qua SSH); 0 là không giới hạn
cli-help = Hiện trợ giúp này
cli-version = Hiện phiên bản

cli-demo = Mở tỉnh mẫu: kế hoạch 2881, địa bàn Kon Tum, số liệu minh họa
cli-demo-usage = ct135 demo [--fresh] [--prepare] [--villages N]
cli-demo-fresh = Bỏ tỉnh mẫu đang có, dựng lại từ đầu
cli-demo-prepare = Chỉ dựng, in ra thư mục, không mở màn hình
cli-demo-villages = Số thôn (thường là { $usual })

cli-import = Nhập văn bản vào sổ
cli-import-usage = ct135 import plan TỆP|- [--dry-run] [--json] [--strict] [--take all|clean] [--even-if-no-plan] [--number SỐ] [--date NGÀY]
cli-import-plan = Đọc văn bản kế hoạch và ghi vào sổ thành một thay đổi
cli-import-plan-usage = ct135 import plan TỆP|- [--dry-run] [--json] [--strict] [--take all|clean] [--even-if-no-plan] [--number SỐ] [--date NGÀY]
cli-import-plan-file = Tệp .docx, .odt, .html, .md hoặc .txt; - là đầu vào chuẩn
cli-import-plan-json = In kết quả đọc thành JSON
cli-dry-run = Chỉ đọc và báo, không ghi gì
cli-strict = Có điều cần xem lại thì kết thúc với mã 1
cli-import-any = Vẫn đọc, dù văn bản có vẻ không phải kế hoạch
cli-import-number = Số, ký hiệu của văn bản chưa có số, ví dụ 25/KH-UBND
cli-import-date = Ngày ban hành của văn bản chưa ghi ngày

cli-list = In dữ liệu của sổ, không mở màn hình
cli-list-usage = ct135 list tasks|agencies|places|reviews|deadlines|log [--json|--csv] [--round ĐỢT] [--filter TỪ_NGỮ] [--view TÊN] [--columns CỘT,CỘT]
cli-list-subject = tasks (nhiệm vụ), agencies (cơ quan), places (địa bàn), reviews (rà soát), deadlines (thời hạn), log (nhật ký)
cli-list-json = In thành JSON
cli-list-csv = In thành CSV cho Excel

cli-read-date = Cho biết từ ngữ về thời gian được hiểu thế nào
cli-read-date-usage = ct135 read-date TỪ_NGỮ [--on NGÀY] [--json]
cli-read-date-words = Như trong kế hoạch ("Quý IV năm 2014 và năm 2015") hoặc như gõ vào ô ngày ("+15 ngày làm việc")
cli-read-date-on = Đọc vào ngày nào, gõ cùng kiểu; không có thì là hôm nay
cli-read-date-json = In kết quả đọc thành JSON
cli-read-date-read = “{ $words }”, đọc vào ngày { $on }: { $read }.
cli-read-date-unread = “{ $words }” là chữ về thời gian mà chương trình chưa đọc được; hãy ghi từng ngày hạn.
cli-read-date-none = “{ $words }”: không phải là thời hạn.
cli-read-date-recurring = định kỳ
cli-read-date-last-day = Hạn là ngày cuối, { $weekday } { $day }.
cli-read-date-weekend = Ngày đó là ngày nghỉ cuối tuần.
cli-read-date-effect = Đó là ngày văn bản có hiệu lực, không phải ngày phải xong việc.
cli-read-date-no-end = Không nói đến khi nào thì hết.
cli-read-date-no-rhythm = Không nói bao lâu một lần.
cli-read-date-no-day = Không nói ngày nào trong kỳ; ngày do cơ quan đặt.
cli-read-date-event = Sự kiện chưa có ngày, nên không tự thành quá hạn.
cli-read-date-reference = Ngày do văn bản ấy quy định; ở đây chưa biết.
cli-read-date-relative = Chưa biết tính từ ngày nào, nên chưa có ngày đến hạn.
cli-read-date-undated = Từ ngữ không cho biết ngày nào.
cli-read-date-broken = Ngày viết sai hoặc thiếu số; phải sửa lại, không đoán thay.
cli-read-date-inferred = Năm không được viết đủ: lấy theo từ ngữ bên cạnh, không có thì lấy lần gần nhất chưa qua kể từ ngày đọc.
cli-read-date-working-days = Ngày làm việc tính từ thứ Hai đến thứ Sáu; chưa có bảng ngày lễ nên ngày lễ chưa được trừ.

cli-verify = Kiểm tra sổ: chuỗi nhật ký, chỉ mục, ràng buộc
cli-verify-usage = ct135 verify [--store THƯ_MỤC]
cli-keys = In bảng phím đang dùng
cli-keys-usage = ct135 keys [--keymap TÊN|TỆP]
cli-keys-keymap = Bảng phím khác: default, vim, excel hoặc một tệp
cli-keys-shipped = Bảng phím { $base }
cli-keys-file = Bảng phím { $base }, chồng thêm { $file }
cli-keys-counts = Gõ số trước một lệnh di chuyển để làm nhiều lần (5j), trước lệnh về đầu hoặc đến cuối để đến dòng ấy (10G).
cli-keymap-unknown = Không có bảng phím nào tên “{ $name }”.
cli-keymap-unknown-at = { $at }: không có bảng phím nào tên “{ $name }”.
cli-keymap-unknown-hint = Dùng default, vim, excel hoặc đường dẫn của một tệp.
cli-completions = In phần bổ trợ gõ Tab cho bash, zsh, fish, elvish hoặc powershell
cli-completions-usage = ct135 completions bash|elvish|fish|powershell|zsh
cli-completions-shell = Chương trình dòng lệnh đang dùng: bash, elvish, fish, powershell, zsh
cli-man = In trang hướng dẫn (man)
cli-man-usage = ct135 man
cli-man-name = Tên
cli-man-synopsis = Tóm tắt
cli-man-description = Mô tả
cli-man-keys = Phím
cli-man-files = Tệp
cli-man-environment = Môi trường
cli-man-exit = Mã kết thúc
cli-man-about = ct135 trả lời ba câu hỏi của cơ quan cấp tỉnh: ai làm gì (ma trận nhiệm vụ), thôn nào đủ tiêu chí (rà soát), việc gì đến hạn (lịch). Mọi thay đổi được ghi chắc vào đĩa trước khi màn hình báo “đã lưu”, và hoàn tác được, kể cả sau khi mở lại.
cli-man-keys-about = Phím của bảng phím mặc định. keymap = "vim" hoặc keymap = "excel" trong config.toml chọn bảng khác; tệp keymap.toml đổi từng phím theo tên lệnh trong ngoặc. ct135 keys in bảng phím đang dùng.
cli-man-file-config = Cài đặt: lang, keymap, glyphs, sequences, line-rate
cli-man-file-keymap = Phím riêng của mỗi người, chồng lên bảng phím đã chọn
cli-man-file-book = Sổ mở khi chưa có sổ nào được nêu tên hoặc dùng lần trước
cli-man-file-demo = Tỉnh mẫu để tập
cli-man-file-state = Nhật ký lỗi ct135.log, sổ dùng lần trước, biểu mẫu đang gõ dở
cli-man-variable-log = Ghi nhật ký đến mức nào: error, warn, info, debug, trace
cli-man-variable-no-color = Không dùng màu
cli-man-variable-locale = Coi là UTF-8 trừ khi nêu bộ mã khác; khi ấy chữ không có dấu
cli-man-exit-0 = Xong
cli-man-exit-1 = Có điều cần xem lại khi dùng --strict, hoặc verify không đạt
cli-man-exit-2 = Không hiểu dòng lệnh, hoặc không có màn hình
cli-man-exit-3 = Người khác đang mở sổ
cli-man-exit-4 = Sổ hoặc tệp bị từ chối
cli-man-exit-5 = Đọc hoặc ghi không được
cli-check = Kiểm tra tệp phím, tệp tiêu chí hoặc màn hình
cli-check-usage = ct135 check keymap TỆP | ct135 check rules TỆP | ct135 check terminal [--strict]
cli-check-keymap = Kiểm tra một tệp phím: dòng, cột, tên đúng gần nhất
cli-check-keymap-usage = ct135 check keymap TỆP
cli-check-keymap-file = Tệp phím TOML
cli-check-terminal = Cho biết màn hình này là gì, hiện được gì, và in mẫu chữ, màu
cli-check-terminal-usage = ct135 check terminal [--strict]

cli-misuse = Không hiểu dòng lệnh này.
cli-misuse-hint = Xem cách dùng: thêm --help, ví dụ ct135 list --help.
cli-misuse-try = Thử: { $near }
cli-misuse-unknown-argument = Không có tùy chọn “{ $argument }”.
cli-misuse-unknown-command = Không có lệnh “{ $command }”.
cli-misuse-value = “{ $value }” không dùng được cho { $argument }.
cli-misuse-missing = Thiếu { $arguments }.
cli-misuse-missing-command = Thiếu lệnh con.
cli-misuse-conflict = { $first } và { $second } không dùng chung được.

cli-no-terminal = Không có màn hình để mở sổ; dùng ct135 list tasks (hoặc reviews, deadlines, log) để in dữ liệu.
cli-demo-no-terminal = Không có màn hình để mở tỉnh mẫu; dùng ct135 demo --prepare để dựng, rồi ct135 list tasks --store THƯ_MỤC.
cli-config-unusable = Tệp cài đặt không dùng được: { $why }.
cli-config-unusable-hint = Sửa dòng ấy hoặc xóa tệp để dùng cài đặt mặc định.
cli-no-day = “{ $typed }” không phải là một ngày.
cli-no-day-hint = Gõ ngày như 8/4/2015, 2015-04-08 hoặc "cuối tháng 11".
cli-standard-output = đầu ra chuẩn
cli-standard-input = đầu vào chuẩn

cli-list-no-round = Sổ chưa có đợt rà soát nào.
cli-list-rules = Bộ tiêu chí của đợt { $round } không đọc được: { $why }.

cli-verify-sound = Sổ { $store } nguyên vẹn: { $entries } mục nhật ký, { $rows } dòng.
cli-verify-broken = Nhật ký nguyên vẹn nhưng sổ trái ràng buộc: { $why }
cli-verify-index-agrees = Chỉ mục khớp với nhật ký ở mục { $seq }.
cli-verify-index-absent = Chưa có chỉ mục; sẽ dựng từ nhật ký khi mở.
cli-verify-index-in-use = Đang có người mở sổ nên chưa kiểm tra chỉ mục.
cli-verify-index-doubtful = Chỉ mục không khớp nhật ký; sẽ dựng lại khi mở.

cli-check-sound = { $file }: dùng được, chồng lên bảng phím { $base }.
cli-check-hint = Sửa tệp rồi kiểm tra lại bằng ct135 check keymap.

cli-import-read = Đọc được kế hoạch { $number }: { $tasks } nhiệm vụ; chưa ghi gì.
cli-import-stored = Đã nhập kế hoạch { $number }: { $tasks } nhiệm vụ.
cli-import-findings = { $n } điều cần xem lại:
cli-import-same = Kế hoạch { $number } đã có trong sổ và không khác gì: { $same } nhiệm vụ như cũ, không ghi gì.
cli-import-same-as = { $number } không khác gì kế hoạch { $plan } trong sổ: { $same } nhiệm vụ như cũ, không ghi gì.
cli-import-unused = Văn bản đã có { $own }; { $option } { $given } không dùng.
cli-import-no-such-number = “{ $typed }” không phải số, ký hiệu văn bản.
cli-import-no-such-number-hint = Số, ký hiệu bắt đầu bằng chữ số, ví dụ --number 25/KH-UBND.
cli-import-no-such-date = Ngày ban hành { $day } còn cách hôm nay hơn một năm hoặc trước năm 1945.
cli-import-no-such-date-hint = Gõ ngày ghi trên văn bản, ví dụ --date 15/11/2014.
cli-import-amended = Đã cập nhật theo { $number }: { $added } nhiệm vụ mới, { $changed } đổi, { $dropped } thôi, { $same } như cũ. Tiến độ giữ nguyên.
cli-import-would-amend = { $number } sẽ cập nhật: { $added } nhiệm vụ mới, { $changed } đổi, { $dropped } thôi, { $same } như cũ; chưa ghi gì.
cli-import-left = { $n } nhiệm vụ khác văn bản nhưng để nguyên, lý do ghi dưới mỗi dòng; xem lại ở màn hình nhập kế hoạch, hoặc nhận hết bằng --take all:
cli-import-no-number = Không thấy số, ký hiệu văn bản trong { $file }, nên không nhập.
cli-import-no-number-hint = Nếu là dự thảo, chạy lại với --number, ví dụ --number 25/KH-UBND.
cli-import-no-date = Không thấy ngày ban hành trong { $file }, nên không nhập.
cli-import-no-date-hint = Nếu là dự thảo, chạy lại với --date, ví dụ --date 15/11/2014.
cli-import-no-tasks = Không thấy nhiệm vụ nào trong { $file }; có lẽ đây không phải là kế hoạch.
cli-import-no-plan-hint = Nếu đúng là kế hoạch, chạy lại với --even-if-no-plan; văn bản chưa có số hoặc ngày thì thêm --number, --date.
cli-fault = ct135 gặp lỗi và phải dừng; mọi thay đổi đã báo lưu vẫn còn. Nhật ký lỗi: { $log }
cli-terminal = màn hình
cli-demo-store = Tỉnh mẫu có thư mục riêng: bỏ --store, dùng --villages N để có tỉnh khác.

cli-sheet = Nhập bảng số liệu vào một đợt rà soát
cli-sheet-usage = ct135 import sheet TỆP|- [--round ĐỢT] [--sheet TRANG] [--map CỘT=KHÓA]… [--encoding CỘT=MÃ]… [--numbers CỘT=vi|en]… [--blank CỘT=no|unknown]… [--new-places add|refuse] [--dry-run] [--json] [--strict]
cli-sheet-file = Bảng số liệu (CSV, XLSX, XLS, ODS); - là đầu vào chuẩn
cli-sheet-round = Đợt rà soát, ví dụ thon-2015; không nêu thì lấy đợt mới nhất
cli-sheet-new-places = Xã, thôn chưa có trong sổ: add để thêm, refuse (mặc định) để bỏ qua và nêu ra; xã trong sổ chưa có thôn nào thì nhận các thôn của bảng
cli-sheet-sheet = Tên trang tính trong tệp; không nêu thì lấy trang có nhiều cột đã biết nhất
cli-sheet-taken = Đã đọc trang “{ $sheet }” trong { $n } trang của tệp; chưa đọc: { $others } (nhập từng trang bằng --sheet).
cli-sheet-json = In kết quả đọc thành JSON
cli-sheet-no-heading = Không thấy dòng tiêu đề của bảng trong { $file }.
cli-sheet-no-heading-hint = Tiêu đề cần có các cột như Xã, Thôn, Tổng số hộ, Hộ nghèo.
cli-sheet-of-villages = { $file } là bảng thôn, còn đợt { $round } rà soát xã.
cli-sheet-of-villages-hint = Chọn một đợt rà soát thôn bằng --round; nếu các dòng là xã thì bỏ cột thôn: --map CỘT=ignore.
cli-sheet-of-communes = { $file } không có cột thôn, còn đợt { $round } rà soát thôn.
cli-sheet-of-communes-hint = Chọn một đợt rà soát xã bằng --round, hoặc chỉ ra cột thôn: --map CỘT=village.
cli-sheet-stored = Đã nhập số liệu đợt { $round }: { $added } dòng mới, { $changed } dòng đổi, { $same } dòng như cũ; thêm { $places } địa danh.
cli-sheet-would = Sẽ nhập số liệu đợt { $round }: { $added } dòng mới, { $changed } dòng đổi, { $same } dòng như cũ; thêm { $places } địa danh. Chưa ghi gì.
cli-sheet-nothing = Không dòng nào của bảng vào được đợt { $round }; lý do ở dưới. Nơi chưa có trong sổ thì thêm bằng --new-places add.
cli-sheet-same = Số liệu đợt { $round } không khác gì bảng này: { $same } dòng như cũ, không ghi gì.
cli-sheet-column-unknown = Cột { $column } “{ $heading }”: không biết là gì, không nhập.
cli-sheet-column = Cột { $column } “{ $heading }”: { $holds }{ $encoding ->
    [unicode] {""}
   *[other] , chữ { $encoding }
}{ $numbers ->
    [vi] , số kiểu 1.234,5
    [en] , số kiểu 1,234.5
    [blank] , ô trống là không
   *[none] {""}
}{ $by ->
    [person] {" "}(theo yêu cầu)
    [remembered] {" "}(nhớ từ lần nhập trước)
   *[heading] {""}
}
cli-sheet-column-result = Cột { $column } “{ $heading }”: do chương trình ghi ra, không nhập lại (ý kiến sửa trên màn hình hoặc bằng ct135 decide).
cli-sheet-column-ignored = Cột { $column } “{ $heading }”: không nhập { $by ->
    [remembered] (nhớ từ lần nhập trước)
   *[person] (theo yêu cầu)
}
cli-sheet-holds-row-number = số thứ tự, không nhập
cli-sheet-holds-district = huyện, thành phố
cli-sheet-holds-commune-code = mã xã
cli-sheet-holds-commune = xã, phường, thị trấn
cli-sheet-holds-village = thôn, làng
cli-sheet-holds-proposal = đề nghị của xã
cli-sheet-holds-note = ghi chú
cli-sheet-overturned = { $n } ý kiến đã cho nay trái kết quả đối chiếu theo số mới; xem lại các nơi ấy:
cli-sheet-overturned-one = { $place }: cấp { $level } { $verdict }, số mới { $outcome }
cli-sheet-more-decisions = … và { $n } nơi khác (--json in hết).
cli-sheet-kept = Bảng để trống { $n } ô mà sổ đang có số: số trong sổ được giữ (muốn xóa một số thì bấm e ở dòng ấy trên màn hình).
cli-sheet-new-communes = Xã, huyện mới: { $names }{ $more ->
    [0] {""}
   *[other] {" "}… và { $more } nơi khác
}.
cli-sheet-new-villages = Thôn mới ở: { $names }{ $more ->
    [0] {""}
   *[other] {" "}… và { $more } xã khác
}.
cli-sheet-map = Cột (chữ cái hoặc tiêu đề) chứa gì: khóa của số liệu, district, commune_code, commune, village, proposal, note, hoặc ignore; lần nhập sau còn nhớ, auto để quên và theo tiêu đề
cli-sheet-map-keys = cần dạng CỘT=KHÓA, với khóa như households, poor_households, commune, village, note, ignore, auto
cli-sheet-encoding = Chữ của cột theo bảng mã nào: unicode, tcvn3, tcvn5712, vni
cli-sheet-encoding-keys = cần dạng CỘT=MÃ, với mã là unicode, tcvn3, tcvn5712 hoặc vni
cli-sheet-numbers = Số của cột viết kiểu nào: vi (1.234,5) hay en (1,234.5)
cli-sheet-numbers-keys = cần dạng CỘT=vi hoặc CỘT=en
cli-sheet-blank = Ô trống trong cột có/không nghĩa là gì: no (không) hay unknown (chưa biết, mặc định)
cli-sheet-blank-keys = cần dạng CỘT=no hoặc CỘT=unknown
cli-sheet-map-all = Khóa của --map:
cli-sheet-no-column = Bảng không có cột “{ $column }”.
cli-sheet-no-column-hint = Thêm --dry-run, bỏ các tùy chọn về cột, để xem bảng có những cột nào.
cli-sheet-proposed = Đề nghị của xã mới hoặc đổi: { $n }.
cli-value-column-key = CỘT=KHÓA
cli-value-column-encoding = CỘT=MÃ
cli-value-column-numbers = CỘT=vi|en
cli-value-column-blank = CỘT=no|unknown
cli-sheet-corrected = Dòng { $row }, { $place }: { $figure } { $from } → { $to }
cli-sheet-more = … và { $n } ô khác.
cli-sheet-more-of-kind = và { $n } ô, dòng khác như vậy (--json in hết)
cli-sheet-yes = có
cli-sheet-no = không

cli-value-rules = BỘ
cli-value-round = ĐỢT
cli-value-object = ĐỐI_TƯỢNG
cli-value-year = NĂM
cli-value-nature = LOẠI
cli-rules = Bộ tiêu chí: thêm tệp của văn phòng, liệt kê, xem bằng lời
cli-rules-usage = ct135 rules add TỆP | ct135 rules list | ct135 rules show BỘ [--toml]
cli-rules-add = Đưa một tệp tiêu chí của văn phòng vào sổ; tệp cùng khóa thì thay tệp trước
cli-rules-add-usage = ct135 rules add TỆP
cli-rules-list = Liệt kê các bộ tiêu chí
cli-rules-list-usage = ct135 rules list
cli-rules-show = In một bộ tiêu chí bằng lời
cli-rules-show-usage = ct135 rules show BỘ [--toml]
cli-rules-show-name = Khóa của bộ, ví dụ QD30-2012-thon
cli-rules-show-toml = In chính tệp TOML, để chép ra mà sửa
cli-rules-file = Tệp tiêu chí TOML
cli-rules-own = của văn phòng
cli-rules-added = Đã thêm bộ tiêu chí { $key }. Đợt đã mở vẫn giữ bộ cũ.
cli-rules-replaced = Đã thay bộ tiêu chí { $key }. Đợt đã mở vẫn giữ bộ cũ.
cli-rules-same = Bộ tiêu chí { $key } trong sổ đã đúng như tệp này; không ghi gì.
cli-rules-sound = { $file }: dùng được, khóa { $key }.
cli-rules-hint = Sửa tệp rồi kiểm tra lại bằng ct135 check rules.
cli-rules-unknown = Không có bộ tiêu chí “{ $name }”.
cli-rules-unknown-hint = Xem các bộ hiện có: ct135 rules list.
cli-rules-validity = Hiệu lực: { $from } đến { $to }
cli-rules-status = Có điều kiện { $status }
cli-rules-mandatory = bắt buộc
cli-rules-near = có lẽ là “{ $near }”
cli-rules-syntax = không phải TOML: { $why }
cli-rules-format = không phải tệp tiêu chí của định dạng đã biết: { $format }
cli-rules-missing = thiếu { $key }
cli-rules-unknown-key = không có khóa “{ $key }”
cli-rules-unknown-word = “{ $word }” không dùng được cho { $key }
cli-rules-wrong-kind = { $key } phải là { $expected }
cli-rules-expected-text = chữ trong ngoặc kép
cli-rules-expected-number = số nguyên từ 1 đến 64
cli-rules-expected-truth = true hoặc false
cli-rules-expected-day = ngày, ví dụ 2012-01-01
cli-rules-expected-table = một bảng
cli-rules-expected-tables = danh sách bảng
cli-rules-expected-regions = danh sách vùng, ví dụ ["tay-nguyen"]
cli-rules-bad-test = “{ $test }” không phải ngưỡng; viết như “≥ 55 %”, “> 20 km”, “is no”
cli-rules-unit = { $metric } tính bằng { $expected }
cli-rules-no-unit = { $metric } là số đếm, không có đơn vị
cli-rules-both-scopes = regions và except_regions loại trừ nhau
cli-check-rules = Kiểm tra một tệp tiêu chí: dòng, cột, tên đúng gần nhất
cli-check-rules-usage = ct135 check rules TỆP
cli-round = Đợt rà soát: mở đợt mới, liệt kê
cli-round-usage = ct135 round new ĐỢT --rules BỘ | ct135 round list | ct135 round compare ĐỢT ĐỢT
cli-round-new = Mở một đợt, mỗi nơi một dòng chưa có số liệu
cli-round-new-usage = ct135 round new ĐỢT --rules BỘ [--object village|commune] [--year NĂM] [--nature reported|made-up]
cli-round-key = Khóa của đợt, ví dụ thon-2015
cli-round-rules = Khóa của bộ tiêu chí; đợt giữ nguyên nội dung lúc mở
cli-round-object = village (thôn) hoặc commune (xã); không ghi thì theo bộ tiêu chí
cli-round-year = Năm rà soát; không ghi thì năm nay
cli-round-nature = reported (số liệu báo cáo) hoặc made-up (số liệu minh họa)
cli-round-list = Liệt kê các đợt rà soát
cli-round-list-usage = ct135 round list
cli-round-opened = Đã mở đợt { $key }: { $rows } dòng, theo { $rules }.
cli-round-other-object = Bộ { $rules } dùng cho { $object }; chọn bộ khác hoặc bỏ --object.
cli-round-line = { $key } · { $year } · { $object } · { $rules } · { $rows } dòng · { $nature }
cli-round-compare = So số liệu của thôn cộng lại với số liệu của xã
cli-round-compare-usage = ct135 round compare ĐỢT_THÔN ĐỢT_XÃ [--strict]
cli-round-villages = Khóa của đợt rà soát thôn
cli-round-communes = Khóa của đợt rà soát xã cùng năm
cli-round-unknown = Không có đợt “{ $key }”.
cli-round-unknown-hint = Xem các đợt: ct135 round list.
cli-round-mismatch = { $commune }, { $figure }: xã ghi { $told }, các thôn cộng lại { $sum } ({ $silent } thôn chưa có số liệu này)
cli-round-compared = { $n } số liệu không khớp.
cli-value-view = TÊN
cli-list-view = Cách xem dùng chung: lọc, cột và thứ tự của nó
cli-list-no-view = Không có cách xem dùng chung “{ $name }”.
cli-list-no-view-hint = Trong rà soát, lưu một cách xem rồi đưa thành dùng chung.
cli-value-columns = CỘT,CỘT
cli-value-decision = Ý_KIẾN
cli-value-document = "SỐ, NGÀY"
cli-of-round = Đợt rà soát, ví dụ thon-2015; không nêu thì lấy đợt mới nhất
cli-of-round-filter = Câu lọc như trên màn hình rà soát, ví dụ "huyen = 'Đăk Tô' va thieu = 1"
cli-of-round-misread = Câu lọc không đọc được: { $why }
cli-list-columns = Các cột của rà soát theo khóa hoặc tên, ví dụ id,thon,ngheo,kq (chỉ với reviews)
cli-list-no-column = Không có cột nào tên “{ $name }”.
cli-list-no-column-hint = Dùng tên cột như trong câu lọc, ví dụ huyen, ngheo, kq, hoặc id.
cli-round-none-hint = Mở một đợt: ct135 round new ĐỢT --rules BỘ.
cli-assess = Đối chiếu một đợt với tiêu chí: cả đợt và từng huyện
cli-assess-usage = ct135 assess [--round ĐỢT] [--json] [--strict]
cli-assess-round = Đợt { $key } · { $year } · { $object } · { $rules } · { $source }{ $checked }
cli-assess-all = Cả đợt
cli-assess-nowhere = (chưa rõ huyện)
cli-assess-rows = { $n } dòng
cli-assess-no-class = { $n } chưa xếp được
cli-assess-short = { $n } thiếu đúng 1 hộ
cli-assess-findings = { $n } có số liệu không hợp lý
cli-decide = Cho cùng một ý kiến về mọi dòng đúng câu lọc, thành một thay đổi
cli-decide-usage = ct135 decide [--round ĐỢT] (--filter TỪ_NGỮ | --all) --decision propose|decline|return|defer|clear [--reason TỪ_NGỮ] [--document "SỐ, NGÀY"] [--dry-run] [--json] [--strict]
cli-decide-all = Mọi dòng của đợt
cli-decide-no-filter = Câu lọc trống: lệnh sẽ đổi mọi dòng của đợt.
cli-decide-no-filter-hint = Ghi câu lọc, ví dụ --filter 'huyện = "Đăk Tô" và đủ', hoặc --all nếu đúng là mọi dòng.
cli-decide-decision = propose (đề nghị), decline (không đề nghị), return (trả lại), defer (để sau), clear (bỏ ý kiến)
cli-decide-reason = Lý do; cần khi ý kiến khác kết quả đối chiếu
cli-decide-document = Văn bản làm căn cứ, ví dụ "12/BC-UBND, 8/4/2015"
cli-decide-dry-run = Chỉ cho biết dòng nào sẽ đổi, dòng nào bị từ chối; không ghi gì
cli-decide-refused = { $id }: bị từ chối, ý kiến khác kết quả đối chiếu ({ $outcome }) mà không có --reason
cli-decide-done = Đợt { $round }, ý kiến cấp { $level }: đã đổi { $rows } dòng, trong đó { $replaced } dòng thay ý kiến trước; { $same } dòng để nguyên, { $refused } dòng bị từ chối.
cli-decide-would = Đợt { $round }, ý kiến cấp { $level }: sẽ đổi { $rows } dòng, trong đó { $replaced } dòng thay ý kiến trước; { $same } dòng để nguyên, { $refused } dòng bị từ chối. Chưa ghi gì.
cli-compare = So các nơi giữa hai đợt, hoặc với đề nghị của xã: mới đủ, không còn đủ, vẫn đủ, kèm số liệu
cli-compare-usage = ct135 compare ĐỢT ĐỢT_SAU [--json] | ct135 compare ĐỢT --with-proposals [--json]
cli-compare-round = Khóa của đợt, hoặc của đợt trước
cli-compare-later = Khóa của đợt sau
cli-compare-proposals = So với đề nghị của xã trong cùng đợt
cli-compare-json = In JSON
cli-compare-group = { $group } ({ $n })
cli-compare-nothing = Không nơi nào khác nhau.
cli-compare-other-object = Hai đợt phải cùng rà soát thôn hoặc cùng rà soát xã.
cli-value-take = all|clean
cli-import-take = Nhận những gì: clean (mặc định) để nguyên những dòng còn nghi ngờ so với sổ (đã sửa tay, không rõ căn cứ, đã có tiến độ), all nhận cả những dòng ấy
cli-import-none = { $number } khác sổ nhưng chưa nhận dòng nào: { $same } nhiệm vụ như cũ, không ghi gì.
cli-import-duty = { $title } · { $roles } · hạn: { $due }
cli-import-next = Chạy lại không có --dry-run để ghi, hoặc mở ct135 rồi bấm Ctrl-o để xem lại từng nhiệm vụ trước khi ghi.
