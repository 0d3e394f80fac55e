# A list of places that comes in: the command, what is to be looked at, what differs from the book.

places-about = Read a list of places (provinces, districts, communes, villages) into the book
places-usage = ct135 import places FILE|- [--sheet NAME] [--map COLUMN=KEY]… [--as-of DAY] [--dry-run] [--json] [--strict]
places-file = The list (CSV, XLSX, XLS, ODS); - is standard input
places-map = What a column (its letter or heading) holds: code, name, unit, level, parent, moved_on, valid_from, valid_to, province_code, province, district_code, district, commune_code, commune, village … or ignore
places-map-keys = it takes COLUMN=KEY, with keys such as code, name, unit, parent, district_code, district, valid_from, ignore
places-as-of = The day for which the list holds, so that it is known what lies where; today where none is given
places-json = Print what was read as JSON
places-no-heading = No heading of a list of places is found in { $file }.
places-no-heading-hint = It needs a name and at least one more column, such as Mã, Tên, Cấp, Mã QH; say with --map COLUMN=KEY what others hold.
places-stored = Places imported: { $added } new, { $changed } changed, { $same } rows as they were.
places-would = Places to import: { $added } new, { $changed } changed, { $same } rows as they were. Nothing is stored yet.
places-same = The list says nothing that differs from the book: { $same } rows as they were, nothing stored.
places-nothing = No row of the list could be taken into the book; why is said below.
places-column = Column { $column } “{ $heading }”: { $holds ->
    [none] not taken in
   *[other] { $holds }
}
places-correction = Row { $row }, { $place }: { $field ->
    [code] code
    [name] name
    [unit] unit
    [parent] under
    [from] valid from
   *[to] valid to
} { $from } → { $to }
places-nowhere = —

places-finding-no-name = The row names nothing; it is left out.
places-finding-no-level = “{ $value }”: nothing says whether it is a province, a district, a commune or a village; the row is left out.
places-finding-unknown-unit = “{ $value }” is no known unit; the cell is left empty.
places-finding-bad-code = “{ $value }” is no code of this level (province 2, district 3, commune 5 digits); the row is left out.
places-finding-code-of-village = “{ $value }”: villages have no code of their own in the book; the code is left out.
places-finding-not-a-day = “{ $value }” is no day; the cell is left empty.
places-finding-days-reversed = “{ $value }” comes before the first day; both days are left out.
places-finding-no-parent = “{ $value }”: the unit above is neither in the book nor in the list; the row is left out.
places-finding-several-parents = “{ $value }”: several units above are called the same, the code is needed; the row is left out.
places-finding-several-places = “{ $value }”: several places are called the same, the code is needed; the row is left out.
places-finding-total = “{ $value }” is a row of sums; it is not taken in.
places-finding-no-place = “{ $value }”: the row has no number, no code and no word for what it is; it is left out (write Huyện, Xã or Thôn before the name if it is a place).
places-finding-repeated = “{ $value }” stands in row { $row } already; this row is left out.
