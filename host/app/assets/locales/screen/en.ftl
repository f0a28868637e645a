## Around every page

screen-skip = Skip to the question
screen-areas = Areas
screen-settings = Settings
screen-language = Language
screen-theme = Colours
screen-logout = Log out
screen-home = Back to the first page
screen-unheard = The station does not answer. What this page showed is over.
hint-screen-unheard = look at the station itself: a mark may still be running. This page goes on by itself when the station answers
screen-not-done = Not done
screen-signs = State of the station
screen-steps = The five steps
language-name = English
theme-day = Day
theme-night = Night
theme-red = Red goggles
theme-green = Green goggles
area-bench = Bench
area-supervisor = Supervisor
area-register = Register
area-store = Store
area-custody = Evidence
area-audit = Audit
training-band = TRAINING – nothing here is real

## Who is here

login-title = Who are you?
login-named = Scan your badge, or type your name
login-pin = PIN
nobody-enrolled = Nobody is enrolled at this station, so nobody can log in
hint-nobody-enrolled = `markstation user add NAME --role ROLE` enrols somebody
    .screen = an administrator enrols the first people at the station’s own terminal, before it is served
login-do = Log in
login-unfit = Name and PIN do not fit
hint-login-unfit = type both again. After five wrong PINs none is accepted for at least 15 minutes: scan your badge at the station, or have a supervisor unlock you
session-over = You are logged out. What stood here is shown no more.
form-spent = this form was sent before
hint-form-spent = look at what was entered; to enter something else, open the page anew

## Serving

serving = The station's screen is at { $address }
open-needs-tls = { $address } can be reached from other computers, and nothing is served there without a certificate
hint-open-needs-tls = give --certificate FILE and --key FILE, both PEM, or listen on 127.0.0.1
address-not-taken = { $address } cannot be listened on
station-closing = the station is being closed
station-ending = The station is being shut down. The running mark is made to its end first; STOP stops it.
station-shut = The station was shut down. This page goes on by itself when the station is started again.
station-down = The station cannot be opened; it is tried again
station-lent = a command has the station just now
station-not-lent = the program that serves the station does not give it away now

## The bench

bench-left = { $left } of { $lines } left
bench-waits = Waiting for the controller
bench-testing = Machine or controller are being tested. The bench goes on as soon as that is done.
bench-reads = Consignment { $consignment } is being read. It can be marked as soon as that is done.
bench-nobody = Nobody is at the bench
bench-other = { $name } is at the bench
bench-man = Work at the bench
bench-unmanned = only whoever works at the bench does this
hint-bench-unmanned = press “Work at the bench” first
wrong-mark = The mark of job { $job } reads otherwise than planned. Go on only when the cause is found and put right.
bench-consignment = Which consignment?
no-consignment-taken = no consignment was chosen
bench-day-closed = The day is not open
hint-bench-day-closed = a supervisor opens it
bench-lent = A command (process { $pid }) has the station since { $since }
hint-stop-not-here = STOP does not reach the machine from here now: use the emergency stop
stop-came-first = STOP came first: the answer to this was not waited for; look again whether it was done
asked-too-long = the station did not come to it in time; nothing was done
stop-not-reached = STOP was scanned at { $at } and stopped nothing
lend-waits = Waiting for the station: { $why }
bench-has-weapon = a weapon is looked at or read at the bench
hint-bench-has-weapon = go on with it at the bench, or put it back there
job-under-way = a mark is being made
settled-now = Recorded. The bench goes on.
symbol-reads-otherwise = the symbol of job { $job } reads otherwise than planned; this is recorded
typed-otherwise = The second typing was another one. Nothing has happened: read the part again.

## Signs

sign-controller = Controller
sign-machine = Machine
sign-guard = Guard
sign-estop = E-stop
sign-part = Part
sign-clamp = Clamp
sign-air = Air
sign-disk = Disk
sign-scanner = Scanner
sign-clock = Clock
sign-unsynced = Not copied
light-good = good
light-waits = waits
light-bad = FAULT
light-absent = not wired
light-closed = closed
light-open = open
light-there = there
light-not-there = not there
light-unconfirmed = not confirmed
light-unknown = not known

## Steps

step-identify = Identify
step-check = Check
step-clamp = Clamp
step-mark = Mark
step-verify = Verify
ask-identify = Scan or type the serial of the weapon
ask-again = Type the same serial once more, from the metal
ask-serial-label = Serial as it stands on the metal; ? for what cannot be read
looks-alike = looks like
entry-keys = Keys
entry-erase = Erase
button-read = OK
button-yes = YES, it is this one
button-no = NO
button-back = Back
button-mark = MARK
button-stop = STOP
button-later = Read it later
button-explain = Record
ask-check = Is it this weapon?
ask-clamp = Put it in the clamp:
ask-marking = Marking
ask-press-start = Press both start buttons
ask-verify = Type what stands on the metal
mark-seen = { $seen } of { $expected } seen by the controller
label-item = Item
label-maker = Maker, model
label-calibre = Calibre
label-serial = Serial
label-observed = Mark found on it

## In doubt

doubt-title = Job { $job } was interrupted. Look at the part.
doubt-evidence = What the controller saw
doubt-metal = On the simulated metal
doubt-drawing = The planned mark is being drawn.
doubt-unpictured = What the whole mark looks like cannot be shown. The question stands all the same: its lines are below.
doubt-ask = What is on the part?
doubt-said = On the part:
found-none = Nothing
found-none-follows = The same mark is made again at the same place.
found-complete = All of it
found-complete-follows = It counts on your word (attested), and is to be read back.
found-partial = Part of it
found-partial-follows = The rest stays as a spoilt mark; it is made again at another place. A second person has to look.
ask-remains-label = What can be read of it
ask-second-label = Second person: badge or name
ask-second-pin = PIN of the second person
ask-supervisor-label = Supervisor who found the cause: badge or name

## The simulated hands

hands-title = Simulated hands
hand-clamp = Put this weapon in the clamp
hand-clamp-other = Put another weapon in the clamp
hand-unclamp = Empty the clamp
hand-guard-open = Open the guard
hand-guard-close = Close the guard
hand-start = Press both start buttons
hand-button = Press screen button { $number }
hand-unknown = there is no simulated hand called { $hand }
