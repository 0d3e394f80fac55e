# Findings of readers and checks.

finding-no-lead = The sentence does not say who leads; left empty.
finding-no-lead-suggested = The sentence does not say who leads; left empty, perhaps { $agency }.
finding-several-leads = Several agencies lead: { $agencies }.
finding-nobody-obligated = It is not clear which agency owes this.
finding-no-deadline = No time is given.
finding-vague-time = Words of time without a day: “{ $words }”.
finding-inferred-year = “{ $words }” names no year; { $year } was inferred.
finding-broken-date = “{ $words }” cannot be a date; not guessed.
finding-due-before-issue = “{ $words }” lies before the day of issue; see whether it is a deadline.
finding-time-not-understood = “{ $words }” has words of time that were not understood.
finding-object-not-date = The year in “{ $words }” belongs to { $object }, not to the deadline.
finding-sentence-beats-time-line = Reports are due as the sentence says (“{ $sentence }”); “{ $time_line }” is read as ongoing work.
finding-shared-time-line =
    { $tasks ->
        [one] “{ $words }” closes { $tasks } task.
       *[other] “{ $words }” closes { $tasks } tasks together.
    }
finding-longer-report-absorbs = Where { $every } reports fall on one day, only the longest is owed.
finding-unknown-agency = The store does not know the agency “{ $name }”; it is proposed.
finding-open-set = The members of “{ $name }” ({ $role }) are not listed.
finding-several-deliverables = One sentence asks for several things: { $parts }.
finding-onward-report = The report is passed on to { $to }.
finding-onward-report-by = { $by } passes the report on to { $to }.
finding-binding-request = The request to { $agencies } is read as a duty, because the issuer can oblige them.
finding-comes-before = This must be done before { $clause }.
finding-heading-text = The heading also says: “{ $words }”.
finding-skipped-section =
    { $paragraphs ->
        [one] The section “{ $title }” ({ $paragraphs } paragraph) holds no tasks and was skipped.
       *[other] The section “{ $title }” ({ $paragraphs } paragraphs) holds no tasks and was skipped.
    }
finding-outside-outline = Stands outside the tasks and is not taken for one: “{ $words }”.
finding-no-agency-read = No agency was read in “{ $words }”.
finding-named-without-role = { $agencies } is named without a role; check it, and split the duty where it is several.
finding-excepted = There is an exception, “{ $words }”; the set is kept as a whole, correct it where needed.
finding-list-cut = A list is too long and only { $limit } names are followed; left out from “{ $words }” on.
finding-too-many-duties =
    { $left ->
        [one] The document has more than { $limit } tasks and headings; { $left } paragraph behind them, from “{ $words }” on, was not read: divide the document.
       *[other] The document has more than { $limit } tasks and headings; { $left } paragraphs behind them, from “{ $words }” on, were not read: divide the document.
    }
finding-open-day = The day of issue is left open: “{ $words }”; not guessed.
finding-repeated-clause = Two clauses carry the number { $clause }; the later one got a suffix.
finding-no-number = No document number was found.
finding-no-date = No date of issue was found.
finding-no-title = No title was found.
finding-no-signer = No signer was found.
finding-no-tasks = No task was found; perhaps this is not a plan.
finding-open-set-alone = The members of “{ $name }” are not listed.
finding-later-document = The book already follows { $number } of { $date }, later than this document: no row is chosen.
finding-issued-elsewhere = The plan was issued in { $place }, those of the book in { $others }; see whether this is the right book.
finding-edited-by-hand = Somebody has edited this task in the book; taking the row loses that.
finding-no-ground = The sentence is as before and the book differs: corrected when it was stored, or two texts of one number disagree; see which is right.
finding-progress-touched = { $agency } has progress in this task ({ $far }) and would leave it.
finding-point-by-hand = To be changed by hand in the book, { $clause }: “{ $words }”.
finding-point-not-found = The plan in the book has no task in { $clause }; see which one the document changes.
finding-lead-lost = The document does not say who leads; with this row { $agency } leads no longer.
finding-missing-anew = The document no longer has this task and does not say that it is struck; see whether it really is.
finding-amends-unknown = This document changes a plan that was not found in the book; import that plan first, or this becomes a new plan.
