# Khung 3: lịch thời hạn.

calendar-nothing-to-receive = Việc này không có báo cáo định kỳ để ghi nhận.
calendar-today = Hôm nay: { $day }
calendar-overdue = Quá hạn
calendar-this-week = Tuần này
calendar-upcoming = Sắp đến
calendar-dayless = Chưa có hạn
calendar-settled = Đã xong
calendar-section = { $name } ({ $n })
calendar-section-none = { $name } — không có
calendar-dayless-counts = { $name } ({ $n }) · theo văn bản khác ({ $others })
calendar-status-late = { $n } quá hạn
calendar-status-soon = { $n } sắp đến hạn
calendar-status-dayless = { $n } không có ngày
calendar-days = { $days } ngày
calendar-report = Báo cáo { $period }
calendar-plan = Kế hoạch { $period }
calendar-review = Rà soát { $period }
calendar-member-done = đã làm xong
calendar-member-missing = chưa có
calendar-member-not-owed = không phải làm
calendar-received = đã nhận { $document } ngày { $day }
calendar-due = Hạn: { $day }
calendar-due-unset = Chưa đặt ngày; cuối kỳ là { $day }
calendar-inferred = Kỳ đầu do phần mềm suy ra
