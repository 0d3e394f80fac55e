# The vocabulary of the field: roles, progress, decisions, levels, deadlines, log.

domain-role-lead = lead
domain-role-perform = performs
domain-role-coordinate = coordinates
domain-role-recipient = receives the report
domain-role-via = via
domain-role-requested = requested
domain-role-lead-letter = L
domain-role-perform-letter = P
domain-role-coordinate-letter = C
domain-role-recipient-letter = R
domain-role-via-letter = V
domain-role-requested-letter = Q

domain-status-not-started = Not started
domain-status-in-progress = In progress
domain-status-paused = Paused
domain-status-done = Done
domain-status-dropped = Dropped
domain-status-continuous = Continuous

domain-step-drafting = drafting
domain-step-consulting = consulting
domain-step-revising = revising
domain-step-submitting = submitting
domain-step-issued = issued

domain-plan-draft = draft
domain-plan-issued = issued

domain-verdict-propose = Propose
domain-verdict-decline = Do not propose
domain-verdict-return = Return for another review
domain-verdict-defer = Defer
domain-verdict-agree = Agree
domain-verdict-propose-short = Propose
domain-verdict-decline-short = Decline
domain-verdict-return-short = Return
domain-verdict-defer-short = Defer
domain-verdict-agree-short = Agree

domain-level-village = village
domain-level-commune = commune
domain-level-district = district
domain-level-province = province
domain-level-centre = central government

domain-place-province = Province
domain-place-district = District
domain-place-commune = Commune
domain-place-village = Village

domain-unit-province = province
domain-unit-district = district
domain-unit-city = city
domain-unit-town = town
domain-unit-commune = commune
domain-unit-ward = ward
domain-unit-township = township
domain-unit-hamlet = hamlet
domain-unit-village = village

domain-object-villages = villages
domain-object-communes = communes

domain-figures-reported = reported figures
domain-figures-made-up = MADE-UP FIGURES

domain-agency-single = one agency
domain-agency-closed-group = group of agencies
domain-agency-open-set = members not listed
domain-authority-under = under the provincial committee
domain-authority-outside = outside the provincial committee

domain-table-setting = settings
domain-table-place = places
domain-table-agency = agencies
domain-table-plan = plans
domain-table-task = tasks
domain-table-assignment = assignments
domain-table-progress = progress notes
domain-table-submission = reports received
domain-table-round = review rounds
domain-table-survey = rows of figures
domain-table-decision = decisions

domain-weekday-monday = Monday
domain-weekday-tuesday = Tuesday
domain-weekday-wednesday = Wednesday
domain-weekday-thursday = Thursday
domain-weekday-friday = Friday
domain-weekday-saturday = Saturday
domain-weekday-sunday = Sunday
domain-weekday-monday-short = Mo
domain-weekday-tuesday-short = Tu
domain-weekday-wednesday-short = We
domain-weekday-thursday-short = Th
domain-weekday-friday-short = Fr
domain-weekday-saturday-short = Sa
domain-weekday-sunday-short = Su

domain-month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
domain-month-of-year = { $month } { $year }
domain-period-month = { $month } { $year }
domain-period-quarter = quarter { $quarter } of { $year }
domain-period-first-half = first half of { $year }
domain-period-second-half = second half of { $year }
domain-period-year = { $year }

domain-every-month = monthly
domain-every-quarter = quarterly
domain-every-half-year = half-yearly
domain-every-year = yearly
domain-every-week = weekly

domain-due-of-week = every { $weekday }
domain-due-of-month = on day { $day } of the month reported on
domain-due-of-last-month = on day { $day } of the last month of the period
domain-due-of-first-month = on day { $day } of the first month of the period
domain-due-of-next-month = on day { $day } of the month after the period
domain-due-of-year = on { $day } every year
domain-due-of-next-year = on { $day } of the next year

domain-span-day =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
domain-span-working-day =
    { $n ->
        [one] { $n } working day
       *[other] { $n } working days
    }
domain-span-week =
    { $n ->
        [one] { $n } week
       *[other] { $n } weeks
    }
domain-span-month =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
domain-span-year =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }

domain-activity-report = report
domain-activity-plan = plan
domain-activity-review = review
domain-activity-ongoing = ongoing work

domain-deadline-recurring-short = periodic
domain-deadline-since-short = from { $year }
domain-deadline-event-short = event
domain-deadline-reference-short = elsewhere
domain-deadline-relative-short = counted
domain-deadline-undated-short = —
domain-deadline-broken-short = bad date

domain-deadline-date = by { $weekday } { $day }
domain-deadline-window = from { $start } to { $end }
domain-deadline-dates =
    { $n ->
        [one] once, on { $first }
       *[other] { $n } times, from { $first } to { $last }
    }
