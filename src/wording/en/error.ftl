# Errors: one sentence that says what happened to what.
