# Importing a plan: the document beside the book.

import-standing-new = new
import-standing-changed = chg
import-standing-same = same
import-standing-gone = gone
import-change-clause = clause { $from } → { $to }
import-change-sentence = sentence “{ $from }” → “{ $to }”
import-change-deadlines = deadline { $from } → { $to }
import-change-roles = { $agency }: { $from } → { $to }
import-change-dropped = { $agency }: { $from } → dropped
import-owes = owes it
