## Intake of a bag

custody-intake = Kupokea mfuko
custody-bag = Mfuko
custody-weapon = Silaha
custody-seal = Namba ya muhuri
custody-sealed = muhuri { $seal }
custody-from = Kutoka kwa nani: namba au jina
custody-new-person = Mtu ambaye bado hayumo kwenye sajili
custody-lies-at = Iko wapi sasa: eneo/jengo/rafu
custody-rounds = Risasi zilizokuja nayo
custody-rounds-calibre = Kaliba ya risasi, kama ni nyingine
custody-came-with = risasi nayo: { $count } × { $calibre }
custody-another = Kwa nini ni silaha nyingine kuliko ile ya mtengenezaji na namba hii
custody-as-written = Majina na namba ni sahihi kama zilivyoandikwa
custody-take-in = Pokea
custody-partly = { $weapon } imeandikwa; yanayofuata hayakuandikwa. Usiipokee tena: angalia rekodi yake na uandike kinachokosekana.

## Holds

custody-holds = Mazuio
custody-open = Yaliyo wazi: { $count }
custody-hold-place = Weka zuio
custody-release = Ondoa zuio

## Destruction

custody-destruction = Kinachoweza kuharibiwa
custody-may-go = Zinaweza kwenda: { $count }
custody-may-not-go = Haziwezi kwenda: { $count }
custody-furnace = Tanuru
custody-on-the-way = Njiani kwenda tanuruni
custody-handed-over = { $place }: { $count } (ingizo { $entry })
custody-scan-out = Skani kinachotoka kwenda kuharibiwa
custody-hand-over = Kabidhi
custody-not-here = kisichopo hapa hakiwezi kukabidhiwa: { $count }
hint-custody-not-here = iondoe kwenye orodha, na uangalie rekodi yake kwanza
custody-scan-in = Skani tanuruni kilichofika
custody-compare = Linganisha orodha mbili
custody-scanned-out = Zilizoskaniwa zikitoka (ingizo { $entry })
custody-scanned-in = Zilizoskaniwa tanuruni
custody-equal = Orodha zote mbili ni sawa: { $count }
custody-not-recorded = Bado hakuna kilichoandikwa. Watu wawili wanatia sahihi, kisha vyote vinaandikwa kuwa vimeharibiwa.
custody-destroy = Andika uharibifu
custody-done = Vyote vilivyokabidhiwa vimeharibiwa.
