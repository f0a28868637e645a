# What markstation says, in English. One entry for each message id; a test holds ids and arguments equal to the program's.

## The frame around messages, and words that are typed. Lists of words are separated by commas.

failure-what = Error: { $what }
failure-cause = Caused by: { $cause }
failure-causes = Caused by:
failure-hint = Hint: { $hint }
progress-left = { $time } left
words-yes = yes, y
words-no = no, n
words-later = later, l
words-none = none
words-partial = partial
words-complete = complete

## How lines and jobs stand

state-refused = refused
state-question = question
state-struck = struck
state-set-aside = set aside
state-open = open
state-in-doubt = in doubt
state-witnessed = applied (witnessed)
state-attested = applied (attested)
state-no-mark = no mark
state-spoilt = spoilt
state-no-job = no job
state-not-marked = not marked
state-text-verified = text verified
state-text-not-verified = text not verified
part-name = { $part ->
        [none] weapon as a whole
        [frame] frame
        [receiver] receiver
        [barrel] barrel
        [slide] slide
        [cylinder] cylinder
        [bolt] bolt
        [action_body] action body
        [tube] tube
        [suppressor] suppressor
        [upper_receiver] upper receiver
        [lower_receiver] lower receiver
        [breech] breech
        [bipod] bipod
        [case] case
        [pack] pack
       *[other] { $part }
    }
# A place is named in English by the rules themselves.
place-name = { $place }
place-on-barrel = { $place }, barrel { $barrel }
state-of-job = job { $job }  { $state }
outcome-none = no receipt
outcome-never-permitted = never permitted
outcome-no-cycle = permitted, no cycle seen
outcome-interrupted = interrupted in the cycle
outcome-outside-limits = a cycle outside the limits
outcome-complete = a complete cycle
outcome-unarmed = a cycle without a job
outcome-reprovisioned = the key was renewed

## Rows of tables

at-line = line { $line }
finding-shown = { $severity }: { $what } [{ $rule }]
finding-shown-at = { $place }, { $severity }: { $what } [{ $rule }]
severity-notice = notice
severity-question = question
severity-refusal = refused
consignment-row = { $consignment } licence { $licence } to { $importing }, released { $release }, licensed { $quantity }, marked { $marked }
found-row = { $item } { $maker } { $serial }  number { $number }  { $state }
entry-by = by { $person }
entry-by-two = by { $person } and { $second }
entry-restricted = what tells the place of a hidden mark is left out; whoever may know it adds --restricted

## The station and its folder

training-station = Training station: nothing here is evidence of anything.
station-made = Station { $station } is made in { $folder }.
station-made-next = Next: look through { $config }, then `markstation --station { $folder } controller provision --by "{ $person }"` and `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = there is a station in { $folder } already, and it is never overwritten
hint-station-exists = name another folder; to work with this one, run the other commands in it
station-id-bad = "{ $station }" cannot be a station id: write 1 to 16 printable ASCII characters without blanks, such as KE-MSA-1
time-zone-bad = there is no time zone "{ $zone }": write one as Africa/Nairobi
no-station = there is no station here: { $path } cannot be read
hint-init-or-station = name the station's folder with --station DIR, or make a station with `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } is not a valid configuration
hint-config = correct that place; nothing was changed. `markstation init` in an empty folder writes a commented example
    .screen = whoever administers this station corrects that place; nothing was changed
config-contradicts-register = station.toml says station { $configured } ({ $configured_realm }), the register is of { $registered } ({ $registered_realm })
hint-config-contradicts-register = put the station id and realm of the register back into station.toml; both are fixed for ever
folder-owned = process { $pid } has owned this station since { $since }
hint-folder-owned = use that program, or end it first. Reading commands (plan, remaining, register find, show, verify, export) work beside it
folder-not-taken = the folder { $path } cannot be taken
register-unusable = the register cannot be used
hint-restore-register = mark nothing more at this station and keep the damaged file. `markstation register doctor` saves what is left of it into a new one, `markstation backup restore` brings the newest backup back; compare the two
    .screen = mark nothing more at this station. Whoever administers it keeps the damaged file, saves what is left of it or brings the newest backup back at the command line, and compares the two
entry-refused = the register does not take this, and nothing was written
hint-file-to-read = look whether the file is where it was named, and whether it may be read; then try again
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
hint-person-add = `markstation user list` shows who is known; `markstation user add "{ $name }"` adds somebody
    .screen = Supervisor › People shows who is known, and adds somebody
person-name-bad = "{ $name }" is no name: write at least one character, and no control characters
badge-unknown = this badge is nobody's
hint-badge-unknown = it was made at another station, or another badge took its place: an administrator makes one with `markstation user badge NAME --by NAME`
    .screen = it was made at another station, or another badge took its place: an administrator makes one on Supervisor › People
user-not-enrolled = { $name } is known here, and is no user
hint-user-enrol = an administrator enrols them: `markstation user add "{ $name }" --role operator --by NAME`; `markstation user list` shows who is what
    .screen = an administrator enrols them on Supervisor › People
user-has-no-pin = { $name } has no PIN yet, and nobody acts at a real station without one
hint-user-pin = `markstation user pin "{ $name }" --by NAME`, where NAME is an administrator
    .screen = an administrator gives a PIN to { $name } on Supervisor › People
role-missing = { $act } is not for { $name }: it needs one of the roles { $roles }
hint-user-policy = `markstation user policy` shows who may do what; an administrator gives roles with `markstation user roles`
    .screen = an administrator gives roles on Supervisor › People
second-must-differ = the second person is the first one: it must be another
ask-pin = PIN of { $name }:
ask-new-pin = New PIN of { $name } (4 to 12 digits, or a phrase of at least 8 characters):
ask-pin-again = The same again:
pin-not-repeated = what was typed the second time is not the same: no PIN was set
pin-bad = this cannot be a PIN
hint-pin-form = 4 to 12 digits, or a phrase of 8 to 128 characters
pin-wrong = this is not the PIN of { $name }: { $left ->
        [one] one try is left
       *[other] { $left } tries are left
    }
pin-not-given = the PIN of { $name } was not given
hint-pin-file = type it when asked. A script names a file with a line `NAME: PIN`, which only its owner can read: --pin-file FILE
    .screen = type it in the form
pin-file-open = { $file } holds PINs, and others than its owner can read it
hint-pin-file-open = `chmod 600 { $file }`, and choose new PINs if somebody may have read these
locked-out = { $name } is locked out after wrong PINs: { $minutes ->
        [one] one minute is left
       *[other] { $minutes } minutes are left
    }
hint-user-unlock = wait, or have an administrator run `markstation user unlock "{ $name }" --by NAME`. If nobody here mistyped, somebody is guessing
    .screen = wait, or have an administrator unlock { $name } on Supervisor › People. If nobody here mistyped, somebody is guessing
users-begin = From now on only users act at this station; { $name } is the first, and enrols the others.
user-by-needed = a user is enrolled by an administrator, with at least one role: add --by NAME and --role ROLE
user-enrolled = { $name } is enrolled: { $roles }.
user-roles-set = { $name } now is: { $roles }.
user-pin-set = { $name } has a PIN.
user-badge = Badge of { $name }: { $secret }
user-badge-once = It is shown this once. Whoever has it says who they are by scanning it after --by; the PIN is asked all the same.
    .screen = It is shown this once. Whoever has it says who they are by scanning it; the PIN is asked all the same.
user-unlocked = { $name } may log in again.
user-left = { $name } does not work here any more.
user-forgotten = The name was erased, with PIN and badge; entries go on saying { $id }. Backups made before still hold it.
hint-forget = Entries go on showing the name. `markstation user leave "{ $name }" --forget --by NAME` erases it.
    .screen = Entries go on showing the name { $name }. An administrator erases it at the command line.
user-language = { $name } is spoken to in { $language }.
user-row = { $id }  { $name }  { $state }  { $roles }
user-state-open = known
user-state-here = PIN
user-state-badge = PIN and badge
user-state-no-pin = no PIN
user-state-locked = locked out
user-state-left = no user
act-waits = Entry { $entry } counts, and waits for a second person: `markstation user countersign { $entry } --by NAME`.
    .screen = Entry { $entry } counts, and waits for a second person, who finds it on Supervisor › People.
waiting-row = { $entry }  { $act } by { $person }, waits for another: { $roles }
nothing-waits = Nothing waits for a countersignature.
countersigned = Entry { $entry } is countersigned.
policy-row = { $act }: { $roles }; second person: { $second }

## The day

confirm-clock = The clock says { $now }. Is that right? (yes/no)
clock-not-confirmed = the clock was not confirmed, and the day is not open
hint-set-clock = set the clock, or declare the date with --date YYYY-MM-DD
    .screen = set the clock, or name the date on Supervisor › Overview
clock-behind = the clock says { $today }, and { $last } is past: the last entry, or this program, is of that day
hint-declare-date = if the clock cannot be set now, declare the date with --date; not before { $last }
    .screen = if the clock cannot be set now, name the date on Supervisor › Overview; not before { $last }
day-before-last = { $day } is before { $last }, which is past: the last entry, or this program, is of that day
hint-day-before-last = declare that day or a later one: the register never goes back
clock-far-ahead = the clock says { $today }, { $days } days after the last day that is known
hint-name-date = if that is so, name the date: `markstation day open --by NAME --date { $today }`; if not, set the clock
    .screen = if that is so, name the date on Supervisor › Overview; if not, set the clock
clock-jumped = the clock jumped while the station was at work, to { $now }
day-over = the day of { $day } is over: the clock says { $now }
day-opened = The day { $day } is open.
day-closed = The day { $day } is closed.
day-not-open = no day is open: the clock says { $today }, the last entry is of { $last }
day-not-open-to-close = no day is open
hint-open-day = a supervisor opens it with `markstation day open --by NAME`
    .screen = a supervisor opens it on Supervisor › Overview

## Consignments

taken-in = Consignment { $consignment }: { $lines } { $lines ->
        [one] line
       *[other] lines
    }, { $accepted } accepted, { $asks } with questions, { $refused } refused.
next-answer = Next: `markstation consignment answer { $consignment } --by NAME` puts the questions about lines.
    .screen = Next: the page of { $consignment } under Supervisor › Consignments puts the questions about lines.
next-attest = Next: `markstation consignment attest { $consignment } --by NAME` puts the questions of the rules.
    .screen = Next: the page of { $consignment } under Supervisor › Consignments puts the questions of the rules.
next-mark = Then: `markstation mark { $consignment } --by NAME`.
    .screen = Then: { $consignment } is chosen and marked on Bench.
consignment-unknown = there is no consignment "{ $consignment }" at this station
hint-consignments = there are: { $known }
hint-consignment-open = open one with `markstation consignment open MANIFEST --by NAME`
    .screen = a supervisor opens one on Supervisor › Consignments
consignment-id-bad = "{ $consignment }" cannot be a consignment id: 1 to 32 letters, digits, hyphens, underscores or dots; name one with --id
    .screen = "{ $consignment }" cannot be a consignment id: write 1 to 32 letters, digits, hyphens, underscores or dots
consignment-not-opened = consignment { $consignment } was not opened
profile-unknown = there are no marking rules "{ $profile }"; there are: { $known }
hint-profile-unknown = `markstation profile list` says what each of them is for; write one of these names
    .screen = choose one of the rules that are offered
rules-invalid = { $file }:{ $line }:{ $column } is no valid file of rules
hint-rules = correct that place; nothing was changed. Without the file the shipped rules hold
rules-against = the rules do not allow consignment { $consignment } as it is
hint-rules-against = do what each rule above asks for and open it again; nothing was written
rules-changed = the rules are not those that consignment { $consignment } was opened by
hint-rules-changed = put the earlier files back, or look with `markstation plan { $consignment }` at what they change and take the manifest in again with `markstation consignment revise`
    .screen = put the earlier files back, or take the manifest in again on the page of { $consignment } under Supervisor › Consignments
event-not-of-profile = the rules { $profile } make no marks for the event { $event }
hint-profile-for-others = these rules are there for others to inherit: name others with --profile
    .screen = these rules are there for others to inherit: choose others
hint-event-not-of-profile = write one of their events ({ $known }), or name other rules with --profile
    .screen = write one of their events ({ $known }), or choose other rules
clamp-part = Put the { $part } into the clamp; the mark goes here: { $place }.
not-markable-tag = it gets a tag, not a mark
not-markable-no-mark = it gets no mark
not-markable-all-made = it bears every mark that its rules ask for
not-markable-no-die = no die of the press marks "{ $lines }": list the die in station.toml, or mark with another machine
not-markable-setting = its depth cannot be marked in this material: { $why }
not-markable-no-dots = its mark cannot be made of dots: { $why }
not-markable-numbers = it needs a number, and this station's number block is used up; ask the authority for another
manifest-unreadable = the manifest { $file } was not taken in
hint-manifest = correct the file and take it in again; nothing was changed
manifest-gone = the manifest { $file } is gone
manifest-changed = { $file } is not the manifest that was taken in: its content was changed
hint-manifest-gone = put the file back from a backup, or take the manifest in again with `markstation consignment revise`
    .screen = have the file put back from a backup, or take the manifest in again on the consignment’s page under Supervisor › Consignments
