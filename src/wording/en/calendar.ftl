# Pane 3: the deadline calendar.

calendar-nothing-to-receive = This duty has no recurring report to record.
calendar-today = Today: { $day }
calendar-overdue = Overdue
calendar-this-week = This week
calendar-upcoming = Coming up
calendar-dayless = No due day
calendar-settled = Done
calendar-section = { $name } ({ $n })
calendar-section-none = { $name } — nothing
calendar-dayless-counts = { $name } ({ $n }) · set by another document ({ $others })
calendar-status-late = { $n } overdue
calendar-status-soon = { $n } due soon
calendar-status-dayless = { $n } without a day
calendar-days = { $days } days
calendar-report = Report { $period }
calendar-plan = Plan { $period }
calendar-review = Review { $period }
calendar-member-done = done
calendar-member-missing = nothing yet
calendar-member-not-owed = not owed
calendar-received = received { $document } on { $day }
calendar-due = Due: { $day }
calendar-due-unset = No day set; the period ends on { $day }
calendar-inferred = The first period was inferred by the program
