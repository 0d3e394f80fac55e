# Khung 1: ma trận nhiệm vụ và cơ quan.

matrix-head-clause = Mục
matrix-head-title = Nhiệm vụ
matrix-head-due = Hạn
matrix-head-status = TĐ
matrix-status-tasks = { $n } nhiệm vụ
matrix-status-late = { $n } nhiệm vụ quá hạn
matrix-status-soon = { $n } sắp đến hạn
matrix-no-deadline = Không ghi thời hạn
matrix-no-progress = Chưa ghi tiến độ
matrix-late = quá hạn { $days } ngày
matrix-left = còn { $days } ngày
matrix-due-today = hết hạn hôm nay
matrix-via = { $agency } (qua { $via })
matrix-sentence = { $clause } · { $plan }
matrix-nobody-owes = Nhiệm vụ này chưa có cơ quan chịu trách nhiệm; đặt vai trò trước.
matrix-no-cell = Không có ô cơ quan nào ở đây.
matrix-no-lints = Không thấy gì cần xem lại.
matrix-lint-no-lead = chưa có cơ quan chủ trì
matrix-lint-two-leads = có nhiều cơ quan chủ trì
matrix-lint-no-deadline = không ghi thời hạn
matrix-lint-broken-date = thời hạn ghi một ngày không có thật
matrix-lint-nobody-owes = chưa có cơ quan chịu trách nhiệm
matrix-lint-idle = { $agency }: chưa có nhiệm vụ nào
