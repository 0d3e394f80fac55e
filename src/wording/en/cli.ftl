# The command line.

cli-made-up = SỐ LIỆU MINH HỌA (made-up figures)

cli-column-criterion = Crit. { $id }
cli-column-class = Zone
cli-column-key = Key
cli-column-short = Short name
cli-column-name = Name
cli-column-kind = Kind
cli-column-group = Group
cli-column-authority = Authority
cli-column-place = Place
cli-column-leads = Leads
cli-column-coordinates = Coordinates
cli-column-obligated-in = Owes
cli-column-id = Id
cli-column-level = Level
cli-column-unit = Unit
cli-column-parent = Under
cli-column-valid-from = Valid from
cli-column-valid-to = Valid to
cli-column-seq = No.
cli-column-at = At
cli-column-author = Author
cli-column-label = What
cli-column-origin = Origin
cli-column-rows = Rows
cli-column-document = Document
cli-column-tx = Change id
cli-column-due = Due
cli-column-clause = Clause
cli-column-title = Task
cli-column-obligated = Owed by
cli-column-activity = Activity
cli-column-period = Period
cli-column-period-start = Period from
cli-column-period-end = Period to
cli-column-start = From
cli-column-done = Done
cli-column-owing = Of
cli-column-timing = Timing
cli-column-days-late = Days late
cli-column-is-day-set = Day is named
cli-column-is-inferred = Inferred
cli-column-plan = Plan
cli-column-sentence = Sentence
cli-column-deadline = Deadline
cli-column-lead = Lead
cli-column-perform = Performs
cli-column-coordinate = Coordinates
cli-column-requested = Requested
cli-column-recipients = Recipients
cli-column-deadlines = Deadlines
cli-column-progress = Progress
cli-column-round = Round
cli-column-district = District
cli-column-commune = Commune
cli-column-village = Village
cli-column-households-in-all = Households
cli-column-poor-share = Poor %
cli-column-poor-near-poor-share = Poor+near %
cli-column-assessment = Assessment
cli-column-decision = Decision
cli-column-level-decided = Deciding level
cli-column-reason = Reason
cli-column-nature = Figures
cli-column-notice = Notice

cli-about = ct135: the workbench of a provincial office for Programme 135 (task matrix, eligibility review, deadlines)
cli-usage = ct135 [OPTIONS] [COMMAND]
cli-after-help = Without a command it opens the store used last. First time: ct135 demo.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-day = DAY
cli-value-rate = BIT/S
cli-value-name = NAME
cli-value-lang = vi|en
cli-value-glyphs = unicode|old-fonts|ascii
cli-value-shell = SHELL
cli-value-keymap = NAME|FILE
cli-value-words = WORDS
cli-value-number = NUMBER
cli-value-subject = WHAT

cli-store = The folder of the store; without it, the store used last
cli-lang = Language: vi or en
cli-today = The day that counts as today, for example 8/4/2015
cli-as = Who writes, where it is not the account
cli-glyphs = Characters: unicode (all), old-fonts (Vietnamese with its marks, signs of old fonts) or ascii (no marks)
cli-ascii = Same as --glyphs ascii: letters without marks, for a terminal that cannot show Vietnamese
cli-line-rate = What the line carries, so that a held key stops when it is let go: 9600, 64000 (assumed over SSH); 0 for no limit
cli-help = Show this help
cli-version = Show the version

cli-demo = Open the sample province: plan 2881, the places of Kon Tum, made-up figures
cli-demo-usage = ct135 demo [--fresh] [--prepare] [--villages N]
cli-demo-fresh = Throw the sample province away and make it anew
cli-demo-prepare = Only make it and print its folder, without a screen
cli-demo-villages = How many villages (usually { $usual })

