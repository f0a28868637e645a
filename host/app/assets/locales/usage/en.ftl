# What is said of wrong usage, and the remedies that go with an error wherever it happens, in English. Same order in every language.

## Wrong usage of the command line

usage-unknown-argument = "{ $argument }" is not known here
usage-unknown-command = there is no command "{ $command }"
usage-missing = this is needed and was not given: { $arguments }
usage-no-command = { $command } needs to be told what to do
usage-value = "{ $value }" cannot be { $argument }
usage-value-empty = { $argument } needs a value
usage-conflict = { $argument } cannot go with { $others }
usage-twice = { $argument } can be given once only
usage-too-many = { $argument } takes no more values: "{ $value }" is one too many
usage-too-few = { $argument } needs { $needed } values, and has { $given }
usage-no-equals = { $argument } needs = before its value
usage-not-utf8 = what was typed is not UTF-8
usage-other = this cannot be understood
usage-line = Usage: { $usage }
usage-range = write a whole number from { $from } to { $to }
usage-range-from = write a whole number, { $from } or more
usage-whole-number = write a whole number
usage-date = write a date as 2026-03-02
usage-country = write the code of a country, two letters such as KE
usage-place = write words of lower-case letters and digits with hyphens between them, such as receiver-left
usage-address = write an address and a port, such as 127.0.0.1:8470
usage-millimetres = write millimetres, such as 101 or 114.3
usage-digits = write its 64 hexadecimal digits: copy them whole
usage-column-value = write COLUMN=VALUE
usage-heading-column = write the heading of the list, = and the column, such as "Waffe Nr=serial"
usage-no-column = no column is called "{ $column }"; the columns are: { $known }
usage-no-language = there are no messages in this language; there are: { $known }
hint-usage-similar = perhaps this was meant: { $similar }
hint-usage-commands = write one of these behind it: { $commands }
hint-usage-values = write one of these: { $values }
hint-usage-help = `--help` behind a command says everything that can be typed there

## Remedies

hint-entry-refused = put right what the cause names, and try again
hint-file-to-write = look whether its folder is there, may be written to and has room; then try again
hint-somebody-answers = begin again with somebody there who answers each question
hint-address = end the program that listens there already, or name another port, and an address that this computer has
hint-ask-witness = ask the witness for its answer to this request again, and copy it whole
hint-key-line = a public key is one line, as NAME+HASH+KEY: copy it whole
hint-witness-key = ask the witness for the line that it was shown when it was made
hint-issued-list = put that line right, or bring the list back from its last copy; until then no block is issued
hint-checkpoint = do not rely on this file: move it away, and take the checkpoint from a witness or whoever else keeps one
hint-faults = leave it out, or name another; `markstation machine simulate --help` lists them
hint-simulated = end every program that works with this training station, and begin again. If it stays so, make a new one with `markstation demo`
    .screen = end every program that works with this training station, and begin again. If it stays so, somebody makes a new one at the command line
hint-import-nothing = name a list with its headings in the first line and a weapon in each line below; --map says which heading is which column
hint-items = `markstation remaining { $consignment }` shows its items
    .screen = Supervisor › Consignments shows its items
hint-job-under-way = wait until it has ended, then try again
hint-two-weapons = name two different weapons
hint-system = this computer is short of memory or of open files: end other programs, or restart it
hint-find-job = `markstation register find` shows each mark with its job
    .screen = the search of the register shows each mark with its job
hint-old-size = ask the witness how large the ledger was when it signed last, and give that with --old
hint-other-day = name a day on which something was entered
hint-person-exists = give the new person a name that tells the two apart, such as one with an initial more
hint-photo-again = take the picture again
hint-pin-again = type the same PIN both times
hint-port-path = name a path where nothing is yet, in a folder that you may write to
hint-reader = check the reader's supply and its cable, and the port in --at; then try again
hint-register-again = look whether the station's folder is on its disk, may be written to and has room; then try again
hint-wait = wait a moment, then try again
hint-webhook-secret = write a longer one into the file, such as `openssl rand -hex 32` prints, and give the receiver the same
hint-newer-check = check it with a newer markstation
