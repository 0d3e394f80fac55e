# Bảng phím.