header-changed = the head of consignment { $consignment } was "{ $was }" and is "{ $is }" in the corrected manifest
hint-header-changed = licence, importing State and release date are fixed when a consignment is opened: correct the lines only, or open another consignment
revision-loses = the corrected manifest of consignment { $consignment } has no line for { $items } weapons that are marked or in doubt; nothing was changed
hint-revision-loses = keep their lines as they were marked, and give other weapons item numbers of their own
revision-changes-marks = by the corrected manifest of consignment { $consignment } { $items } weapons would bear other marks than those that stand on them; nothing was changed
hint-revision-changes-marks = write what stands on the metal; a mark that is there is never made again with another text
item-no-belongs = item number { $item } already belongs to { $name }, job { $job }
line-not-its-number = Line { $line } is refused:
set-aside-marked = item { $item } is marked: it cannot be set aside any more
ask-stands = Item { $item }: does the line stand as written? (yes/no/later)
answers-given = { $given } answered.
no-question = item { $item } has no open question
hint-findings = `markstation consignment findings { $consignment }` shows them all
    .screen = the page of { $consignment } under Supervisor › Consignments shows them all
consignment-asks = consignment { $consignment } has a question as a whole that nobody has answered
hint-answer = a supervisor answers it with `markstation consignment answer { $consignment } --by NAME`
    .screen = a supervisor answers it on the page of { $consignment } under Supervisor › Consignments
consignment-summary = Consignment { $consignment }: { $marked } of { $lines } lines marked, { $open } open, { $asks } with questions, { $doubt } in doubt, { $refused } refused or set aside.
plan-summary = { $planned } { $planned ->
        [one] mark
       *[other] marks
    } planned, { $unplanned } { $unplanned ->
        [one] item
       *[other] items
    } not possible. A number is burned only when its weapon lies identified in the clamp.
plan-waiting = { $waiting } { $waiting ->
        [one] item waits
       *[other] items wait
    } for an answer.
plan-unmarked = No mark is asked for on { $unmarked } { $unmarked ->
        [one] item
       *[other] items
    }.
profile-too-many-lines = the rules { $profile } make a mark of { $lines } lines, and this machine takes { $max }

## Single weapons

part-added = Item { $item } is added to { $consignment }.
part-refused = item { $item } cannot be marked as entered, and was not added
hint-part-refused = correct what the lines above name, and enter it again
column-not-in-manifest = the manifest of this consignment has no column "{ $column }"
hint-column-not-in-manifest = leave the field out, or take in a manifest with that column first
manifest-is-workbook = the manifest of this consignment is a workbook, and a row is not added to it here
hint-manifest-is-workbook = add the row in the spreadsheet program, and take the workbook in with `markstation consignment revise`
    .screen = add the row in the spreadsheet program, and take the workbook in on the consignment’s page under Supervisor › Consignments
set-aside = Item { $item } is set aside.
item-unknown = there is no item { $item } in consignment { $consignment }
hint-remaining = `markstation remaining { $consignment }` shows the lines that are left
    .screen = the page of { $consignment } under Supervisor › Consignments shows the lines that are left

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
part-marked = A mark of item { $item } is made (job { $job }), and it gets another one. Take the part out.
item-stays-open = Item { $item } stays open.
press-start = The permit is on for job { $job }: start the machine.
stops-after-mark = The running mark is finished first, then this stops.
stopped = Stopped. No mark was under way.
not-ready = the station is not ready to mark
job-in-doubt = job { $job } is in doubt: nobody can say yet what stands on its part
hint-settle = keep hands out until the machine stands still, look at the part, then run `markstation settle`
    .screen = keep hands out until the machine stands still, look at the part, then say on Bench what is on it
cycle-unexplained = the machine moved without a job (receipt { $sequence }), and nobody has explained it
hint-explain = look at the machine and at the part in the clamp, then run `markstation settle --receipt N --explain TEXT`
    .screen = look at the machine and at the part in the clamp, then explain it on Bench
other-cycle-unexplained = the explanation is about receipt { $sequence }, and the one that waits for it is { $waits }; nothing was recorded
end-witnessed = Job { $job }: applied, and the controller saw it.
end-attested = Job { $job }: applied on a person's word. Next: `markstation verify { $job } --by NAME`.
    .screen = Job { $job }: applied on a person’s word. It is still to be read back.
end-found-none = Job { $job }: no mark. The weapon is open again; it gets the same number at the same place.
end-found-partial = Job { $job }: a partial mark, recorded as such. The weapon is open again; it gets the same number at another place.
end-not-loaded = Job { $job } ended before anything moved: the machine did not take the mark ({ $why }).
end-not-armed = Job { $job } ended before anything moved: the controller refused ({ $why }).
end-controller-away = Job { $job } ended before anything moved: the controller was away.
end-nothing-moved = Job { $job } ended and nothing had moved: { $why }.
end-cut-before-start = Job { $job } was cut before anything could move. Its weapon is open again.
end-stopped = Job { $job } was stopped before anything moved.
auto-needs-training = --auto is for training stations: a real weapon is put in the clamp and identified by a person
    .screen = simulated hands are for training stations: a real weapon is put in the clamp and identified by a person
auto-stuck = the simulated operator cannot get item { $item } marked: { $why }
auto-no-end = the job ended without a mark again and again
auto-no-line = it is on no open line
auto-metal-shows = the metal shows "{ $shown }"
auto-summary = { $marked } marked and typed back; caught before a number was used: { $wrong } wrong and { $unchanged } unchanged weapons in the clamp; typing errors caught: { $typing }.

## What is in doubt

doubt-shown = Job { $job }, item { $item } ({ $weapon }), { $part }, { $place }. Evidence: { $evidence }. Look at the part. The whole mark would be:
doubt-simulated-metal = The simulated metal bears { $strikes } { $strikes ->
        [one] strike
       *[other] strikes
    } there; what can be read: "{ $shown }"
doubt-choices =
    none: nothing is there; it will be marked again, same number, same place.
    partial: something is there; it is recorded, and the weapon is marked at another place, with a second person.
    complete: all of it is there; it counts as applied on your word, and should be verified.
ask-looker = Who looks at the part?
other-job-in-doubt = the verdict is about job { $job }, and the job in doubt is { $in_doubt }; nothing was recorded
hint-other-job-in-doubt = look at the part of job { $in_doubt }, then run `markstation settle`; it shows what its whole mark would be
    .screen = look at the part of job { $in_doubt }; Bench shows what its whole mark would be
hint-verdict-not-used = the verdict was not recorded; `markstation remaining` shows how the lines stand
    .screen = the verdict was not recorded; the consignment’s page under Supervisor › Consignments shows how its lines stand
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
    .screen = name the person who looked too, who types their own PIN
explanation-empty = the explanation is empty

## Reading back

ask-line = Type line { $line } of { $total } as it stands on the metal:
nothing-typed = nothing was typed, and nothing was recorded
text-verified = Job { $job }: the text is verified.
text-differs = job { $job }: what was typed differs from the plan in line { $line }, from character { $position } on; this is recorded
symbol-verified = The symbol of job { $job } says what was planned. The lines beside it are verified by typing them back.
symbol-differs = the symbol of job { $job } says "{ $read }" where "{ $planned }" was planned, from character { $position } on
symbol-unverified = the symbol of job { $job } is unverified; that says nothing against the mark
symbol-nothing-read = nothing was read
symbol-of-others = only a symbol of others was read: { $text }
symbol-several = symbols of { $count } marks were in view: show one alone
mark-has-no-symbol = the mark of job { $job } was planned without a symbol
hint-type-back = clean the mark and look after the light, or type the lines back with `markstation verify` alone
    .screen = clean the mark and look after the light, or type the lines back
reader-silent = nothing was read from the reader at { $at }
pin-wear = Look at the pin before the next mark: { $recent } of the last { $recent_of } symbols were read well, against { $new } of { $new_of } when it was new.
reader-not-set-up = Too few symbols are read to say anything of the pin: look at camera, light and reader.
pin-new = A new pin begins. The readings of the one before are kept in { $file }.
pin-unread = nothing was read since the last pin: the next readings are those of the new one anyway
hint-read-again = read the metal again, character by character, and repeat `markstation verify`; if it really differs, tell the supervisor
    .screen = read the metal again, character by character; if it really differs, tell the supervisor
job-unknown = there is no job "{ $job }"
hint-job = name a job by its number, or a weapon as CONSIGNMENT/ITEM; `markstation register find` shows both
    .screen = name a job by its number, or a weapon as CONSIGNMENT/ITEM; the search of the register shows both
nothing-to-verify = job { $job } has left no whole mark to verify ({ $state })

## The register

nothing-found = nothing in the register has "{ $query }"
hint-find = write ? for each character that cannot be read and * for any number of them
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
    .screen = nothing is permitted without it. Check its supply and its cable; if it stays so, whoever administers this station looks at its line in station.toml
line-quiet = its line is open, and nothing comes
controller-lost = Controller lost: { $why }. It is tried again.
lost-line = the line to it is gone
lost-silent = it does not answer
lost-restarted = it was restarted
lost-unknown = it was restarted, or another program speaks to it
controller-refused = the controller refused
controller-idle = idle
controller-armed = armed for job { $job }
controller-permitted = permit on for job { $job }
controller-moves = moving without a job
controller-cycle = in the cycle of job { $job }
controller-closing = signing the receipt of job { $job }
controller-fault = fault
controller-shown = Controller firmware { $firmware } (build { $build }, protocol { $min } to { $max }), station { $station }, key { $key_id } with fingerprint { $fingerprint }, epoch { $boot }.{ $hello }, state { $state }. Inputs: { $inputs }. Newest receipt { $receipts }, acknowledged { $acked }, ledger shown { $ledger } entries.
provisioned = The controller's key { $key_id } is admitted.
controller-speaks-old = It speaks only version { $speaks } of the protocol, so it cannot be looked into, tested or given a new key from here. A newer image is written by hand: see `markstation controller update --help`.
controller-too-old = the controller speaks only version { $speaks } of the protocol, and this needs version { $needs }
hint-newer-image = write a newer image into it: `pico.uf2`, which `cargo xtask image` makes. Hold BOOTSEL on the Pico while its USB cable is plugged in, and copy the file onto the drive RPI-RP2 that appears; its key and its receipts stay
    .screen = whoever administers this station writes a newer image into it; its key and its receipts stay
controller-reset = Last start: { $reset }.
controller-memory = Memory: { $health }.
controller-fault-found = Nothing is permitted: { $fault }.
controller-loop = Longest pass of its main loop since then: { $us } µs.
controller-tested = Self-test { $seconds } s after that start: { $checks }.
controller-untested = No self-test was made since that start.
reset-reason = { $reset ->
        [power] power came, or had sunk too low
        [pin] the reset pin was pulled
        [watchdog] the watchdog found the firmware hung
        [crash] the firmware stopped itself, since something in it was as it must never be
        [update] a new image was loaded
       *[other] { $reset }
    }
fault-name = { $fault ->
        [memory] its lasting memory cannot be read or written
        [invariant] the firmware found itself in a state that it must never be in
        [relay-stuck] the permit relay stays on without a permit: a contact is welded, or something else drives it
        [relay-dead] the permit relay does not pull in
        [ram] its working memory does not hold what is written
        [flash] its image is not the one that was sealed
        [expander] the port expander does not answer: buttons, key switch, lamps and clamp are dead
       *[other] { $fault }
    }
memory-whole = whole
memory-mended = whole; one copy of a record was torn and was mended from the other
memory-damaged = damaged
memory-damaged-at = damaged: { $record } (address { $address }) cannot be read in either copy
memory-record = { $record ->
        [state] the state, with sequence, highest job and ledger
        [key] its key
        [next-key] the key that was about to take the place of the old one
        [spare] the place that the self-test writes into
        [none] a place that holds no record
       *[other] { $record }
    }
memory-receipt = a kept receipt (place { $slot } of 33)
refusal-of = { $refusal ->
        [not-provisioned] it has no key
        [already-provisioned] it has a key already
        [memory] its memory cannot be believed
        [noise] its noise source is not random enough to make a key
        [occupied] the machine is moving without a job
        [part-not-changed] the fixture was not emptied since the last cycle
        [part-changed] the fixture was emptied since that job
        [garbled] it could not read the request
        [stale-request] it has answered a later request already
        [session-over] this session is over: the controller was restarted, or another program began one
        [limits] the limits of the job are out of range
        [job-not-open] no such job is open
        [not-permitted] the start permit is not on
        [not-by-contact] the job was not armed for a start by contact
        [cycle-begun] the cycle has begun
        [already-started] the start contact was closed for this job already
       *[other] { $refusal }
    }
refusal-about = { $refusal ->
        [job-not-new] the number of the job is not above { $number }, which it has seen
        [ledger-behind] the register is smaller than the { $number } entries that it has seen
        [ledger-forked] the register differs from the one that it has seen within the first { $number } entries
        [receipt-gone] the receipt is older than { $number }, the oldest that it keeps
        [receipt-not-yet] the receipt does not exist yet; the newest is { $number }
       *[other] { $refusal } { $number }
    }
