# Rule sets: what a condition asks, exceptions, and faults of a file.

rules-all = all { $n } conditions
rules-any = at least 1 of { $n }
rules-at-least = at least { $k } of { $n }
rules-at-least-unknown = a number not known, of { $n }
rules-precondition = the second is asked only where the first is met
rules-classes = the first class that is met
rules-else = all others
rules-unknown = threshold not known
rules-exception-test = in { $regions }: { $test }
rules-exception-count = in { $regions }: { $k } will do
rules-exception-gate = { $k } will do where { $metric } is { $test }
rules-scope-only = asked in { $regions } only
rules-scope-except = not asked in { $regions }

rules-fault-no-root = no condition stands at the top, under no group
rules-fault-second-root = one condition stands at the top already; this one needs a group (under)
rules-fault-duplicate = this id was used before
rules-fault-no-such-group = there is no group “{ $group }”
rules-fault-circle = the condition belongs to itself
rules-fault-no-members = the group has no conditions
rules-fault-count = asks for { $k } conditions of { $n }
rules-fault-mandatory = more mandatory conditions than the count asks for
rules-fault-mandatory-elsewhere = only a condition of an at_least group can be mandatory
rules-fault-gate = a precondition needs exactly 2 conditions, there are { $n }
rules-fault-test = the test does not fit the metric
rules-fault-classes = classes stand at the top, or right behind a gate
rules-fault-else = else is the last of the classes
rules-fault-exception = the exception does not fit this condition
rules-fault-two-exceptions = two exceptions for one place
rules-fault-nothing-left = in some region nothing is left to ask
rules-fault-too-many = more than { $n } conditions
