# What markstation says, in English. One entry for each message id; a test holds ids and arguments equal to the program's.

## The station and its folder

training-station = Training station: nothing here is evidence of anything.
station-made = Station { $station } is made in { $folder }.
station-made-next = Next: look through { $config }, then `markstation --station { $folder } controller provision --by "{ $person }"` and `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = there is a station in { $folder } already, and it is never overwritten
hint-station-exists = name another folder; to work with this one, run the other commands in it
station-id-bad = "{ $station }" cannot be a station id
no-station = there is no station here: { $path } cannot be read
hint-init-or-station = name the station's folder with --station DIR, or make a station with `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } is not a valid configuration
hint-config = correct that place; nothing was changed. `markstation init` in an empty folder writes a commented example
config-contradicts-register = station.toml says station { $configured } ({ $configured_realm }), the register is of { $registered } ({ $registered_realm })
hint-config-contradicts-register = put the station id and realm of the register back into station.toml; both are fixed for ever
folder-owned = process { $pid } has owned this station since { $since }
hint-folder-owned = use that program, or end it first. Reading commands (plan, remaining, register find, show, verify, export) work beside it
folder-not-taken = the folder { $path } cannot be taken
register-unusable = the register cannot be used
hint-restore-register = mark nothing more at this station. Keep the damaged file, restore the newest backup beside it, and compare with `markstation register verify --controller`
entry-refused = the register does not take this, and nothing was written
file-not-read = { $file } cannot be read
file-not-written = { $file } cannot be written
no-randomness = the system gives no random numbers
no-thread = the system gives no thread to work in
bug = the program contradicts itself: { $detail }
hint-report-bug = stop marking with this program, keep the station's folder as it is, and report this with the text above
answer-yes-or-no = Answer yes or no.

## Persons

person-added = { $name } is { $id }.
person-exists = { $name } is known already as { $id }
person-unknown = nobody here is called "{ $name }"
hint-person-add = `markstation person list` shows who is known; `markstation person add "{ $name }"` adds somebody
person-name-bad = "{ $name }" is no name: write at least one character, and no control characters

## The day

confirm-clock = The clock says { $now } UTC. Is that right? (yes/no)
clock-not-confirmed = the clock was not confirmed, and the day is not open
hint-set-clock = set the clock, or declare the date with --date YYYY-MM-DD
clock-behind = the clock says { $today }, and the last entry is of { $last }
hint-declare-date = if the clock cannot be set now, declare the date with --date; not before { $last }
day-before-last = { $day } is before { $last }, the day of the last entry
hint-day-before-last = declare that day or a later one: the register never goes back
day-opened = The day { $day } is open.
day-closed = The day { $day } is closed.
day-not-open = no day is open: the clock says { $today }, the last entry is of { $last }
day-not-open-to-close = no day is open
hint-open-day = a supervisor opens it with `markstation day open --by NAME`

## Consignments

