# Errors: one sentence that says what happened to what.

error-not-a-store = { $folder } holds no ct135 store.
error-not-a-store-hint = Name another folder with --store, or run ct135 to start a new book, ct135 demo to see the sample province.
error-already-there = { $folder } holds data already, so no new book was started there.
error-already-there-hint = Choose an empty folder with --store.
error-newer-schema = This store was written by { $made_by } in version { $found }; this program reads up to version { $known }.
error-newer-schema-hint = Install a newer ct135.
error-taken = Another process has this store open for writing.
error-taken-by = { $by } has this store open for writing (process { $pid }, since { $since }).
error-taken-hint = Wait until that process has left; until then ct135 list still shows the data.
error-others-may-write = Others may write in { $folder }, so the store was not opened.
error-others-may-write-hint = Take that right away: chmod go-w on the folder.
error-commit-unknown = It is not known whether the last change was stored.
error-commit-unknown-hint = Open the store again and look at ct135 list log.
error-store-broken = The store takes no more changes because an earlier write failed.
error-store-broken-hint = Check the disk and open the store again.
error-packing = This change is larger than the store can hold.
error-damaged = The journal of { $store } is damaged: { $segment } is wrong from byte { $offset } on; nothing was overwritten.
error-unreadable-entry = Entry { $seq } of the journal of { $store } cannot be read; nothing was overwritten.
error-index-ahead = The end of the journal of { $store } is missing: the index has seen entry { $index }, the journal ends at entry { $journal }.
error-damaged-hint = Keep the folder as it is, copy it elsewhere, and bring the journal back from a backup.
error-conflicts = Somebody else has just changed { $rows } of these rows.
error-conflicts-hint = Look at those rows again and repeat the change.
error-io = Cannot read or write { $file }: { $why }.

error-refused-empty = Nothing would change.
error-refused-misnumbered = { $row }: the number of the new row is not valid; nothing was stored.
error-refused-dangling = { $row } refers to { $missing }, which is no longer in the book; open it again, then edit.
error-refused-still-referred = { $row } is still used by { $n } rows ({ $names }); take those away first.
error-refused-duplicate = { $row } is the same as { $existing }, which is in the book; edit that one.
error-refused-out-of-range = { $row }: the value of { $field } is out of range; enter it again.
error-refused-needs-basis = { $what } of { $clause } come from an issued plan; name the document that allows the change.
error-refused-needs-basis-for-plan = Plan { $plan } is issued; name the document that changes it.
error-refused-not-in-effect = This change has been undone already, or is not in effect.
error-locked-task = Adding, removing or moving
error-locked-deadlines = The deadlines
error-locked-roles = The roles and duties
error-conflict = { $author } has just changed { $row } at { $at }; look again, then go on.
error-io-not-found = there is no such file or folder
error-io-not-allowed = permission is missing
error-io-folder = this is a folder, not a file
error-io-full = the disk is full
error-round-taken = The book has a round { $key } already; choose another key.
error-round-no-places = The book has no { $object } to review yet; bring the places in first.
error-round-key = The key “{ $key }” has a blank or one of the signs : / =; leave them out.
