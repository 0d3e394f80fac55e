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
import-title = Import { $number }: taking { $agreed } · { $added } new · { $changed } changed · { $dropped } gone · { $same } the same
import-not-read = The plan cannot be read: check the path; it must be UTF-8 text with a number, a date and tasks
import-no-plan = This seems to be { $nature }, not a plan (number { $number }, date { $date }; paragraphs { $paragraphs }, dates { $dates }, agencies { $agencies })
import-nothing-found = not found
import-nature-notice = a notice
import-nature-schedule = a work schedule
import-nature-letter = a letter
import-nature-report = a report
import-nature-minutes = minutes
import-nature-invitation = an invitation
import-nature-submission = a submission
import-nature-decision = a decision that gives no tasks
import-nature-text = some other text
import-nothing = Nothing to store: the document does not differ from the book, or no row is taken
import-unsaved = Not stored. Esc again to drop it, Enter to store the rows taken
