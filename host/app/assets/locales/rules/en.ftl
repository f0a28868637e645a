# What marking rules say, in English: for each finding what is wrong (`rule-ID`) and what to do (`rule-ID-remedy`), and
# the words of the rules' own vocabulary, of plans and of attestations. A test holds the ids equal to those of the program.

## How a finding is framed

rule-cited = [{ $rule }; { $citation }; { $provenance }]
rule-in-field = { $severity }, { $field }: { $what }
severity-warning = warning
severity-advice = advice

## Findings of the rules: what is wrong, and what to do

rule-element-missing = { $element } is missing ({ $part })
rule-element-missing-remedy = give it with the item or the consignment, or mark under rules that plan it
rule-none-of = one of these has to stand there ({ $part }), and none does: { $elements }
rule-none-of-remedy = give one of them with the item or the consignment
rule-order-wrong = "{ $text }" stands in another order than { $order }
rule-order-wrong-remedy = correct the order of the lines in the profile
rule-format-wrong = "{ $text }" is not built as the rule says: { $format }
rule-format-wrong-remedy = correct the value that the line is made from, or the line in the profile
rule-height-below = the characters are { $height } high, and at least { $min } are asked for
rule-height-below-remedy = set the profile's height to { $min } or more
rule-depth-below = the mark is { $depth } deep, and at least { $min } are asked for
rule-depth-below-remedy = set the profile's depth to { $min } or more, with a machine that reaches it
rule-part-forbidden = the mark is planned on the { $part }, and the rule allows only: { $allowed }
rule-part-forbidden-remedy = mark one of those parts
rule-part-unmarked = the { $part } gets no mark, and the rule asks for one there
rule-part-unmarked-remedy = plan a mark on it in the profile, or write down that the item has no such part
rule-parts-too-few = parts with the mark: { $marked }; asked for: at least { $min }
rule-parts-too-few-remedy = plan the mark on a further part
rule-part-recommended = a mark on the { $part } too is recommended
rule-part-recommended-remedy = plan it there where the part has room
rule-not-visible = the mark cannot be seen from outside
rule-not-visible-remedy = choose a place that is seen without tools and without taking the weapon apart
rule-hidden-missing = the hidden mark is missing
rule-hidden-missing-remedy = fill in its place for this kind of weapon under [[hidden]] in authority.toml
rule-plate-missing = the { $part } is not of metal, and the mark is not on an embedded plate
rule-plate-missing-remedy = mark the plate; where there is none, ask the authority
rule-method-forbidden = { $method } is not allowed; allowed: { $allowed ->
        [none] every other method
       *[other] { $allowed }
    }
rule-method-forbidden-remedy = mark on a machine with another method
rule-method-unapproved = { $method } needs an approval, and none is recorded
rule-method-unapproved-remedy = obtain it and write its reference under [[approval]] in authority.toml
rule-method-not-preferred = the machine marks by { $method }; { $preferred } is preferred, and no reason is given
rule-method-not-preferred-remedy = use the preferred method, or give reason-not-stamped in authority.toml
rule-laser-alone = a laser mark would be the only one on the weapon
rule-laser-alone-remedy = stamp or dot-peen the mark, or make a second one so: what a laser leaves is hard to recover after filing
rule-character-forbidden = "{ $text }" holds "{ $character }", which is none of the characters that the rule allows
rule-character-forbidden-remedy = write the value in the letters and figures that the rule allows
rule-not-unique = serial "{ $serial }" of this maker is that of another weapon too, in the register as { $reference }
rule-not-unique-remedy = look at both weapons; mark under rules that give a weapon without a unique serial a number
rule-second-identity = serial "{ $serial }" identifies the weapon already, and a number would give it a second identity
rule-second-identity-remedy = leave the number out; if the serial is not unique, say so in its status
rule-overlap = the mark would cover something that has to stay ({ $spot })
rule-overlap-remedy = choose another place, or record more exactly what stands there
rule-year-not-release = the year is "{ $text }", and the release was on { $release }
rule-year-not-release-remedy = correct the release date in the head of the manifest
rule-country-not-code = "{ $text }" is not the present code of the country whose mark it is
rule-country-not-code-remedy = { $meant ->
        [none] write its two-letter code of ISO 3166-1
       *[other] write { $meant }
    }
rule-proof-mark = "{ $text }" holds a proof mark
rule-proof-mark-remedy = leave it out: only a proof house makes it, after proof
rule-exemption-incomplete = an exception is claimed, and this is missing: { $missing ->
        [purpose] the purpose
        [re-export-date] the re-export date
        [exemption-reference] the reference of the decision
       *[other] { $missing }
    }