taken-in = Consignment { $consignment }: { $lines } lines, { $accepted } accepted, { $asks } with questions, { $refused } refused.
next-answer = Next: `markstation consignment answer { $consignment } --by NAME`, then `markstation mark { $consignment } --by NAME`.
next-mark = Next: `markstation mark { $consignment } --by NAME`.
consignment-unknown = there is no consignment "{ $consignment }" at this station
hint-consignments = there are: { $known }
hint-consignment-open = open one with `markstation consignment open MANIFEST --by NAME`
consignment-id-bad = "{ $consignment }" cannot be a consignment id: 1 to 32 letters, digits, hyphens, underscores or dots; name one with --id
consignment-not-opened = consignment { $consignment } was not opened
profile-unknown = there are no marking rules "{ $profile }"; there are: { $known }
method-forbidden = the rules { $profile } do not allow what this station's machine does
manifest-unreadable = the manifest { $file } was not taken in
hint-manifest = correct the file and run the command again; nothing was changed
manifest-gone = the manifest { $file } is gone
manifest-changed = { $file } is not the manifest that was taken in: its content was changed
hint-manifest-gone = put the file back from a backup, or take the manifest in again with `markstation consignment revise`
header-changed = the head of consignment { $consignment } was "{ $was }" and is "{ $is }" in the corrected manifest
hint-header-changed = licence, importing State and release date are fixed when a consignment is opened: correct the lines only, or open another consignment
revision-loses = the corrected manifest of consignment { $consignment } has no line for { $items } weapons that are marked or in doubt; nothing was changed
hint-revision-loses = keep their lines as they were marked, and give other weapons item numbers of their own
item-no-belongs = item number { $item } already belongs to { $name }, job { $job }
line-not-its-number = Line { $line } is refused:
set-aside-marked = item { $item } is marked: it cannot be set aside any more
ask-stands = Item { $item }: does the line stand as written? (yes/no/later)
answers-given = { $given } answered.
no-question = item { $item } has no open question
hint-findings = `markstation consignment findings { $consignment }` shows them all
consignment-asks = consignment { $consignment } has a question as a whole that nobody has answered
hint-answer = a supervisor answers it with `markstation consignment answer { $consignment } --by NAME`
consignment-summary = Consignment { $consignment }: { $marked } of { $lines } lines marked, { $open } open, { $asks } with questions, { $doubt } in doubt, { $refused } refused or set aside.
plan-summary = { $planned } marks planned, { $unplanned } not possible. A number is burned only when its weapon lies identified in the clamp.

## Single weapons

part-added = Item { $item } is added to { $consignment }.
part-refused = item { $item } cannot be marked as entered, and was not added
hint-part-refused = correct what the lines above name, and enter it again
column-not-in-manifest = the manifest of this consignment has no column "{ $column }"
hint-column-not-in-manifest = leave the field out, or take in a manifest with that column first
set-aside = Item { $item } is set aside.
item-unknown = there is no item { $item } in consignment { $consignment }
hint-remaining = `markstation remaining { $consignment }` shows the lines that are left

## Marking

mark-progress = marking
ask-serial = Scan or type the serial from the part in the clamp:
read-nothing = Nothing was read.
read-stranger = "{ $read }" is on no line of this consignment: take the part out and look where it belongs.
read-marked = Item { $item } is marked already: take the part out.
read-withheld = Item { $item } is withheld (refused, questioned or set aside): take the part out.
read-ambiguous = "{ $read }" fits the items { $items }: read the item number from the label too, and write it behind the serial, as in 12345 #17.
nothing-happened = Nothing has happened, and no number was used.
not-markable = Item { $item } is not marked: { $why }.
item-marked = Item { $item } is marked (job { $job }). Take the part out. { $left } left.
item-stays-open = Item { $item } stays open.
press-start = The permit is on for job { $job }: start the machine.
stops-after-mark = The running mark is finished first, then this stops.
stopped = Stopped. No mark was under way.
not-ready = the station is not ready to mark
job-in-doubt = job { $job } is in doubt: nobody can say yet what stands on its part
hint-settle = keep hands out until the machine stands still, look at the part, then run `markstation settle`
cycle-unexplained = the machine moved without a job (receipt { $sequence }), and nobody has explained it
hint-explain = look at the machine and at the part in the clamp, then run `markstation settle --explain TEXT`
end-witnessed = Job { $job }: applied, and the controller saw it.
end-attested = Job { $job }: applied on a person's word. Next: `markstation verify { $job } --by NAME`.
end-found-none = Job { $job }: no mark. The weapon is open again; it gets the same number at the same place.
end-found-partial = Job { $job }: a partial mark, recorded as such. The weapon is open again; it gets the same number at another place.
end-not-loaded = Job { $job } ended before anything moved: the machine did not take the mark ({ $why }).
end-not-armed = Job { $job } ended before anything moved: the controller refused ({ $why }).
end-controller-away = Job { $job } ended before anything moved: the controller was away.
end-nothing-moved = Job { $job } ended and nothing had moved: { $why }.
end-cut-before-start = Job { $job } was cut before anything could move. Its weapon is open again.
auto-needs-training = --auto is for training stations: a real weapon is put in the clamp and identified by a person
auto-stuck = the simulated operator cannot get item { $item } marked: { $why }
auto-summary = { $marked } marked and typed back; caught before a number was used: { $wrong } wrong and { $unchanged } unchanged weapons in the clamp; typing errors caught: { $typing }.

