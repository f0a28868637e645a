# What is said about scanners, scans and command cards, in English. A test holds the ids equal to those of the program.

## Scanners

scanner-lost = the scanner { $scanner } cannot be heard
hint-scanner-plug = plug its cable in, or bring it back near its base; it is heard again by itself
hint-scanner-plug-anew = unplug it and plug it in again
hint-scanner-allow = let the station's user read it: put that user into the group dialout for a serial port, or input for a keyboard
hint-scanner-free = close the program that has it
hint-scanner-path = in station.toml, write the name that the scanner has under /dev/serial/by-id or /dev/input/by-id
hint-scanner-else = until then, touch or type what you would have scanned

## Scans that are none

scan-too-long = the code that was scanned has more than { $most } characters; nothing of it was used
scan-not-text = the code that was scanned has something in it that is no letter, digit or sign; nothing of it was used
hint-scan-our-codes = scan the code of a part, a label, a badge or a card; another code beside it may have been read
scan-incomplete = the scan broke off; nothing of it was used
hint-scan-again = scan it again
scan-key = the scanner pressed key { $key }, which stands for no character; nothing of the scan was used
hint-scanner-us = set the scanner to a US keyboard, by the code in its manual, and scan again
layout-wrong = the scanner types other characters than the card shows; no scan counts until that is put right
hint-layout-wrong = set the scanner to a US keyboard, by the code in its manual, or set this computer's keyboard to US; see that Caps Lock is off; then scan the card "Keyboard test" again

## Command cards

card-misread = this is no card of this station, or it was misread; nothing was done
hint-card-misread = scan the card again; if it is said again, print the cards anew
card-yes = Yes
card-no = No
card-stop = Stop
card-none = No mark
card-partial = Part of the mark
card-complete = Whole mark
# The language's own name.
card-layout = Keyboard test
