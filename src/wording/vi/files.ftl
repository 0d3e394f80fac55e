# Tệp: đường dẫn khi gõ, tệp được ghi ra.

files-prompt-sheet = Tệp số liệu:
files-prompt-explanation = Ghi giải trình vào:
files-prompt-reviews = Ghi bảng rà soát vào:
files-none = Không có tệp nào tên bắt đầu như vậy
files-written = Đã ghi { $file }
files-exists = Đã có { $file }, không ghi đè: gõ tên khác
files-explanation-ending = Tên tệp giải trình cần tận cùng là .txt hoặc .html
files-reviews-ending = Tên tệp bảng rà soát cần tận cùng là .xlsx hoặc .csv
files-row-gone = Dòng này không còn trong sổ: chọn dòng khác
