# Where keys mean something.

keymap-scope-global = Everywhere
keymap-scope-table = In a table
keymap-scope-matrix = Task matrix
keymap-scope-review = Review
keymap-scope-calendar = Calendar
keymap-scope-dialog = In a dialog
keymap-scope-text = While typing
