# Dòng lệnh.
