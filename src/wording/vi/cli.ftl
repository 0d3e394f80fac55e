# Dòng lệnh.

cli-made-up = SỐ LIỆU MINH HỌA

cli-column-criterion = TC{ $id }
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
cli-value-name = TÊN
cli-value-lang = vi|en
cli-value-glyphs = unicode|old-fonts|ascii
cli-value-subject = GÌ

cli-store = Thư mục của sổ; không có thì là sổ dùng lần trước
cli-lang = Ngôn ngữ: vi hoặc en
cli-today = Ngày coi là hôm nay, ví dụ 8/4/2015 hoặc "cuối tháng 11"
cli-as = Tên người ghi, khi khác tên tài khoản
cli-glyphs = Ký hiệu: unicode (đủ), old-fonts (chữ Việt có dấu, ký hiệu của phông chữ cũ) hoặc ascii (không dấu)
cli-ascii = Như --glyphs ascii: chữ không dấu, cho màn hình không hiện được tiếng Việt
cli-help = Hiện trợ giúp này
cli-version = Hiện phiên bản

cli-demo = Mở tỉnh mẫu: kế hoạch 2881, địa bàn Kon Tum, số liệu minh họa
cli-demo-usage = ct135 demo [--fresh] [--prepare] [--villages N]
cli-demo-fresh = Bỏ tỉnh mẫu đang có, dựng lại từ đầu
cli-demo-prepare = Chỉ dựng, in ra thư mục, không mở màn hình
cli-demo-villages = Số thôn (thường là { $usual })

cli-import = Nhập văn bản vào sổ
cli-import-usage = ct135 import plan TỆP|- [--dry-run] [--json] [--strict]
cli-import-plan = Đọc văn bản kế hoạch (tệp chữ) và ghi vào sổ thành một thay đổi
cli-import-plan-usage = ct135 import plan TỆP|- [--dry-run] [--json] [--strict]
cli-import-plan-file = Tệp văn bản UTF-8; - là đầu vào chuẩn
cli-import-plan-json = In kết quả đọc thành JSON
cli-dry-run = Chỉ đọc và báo, không ghi gì
cli-strict = Có điều cần xem lại thì kết thúc với mã 1

cli-list = In dữ liệu của sổ, không mở màn hình
cli-list-usage = ct135 list tasks|agencies|places|reviews|deadlines|log [--json|--csv]
cli-list-subject = tasks (nhiệm vụ), agencies (cơ quan), places (địa bàn), reviews (rà soát), deadlines (thời hạn), log (nhật ký)
cli-list-json = In thành JSON
cli-list-csv = In thành CSV cho Excel

cli-verify = Kiểm tra sổ: chuỗi nhật ký, chỉ mục, ràng buộc
cli-verify-usage = ct135 verify [--store THƯ_MỤC]
cli-keys = In bảng phím đang dùng
cli-keys-usage = ct135 keys
cli-check = Kiểm tra tệp cài đặt
cli-check-usage = ct135 check keymap TỆP
cli-check-keymap = Kiểm tra một tệp phím: dòng, cột, tên đúng gần nhất
cli-check-keymap-usage = ct135 check keymap TỆP
cli-check-keymap-file = Tệp phím TOML

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

cli-check-sound = { $file }: dùng được.
cli-check-hint = Sửa tệp rồi kiểm tra lại bằng ct135 check keymap.

cli-import-read = Đọc được kế hoạch { $number }: { $tasks } nhiệm vụ; chưa ghi gì.
cli-import-stored = Đã nhập kế hoạch { $number }: { $tasks } nhiệm vụ.
cli-import-findings = { $n } điều cần xem lại:
cli-import-stands = Kế hoạch { $number } đã có trong sổ, nên không nhập lần nữa.
cli-import-no-number = Không thấy số, ký hiệu văn bản trong { $file }, nên không nhập.
cli-import-no-date = Không thấy ngày ban hành trong { $file }, nên không nhập.
cli-import-no-tasks = Không thấy nhiệm vụ nào trong { $file }; có lẽ đây không phải là kế hoạch.
cli-import-not-utf8 = { $file } không phải là tệp chữ UTF-8.
cli-import-not-utf8-hint = Lưu văn bản thành tệp chữ (.txt) mã UTF-8 rồi nhập lại.
cli-fault = ct135 gặp lỗi và phải dừng; mọi thay đổi đã báo lưu vẫn còn. Nhật ký lỗi: { $log }
cli-terminal = màn hình
cli-demo-store = Tỉnh mẫu có thư mục riêng: bỏ --store, dùng --villages N để có tỉnh khác.
