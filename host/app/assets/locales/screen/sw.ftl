## Around every page

screen-skip = Nenda kwenye swali
screen-areas = Sehemu
screen-settings = Mipangilio
screen-language = Lugha
screen-theme = Rangi
screen-logout = Toka
screen-home = Rudi ukurasa wa kwanza
screen-unheard = Kituo hakijibu. Kilichoonyeshwa na ukurasa huu kimepitwa.
hint-screen-unheard = tazama kituo chenyewe: huenda alama bado inawekwa. Ukurasa huu huendelea wenyewe kituo kikijibu
screen-not-done = Haikufanyika
screen-signs = Hali ya kituo
screen-steps = Hatua tano
language-name = Kiswahili
theme-day = Mchana
theme-night = Usiku
theme-red = Miwani nyekundu
theme-green = Miwani ya kijani
area-bench = Benchi
area-supervisor = Msimamizi
area-register = Sajili
area-store = Ghala
area-custody = Ushahidi
area-audit = Ukaguzi
training-band = MAFUNZO – hakuna kitu halisi hapa

## Who is here

login-title = Wewe ni nani?
login-named = Skani beji yako, au andika jina lako
# As in English.
login-pin = PIN
nobody-enrolled = Hakuna aliyesajiliwa kwenye kituo hiki, kwa hiyo hakuna anayeweza kuingia
hint-nobody-enrolled = `markstation user add NAME --role ROLE` husajili mtu
    .screen = msimamizi wa mfumo husajili watu wa kwanza katika kituo chenyewe, kabla ya kuhudumiwa
login-do = Ingia
login-unfit = Jina na PIN havilingani
hint-login-unfit = andika vyote viwili tena. Baada ya PIN tano zisizo sahihi hakuna inayokubaliwa kwa angalau dakika 15: changanua beji yako kituoni, au mwombe msimamizi akufungulie
session-over = Umetoka. Kilichokuwa hapa hakionyeshwi tena.
form-spent = fomu hii ilitumwa awali
hint-form-spent = angalia kilichoingizwa; kuingiza kitu kingine, fungua ukurasa upya

## Serving

serving = Skrini ya kituo iko { $address }
open-needs-tls = { $address } inafikika kutoka kompyuta nyingine, na hakuna kinachotolewa hapo bila cheti
hint-open-needs-tls = toa --certificate FAILI na --key FAILI, zote PEM, au sikiliza 127.0.0.1
address-not-taken = haiwezekani kusikiliza { $address }
station-closing = kituo kinafungwa
station-ending = Kituo kinazimwa. Alama inayowekwa inamalizwa kwanza; SIMAMA huisimamisha.
station-shut = Kituo kimezimwa. Ukurasa huu huendelea wenyewe kituo kikiwashwa tena.
station-down = Kituo hakifunguki; jaribio linarudiwa
station-lent = amri nyingine inatumia kituo sasa
station-not-lent = programu inayohudumia kituo haikitoi sasa

## The bench

bench-left = zimebaki { $left } kati ya { $lines }
bench-waits = Inasubiri kidhibiti
bench-testing = Mashine au kidhibiti kinajaribiwa. Meza ya kazi itaendelea mara tu hilo likiisha.
bench-reads = Shehena { $consignment } inasomwa. Inaweza kuwekwa alama mara tu hilo likiisha.
bench-nobody = Hakuna mtu kwenye benchi
bench-other = { $name } yuko kwenye benchi
bench-man = Fanya kazi kwenye benchi
bench-unmanned = ni aliye kwenye benchi tu anayefanya hivi
hint-bench-unmanned = bonyeza kwanza “Fanya kazi kwenye benchi”
wrong-mark = Alama ya kazi { $job } inasomeka tofauti na ilivyopangwa. Endelea tu chanzo kikipatikana na kurekebishwa.
bench-consignment = Shehena gani?
no-consignment-taken = hakuna shehena iliyochaguliwa
bench-day-closed = Siku haijafunguliwa
hint-bench-day-closed = msimamizi huifungua
bench-lent = Amri (mchakato { $pid }) inatumia kituo tangu { $since }
hint-stop-not-here = SIMAMA haifiki kwenye mashine kutoka hapa sasa: tumia kitufe cha dharura
stop-came-first = SIMAMA ilikuja kwanza: jibu la hili halikusubiriwa; angalia tena kama limefanywa
asked-too-long = kituo hakikufika kwenye hili kwa wakati; hakuna kilichofanywa
stop-not-reached = SIMAMA ilisomwa saa { $at } na haikusimamisha chochote
lend-waits = Inasubiri kituo: { $why }
bench-has-weapon = silaha inaangaliwa au kusomwa kwenye benchi
hint-bench-has-weapon = imalize kwenye benchi, au irudishe hapo
job-under-way = alama inawekwa sasa
settled-now = Imeandikwa. Kazi inaendelea.
symbol-reads-otherwise = msimbo wa kazi { $job } unasomeka tofauti na mpango; hili limeandikwa
typed-otherwise = Uandishi wa pili ni tofauti. Hakuna kilichofanyika: soma sehemu tena.

