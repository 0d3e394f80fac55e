# Từ vựng của lĩnh vực: vai trò, tiến độ, ý kiến, cấp, thời hạn, nhật ký.

domain-role-lead = chủ trì
domain-role-perform = thực hiện
domain-role-coordinate = phối hợp
domain-role-recipient = nhận báo cáo
domain-role-via = qua
domain-role-requested = được đề nghị
domain-role-lead-letter = C
domain-role-perform-letter = T
domain-role-coordinate-letter = P
domain-role-recipient-letter = N
domain-role-via-letter = Q
domain-role-requested-letter = Đ

domain-status-not-started = Chưa triển khai
domain-status-in-progress = Đang thực hiện
domain-status-paused = Tạm dừng
domain-status-done = Đã hoàn thành
domain-status-dropped = Thôi thực hiện
domain-status-continuous = Thường xuyên

domain-step-drafting = dự thảo
domain-step-consulting = lấy ý kiến
domain-step-revising = tiếp thu
domain-step-submitting = trình
domain-step-issued = ban hành

domain-plan-draft = dự thảo
domain-plan-issued = đã ban hành

domain-verdict-propose = Đề nghị
domain-verdict-decline = Không đề nghị
domain-verdict-return = Trả lại, rà soát bổ sung
domain-verdict-defer = Để xem xét sau
domain-verdict-agree = Nhất trí
domain-verdict-propose-short = Đề nghị
domain-verdict-decline-short = Không đề nghị
domain-verdict-return-short = Trả lại
domain-verdict-defer-short = Để sau
domain-verdict-agree-short = Nhất trí

domain-level-village = thôn
domain-level-commune = xã
domain-level-district = huyện
domain-level-province = tỉnh
domain-level-centre = trung ương

domain-place-province = Tỉnh
domain-place-district = Huyện
domain-place-commune = Xã
domain-place-village = Thôn

domain-unit-province = tỉnh
domain-unit-district = huyện
domain-unit-city = thành phố
domain-unit-town = thị xã
domain-unit-commune = xã
domain-unit-ward = phường
domain-unit-township = thị trấn
domain-unit-hamlet = thôn
domain-unit-village = làng

domain-object-villages = thôn
domain-object-communes = xã

domain-figures-reported = số liệu báo cáo
domain-figures-made-up = SỐ LIỆU MINH HỌA

domain-agency-single = một cơ quan
domain-agency-closed-group = nhóm cơ quan
domain-agency-open-set = chưa xác định thành viên
domain-authority-under = thuộc thẩm quyền UBND tỉnh
domain-authority-outside = ngoài thẩm quyền UBND tỉnh

domain-table-setting = cài đặt
domain-table-place = địa bàn
domain-table-agency = cơ quan
domain-table-plan = kế hoạch
domain-table-task = nhiệm vụ
domain-table-assignment = phân công
domain-table-progress = tiến độ
domain-table-submission = báo cáo đã nhận
domain-table-round = đợt rà soát
domain-table-survey = dòng số liệu
domain-table-decision = ý kiến

domain-weekday-monday = Thứ Hai
domain-weekday-tuesday = Thứ Ba
domain-weekday-wednesday = Thứ Tư
domain-weekday-thursday = Thứ Năm
domain-weekday-friday = Thứ Sáu
domain-weekday-saturday = Thứ Bảy
domain-weekday-sunday = Chủ nhật
domain-weekday-monday-short = T2
domain-weekday-tuesday-short = T3
domain-weekday-wednesday-short = T4
domain-weekday-thursday-short = T5
domain-weekday-friday-short = T6
domain-weekday-saturday-short = T7
domain-weekday-sunday-short = CN

domain-month-name = { $month }
domain-month-of-year = Tháng { $month }/{ $year }
domain-period-month = tháng { $month } năm { $year }
domain-period-quarter = quý { $quarter } năm { $year }
domain-period-first-half = 6 tháng đầu năm { $year }
domain-period-second-half = 6 tháng cuối năm { $year }
domain-period-year = năm { $year }

domain-every-month = hàng tháng
domain-every-quarter = hàng quý
domain-every-half-year = 6 tháng một lần
domain-every-year = hàng năm
domain-every-week = hàng tuần

