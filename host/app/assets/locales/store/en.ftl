## What pages have on which something is entered

entry-weapons = Weapons: scan them, or type one to a line
entry-do = Enter
entry-empty = a field is empty: { $field }
hint-entry-empty = fill it in; nothing was recorded
entry-bad = { $field }: “{ $value }” is not possible there
entry-takes-place = This takes the place of entry { $entry }
hint-entry-bad = choose from the list; write a day as 2026-12-31; nothing was recorded
hint-entry-number = write a number in digits; nothing was recorded
entry-broken = what was sent did not arrive whole
hint-entry-broken = send it again; pictures together may have 16 MB
entry-pictures = Pictures
file-choose = Choose a file
file-pictures = Choose pictures
file-none = nothing chosen
entry-second-now = A second person signs now
entry-second-may-follow = A second person, now or later

## The store

store-find = Scan a weapon, or type its number or serial
store-look = Look it up
store-ways = What to do
store-which = Several weapons are called so. Which one?
store-state = State
store-marked = Marked here
store-not-marked = Not marked here
store-issued = It is issued and has to come back
store-gone = ALARM: { $life } is in the register as { $state }. If it lies before you, it should not.
store-issue = Issue
store-return = Return
store-missing = Missing: lost or stolen
store-recovered = Found again
store-pictures = Add pictures
store-stock = What is here
store-here = Here
store-held = Held or traced
store-so-many = Weapons: { $count }
store-more = Not shown: { $count } more. Choose a place below this one.
store-count = Count a place
store-compare = Compare with the register
store-close = Close the count
store-counted = { $place } – found: { $found }, missing: { $missing }, misplaced: { $misplaced }, foreign: { $foreign }
store-not-closed = Nothing is recorded yet. Go on scanning, or close the count.
store-closed = The count is closed: entry { $entry }.
