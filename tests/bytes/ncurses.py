"""Paints frames with ncurses and tells the bytes it sends for each.

    ncurses.py COLUMNS ROWS FRAMES

FRAMES has one JSON object a line: {"cursor": [x, y] or null, "runs": [[x, y, text, [fg, bg, modifiers]], ...]}, where
the runs fill the screen, a colour is its number or -1, and modifiers are ratatui's bits. For each frame one line of
hexadecimal digits is printed. What ncurses sends to enter its screen belongs to no frame.

ncurses runs in a child whose output is a raw pseudo-terminal. After each frame the child writes one byte that is found
in no UTF-8 text, so the parent needs no clock to know where a frame ends.
"""
import curses
import fcntl
import json
import locale
import os
import pty
import struct
import sys
import termios
import traceback
import tty

END = b"\xff"
# ncurses has no sign for text that is struck out.
BITS = {1: curses.A_BOLD, 2: curses.A_DIM, 4: curses.A_ITALIC, 8: curses.A_UNDERLINE, 64: curses.A_REVERSE}


class Painter:
    def __init__(self, screen):
        self.screen = screen
        self.pairs = {(-1, -1): 0}
        self.is_cursor_seen = None

    def attribute(self, fg, bg, modifiers):
        if (fg, bg) not in self.pairs:
            self.pairs[fg, bg] = len(self.pairs)
            curses.init_pair(self.pairs[fg, bg], fg, bg)
        attribute = curses.color_pair(self.pairs[fg, bg])
        for bit, name in BITS.items():
            if modifiers & bit:
                attribute |= name
        return attribute

    def paint(self, frame):
        for x, y, text, style in frame["runs"]:
            try:
                self.screen.addstr(y, x, text, self.attribute(*style))
            except curses.error:
                # The last cell is written, but the cursor cannot go on from there.
                if y != curses.LINES - 1:
                    raise
        cursor = frame["cursor"]
        self.see_cursor(cursor is not None)
        if cursor:
            self.screen.move(cursor[1], cursor[0])
        self.screen.refresh()

    def see_cursor(self, is_seen):
        # Where a cursor stands that is not seen does not matter, and costs nothing.
        self.screen.leaveok(not is_seen)
        if is_seen != self.is_cursor_seen:
            curses.curs_set(int(is_seen))
            self.is_cursor_seen = is_seen


def paint(frames):
    """Is the child: what it writes to its standard output is what a terminal would be sent."""
    screen = curses.initscr()
    curses.start_color()
    curses.use_default_colors()
    curses.raw()
    curses.noecho()
    curses.nonl()
    curses.typeahead(-1)
    screen.idlok(True)
    screen.idcok(True)
    painter = Painter(screen)
    painter.see_cursor(False)
    screen.refresh()
    os.write(1, END)
    for frame in frames:
        painter.paint(frame)
        os.write(1, END)


def main():
    locale.setlocale(locale.LC_ALL, "")
    columns, rows, name = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with open(name, encoding="utf-8") as lines:
        frames = [json.loads(line) for line in lines]
    os.environ.pop("LINES", None)
    os.environ.pop("COLUMNS", None)
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    tty.setraw(slave)
    child = os.fork()
    if child == 0:
        os.close(master)
        os.dup2(slave, 0)
        os.dup2(slave, 1)
        status = 1
        try:
            paint(frames)
            status = 0
        except BaseException:
            traceback.print_exc()
        os._exit(status)
    os.close(slave)
    sent = b""
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # The child is gone.
            break
        if not piece:
            break
        sent += piece
    _, status = os.waitpid(child, 0)
    # The first piece is the way in, the last one is empty.
    for piece in sent.split(END)[1:-1]:
        print(piece.hex())
    sys.exit(1 if status else 0)


main()