domain-due-of-week = { $weekday } hàng tuần
domain-due-of-month = ngày { $day } tháng báo cáo
domain-due-of-last-month = ngày { $day } tháng cuối kỳ
domain-due-of-first-month = ngày { $day } tháng đầu kỳ
domain-due-of-next-month = ngày { $day } tháng sau kỳ báo cáo
domain-due-of-year = ngày { $day } hàng năm
domain-due-of-next-year = ngày { $day } năm sau

domain-span-day = { $n } ngày
domain-span-working-day = { $n } ngày làm việc
domain-span-week = { $n } tuần
domain-span-month = { $n } tháng
domain-span-year = { $n } năm

domain-activity-report = báo cáo
domain-activity-plan = kế hoạch
domain-activity-review = rà soát
domain-activity-ongoing = thường xuyên

domain-deadline-recurring-short = kỳ
domain-deadline-since-short = từ { $year }
domain-deadline-event-short = sự kiện
domain-deadline-reference-short = theo VB
domain-deadline-relative-short = kể từ…
domain-deadline-undated-short = —
domain-deadline-broken-short = ngày sai

domain-deadline-date = đến { $weekday } { $day }
domain-deadline-window = từ { $start } đến { $end }
domain-deadline-dates = { $n } kỳ, từ { $first } đến { $last }
domain-deadline-since = từ { $start } trở đi
domain-deadline-event = khi có sự kiện: { $event }
domain-deadline-reference = theo văn bản khác: { $document }
domain-deadline-relative = trong { $span } kể từ: { $event }
domain-deadline-relative-unnamed = trong { $span }
domain-deadline-undated = chưa có hạn
domain-deadline-broken = không đọc được ngày: { $words }
domain-deadline-of = { $read }, về { $object }
domain-deadline-inferred = { $read } (năm suy ra)

domain-label-new-book = Lập sổ mới, tỉnh { $province }
domain-label-sample = Tạo tỉnh mẫu, { $villages } thôn
domain-label-import-plan = Nhập kế hoạch { $number }, { $tasks } nhiệm vụ
domain-label-amend-plan-head = Cập nhật phần đầu kế hoạch { $number }
domain-label-amend-plan = Cập nhật theo { $number }: { $added } nhiệm vụ mới, { $changed } đổi, { $dropped } thôi
domain-label-import-places = Nhập danh mục địa bàn: { $added } nơi mới, { $changed } nơi đổi
domain-label-import-sheet = Nhập số liệu đợt { $round }: { $added } dòng mới, { $changed } dòng đổi
domain-label-record-progress = Ghi tiến độ { $clause }, { $agency }
domain-label-edit-task = Sửa nhiệm vụ { $clause }
domain-label-set-roles = Đổi vai trò của { $agency } ở { $clause }
domain-label-decide = Ý kiến “{ $verdict }” cho { $place }
domain-label-decide-many = Ý kiến “{ $verdict }” cho { $rows } dòng
domain-label-clear-decisions = Bỏ ý kiến của { $rows } dòng
domain-label-record-submission = Ghi báo cáo đã nhận { $clause }, { $agency }
domain-label-record-many-progress = Ghi tiến độ { $rows } dòng
domain-label-change-setting = Đổi cài đặt
domain-label-undo = Hoàn tác: { $label }
domain-label-redo = Làm lại: { $label }

domain-setting-rehearsal-day = Ngày diễn tập { $day }
domain-setting-warning-days = Báo sắp đến hạn trước { $days } ngày

domain-outcome-met = đủ tiêu chí
domain-outcome-not-met = không đủ tiêu chí
domain-outcome-undetermined = chưa đủ số liệu
domain-outcome-met-short = đủ
domain-outcome-not-met-short = ko
domain-outcome-undetermined-short = ?

domain-verification-by-summary = chỉ đối chiếu với bản tóm tắt
domain-verification-partial = mới đối chiếu một phần văn bản
domain-verification-unverified = chưa đối chiếu văn bản

domain-yes = có
domain-no = không
domain-percent = { $value } %
domain-bound-at-least = từ { $value } trở lên
domain-bound-above = trên { $value }
domain-bound-below = dưới { $value }
domain-bound-at-most = không quá { $value }
domain-bound-between = { $low }, { $high }

domain-finding-above-total = { $part } lớn hơn { $total }
domain-finding-together-above-total = { $parts } cộng lại lớn hơn { $total }