refusal-version = it speaks only the versions { $min } to { $max } of the protocol
refusal-inputs = { $refusal ->
        [not-wired] not wired to it: { $inputs }
        [broken] not as it has to be: { $inputs }
        [disagree] the two channels differ: { $inputs }
       *[other] { $refusal }: { $inputs }
    }
refusal-fault = its self-test failed: { $fault }
refusal-receipt = receipt { $sequence } is not acknowledged yet
refusal-job = job { $job } is open
hint-key-switch = turn the supervisor’s key switch on, and run the command again while it is on
    .screen = turn the supervisor’s key switch on, and try again while it is on
hint-key-switch-wire = only a controller with a supervisor’s key switch gives itself another key. Wire the switch, name supervisor_key under [wiring], and take a controller without a key; this one keeps its key
hint-noise = try once more; if it refuses again, the chip is not fit to make keys: take another controller
hint-newer-program = this program is older than the controller’s image: install the `markstation` that was released with it
    .screen = this program is older than the controller’s image: whoever administers this station installs the one that was released with it
hint-one-host = run this again. If it refuses again, another program or computer talks to this controller: only one may
    .screen = try again. If it refuses again, another program or computer talks to this controller: only one may
hint-empty-fixture = take the part out, so that the fixture is seen empty, and put in the one to be marked. If it was out, look at the part sensor with `markstation controller watch`
    .screen = take the part out, so that the fixture is seen empty, and put in the one to be marked. If it was out, have the part sensor looked at on Supervisor › Health
hint-conditions = bring what is named into the state that it has to be in; `markstation controller watch` shows every input as it is
    .screen = bring what is named into the state that it has to be in; Supervisor › Health shows every input as it is
hint-limits = correct the limits under [machine] in station.toml: no least above its most, and at least 1 where strikes or beam are counted
hint-kept-receipts = mark nothing; `markstation controller receipts` lists what the controller keeps and compares it with the register
    .screen = mark nothing; whoever administers this station compares what the controller keeps with the register, at the command line
hint-channels = open and close it once. If it stays so, one of its two wires is broken or bridged: `markstation controller diagnose` says which
    .screen = open and close it once. If it stays so, one of its two wires is broken or bridged: Wiring, one input at a time, under Supervisor › Health, says which
hint-unacknowledged = `markstation settle` fetches what is waiting; then run this again
    .screen = wait until what is waiting was fetched; Bench goes on by itself then
test-row = { $what }: { $result }
test-name = { $test ->
        [ram] working memory
        [flash] image
        [memory] lasting memory
        [relay] permit relay
        [noise] noise for keys
        [expander] port expander
       *[other] { $test }
    }
test-result = { $result ->
        [passed] as it should be
        [failed] FAILED
        [not-done] not tested
       *[other] { $result }
    }
self-test-passed = The controller’s self-test found nothing wrong.
self-test-partly = The controller’s self-test found nothing wrong in what was tested. Not tested: { $tests }.
self-test-failed = the controller’s self-test failed: { $tests }
hint-self-test = mark nothing with it. Look at its supply, its relay and its wiring (`markstation controller status`, `markstation controller watch`); if the test fails again, take another controller
    .screen = mark nothing with it. Look at its supply, its relay and its wiring on Supervisor › Health; if the test fails again, take another controller
self-test-too-old = The controller speaks only version { $speaks } of the protocol and cannot test itself: the day is opened without a self-test.
day-hashes-all = Checking every byte of the register: { $entries } entries …
day-not-tested = the day is not opened: the controller was not found sound
key-shown = The controller’s key has the fingerprint { $fingerprint }. Its lamp blinks it: { $code } (as many flashes as each number, a pause between them, over and over for a minute).
ask-blink = Does the lamp on the controller blink { $code }? (yes/no)
blink-not-asked = Nobody compared the blinking lamp.
blink-differs = the lamp does not blink what was received, and nothing was admitted
hint-blink-differs = another controller answers than the one in front of you, or something stands between: follow the cable, run `markstation controller blink`, and provision again
blinks-now = The lamp blinks { $code } for a minute (fingerprint { $fingerprint }).
ask-key-switch-on = Turn the supervisor’s key switch on, then press Enter:
key-switch-back = Turn the supervisor’s key switch off again.
key-renewed = The controller has another key; its receipt { $sequence }, signed by the old one, says so and is in the register.
renewal-resumed = An earlier renewal of the controller’s key was interrupted; it is gone on with.
renewal-unproven = the controller’s receipt { $sequence } does not show that it renewed its key
hint-provision-again = if this controller worked at another station and comes here for good, two persons give it a new key with `markstation controller provision --again --by NAME --second NAME`, with the supervisor’s key switch on
    .screen = if this controller worked at another station and comes here for good, two persons give it a new key at the command line, with the supervisor’s key switch on
receipt-row = { $sequence }  { $job }: { $outcome } ({ $cause }); { $count }, { $ms } ms; { $inputs }; { $signature }; { $chain }; { $register }
receipt-job = job { $job }
receipt-no-job = no job
receipt-cause = { $cause ->
        [finished] the machine finished
        [condition] a condition broke
        [host-silent] the host was silent
        [new-epoch] a new session began
        [over-time] it took too long
        [disarmed] withdrawn by the host
        [reset] the controller was reset
        [reprovisioned] at the supervisor’s key switch
       *[other] { $cause }
    }
receipt-strikes = { $count ->
        [one] 1 strike
       *[other] { $count } strikes
    }
receipt-beam = { $ms } ms of beam
receipt-no-witness = no witness
receipt-inputs = held: { $held }; broken: { $broken }; not wired: { $not_wired }
receipt-signed = { $signed ->
        [present] signature good
        [earlier] signature good, by an earlier key
        [elsewhere] signed by a key that was never admitted here
        [bad] SIGNATURE BAD
       *[other] { $signed }
    }
receipt-chain = { $chain ->
        [follows] follows the one before
        [first] the first one shown
        [broken] DOES NOT FOLLOW the one before
       *[other] { $chain }
    }
receipt-entry = in the register (entry { $entry })
receipt-no-entry = not in the register
receipts-none = The controller has no receipt yet.
receipts-shown = { $shown } of the receipts up to { $newest }; acknowledged up to { $acked }.
receipt-gone = Receipt { $sequence } is gone: the controller keeps the last 32, and { $oldest } is the oldest of them. The register has those before.
receipt-not-yet = receipt { $sequence } does not exist yet; the newest is { $newest }
receipts-wrong = { $wrong ->
        [one] 1 receipt does not hold
       *[other] { $wrong } receipts do not hold
    }
hint-receipts-wrong = mark nothing more; keep this output and the controller, and check the register with `markstation register verify --controller`
input-name = { $input ->
        [estop_ok] e-stop
        [guard_closed] guard
        [part_present] part
        [machine_healthy] machine health
        [machine_ready] machine ready
        [machine_busy] machine busy
        [strike] strike sensor
        [clamp_closed] clamp
        [air_ok] air pressure
        [end_of_mark] end of mark
        [current] current
        [two_hand] two-hand control
        [button_1] button 1
        [button_2] button 2
        [supervisor_key] supervisor’s key switch
        [relay_off] permit relay
       *[other] { $input }
    }
input-on = { $input ->
        [estop_ok] e-stop released
        [guard_closed] guard closed
        [part_present] part in the fixture
        [machine_healthy] machine without fault
        [machine_ready] machine ready
        [machine_busy] machine in motion
        [strike] strike sensor active
        [clamp_closed] clamp closed
        [air_ok] air pressure there
        [end_of_mark] end of mark
        [current] current flows
        [two_hand] two-hand control pressed
        [button_1] button 1 pressed
        [button_2] button 2 pressed
        [supervisor_key] supervisor’s key switch on
        [relay_off] permit relay off
       *[other] { $input }
    }
input-off = { $input ->
        [estop_ok] e-stop pressed
        [guard_closed] guard open
        [part_present] fixture empty
        [machine_healthy] machine in fault or off
        [machine_ready] machine not ready
        [machine_busy] machine at rest
        [strike] strike sensor quiet
        [clamp_closed] clamp open
        [air_ok] no air pressure
        [end_of_mark] no end of mark
        [current] no current
        [two_hand] two-hand control not pressed
        [button_1] button 1 not pressed
        [button_2] button 2 not pressed
        [supervisor_key] supervisor’s key switch off
        [relay_off] permit relay on
       *[other] { $input }
    }
output-name = { $output ->
        [permit] permit
        [start_contact] start contact
        [clamp] clamp valve
        [lamp_ready] white lamp
        [lamp_busy] blue lamp
        [lamp_fault] red lamp
        [buzzer] buzzer
       *[other] { $output }
    }
channel-on = on
channel-off = off
watch-title = Controller { $state }, running for { $seconds } s
watch-input = { $state }
watch-pair = { $state } (channel 1 { $first }, channel 2 { $second })
watch-not-wired = Not wired: { $inputs }
watch-outputs = Outputs on: { $outputs }
watch-none = none
watch-counters = Since it started: strikes { $strikes }, motions { $busy }, beam { $beam } ms
watch-end = Ctrl-C ends
wrong-nothing = Nothing is wrong.
wrong-nothing-tested = Nothing is wrong in what was tested. Not tested: { $tests }.
wrong-shown = WRONG: { $what }
wrong-channels = the channels of { $input } differed for too long: open and close it once; if it stays so, one of its two wires is broken or bridged
wrong-differs = the channels of { $input } differ at this moment
wrong-fault = nothing is permitted, since { $fault }
wrong-test = the last self-test failed: { $tests }
wrong-memory = the memory is { $health }
ask-input = { $step }, then press Enter:
input-turn-on = { $input ->
        [estop_ok] Release the e-stop and reset its relay
        [guard_closed] Close the guard and reset its relay
        [part_present] Put a part into the fixture
        [machine_healthy] Switch the machine on and clear its faults
        [machine_ready] Make the machine ready
        [clamp_closed] Close the clamp by hand
        [air_ok] Turn the air on
        [two_hand] Press both hands of the two-hand control and hold them
        [button_1] Hold button 1 down
        [button_2] Hold button 2 down
        [supervisor_key] Turn the supervisor’s key switch on
       *[other] { $input }
    }
input-turn-off = { $input ->
        [estop_ok] Press the e-stop
        [guard_closed] Open the guard
        [part_present] Take the part out of the fixture
        [machine_healthy] Bring the machine into a fault, or switch it off
        [machine_ready] Make the machine not ready (its stop key, or its cover)
        [clamp_closed] Open the clamp by hand
        [air_ok] Turn the air off and let it out
        [two_hand] Let go of the two-hand control
        [button_1] Let go of button 1
        [button_2] Let go of button 2
        [supervisor_key] Turn the supervisor’s key switch off
       *[other] { $input }
    }
diagnose-begin = The wired inputs are brought into each of their states, one at a time: { $steps } steps. Nothing is started, and no permit is given.
diagnose-good = yes: { $state }
diagnose-opposite = NO: the controller reads “{ $reads }” while you say “{ $said }”: check { $terminals }
diagnose-channel = NO: { $input }: channel { $channel } did not follow: check { $terminals }
diagnose-crossed = NO: channel { $channel } of { $input } stayed and that of { $other } moved: the two wires are swapped at { $terminals }
diagnose-swapped = NO: { $moved } moved when { $input } should have: they are swapped at { $terminals }
diagnose-bridged = NO: { $moved } moved together with { $input }: look for a bridge between { $terminals }
diagnose-not-asked = Not asked here, since the machine has to move for them, or the self-test looks at them: { $inputs }
diagnose-no-steps = no wired input can be tried by hand here
diagnose-nobody = nobody went through the steps to the end
diagnose-wrong = { $wrong ->
        [one] the wiring is not as it should be: 1 finding
       *[other] the wiring is not as it should be: { $wrong } findings
    }
hint-diagnose = the terminals are those of hardware/wiring.md. Put the wiring right with the supply off, and run this again
    .screen = the terminals are those of the wiring plan. Put the wiring right with the supply off, and begin again
diagnose-sound = { $steps } steps, and every input did what you said.
update-training = a training station’s controller is a program of this computer and takes no image
update-ready = The controller restarts as a drive.
update-steps = Now, at the controller’s USB socket: a drive named RPI-RP2 appears. Copy `pico.uf2` onto it (from the source tree: firmware/pico/target/thumbv6m-none-eabi/release/pico.uf2, made by `cargo xtask image`). It restarts by itself when the file is whole. If it loses its supply half-way, hold BOOTSEL while plugging it in, and copy again: key and receipts are not in what is overwritten.
update-waiting = Waiting for the controller, up to ten minutes. Ctrl-C ends the waiting, and `markstation controller status` then shows it.
update-not-back = the controller has not come back
hint-update-not-back = look whether the drive RPI-RP2 is still there and copy the file again; then `markstation controller status`
update-done = The controller is back with its key: firmware { $before } before, { $after } now.
update-same-image = The controller is back with its key and with the same firmware, { $firmware }.
update-other-key = the controller came back without the key that it had
wired-differs = station.toml says that { $configured } are wired, and the register admitted this controller with { $admitted }; what the register holds stands
interlock-differs = station.toml says permit_interlocks_motion = { $configured }, and the register admitted this controller with { $admitted }; what the register holds stands
hint-wiring = if the wiring is as it was, put the register's value back under [wiring] in station.toml. If it was really changed, have it looked at; then, with the supervisor’s key switch on, two persons give this controller a new key with `markstation controller provision --again --by NAME --second NAME`, or admit one that has no key yet without --again
    .screen = if the wiring is as it was, whoever administers this station puts the register’s value back in station.toml. If it was really changed, have it looked at; then two persons give this controller a new key at the command line, with the supervisor’s key switch on
