## Search

reg-search = Search
reg-query = What can be read of it: a serial, a number, any mark
reg-query-help = Write ? for a worn character that cannot be read, and * for any number of them. Blanks, hyphens and capitals make no difference.
reg-found = Found: { $count }, the likeliest first
reg-found-more = There are more than these { $shown }. Give maker, model, calibre or consignment.
reg-why = Why it was found
reg-exact = It is exactly what was asked for
reg-open = Whole life
reg-coverage = Coverage

## A weapon's life

reg-item = Life of { $life }
reg-mark-observed = found on it
reg-mark-planned = planned
reg-mark-doubt = planned; whether it was applied is in doubt
reg-mark-none = planned and not applied
reg-mark-spoilt = spoilt: part of it stands there
reg-mark-witnessed = applied, witnessed by the controller
reg-mark-attested = applied, attested by a person
reg-mark-verified = text verified
reg-mark-mismatch = text read otherwise than planned
reg-mark-not-read = text not verified
reg-day = Day
reg-person = Person
reg-entry = Entry
reg-clock = Clock
reg-clock-confirmed = confirmed
reg-clock-declared = date declared by a supervisor
reg-clock-unconfirmed = not confirmed
reg-with = with { $person }
reg-waits = Counts, and waits for a second person
reg-wrong = WRONG, declared by entry { $by }: { $reason }
reg-right = Right is entry { $entry }
reg-proof = Proof
reg-proof-help = Anybody can check the proof without this register, with markstation check.
reg-proof-file = Proof of job { $job } (file)
reg-proof-code = Proof of job { $job } (QR)
reg-label = Label of job { $job }
reg-photos = Photos
reg-photo-see = Look at the photo
reg-hint-photo = run markstation photo check: it says which photos are missing or changed

## Corrections

reg-declare = Declare wrong
reg-correct = Declare an entry wrong
reg-correct-help = The entry stays in the ledger and counts no longer. Nothing is erased. The declaration is an entry of its own.
reg-correct-right = Where something else is right, enter that: it takes the place of this entry, and declares it wrong at once.
reg-correct-enter = Enter what is right
reg-reason = What is wrong with it
reg-second = Second person
reg-back = Back

## Recording by hand

reg-record = Record by hand
reg-record-do = Record it
reg-optional = More about it
reg-place = Where it lies: site/building/rack
reg-serial-help = As it stands on the metal; ? for a character that cannot be read
reg-as-written = Names and serial are right as written, even where the register does not know them
reg-another = Why it is another weapon than the one with its maker and serial in the register
reg-number-bad = field { $field }: "{ $value }" is no entry number
reg-hint-number = give the number as the weapon’s life shows it

## Coverage

reg-by = By
reg-by-consignment = Consignment
reg-by-place = Place
reg-by-unit = Unit
reg-only = Only this one (name)
reg-show = Show
reg-free = Weapons that may be destroyed
reg-nothing = There is nothing here.
reg-unsound = Something is overdue, or counts do not agree
reg-sound = Nothing is overdue, and counts agree

## Audit

audit-read-only = Nothing on these pages changes the register.
audit-verify = Verify now
audit-verification = Verification
audit-verify-help = Entries, tree, receipts and rules are checked by a reader that trusts nothing of the writer. Marking goes on meanwhile.
audit-never = Not verified since the program was started.
audit-running = Being verified: { $done } of { $total } entries. This page renews itself.
audit-good = Verified: { $entries } entries, { $receipts } receipts, nothing wrong
audit-bad = NOT verified. Findings: { $findings }
audit-at = Verified at { $at }
audit-hint-bad = Stop marking, keep the station’s folder as it is, and report it
audit-rule = Rule
audit-finding = Finding
audit-remarks = Remarks: no rule is broken
audit-checkpoints = Checkpoints
audit-head = The ledger now
audit-newest = Newest checkpoint
audit-earlier = Earlier checkpoints
audit-no-checkpoints = The station keeps no checkpoint yet.
audit-no-such-checkpoint = the station keeps no checkpoint of { $size } entries
audit-hint-checkpoint = choose one from the list of checkpoints
audit-origin = Origin
audit-size = Entries
audit-root = Root
audit-signers = Signed by
audit-sig-station = signature of this station holds
audit-sig-unchecked = signature not checked: its key is not known here
audit-sig-witness = signature of a witness holds, at { $at }
audit-download = Download
audit-export = Export
audit-export-help = The ledger holds every entry whole, and tells where hidden marks are: give it only to those who may know. The other forms are copies for use, without those places, and prove nothing.
audit-form-ledger = Ledger, to be checked
audit-form-jsonl = JSON lines, for another register
audit-form-csv = Table as text (CSV)
audit-form-xlsx = Workbook (XLSX)
audit-form-epcis = Events (EPCIS 2.0)
audit-policy = Who may do what
audit-act = Act
audit-roles = Roles
audit-itself = the station itself
audit-oneself = the user concerned
audit-second-of = a second person of that act
audit-second-no = not needed
audit-second-at-once = needed at once
audit-second-later = needed, may come later
audit-users = Users
audit-user-here = works here
audit-user-locked = locked out
audit-user-left = works here no longer
