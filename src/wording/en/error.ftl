# Errors: one sentence that says what happened to what.

error-refused-empty = Nothing would change.
error-refused-misnumbered = { $row }: the number of the new row is not valid; nothing was stored.
error-refused-dangling = { $row } refers to { $missing }, which is no longer in the book; open it again, then edit.
error-refused-still-referred = { $row } is still used by { $n } rows ({ $names }); take those away first.
error-refused-duplicate = { $row } is the same as { $existing }, which is in the book; edit that one.
error-refused-out-of-range = { $row }: the value of { $field } is out of range; enter it again.
error-refused-needs-basis = { $what } of { $clause } come from an issued plan; name the document that allows the change.
error-refused-needs-basis-for-plan = Plan { $plan } is issued; name the document that changes it.
error-refused-not-in-effect = This change has been undone already, or is not in effect.
error-locked-task = Adding, removing or moving
error-locked-deadlines = The deadlines
error-locked-roles = The roles and duties
error-conflict = { $author } has just changed { $row } at { $at }; look again, then go on.