hint-provision = a supervisor provisions it with `markstation controller provision --by NAME`
    .screen = a supervisor provisions it at the command line
block-not-provisioned = the controller has no key
block-other-controller = another controller answers than the one this register admitted
block-key-renewed = the controller has renewed its key, and the new one is not admitted yet
hint-key-renewed = two persons finish it with `markstation controller provision --by NAME --second NAME`
    .screen = two persons finish it at the command line
block-other-station = the controller signs for another station, or for the other of real and training
hint-other-controller = connect this station's controller. If it was replaced for good, two persons admit the new one with `markstation controller provision --by NAME --second NAME`
    .screen = connect this station's controller. If it was replaced for good, two persons admit the new one at the command line
block-ledger-behind = this register has { $here } entries, and the controller was shown { $shown }: it is a restored backup, or a second host was at work
block-ledger-forked = this register and the one that the controller was shown differ within the first { $size } entries
hint-newest-register = mark nothing with this register. Find the newest one and continue with that. Only if it is lost, two persons use this one again: `markstation register readmit --by NAME --second NAME --reason TEXT`, then `markstation controller provision --again --by NAME --second NAME`
    .screen = mark nothing with this register. Find the newest one and continue with that. Only if it is lost, two persons admit this one again at the command line
block-controller-forgot = the controller knows { $there } receipts, and the register holds { $here }
block-bad-receipt = receipt { $sequence } of the controller does not count
block-controller-memory = the controller cannot believe its own memory
block-hello-refused = the controller refuses to begin a session
block-ack-refused = the controller does not take the acknowledgement of a receipt
hint-controller-memory = mark nothing with it; have it looked at, and provision a replacement with two persons
machine-silent = the machine does not answer
hint-machine-line = check its supply and its cable, then `link`, family and dialect under [machine] in station.toml
    .screen = check its supply and its cable; if it stays so, whoever administers this station looks at its line, family and dialect in station.toml
machine-wrong = what answers is not fit to be used as a { $family } machine
machine-shown = { $family } machine: { $description }; { $condition }; { $watched }
machine-watched-by = It offers: { $signals }. Independent witnesses that fit: { $witnesses }. A job here relies on: { $required }.
witness-name = { $witness ->
        [strike-sensor] strike sensor
        [beam-tap] beam tap
        [stroke-switch] stroke switch
        [current-clamp] current clamp
       *[other] { $witness }
    }
grade-own = a file of this station
grade-maker = from its maker’s documents
grade-code = from independent code
grade-inferred = inferred
machine-unattended = its dialect is { $grade }, and it may mark unattended
machine-supervised = its dialect is { $grade }, so it is supervised until it passes `markstation machine accept`
    .screen = its dialect is { $grade }, so each mark is typed back before the next, until a supervisor has examined and accepted the machine at the command line
machine-accepted-by = its dialect is { $grade }; accepted on { $day } by { $person }
machine-ready = ready
machine-busy = busy
machine-not-ready = the machine is not ready; no number was used
hint-machine-recover = look at the machine and put right what it names; a fault is then cleared with `markstation machine recover`, which moves nothing
    .screen = look at the machine and put right what it names; a fault is then cleared on Supervisor › Health, which moves nothing
port-shown = { $device }  { $adapter }  { $hint }  { $state }
port-free = free
adapter-without-port = USB { $vid }:{ $pid } is plugged in and has no serial port: another program (often brltty) took it, or its driver is missing
no-ports = This computer has no serial port: plug the adapter in.
search-found = On the line: { $what }
ask-home = THE HEAD MOVES to its reference now. Keep hands out and the clamp clear. Type yes:
machine-told-to-clear = The machine was told to clear its fault and does not answer: { $why }
machine-cannot-be-asked = it cannot be asked how it is; look at its own panel
ask-mismatch-cause = The mark of job { $job } reads otherwise than planned. Only if the cause is found and put right, type yes:
machine-homed = The head is home; the machine knows where it is.
machine-recovered = The machine has cleared its fault.

## Supervision and acceptance

supervised-begin = This { $family } machine is supervised, since some bytes of its dialect { $dialect } do not come from its maker. Stay with it, and type back each mark before the next one. `markstation machine accept` ends this.
    .screen = This { $family } machine is supervised, since some bytes of its dialect { $dialect } do not come from its maker. Stay with it, and type back each mark before the next one. A supervisor ends this at the command line, by examining and accepting the machine.
read-back-now = Read the mark of job { $job } on the metal before anything else is marked.
mark-unread = nobody has read back the mark of job { $job }, and this machine is supervised
hint-mark-unread = read the metal with `markstation verify { $job } --by NAME`, then go on
    .screen = read the metal of job { $job } on Bench, then go on
mark-read-otherwise = the mark of job { $job } was read otherwise than planned, and this machine is supervised: nothing more is marked
hint-mark-read-otherwise = set the weapon apart, tell the supervisor, and compare job file and dialect in station.toml with the machine before you mark again
accept-begin = Acceptance of the { $family } machine with dialect { $dialect }. Nothing is marked; its marks so far are read from the register.
accept-yes = yes  { $asked } { $seen }
accept-no = NO   { $asked } { $seen }
accept-nobody = nobody answered; the machine is not accepted, and nothing was recorded
accept-identify = Does it say what it is?
accept-ready = Is it ready?
accept-guard = Is an open guard seen?
accept-estop = Is a pressed e-stop seen?
accept-load = Does it hold the texts that it was sent?
accept-forbidden = Are texts refused that it cannot carry?
accept-file = Is the name of a file that it does not hold refused?
accept-abort = Does a stop leave a fault that only a recovery clears?
accept-cable = Is a pulled cable noticed, and does it come back?
accept-stop = Did a mark stopped half-way end in a fault that had to be cleared?
accept-marks = Are there enough marks that the controller saw and somebody read back?
ask-guard-open = Open the guard, then press Enter:
ask-guard-closed = Close the guard, then press Enter:
ask-estop-pressed = Press the e-stop, then press Enter:
ask-estop-out = Release the e-stop, then press Enter:
ask-cable-pulled = Pull the machine’s cable at the computer and press Enter at the same moment:
ask-cable-back = Put the cable back, then press Enter:
ask-stopped = On a part that may be spoilt, did you stop a mark half-way by the guard or the e-stop, and did the machine mark nothing more until its fault was cleared (yes or no)?
seen-words = { $words }
seen-not-applicable = This does not apply to such a machine.
seen-not-wired = { $input } is not wired to the controller.
seen-switch = The controller saw { $input } fall and come back; the machine said meanwhile: { $machine }
seen-no-switch = The controller did not see { $input } fall and come back.
seen-read-back = { $count } texts, the longest of { $longest } characters, were read back as they were sent.
seen-loaded = { $count } texts, the longest of { $longest } characters, were taken; they were not read back.
seen-refused = { $count } of { $count } were refused.
seen-taken = It was taken: { $taken }
seen-gone-and-back = Noticed after { $ms } ms, with { $limit } ms allowed; it came back.
seen-not-back = It was noticed, and the machine did not come back.
seen-not-gone = It was not noticed.
seen-stopped = The technician says yes; the controller saw these jobs stopped in mid-mark: { $jobs }
seen-none-stopped = The technician says yes; the controller saw no mark of this machine stopped half-way.
seen-person-no = The technician says no.
seen-marks = { $count } marks, { $least } to { $most } strikes (or beam milliseconds) for 1000 characters.
seen-marks-few = { $count } of at least { $needed }, counted back to the last that was read otherwise than planned.
seen-mark-unread = Nobody has read the mark of job { $job }.
accept-done = Accepted. From now on its marks need not be read back one by one. Report { $file }, entry { $entry } of the register.
accept-not = the machine is not accepted; the report is { $file }
hint-accept-not = put right what is answered with NO, mark under supervision what is missing, and run `markstation machine accept` again

## Training and demonstration

no-simulated-machine = there is no simulated { $family } machine that speaks dialect { $dialect }; name a shipped dialect in station.toml
hint-dialects = dialects of { $family } that ship: { $known }
fault-not-there = a simulated { $family } machine does not have the fault { $fault }
port-taken = { $port } is there already, and is no line of a simulated machine
hint-port-taken = choose another path with --port; nothing there was changed
port-not-opened = no pseudo-terminal could be opened as { $port }
simulated-machine = Simulated { $family } machine { $dialect } at { $port }, with piece-1 in its clamp and the permit on
simulated-link = For another station’s station.toml, under [machine]: { $link }
simulated-deeds = Type what happens at the machine: { $words }. Ctrl-C switches it off.
deed-unknown = "{ $typed }" can not be done here; type one of: { $words }
metal-whole = { $part }: "{ $shown }", whole, { $strikes } strikes
metal-cut = { $part }: "{ $shown }", NOT whole, { $strikes } strikes
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
demo-marked = applied (witnessed), text verified
demo-no-line = no such line
demo-wrong = wrong weapons in the clamp
demo-unchanged = unchanged weapons in the clamp
demo-typing = typing errors
demo-errors-differ = { $what }: the simulated operator made { $did }, and { $caught } were caught; a demonstration shows one of each at least, and every one caught
plug-beyond-lines = --pull-the-plug { $mark } names no mark: the manifest has { $open } lines to mark, so write a number from 1 to { $open }
demo-all-as-expected = Every line ended as expected.
expected-unreadable = the expectation file cannot be read in line { $line }

## Labels. A line of a label holds about 40 characters.

label-written = Label of job { $job } written to { $file }.
no-such-job = entry { $job } begins no job
not-marked-yet = job { $job } has left no mark that a label could be for
label-foot = { $station } job { $job }: { $seen }, { $text }
label-witnessed = witnessed
label-attested = attested
label-verified = verified
label-not-verified = text not verified

## Profiles

profile-length = { $whole }.{ $fraction } mm
profile-name =
    { $title }
    { $profile }, edition { $edition }
profile-row = { $profile }  (edition { $edition })  { $title }
profile-events = events: { $events }
profile-no-events = no marks of its own: other profiles inherit from it
profile-inherits = inherits: { $profiles }
profile-jurisdiction = State whose marks these are: { $country }
profile-head-instruments = Instruments
profile-binds = { $instrument }, { $title } ({ $edition }; { $binding }): binds, says { $by }
profile-guides = { $instrument }, { $title } ({ $edition }; { $binding }): guides, says { $by }
profile-adopted = { $instrument }: adopted as law by { $act }
profile-opted-in = trusted although only a second hand tells of it: { $what }
profile-head-settings = Settings
profile-size = characters { $height } high, { $depth } deep
profile-methods = methods, the preferred one first: { $methods }
profile-charset = characters: { $chars }  (at most { $max } in a line)
profile-head-event = EVENT: { $event }
profile-no-mark = No mark is made.
profile-mark = Mark { $number }: { $kind }, { $on }
profile-parts-max = at most { $parts } parts, the first ones
profile-if = only if { $conditions }
profile-and = { $one }; and { $other }
profile-stand = { $kinds }: { $parts }
profile-stand-part = { $part } ({ $places })
profile-first-free = the first free place counts
profile-line = Line { $number }: { $text }
profile-piece = { $element }: { $text } ({ $from })
profile-optional = left out where it is not known
profile-no-rule = asked for by no rule of its own: it stands by the profile’s word
profile-cited = for the line as a whole:
profile-rule = { $rule }, { $citation }: { $force }
profile-rule-again = { $rule }, { $citation }: { $force } (explained above)
profile-basis = { $level }, { $binding }; { $provenance }; { $why }
profile-note = of its text: { $note }
profile-set-aside = set aside for { $aspect }: it lost conflict { $conflict }
profile-valid-from = in force from { $day } on
profile-valid-to = in force until { $day }
profile-holds = holds: { $fields }
profile-scripts = of these only: { $scripts }
profile-deadline = within { $days ->
        [one] 1 day
       *[other] { $days } days
    } from { $clock }
