# Pane 2: the eligibility review.

review-ask-decide = { $verdict }?
review-ask-decide-body = { $rows } rows will change, { $replaced } of them replacing a decision; { $refused } are refused because they contradict their assessment without a reason.
review-nothing-to-repeat = There is no decision to repeat yet.
review-all-decided = Every row shown is decided.
review-none-undetermined = No further row lacks figures.
