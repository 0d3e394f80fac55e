# Reviewing a sheet of figures before it is stored.

intake-title = Into { $round }: { $added } new · { $changed } changed · { $same } the same · { $refused } rows left out
intake-title-places = Into { $round }: { $added } new · { $changed } changed · { $same } the same · { $refused } left out · +{ $places } places
intake-reading = reading again…
intake-status = { $path }
intake-status-sheet = sheet “{ $sheet }” · { $path }
intake-look-columns = Columns { $n }
intake-look-findings = To look at { $n }
intake-look-questions = To look at { $n }, { $questions } to answer
intake-look-changes = Changes { $n }
intake-no-findings = There is nothing to look at.
intake-no-changes = Nothing changes: the round has the figures of the sheet already.
intake-other-communes = The sheet has no column of villages and { $round } is a round of villages: choose that column, or go to a round of communes ({ $key } in Review)
intake-other-villages = The sheet has a column of villages and { $round } is a round of communes: choose the columns again, or go to a round of villages ({ $key } in Review)
intake-sheet = Sheet “{ $sheet }”, one of { $n } in the file
intake-new-places = Places that the book lacks: { $answer ->
    [add] added
    [refuse] left out
   *[none] add or leave out?
}
intake-new-communes = The book lacks the commune of { $communes ->
    [one] { $communes } row
   *[other] { $communes } rows
}: { $answer ->
    [add] added
    [refuse] left out
   *[none] add or leave out?
}
intake-new-villages = The book lacks the village of { $villages ->
    [one] { $villages } row
   *[other] { $villages } rows
}: { $answer ->
    [add] added
    [refuse] left out
   *[none] add or leave out?
}
intake-new-both = The book lacks the commune of { $communes ->
    [one] { $communes } row
   *[other] { $communes } rows
}, the village of { $villages ->
    [one] { $villages } row
   *[other] { $villages } rows
}: { $answer ->
    [add] added
    [refuse] left out
   *[none] add or leave out?
}
intake-unanswered = not chosen yet
intake-left-out = left out
intake-commune = “{ $name }” ({ $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}) is the name of { $n } communes: { $answer }
intake-place = { $place }, { $district } ({ $code })
intake-by-heading = by heading
intake-by-remembered = remembered
intake-by-person = chosen
intake-by-unknown = unknown
intake-holds-as-headed = as its heading says, forgetting what was remembered
intake-holds-nothing = not taken in
intake-style-vi = 1.234,5
intake-style-en = 1,234.5
intake-encoding-unicode = Unicode
intake-encoding-tcvn3 = TCVN3
intake-encoding-tcvn5712 = TCVN 5712
intake-encoding-vni = VNI
intake-row = row { $row }
intake-corrected = { $place }: { $figure } { $from } → { $to }
intake-new = new
intake-added = { $place }
intake-added-in = { $place }, { $above }
intake-column = Column { $column } “{ $heading }”: { $holds } ({ $by ->
    [heading] known by its heading
    [remembered] remembered from an earlier import
    [person] as you chose
   *[unknown] not known; Enter to choose
})
intake-cell = Row { $row }, column { $column } “{ $heading }”
intake-cell-row = Row { $row }, column { $column }
intake-no-cells = No cell of the column has words in the first rows.
intake-samples = In the sheet: { $cells }
intake-ask-sheet = Which sheet of the file is to be read?
intake-ask-column = What is column { $column } “{ $heading }”? (type to search)
intake-ask-commune = Which commune is “{ $name }” in { $rows ->
    [one] { $rows } row?
   *[other] { $rows } rows?
}
intake-as-encoding = Letters in { $encoding }: { $cells }
intake-as-style = Numbers like { $sample }: { $cells }
intake-as-blank-no = An empty cell means no
intake-as-blank-unknown = An empty cell is not known
intake-style-blank-no = empty = no
intake-places-add = Add the places that are missing to the book
intake-places-refuse = Leave these rows out
intake-leave-out = Not known, or another one: leave the rows out
intake-ask-store = Store { $n ->
    [one] { $n } row?
   *[other] { $n } rows?
} Left out: { $refused }, to look at: { $noted }
intake-ask-body = { $overturned ->
    [0] {""}
    [one] One decision will contradict what the criteria say of the new figures (marked ! in the table).{" "}
   *[other] { $overturned } decisions will contradict what the criteria say of the new figures (marked ! in the table).{" "}
}{ $places ->
    [0] {""}
    [one] One new place is added to the book.{" "}
   *[other] { $places } new places are added to the book.{" "}
}Go back and to “To look at” to read them one by one; what is stored can still be corrected figure by figure, or taken back as a whole.
intake-no-round = The book has no round of review to take figures into: open one first ({ $key } in Review, or ct135 round new)
intake-opening = Opening the file…
intake-progress = Reading: { $done } of { $total } rows · Esc stops
intake-lost = The review of { $path } was left half-done, and the file can no longer be read; put it back and import the figures again
intake-first = A sheet of figures is under review: store it or leave it first
intake-nothing-to-answer = There is nothing to choose on this line; columns are chosen under “Columns”
intake-stopped = Reading was stopped
intake-still-read = The sheet is being read again: wait a moment, or Esc stops
intake-unsaved = Not stored. Esc again to drop what was chosen
intake-read-again = Somebody has just changed the book, so the sheet is read again: look once more, then store
intake-same = The round has the figures of the sheet already: nothing to store
intake-brings-nothing = No row of the sheet can be taken in; the reasons stand under “To look at”
intake-no-heading = No heading of a table was found: at least three columns such as Xã, Thôn, Tổng số hộ, Hộ nghèo are needed
intake-action-open = Choose for this line; on a line without a choice, store
intake-action-edit = Choose the column again, or answer the question
intake-action-left = To the part on the left: columns, to look at, changes
intake-action-right = To the part on the right: columns, to look at, changes
intake-action-next-pane = To the next part
intake-action-back = Stop reading, or leave without storing
intake-action-undo = Take back the last choice
intake-action-redo = Choose again what was taken back