profile-deadline-now = without delay after { $clock }
profile-before-transfer = and before the item is passed on, if that comes first
profile-kept-years = records { $record }: { $years } years at least
profile-kept-ever = records { $record }: for ever
profile-kept-destruction = counted from the destruction of the item; until then it is kept
profile-kept-business = until the business ends; then the records go to the State
profile-personal-data = personal data are deleted when the term ends
profile-question = a person answers: { $question }
profile-answered-by = (answered already by { $field })
profile-looks-at = looks whether { $check }
profile-more-with-all = Records and their terms, questions for a person, checks and further rules: with --all.
profile-head-exceptions = Exceptions, and whom they let off
profile-exception = { $code }: { $grounds }
profile-reference = the reference of the decision has to be recorded
profile-lets-off = lets off: { $rules }
profile-lets-off-none = lets off nobody from a mark
profile-head-conflicts = Conflicts between the instruments, and who wins
profile-conflict = { $conflict }: { $what }
profile-winner = "{ $winner }" wins, says { $by }: { $because }
profile-winner-default = "{ $winner }" wins, as long as no profile says otherwise
profile-winner-all = every side stays in force
profile-losers = set aside for { $aspect }: { $rules }
profile-event-unknown = the profile { $profile } makes no marks for the event { $event }; it makes them for: { $known }
profile-event-not-a-word = "{ $value }" names no event; there are: { $known }
profile-check-sound = Sound: { $profiles } profiles, { $instruments } instruments with { $rules } rules, { $conflicts } conflicts.
profile-check-wrong = { $file }:{ $line }:{ $column } is wrong
hint-profile-check = nothing is marked by files with a mistake. Correct this place and run `markstation profile check` again; it names one mistake at a time
profile-head-off = Switched off: from memory and uncertain (M?)
profile-head-warns = Commanding, but only warning: from memory (M), or told by a second hand and not opted in (C, F)
profile-unread = { $rule }, { $citation }; { $provenance }
profile-read-this = to be read: { $title }, { $edition }
profile-known-from = known so far from: { $sources }
profile-then = once that is done it { $force }
profile-how-verified = After reading the text, write this into the station’s authority.toml, with the rule’s name, who read it, when and what:
profile-how-opt-in = To trust a rule or a whole instrument that only a second hand tells of, name it in opt-in instead:
profile-all-read = Nothing is left to be read.
profile-sheet-written = The sheet of { $profile } is in { $file }: open it in a browser and print it at 100 %.
sheet-title = National marking practice: { $title }
sheet-authority = Authority
sheet-to-fill-in = To be filled in by the authority
sheet-profile = Profile
sheet-profile-value = { $profile }, edition { $edition }
sheet-hash = Hash of all rules (SHA-256)
sheet-events = Events
sheet-state = State
sheet-methods = Methods, the preferred one first
sheet-size = Characters
sheet-alphabet = Alphabet of planned marks
sheet-where = Where it stands
sheet-weapons = Weapons
sheet-parts = Parts, each with its places in order of preference
sheet-rules = What the rules ask of size, place, method and characters
sheet-rules-of-lines = The lines and the rules that ask for them
sheet-picture = At true scale; the values are invented examples, and the surface is one.
sheet-instruments = Instruments
sheet-binds = binds
sheet-guides = guides
sheet-unread = `markstation profile unverified` lists them with what has to be read: { $rules }
sheet-adopted = adopted by { $act }
sheet-column-instrument = Instrument
sheet-column-edition = Edition
sheet-column-kind = Kind
sheet-column-holds = For this profile
sheet-column-cited = Rules cited on this sheet
sheet-not-configured = The pictures show a sign or code that is not configured as an empty box with its name; none was invented.
sheet-all-settled = Nothing is left open.
sheet-usable = Dashed: the example surface
sheet-scale = 10 mm when printed at true size
sheet-observed-mark = Mark found there
sheet-spoilt-mark = Remains of a mark found there
sheet-no-mark-zone = Not to be touched
sheet-foot = For the exchange of national marking practices (International Tracing Instrument, para 31). Rules are paraphrased in English; their own texts count.
profile-event = { $event ->
        [import] import
        [temp-import] import for a time
        [manufacture] manufacture
        [parts-import] import of essential parts
        [state-stock] stock of the State’s forces
        [transfer-civilian] transfer from government stock to civilians
        [seized] seizure or confiscation
        [surrendered] surrender
        [found] find
        [retained] confiscated and kept for official use
        [deactivate] deactivation
        [reactivate] reactivation
        [export] export
        [destroy] destruction
        [ammunition] making or import of ammunition
       *[other] { $event }
    }
profile-element = { $element ->
        [maker] maker
        [country-of-manufacture] country of manufacture
        [place-of-manufacture] place of manufacture
        [year-of-manufacture] year of manufacture
        [model] model
        [calibre] calibre
        [serial] serial number
        [number] number given by the station
        [country] country whose mark it is
        [year] year of the event
        [marking-date] month and year of marking
        [importer-name] importer’s name
        [importer-city] importer’s city
        [importer-region] importer’s State or province
        [importer-address] importer’s address
        [licence-number] licensee’s number
        [third-country] third country
        [agency] code of the service that holds the weapon
        [entity] State entity that hands the weapon over
        [state-sign] sign of State or region
        [official-use] sign of official use
        [deactivation-sign] letters of a deactivation
        [verifier-symbol] symbol of who certifies the deactivation
        [lot] lot
        [ammunition-type] kind of ammunition
        [purchaser] buyer
        [destination] country of destination
        [symbol-scheme] geometric symbols with a code
        [symbol2d] two-dimensional symbol
       *[other] { $element }
    }
profile-level = { $level ->
        [definition] definition
        [shall] shall
        [should] should
        [encouraged] encouraged
        [may] may
        [practice] practice
       *[other] { $level }
    }
profile-binding = { $binding ->
        [treaty] treaty
        [regional-law] regional law
        [national-law] national law
        [political] political commitment
        [guidance] guidance
        [industry-standard] standard of the trade
        [practice] practice
        [program] condition of this program
       *[other] { $binding }
    }
profile-provenance = { $provenance ->
        [S] passage read in a United Nations document (S)
        [F] passage found in a public text (F)
        [C] told by another law or a second hand (C)
        [M] from memory, not read (M)
        [unsure] from memory and uncertain (M?)
        [P] this program’s own condition (P)
       *[other] { $provenance }
    }
profile-force = { $force ->
        [off] switched off
        [permit] permits or defines
        [advise] advises
        [warn] warns
        [refuse] refuses
        [set-aside] set aside
       *[other] { $force }
    }
profile-why = { $why ->
        [text-read] it binds this authority and its text was read
        [verified] it binds, and the authority has read its text itself
        [opted-in] it binds; only a second hand tells of it, and the authority or the profile trusts that
        [second-hand] it binds, but only a second hand tells of it and nobody has said that this is good enough
        [memory] it binds, but its text is from memory
        [unsure] its text is uncertain, so it stays off until the authority has read it
        [not-binding] its instrument does not bind this authority
        [guidance] its instrument is guidance or practice, which binds nobody by itself
        [level] its own words do not command
        [program] without it this program cannot keep its promises
        [not-in-force] it is not in force on the day
       *[other] { $why }
    }
profile-mark-kind = { $kind ->
        [manufacture] mark of manufacture
        [import] import mark
        [state] mark of State property
        [transfer] mark of the transfer to civilians
        [confiscation] mark of confiscation
        [official-use] mark of official use
        [deactivation] mark of deactivation
        [security] hidden security mark
        [ammunition] mark on ammunition
        [tag] tag
       *[other] { $kind }
    }
profile-method = { $method ->
        [stamp] stamping
        [dot_peen] dot peen
        [scribe] scribing
        [laser] laser
       *[other] { $method }
    }
profile-script = { $script ->
        [latin] Latin letters
        [cyrillic] Cyrillic letters
        [greek] Greek letters
        [arabic-figures] figures 0 to 9
        [roman-figures] Roman figures
       *[other] { $script }
    }
profile-clock = { $clock ->
        [release] release from customs
        [manufacture] the end of making
        [finding] finding or seizing
        [destruction] destruction
        [request] receipt of a request
        [last-report] the last report
       *[other] { $clock }
    }
profile-record = { $record ->
        [manufacture] of manufacture
        [transfer] of import, export and transfer
        [mark] of marks
        [disposal] of seizure and disposal
        [deactivation] of deactivations
        [destroyed] of destroyed items
        [ammunition] of ammunition lots
        [any] of every kind
       *[other] { $record }
    }
profile-aspect = { $aspect ->
        [content] what stands in the mark
        [order] in which order it stands
        [depth] the depth
        [height] the height
        [places] the place
        [alphabet] the characters
        [methods] the method
        [output] whether a mark is made
        [retention] the time of keeping
        [deadline] the deadline
        [rule] the whole rule
       *[other] { $aspect }
    }
profile-item-class = { $class ->
        [firearm] firearm
        [light-weapon] light weapon
        [destructive-device] grenade, rocket, missile or mine
        [part] essential part on its own
        [ammunition] ammunition
       *[other] { $class }
    }
profile-material = { $material ->
        [metal] metal
        [light-alloy] light alloy
        [polymer] polymer
        [polymer-with-plate] polymer with an embedded plate
       *[other] { $material }
    }
profile-origin = { $origin ->
        [factory] made in a factory
        [craft] made by hand without licence
        [converted] converted
        [reactivated] made usable again
        [mixed-parts] put together from several weapons
        [printed] printed
       *[other] { $origin }
    }
profile-serial-status = { $status ->
        [read] read
        [partly_read] partly read
        [none] none
        [obliterated] obliterated
        [illegible] illegible
        [restored] restored
        [unknown] unknown
       *[other] { $status }
    }
profile-area = { $area ->
        [european-union] the European Union
        [eea] the European Economic Area
        [schengen] the Schengen area
        [recsa] the RECSA States
        [ecowas] the ECOWAS States
        [ecowas-before2025] the ECOWAS States before 2025
       *[other] { $area }
    }
profile-output = { $output ->
        [tag] a tag takes the place of the mark
        [none] no mark is made
       *[other] { $output }
    }
profile-weapon-kind = { $kind ->
        [pistol] pistol
        [revolver] revolver
        [rifle] rifle
        [carbine] carbine
        [shotgun] shotgun
        [launcher] launcher
        [mortar] mortar
        [cartridges] cartridges
        [self-loading-rifle] self-loading rifle
        [assault-rifle] assault rifle
        [modular-rifle] modular rifle
        [ar-pattern-rifle] AR pattern rifle
        [machine-gun] machine gun
        [submachine-gun] submachine gun
        [break-open-shotgun] break-open shotgun
       *[other] { $kind }
    }
profile-subject = { $subject ->
        [geometry] Height and depth
        [places] Where the mark stands
        [methods] How it is made
        [alphabet] Characters
        [records] What the record holds
        [deadlines] Until when
        [retention] How long the record is kept
        [attestations] What only a person can say
        [checks] What the program looks at by itself
        [other] Further rules of these instruments
       *[other] { $subject }
    }
profile-check = { $check ->
        [unique-identity] no other item of the register has this maker, model, calibre and serial
        [no-second-identity] a number is given only where there is no unique serial
        [no-overlap] the mark covers neither a mark found there nor a zone that must stay bare
        [year-of-release] the year in an import mark is that of the release from customs
        [country-code] the country is the one the event names, as a current ISO 3166-1 code
        [no-proof-mark] no mark of a proof house is planned
        [exemption-recorded] a temporary import has a purpose and a day of re-export
        [transfer-mark] a weapon that goes to civilians bears, or gets, the transfer mark
        [trace-closed] no trace of an item to be destroyed is open, or somebody overrode that with a reason
        [unmarked-ammunition] ammunition without marks is refused and goes to destruction
        [lot1168] the lot number is built as MIL-STD-1168 says
        [full-mark-on-frame] the full deactivation mark stands on the frame, the short one on the other parts
        [every-modified-part] each part that was modified bears a mark
        [disposal-authorised] a disposal other than destruction has an authorisation, a mark and a recorded method
        [forensic-release] an obliterated serial waits for the forensic release
        [serial-status] somebody has looked for a serial, and serial and status say the same
        [free-place] the weapon has a part to mark, and the part a free place
        [machine-text] the machine can make the text
        [machine-geometry] the machine can make height, depth and method
        [surface-fit] the text fits on the surface
        [as-made] the plan agrees with the marks that stand
        [metal-takes-mark] the metal can take a mark; else a tag is made
        [authority-configured] what the authority has to fill in is filled in
        [confirm-reading] where two readings of the law are open, a person confirms the one that is used
        [facts-given] every fact that the mark needs was given
        [accept-premark] an import that bears an adequate mark already gets no second one
        [country-of-its-time] the year of manufacture is possible for the country that is named
        [certificate-named] the certificate of a deactivation is named
        [laser-alone] laser is not the only mark on the item
        [reason-not-stamped] a reason is given where no stamp is used
        [jurisdiction] the marks are those of the State, or of the area, that the profile is for
        [exemption-known] an exception that is claimed exists, and lets off only what is known no better than its own text
       *[other] { $check }
    }
