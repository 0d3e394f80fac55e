# Names and one-line explanations of the actions.