rule-exemption-incomplete-remedy = write it in the head of the manifest, or claim no exception
rule-exemption-unknown = the exception "{ $exemption }" is claimed, and no rule in force has it
rule-exemption-unknown-remedy = write one of these, or claim no exception: { $known }
rule-exemption-untrusted = { $permission } lets this off, but its text is known less well than that of { $stays }, which stay in force
rule-exemption-untrusted-remedy = read the text of { $permission } and write it under verified in authority.toml, or mark as the others ask
rule-outside-jurisdiction = the marks would be those of { $importing }, and the profile is for { $jurisdiction ->
        [european-union] the European Union
        [eea] the European Economic Area
        [schengen] the Schengen area
        [recsa] the States of RECSA
        [ecowas] ECOWAS
        [ecowas-before-2025] ECOWAS before 2025
       *[other] { $jurisdiction }
    }
rule-outside-jurisdiction-remedy = correct the State, or take the profile of that State
rule-made-elsewhere = it was made in { $made }, and the mark of manufacture would be that of { $here }
rule-made-elsewhere-remedy = correct the country of manufacture or the State, or import it instead
rule-transfer-mark-missing = the weapon leaves the State's stock for civilians without the transfer mark
rule-transfer-mark-missing-remedy = plan the transfer mark, or record the one that stands on it
rule-trace-open = trace { $reference } of the weapon is not closed
rule-trace-open-remedy = wait for the answer, or say by name, among the questions of the rules, why the destruction does not have to
rule-ammunition-unmarked = the ammunition came unmarked
rule-ammunition-unmarked-remedy = do not bring it into use; route it to destruction
rule-lot-malformed = lot number "{ $lot }", character { $position }: { $must ->
        [maker] three capital letters stand there for the maker
        [year] the last two figures of the year stand there
        [month] the month stands there as a letter A to M without I
        [interfix] three figures stand there as interfix
        [hyphen] a hyphen or a capital letter stands there
        [sequence] three figures stand there as sequence
       *[suffix] at most three capital letters stand there for suffix and theatre
    }
rule-lot-malformed-remedy = compare with the package, and write it as in XYZ07D006-004
rule-full-mark-not-on-frame = the full deactivation mark belongs on the frame or receiver and nowhere else (here: { $part })
rule-full-mark-not-on-frame-remedy = plan the full mark on the frame or receiver, the short one on the other parts
rule-modified-part-unmarked = the { $part } was modified for the deactivation and gets no mark
rule-modified-part-unmarked-remedy = plan the short mark on it
rule-disposal-incomplete = something else than destruction was decided, and this is missing: { $missing ->
        [authorisation] the authorisation
        [disposal] what becomes of the weapons
       *[other] { $missing }
    }
rule-disposal-incomplete-remedy = write it in the head of the manifest
rule-certificate-missing = no certificate is named
rule-certificate-missing-remedy = write certificate-no in the head of the manifest
rule-awaits-forensic-release = the serial was removed, and nobody has released the part for marking
rule-awaits-forensic-release-remedy = obtain the forensic release and write its reference with the item
rule-serial-status-unknown = nobody has looked whether there is a serial
rule-serial-status-unknown-remedy = look at the weapon and write serial and status
rule-serial-contradiction = the serial's status is { $status }, and there is { $found ->
        [no-serial] no serial
       *[a-serial] a serial
    }
rule-serial-contradiction-remedy = correct one of the two
rule-kind-unknown = no weapon of the kind "{ $kind }" is described
rule-kind-unknown-remedy = write a kind that the rules know, or describe this one in a profile
rule-no-free-place = every place of the { $part } is taken ({ $tried })
rule-no-free-place-remedy = set the item aside for a decision on another part or place
rule-charset = "{ $text }" holds "{ $character }", which the profile does not allow in a mark
rule-charset-remedy = correct the value, or add the character to the profile's charset
rule-line-too-long = "{ $text }" has { $chars } characters, and a line takes { $max }
rule-line-too-long-remedy = shorten the value, or spread it over two lines in the profile
rule-machine-character = the machine cannot make "{ $character }" of "{ $text }"
rule-machine-character-remedy = use a machine that has it, or leave it out in the profile
rule-glyph-not-owned = the machine does not own the sign "{ $glyph }"
rule-glyph-not-owned-remedy = have it loaded and describe it under [[glyph]] in authority.toml
rule-machine-height = the characters are { $height } high, and the machine makes { $min } to { $max }
rule-machine-height-remedy = choose a height within, or another machine
rule-machine-depth = the mark is { $depth } deep, and the machine reaches { $max }
rule-machine-depth-remedy = choose a smaller depth where the rules allow it, or another machine
rule-machine-method = the machine marks by { $method }, and the profile allows { $allowed }
rule-machine-method-remedy = use such a machine, or another profile
rule-does-not-fit = the mark needs { $needs-width } by { $needs-height } mm, and { $spot } has { $has-width } by { $has-height } mm{ $blocked ->
        [yes] , with marks that must stay
       *[no] {""}
    }