## Signs

sign-controller = Kidhibiti
sign-machine = Mashine
sign-guard = Kinga
sign-estop = Kizima dharura
sign-part = Sehemu
sign-clamp = Jiriwa
sign-air = Hewa
sign-disk = Diski
sign-scanner = Skana
sign-clock = Saa
sign-unsynced = Hazijanakiliwa
light-good = nzuri
light-waits = inasubiri
light-bad = HITILAFU
light-absent = haijaunganishwa
light-closed = imefungwa
light-open = wazi
light-there = ipo
light-not-there = haipo
light-unconfirmed = haijathibitishwa
light-unknown = haijulikani

## Steps

step-identify = Tambua
step-check = Kagua
step-clamp = Bana
step-mark = Weka alama
step-verify = Hakiki
ask-identify = Skani au andika namba ya silaha
ask-again = Andika namba ileile tena, kutoka kwenye chuma
ask-serial-label = Namba kama ilivyo kwenye chuma; ? kwa isiyosomeka
looks-alike = inafanana na
entry-keys = Kibodi
entry-erase = Futa
button-read = Sawa
button-yes = NDIYO, ni hii
button-no = HAPANA
button-back = Rudi
button-mark = WEKA ALAMA
button-stop = SIMAMA
button-later = Soma baadaye
button-explain = Andika
ask-check = Je, ni silaha hii?
ask-clamp = Iweke kwenye jiriwa:
ask-marking = Inaweka alama
ask-press-start = Bonyeza vitufe vyote viwili vya kuanza
ask-verify = Andika kilicho kwenye chuma
mark-seen = kidhibiti kimeona { $seen } kati ya { $expected }
label-item = Kipengele
label-maker = Mtengenezaji, modeli
label-calibre = Kalibari
label-serial = Namba ya silaha
label-observed = Alama iliyokutwa

## In doubt

doubt-title = Kazi { $job } ilikatizwa. Tazama sehemu.
doubt-evidence = Kilichoonwa na kidhibiti
doubt-metal = Kwenye chuma cha kuiga
doubt-drawing = Alama iliyopangwa inachorwa.
doubt-unpictured = Mwonekano wa alama nzima hauwezi kuonyeshwa. Swali bado lipo: mistari yake iko hapa chini.
doubt-ask = Kuna nini kwenye sehemu?
doubt-said = Kwenye sehemu:
found-none = Hakuna kitu
found-none-follows = Alama ileile inawekwa tena mahali palepale.
found-complete = Alama yote
found-complete-follows = Inahesabika kwa neno lako (imeshuhudiwa), kisha isomwe.
found-partial = Sehemu ya alama
found-partial-follows = Iliyobaki ni alama iliyoharibika; inawekwa mahali pengine. Mtu wa pili lazima aangalie.
ask-remains-label = Kinachosomeka
ask-second-label = Mtu wa pili: beji au jina
ask-second-pin = PIN ya mtu wa pili
ask-supervisor-label = Msimamizi aliyepata chanzo: beji au jina

## The simulated hands

hands-title = Mikono ya kuiga
hand-clamp = Weka silaha hii kwenye jiriwa
hand-clamp-other = Weka silaha nyingine kwenye jiriwa
hand-unclamp = Ondoa kwenye jiriwa
hand-guard-open = Fungua kinga
hand-guard-close = Funga kinga
hand-start = Bonyeza vitufe vyote vya kuanza
hand-button = Bonyeza kitufe cha skrini { $number }
hand-unknown = hakuna mkono wa kuiga unaoitwa { $hand }
