# Khung 2: rà soát thôn, xã theo tiêu chí.

review-ask-decide = { $verdict }?
review-ask-decide-body = { $rows } dòng sẽ đổi, trong đó { $replaced } dòng thay ý kiến trước; { $refused } dòng bị từ chối vì khác kết quả đối chiếu mà không có lý do.
review-nothing-to-repeat = Chưa có ý kiến nào để lặp lại.
review-all-decided = Mọi dòng đang hiện đều đã có ý kiến.
review-none-undetermined = Không còn dòng nào chưa đủ số liệu.
