# Pane 1: the task matrix.

matrix-head-clause = Clause
matrix-head-title = Task
matrix-head-due = Due
matrix-head-status = St
matrix-status-tasks = { $n } tasks
matrix-status-late = { $n } overdue
matrix-status-soon = { $n } due soon
matrix-no-deadline = No deadline given
matrix-no-progress = No progress recorded
matrix-late = { $days } days late
matrix-left = { $days } days left
matrix-due-today = due today
matrix-via = { $agency } (via { $via })
matrix-sentence = { $clause } · { $plan }
matrix-nobody-owes = No agency owes this task yet; set a role first.
matrix-no-cell = There is no agency's cell here.
matrix-no-lints = Nothing to look at.
matrix-lint-no-lead = nobody leads it
matrix-lint-two-leads = several agencies lead it
matrix-lint-no-deadline = no deadline given
matrix-lint-broken-date = the deadline names a day that cannot be
matrix-lint-nobody-owes = nobody owes it
matrix-lint-idle = { $agency }: no task yet
