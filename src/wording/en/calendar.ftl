# Pane 3: the deadline calendar.
