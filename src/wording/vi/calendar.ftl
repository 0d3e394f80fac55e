# Khung 3: lịch thời hạn.
