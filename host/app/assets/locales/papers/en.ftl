## What went wrong, what was done

papers-not-printed = the paper is not printed
papers-typesetter-missing = the program that sets papers is not there: { $program }
hint-typesetter = install `markstation-typeset` of the same version in the folder of `markstation`; in the source tree: `cargo build -p typesetter`
    .screen = whoever administers this computer installs the program that sets papers, of the same version, beside markstation
papers-typesetter-not-started = { $program } cannot be started
papers-typesetter-ended = { $program } ended without a paper: { $ending }
papers-typesetter-slow = { $program } gave no paper within { $seconds } s and was killed
hint-typeset-again = nothing is lost: the register is as it was. Try once more; if it fails again, report it with the text above
papers-written = { $file } is written.
papers-no-destruction = { $named } names no destruction. Name its entry, as 120, or a destroyed weapon, as R-12
papers-not-set-aside = { $item } was not set aside. A tag is for an item that cannot be marked: set it aside first
papers-not-named = "{ $given }" is not CONSIGNMENT/ITEM, as demo/12
papers-days-bad = "{ $given }" names no days. Write them as 2026-01-01, and from one to another as 2026-01-01..2026-12-31
papers-number-bad = "{ $given }" is no number of a job
papers-day-empty = nothing was entered on { $day }: there is no shift to report
papers-book-empty = no weapon came in from { $from } to { $to }: there is no page to print

## What stands on papers and depends on the register

papers-marked-elsewhere = its mark stands in the register under another item
papers-sign-supervisor = Supervisor of the station
papers-sign-receiver = For the importer
papers-sign-destroyed = Entered the destruction
papers-sign-witness = Witness

## The screen

area-papers = Papers
papers-how = Each paper is a file in your language. Print it, or keep it.
papers-make = Make the paper
papers-make-zpl = For the label printer
papers-certificate = Certificate of a consignment
papers-destruction = Certificate of a destruction
papers-label = Label of a marked weapon
papers-tag = Tag of an item that cannot be marked
papers-shift = Report of a day
papers-book = Pages of the bound book
papers-cards = Command cards
papers-of-consignment = Consignment
papers-of-item = Item
papers-of-job = Job
papers-of-destruction = Entry, or a destroyed weapon as R-12
papers-of-day = Day
papers-from = From
papers-to = To
