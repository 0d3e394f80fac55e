# Pane 1: the task matrix.