domain-figure-households = Tổng số hộ
domain-figure-population = Nhân khẩu
domain-figure-ethnic-minority-households = Hộ dân tộc thiểu số
domain-figure-poor-households = Hộ nghèo
domain-figure-near-poor-households = Hộ cận nghèo
domain-figure-poor-em-households = Hộ nghèo dân tộc thiểu số
domain-figure-labour-total = Tổng số lao động
domain-figure-labour-untrained = Lao động chưa qua đào tạo nghề
domain-figure-no-latrine-households = Hộ không có nhà tiêu hợp vệ sinh
domain-figure-no-water-households = Hộ thiếu nước sinh hoạt hợp vệ sinh
domain-figure-lack-land-households = Hộ thiếu đất sản xuất
domain-figure-irrigable-area-ha = Diện tích canh tác cần tưới
domain-figure-unirrigated-area-ha = Diện tích cần tưới chưa được tưới
domain-figure-has-extension-worker = Có cán bộ khuyến nông, lâm, ngư thôn bản
domain-figure-non-farm-households = Hộ làm nghề phi nông nghiệp
domain-figure-road-hardened = Đường từ thôn đến trung tâm xã đã cứng hóa
domain-figure-kindergarten-rooms-sufficient = Đủ phòng học mẫu giáo
domain-figure-no-electricity-households = Hộ chưa có điện sinh hoạt
domain-figure-community-house = Có nhà sinh hoạt cộng đồng đạt chuẩn
domain-figure-meeting-household-reps = Đại diện hộ dự họp thôn
domain-figure-meeting-votes-for = Số phiếu đồng ý ở cuộc họp thôn
domain-figure-villages = Số thôn
domain-figure-dbkk-villages = Số thôn đặc biệt khó khăn
domain-figure-commune-road-paved = Đường trục xã, liên xã đã nhựa hóa, bê tông hóa
domain-figure-villages-without-grid = Số thôn chưa có điện lưới quốc gia
domain-figure-primary-rooms-sufficient = Đủ phòng học tiểu học và lớp học ở thôn
domain-figure-health-station-standard = Trạm y tế xã đạt chuẩn
domain-figure-commune-culture-house-standard = Nhà văn hóa xã đạt chuẩn
domain-figure-officials-total = Cán bộ chuyên trách, công chức xã
domain-figure-officials-below-standard = Cán bộ, công chức xã chưa đạt chuẩn
domain-figure-extension-officer-standard = Cán bộ khuyến nông, lâm, ngư xã đạt chuẩn
domain-figure-border = Xã biên giới
domain-figure-atk = Xã an toàn khu
domain-figure-new-rural-recognised = Đã được công nhận đạt chuẩn nông thôn mới
domain-figure-schools-national-standard = Trường mầm non, tiểu học, trung học cơ sở đạt chuẩn quốc gia
domain-figure-health-national-standard = Đạt tiêu chí quốc gia về y tế xã
domain-figure-commune-culture-sports = Có trung tâm văn hóa - thể thao xã
domain-figure-village-road-hardened = Trục chính đường thôn, liên thôn đã cứng hóa
domain-figure-kindergarten-rooms = Phòng học mẫu giáo
domain-figure-kindergarten-rooms-not-solid = Phòng học mẫu giáo chưa kiên cố
domain-figure-village-culture-sports = Có nhà văn hóa - khu thể thao thôn
domain-figure-road-to-commune-usable = Đường từ thôn đến trung tâm xã đi lại được quanh năm
domain-figure-has-grid = Có điện lưới
domain-figure-no-grid-households = Hộ chưa dùng điện lưới
domain-figure-em-people-15-60 = Người dân tộc thiểu số từ 15 đến 60 tuổi
domain-figure-em-illiterate-15-60 = Người dân tộc thiểu số từ 15 đến 60 tuổi chưa biết đọc, viết tiếng phổ thông
domain-figure-road-km = Chiều dài đường từ trung tâm huyện đến trung tâm xã
domain-figure-road-unpaved-km = Chiều dài đường huyện - xã chưa nhựa hóa, bê tông hóa

