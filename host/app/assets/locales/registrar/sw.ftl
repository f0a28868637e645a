## Search

reg-search = Tafuta
reg-query = Kinachosomeka: namba ya mfululizo, namba au alama yoyote
reg-query-help = Andika ? kwa herufi iliyochakaa isiyosomeka, na * kwa idadi yoyote ya hizo. Nafasi, vistari na herufi kubwa havileti tofauti.
reg-found = Zilizopatikana: { $count }, yenye uwezekano zaidi kwanza
reg-found-more = Ziko zaidi ya hizi { $shown }. Taja mtengenezaji, modeli, kalibri au shehena.
reg-why = Kwa nini imepatikana
reg-exact = Ndiyo hasa iliyoulizwa
reg-open = Historia yote
reg-coverage = Wigo wa alama

## A weapon's life

reg-item = Historia ya { $life }
reg-mark-observed = imekutwa juu yake
reg-mark-planned = imepangwa
reg-mark-doubt = imepangwa; kuwekwa kwake kuna shaka
reg-mark-none = imepangwa, haikuwekwa
reg-mark-spoilt = imeharibika: sehemu yake ipo
reg-mark-witnessed = imewekwa, imeshuhudiwa na kidhibiti
reg-mark-attested = imewekwa, kwa kauli ya mtu
reg-mark-verified = maandishi yamehakikiwa
reg-mark-mismatch = maandishi yamesomwa tofauti na mpango
reg-mark-not-read = maandishi hayajahakikiwa
reg-day = Siku
reg-person = Mtu
reg-entry = Ingizo
reg-clock = Saa
reg-clock-confirmed = imethibitishwa
reg-clock-declared = tarehe imetangazwa na msimamizi
reg-clock-unconfirmed = haijathibitishwa
reg-with = pamoja na { $person }
reg-waits = Linahesabiwa, na linasubiri mtu wa pili
reg-wrong = KOSA, limetangazwa na ingizo { $by }: { $reason }
reg-right = Sahihi ni ingizo { $entry }
reg-proof = Ithibati
reg-proof-help = Yeyote anaweza kukagua ithibati bila sajili hii, kwa markstation check.
reg-proof-file = Ithibati ya kazi { $job } (faili)
reg-proof-code = Ithibati ya kazi { $job } (QR)
reg-label = Lebo ya kazi { $job }
reg-photos = Picha
reg-photo-see = Tazama picha
reg-hint-photo = endesha markstation photo check: inasema picha zipi zinakosekana au zimebadilika

## Corrections

reg-declare = Tangaza kosa
reg-correct = Tangaza kosa la ingizo
reg-correct-help = Ingizo hubaki katika leja na halihesabiki tena. Hakuna kinachofutwa. Tangazo ni ingizo lenyewe.
reg-correct-right = Kama kilicho sahihi ni kingine, kiingize: kinachukua nafasi ya ingizo hili na kulitangaza kosa papo hapo.
reg-correct-enter = Ingiza kilicho sahihi
reg-reason = Kosa lake ni nini
reg-second = Mtu wa pili
reg-back = Rudi

## Recording by hand

reg-record = Rekodi kwa mkono
reg-record-do = Rekodi
reg-optional = Maelezo zaidi
reg-place = Ilipo: eneo/jengo/rafu
reg-serial-help = Kama ilivyo kwenye chuma; ? kwa herufi isiyosomeka
reg-as-written = Majina na namba ni sahihi kama yalivyoandikwa, hata sajili isipoyajua
reg-another = Kwa nini ni silaha nyingine kuliko ile ya mtengenezaji na namba hiyo katika sajili
reg-number-bad = sehemu { $field }: "{ $value }" si namba ya ingizo
reg-hint-number = andika namba kama historia ya silaha inavyoonyesha

## Coverage

reg-by = Kwa
reg-by-consignment = Shehena
reg-by-place = Mahali
reg-by-unit = Kikosi
reg-only = Hii tu (jina)
reg-show = Onyesha
reg-free = Silaha zinazoweza kuteketezwa
reg-nothing = Hakuna kitu hapa.
reg-unsound = Kuna kilichochelewa, au hesabu hazilingani
reg-sound = Hakuna kilichochelewa, na hesabu zinalingana

## Audit

audit-read-only = Hakuna katika kurasa hizi kinachobadili sajili.
audit-verify = Hakiki sasa
audit-verification = Uhakiki
audit-verify-help = Maingizo, mti, stakabadhi na kanuni hukaguliwa na msomaji asiyemwamini mwandishi. Uwekaji alama unaendelea.
audit-never = Haijahakikiwa tangu programu ianze.
audit-running = Inahakikiwa: maingizo { $done } kati ya { $total }. Ukurasa huu hujisasisha.
audit-good = Imehakikiwa: maingizo { $entries }, stakabadhi { $receipts }, hakuna kosa
audit-bad = HAIJAHAKIKIWA. Hoja: { $findings }
audit-at = Ilihakikiwa { $at }
audit-hint-bad = Acha kuweka alama, tunza folda ya kituo ilivyo, na utoe taarifa
audit-rule = Kanuni
audit-finding = Hoja
audit-remarks = Maoni: hakuna kanuni iliyovunjwa
audit-checkpoints = Nukta za uthibitisho
audit-head = Leja sasa
audit-newest = Nukta ya uthibitisho ya karibuni
audit-earlier = Nukta za uthibitisho za awali
audit-no-checkpoints = Kituo hakina nukta ya uthibitisho bado.
audit-no-such-checkpoint = kituo hakina nukta ya uthibitisho ya maingizo { $size }
audit-hint-checkpoint = chagua kimoja katika orodha ya nukta za uthibitisho
audit-origin = Asili
audit-size = Maingizo
audit-root = Mzizi
audit-signers = Imesainiwa na
audit-sig-station = saini ya kituo hiki ni halali
audit-sig-unchecked = saini haijakaguliwa: ufunguo wake haujulikani hapa
audit-sig-witness = saini ya shahidi ni halali, { $at }
audit-download = Pakua
audit-export = Hamisha
audit-export-help = Leja ina kila ingizo zima na husema alama zilizofichwa ziko wapi: wape tu wanaoruhusiwa kujua. Aina nyingine ni nakala za matumizi, bila mahali hapo, na hazithibitishi kitu.
audit-form-ledger = Leja, ya kukaguliwa
audit-form-jsonl = Mistari ya JSON, kwa sajili nyingine
audit-form-csv = Jedwali la maandishi (CSV)
audit-form-xlsx = Kitabu cha hesabu (XLSX)
audit-form-epcis = Matukio (EPCIS 2.0)
audit-policy = Nani anaweza kufanya nini
audit-act = Tendo
audit-roles = Majukumu
audit-itself = kituo chenyewe
audit-oneself = mtumiaji mhusika
audit-second-of = mtu wa pili wa tendo hilo
audit-second-no = hahitajiki
audit-second-at-once = anahitajika mara moja
audit-second-later = anahitajika, anaweza kuja baadaye
audit-users = Watumiaji
audit-user-here = anafanya kazi hapa
audit-user-locked = amefungiwa
audit-user-left = hafanyi kazi hapa tena
