# Pane 2: the eligibility review.
