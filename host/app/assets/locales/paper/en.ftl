# The words of printed papers, in English: labels, certificates, tags, reports, books and cards.

## Every paper

paper-training = TRAINING – not a real paper
paper-number = Number
paper-issued = Issued
paper-station = Station
paper-page = Page
paper-not-stated = not stated

## What a weapon is

paper-kind = Kind
paper-maker-model = Maker, model
paper-maker = Maker
paper-model = Model
paper-calibre = Calibre
paper-serial = Serial number
paper-weapons = Weapons
paper-item = Item
paper-part = Part
paper-register-number = Number in the register
paper-job = Job

## Ledger, proof, signatures

paper-checkpoint = Ledger when this paper was made
paper-checkpoint-origin = Ledger
paper-checkpoint-size = Entries
paper-checkpoint-root = Root hash
paper-proof = Proof
paper-proof-how = The code leads to the proof. With the export and the public key, anyone can check this paper.
paper-signatures = Signatures
paper-sign-name = Name
paper-sign-date = Date
paper-sign-signature = Signature

## Label

paper-label = Label of a marked weapon

## Consignment certificate

paper-certificate = Certificate of delivery and import marking
paper-certificate-delivery = To the authority of the exporting State: this consignment was delivered to the importer named below, and the weapons in the list were received as stated there.
paper-certificate-assurance = Each weapon listed as marked bears the import mark written beside it. The list says of each mark who saw it made and whether its text was read back.
paper-certificate-exceptions = Not everything was received, marked, witnessed and read back as announced: see the counts and the list.
paper-exporter = Exporter
paper-importer = Importer
paper-carrier = Carrier
paper-consignment = Consignment
paper-import-licence = Import licence
paper-export-licence = Export licence
paper-licence-issued = Issued on
paper-licence-expires = Expires on
paper-event = Reason for marking
paper-rules = Marking rules
paper-released = Released by customs
paper-delivered-at = Delivered at
paper-counts = Counts
paper-count-announced = Announced
paper-count-received = Received
paper-count-marked = Marked
paper-count-verified = Text verified
paper-count-not-verified = Text not verified
paper-count-attested = Attested by a person only
paper-count-tagged = Tagged
paper-count-unmarked = Not marked
paper-count-missing = Missing
paper-count-foreign = Not announced
paper-foreign = Received and not announced
paper-mark = Mark
paper-place = Place
paper-place-restricted = not shown here
paper-state = State
paper-state-witnessed = Witnessed by the controller
paper-state-attested = Attested by a person, not witnessed
paper-state-verified = Text verified
paper-state-not-verified = TEXT NOT VERIFIED. Supervisor answering for it:
paper-state-tagged = NOT MARKED, carries a tag
paper-state-unmarked = NOT MARKED
paper-state-missing = MISSING: announced, not received

## Certificate of destruction

paper-destruction = Certificate of destruction
paper-destruction-statement = The weapons in the list were destroyed as stated below, so that they cannot be made to work again. The undersigned were present.
paper-destruction-equal = The lists are equal: every weapon that left the store was destroyed.
paper-destruction-unequal = THE LISTS ARE NOT EQUAL. These weapons stand on one list only:
paper-basis = Order or judgment
paper-method = Method
paper-destroyed-at = Destroyed at
paper-destroyed-on = Destroyed on
paper-residue = What is left
paper-lists = Lists compared
paper-list-out = Out of the store
paper-list-destroyed = Destroyed
paper-list-yes = yes
paper-list-no = NO
paper-by-kind = By kind
paper-other-marks = Marks
paper-made-in = Made in
paper-reference = Case or stock

## Tag

paper-tag = TAG – this part cannot be marked
paper-tag-statement = Do not remove. The tag stays with the part.
paper-reason = Reason
paper-rule = Rule
paper-seal = Seal

## Shift report

paper-shift = Shift report
paper-day = Day
paper-work = Consignments and campaigns
paper-people = People
paper-role = Role
paper-count-witnessed = Witnessed
paper-count-spoilt = Spoilt
paper-count-refused = Refused
paper-per-hour = Weapons per hour
paper-hours = Marks by hour
paper-stops = Stops by cause
paper-cause = Cause
paper-times = Times
paper-minutes = Minutes
paper-nothing = none
paper-machines = Machines and pins
paper-machine = Machine
paper-strikes = Strikes this shift
paper-pin-strikes = Strikes of this pin
paper-pin-limit = Change pin after
paper-read-percent = Read at first try, %
paper-pin-wear = The pin, by its marks
paper-notes = Notes
paper-ledger-begin = Ledger at the beginning
paper-ledger-end = Ledger at the end

## Bound book

paper-book = Bound book of acquisition and disposition
paper-keeper = Kept by
paper-row = Row
paper-description = Description of firearm
paper-acquisition = Acquisition
paper-disposition = Disposition
paper-book-maker = Maker and importer
paper-date = Date
paper-acquired-from = From whom
paper-disposed-to = To whom
paper-address = Address or licence number
paper-in-stock = still in stock
paper-corrected-by = Struck out; see row

## Cards

paper-cards = Command cards
paper-cards-how = Cut along the dashed lines. Scan a card instead of touching the screen.
paper-badges = Badges
paper-badge = Badge
paper-badge-how = Cut along the dashed lines. A badge says who somebody is; without the PIN it opens nothing.