rule-does-not-fit-remedy = { $height-max ->
        [none] choose another place, or fewer lines
       *[other] choose another place, or characters of at most { $height-max }, if the rules allow them{ $chars ->
            [none] {""}
           *[other] , or lines shorter by { $chars } characters
        }
    }
rule-not-apart = the mark ({ $spot }) stands { $distance } from a mark that was found, and has to stay { $min } away
rule-not-apart-remedy = move it, or choose another place
rule-made-otherwise = the mark that stands ({ $part }) says something else than is planned now: "{ $text }"
rule-made-otherwise-remedy = correct the list so that it says what stands on the metal, or set the item aside
rule-hidden-no-room = there is no room for the hidden mark at its place
rule-hidden-no-room-remedy = look at the place with whoever may know it, and correct [[hidden]] in authority.toml
rule-machine-symbol = the profile wants a symbol beside the lines, and the machine can make none
rule-machine-symbol-remedy = use a machine that makes Data Matrix symbols, or take the symbol out of the profile
rule-symbol-impossible = the symbol cannot be made: { $why }
rule-symbol-impossible-remedy = correct the value, or take the symbol out of the profile
rule-metal-cannot = the metal cannot take a mark: { $reason }; a tag is made
rule-metal-cannot-remedy = fix the tag so that it stays, and record it
rule-agency-unknown = service "{ $agency }" is not in the authority's table
rule-agency-unknown-remedy = correct agency in the head of the manifest, or add it under [[agency]] in authority.toml
rule-number-length = number "{ $number }" does not have { $digits } figures
rule-number-length-remedy = have numbers of that length issued, or correct number-digits in authority.toml
rule-not-configured = the authority has not filled this in: { $what ->
        [hidden] the place of the hidden mark
        [licence-number] the licensee's marking number
        [number-digits] how many figures a stock number has
        [agency] the services that hold weapons
       *[other] { $what }
    }
rule-not-configured-remedy = fill { $what } in in authority.toml in the station's folder
rule-reading-open = the text has two readings ({ $conflict }: { $what }), and nobody has confirmed the one used here: { $reading }
rule-reading-open-remedy = let the authority decide, then answer that question of the rules by name
rule-fact-missing = { $element } has to stand in the mark, and nobody has given it
rule-fact-missing-remedy = write it with the item, in the head of the manifest or in authority.toml
rule-premarked = the weapon bears its import mark already, "{ $text }": no second one is made
rule-premarked-remedy = record it; nothing else has to be done
rule-country-not-of-its-time = { $country } did not exist in { $year }, the year of manufacture
rule-country-not-of-its-time-remedy = look at the weapon; correct the country or the year
rule-record-incomplete = the record has to hold this, and it is missing: { $field }
rule-record-incomplete-remedy = add it to the item or to the head of the manifest

## The field that a finding is about

about-mark = mark
about-height = height
about-depth = depth
about-part = part
about-place = place
about-material = material
about-method = method
about-serial = serial
about-year = year
about-country = country
about-exemption = exception
about-trace = trace
about-lot = lot
about-disposal = disposal
about-certificate-no = certificate
about-forensic-release = forensic release
about-serial-status = serial status
about-symbol = symbol
about-type = kind
about-glyph = sign
about-agency = service
about-number = number
about-authority = authority.toml
about-confirmed-readings = reading of the law
about-observed-marks = observed marks
about-country-of-manufacture = country of manufacture
about-record = record

## How a mark is made

method-stamp = stamping
method-dot_peen = dot peening
method-scribe = scribing
method-laser = laser

## What a serial's status says

serial-status-read = read
serial-status-partly_read = partly read
serial-status-none = none
serial-status-obliterated = obliterated
serial-status-illegible = illegible
serial-status-restored = restored
serial-status-unknown = unknown

## What a mark says