## What is in doubt

doubt-shown = Job { $job }, item { $item } ({ $weapon }), { $part }, { $place }. Evidence: { $evidence }. Look at the part. The whole mark would be:
doubt-simulated-metal = The simulated metal bears { $strikes } { $strikes ->
        [one] strike
       *[other] strikes
    } there; what can be read: "{ $shown }"
doubt-choices = none: nothing is there; it will be marked again, same number, same place. partial: something is there; it is recorded, and the weapon is marked at another place, with a second person. complete: all of it is there; it counts as applied on your word, and should be verified.
ask-looker = Who looks at the part?
other-job-in-doubt = the verdict is about job { $job }, and the job in doubt is { $in_doubt }; nothing was recorded
hint-other-job-in-doubt = look at the part of job { $in_doubt }, then run `markstation settle`; it shows what its whole mark would be
hint-verdict-not-used = the verdict was not recorded; `markstation remaining` shows how the lines stand
remains-empty = what can be read of a partial mark must be written down: write each character that can be read, or that none can
ask-found = What is on the part? (none/partial/complete)
answer-found = Answer none, partial or complete.
ask-second = Who looked too?
ask-remains = Type what can be read of it:
ask-explanation = Why did the machine move?
nothing-in-doubt = nothing is in doubt
nothing-left-in-doubt = { $settled ->
        [0] Nothing is in doubt.
        [one] One question settled; nothing is left in doubt.
       *[other] { $settled } questions settled; nothing is left in doubt.
    }
still-in-doubt = the job stays in doubt, and nothing was changed
second-person-needed = a partial mark needs a second, different person
hint-second-person = name the person who looked too with --second NAME
explanation-empty = the explanation is empty

## Reading back

ask-line = Type line { $line } of { $total } as it stands on the metal:
nothing-typed = nothing was typed, and nothing was recorded
text-verified = Job { $job }: the text is verified.
text-differs = job { $job }: what was typed differs from the plan in line { $line }, from character { $position } on; this is recorded
hint-read-again = read the metal again, character by character, and repeat `markstation verify`; if it really differs, tell the supervisor
job-unknown = there is no job "{ $job }"
hint-job = name a job by its number, or a weapon as CONSIGNMENT/ITEM; `markstation register find` shows both
nothing-to-verify = job { $job } has left no whole mark to verify ({ $state })

## The register

nothing-found = nothing in the register has "{ $query }"
hint-find = with --maker, serials that only look alike are shown too
no-such-entry = there is no entry { $entry }: the register has { $size }, counted from 0
exported = { $file }: { $entries } entries, root { $root }
export-failed = the register was not exported; what was written is not a whole export
hint-export-exists = an existing file is never overwritten: name another file
verified = { $file }: verified. Station { $station }, { $entries } entries, { $receipts } receipts, root { $root }
verify-remark = Remark: { $remark }
not-verified = the register is not verified: { $findings } { $findings ->
        [one] finding
       *[other] findings
    }
not-readable-for-verify = { $file } cannot be verified: it cannot be read
neither-register-nor-export = { $file } is neither a register nor an export
hint-file-to-verify = name a station's register.db or a file that `markstation register export` wrote; without a file, the register of the folder in --station is checked
is-a-folder = { $path } is a folder, and a file is checked
hint-register-in-folder = a station's register is { $register }
hint-ask-sender = do not rely on this file. Ask the sender for it again, and compare size and root with what the sender has written down
receipts-differ = The controller's newest receipt is { $controller }, the register holds { $register }.

## Controller and machine

