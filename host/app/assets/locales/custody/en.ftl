## Intake of a bag

custody-intake = Intake of a bag
custody-bag = The bag
custody-weapon = The weapon
custody-seal = Seal number
custody-sealed = seal { $seal }
custody-from = From whom: number or name
custody-new-person = A person who is not in the register yet
custody-lies-at = Where it lies now: site/building/rack
custody-rounds = Rounds that came with it
custody-rounds-calibre = Calibre of the rounds, if it is another
custody-came-with = rounds with it: { $count } × { $calibre }
custody-another = Why it is another weapon than the one with this maker and serial
custody-as-written = Names and serial are right as they are written
custody-take-in = Take in
custody-partly = { $weapon } is recorded; what comes after was not. Do not take it in again: look at its record and enter what is missing.

## Holds

custody-holds = Holds
custody-open = Open: { $count }
custody-hold-place = Place a hold
custody-release = Release the hold

## Destruction

custody-destruction = What may be destroyed
custody-may-go = May go: { $count }
custody-may-not-go = May not go: { $count }
custody-furnace = Furnace
custody-on-the-way = On the way to the furnace
custody-handed-over = { $place }: { $count } (entry { $entry })
custody-scan-out = Scan out what leaves for destruction
custody-hand-over = Hand over
custody-not-here = what is not here cannot be handed over: { $count }
hint-custody-not-here = take it out of the list, and look at its record before anything else
custody-scan-in = Scan in at the furnace what arrived
custody-compare = Compare the two lists
custody-scanned-out = Scanned out (entry { $entry })
custody-scanned-in = Scanned in
custody-equal = Both lists are equal: { $count }
custody-not-recorded = Nothing is recorded yet. Two persons sign, and then all of it is recorded as destroyed.
custody-destroy = Record the destruction
custody-done = All of this hand-over is destroyed.