profile-field = { $field ->
        [type] type
        [make] make
        [maker] maker
        [model] model
        [calibre] calibre
        [serial] serial number
        [country-of-manufacture] country of manufacture
        [year-of-manufacture] year of manufacture
        [quantity] quantity
        [description] description
        [barrel-length] length of the barrel
        [overall-length] overall length
        [marks-applied] marks applied
        [marks-found] marks found
        [mark-places] places of marks
        [component-marks] marks of components
        [proof-marks] proof marks
        [licence-no] licence number
        [licence-issued] day of issue of the licence
        [licence-expires] last day of the licence
        [exporting-country] exporting country
        [importing-country] importing country
        [transit-countries] countries of transit
        [final-recipient] final recipient
        [importer-name] importer’s name
        [importer-address] importer’s address
        [release-date] day of release
        [supplier] supplier
        [acquirer] acquirer
        [transaction-date] day of the transaction
        [transport-and-insurance] transport and insurance
        [purpose] purpose
        [reexport-date] day of re-export
        [owning-service] service that owns it
        [location] location
        [condition] condition
        [custodian] custodian
        [last-count] last count
        [peace-operation] peace operation
        [illicit-reason] why it is illicit
        [legal-basis] legal basis
        [circumstances] circumstances
        [seizure-date] day of seizure
        [seizure-place] place of seizure
        [case-reference] reference of the case
        [intended-use] intended use
        [refusal-reason] reason of a refusal
        [acknowledged] acknowledgement
        [answered] answer
        [trace-request] trace request
        [priority-justification] why it is urgent
        [disposal-method] method of disposal
        [disposal-authorisation] authorisation of the disposal
        [disposal-date] day of disposal
        [disposal-place] place of disposal
        [witnesses] witnesses
        [certificate-no] number of the certificate
        [verifier] verifier
        [conversions] conversions
        [lot] lot
        [ammunition-type] kind of ammunition
        [first-recipient] first recipient
       *[other] { $field }
    }
profile-shown = { $from ->
        [profile] as the profile writes it
        [authority] filled in by the authority
        [example] invented example
        [nobody] to be filled in by the authority
       *[other] { $from }
    }
profile-on = { $on ->
        [primary] on the frame or receiver
        [essential] on every essential part
        [further] on every essential part but the frame or receiver
        [unnumbered] on every essential part without a number of its own
        [modified-primary] on the frame or receiver if it was modified
        [modified-further] on every other part that was modified
        [hidden] at the hidden place that the authority keeps
        [parts] on these parts, where there are any: { $parts }
       *[other] { $on } { $parts }
    }
profile-condition = { $condition ->
        [class] it is one of these: { $value }
        [unique-serial] it bears a serial that identifies it
        [no-unique-serial] it bears no serial that identifies it
        [duplicate] another item of the register has its identity
        [no-duplicate] no other item of the register has its identity
        [serial-status] its serial is one of these: { $value }
        [material] frame or receiver are of: { $value }
        [origin] it is one of these: { $value }
        [made-from] it was made in { $value } or later
        [made-to] it was made in { $value } or earlier
        [from] it comes from { $value }
        [not-from] it does not come from { $value }
        [foreign-make] it was made in another country than the one whose mark it is
        [no-foreign-make] it was made in the country whose mark it is
        [too-small] the part is too small for the whole mark
        [no-too-small] the part is large enough for the whole mark
        [year-in-serial] its serial holds the year of manufacture
        [no-year-in-serial] its serial does not hold the year of manufacture
        [adequately-marked] a person found that its marks identify it
        [no-adequately-marked] a person found that its marks do not identify it
        [part-numbered] the part bears a number of its own
        [no-part-numbered] the part bears no number of its own
        [premarked] it already bears the import mark, made abroad
        [no-premarked] it does not bear the import mark yet
        [first-market-from] it was first placed on the market on { $value } or later
        [ammunition-marked] the ammunition is marked
        [no-ammunition-marked] the ammunition is not marked
        [to-be-destroyed] it will be destroyed
        [no-to-be-destroyed] it will not be destroyed
       *[other] { $condition } { $value }
    }
profile-place-rule = { $place ->
        [only] on one of these and nowhere else: { $parts }
        [any] on one of these at least: { $parts }
        [all] on each of these: { $parts }
        [all-essential] on each essential part
        [parts-min] on so many parts at least: { $parts }
        [recommended] recommended besides: { $parts }
        [visible] to be seen without tools and without taking the weapon apart
        [hidden] hidden, and only a restricted record says where
        [plate-if-not-metal] on an embedded plate where the frame is not of metal
        [apart-from-others] apart from the marks that are there
       *[other] { $place } { $parts }
    }
profile-method-rule = { $rule ->
        [allow] only by: { $methods }
        [prefer] preferred, the best first: { $methods }
        [forbid] not by: { $methods }
        [with-approval] with an approval only: { $methods }
       *[other] { $rule } { $methods }
    }
profile-geometry = { $limit ->
        [depth] at least { $value } deep
        [height] characters at least { $value } high
        [height-of] only these characters: { $value }
        [small-exempt] a part that is too small is let off the height
       *[other] { $limit } { $value }
    }
profile-open = { $open ->
        [authority-name] the authority’s name
        [country] the country whose mark it is: each consignment’s decision names it (pictures show XX)
        [glyph] drawing and machine code of the sign "{ $value }"
        [agencies] the codes of the services that hold weapons
        [number-digits] the length of a State number
        [licence-number] the licensee’s number
        [hidden-places] where the hidden mark of each kind of weapon goes
        [reading] a reading of the law to be confirmed: { $value }
        [by-default] settled by default, not by the authority: { $value }
        [switched-off] rules switched off until the authority has read them: { $value }
       *[other] { $open } { $value }
    }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = the row has { $found } fields, and there are { $expected } columns
value-missing = nothing is written here, and it has to be
control-character = "{ $value }" holds the control character { $code-point } at position { $position }
hidden-character = "{ $value }" holds the invisible character { $code-point } at position { $position }
item-no-twice = item number "{ $value }" stands on line { $first-line } too
identity-twice = the same weapon, serial "{ $value }" of this maker, stands on line { $first-line } too
serial-blank = there is no serial, and no status that says why
serial-junk = "{ $value }" is no serial
serial-status-word = "{ $value }" is no serial status
serial-contradiction = serial "{ $value }" and status { $status } contradict each other
serial-unknown = nobody has looked whether there is a serial
serial-obliterated = the serial was removed, and the part is not released for marking
detail-invalid = it has to be { $must }
restoration-missing = the serial was restored, and method, examiner and confidence are not written down
serial-scientific = "{ $value }" looks like a serial that a spreadsheet turned into a number and rounded
looks-like-date = "{ $value }" looks like a value that a spreadsheet turned into a date
zeros-lost = "{ $value }" is shorter than the { $digits } digits of its siblings (line { $sibling-line }), which begin with zeros
look-alike-here = "{ $value }" looks like "{ $other-serial }" on line { $other-line }
look-alike-in-register = "{ $value }" looks like "{ $other-serial }" of { $reference } in the register
in-register = serial "{ $value }" of this maker is in the register already as { $reference }
register-alarm = serial "{ $value }" of this maker is in the register as { $reference }, { $standing }
earlier-life = serial "{ $value }" of this maker is in the register as { $reference }: the same weapon, to which something else happens now
seen-before = serial "{ $value }" is in the register as { $reference } from an earlier run
country-unknown = "{ $value }" is no country of ISO 3166-1 and no former one of ISO 3166-3
country-ambiguous = "{ $value }" was the code of { $first } and of { $second }, and the year of manufacture does not tell which
country-outside-years = { $country } stands for the years { $from } to { $to }, and the year of manufacture is { $year }
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
serial-inexact = "{ $value }" is a number cell that has a fraction or more digits than a spreadsheet keeps, so that it may not be the serial
merged-cell = "{ $value }" stands in a merged cell that begins in row { $first-line }
serial-twice = serial "{ $value }" stands on line { $other-line } too, there for { $other-weapon }
serial-in-register = serial "{ $value }" of this maker is in the register as { $reference }, there for { $other-weapon }
rows-above-headings = rows above the headings that are no part of the head were not read: line { $lines } ({ $count } in all), beginning with "{ $value }"
blank-rows = blank rows between others were passed over: line { $lines } ({ $count } in all)
read-as-windows-1252 = the list is not UTF-8 and was read as Windows-1252; it holds for example "{ $value }": are the letters right?
date-order = { $value } was read with the day first, as { $day-first }; with the month first it would be { $month-first }

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
remedy-correct-detail = correct it, or leave the cell empty
remedy-write-restoration = write method, examiner and confidence as method|examiner|confidence
remedy-compare-with-metal = compare it with the metal; format the spreadsheet's column as text
remedy-ask-register = do not move the weapon; ask the keeper of the register
remedy-write-country = write { $write }
remedy-write-former-code = write { $write } or { $or }
remedy-correct-country-or-year = look at the weapon and correct the country or the year
remedy-write-alpha2 = write the two-letter code, for example KE
remedy-correct-year = write four digits, or leave it blank
remedy-write-known-kind = write a type that the marking rules know, for example pistol, rifle or shotgun
remedy-correct-observed-mark = write text@part:place, for example CIP@barrel:top
remedy-set-aside = set the item aside for a decision on another part or place
remedy-rename-heading = rename the heading, or leave it
remedy-compare-with-licence = compare with the licence and ask the authority that issued it
remedy-compare-letters = answer yes where the letters are right; otherwise save the list as "CSV UTF-8" and take it in again
remedy-confirm-dates = answer yes where the day comes first; otherwise write the dates as 2026-03-02 and take the list in again
remedy-unmerge-cells = compare with the list, and write the value into each row where it is not meant for all

## Number blocks

authority-admitted = From now on number blocks need the signature of { $name }.
authority-key-bad = this is no key of an authority
authority-key-made = The secret key is in { $file }. Stations admit the authority with: markstation block authority { $key }
authority-none = No authority is admitted here, so nobody can say whether this is its signature.
block-shown = Block { $block } for station { $station }: { $first } to { $last }, { $count } numbers, issued { $issued }.
block-signed = Signed by { $authority }, for this station.
block-not-signed = the block does not count: { $authority } did not sign it
block-of-other = the block is for station { $station }, and this is { $here }
hint-block-file = ask the authority for the file as it was issued
block-added = Block { $block } is taken in: { $count } numbers.
block-row = { $block }  { $first } to { $last }: { $left } left, next { $next }
block-row-void = { $block }  { $first } to { $last }: void
block-row-used = { $block }  { $first } to { $last }: used up
block-unknown = there is no block { $block } here
hint-block-list = `markstation block list` shows them all
    .screen = Supervisor › Numbers shows them all
block-nothing-left = nothing is left of block { $block } that could be voided
block-voided = { $count } numbers of block { $block } are void.
block-bad = this cannot be a number block
block-id-bad = "{ $block }" is no id of a block: write 1 to 40 printable ASCII characters without blanks
block-issued = Block { $block } for station { $station }, { $count } numbers, is in { $file }.
block-issued-before = block { $block } of station { $station }, line { $line } of the list, has this id or some of these numbers
hint-block-issued = begin behind the last number that was issued; a number is issued once
block-list-bad = line { $line } of { $file } cannot be read, and may hide numbers that were issued
numbers-few = { $left ->
        [one] One number is left
       *[other] { $left } numbers are left
    } in the blocks of this station: ask the authority for the next block.
gap-row = { $numbers } ({ $count }): { $why }
gaps-none = Every number that was used stands on metal.
gap-burned = used for item { $item } of { $consignment }, job { $job }: { $why }
gap-closed = ended without a mark (entry { $entry }): { $reason ->
        [cut-before-start] cut before its start
        [not-loaded] the machine did not take it
        [not-armed] the controller refused it
        [never-permitted] no permit was given
        [no-cycle] nothing moved
       *[other] { $reason }
    }
gap-settled-none = a person found no mark (entry { $entry })
gap-voided = voided by entry { $entry }: { $reason }
gap-readmitted = void since the register was re-admitted (entry { $entry }): { $reason }
gap-other-controller = void since another controller was admitted (entry { $entry })

## Backups, and a register that was lost or damaged

backup-key-made = The secret key is in { $file }. Write its recipient into station.toml, under [backup]: recipients = ["{ $recipient }"]
backup-key-apart = Keep the file away from the station, in two places: without it no backup can be opened, and whoever has it can read them all. Then try it: `markstation backup drill --key FILE`.
backup-not-configured = no place for backups is configured: if this disk fails, the register is lost
hint-backup-configure = make a key with `markstation backup key FILE`, and fill in [backup] in station.toml
    .screen = whoever administers this station makes a key at the command line, and fills in [backup] in station.toml
backup-made = The backup { $file } holds { $entries } entries; { $cleared } old ones were cleared.
backup-never-drilled = No backup was ever tried: `markstation backup drill --key FILE` shows whether one can be opened.
    .screen = No backup was ever tried: whoever has the secret key shows at the command line whether one can be opened.
backup-register-only = A backup holds the register alone. Keep copies elsewhere of what else is in the station’s folder, as safe as its keys, and of the files that station.toml names outside it: { $names }
backup-not-made = no backup was made
hint-backup-medium = put the second medium in its place and look at `to` under [backup] in station.toml
    .screen = put the second medium in its place; where it lies is said under [backup] in station.toml
hint-backup-room = free some room on the second medium, or lower `keep` under [backup] in station.toml
    .screen = free some room on the second medium, or have fewer backups kept under [backup] in station.toml
backup-row = { $name }: { $entries } entries, never tried
backup-row-good = { $name }: { $entries } entries, good on { $at }
backup-row-bad = { $name }: { $entries } entries, NOT GOOD on { $at }
backup-newest-gone = a backup of { $greatest } entries was made, and the newest there has { $newest }
hint-backup-newest-gone = look whether this is the right medium, and who had it; make a backup now with `markstation backup run`
    .screen = look whether this is the right medium, and who had it; make a backup now on Supervisor › Backups
