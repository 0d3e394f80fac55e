# Khung màn hình: dòng đầu, dòng trạng thái, trợ giúp, bảng lệnh.