cli-import = Read a document into the store
cli-import-usage = ct135 import plan FILE|- [--dry-run] [--json] [--strict] [--take all|clean] [--even-if-no-plan] [--number NUMBER] [--date DAY]
cli-import-plan = Read the document of a plan and store it as one change
cli-import-plan-usage = ct135 import plan FILE|- [--dry-run] [--json] [--strict] [--take all|clean] [--even-if-no-plan] [--number NUMBER] [--date DAY]
cli-import-plan-file = A .docx, .odt, .html, .md or .txt file; - is standard input
cli-import-plan-json = Print the reading as JSON
cli-dry-run = Only read and report, store nothing
cli-strict = Exit with code 1 if there is something to look at
cli-import-any = Read it even if it seems to be no plan
cli-import-number = The number of a document that has none yet, such as 25/KH-UBND
cli-import-date = The day of issue of a document that names none

cli-list = Print the data of the store, without a screen
cli-list-usage = ct135 list tasks|agencies|places|reviews|deadlines|log [--json|--csv] [--round ROUND] [--filter WORDS] [--view NAME] [--columns COLUMN,COLUMN]
cli-list-subject = tasks, agencies, places, reviews, deadlines, log
cli-list-json = Print as JSON
cli-list-csv = Print as CSV for Excel

cli-read-date = Say how words about time are read
cli-read-date-usage = ct135 read-date WORDS [--on DAY] [--json]
cli-read-date-words = As in a plan ("Quý IV năm 2014 và năm 2015") or as typed into a date field ("+15 ngày làm việc", "next week")
cli-read-date-on = The day they are read on, in words of the same kind; without it, today
cli-read-date-json = Print the reading as JSON
cli-read-date-read = “{ $words }”, read on { $on }: { $read }.
cli-read-date-unread = “{ $words }” are words of time that cannot be read yet; write each due day.
cli-read-date-none = “{ $words }”: not a deadline. Dates are read in Vietnamese, as plans write them; of English only words counted from today are, such as “next week” or “+15 working days”, and dates such as “31 March 2015”.
cli-read-date-recurring = again and again
cli-read-date-last-day = Due on the last day, { $weekday } { $day }.
cli-read-date-weekend = That day is at the weekend.
cli-read-date-effect = On that day a document takes effect; nothing is due on it.
cli-read-date-no-end = The words name no end.
cli-read-date-no-rhythm = The words do not say how often.
cli-read-date-no-day = The words name no day of the period; the office sets it.
cli-read-date-event = The event has no day yet, so nothing becomes overdue by itself.
cli-read-date-reference = The other document sets the day; it is not known here.
cli-read-date-relative = The day to count from is not known, so there is no due day yet.
cli-read-date-undated = The words name no day.
cli-read-date-broken = The date is wrong or lacks digits; it must be corrected and is not guessed.
cli-read-date-inferred = The year is not written in full: it comes from the words beside it, else it is the first that is not over on the day of reading.
cli-read-date-working-days = Working days are Monday to Friday; there is no table of holidays yet, so holidays are not taken out.