element-maker = the maker's name
element-country-of-manufacture = the country of manufacture
element-place-of-manufacture = the place of manufacture
element-year-of-manufacture = the year of manufacture
element-model = the model
element-calibre = the calibre
element-serial = the serial
element-number = the station's number
element-country = the country whose mark it is
element-year = the year of the event
element-marking-date = the date of marking
element-importer-name = the importer's name
element-importer-city = the importer's city
element-importer-region = the importer's State or province
element-importer-address = the importer's address
element-licence-number = the licensee's marking number
element-third-country = the country named by a German import mark
element-agency = the service's code
element-entity = the code of the State entity that transfers it
element-state-sign = the State or regional sign
element-official-use = the official-use sign
element-deactivation-sign = the letters of the deactivation
element-verifier-symbol = the symbol of who verified the deactivation
element-lot = the lot or batch number
element-ammunition-type = the kind of ammunition
element-purchaser = the purchaser
element-destination = the destination
element-symbol-scheme = the geometric symbols with their code
element-symbol2d = the two-dimensional symbol

## Fields of a record

field-type = type
field-make = make
field-maker = maker
field-model = model
field-calibre = calibre
field-serial = serial
field-country-of-manufacture = country of manufacture
field-year-of-manufacture = year of manufacture
field-quantity = quantity
field-description = description
field-barrel-length = barrel length
field-overall-length = overall length
field-marks-applied = marks applied
field-marks-found = marks found
field-mark-places = places of the marks
field-component-marks = marks of components
field-proof-marks = proof marks
field-licence-no = licence number
field-licence-issued = licence: day of issue
field-licence-expires = licence: last day
field-exporting-country = exporting country
field-importing-country = importing country
field-transit-countries = transit countries
field-final-recipient = final recipient
field-importer-name = importer's name
field-importer-address = importer's address
field-release-date = release date
field-supplier = supplier
field-acquirer = acquirer
field-transaction-date = date of the transaction
field-transport-and-insurance = transport and insurance
field-purpose = purpose
field-reexport-date = re-export date
field-owning-service = owning service
field-location = location
field-condition = condition
field-custodian = custodian
field-last-count = last count
field-peace-operation = peace operation
field-illicit-reason = why it is held to be illicit
field-legal-basis = legal basis
field-circumstances = circumstances
field-seizure-date = date of seizure
field-seizure-place = place of seizure
field-case-reference = case reference
field-intended-use = intended use of the answer
field-refusal-reason = reason of a refusal
field-acknowledged = when it was acknowledged
field-answered = when it was answered
field-trace-request = trace request
field-priority-justification = why it is urgent
field-disposal-method = method of disposal
field-disposal-authorisation = authorisation of the disposal
field-disposal-date = date of disposal
field-disposal-place = place of disposal
field-witnesses = witnesses
field-certificate-no = certificate number
field-verifier = verifier
field-conversions = conversions
field-lot = lot
field-ammunition-type = kind of ammunition
field-first-recipient = first recipient

## Whose word a rule is, how it asks and binds, and what it may do

provenance-s = S, read in a United Nations text
provenance-f = F, found in a public text
provenance-c = C, known at second hand
provenance-m = M, from memory
provenance-unsure = M?, uncertain
provenance-p = P, this program's own condition
level-definition = definition
level-shall = says shall
level-should = recommended
level-encouraged = encouraged
level-may = left open
level-practice = practice
binding-treaty = treaty
binding-regional-law = regional law
binding-national-law = national law
binding-political = political commitment
binding-guidance = guidance
binding-industry-standard = industry standard
binding-practice = practice
binding-program = this program
force-off = is switched off
force-permit = permits
force-advise = advises
force-warn = warns
force-refuse = refuses
why-text-read = it binds, and its text was read
why-verified = it binds, and the authority has read its text
why-opted-in = it binds, known at second hand, and the authority trusts that
why-second-hand = it binds, but is only known at second hand
why-memory = it binds, but its text is from memory
why-unsure = its text is uncertain
why-not-binding = its instrument does not bind this authority
why-guidance = it is guidance or practice
why-level = it is no obligation
why-program = this program needs it
why-not-in-force = it is not in force on that day

## Terms

clock-release = release from customs
clock-manufacture = the end of manufacture
clock-finding = finding or seizure
clock-destruction = destruction
clock-request = receipt of the request
clock-last-report = the last report
record-class-manufacture = manufacture
record-class-transfer = import, export and transfer
record-class-mark = marks
record-class-disposal = seizure and disposal
record-class-deactivation = deactivation
record-class-destroyed = destroyed items
record-class-ammunition = ammunition
record-class-any = every record

## What happened

event-import = import
event-temp-import = temporary import
event-manufacture = manufacture
event-parts-import = import of parts
event-state-stock = State stock
event-transfer-civilian = transfer to civilian use
event-seized = seizure or confiscation
event-surrendered = surrender
event-found = found weapons
event-retained = kept for official use
event-deactivate = deactivation
event-reactivate = reactivation
event-export = export
event-destroy = destruction
event-ammunition = ammunition

