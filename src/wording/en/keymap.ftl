# Where keys mean something.

keymap-scope-global = Everywhere
keymap-scope-table = In a table
keymap-scope-matrix = Task matrix
keymap-scope-review = Review
keymap-scope-calendar = Calendar
keymap-scope-import = Review of a plan before it is stored
keymap-scope-sheet = Review of a sheet of figures before it is stored
keymap-scope-dialog = In a dialog
keymap-scope-picks = In a list of several picks
keymap-scope-text = While typing

keymap-syntax = this is not TOML: { $message }
keymap-unknown-scope = no scope is called “{ $name }”
keymap-unknown-scope-near = no scope is called “{ $name }”; perhaps “{ $nearest }”
keymap-unknown-action = no action is called “{ $name }”
keymap-unknown-action-near = no action is called “{ $name }”; perhaps “{ $nearest }”
keymap-wrong-scope = the action “{ $action }” belongs into [{ $scope }]
keymap-unknown-key = no key is called “{ $name }”
keymap-unknown-key-near = no key is called “{ $name }”; perhaps “{ $nearest }”
keymap-unknown-setting = nothing above the tables is called “{ $name }”; there are base and counts
keymap-unknown-setting-near = nothing above the tables is called “{ $name }”; perhaps “{ $nearest }”
keymap-setting-in-scope = “{ $name }” must stand at the top of the file, above every [table]
keymap-unknown-base = no keymap is called “{ $name }”; there are default, vim and excel
keymap-unknown-base-near = no keymap is called “{ $name }”; perhaps “{ $nearest }”
keymap-not-name = the name of a keymap in quotation marks is needed here: default, vim or excel
keymap-not-yes-no = true or false is needed here
keymap-not-scope = a table is needed here, for example [table]
keymap-not-keys = keys in quotation marks are needed here, or a list of them
keymap-no-key = there is no key between the quotation marks
keymap-duplicate = “{ $keys }” is bound already on line { $line }
keymap-unreachable = “{ $keys }” and the keys on line { $line } exclude each other: one begins with the other
keymap-composed = Telex or VNI would make another letter of “{ $keys }”
keymap-backspace = Backspace can only be bound in [text]: an input method sends it to correct a letter
keymap-swallows-typing = “{ $keys }” is a character that must stay typeable in [text]
keymap-counts = “{ $keys }” begins with a digit, and digits count here (counts = true): put another key before it
keymap-sent-as = terminals send { $sent } for { $keys }: write “{ $sent }”
keymap-kept = { $keys }: some terminals keep these keys for themselves
keymap-alt = { $keys }: Alt may arrive late or not at all over a long line
keymap-keyless = the action “{ $action }” has no key any more; the palette still has it
keymap-scope-trial = While trying thresholds
keymap-scope-entry = While entering figures