cli-verify = Check the store: chain of the journal, index, invariants
cli-verify-usage = ct135 verify [--store FOLDER]
cli-keys = Print the keys in force
cli-keys-usage = ct135 keys [--keymap NAME|FILE]
cli-keys-keymap = Another keymap: default, vim, excel or a file
cli-keys-shipped = Keymap { $base }
cli-keys-file = Keymap { $base } with { $file } over it
cli-keys-counts = A number before a moving command repeats it (5j); before first or last it goes to that row (10G).
cli-keymap-unknown = There is no keymap “{ $name }”.
cli-keymap-unknown-at = { $at }: there is no keymap “{ $name }”.
cli-keymap-unknown-hint = Use default, vim, excel or the path of a file.
cli-completions = Print completions for bash, zsh, fish, elvish or powershell
cli-completions-usage = ct135 completions bash|elvish|fish|powershell|zsh
cli-completions-shell = The shell: bash, elvish, fish, powershell, zsh
cli-man = Print the manual page
cli-man-usage = ct135 man
cli-man-name = Name
cli-man-synopsis = Synopsis
cli-man-description = Description
cli-man-keys = Keys
cli-man-files = Files
cli-man-environment = Environment
cli-man-exit = Exit status
cli-man-about = ct135 answers the three questions of a provincial office: who does what (task matrix), which villages qualify (review), what is due (calendar). Every change is on disk before the screen says that it is saved, and can be undone, also after a restart.
cli-man-keys-about = The keys of the default keymap. keymap = "vim" or keymap = "excel" in config.toml chooses another one; keymap.toml changes single keys by the name of the action in parentheses. ct135 keys prints the keys in force.
cli-man-file-config = Settings: lang, keymap, glyphs, sequences, line-rate
cli-man-file-keymap = A person's own keys, over the keymap chosen
cli-man-file-book = The store that opens where none is named and none was used
cli-man-file-demo = The sample province
cli-man-file-state = The log ct135.log, the store used last, half-typed forms
cli-man-variable-log = How much is logged: error, warn, info, debug, trace
cli-man-variable-no-color = No colours
cli-man-variable-locale = UTF-8 is assumed unless they name another character set; then letters lose their marks
cli-man-exit-0 = Done
cli-man-exit-1 = Something to look at with --strict, or verify failed
cli-man-exit-2 = The command line was not understood, or there is no terminal
cli-man-exit-3 = Somebody else has the store
cli-man-exit-4 = The store or a file was refused
cli-man-exit-5 = Reading or writing failed
cli-check = Check a keymap file or the terminal
cli-check-usage = ct135 check keymap FILE | ct135 check rules FILE | ct135 check terminal [--strict]
cli-check-keymap = Check a keymap file: line, column, nearest right name
cli-check-keymap-usage = ct135 check keymap FILE
cli-check-keymap-file = A keymap in TOML
cli-check-terminal = Say what this terminal is and can show, with samples of letters and colours
cli-check-terminal-usage = ct135 check terminal [--strict]

cli-misuse = This command line makes no sense.
cli-misuse-hint = Look at the usage: add --help, for example ct135 list --help.
cli-misuse-try = Try: { $near }
cli-misuse-unknown-argument = There is no option “{ $argument }”.
cli-misuse-unknown-command = There is no command “{ $command }”.
cli-misuse-value = “{ $value }” does not fit { $argument }.
cli-misuse-missing = { $arguments } is missing.
cli-misuse-missing-command = A subcommand is missing.
cli-misuse-conflict = { $first } and { $second } exclude each other.

cli-no-terminal = There is no terminal to open the workbench on; use ct135 list tasks (or reviews, deadlines, log) to print data.
cli-demo-no-terminal = There is no terminal to open the sample on; use ct135 demo --prepare to make it, then ct135 list tasks --store FOLDER.
cli-config-unusable = The settings file cannot be used: { $why }.
cli-config-unusable-hint = Mend that line, or delete the file to use the default settings.
cli-no-day = “{ $typed }” is not a day.
cli-no-day-hint = Type a day like 8/4/2015 or 2015-04-08.
cli-standard-output = standard output
cli-standard-input = standard input

cli-list-no-round = There is no review round in the store yet.
cli-list-rules = The rules of round { $round } cannot be read: { $why }.

cli-verify-sound =
    { $entries ->
        [one] The store { $store } is sound: { $entries } journal entry, { $rows } rows.
       *[other] The store { $store } is sound: { $entries } journal entries, { $rows } rows.
    }
cli-verify-broken = The journal is sound, but the book breaks a rule: { $why }
cli-verify-index-agrees = The index agrees with the journal at entry { $seq }.
cli-verify-index-absent = There is no index yet; it will be made from the journal.
cli-verify-index-in-use = Somebody has the store open, so the index was not checked.
cli-verify-index-doubtful = The index does not agree with the journal; it will be made anew.

cli-check-sound = { $file }: can be used, over the keymap { $base }.
cli-check-hint = Mend the file and check it again with ct135 check keymap.

cli-import-read =
    { $tasks ->
        [one] Plan { $number } was read: { $tasks } task; nothing was stored.
       *[other] Plan { $number } was read: { $tasks } tasks; nothing was stored.
    }