backup-none-there = there is no backup of this station in { $folder }
backup-not-due = The newest backup is { $hours } hours old; one is made every { $every }.
backup-due = A backup is due: the newest is { $hours } hours old, and one is to be made every { $every }.
backup-never = A backup is due: none was ever made.
backup-good = { $name } is good: { $entries } verified entries, which the register continues; it lacks the last { $lacks }.
backup-not-good = this backup is not good
hint-backup-key = take the key whose recipient stood in station.toml when the backup was made
hint-backup-another = take another backup; keep this one as it is, and make a new one soon
backup-restored = The register is back, with { $entries } entries.
backup-restored-alone = Only the register came back. Put back from where they were kept: station.key, the manifests, the photos, and the station’s own profiles, rules and keys of programs; without its manifest a consignment does not go on.
hint-readmit = It marks nothing yet. What was done since the backup is lost, so two persons re-admit it: `markstation register readmit --by NAME --second NAME --reason TEXT`.
register-restored = This register was taken from a backup of { $entries } entries and was not re-admitted: it marks nothing.
readmitted = The register is re-admitted; { $voided } numbers that may have been used since are void.
readmitted-next = Next: a new number block (`markstation block add FILE`), and where the controller has seen more than this register, `markstation controller provision --again --by NAME --second NAME`.
lost-receipts = { $count } receipts about jobs that this register lacks are kept in { $file }: they tell what was marked since the backup.
no-room-for-a-job = there is no room for what a mark writes, or the disk cannot be written, so nothing was begun
hint-no-room-for-a-job = free some room, or have the disk looked at; nothing has moved
doctor-saved = { $file } holds the { $entries } entries that could be saved, and { $beside } rows of names and the like.
doctor-missing = Entries { $first } to { $last } are missing ({ $count }).
doctor-damaged = Entry { $entry } is there and damaged.
doctor-stranded = Entries { $first } to { $last } are whole, but stand behind a missing one: nothing proves their place, and they were not taken.
doctor-pages = { $pages } pages of the file make no sense.
doctor-log = The log of changes beside the file does not check from page { $page } on: whether it held more entries, the file does not tell. `markstation controller status --json` shows the size that the controller signed; give it with --size and --root.
doctor-finding = The saved register has a finding: { $finding }
doctor-proven = What is proven ends with entry { $size }; whether there were more than were saved, nothing shows.
doctor-unproven = No tree head and no known position could be compared: whether there were more entries, nothing shows.
doctor-whole = Nothing is missing. Keep the damaged file, and put the new one in its place.
doctor-next = Keep the damaged file. If the newest backup has more, restore that one. Otherwise put the new file in its place; then two persons re-admit it with `markstation register readmit`.
doctor-nothing = nothing could be saved

## Keys, checkpoints, witnesses and proofs.

no-station-key = this station has no key to sign with
station-key-bad = { $file } is not the key of this station
station-key-made = A new key signs for this station from now on; it lies in { $file }. Give its public part to everybody who checks this station's proofs:
hint-new-key = `markstation register key --new --by NAME` makes one; where there was one before, `--second NAME` names a second person
    .screen = whoever administers this station makes one at the command line; where there was one before, with a second person
checkpoint-made = { $file }: the ledger has { $entries } entries with root { $root }
checkpoint-cosigned = witness { $witness } signed it
checkpoint-unreadable = { $file } was changed or damaged: it is no checkpoint
checkpoint-set-back = the register was set back: { $file } signed { $known } entries, and now there are { $size }
checkpoint-rewritten = the register was rewritten: its first { $known } entries are not those that { $file } signed
hint-checkpoint-holds = do not mark with this register; keep both as they are, run `markstation register verify`, and restore the register from a backup
    .screen = do not mark with this register; keep both as they are, verify the register on Audit, and have it restored from a backup
request-written = { $file }: carry it to witness { $witness }, have it answered there with `markstation register witness answer`, and take the answer in here with `markstation register checkpoint --answer FILE`
old-beyond-ledger = a witness cannot have signed { $old } entries of a ledger that has { $size }
answer-unreadable = { $file } is no answer of a witness
answer-fits-none = { $file } is the answer of no admitted witness to a checkpoint that is kept here
hint-witness-answer = admit the witness with `markstation register witness admit`; if it is admitted, make the request again
witness-made = Witness { $name } is in { $folder }. Its public key, for everybody who checks what it signed:
witness-not-made = no witness was made in { $folder }
witness-told = the witness now knows { $origin }
witness-admitted = witness { $name } is admitted
not-a-witness-key = { $key } is no key of a witness
witness-refused = witness { $witness } did not sign
hint-witness-trust = at the witness: `markstation register witness trust DIR KEY`, with the key that `markstation register key` shows at the station
hint-witness-init = `markstation register witness init DIR --name NAME --by NAME` makes one
hint-witness-old = make the request again with `--old`, the number that the witness said
hint-witness-try = put the medium in again and repeat; nothing was signed
request-answered = { $file }: signed { $entries } entries of { $origin }; carry it back to the station
proof-written = { $file }: proves { $entries ->
        [one] one entry
       *[other] { $entries } entries
    } of a ledger of { $size }
proof-next = anybody checks it with `markstation check { $file } --key { $key }`
proof-not-witnessed = no witness has signed a checkpoint that covers this: the proof rests on the station's word alone
not-proven = the register proves nothing of this
hint-verify = run `markstation register verify`, which says what is wrong
    .screen = verify the register on Audit, which says what is wrong
code-written = { $file }: QR code of { $modules } modules with { $entries } of the { $of } entries, as many as fit
code-too-large = the proof has too many signatures for a QR code: use the file
prove-several = "{ $query }" fits several: { $found }
hint-prove-job = name one with `--job` and the number in brackets, or add `--maker`
    .screen = choose one of them on the page of its record
prove-not-marked = "{ $query }" bears no mark that was made here
prove-restricted = this mark is hidden, and a proof tells where it is
hint-prove-restricted = add `--restricted` if whoever gets the proof may know the place
    .screen = whoever may know the place makes the proof at the command line
no-proof = { $file } is no proof and no checkpoint
hint-no-proof = an export or a register is checked with `markstation register verify`
key-unreadable = "{ $key }" is no public key
check-needs-key = without the public key of { $origin } nothing is known; it says that it is signed by { $signers }
hint-check-key = get the key from the station or the authority, by a way that you trust, and give it with `--key`; a key that came with the proof proves nothing
proof-bad = { $file } does NOT verify: it proves nothing
hint-proof-bad = it was damaged on the way or forged: ask for it again, and keep this one
proof-not-understood = { $file } is signed and whole, and this version cannot read it
check-good = GOOD. It was signed by station { $station }.
check-good-training = GOOD. It was signed by station { $station }, a TRAINING station: nothing that it did is evidence.
checkpoint-good = GOOD. This checkpoint of { $origin } was signed by it.
check-weapon = Weapon: { $weapon }; serial { $serial }; station number { $number }
check-mark = Mark: "{ $text }" on the { $part }, { $place } (job { $job })
check-witnessed = Made: yes. The controller's sensor counted { $count } strikes to the end of the mark, and it signed that { $key }.
check-witnessed-beam = Made: yes. The controller's sensor saw the beam for { $count } ms to the end of the mark, and it signed that { $key }.
controller-key-given = with the key that you gave
controller-key-admitted = with the key that the ledger admitted
controller-key-unknown = with a key that is not known here, so its signature was NOT checked
check-attested = Made: a person says so. No sensor saw it.
check-spoilt = Made: only in part, as a person says.
check-not-made = Made: nothing in the file says so.
check-read-back = Read back: yes, and it is what was planned.
check-read-otherwise = Read back: yes, and it is NOT what was planned.
check-not-read-back = Read back: nothing in the file says so.
check-entry = Entry { $entry }: { $text }
check-ledger = Ledger: { $entries } entries, root { $root }
check-seen-by = Seen by witness { $witness } at { $at }
check-not-seen-by = Not signed by witness { $witness }
check-unchecked = Signatures without a key here, not checked: { $signers }
check-open = NOT shown: { $open }
open-split = that the station shows everybody the same ledger: no witness whose key you gave has signed
open-controller = that the controller's receipt is genuine
open-attested = that the mark was made, but for a person's word
open-text = which characters stand on the metal: look
open-later = what was written after these { $size } entries, or in others of them, such as a correction
verify-compared-with = { $checkpoints ->
        [one] compared with one checkpoint that was signed before
       *[other] compared with { $checkpoints } checkpoints that were signed before
    }

## Weapons' lives: words of the record

life-state = { $state ->
        [here] here
        [transferred] transferred to another party
        [exported] exported
        [lost] lost
        [stolen] stolen
        [deactivated] deactivated
        [destroyed] destroyed
       *[other] { $state }
    }
act-name = { $act ->
        [item-recorded] recorded
        [component-recorded] component recorded
        [mark-observed] mark found
        [party-recorded] party recorded
        [party-erased] party erased
        [hold-placed] hold placed
        [hold-released] hold released
        [counted] counted
        [lives-linked] linked with another record
        [error-declared] an entry declared wrong
        [catalogue-added] name added to the catalogue
        [reserved] a mark reserved
        [start-intended] marking begun
        [received] receipt of the controller
        [closed] job ended without a mark
        [settled] settled by a person
        [verified] mark read back
        [set-aside] set aside
        [answered] question answered
        [transferred] transferred
        [imported] imported
        [exported] exported
        [owned] owned by the State
        [moved] moved
        [seized] seized, found or surrendered
        [deactivated] deactivated
        [destroyed] destroyed
        [lost] lost
        [stolen] stolen
        [recovered] found again
        [test-fired] test-fired
        [coded] code recorded
        [photographed] photographed
       *[other] { $act }
    }
life-field = { $field ->
        [item_no] item number
        [maker] maker
        [model] model
        [kind] type
        [calibre] calibre
        [serial] serial
        [serial_status] serial status
        [country_of_manufacture] country of manufacture
        [year_of_manufacture] year of manufacture
        [forensic_release] forensic release
        [remarks] remarks
        [class] class
        [origin] how it came to be
        [material] material
        [barrels] barrels
        [lot] lot
        [ammunition_type] kind of ammunition
        [open_trace] open trace
        [premark] import mark it came with
        [first_market] first placed on the market
        [serial_part] part with the serial
        [serial_place] place of the serial
        [action] action
        [barrel_length_um] barrel length
        [magazine_capacity] magazine capacity
        [manufacturer] manufacturer
        [last_import] last import from
        [tested] tested on
        [testing_body] tested by
        [quantity] quantity
        [number] station number
        [consignment] consignment
        [of] component of
        [alarms] alarm with
        [from] from
        [to] to
        [authorisation] authorisation
        [end_use] end-use document
        [exporting] exporting State
        [importing] importing State
        [licence] licence
        [issued] issued
        [expires] expires
        [importer] importer
        [exporter] exporter
        [transit] transit
        [recipient] final recipient
        [released] released
        [code] code
        [purpose] purpose
        [return_by] to leave by
        [import_licence] import licence
        [transit_licence] transit licence
        [consignee] consignee
        [service] service
        [unit] unit
        [location] place
        [condition] condition
        [custodian] keeper
        [peace_operation] with a peace operation
        [giver] given by
        [taker] taken by
        [authority] by order of
        [due_back] due back
        [move_kind] why
        [hold_kind] kept for
        [restored_by] made visible by
        [text] text
        [procedure] procedure
        [legal_basis] legal basis
        [case] case
        [agency] agency
        [place] place
        [circumstances] circumstances
        [illicit] why illicit
        [persons] persons
        [entity] done by
        [certificate] certificate
        [verifier] verified by
        [method] method
        [handed_over] hand-over count
        [at_furnace] furnace count
        [witnesses] witnesses
        [residue] residue
        [incident] incident
        [last_possessor] last legal possessor
        [laboratory] laboratory
        [reference] reference
        [examiner] examiner
        [confidence] confidence
        [technology] carried by
        [part] part
        [sha256] SHA-256
        [photo_sha256] picture
        [bytes] bytes
        [shows] shows
        [until] until
        [hold] hold
        [reason] reason
        [other] other record
        [how] what they are
        [entry] wrong entry
        [corrected_by] right entry
        [depth_um] depth
        [observer] seen by
        [was_missing] missing
        [was_misplaced] misplaced
       *[other] { $field }
    }