domain-deadline-since = from { $start } on
domain-deadline-event = when this happens: { $event }
domain-deadline-reference = set by another document: { $document }
domain-deadline-relative = within { $span } of: { $event }
domain-deadline-relative-unnamed = within { $span }
domain-deadline-undated = no deadline
domain-deadline-broken = unreadable date: { $words }
domain-deadline-of = { $read }, for { $object }
domain-deadline-inferred = { $read } (year inferred)

domain-label-new-book = Start a new book for { $province } province
domain-label-sample =
    { $villages ->
        [one] Lay out the sample province, { $villages } village
       *[other] Lay out the sample province, { $villages } villages
    }
domain-label-import-plan =
    { $tasks ->
        [one] Import plan { $number }, { $tasks } task
       *[other] Import plan { $number }, { $tasks } tasks
    }
domain-label-amend-plan-head = Update the head of plan { $number }
domain-label-amend-plan = Update by { $number }: { $added } new, { $changed } changed, { $dropped } dropped
domain-label-import-places = Import places: { $added } new, { $changed } changed
domain-label-import-sheet = Import figures of round { $round }: { $added } new rows, { $changed } changed
domain-label-record-progress = Record progress of { $clause }, { $agency }
domain-label-edit-task = Edit task { $clause }
domain-label-set-roles = Change the roles of { $agency } in { $clause }
domain-label-decide = “{ $verdict }” for { $place }
domain-label-decide-many =
    { $rows ->
        [one] “{ $verdict }” for { $rows } row
       *[other] “{ $verdict }” for { $rows } rows
    }
domain-label-clear-decisions =
    { $rows ->
        [one] Take back the decision on { $rows } row
       *[other] Take back the decisions on { $rows } rows
    }
domain-label-record-submission = Record a report received for { $clause }, { $agency }
domain-label-record-many-progress = Progress of { $rows } rows
domain-label-change-setting = Change a setting
domain-label-undo = Undo: { $label }
domain-label-redo = Redo: { $label }

domain-setting-rehearsal-day = Rehearsal day { $day }
domain-setting-warning-days =
    { $days ->
        [one] Warn { $days } day before the due day
       *[other] Warn { $days } days before the due day
    }

domain-outcome-met = meets the criteria
domain-outcome-not-met = does not meet the criteria
domain-outcome-undetermined = figures missing
domain-outcome-met-short = yes
domain-outcome-not-met-short = no
domain-outcome-undetermined-short = ?

domain-verification-by-summary = checked against a summary only
domain-verification-partial = checked against part of the decision only
domain-verification-unverified = not checked against the decision

domain-yes = yes
domain-no = no
domain-percent = { $value }%
domain-bound-at-least = { $value } or more
domain-bound-above = over { $value }
domain-bound-below = under { $value }
domain-bound-at-most = at most { $value }
domain-bound-between = { $low }, { $high }

domain-finding-above-total = { $part } is above { $total }
domain-finding-together-above-total = { $parts } together are above { $total }

domain-figure-households = Households
domain-figure-population = Population
domain-figure-ethnic-minority-households = Ethnic-minority households
domain-figure-poor-households = Poor households
domain-figure-near-poor-households = Near-poor households
domain-figure-poor-em-households = Poor ethnic-minority households
domain-figure-labour-total = Workers
domain-figure-labour-untrained = Workers without vocational training
domain-figure-no-latrine-households = Households without a hygienic latrine
domain-figure-no-water-households = Households short of clean water
domain-figure-lack-land-households = Households short of farmland
domain-figure-irrigable-area-ha = Farmland that needs irrigation
domain-figure-unirrigated-area-ha = Farmland that needs irrigation and has none
domain-figure-has-extension-worker = Has an extension worker
domain-figure-non-farm-households = Non-farm households
domain-figure-road-hardened = Paved road to the commune centre
domain-figure-kindergarten-rooms-sufficient = Enough kindergarten rooms
domain-figure-no-electricity-households = Households without electricity
domain-figure-community-house = Community house up to standard
domain-figure-meeting-household-reps = Household representatives at the village meeting
domain-figure-meeting-votes-for = Votes in favour at the village meeting
domain-figure-villages = Villages
domain-figure-dbkk-villages = Especially difficult villages
domain-figure-commune-road-paved = Main and inter-commune roads paved
domain-figure-villages-without-grid = Villages without grid electricity
domain-figure-primary-rooms-sufficient = Enough primary classrooms, in the villages too
domain-figure-health-station-standard = Health station up to standard
domain-figure-commune-culture-house-standard = Commune culture house up to standard
domain-figure-officials-total = Commune officials
domain-figure-officials-below-standard = Commune officials below standard
domain-figure-extension-officer-standard = Commune extension officer up to standard
domain-figure-border = Border commune
domain-figure-atk = Former safe-zone commune
domain-figure-new-rural-recognised = Recognised as a new rural commune
domain-figure-schools-national-standard = Schools up to the national standard
domain-figure-health-national-standard = Commune health up to the national standard
domain-figure-commune-culture-sports = Has a commune culture and sports centre
domain-figure-village-road-hardened = Main village road paved
domain-figure-kindergarten-rooms = Kindergarten rooms
domain-figure-kindergarten-rooms-not-solid = Kindergarten rooms not solidly built
domain-figure-village-culture-sports = Has a village culture house and sports ground
domain-figure-road-to-commune-usable = Road to the commune centre usable all year
domain-figure-has-grid = Has grid electricity
domain-figure-no-grid-households = Households not on the grid
domain-figure-em-people-15-60 = Ethnic-minority people aged 15 to 60
domain-figure-em-illiterate-15-60 = Ethnic-minority people aged 15 to 60 who cannot read and write Vietnamese
domain-figure-road-km = Length of the road from district to commune
domain-figure-road-unpaved-km = Unpaved length of the road from district to commune