domain-rate-poor-rate = Tỷ lệ hộ nghèo
domain-rate-near-poor-rate = Tỷ lệ hộ cận nghèo
domain-rate-poor-near-poor-rate = Tỷ lệ hộ nghèo và cận nghèo
domain-rate-ethnic-minority-rate = Tỷ lệ hộ dân tộc thiểu số
domain-rate-em-poor-rate = Tỷ lệ hộ nghèo trong hộ dân tộc thiểu số
domain-rate-em-share-of-poor = Tỷ lệ hộ dân tộc thiểu số trong hộ nghèo
domain-rate-untrained-labour-rate = Tỷ lệ lao động chưa qua đào tạo nghề
domain-rate-no-hygienic-latrine-rate = Tỷ lệ hộ không có nhà tiêu hợp vệ sinh
domain-rate-no-hygienic-water-rate = Tỷ lệ hộ thiếu nước sinh hoạt hợp vệ sinh
domain-rate-lack-production-land-rate = Tỷ lệ hộ thiếu đất sản xuất
domain-rate-unirrigated-area-rate = Tỷ lệ diện tích cần tưới chưa được tưới
domain-rate-non-farm-household-rate = Tỷ lệ hộ làm nghề phi nông nghiệp
domain-rate-no-electricity-rate = Tỷ lệ hộ chưa có điện sinh hoạt
domain-rate-meeting-attendance-rate = Tỷ lệ hộ có đại diện dự họp thôn
domain-rate-meeting-agreement-rate = Tỷ lệ đồng ý trong số người dự họp
domain-rate-dbkk-village-share = Tỷ lệ thôn đặc biệt khó khăn
domain-rate-kindergarten-rooms-not-solid-rate = Tỷ lệ phòng học mẫu giáo chưa kiên cố
domain-rate-no-grid-electricity-rate = Tỷ lệ hộ chưa dùng điện lưới
domain-rate-em-illiteracy-rate = Tỷ lệ người dân tộc thiểu số từ 15 đến 60 tuổi chưa biết đọc, viết tiếng phổ thông
domain-rate-road-unpaved-rate = Tỷ lệ đường huyện - xã chưa nhựa hóa, bê tông hóa
domain-rate-officials-below-standard-rate = Tỷ lệ cán bộ, công chức xã chưa đạt chuẩn

domain-timing-overdue = quá hạn { $days } ngày
domain-timing-today = hôm nay
domain-timing-left = còn { $days } ngày
domain-timing-settled = đã xong
domain-timing-dropped = thôi thực hiện
domain-timing-never = chưa có ngày

domain-dayless-undated = chưa có hạn
domain-dayless-broken = ngày ghi không có thật, phải sửa
domain-dayless-event = theo sự kiện
domain-dayless-reference = theo văn bản khác

domain-origin-edit = sửa
domain-origin-undo = hoàn tác
domain-origin-redo = làm lại
domain-origin-import = nhập
domain-bound-short-at-least = từ { $value }
domain-bound-short-at-most = đến { $value }

domain-region-northern-midlands = Trung du và miền núi phía Bắc
domain-region-red-river-delta = Đồng bằng sông Hồng
domain-region-central-coast = Bắc Trung Bộ và duyên hải miền Trung
domain-region-central-highlands = Tây Nguyên
domain-region-south-east = Đông Nam Bộ
domain-region-mekong-delta = Đồng bằng sông Cửu Long

domain-table-rule-file = bộ tiêu chí
domain-label-add-rules = Thêm bộ tiêu chí { $key }
domain-label-new-round = Mở đợt rà soát { $key }, { $rows } dòng

domain-finding-no-quorum = cuộc họp thôn chưa hợp lệ: { $present } đại diện hộ dự, cần ít nhất { $needed } (2/3 số hộ)
domain-finding-no-majority = cuộc họp thôn chưa thông qua: { $agreed } đồng ý, cần { $needed } (trên 50 % người dự)
domain-movement-joins = Mới đủ
domain-movement-leaves = Không còn đủ
domain-movement-unclear = Chưa rõ
domain-movement-stays = Vẫn đủ
domain-movement-new = Mới có
domain-movement-gone = Không còn
domain-proposal-joins = Đủ mà xã không đề nghị
domain-proposal-leaves = Xã đề nghị mà không đủ
domain-proposal-unclear = Xã đã có ý kiến, chưa đủ số liệu
domain-proposal-stays = Xã đề nghị và đủ
domain-proposal-new = Đủ mà xã chưa có ý kiến
domain-cause = { $label }: { $value }
domain-cause-moved = { $before } → { $after }
domain-cause-members = { $met }/{ $members } đạt
domain-cause-needed = cần { $k }
domain-table-shared-view = cách xem dùng chung
domain-label-share-view = Dùng chung cách xem { $name }
domain-label-drop-view = Bỏ cách xem dùng chung { $name }