cli-import-stored =
    { $tasks ->
        [one] Plan { $number } was imported: { $tasks } task.
       *[other] Plan { $number } was imported: { $tasks } tasks.
    }
cli-import-findings =
    { $n ->
        [one] { $n } thing to look at:
       *[other] { $n } things to look at:
    }
cli-import-same = Plan { $number } is in the store already and nothing differs: { $same } tasks as they were, nothing stored.
cli-import-same-as = { $number } differs in nothing from plan { $plan } of the store: { $same } tasks as they were, nothing stored.
cli-import-unused = The document has its own: { $own }; { $option } { $given } is not used.
cli-import-no-such-number = “{ $typed }” is no document number.
cli-import-no-such-number-hint = A number begins with a digit, such as --number 25/KH-UBND.
cli-import-no-such-date = The day of issue { $day } is more than a year ahead of today, or before 1945.
cli-import-no-such-date-hint = Type the day that stands on the document, such as --date 15/11/2014.
cli-import-amended = Updated by { $number }: { $added } new, { $changed } changed, { $dropped } dropped, { $same } as they were. Progress is kept.
cli-import-would-amend = { $number } would update: { $added } new, { $changed } changed, { $dropped } dropped, { $same } as they were; nothing stored.
cli-import-left =
    { $n ->
        [one] { $n } task differs from the document but was left, for the reason below it; see it in the import review, or take it by --take all:
       *[other] { $n } tasks differ from the document but were left, for the reason below each; see them in the import review, or take them by --take all:
    }
cli-import-no-number = There is no document number in { $file }, so it was not imported.
cli-import-no-number-hint = If it is a draft, run again with --number, such as --number 25/KH-UBND.
cli-import-no-date = There is no date of issue in { $file }, so it was not imported.
cli-import-no-date-hint = If it is a draft, run again with --date, such as --date 15/11/2014.
cli-import-no-tasks = There is no task in { $file }; perhaps it is not a plan.
cli-import-no-plan-hint = If it is a plan all the same, run again with --even-if-no-plan; where it has no number or date, add --number and --date.
cli-fault = ct135 failed and had to stop; every change it called saved is kept. The log: { $log }
cli-terminal = the terminal
cli-demo-store = The sample has a folder of its own: leave --store out, and use --villages N for another one.

