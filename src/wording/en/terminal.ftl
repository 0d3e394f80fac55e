# ct135 check terminal: what this terminal is, and what it can show.

terminal-name = Terminal
terminal-size = Size
terminal-sequences = Sequences
terminal-sequences-all = all
terminal-sequences-fewer = fewer, for linux, vt100, vt220 and unknown terminals
terminal-locale = Locale
terminal-glyphs = Characters
terminal-glyphs-chosen = { $name } (chosen)
terminal-glyphs-usual = { $name } (by the environment)
terminal-colours = Colours
terminal-coloured = 16 colours
terminal-plain = no colours (NO_COLOR)
terminal-way = Reached
terminal-remote = over SSH
terminal-near = on this machine
terminal-inside = inside { $program }
terminal-erase = Erase key
terminal-erase-key = { $key }; ct135 understands both ^? and ^H
terminal-flow = Ctrl-S, Ctrl-Q
terminal-stops = XON/XOFF is on: outside ct135, Ctrl-S stops the screen and Ctrl-Q lets it go on; an open book turns it off
terminal-passes = reach the program (XON/XOFF is off)
terminal-speed = Claimed speed
terminal-speed-claimed = { $speed } bit/s; over SSH this figure says nothing
terminal-unset = not set
terminal-unknown = unknown, taken as 80×24

terminal-roles = Colours of each kind of text; where one is hard to read, change the palette of the window:
terminal-role-plain = text
terminal-role-faint = aside
terminal-role-heading = heading
terminal-role-current = current row
terminal-role-selected = selected cell
terminal-role-key = key
terminal-role-good = met
terminal-role-bad = overdue
terminal-role-caution = caution
terminal-role-label = made-up figures
terminal-role-fault = a typed word not understood
terminal-role-said = words of a sentence

terminal-signs = If every sign of a line looks right, and its last bar stands above that of the lowest line, write its head into { $settings }:
terminal-letters = Vietnamese with every mark; if letters are missing or a last bar is out of line, choose another font, or glyphs = "ascii":

terminal-findings =
    { $n ->
        [0] Nothing needs mending.
        [one] { $n } thing to look at:
       *[other] { $n } things to look at:
    }
terminal-none = Neither input nor output is a terminal, so its size and keys are unknown.
terminal-none-do = Run ct135 check terminal in the very window that will open the book.
terminal-no-name = The variable TERM is not set, so it is unknown what terminal this is.
terminal-dumb = TERM=dumb is a terminal of unknown kind: a book opens with the fewest sequences, but may look muddled.
terminal-name-do = Set the terminal's name in the SSH program (PuTTY: Connection, Data, Terminal-type string: xterm-256color), or type export TERM=xterm-256color.
terminal-no-size = The terminal does not know its size, so ct135 takes it as 80×24.
terminal-no-size-do = Type stty cols 80 rows 24 with the real number of columns and rows, and open again.
terminal-too-small = The terminal has only { $columns }×{ $rows } cells, fewer than the { $least_columns }×{ $least_rows } that ct135 needs.
terminal-too-small-do = Make the window larger, or choose a smaller font.
terminal-other-charset = The locale { $locale } names another character set than UTF-8, so letters lose their marks.
terminal-other-charset-do = Type export LC_ALL=C.UTF-8 if the window shows UTF-8, or write glyphs = "unicode" into { $settings }.
terminal-console = The fonts of the Linux console mostly lack Vietnamese, so letters lose their marks.
terminal-console-do = Load a Vietnamese font with setfont and write glyphs = "old-fonts" into { $settings }, or come over SSH from a machine with windows.
terminal-rate = Line
terminal-rate-any = no limit
terminal-rate-bits = { $rate } bit/s (line-rate, --line-rate)
