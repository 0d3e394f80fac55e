# Figures typed at the screen: the form, the cells of the table, blocks pasted from Excel.

figures-label-set = { $figure } of { $place }
figures-label-edit = Edit { $n ->
    [one] { $n } figure
   *[other] { $n } figures
} of { $place }
figures-label-paste = Paste { $cells ->
    [one] { $cells } figure
   *[other] { $cells } figures
} into { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
figures-title = Figures of { $place } ({ $above })
figures-title-new = Figures of { $place } ({ $above }) · no row in the round yet, saving adds one
figures-before = (now { $value })
figures-doubtful = Saved, but look at it again: { $finding }
figures-unread-not-a-number = { $figure }: “{ $words }” is no number; type it like 13.389 (thousands) or 99,13 (decimals).
figures-unread-not-whole = { $figure }: “{ $words }” has decimals; only whole numbers are counted here, like 94 or 13.389.
figures-unread-too-fine = { $figure }: “{ $words }” has more than two decimals; type it like 99,13.
figures-unread-negative = { $figure }: “{ $words }” is below zero; type a number from 0 up.
figures-unread-too-large = { $figure }: “{ $words }” is too large; type it again.
figures-unread-not-an-answer = { $figure }: “{ $words }” is neither yes nor no; type 1 for yes, 0 for no.
figures-last-cell = This is the last cell.
figures-unit = { $way } { $unit }
figures-unit-without = { $way } { $unit } (own: none)
figures-sum = { $figure }: { $known }/{ $rows } rows, sum { $sum }
figures-sum-beside = { $figure }: { $known }/{ $rows } rows, sum { $sum }, own { $own }
figures-answers = { $figure }: { $known }/{ $rows } rows, { $sum } yes
figures-cell-first = A cell is half typed: save it with Enter or discard it with Esc, then paste again.
figures-nothing-pasted = The pasted block has no cell with anything in it.
figures-paste-into-cells = A block from a spreadsheet: go to the review ({ $review }), enter figures ({ $cells }), go to the first cell and paste again.
figures-paste-ask = Write { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
} into { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}?
figures-paste-nothing = There is no cell to write
figures-paste-reach = From “{ $from }” of { $first } to “{ $to }” of { $last }.
figures-paste-same = { $n ->
    [one] { $n } cell is
   *[other] { $n } cells are
} like that already
figures-paste-empty = { $n ->
    [one] { $n } empty cell leaves
   *[other] { $n } empty cells leave
} what stands there
figures-paste-rows-beyond = { $n ->
    [one] { $n } row below the last one is
   *[other] { $n } rows below the last one are
} left out
figures-paste-columns-beyond = { $n ->
    [one] { $n } column beside the last one is
   *[other] { $n } columns beside the last one are
} left out
figures-paste-doubtful = { $n ->
    [one] { $n } row
   *[other] { $n } rows
} would contradict themselves: { $places }
figures-paste-refused-more = and { $n ->
    [one] { $n } cell
   *[other] { $n } cells
} more refused
