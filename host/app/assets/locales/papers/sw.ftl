## What went wrong, what was done

papers-not-printed = karatasi haikuchapishwa
papers-typesetter-missing = programu inayopanga karatasi haipo: { $program }
hint-typesetter = sakinisha `markstation-typeset` ya toleo lilelile katika folda ya `markstation`; katika msimbo wa chanzo: `cargo build -p typesetter`
    .screen = anayesimamia kompyuta hii husakinisha programu inayopanga karatasi, ya toleo lile lile, kando ya markstation
papers-typesetter-not-started = { $program } haiwezi kuanzishwa
papers-typesetter-ended = { $program } imeisha bila karatasi: { $ending }
papers-typesetter-slow = { $program } haikutoa karatasi ndani ya sekunde { $seconds } na imesimamishwa
hint-typeset-again = hakuna kilichopotea: rejista iko kama ilivyokuwa. Jaribu mara moja zaidi; ikishindwa tena, ripoti pamoja na maandishi yaliyo hapo juu
papers-written = { $file } imeandikwa.
papers-no-destruction = { $named } haitaji uharibifu wowote. Taja ingizo lake, kama 120, au silaha iliyoharibiwa, kama R-12
papers-not-set-aside = { $item } haikuwekwa kando. Lebo ni ya kitu kisichoweza kutiwa alama: kiweke kando kwanza
papers-not-named = "{ $given }" si SHEHENA/KITU, kama demo/12
papers-days-bad = "{ $given }" haitaji siku. Andika kama 2026-01-01, na kutoka siku moja hadi nyingine kama 2026-01-01..2026-12-31
papers-number-bad = "{ $given }" si nambari ya kazi
papers-day-empty = hakuna kilichoingizwa tarehe { $day }: hakuna zamu ya kuripoti
papers-book-empty = hakuna silaha iliyoingia kutoka { $from } hadi { $to }: hakuna ukurasa wa kuchapisha

## What stands on papers and depends on the register

papers-marked-elsewhere = alama yake iko kwenye rejista chini ya kitu kingine
papers-sign-supervisor = Msimamizi wa kituo
papers-sign-receiver = Kwa niaba ya mwagizaji
papers-sign-destroyed = Aliingiza uharibifu
papers-sign-witness = Shahidi

## The screen

area-papers = Karatasi
papers-how = Kila karatasi ni faili katika lugha yako. Ichapishe, au ihifadhi.
papers-make = Tengeneza karatasi
papers-make-zpl = Kwa printa ya lebo
papers-certificate = Cheti cha shehena
papers-destruction = Cheti cha uharibifu
papers-label = Lebo ya silaha yenye alama
papers-tag = Lebo ya kitu kisichoweza kutiwa alama
papers-shift = Ripoti ya siku
papers-book = Kurasa za kitabu kilichofungwa
papers-cards = Kadi za amri
papers-of-consignment = Shehena
papers-of-item = Kitu
papers-of-job = Kazi
papers-of-destruction = Ingizo, au silaha iliyoharibiwa kama R-12
papers-of-day = Siku
papers-from = Kutoka
papers-to = Hadi
