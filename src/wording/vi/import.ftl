# Nhập kế hoạch: văn bản so với sổ.

import-standing-new = mới
import-standing-changed = đổi
import-standing-same = cũ
import-standing-gone = mất
import-change-clause = mục { $from } → { $to }
import-change-sentence = câu “{ $from }” → “{ $to }”
import-change-deadlines = hạn { $from } → { $to }
import-change-roles = { $agency }: { $from } → { $to }
import-change-dropped = { $agency }: { $from } → thôi thực hiện
import-owes = phải làm