controller-silent = the controller does not answer
hint-controller-line = nothing is permitted without it. Check its supply and its cable, then `link` under [controller] in station.toml
controller-lost = Controller lost: { $why }. It is tried again.
controller-refused = the controller refused
controller-shown = Controller firmware { $firmware }, station { $station }, key { $key_id }, epoch { $boot }.{ $hello }, state { $state }. True inputs: { $inputs }. Newest receipt { $receipts }, acknowledged { $acked }, ledger shown { $ledger } entries.
provisioned = The controller's key { $key_id } is admitted.
wired-differs = station.toml says that { $configured } are wired, and the register admitted this controller with { $admitted }; what the register holds stands
interlock-differs = station.toml says permit_interlocks_motion = { $configured }, and the register admitted this controller with { $admitted }; what the register holds stands
hint-wiring = if the wiring is as it was, put the register's value back under [wiring] in station.toml. If it was really changed, have it looked at, connect a controller that has no key yet, and two persons admit it with `markstation controller provision --by NAME --second NAME`
hint-provision = a supervisor provisions it with `markstation controller provision --by NAME`
block-not-provisioned = the controller has no key
block-other-controller = another controller answers than the one this register admitted
block-other-station = the controller signs for another station, or for the other of real and training
hint-other-controller = connect this station's controller. If it was replaced for good, two persons admit the new one with `markstation controller provision --by NAME --second NAME`
block-ledger-behind = this register has { $here } entries, and the controller was shown { $shown }: it is a restored backup, or a second host was at work
block-ledger-forked = this register and the one that the controller was shown differ within the first { $size } entries
hint-newest-register = mark nothing with this register. Find the newest one and continue with that
block-controller-forgot = the controller knows { $there } receipts, and the register holds { $here }
block-bad-receipt = receipt { $sequence } of the controller does not count
block-controller-memory = the controller cannot believe its own memory
block-hello-refused = the controller refuses to begin a session
block-ack-refused = the controller does not take the acknowledgement of a receipt
hint-controller-memory = mark nothing with it; have it looked at, and provision a replacement with two persons
machine-silent = the machine does not answer
hint-machine-line = check its supply and its cable, then `link`, family and transport under [machine] in station.toml
machine-wrong = what answers is not fit to be used as a { $family } machine
machine-shown = { $family } machine: { $description }; { $condition }
machine-not-ready = the machine is not ready; no number was used
hint-machine-recover = look at the machine and put right what it names; a fault is then cleared with `markstation machine recover`, which moves nothing
machine-recovered = The machine has cleared its fault.

## Training and demonstration

simulated-not-started = the simulated machine and controller could not be started
fixture-silent = the simulated fixture does not obey
emulator-missing = { $file } is not there, and the emulated controller needs it
hint-emulator = in the source tree: install Node, then run `cargo xtask image`, which builds the image, and `cargo xtask emulator`, which installs and tests the emulator
metal-unreadable = the record of the simulated metal, { $file }, cannot be read
demo-exists = there is something in { $folder } already
hint-demo-exists = name another folder, or remove that one; to go on after a pulled plug, run `markstation --station { $folder } settle`
demo-begins = Training station in { $folder }: { $machine } machine and { $controller } controller as processes of their own.
plug-pulled = The plug was pulled in mark { $mark }: machine, controller and this program are cut. Next morning: `markstation --station { $folder } settle`, then `markstation --station { $folder } mark demo --auto --by Operator`.
demo-summary = { $lines } lines: { $marked } marked and witnessed, { $refused } refused; { $verified } typed back as planned; { $seconds } s, { $rate } marks per minute.
demo-files = Register { $register }, its export { $export }, what the simulated metal shows { $metal }, configuration { $config }.
demo-line-differs = line { $line } (item { $item }): expected { $expected }, found { $found }
demo-metal-differs = item { $item }: the plan is "{ $planned }", the simulated metal shows "{ $shown }"
demo-failed = { $differ } { $differ ->
        [one] line has
       *[other] lines have
    } not ended as expected