cli-sheet = Read a sheet of figures into a round
cli-sheet-usage = ct135 import sheet FILE|- [--round ROUND] [--sheet NAME] [--map COLUMN=KEY]… [--encoding COLUMN=CODE]… [--numbers COLUMN=vi|en]… [--blank COLUMN=no|unknown]… [--new-places add|refuse] [--dry-run] [--json] [--strict]
cli-sheet-file = The sheet (CSV, XLSX, XLS, ODS); - is standard input
cli-sheet-round = The round, e.g. thon-2015; without it the newest one
cli-sheet-new-places = Communes and villages the book does not have: add adds them, refuse (as usual) leaves them out and says so; a commune of the book that has no villages yet takes in those of the sheet
cli-sheet-sheet = The name of the sheet in its file; without it the one with most known columns
cli-sheet-taken = The sheet “{ $sheet }” of { $n } in the file was read; not read: { $others } (take in one after the other with --sheet).
cli-sheet-json = Print the reading as JSON
cli-sheet-no-heading = No heading of a table was found in { $file }.
cli-sheet-no-heading-hint = The heading needs columns such as Xã, Thôn, Tổng số hộ, Hộ nghèo.
cli-sheet-of-villages = { $file } is a sheet of villages, and round { $round } reviews communes.
cli-sheet-of-villages-hint = Choose a round of villages with --round; if the rows are communes, leave the village column out: --map COLUMN=ignore.
cli-sheet-of-communes = { $file } has no column of villages, and round { $round } reviews villages.
cli-sheet-of-communes-hint = Choose a round of communes with --round, or say which column names the village: --map COLUMN=village.
cli-sheet-stored = Figures of round { $round } stored: { $added } new rows, { $changed } changed, { $same } as they were; { $places } places added.
cli-sheet-would = Figures of round { $round } would be stored: { $added } new rows, { $changed } changed, { $same } as they were; { $places } places added. Nothing is stored yet.
cli-sheet-nothing = No row of the sheet could be taken into round { $round }; the reasons stand below. Places that the book lacks are added with --new-places add.
cli-sheet-same = The figures of round { $round } are those of this sheet: { $same } rows as they were, nothing is stored.
cli-sheet-column-unknown = Column { $column } “{ $heading }”: nobody knows what it is, it is not taken in.
cli-sheet-column = Column { $column } “{ $heading }”: { $holds }{ $encoding ->
    [unicode] {""}
   *[other] , letters in { $encoding }
}{ $numbers ->
    [vi] , numbers like 1.234,5
    [en] , numbers like 1,234.5
    [blank] , an empty cell is a no
   *[none] {""}
}{ $by ->
    [person] {" "}(as asked)
    [remembered] {" "}(remembered from an earlier import)
   *[heading] {""}
}
cli-sheet-column-result = Column { $column } “{ $heading }”: written by the program, not taken in again (decisions are changed on screen or with ct135 decide).
cli-sheet-column-ignored = Column { $column } “{ $heading }”: not taken in { $by ->
    [remembered] (remembered from an earlier import)
   *[person] (as asked)
}
cli-sheet-holds-row-number = row numbers, not taken in
cli-sheet-holds-district = district
cli-sheet-holds-commune-code = commune code
cli-sheet-holds-commune = commune
cli-sheet-holds-village = village
cli-sheet-holds-proposal = what the commune proposes
cli-sheet-holds-note = note
cli-sheet-overturned = { $n } decisions now contradict what the criteria say of the new figures; look at these places again:
cli-sheet-overturned-one = { $place }: the { $level } said { $verdict }, the new figures say { $outcome }
cli-sheet-more-decisions = … and { $n } more (--json has them all).
cli-sheet-kept = The sheet leaves { $n } cells empty where the book has a figure: the figure stays (to clear one, press e in its row on the screen).
cli-sheet-new-communes = New communes, districts: { $names }{ $more ->
    [0] {""}
   *[other] {" "}… and { $more } more
}.
cli-sheet-new-villages = New villages in: { $names }{ $more ->
    [0] {""}
   *[other] {" "}… and { $more } more communes
}.
cli-sheet-map = What a column (its letter or heading) holds: the key of a figure, district, commune_code, commune, village, proposal, note, or ignore; the next import remembers it, auto forgets it and goes by the heading
cli-sheet-map-keys = it takes COLUMN=KEY, with keys such as households, poor_households, commune, village, note, ignore, auto
cli-sheet-encoding = How the letters of a column are stored: unicode, tcvn3, tcvn5712, vni
cli-sheet-encoding-keys = it takes COLUMN=CODE, where the code is unicode, tcvn3, tcvn5712 or vni
cli-sheet-numbers = How the numbers of a column are written: vi (1.234,5) or en (1,234.5)
cli-sheet-numbers-keys = it takes COLUMN=vi or COLUMN=en
cli-sheet-blank = What an empty cell of a yes/no column means: no, or unknown (as usual)
cli-sheet-blank-keys = needs the form COLUMN=no or COLUMN=unknown
cli-sheet-map-all = Keys of --map:
cli-sheet-no-column = The sheet has no column “{ $column }”.
cli-sheet-no-column-hint = Use --dry-run without the options about columns to see which columns there are.
cli-sheet-proposed = Proposals of communes that are new or differ: { $n }.
cli-value-column-key = COLUMN=KEY
cli-value-column-encoding = COLUMN=CODE
cli-value-column-numbers = COLUMN=vi|en
cli-value-column-blank = COLUMN=no|unknown
cli-sheet-corrected = Row { $row }, { $place }: { $figure } { $from } → { $to }
cli-sheet-more = … and { $n } more cells.
cli-sheet-more-of-kind = and { $n } more like these (--json prints all)
cli-sheet-yes = yes
cli-sheet-no = no

