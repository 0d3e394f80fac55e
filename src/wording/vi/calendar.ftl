# Khung 3: lịch thời hạn.

calendar-nothing-to-receive = Việc này không có báo cáo định kỳ để ghi nhận.