demo-errors-differ = { $what }: the simulated operator made { $did }, and { $caught } were caught; a demonstration shows one of each at least, and every one caught
plug-beyond-lines = --pull-the-plug { $mark } names no mark: the manifest has { $open } lines to mark, so write a number from 1 to { $open }
demo-all-as-expected = Every line ended as expected.
expected-unreadable = the expectation file cannot be read in line { $line }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = the row has { $found } fields, and there are { $expected } columns
value-missing = nothing is written here, and it has to be
control-character = "{ $value }" holds the control character { $code-point } at position { $position }
hidden-character = "{ $value }" holds the invisible character { $code-point } at position { $position }
item-no-twice = item number "{ $value }" stands on line { $first-line } too
identity-twice = serial "{ $value }" of this maker stands on line { $first-line } too
serial-blank = there is no serial, and no status that says why
serial-junk = "{ $value }" is no serial
serial-status-word = "{ $value }" is no serial status
serial-contradiction = serial "{ $value }" and status { $status } contradict each other
serial-unknown = nobody has looked whether there is a serial
serial-obliterated = the serial was removed, and the part is not released for marking
restoration-missing = the serial was restored, and method, examiner and confidence are not written down
serial-scientific = "{ $value }" looks like a serial that a spreadsheet turned into a number and rounded
looks-like-date = "{ $value }" looks like a value that a spreadsheet turned into a date
zeros-lost = "{ $value }" is shorter than the { $digits } digits of its siblings (line { $sibling-line }), which begin with zeros
look-alike-here = "{ $value }" looks like "{ $other-serial }" on line { $other-line }
look-alike-in-register = "{ $value }" looks like "{ $other-serial }" of { $reference } in the register
in-register = serial "{ $value }" of this maker is in the register already as { $reference }
register-alarm = serial "{ $value }" of this maker is in the register as { $reference }, { $standing }
seen-before = serial "{ $value }" is in the register as { $reference } from an earlier run
country-unknown = "{ $value }" is no country of ISO 3166-1
country-missing = there is no country of manufacture
year-invalid = "{ $value }" is no year of manufacture from { $year-min } to { $year-max }
kind-unknown = the marking rules know no part to mark on a "{ $value }"
observed-mark-malformed = "{ $value }" is not written as text, part and place
no-free-place = every place of the part bears something that must stay ("{ $value }")
column-unknown = the column "{ $value }" is not known and not read
licence-expired = the licence ended on { $value }, before the release on { $released }
licence-issued-late = the licence was issued on { $value }, after the release on { $released }
more-than-licensed = { $listed } weapons are listed, and { $licensed } are licensed
fewer-than-licensed = { $listed } weapons are listed of { $licensed } that are licensed

## Findings of intake: what to do.

remedy-nothing = nothing has to be done
remedy-correct-row = give the row one field for each column, and quote values that hold the delimiter
remedy-fill-in = fill it in
remedy-retype-value = type the value again without that character
remedy-renumber-item = give each item a number of its own
remedy-compare-weapons = look at both weapons; correct or strike one line
remedy-set-serial-status = leave the serial blank and write its status: none, illegible, obliterated or partly_read
remedy-set-serial-status-to = leave the serial blank and write the status { $write }
remedy-write-known-status = write read, partly_read, none, obliterated, illegible, restored or unknown
remedy-correct-serial-or-status = correct one of the two
remedy-look-at-weapon = look at the weapon and record what stands there
remedy-obtain-forensic-release = obtain the forensic release and write its reference
remedy-write-restoration = write method, examiner and confidence as method|examiner|confidence
remedy-compare-with-metal = compare it with the metal; format the spreadsheet's column as text
remedy-ask-register = do not move the weapon; ask the keeper of the register
remedy-write-country = write { $write }
remedy-write-successor-state = write the country that stands there today and keep the old name in the remarks
remedy-write-alpha2 = write the two-letter code, for example KE
remedy-correct-year = write four digits, or leave it blank
remedy-write-known-kind = write a type that the marking rules know, for example pistol, rifle or shotgun
remedy-correct-observed-mark = write text@part:place, for example CIP@barrel:top
remedy-set-aside = set the item aside for a decision on another part or place
remedy-rename-heading = rename the heading, or leave it
remedy-compare-with-licence = compare with the licence and ask the authority that issued it

# Labels.
label-written = Label of job { $job } written to { $file }.
no-such-job = entry { $job } begins no job
not-marked-yet = job { $job } has left no mark that a label could be for
