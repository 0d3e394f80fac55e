# Files: paths while they are typed, and what is written.

files-prompt-sheet = Sheet of figures:
files-prompt-explanation = Write the explanation to:
files-prompt-reviews = Write the reviews to:
files-none = No file has a name that begins so
files-written = Written: { $file }
files-exists = There is a { $file } already, which is not written over: type another name
files-explanation-ending = The name of an explanation must end in .txt or .html
files-reviews-ending = The name of a sheet of reviews must end in .xlsx or .csv
files-row-gone = The row is no longer in the book: choose another one