life-named = { $field }: { $value }
life-both = { $before }; { $next }
life-word = { $word ->
        [yes] yes
        [issue] issue
        [return] return
        [transfer] transfer
        [repair] repair
        [evidence] evidence
        [trace] trace
        [legal] law or court
        [seized] seized
        [found] found
        [surrendered] surrendered
        [criminal] criminal
        [administrative] administrative
        [chip] chip
        [rfid] radio tag
        [microstamp] microstamp
        [stock] stock
        [hand-over] hand-over
        [furnace] furnace
        [same] the same weapon as
        [different] another weapon than
        [alarm] alarm, not decided
        [mark] mark
        [spoilt] remains of a mark
        [no_mark_zone] metal where a mark may have been removed
        [read] read
        [partly_read] partly read
        [none] none
        [obliterated] obliterated
        [illegible] illegible
        [restored] restored
        [unknown] unknown
        [factory] made in a factory
        [craft] made by hand
        [converted] converted
        [reactivated] reactivated
        [mixed-parts] of mixed parts
        [printed] printed
        [maker] maker
        [model] model
        [calibre] calibre
        [dealer] dealer
        [broker] broker
        [carrier] carrier
        [agent] agent
        [owner] owner
        [last-legal-possessor] last legal possessor
        [importer] importer
        [exporter] exporter
        [recipient] recipient
        [service] service
        [person] person
       *[other] { $word }
    }
life-section = { $section ->
        [identity] What it is
        [components] Components
        [marks] Marks
        [life] What happened
        [holds] Holds
        [links] Other records
        [kept] Kept
       *[other] { $section }
    }

## Weapons' lives: which weapon is meant

life-unknown = no weapon in the register is called "{ $named }"
hint-life-unknown = name it by its record number (R-12), station number, item number, serial, or scan its label; `markstation register find` looks for what is like it
    .screen = name it by its record number (R-12), station number, item number or serial, or scan its label; the search of the register looks for what is like it
life-ambiguous = "{ $named }" can be { $count } weapons
hint-life-ambiguous = name the one that is meant by its record number, or its maker with --maker
    .screen = name the one that is meant by its record number
lines-bad = { $count } { $count ->
        [one] line names
       *[other] lines name
    } no weapon, or several; nothing was entered
hint-lines-bad = correct these lines (a record number such as R-12 is never ambiguous) and enter the list again
line-unknown = line { $line }, "{ $named }": no weapon in the register is called so
line-ambiguous = line { $line }, "{ $named }": it can be { $candidates }
no-lives-named = no weapon was named
hint-no-lives-named = name weapons with --life, list them with --file, or scan them with --scan
    .screen = name weapons, one on each line, or scan them
ask-scan = Scan or type weapons, one to a line; an empty line ends:
ask-scan-serials = Scan or type serials, one to a line; an empty line ends:

## Weapons' lives: what is recorded

life-recorded = Recorded: { $life }
not-recorded = nothing was recorded: { $count } { $count ->
        [one] finding above stands
       *[other] findings above stand
    } against it
hint-not-recorded = correct what was entered. What only looks wrong is taken with --as-written; another weapon with the same maker and serial with --another WHY
    .screen = correct what was entered. For what only looks wrong the form has a field that says it is right as written, and one that says why it is another weapon than the one with this maker and serial
not-such-entry-to-correct = entry { $entry } is not one that records a weapon and still counts
hint-not-such-entry-to-correct = `markstation part show WEAPON` names the entry that does
    .screen = the weapon’s record in the register names the entry that does
mark-entered = Entry { $entry }: a mark on { $life }.
mark-without-text = a mark has characters
hint-mark-without-text = write them with --text; for bare metal use --kind no_mark_zone
    .screen = write them; for bare metal choose that it may not be touched
lives-linked = Entry { $entry }: { $life } is { $how } { $other }.
link-to-itself = both names mean { $life }
alarm = *** ALARM *** { $weapon } has maker and serial of { $other }: { $state }
alarm-at-line = *** ALARM *** line { $line }: { $what }
alarm-found = *** ALARM *** { $life } lies at { $place }, and is in the register as { $state }
alarm-what-to-do = Do not move the weapon. Tell the keeper of the register and the police; look at both records, then say what they are to each other with `markstation part link`.
    .screen = Do not move the weapon. Tell the keeper of the register and the police; look at both records. What they are to each other, the keeper of the register enters at the command line.

## Weapons' lives: on the screen

life-stands = { $state }
life-stands-at = { $state }, at { $place }
life-corrected = Something that was written of it was wrong: see below.
life-withdrawn = This record was declared wrong as a whole and counts no longer.
life-mark-made = { $spot }: "{ $text }" (made here, job { $job })
life-mark-seen = { $spot }: "{ $text }" ({ $kind })
spot-restricted = place restricted
life-entry = { $day }  entry { $entry }  { $what }  by { $person }
life-struck = { $what }  [WRONG, by entry { $by }: { $reason }]
life-struck-for = { $what }  [WRONG, by entry { $by }: { $reason }; right is entry { $right }]
life-hold = hold { $hold }: { $kind }, { $reference }{ $until ->
        [none] { "" }
       *[other] { ", " }until { $until }
    }
life-hold-released = hold { $hold }: { $kind }, { $reference }, released by entry { $entry }
kept-item = the record is kept until { $until } at least ({ $rule })
kept-item-for-ever = the record is kept for ever ({ $rule })
kept-personal = personal data are kept until { $until } ({ $rule })
kept-personal-for-ever = personal data are kept for ever ({ $rule })
kept-held = hold { $hold } keeps the record whatever the dates say
life-link = { $how }: { $other } (entry { $entry })

## Weapons' lives: corrections

entry-declared-wrong = Entry { $entry } ({ $what }) counts no longer; entry { $by } says why.
entry-wrong = This entry was declared wrong by entry { $by }.

## Weapons' lives: events, holds, counts, pictures

event-entered = Entry { $entry }, { $on }: { $what }, { $count } { $count ->
        [one] weapon
       *[other] weapons
    }.
destroyed-needs-two = a destruction is entered by two persons
hint-destroyed-needs-two = the second one confirms with --second NAME
    .screen = a second person confirms in the same form with their own PIN
no-such-count = entry { $entry } is no count of this purpose that still counts: { $purpose }
hint-no-such-count = count with `markstation count --purpose hand-over` and again with --purpose furnace, and name both entries
    .screen = scan out what leaves and scan in at the furnace what arrives: the two counts of one hand-over are named
counts-differ = hand-over and furnace did not find the same weapons: { $count } { $count ->
        [one] differs
       *[other] differ
    }
hint-counts-differ = destroy nothing. Find out where each of these is, and count again
only-handed-over = only at hand-over: { $life }
only-at-furnace = only at the furnace: { $life }
not-destroyed = these weapons may not be destroyed: { $count } { $count ->
        [one] reason stands
       *[other] reasons stand
    } against it
hint-not-destroyed = take them off the list, or have whoever keeps them release the hold with `markstation hold release`
    .screen = take them off the list, or have whoever keeps them release the hold on Evidence
kept-by-hold = { $life } is kept ({ $kind }, { $reference }): hold { $hold }
kept-by-trace = { $life } has an open trace
hold-placed = Hold { $hold } keeps { $count } { $count ->
        [one] weapon
       *[other] weapons
    }.
hold-released = Hold { $hold } is released by entry { $entry }; it kept { $count } { $count ->
        [one] weapon
       *[other] weapons
    }.
hold-not-open = { $hold } is no open hold
hint-hold-not-open = `markstation hold list` shows them
    .screen = Evidence shows them
hold-row = hold { $hold }  { $kind }  { $reference }{ $until ->
        [none] { "" }
       *[other] { "  " }until { $until }
    }
count-told = Entry { $entry }, { $place } ({ $purpose }): { $found } found, { $missing } missing, { $misplaced } misplaced, { $foreign } foreign.
count-missing = missing: { $life } (should be at { $place })
count-misplaced = misplaced: { $life } (should be at { $place })
count-foreign = foreign: "{ $read }" is in no record
photo-kept = Entry { $entry }: the picture is kept as { $file }, { $count } { $count ->
        [one] weapon
       *[other] weapons
    }.
photo-empty = { $file } holds nothing
photo-progress = pictures
photos-checked = { $sound } { $sound ->
        [one] picture is
       *[other] pictures are
    } as kept, { $bad } missing or changed.
photo-missing = picture { $sha256 } is missing
photo-changed = picture { $file } was changed
photo-unreadable = picture { $file } cannot be read: { $why }

## Parties and the catalogue

party-unknown = no party is called "{ $named }"
hint-party-unknown = `markstation party list` shows who is recorded; `markstation party add NAME --role ROLE --by NAME` adds one
    .screen = write the number or the name of a party that is recorded, or record it with what is entered here, where the form has fields for that
party-ambiguous = "{ $named }" can be several parties: name the number
personal-not-opened = what is sealed about a person cannot be opened
party-erased-name = (erased)
party-sealed-name = (sealed)
party-added = { $party } is recorded in entry { $entry }.
party-row = { $party }  { $roles }  { $rest }
party-erased = What identifies party { $party } is erased; entry { $entry } says by what right.
erasure-needs-two = what identifies a person is erased by two persons
catalogue-known = the catalogue has "{ $name }" already, in entry { $entry }
hint-catalogue-known = to change its other names, add it anew with --corrects { $entry } --because TEXT
catalogue-added = Entry { $entry }: "{ $name }" is in the catalogue.
catalogue-row = { $kind }  { $name }  also: { $also }  (entry { $entry })
catalogue-calls = "{ $written }" is recorded as "{ $name }", as the catalogue calls it.
catalogue-unknown = The catalogue knows no { $kind } "{ $name }".
catalogue-offered = { "  " }{ $number }  { $name }
ask-catalogue = Type the number of the right name, yes to take it as written and add it, or no:
name-not-taken = "{ $name }" was not taken
hint-name-not-taken = write the name that the catalogue has, add this one with `markstation catalogue add`, or take names as written with --as-written
    .screen = write the name that the catalogue has, or say in the form that names are right as they are written

## Exchange with other registers and programs

handed-on = { $lives } { $lives ->
        [one] weapon was
       *[other] weapons were
    } written to { $file }. The file is a copy for use and proves nothing.
size-of-ledger-only = --size counts entries of the ledger, and the other forms are of weapons: leave one of the two out
import-refused = { $file } cannot be taken in
import-left-out = Left out of the file: { $hidden } marks whose places are hidden, { $wrong } events that were declared wrong.
import-tried = { $lives } { $lives ->
        [one] weapon
       *[other] weapons
    } would be taken in, { $refused } lines would not. Nothing was written.
import-clashes = { $refused } { $refused ->
        [one] line
       *[other] lines
    } cannot be taken in, so nothing was
hint-import-clashes = correct the lines named above, or take in the rest with --leave-out
import-nothing = { $file } holds nothing that can be taken in
imported = { $lives } { $lives ->
        [one] weapon is
       *[other] weapons are
    } in the register from now on; { $refused } lines were left out.
import-asks = { $asks } { $asks ->
        [one] line asks something
       *[other] lines ask something
    } of a person, so nothing was taken in
hint-import-asks = look at the questions above; correct the list, or say with --stands that its lines are right as written
import-item-no-taken = line { $line }: item number { $item } is taken in this register
import-column = { $heading }: taken for { $column }
import-column-place = { $heading }: taken for where the weapon lies
import-column-kept = { $heading }: no column; kept in the remarks
# What was found and why.
found-because = { $row }
    { $why }
found-field = { $field ->
        [serial] serial
        [station-number] station number
        [part-number] number of a part
        [observed-mark] mark found
        [applied-mark] mark applied, the first of its consignment
        [code] code
        [photo] photo
        [lot] lot
        [item-number] item number
       *[other] { $field }
    } { $text }
found-filled = { $at } is { $recorded }
found-script = at { $at } { $read } is { $recorded } of another script
found-look-alike = at { $at } { $recorded }, read as { $read }
found-unreadable = at { $at } the record has nothing readable
found-transposed = { $at } and { $next } changed places
found-missing = at { $at } { $recorded } was not read
found-extra = { $read } before { $at } is not in the record
found-run = from { $at } { $recorded }
found-agreement = { $what ->
        [maker] maker
        [model] model
        [calibre] calibre
       *[other] { $what }
    } { $how ->
        [other-name] recorded under another name, { $recorded }
        [unrecorded] not recorded
        [otherwise] recorded otherwise, { $recorded }
       *[other] { $how } { $recorded }
    }
found-more = there are more than these { $shown }: give maker, model, calibre or consignment, or a larger --most
    .screen = there are more than these { $shown }: give maker, model, calibre or consignment too
too-vague = "{ $query }" tells too little: { $known } characters are known, and { $least } are needed
hint-too-vague = give --maker, --model, --calibre or --consignment without a serial to list weapons by these
    .screen = give maker, model, calibre or consignment without a serial to list weapons by these
nothing-asked = nothing to search for was given
# What is marked and what is not.
coverage-consignment = { $consignment }: { $marked } of { $lines } lines marked ({ $verified } with text verified), { $open } not marked, { $doubt } in doubt, { $out } refused or set aside
coverage-overdue = { $count } overdue since { $until } by { $rule }
coverage-due = { $count } due until { $until } by { $rule }
coverage-soon = { $count } due without delay by { $rule }
coverage-unequal = { $licensed } are licensed and { $lines } listed
coverage-group = { $name }: { $here } here, { $marked } marked, { $numbered } not marked with a serial of their own, { $held } held or traced, { $free } free to be destroyed
coverage-nowhere = without a place or unit
coverage-counted = the last count (entry { $entry }) found { $found }, the register has { $here } here
