# What is to be looked at in a sheet of figures; each sentence is about the cell or row named in front of it.

sheet-finding-not-a-number = “{ $value }” is no number; the cell is left empty.
sheet-finding-not-whole = “{ $value }” is no whole number; the cell is left empty.
sheet-finding-too-fine = “{ $value }” has more than two decimals; the cell is left empty.
sheet-finding-negative = “{ $value }” is below zero; the cell is left empty.
sheet-finding-too-large = “{ $value }” is too large; the cell is left empty.
sheet-finding-not-an-answer = “{ $value }” is neither yes nor no; the cell is left empty.
sheet-finding-thousands = “{ $value }”: the dot was read as parting thousands.
sheet-finding-decomposed = “{ $value }”: letters and their marks were joined.
sheet-finding-blanks = “{ $value }”: blanks in front or behind were left out.
sheet-finding-unknown-commune = The book has no commune “{ $value }”; the row is left out.
sheet-finding-new-commune = The book did not have the commune “{ $value }”; it is added.
sheet-finding-unknown-code = The book has no code “{ $value }”; the commune was found by its name.
sheet-finding-several-communes = Several communes are called “{ $value }” (codes { $codes }): add the district or the code; the row is left out.
sheet-finding-code-of-another = The code in this row is that of { $name }, not of “{ $value }”; the row is left out.
sheet-finding-no-commune = Nothing says which commune this row belongs to; it is left out.
sheet-finding-no-village = The row has figures but names no village; it is left out.
sheet-finding-unknown-village = This commune of the book has no village “{ $value }”; the row is left out.
sheet-finding-several-villages = Several villages of the commune are called “{ $value }”; the row is left out.
sheet-finding-repeated = The village “{ $value }” stands in row { $row } already; this row is left out.
sheet-finding-total = “{ $value }” is a row of sums; it is not taken in.
sheet-finding-no-figures = “{ $value }”: a row without figures; it is left out.
sheet-finding-above-total = “{ $value }” is larger than { $total }.
sheet-finding-together-above-total = { $parts } are together larger than { $total }.
sheet-finding-percent-differs = “{ $value }” differs from { $rate } as computed from the counts.
sheet-finding-no-quorum = “{ $value }” households at the meeting: fewer than two thirds.
sheet-finding-no-majority = “{ $value }” votes for: not more than half of those present.
