# Nhập kế hoạch: văn bản so với sổ.

import-standing-new = mới
import-standing-changed = đổi
import-standing-same = cũ
import-standing-gone = mất
import-change-clause = mục { $from } → { $to }
import-change-sentence = câu “{ $from }” → “{ $to }”
import-change-deadlines = hạn { $from } → { $to }
import-change-roles = { $agency }: { $from } → { $to }
import-change-dropped = { $agency }: { $from } → thôi thực hiện
import-owes = phải làm
import-title = Nhập { $number }: nhận { $agreed } · { $added } mới · { $changed } đổi · { $dropped } mất · { $same } như cũ
import-not-read = Không đọc được kế hoạch: kiểm tra đường dẫn; tệp phải là văn bản UTF-8 có số, ngày và nhiệm vụ
import-no-plan = Có vẻ là { $nature }, không phải kế hoạch (số { $number }, ngày { $date }; { $paragraphs } đoạn, { $dates } ngày tháng, { $agencies } cơ quan)
import-nothing-found = không thấy
import-nature-notice = thông báo
import-nature-schedule = lịch công tác
import-nature-letter = công văn
import-nature-report = báo cáo
import-nature-minutes = biên bản
import-nature-invitation = giấy mời
import-nature-submission = tờ trình
import-nature-decision = quyết định không giao nhiệm vụ
import-nature-text = văn bản khác
import-nothing = Không có gì để ghi: văn bản không khác sổ, hoặc chưa nhận dòng nào
import-unsaved = Chưa ghi. Esc lần nữa để bỏ, Enter để ghi những dòng đã nhận