domain-rate-poor-rate = Share of poor households
domain-rate-near-poor-rate = Share of near-poor households
domain-rate-poor-near-poor-rate = Share of poor and near-poor households
domain-rate-ethnic-minority-rate = Share of ethnic-minority households
domain-rate-em-poor-rate = Share of poor among ethnic-minority households
domain-rate-em-share-of-poor = Share of ethnic-minority among poor households
domain-rate-untrained-labour-rate = Share of workers without vocational training
domain-rate-no-hygienic-latrine-rate = Share of households without a hygienic latrine
domain-rate-no-hygienic-water-rate = Share of households short of clean water
domain-rate-lack-production-land-rate = Share of households short of farmland
domain-rate-unirrigated-area-rate = Share of farmland lacking irrigation
domain-rate-non-farm-household-rate = Share of non-farm households
domain-rate-no-electricity-rate = Share of households without electricity
domain-rate-meeting-attendance-rate = Share of households represented at the village meeting
domain-rate-meeting-agreement-rate = Share in favour among those present
domain-rate-dbkk-village-share = Share of especially difficult villages
domain-rate-kindergarten-rooms-not-solid-rate = Share of kindergarten rooms not solidly built
domain-rate-no-grid-electricity-rate = Share of households not on the grid
domain-rate-em-illiteracy-rate = Share of ethnic-minority people aged 15 to 60 who cannot read and write Vietnamese
domain-rate-road-unpaved-rate = Share of the road from district to commune unpaved
domain-rate-officials-below-standard-rate = Share of commune officials below standard

domain-timing-overdue =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
domain-timing-today = today
domain-timing-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
domain-timing-settled = done
domain-timing-dropped = dropped
domain-timing-never = no day

domain-dayless-undated = no deadline
domain-dayless-broken = a date that cannot be, to be mended
domain-dayless-event = bound to an event
domain-dayless-reference = set by another document

domain-origin-edit = edit
domain-origin-undo = undo
domain-origin-redo = redo
domain-origin-import = import
domain-bound-short-at-least = from { $value }
domain-bound-short-at-most = up to { $value }

domain-region-northern-midlands = the Northern midlands and mountains
domain-region-red-river-delta = the Red River delta
domain-region-central-coast = the central coast
domain-region-central-highlands = the Central Highlands
domain-region-south-east = the South-East
domain-region-mekong-delta = the Mekong delta

domain-table-rule-file = rule sets
domain-label-add-rules = Add the rule set { $key }
domain-label-new-round = Open the round { $key }, { $rows } rows

domain-finding-no-quorum = the village meeting is not valid: { $present } households represented, { $needed } needed (two thirds)
domain-finding-no-majority = the village meeting did not agree: { $agreed } in favour, { $needed } needed (more than half of those present)
domain-movement-joins = Newly met
domain-movement-leaves = No longer met
domain-movement-unclear = Not clear
domain-movement-stays = Still met
domain-movement-new = New
domain-movement-gone = Gone
domain-proposal-joins = Met, not proposed by the commune
domain-proposal-leaves = Proposed by the commune, not met
domain-proposal-unclear = The commune has spoken, figures missing
domain-proposal-stays = Proposed by the commune and met
domain-proposal-new = Met, the commune has said nothing
domain-cause = { $label }: { $value }
domain-cause-moved = { $before } → { $after }
domain-cause-members = { $met }/{ $members } met
domain-cause-needed = { $k } needed
domain-table-shared-view = shared views
domain-label-share-view = Share the view { $name }
domain-label-drop-view = Drop the shared view { $name }
