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
