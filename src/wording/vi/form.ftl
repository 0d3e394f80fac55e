# Biểu nhập, hộp thoại, ô chữ.
