# Forms, dialogs, text fields.