## What rules ask of a person

attestation-asked = { $asks }
    { $required } [{ $question }; { $rule }]
attestation-required = No mark is made before this is answered.
attestation-later = It may be answered later.
attestation-after = It is asked when the marks are made.
ask-attestation = Is it so, or settled? (yes/no/later)
ask-reason = For which reason?
attestations-after = { $count ->
        [one] One question
       *[other] { $count } questions
    } of the rules about the finished marks { $count ->
        [one] is
       *[other] are
    } open: `markstation consignment attest { $consignment } --by NAME`
    .screen = questions of the rules about the finished marks that are open on the page of { $consignment } under Supervisor › Consignments: { $count }
attest-all-needs-training = --all is for training stations: at a real one a person answers each question after having looked
trace-needs-reason = an open trace is set aside with a reason only: --question trace-override --reason TEXT
    .screen = an open trace is set aside with a reason only: write it
attestations-open = rules ask for somebody's word before { $consignment } is marked
hint-attest = look, then say so by name: `markstation consignment attest { $consignment } --by NAME`
    .screen = look, then say so by name on the page of { $consignment } under Supervisor › Consignments
no-such-attestation = "{ $question }" is no open question; open are: { $known }

## Plans

plan-of-file = Plan for { $file } as it stands; no consignment is opened, and nothing is written.
plan-without-station = There is no station here: the shipped rules are used, without register, machine and authority.toml.
plan-other-rules = What would be marked under the rules { $profile } for the event { $event }. Consignment { $consignment } keeps its own rules, and nothing is written.
plan-case = { $profile }: { $title }. Event { $event }, { $country }, { $date }.
plan-whole = Of the consignment as a whole:
plan-items = { $count ->
        [one] item
       *[other] items
    } { $items }: { $said }
plan-items-more = { $items } and { $more } more
plan-mark = { $part }, { $place }
plan-restricted = a further mark is planned; its place is restricted
plan-not-possible = cannot be marked: { $why }
plan-waits = waits for an answer; once its line stands as written:
plan-no-mark = no mark is asked for, because of { $why }
plan-no-mark-of-profile = the rules { $profile }, which make none for the event { $event } on such an item
plan-refused-above = see what is refused for the consignment as a whole
plan-attestations = A person has to say:
plan-due = due { $until } ({ $clock }): { $asks } [{ $rule }]
plan-due-soon = due without delay ({ $clock }): { $asks } [{ $rule }]
plan-due-transfer = { $due } Before that where it is passed on.
plan-due-recommended = { $due } Recommended: it binds nobody here.
plan-kept-for-ever = records of { $class } are kept for ever
plan-kept-years = records of { $class } are kept at least { $years } years from the record on
plan-kept-destroyed = records of { $class } are kept until { $years } years after destruction
plan-personal = personal data in them end after { $years } years
plan-personal-destroyed = personal data in them end { $years } years after destruction
explain-rule = { $rule } { $binding }, { $level }; it { $force } ({ $why })
explain-element = { $about }:
explain-line = the line as a whole
explain-conflict = { $conflict }: { $what } It is settled for "{ $winner }".
explain-because = { $because } (profile { $profile })
explain-default = Nobody decided otherwise: this is the default.
preview-written = { $svg } and { $png }
preview-not = no preview of item { $item }: { $why }
preview-exists = { $file } is there already, and it is never overwritten
hint-preview-exists = name another folder with --preview
preview-unmeasured = The surface is not measured: it is drawn just large enough.
preview-size = Character height { $height }, depth { $depth }, { $method }.
preview-mark = Mark found there
preview-spoilt = Remains of a mark found there
preview-zone = Not to be touched
preview-usable = Dashed: what may be marked
preview-scale = 10 mm when printed at true size

## Columns of a manifest

column-item-no = item no
column-maker = maker
column-model = model
column-type = type
column-calibre = calibre
column-serial = serial
column-serial-status = serial status
column-country-of-manufacture = country of manufacture
column-year = year
column-observed-marks = observed marks
column-remarks = remarks
column-forensic-release = forensic release
column-restoration = restoration
column-item-class = item class
column-origin-class = origin class
column-material = material
column-parts = parts
column-barrels = barrels
column-year-in-serial = year in serial
column-adequately-marked = adequately marked
column-import-mark-found = import mark found
column-first-market = first market
column-lot = lot
column-ammunition-type = ammunition type
column-ammunition-marked = ammunition marked
column-cannot-take-mark = cannot take mark
column-open-trace = open trace
