# Điều thấy được khi đọc văn bản, số liệu.