cli-value-rules = SET
cli-value-round = ROUND
cli-value-object = OBJECT
cli-value-year = YEAR
cli-value-nature = NATURE
cli-rules = Rule sets: add a file of the office, list them, show one in words
cli-rules-usage = ct135 rules add FILE | ct135 rules list | ct135 rules show SET [--toml]
cli-rules-add = Put a rule file of the office into the book; one of the same key takes its place
cli-rules-add-usage = ct135 rules add FILE
cli-rules-list = List the rule sets
cli-rules-list-usage = ct135 rules list
cli-rules-show = Print a rule set in words
cli-rules-show-usage = ct135 rules show SET [--toml]
cli-rules-show-name = The key of the set, e.g. QD30-2012-thon
cli-rules-show-toml = Print the TOML file itself, to copy and correct
cli-rules-file = Rule file (TOML)
cli-rules-own = the office's own
cli-rules-added = Added the rule set { $key }. Rounds that are open keep their rules.
cli-rules-replaced = Replaced the rule set { $key }. Rounds that are open keep their rules.
cli-rules-same = The rule set { $key } in the book is this file already; nothing was stored.
cli-rules-sound = { $file }: can be used, key { $key }.
cli-rules-hint = Correct the file and check it again with ct135 check rules.
cli-rules-unknown = There is no rule set “{ $name }”.
cli-rules-unknown-hint = See what there is: ct135 rules list.
cli-rules-validity = In force: { $from } to { $to }
cli-rules-status = Some conditions are { $status }
cli-rules-mandatory = mandatory
cli-rules-near = perhaps “{ $near }”
cli-rules-syntax = not TOML: { $why }
cli-rules-format = not a rule file of a known format: { $format }
cli-rules-missing = { $key } is missing
cli-rules-unknown-key = there is no key “{ $key }”
cli-rules-unknown-word = “{ $word }” will not do for { $key }
cli-rules-wrong-kind = { $key } must be { $expected }
cli-rules-expected-text = a text in quotes
cli-rules-expected-number = a whole number from 1 to 64
cli-rules-expected-truth = true or false
cli-rules-expected-day = a day, e.g. 2012-01-01
cli-rules-expected-table = a table
cli-rules-expected-tables = a list of tables
cli-rules-expected-regions = a list of regions, e.g. ["tay-nguyen"]
cli-rules-bad-test = “{ $test }” is no test; write “≥ 55 %”, “> 20 km”, “is no”
cli-rules-unit = { $metric } is measured in { $expected }
cli-rules-no-unit = { $metric } is a count and has no unit
cli-rules-both-scopes = regions and except_regions exclude each other
cli-check-rules = Check a rule file: line, column, nearest right name
cli-check-rules-usage = ct135 check rules FILE
cli-round = Review rounds: open one, list them
cli-round-usage = ct135 round new ROUND --rules SET | ct135 round list | ct135 round compare ROUND ROUND
cli-round-new = Open a round with one row without figures for every place
cli-round-new-usage = ct135 round new ROUND --rules SET [--object village|commune] [--year YEAR] [--nature reported|made-up]
cli-round-key = The key of the round, e.g. thon-2015
cli-round-rules = The key of the rule set; the round keeps it as it is now
cli-round-object = village or commune; by the rule set where it is not said
cli-round-year = The year under review; this year where it is not said
cli-round-nature = reported figures or made-up ones
cli-round-list = List the review rounds
cli-round-list-usage = ct135 round list
cli-round-opened = Opened the round { $key }: { $rows } rows, by { $rules }.
cli-round-other-object = The set { $rules } is for { $object }; choose another set or leave --object out.
cli-round-line = { $key } · { $year } · { $object } · { $rules } · { $rows } rows · { $nature }
cli-round-compare = Compare what villages add up to with what their communes told
cli-round-compare-usage = ct135 round compare VILLAGE_ROUND COMMUNE_ROUND [--strict]
cli-round-villages = The key of the village round
cli-round-communes = The key of the commune round of the same year
cli-round-unknown = There is no round “{ $key }”.
cli-round-unknown-hint = See the rounds: ct135 round list.
cli-round-mismatch = { $commune }, { $figure }: the commune told { $told }, its villages add up to { $sum } (not told by: { $silent })
cli-round-compared = Figures that do not agree: { $n }.
cli-value-view = NAME
cli-list-view = A shared view: its filter, columns and order hold
cli-list-no-view = There is no shared view “{ $name }”.
cli-list-no-view-hint = In the review, keep a view and share it.
cli-value-columns = COLUMN,COLUMN
cli-value-decision = DECISION
cli-value-document = "NUMBER, DAY"
cli-of-round = The round, e.g. thon-2015; the newest where none is named
cli-of-round-filter = A filter line as in the review pane, e.g. "district = 'Đăk Tô' and short = 1"
cli-of-round-misread = The filter line does not read: { $why }
cli-list-columns = Columns of reviews by key or name, e.g. id,village,poor,result (reviews alone)
cli-list-no-column = No column is called “{ $name }”.
cli-list-no-column-hint = Use a name as on the filter line, e.g. district, poor, result, or id.
cli-round-none-hint = Open a round: ct135 round new ROUND --rules SET.
cli-assess = Compare a round with the criteria: in all and district by district
cli-assess-usage = ct135 assess [--round ROUND] [--json] [--strict]
cli-assess-round = Round { $key } · { $year } · { $object } · { $rules } · { $source }{ $checked }
cli-assess-all = In all
cli-assess-nowhere = (district not known)
cli-assess-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
cli-assess-no-class = { $n } of no known class
cli-assess-short = { $n } exactly 1 household short
cli-assess-findings = { $n } with figures that cannot be right
cli-decide = Say the same of every row that a filter line means, as one change
cli-decide-usage = ct135 decide [--round ROUND] (--filter WORDS | --all) --decision propose|decline|return|defer|clear [--reason WORDS] [--document "NUMBER, DAY"] [--dry-run] [--json] [--strict]
cli-decide-all = Every row of the round
cli-decide-no-filter = The filter line is empty: every row of the round would change.
cli-decide-no-filter-hint = Name the rows, e.g. --filter 'district = "Đăk Tô" and met', or say --all where every row is meant.
cli-decide-decision = propose, decline, return, defer, or clear to take the decision away
cli-decide-reason = Why; needed where the decision contradicts the assessment
cli-decide-document = The document it rests on, e.g. "12/BC-UBND, 8/4/2015"
cli-decide-dry-run = Only say which rows would change and which are refused; store nothing
cli-decide-refused = { $id }: refused, the decision contradicts the assessment ({ $outcome }) and there is no --reason
cli-decide-done = Round { $round }, speaking for the { $level }: { $rows } changed, { $replaced } of them replacing another decision; { $same } left as they are, { $refused } refused.
cli-decide-would = Round { $round }, speaking for the { $level }: { $rows } would change, { $replaced } of them replacing another decision; { $same } left as they are, { $refused } refused. Nothing is stored yet.
cli-compare = Compare places between two rounds, or with the communes' proposals: newly met, no longer met, still met, with figures
cli-compare-usage = ct135 compare ROUND LATER_ROUND [--json] | ct135 compare ROUND --with-proposals [--json]
cli-compare-round = The key of the round, or of the earlier one
cli-compare-later = The key of the later round
cli-compare-proposals = Compare with what the communes propose in the same round
cli-compare-json = Print JSON
cli-compare-group = { $group } ({ $n })
cli-compare-nothing = No place differs.
cli-compare-other-object = Both rounds must review villages, or both communes.
cli-value-take = all|clean
cli-import-take = What to take: clean (the default) leaves rows that are in doubt beside the book (edited by hand, without ground, with progress), all takes these as well
cli-import-none = { $number } differs from the book, and no row was taken: { $same } tasks as they were, nothing stored.
cli-import-duty = { $title } · { $roles } · due: { $due }
cli-import-next = Run it without --dry-run to store it, or open ct135 and press Ctrl-o to review each task first.
