# Findings of readers and checks.
