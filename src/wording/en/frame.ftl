# The frame: top line, status line, help, palette.
