# Lỗi: một câu nói việc gì xảy ra với cái gì.
