# Tên và lời giải thích của từng lệnh.
