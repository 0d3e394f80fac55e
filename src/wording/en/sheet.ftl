# What is to be looked at in a sheet of figures; each sentence is about the cell or row named in front of it.

sheet-finding-not-a-number = “{ $value }” is no number; left out, an earlier figure stays.
sheet-finding-not-whole = “{ $value }” is no whole number; left out, an earlier figure stays.
sheet-finding-too-fine = “{ $value }” has more than two decimals; left out, an earlier figure stays.
sheet-finding-negative = “{ $value }” is below zero; left out, an earlier figure stays.
sheet-finding-too-large = “{ $value }” is too large; left out, an earlier figure stays.
sheet-finding-not-an-answer = “{ $value }” is neither yes nor no; left out, an earlier figure stays.
sheet-finding-thousands = “{ $value }”: the { $mark ->
    [comma] comma
   *[dot] dot
} was read as parting thousands.
sheet-finding-mark-for-yes = “{ $value }” was read as yes; the column has { $n } such cells.
sheet-finding-decomposed = “{ $value }”: letters and their marks were joined.
sheet-finding-blanks = “{ $value }”: blanks in front or behind were left out.
sheet-finding-unknown-commune = { $within ->
    [no] The book has no commune “{ $value }”
   *[yes] { $district } has no commune “{ $value }” in the book
}{ $is-near ->
    [yes] {" "}(nearly: { $near })
   *[no] {""}
}; the row is left out.
sheet-finding-new-commune = The book did not have the commune “{ $value }”; it is added.
sheet-finding-read-as = The commune “{ $value }” was read as { $name }; add the code if that is wrong.
sheet-finding-unknown-code = The book has no code “{ $value }”; the commune was found by its name.
sheet-finding-several-communes = Several communes are called “{ $value }” (codes { $codes }): add the district or the code; the row is left out.
sheet-finding-code-of-another = The code in this row is that of { $name }, not of “{ $value }”; the row is left out.
sheet-finding-code-in-another-district = The code is that of a commune in { $name }, not in the district of this row; the row is left out.
sheet-finding-no-commune = Nothing says which commune this row belongs to; it is left out.
sheet-finding-no-village = The row has figures but names no village; it is left out.
sheet-finding-unknown-village = This commune of the book has no village “{ $value }”; the row is left out.
sheet-finding-several-villages = Several villages of the commune are called “{ $value }”; the row is left out.
sheet-finding-repeated = “{ $value }” is one place with the name in row { $row } (marks and spelling aside); this row is left out.
sheet-finding-total = “{ $value }” is a row of sums; it is not taken in.
sheet-finding-no-figures = “{ $value }”: a row without figures; it is left out.
sheet-finding-above-total = “{ $value }” is larger than { $total }.
sheet-finding-together-above-total = { $parts } are together larger than { $total }.
sheet-finding-percent-differs = “{ $value }” differs from { $rate } as computed from the counts.
sheet-finding-no-quorum = “{ $value }” households at the meeting: fewer than two thirds.
sheet-finding-no-majority = “{ $value }” votes for: not more than half of those present.

sheet-file-empty = { $file } has no rows.
sheet-file-empty-hint = Open the file, see whether there are figures in it, and import it again.
sheet-file-no-text = { $file } is no CSV sheet in UTF-8 or UTF-16, and no .xlsx, .xls or .ods either.
sheet-file-no-text-hint = Open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8 and import that.
sheet-file-damaged = { $file } is damaged or was not copied to its end.
sheet-file-damaged-hint = Copy or fetch the file again; if Excel still opens it, save it as a new .xlsx.
sheet-file-too-large = { $file } is too large for a sheet of figures (over 512 columns, 8 million cells, or 48 MB).
sheet-file-too-large-hint = Copy the table alone into a new .xlsx file and import that.
sheet-file-locked = { $file } has a password.
sheet-file-locked-hint = Open it with the password, save a copy without one and import that.
sheet-file-no-such-sheet = { $file } has no sheet “{ $sheet }”.
sheet-file-no-such-sheet-hint = Leave out --sheet to take the sheet that has the table, or give the name as it stands: { $names }.
sheet-file-pdf = { $file } is a PDF, not a spreadsheet.
sheet-file-pdf-hint = Find the spreadsheet it was made from, or copy the table into Excel, save it as .xlsx and import that.
sheet-file-word = { $file } is a Word or Writer document, not a spreadsheet.
sheet-file-word-hint = Copy the table into Excel or Calc, save it as .xlsx and import that.
sheet-file-slides = { $file } is a presentation, not a spreadsheet.
sheet-file-slides-hint = Copy the table into Excel or Calc, save it as .xlsx and import that.
sheet-file-rtf = { $file } is RTF, not a spreadsheet.
sheet-file-rtf-hint = Open it in Word, copy the table into Excel, save it as .xlsx and import that.
sheet-file-picture = { $file } is a picture, without cells to read.
sheet-file-picture-hint = Find the spreadsheet it was made from, or type the table again.
sheet-file-web-page = { $file } is a web page, even if its name ends in .xls.
sheet-file-web-page-hint = Open it in Excel or LibreOffice, save it as .xlsx and import that.
sheet-file-binary-sheet = { $file } is a binary Excel sheet (.xlsb), which cannot be read.
sheet-file-binary-sheet-hint = Open it in Excel, save it as .xlsx and import that.
sheet-file-xml-sheet = { $file } is a single XML file, which cannot be read.
sheet-file-xml-sheet-hint = Open it in Excel or LibreOffice, save it as .xlsx and import that.
sheet-file-archive = { $file } holds other files packed in one.
sheet-file-archive-hint = Unpack it and import the spreadsheet inside.
sheet-file-old-office = { $file } is an old Office file without a spreadsheet in it.
sheet-file-old-office-hint = Open it in Excel or LibreOffice, save it as .xlsx and import that.
