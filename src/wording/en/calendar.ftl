# Pane 3: the deadline calendar.

calendar-nothing-to-receive = This duty has no recurring report to record.
