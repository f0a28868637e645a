# Maneno ya markstation kwa Kiswahili. Ingizo moja kwa kila ujumbe; jaribio huhakikisha kuwa majina na hoja ni sawa na za
# programu. Mpangilio ni ule wa en.ftl.
#
# Namna ya kuandika: sentensi fupi na rasmi; alama za nukuu "…" huzunguka thamani iliyosomwa au kuandikwa, kwa sababu
# hunukuliwa herufi kwa herufi. Amri, majina ya faili na maneno ya station.toml hayatafsiriwi. « # As in English. » juu ya
# ingizo husema kwamba maandishi yamekusudiwa kuwa sawa na ya Kiingereza.
#
# Faharasa. Neno moja kwa kila maana.
#   mark, marking         alama, kuweka alama
#   tracing               ufuatiliaji
#   item, part            kipengee (chenye namba), sehemu (inayobanwa kwenye jiliwa)
#   frame, receiver       fremu, kipokezi
#   applied (witnessed)   imewekwa (imeshuhudiwa): kidhibiti kiliona mapigo
#   applied (attested)    imewekwa (kwa kauli): mtu anaithibitisha kwa kauli yake
#   verified              imehakikiwa
#   in doubt, settle      ina shaka, kuamua
#   set aside             imewekwa kando
#   struck                imefutwa
#   partial, spoilt       pungufu, imeharibika (alama)
#   number block          fungu la namba
#   burned number         namba iliyotumika
#   controller            kidhibiti (kifaa, kamwe si mtu)
#   receipt               stakabadhi (imesainiwa na kidhibiti)
#   ledger, entry         leja, ingizo
#   register              sajili
#   checkpoint            nukta ya uthibitisho
#   consignment           shehena
#   manifest, line        orodha ya shehena, mstari
#   job, strike           kazi, pigo
#   clamp, fixture        jiliwa, kishikizi
#   guard                 kinga
#   permit                kibali cha kuanza
#   release               ruhusa ya forodha
#   profile               kanuni za kuweka alama
#   finding               hoja
#   hold                  zuio
#   tag, label            lebo ya kuning’iniza, lebo
#   life                  historia (ya silaha)
#   supervisor, operator  msimamizi, mwendeshaji

## The frame around messages, and words that are typed. Lists of words are separated by commas.

failure-what = Kosa: { $what }
failure-cause = Sababu: { $cause }
failure-causes = Sababu zake:
failure-hint = La kufanya: { $hint }
progress-left = umebaki { $time }
words-yes = ndiyo, ndio
words-no = hapana, la
words-later = baadaye, b
words-none = hakuna
words-partial = pungufu
words-complete = kamili

## How lines and jobs stand

state-refused = imekataliwa
state-question = ina swali
state-struck = imefutwa
state-set-aside = imewekwa kando
state-open = inasubiri alama
state-in-doubt = ina shaka
state-witnessed = imewekwa (imeshuhudiwa)
state-attested = imewekwa (kwa kauli)
state-no-mark = hakuna alama
state-spoilt = imeharibika
state-no-job = hakuna kazi
state-not-marked = haijawekwa alama
state-text-verified = maandishi yamehakikiwa
state-text-not-verified = maandishi hayajahakikiwa
part-name = { $part ->
        [none] silaha nzima
        [frame] fremu
        [receiver] kipokezi
        [barrel] mtutu
        [slide] kitelezi
        [cylinder] silinda
        [bolt] komeo
        [action_body] mwili wa utendaji
        [tube] bomba
        [suppressor] kizuia sauti
        [upper_receiver] kipokezi cha juu
        [lower_receiver] kipokezi cha chini
        [breech] kifungio cha mtutu
        [bipod] miguu miwili
        [case] kasha
        [pack] pakiti
       *[other] { $part }
    }
place-name = { $place ->
        [left] kushoto
        [left-front] kushoto mbele
        [left-rear] kushoto nyuma
        [right] kulia
        [right-front] kulia mbele
        [right-rear] kulia nyuma
        [rear-left] nyuma, upande wa kushoto
        [rear-right] nyuma, upande wa kulia
        [rear-top] nyuma, juu
        [top] juu
        [underside] chini
        [body] mwili
        [side] ubavu
        [rear] nyuma
        [head] kichwa
        [face] uso
        [label] lebo
        [collar] kola
        [plate] bamba
        [beside-plate] kando ya bamba
        [chamber-left] chemba, upande wa kushoto
        [chamber-right] chemba, upande wa kulia
        [handle-root] shina la mpini
        [leg-left] mguu wa kushoto
        [leg-right] mguu wa kulia
       *[other] { $place }
    }
place-on-barrel = { $place }, mtutu { $barrel }
state-of-job = kazi { $job }  { $state }
outcome-none = hakuna stakabadhi
outcome-never-permitted = haikupewa kibali kamwe
outcome-no-cycle = ilipewa kibali, hakuna mzunguko ulioonekana
outcome-interrupted = ilikatizwa ndani ya mzunguko
outcome-outside-limits = mzunguko nje ya mipaka
outcome-complete = mzunguko kamili
outcome-unarmed = mzunguko bila kazi
outcome-reprovisioned = ufunguo ulibadilishwa

## Rows of tables

at-line = mstari { $line }
# As in English.
finding-shown = { $severity }: { $what } [{ $rule }]
# As in English.
finding-shown-at = { $place }, { $severity }: { $what } [{ $rule }]
severity-notice = taarifa
severity-question = swali
severity-refusal = imekataliwa
consignment-row = { $consignment } leseni { $licence } kwa { $importing }, ruhusa ya forodha { $release }, zenye leseni { $quantity }, zenye alama { $marked }
found-row = { $item } { $maker } { $serial }  namba { $number }  { $state }
entry-by = na { $person }
entry-by-two = na { $person } na { $second }
entry-restricted = yanayoonyesha mahali pa alama iliyofichwa yameachwa; anayeruhusiwa kuyajua aongeze --restricted

## The station and its folder

training-station = Kituo cha mafunzo: hakuna chochote hapa ambacho ni ushahidi.
station-made = Kituo { $station } kimeundwa katika { $folder }.
station-made-next = Kinachofuata: pitia { $config }, kisha `markstation --station { $folder } controller provision --by "{ $person }"` na `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = tayari kuna kituo katika { $folder }, na kituo hakiandikwi juu yake kamwe
hint-station-exists = taja folda nyingine; ili kufanya kazi na kituo hiki, endesha amri nyingine ndani yake
station-id-bad = "{ $station }" haiwezi kuwa kitambulisho cha kituo: andika herufi 1 hadi 16 za ASCII zinazochapika bila nafasi, kama KE-MSA-1
time-zone-bad = hakuna ukanda wa saa "{ $zone }": andika mmoja kama Africa/Nairobi
no-station = hakuna kituo hapa: { $path } haiwezi kusomwa
hint-init-or-station = taja folda ya kituo kwa --station DIR, au unda kituo kwa `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } si mpangilio halali
hint-config = sahihisha mahali hapo; hakuna kilichobadilishwa. `markstation init` katika folda tupu huandika mfano wenye maelezo
    .screen = anayesimamia kituo hiki husahihisha mahali hapo; hakuna kilichobadilika
config-contradicts-register = station.toml inasema kituo { $configured } ({ $configured_realm }), sajili ni ya { $registered } ({ $registered_realm })
hint-config-contradicts-register = rudisha kitambulisho cha kituo na eneo lake kama yalivyo kwenye sajili katika station.toml; yote mawili hayabadiliki milele
folder-owned = mchakato { $pid } unamiliki kituo hiki tangu { $since }
hint-folder-owned = tumia programu hiyo, au imalize kwanza. Amri za kusoma (plan, remaining, register find, show, verify, export) hufanya kazi kando yake
folder-not-taken = folda { $path } haiwezi kuchukuliwa
register-unusable = sajili haiwezi kutumika
hint-restore-register = usiweke alama nyingine katika kituo hiki na utunze faili iliyoharibika. `markstation register doctor` huokoa kilichobaki ndani ya faili mpya, `markstation backup restore` hurudisha nakala rudufu mpya zaidi; linganisha hizo mbili
    .screen = usiweke alama nyingine katika kituo hiki. Anayekisimamia hutunza faili iliyoharibika, huokoa kilichobaki au hurudisha nakala rudufu mpya zaidi kwenye mstari wa amri, na hulinganisha zote mbili
entry-refused = sajili haikubali hili, na hakuna kilichoandikwa
hint-file-to-read = angalia kama faili ipo ilipotajwa, na kama inaruhusiwa kusomwa; kisha jaribu tena
file-not-read = { $file } haiwezi kusomwa
file-not-written = { $file } haiwezi kuandikwa
no-randomness = mfumo hautoi namba za nasibu
no-thread = mfumo hautoi uzi wa kufanyia kazi
bug = programu inajipinga yenyewe: { $detail }
hint-report-bug = acha kuweka alama kwa programu hii, acha folda ya kituo kama ilivyo, na toa taarifa ya hili pamoja na maandishi ya hapo juu
answer-yes-or-no = Jibu ndiyo au hapana.

## Persons

person-added = { $name } ni { $id }.
person-exists = { $name } anajulikana tayari kama { $id }
person-unknown = hakuna mtu hapa anayeitwa "{ $name }"
hint-person-add = `markstation user list` huonyesha wanaojulikana; `markstation user add "{ $name }"` huongeza mtu
    .screen = Msimamizi › Watu huonyesha wanaojulikana na huongeza mtu
person-name-bad = "{ $name }" si jina: andika angalau herufi moja, bila alama za udhibiti
badge-unknown = beji hii si ya mtu yeyote
hint-badge-unknown = ilitengenezwa katika kituo kingine, au beji nyingine ilichukua nafasi yake: msimamizi wa mfumo hutengeneza kwa `markstation user badge NAME --by NAME`
    .screen = ilitengenezwa katika kituo kingine, au beji nyingine ilichukua nafasi yake: msimamizi wa mfumo hutengeneza katika Msimamizi › Watu
user-not-enrolled = { $name } anajulikana hapa, na si mtumiaji
hint-user-enrol = msimamizi wa mfumo humsajili: `markstation user add "{ $name }" --role operator --by NAME`; `markstation user list` huonyesha kila mtu ana wajibu gani
    .screen = msimamizi wa mfumo humsajili katika Msimamizi › Watu
user-has-no-pin = { $name } hana PIN bado, na hakuna afanyaye kazi katika kituo halisi bila PIN
hint-user-pin = `markstation user pin "{ $name }" --by NAME`, ambapo NAME ni msimamizi wa mfumo
    .screen = msimamizi wa mfumo humpa { $name } PIN katika Msimamizi › Watu
role-missing = { $act } si ya { $name }: inahitaji mojawapo ya majukumu { $roles }
hint-user-policy = `markstation user policy` huonyesha nani anaweza kufanya nini; msimamizi wa mfumo hutoa majukumu kwa `markstation user roles`
    .screen = msimamizi wa mfumo hutoa majukumu katika Msimamizi › Watu
second-must-differ = mtu wa pili ni yule yule wa kwanza: lazima awe mwingine
ask-pin = PIN ya { $name }:
ask-new-pin = PIN mpya ya { $name } (tarakimu 4 hadi 12, au kifungu cha herufi zisizopungua 8):
ask-pin-again = Ile ile tena:
pin-not-repeated = kilichoandikwa mara ya pili si sawa: hakuna PIN iliyowekwa
pin-bad = hii haiwezi kuwa PIN
hint-pin-form = tarakimu 4 hadi 12, au kifungu cha herufi 8 hadi 128
pin-wrong = hii si PIN ya { $name }: { $left ->
        [one] limebaki jaribio moja
       *[other] yamebaki majaribio { $left }
    }
pin-not-given = PIN ya { $name } haikutolewa
hint-pin-file = iandike ukiulizwa. Hati ya amri hutaja faili yenye mstari `NAME: PIN`, ambayo mwenyewe tu ndiye anayeweza kuisoma: --pin-file FILE
    .screen = iandike katika fomu
pin-file-open = { $file } ina PIN, na watu wengine zaidi ya mwenyewe wanaweza kuisoma
hint-pin-file-open = `chmod 600 { $file }`, na chagua PIN mpya kama huenda mtu amezisoma hizi
locked-out = { $name } amefungiwa baada ya PIN zisizo sahihi: { $minutes ->
        [one] imebaki dakika moja
       *[other] zimebaki dakika { $minutes }
    }
hint-user-unlock = subiri, au msimamizi wa mfumo aendeshe `markstation user unlock "{ $name }" --by NAME`. Kama hakuna aliyekosea kuandika hapa, kuna mtu anayekisia
    .screen = subiri, au msimamizi wa mfumo amfungulie { $name } katika Msimamizi › Watu. Kama hakuna aliyekosea kuandika hapa, kuna mtu anayekisia
users-begin = Kuanzia sasa watumiaji tu ndio wanaofanya kazi katika kituo hiki; { $name } ni wa kwanza, na husajili wengine.
user-by-needed = mtumiaji husajiliwa na msimamizi wa mfumo, kwa jukumu angalau moja: ongeza --by NAME na --role ROLE
user-enrolled = { $name } amesajiliwa: { $roles }.
user-roles-set = { $name } sasa ni: { $roles }.
user-pin-set = { $name } ana PIN.
user-badge = Beji ya { $name }: { $secret }
user-badge-once = Inaonyeshwa mara hii moja tu. Aliye nayo hujitambulisha kwa kuiskani baada ya --by; PIN huulizwa hata hivyo.
    .screen = Inaonyeshwa mara hii moja tu. Aliye nayo hujitambulisha kwa kuiskani; PIN huulizwa hata hivyo.
user-unlocked = { $name } anaweza kuingia tena.
user-left = { $name } hafanyi kazi hapa tena.
user-forgotten = Jina limefutwa, pamoja na PIN na beji; maingizo yanaendelea kusema { $id }. Nakala rudufu za awali bado zinalo.
hint-forget = Maingizo yanaendelea kuonyesha jina. `markstation user leave "{ $name }" --forget --by NAME` hulifuta.
    .screen = Maingizo yanaendelea kuonyesha jina { $name }. Msimamizi wa mfumo hulifuta kwenye mstari wa amri.
user-language = { $name } anazungumziwa kwa { $language }.
# As in English.
user-row = { $id }  { $name }  { $state }  { $roles }
user-state-open = anajulikana
user-state-here = ana PIN
user-state-badge = PIN na beji
user-state-no-pin = hana PIN
user-state-locked = amefungiwa
user-state-left = si mtumiaji
act-waits = Ingizo { $entry } linahesabika, na linasubiri mtu wa pili: `markstation user countersign { $entry } --by NAME`.
    .screen = Ingizo { $entry } linahesabika, na linasubiri mtu wa pili, anayelikuta katika Msimamizi › Watu.
waiting-row = { $entry }  { $act } na { $person }, linasubiri mwingine: { $roles }
nothing-waits = Hakuna kinachosubiri saini ya pili.
countersigned = Ingizo { $entry } limetiwa saini ya pili.
policy-row = { $act }: { $roles }; mtu wa pili: { $second }

## The day

confirm-clock = Saa inasema { $now }. Je, ni sahihi? (ndiyo/hapana)
clock-not-confirmed = saa haikuthibitishwa, na siku haijafunguliwa
hint-set-clock = rekebisha saa, au tangaza tarehe kwa --date YYYY-MM-DD
    .screen = rekebisha saa, au taja tarehe katika Msimamizi › Muhtasari
clock-behind = saa inasema { $today }, na { $last } imepita: ingizo la mwisho, au programu hii, ni la siku hiyo
hint-declare-date = kama saa haiwezi kurekebishwa sasa, tangaza tarehe kwa --date; isiwe kabla ya { $last }
    .screen = kama saa haiwezi kurekebishwa sasa, taja tarehe katika Msimamizi › Muhtasari; isiwe kabla ya { $last }
day-before-last = { $day } ni kabla ya { $last }, ambayo imepita: ingizo la mwisho, au programu hii, ni la siku hiyo
hint-day-before-last = tangaza siku hiyo au ya baadaye: sajili hairudi nyuma kamwe
clock-far-ahead = saa inasema { $today }, siku { $days } baada ya siku ya mwisho inayojulikana
hint-name-date = kama ni hivyo, taja tarehe: `markstation day open --by NAME --date { $today }`; kama sivyo, rekebisha saa
    .screen = kama ni hivyo, taja tarehe katika Msimamizi › Muhtasari; kama sivyo, rekebisha saa
clock-jumped = saa iliruka kituo kikiwa kazini, hadi { $now }
day-over = siku ya { $day } imekwisha: saa inasema { $now }
day-opened = Siku { $day } imefunguliwa.
day-closed = Siku { $day } imefungwa.
day-not-open = hakuna siku iliyofunguliwa: saa inasema { $today }, ingizo la mwisho ni la { $last }
day-not-open-to-close = hakuna siku iliyofunguliwa
hint-open-day = msimamizi huifungua kwa `markstation day open --by NAME`
    .screen = msimamizi huifungua katika Msimamizi › Muhtasari

## Consignments

taken-in = Shehena { $consignment }: { $lines ->
        [one] mstari
       *[other] mistari
    } { $lines }, iliyokubaliwa { $accepted }, yenye maswali { $asks }, iliyokataliwa { $refused }.
next-answer = Kinachofuata: `markstation consignment answer { $consignment } --by NAME` huuliza maswali kuhusu mistari.
    .screen = Kinachofuata: ukurasa wa { $consignment } chini ya Msimamizi › Shehena huuliza maswali kuhusu mistari.
next-attest = Kinachofuata: `markstation consignment attest { $consignment } --by NAME` huuliza maswali ya kanuni.
    .screen = Kinachofuata: ukurasa wa { $consignment } chini ya Msimamizi › Shehena huuliza maswali ya kanuni.
next-mark = Kisha: `markstation mark { $consignment } --by NAME`.
    .screen = Kisha: { $consignment } huchaguliwa na kuwekewa alama katika Benchi.
consignment-unknown = hakuna shehena "{ $consignment }" katika kituo hiki
hint-consignments = zilizopo: { $known }
hint-consignment-open = fungua moja kwa `markstation consignment open MANIFEST --by NAME`
    .screen = msimamizi hufungua moja katika Msimamizi › Shehena
consignment-id-bad = "{ $consignment }" haiwezi kuwa kitambulisho cha shehena: herufi, tarakimu, vistariungio, vistarichini au nukta 1 hadi 32; taja kimoja kwa --id
    .screen = "{ $consignment }" haiwezi kuwa kitambulisho cha shehena: andika herufi, tarakimu, vistariungio, vistarichini au nukta 1 hadi 32
consignment-not-opened = shehena { $consignment } haikufunguliwa
profile-unknown = hakuna kanuni za kuweka alama "{ $profile }"; zilizopo: { $known }
hint-profile-unknown = `markstation profile list` husema kila moja ni ya nini; andika mojawapo ya majina haya
    .screen = chagua mojawapo ya kanuni zinazotolewa
rules-invalid = { $file }:{ $line }:{ $column } si faili halali ya kanuni
hint-rules = sahihisha mahali hapo; hakuna kilichobadilishwa. Bila faili hiyo hutumika kanuni zilizoletwa na programu
rules-against = kanuni haziruhusu shehena { $consignment } kama ilivyo
hint-rules-against = fanya kila kanuni hapo juu inachotaka na uifungue tena; hakuna kilichoandikwa
rules-changed = kanuni si zile ambazo shehena { $consignment } ilifunguliwa kwazo
hint-rules-changed = rudisha faili za awali, au angalia kwa `markstation plan { $consignment }` zinabadilisha nini na uingize orodha ya shehena tena kwa `markstation consignment revise`
    .screen = rudisha faili za awali, au ingiza orodha tena katika ukurasa wa { $consignment } chini ya Msimamizi › Shehena
event-not-of-profile = kanuni { $profile } haziweki alama kwa tukio { $event }
hint-profile-for-others = kanuni hizi zipo ili nyingine zirithi: taja nyingine kwa --profile
    .screen = kanuni hizi zipo ili nyingine zirithi: chagua nyingine
hint-event-not-of-profile = andika mojawapo ya matukio yake ({ $known }), au taja kanuni nyingine kwa --profile
    .screen = andika mojawapo ya matukio yake ({ $known }), au chagua kanuni nyingine
clamp-part = Weka { $part } kwenye jiliwa; alama inawekwa hapa: { $place }.
not-markable-tag = kinapewa lebo ya kuning’iniza, si alama
not-markable-no-mark = hakipewi alama
not-markable-all-made = kina kila alama ambayo kanuni zake zinataka
not-markable-no-die = hakuna chapa ya mashine ya kugandamiza inayoweka "{ $lines }": orodhesha chapa katika station.toml, au tumia mashine nyingine
not-markable-setting = kina cha alama yake hakiwezi kufikiwa katika nyenzo hii: { $why }
not-markable-no-dots = alama yake haiwezi kutengenezwa kwa nukta: { $why }
not-markable-numbers = kinahitaji namba, na fungu la namba la kituo hiki limekwisha; omba jingine kwa mamlaka
manifest-unreadable = orodha ya shehena { $file } haikuingizwa
hint-manifest = sahihisha faili na uiingize tena; hakuna kilichobadilika
manifest-gone = orodha ya shehena { $file } haipo tena
manifest-changed = { $file } si orodha ya shehena iliyoingizwa: yaliyomo yamebadilishwa
hint-manifest-gone = rudisha faili kutoka nakala rudufu, au ingiza orodha ya shehena tena kwa `markstation consignment revise`
    .screen = faili irudishwe kutoka nakala rudufu, au ingiza orodha ya shehena tena katika ukurasa wa shehena chini ya Msimamizi › Shehena
header-changed = kichwa cha shehena { $consignment } kilikuwa "{ $was }" na ni "{ $is }" katika orodha iliyosahihishwa
hint-header-changed = leseni, Nchi inayoingiza na tarehe ya ruhusa ya forodha hazibadiliki shehena ikishafunguliwa: sahihisha mistari tu, au fungua shehena nyingine
revision-loses = orodha iliyosahihishwa ya shehena { $consignment } haina mstari kwa silaha { $items } zenye alama au zenye shaka; hakuna kilichobadilishwa
hint-revision-loses = acha mistari yake kama ilivyowekewa alama, na zipe silaha nyingine namba zake zenyewe za vipengee
revision-changes-marks = kwa orodha iliyosahihishwa ya shehena { $consignment } silaha { $items } zingekuwa na alama tofauti na zilizopo juu yake; hakuna kilichobadilishwa
hint-revision-changes-marks = andika kilichopo kwenye metali; alama iliyopo haitengenezwi tena kwa maandishi mengine
item-no-belongs = namba ya kipengee { $item } tayari ni ya { $name }, kazi { $job }
line-not-its-number = Mstari { $line } umekataliwa:
set-aside-marked = kipengee { $item } kina alama: hakiwezi tena kuwekwa kando
ask-stands = Kipengee { $item }: je, mstari ni sahihi kama ulivyoandikwa? (ndiyo/hapana/baadaye)
answers-given = { $given ->
        [one] Jibu { $given } limetolewa.
       *[other] Majibu { $given } yametolewa.
    }
no-question = kipengee { $item } hakina swali lililo wazi
hint-findings = `markstation consignment findings { $consignment }` huyaonyesha yote
    .screen = ukurasa wa { $consignment } chini ya Msimamizi › Shehena huyaonyesha yote
consignment-asks = shehena { $consignment } kwa ujumla ina swali ambalo hakuna aliyelijibu
hint-answer = msimamizi hulijibu kwa `markstation consignment answer { $consignment } --by NAME`
    .screen = msimamizi hulijibu katika ukurasa wa { $consignment } chini ya Msimamizi › Shehena
consignment-summary = Shehena { $consignment }: { $marked } kati ya mistari { $lines } imewekewa alama, { $open } inasubiri, { $asks } ina maswali, { $doubt } ina shaka, { $refused } imekataliwa au imewekwa kando.
plan-summary = { $planned ->
        [one] alama { $planned } imepangwa
       *[other] alama { $planned } zimepangwa
    }, { $unplanned ->
        [one] kipengee { $unplanned } hakiwezekani
       *[other] vipengee { $unplanned } haviwezekani
    }. Namba hutumika tu silaha yake ikiwa imetambuliwa kwenye jiliwa.
plan-waiting = { $waiting ->
        [one] kipengee { $waiting } kinasubiri
       *[other] vipengee { $waiting } vinasubiri
    } jibu.
plan-unmarked = Hakuna alama inayotakiwa kwa { $unmarked ->
        [one] kipengee { $unmarked }
       *[other] vipengee { $unmarked }
    }.
profile-too-many-lines = kanuni { $profile } hutengeneza alama ya mistari { $lines }, na mashine hii inakubali { $max }

## Single weapons

part-added = Kipengee { $item } kimeongezwa kwenye { $consignment }.
part-refused = kipengee { $item } hakiwezi kuwekewa alama kama kilivyoingizwa, na hakikuongezwa
hint-part-refused = sahihisha kilichotajwa na mistari ya hapo juu, na ukiingize tena
column-not-in-manifest = orodha ya shehena hii haina safu "{ $column }"
hint-column-not-in-manifest = acha uga huo, au kwanza ingiza orodha yenye safu hiyo
manifest-is-workbook = orodha ya shehena hii ni kitabu cha lahajedwali, na mstari hauongezwi humo kutoka hapa
hint-manifest-is-workbook = ongeza mstari katika programu ya lahajedwali, na uingize kitabu hicho kwa `markstation consignment revise`
    .screen = ongeza mstari katika programu ya lahajedwali, na uingize kitabu hicho katika ukurasa wa shehena chini ya Msimamizi › Shehena
set-aside = Kipengee { $item } kimewekwa kando.
item-unknown = hakuna kipengee { $item } katika shehena { $consignment }
hint-remaining = `markstation remaining { $consignment }` huonyesha mistari iliyobaki
    .screen = ukurasa wa { $consignment } chini ya Msimamizi › Shehena huonyesha mistari iliyobaki

## Marking

mark-progress = kuweka alama
ask-serial = Skani au andika namba ya mfululizo kutoka kwenye sehemu iliyo katika jiliwa:
read-nothing = Hakuna kilichosomwa.
read-stranger = "{ $read }" haipo kwenye mstari wowote wa shehena hii: toa sehemu na uangalie ni ya wapi.
read-marked = Kipengee { $item } tayari kina alama: toa sehemu.
read-withheld = Kipengee { $item } kimezuiwa (kimekataliwa, kina swali au kimewekwa kando): toa sehemu.
read-ambiguous = "{ $read }" inalingana na vipengee { $items }: soma pia namba ya kipengee kwenye lebo, na uiandike baada ya namba ya mfululizo, kama 12345 #17.
nothing-happened = Hakuna kilichotokea, na hakuna namba iliyotumika.
not-markable = Kipengee { $item } hakiwekewi alama: { $why }.
item-marked = Kipengee { $item } kimewekewa alama (kazi { $job }). Toa sehemu. Zimebaki { $left }.
part-marked = Alama ya kipengee { $item } imewekwa (kazi { $job }), na kinapata nyingine. Toa sehemu.
item-stays-open = Kipengee { $item } kinaendelea kusubiri alama.
press-start = Kibali cha kuanza kipo kwa kazi { $job }: anzisha mashine.
stops-after-mark = Alama inayoendelea inamalizwa kwanza, kisha hii inasimama.
stopped = Imesimama. Hakukuwa na alama iliyokuwa ikiendelea.
not-ready = kituo hakiko tayari kuweka alama
job-in-doubt = kazi { $job } ina shaka: hakuna anayeweza kusema bado kilichopo kwenye sehemu yake
hint-settle = usiweke mikono hadi mashine isimame kabisa, angalia sehemu, kisha endesha `markstation settle`
    .screen = usiweke mikono hadi mashine isimame kabisa, angalia sehemu, kisha useme katika Benchi kilichopo juu yake
cycle-unexplained = mashine ilisogea bila kazi (stakabadhi { $sequence }), na hakuna aliyeeleza
hint-explain = angalia mashine na sehemu iliyo katika jiliwa, kisha endesha `markstation settle --receipt N --explain TEXT`
    .screen = angalia mashine na sehemu iliyo katika jiliwa, kisha ueleze katika Benchi
other-cycle-unexplained = maelezo yanahusu stakabadhi { $sequence }, na inayosubiri maelezo ni { $waits }; hakuna kilichoandikwa
end-witnessed = Kazi { $job }: alama imewekwa, na kidhibiti kiliiona.
end-attested = Kazi { $job }: alama imewekwa kwa kauli ya mtu. Kinachofuata: `markstation verify { $job } --by NAME`.
    .screen = Kazi { $job }: alama imewekwa kwa kauli ya mtu. Bado inapaswa kusomwa.
end-found-none = Kazi { $job }: hakuna alama. Silaha inasubiri alama tena; inapata namba ile ile mahali pale pale.
end-found-partial = Kazi { $job }: alama pungufu, imeandikwa hivyo. Silaha inasubiri alama tena; inapata namba ile ile mahali pengine.
end-not-loaded = Kazi { $job } iliisha kabla ya chochote kusogea: mashine haikuichukua alama ({ $why }).
end-not-armed = Kazi { $job } iliisha kabla ya chochote kusogea: kidhibiti kilikataa ({ $why }).
end-controller-away = Kazi { $job } iliisha kabla ya chochote kusogea: kidhibiti hakikuwepo.
end-nothing-moved = Kazi { $job } iliisha na hakuna kilichosogea: { $why }.
end-cut-before-start = Kazi { $job } ilikatwa kabla ya chochote kuweza kusogea. Silaha yake inasubiri alama tena.
end-stopped = Kazi { $job } ilisimamishwa kabla ya chochote kusogea.
auto-needs-training = --auto ni ya vituo vya mafunzo: silaha halisi huwekwa kwenye jiliwa na kutambuliwa na mtu
    .screen = mikono ya kuigizwa ni ya vituo vya mafunzo: silaha halisi huwekwa kwenye jiliwa na kutambuliwa na mtu
auto-stuck = mwendeshaji wa kuigiza hawezi kuwekea kipengee { $item } alama: { $why }
auto-no-end = kazi iliisha bila alama tena na tena
auto-no-line = hakiko kwenye mstari wowote ulio wazi
auto-metal-shows = metali inaonyesha "{ $shown }"
auto-summary = zilizowekewa alama na kuandikwa upya { $marked }; zilizonaswa kabla ya namba kutumika: silaha { $wrong } zisizo sahihi na { $unchanged } zisizobadilishwa kwenye jiliwa; makosa ya kuandika yaliyonaswa: { $typing }.

## What is in doubt

doubt-shown = Kazi { $job }, kipengee { $item } ({ $weapon }), { $part }, { $place }. Ushahidi: { $evidence }. Angalia sehemu. Alama nzima ingekuwa:
doubt-simulated-metal = Metali ya kuigiza ina { $strikes ->
        [one] pigo { $strikes }
       *[other] mapigo { $strikes }
    } hapo; kinachoweza kusomwa: "{ $shown }"
doubt-choices =
    hakuna: hakuna kitu hapo; itawekewa alama tena, namba ile ile, mahali pale pale.
    pungufu: kuna kitu hapo; kinaandikwa, na silaha inawekewa alama mahali pengine, pamoja na mtu wa pili.
    kamili: yote ipo; inahesabika kuwa imewekwa kwa kauli yako, na inapaswa kuhakikiwa.
ask-looker = Nani anaangalia sehemu?
other-job-in-doubt = uamuzi unahusu kazi { $job }, na kazi yenye shaka ni { $in_doubt }; hakuna kilichoandikwa
hint-other-job-in-doubt = angalia sehemu ya kazi { $in_doubt }, kisha endesha `markstation settle`; inaonyesha alama yake nzima ingekuwaje
    .screen = angalia sehemu ya kazi { $in_doubt }; Benchi inaonyesha alama yake nzima ingekuwaje
hint-verdict-not-used = uamuzi haukuandikwa; `markstation remaining` huonyesha hali ya mistari
    .screen = uamuzi haukuandikwa; ukurasa wa shehena chini ya Msimamizi › Shehena huonyesha hali ya mistari yake
remains-empty = kinachosomeka katika alama pungufu lazima kiandikwe: andika kila herufi inayosomeka, au kwamba hakuna inayosomeka
ask-found = Kuna nini kwenye sehemu? (hakuna/pungufu/kamili)
answer-found = Jibu hakuna, pungufu au kamili.
ask-second = Nani mwingine aliangalia?
ask-remains = Andika kinachosomeka:
ask-explanation = Kwa nini mashine ilisogea?
nothing-in-doubt = hakuna chenye shaka
nothing-left-in-doubt = { $settled ->
        [0] Hakuna chenye shaka.
        [one] Swali moja limeamuliwa; hakuna kilichobaki na shaka.
       *[other] Maswali { $settled } yameamuliwa; hakuna kilichobaki na shaka.
    }
still-in-doubt = kazi inabaki na shaka, na hakuna kilichobadilishwa
second-person-needed = alama pungufu inahitaji mtu wa pili, tofauti
hint-second-person = taja mtu aliyeangalia pia kwa --second NAME
    .screen = taja mtu aliyeangalia pia, naye aandike PIN yake mwenyewe
explanation-empty = maelezo ni matupu

## Reading back

ask-line = Andika mstari { $line } kati ya { $total } kama ulivyo kwenye metali:
nothing-typed = hakuna kilichoandikwa, na hakuna kilichowekwa kwenye kumbukumbu
text-verified = Kazi { $job }: maandishi yamehakikiwa.
text-differs = kazi { $job }: kilichoandikwa kinatofautiana na mpango katika mstari { $line }, kuanzia herufi { $position }; hili limeandikwa
symbol-verified = Msimbo wa kazi { $job } unasema kilichopangwa. Mistari iliyo kando yake huhakikiwa kwa kuiandika upya.
symbol-differs = msimbo wa kazi { $job } unasema "{ $read }" ambapo ilipangwa "{ $planned }", kuanzia herufi { $position }
symbol-unverified = msimbo wa kazi { $job } haujahakikiwa; hilo halisemi lolote dhidi ya alama
symbol-nothing-read = hakuna kilichosomwa
symbol-of-others = msimbo wa wengine tu ndio uliosomwa: { $text }
symbol-several = misimbo ya alama { $count } ilionekana: onyesha mmoja peke yake
mark-has-no-symbol = alama ya kazi { $job } ilipangwa bila msimbo
hint-type-back = safisha alama na uangalie mwanga, au andika mistari upya kwa `markstation verify` peke yake
    .screen = safisha alama na uangalie mwanga, au andika mistari upya
reader-silent = hakuna kilichosomwa kutoka kwa kisomaji kilichopo { $at }
pin-wear = Angalia sindano kabla ya alama inayofuata: { $recent } kati ya misimbo { $recent_of } ya mwisho ilisomwa vizuri, kulinganisha na { $new } kati ya { $new_of } ilipokuwa mpya.
reader-not-set-up = Misimbo iliyosomwa ni michache mno kusema lolote kuhusu sindano: angalia kamera, mwanga na kisomaji.
pin-new = Sindano mpya inaanza. Masomo ya iliyotangulia yametunzwa katika { $file }.
pin-unread = hakuna kilichosomwa tangu sindano ya mwisho: masomo yajayo ni ya mpya hata hivyo
hint-read-again = soma metali tena, herufi kwa herufi, na urudie `markstation verify`; ikitofautiana kweli, mwambie msimamizi
    .screen = soma metali tena, herufi kwa herufi; ikitofautiana kweli, mwambie msimamizi
job-unknown = hakuna kazi "{ $job }"
hint-job = taja kazi kwa namba yake, au silaha kama CONSIGNMENT/ITEM; `markstation register find` huonyesha zote mbili
    .screen = taja kazi kwa namba yake, au silaha kama CONSIGNMENT/ITEM; utafutaji wa sajili huonyesha zote mbili
nothing-to-verify = kazi { $job } haikuacha alama nzima ya kuhakikiwa ({ $state })

## The register

nothing-found = hakuna chochote katika sajili chenye "{ $query }"
hint-find = andika ? kwa kila herufi isiyosomeka na * kwa idadi yoyote ya hizo
no-such-entry = hakuna ingizo { $entry }: sajili ina { $size }, kuhesabu kutoka 0
exported = { $file }: maingizo { $entries }, mzizi { $root }
export-failed = sajili haikuhamishwa; kilichoandikwa si nakala nzima
hint-export-exists = faili iliyopo haiandikwi juu yake kamwe: taja faili nyingine
verified = { $file }: imehakikiwa. Kituo { $station }, maingizo { $entries }, stakabadhi { $receipts }, mzizi { $root }
verify-remark = Maoni: { $remark }
not-verified = sajili haijahakikiwa: { $findings ->
        [one] hoja { $findings }
       *[other] hoja { $findings }
    }
not-readable-for-verify = { $file } haiwezi kuhakikiwa: haiwezi kusomwa
neither-register-nor-export = { $file } si sajili wala nakala iliyohamishwa
hint-file-to-verify = taja register.db ya kituo au faili iliyoandikwa na `markstation register export`; bila faili, sajili ya folda iliyo katika --station ndiyo inayokaguliwa
is-a-folder = { $path } ni folda, na kinachokaguliwa ni faili
hint-register-in-folder = sajili ya kituo ni { $register }
hint-ask-sender = usitegemee faili hii. Iombe tena kwa mtumaji, na ulinganishe ukubwa na mzizi na alichoandika mtumaji
receipts-differ = Stakabadhi mpya zaidi ya kidhibiti ni { $controller }, sajili ina { $register }.

## Controller and machine

controller-silent = kidhibiti hakijibu
hint-controller-line = hakuna kinachoruhusiwa bila kidhibiti. Angalia umeme wake na kebo yake, kisha `link` chini ya [controller] katika station.toml
    .screen = hakuna kinachoruhusiwa bila hicho. Angalia umeme wake na kebo yake; ikibaki hivyo, anayesimamia kituo hiki huangalia laini yake katika station.toml
line-quiet = laini yake iko wazi, na hakuna kinachokuja
controller-lost = Kidhibiti kimepotea: { $why }. Kinajaribiwa tena.
lost-line = laini yake imekatika
lost-silent = hakijibu
lost-restarted = kiliwashwa upya
lost-unknown = kiliwashwa upya, au programu nyingine inazungumza nacho
controller-refused = kidhibiti kilikataa
controller-idle = hakina kazi
controller-armed = kimeandaliwa kwa kazi { $job }
controller-permitted = kibali cha kuanza kipo kwa kazi { $job }
controller-moves = kuna mwendo bila kazi
controller-cycle = katika mzunguko wa kazi { $job }
controller-closing = kinasaini stakabadhi ya kazi { $job }
controller-fault = hitilafu
controller-shown = Programu ya kidhibiti { $firmware } (ujenzi { $build }, itifaki { $min } hadi { $max }), kituo { $station }, ufunguo { $key_id } wenye alama ya kidole { $fingerprint }, kipindi { $boot }.{ $hello }, hali { $state }. Viingizio: { $inputs }. Stakabadhi mpya zaidi { $receipts }, iliyokiriwa { $acked }, leja iliyoonyeshwa maingizo { $ledger }.
provisioned = Ufunguo wa kidhibiti { $key_id } umekubaliwa.
controller-speaks-old = Kinaongea toleo { $speaks } tu la itifaki, hivyo hakiwezi kuangaliwa, kujaribiwa au kupewa ufunguo mpya kutoka hapa. Taswira mpya huandikwa kwa mkono: tazama `markstation controller update --help`.
controller-too-old = kidhibiti kinaongea toleo { $speaks } tu la itifaki, na hili linahitaji toleo { $needs }
hint-newer-image = kiandikie taswira mpya: `pico.uf2`, inayotengenezwa na `cargo xtask image`. Shikilia BOOTSEL kwenye Pico huku kebo yake ya USB ikichomekwa, na unakili faili kwenye diski RPI-RP2 itakayoonekana; ufunguo wake na stakabadhi zake hubaki
    .screen = anayesimamia kituo hiki huandika taswira mpya ndani yake; ufunguo wake na stakabadhi zake hubaki
controller-reset = Kuwashwa kwa mwisho: { $reset }.
controller-memory = Kumbukumbu: { $health }.
controller-fault-found = Hakuna kinachoruhusiwa: { $fault }.
controller-loop = Mzunguko mrefu zaidi wa kitanzi chake kikuu tangu hapo: { $us } µs.
controller-tested = Jaribio la kujikagua { $seconds } s baada ya kuwashwa huko: { $checks }.
controller-untested = Hakuna jaribio la kujikagua lililofanywa tangu kuwashwa huko.
reset-reason = { $reset ->
        [power] umeme ulikuja, au ulikuwa umeshuka mno
        [pin] pini ya kuanzisha upya ilivutwa
        [watchdog] kilinzi kilikuta programu imekwama
        [crash] programu ilijisimamisha, kwa kuwa kitu ndani yake kilikuwa kama ambavyo hakipaswi kuwa kamwe
        [update] taswira mpya ilipakiwa
       *[other] { $reset }
    }
fault-name = { $fault ->
        [memory] kumbukumbu yake ya kudumu haiwezi kusomwa au kuandikwa
        [invariant] programu ilijikuta katika hali ambayo haipaswi kuwa nayo kamwe
        [relay-stuck] relei ya kibali inabaki imewaka bila kibali: mguso umeunganika, au kitu kingine kinaiendesha
        [relay-dead] relei ya kibali haivuti
        [ram] kumbukumbu yake ya kazi haishiki kinachoandikwa
        [flash] taswira yake si ile iliyofungwa kwa muhuri
        [expander] kipanuzi cha milango hakijibu: vitufe, swichi ya ufunguo, taa na jiliwa havifanyi kazi
       *[other] { $fault }
    }
memory-whole = nzima
memory-mended = nzima; nakala moja ya rekodi ilichanika na ikarekebishwa kutoka nyingine
memory-damaged = imeharibika
memory-damaged-at = imeharibika: { $record } (anwani { $address }) haisomeki katika nakala yoyote
memory-record = { $record ->
        [state] hali, pamoja na mfuatano, kazi ya juu zaidi na leja
        [key] ufunguo wake
        [next-key] ufunguo uliokuwa karibu kuchukua nafasi ya wa zamani
        [spare] mahali ambapo jaribio la kujikagua huandika
        [none] mahali pasipo na rekodi
       *[other] { $record }
    }
memory-receipt = stakabadhi iliyotunzwa (nafasi { $slot } kati ya 33)
refusal-of = { $refusal ->
        [not-provisioned] hakina ufunguo
        [already-provisioned] kina ufunguo tayari
        [memory] kumbukumbu yake haiwezi kuaminiwa
        [noise] chanzo chake cha nasibu hakitoshi kutengeneza ufunguo
        [occupied] mashine inasogea bila kazi
        [part-not-changed] kishikizi hakikuachwa kitupu tangu mzunguko wa mwisho
        [part-changed] kishikizi kiliachwa kitupu tangu kazi hiyo
        [garbled] hakikuweza kusoma ombi
        [stale-request] kimekwisha kujibu ombi la baadaye
        [session-over] kikao hiki kimekwisha: kidhibiti kilianzishwa upya, au programu nyingine ilianza kikao
        [limits] mipaka ya kazi iko nje ya kiwango
        [job-not-open] hakuna kazi kama hiyo iliyo wazi
        [not-permitted] kibali cha kuanza hakipo
        [not-by-contact] kazi haikuandaliwa kuanza kwa mguso
        [cycle-begun] mzunguko umeanza
        [already-started] mguso wa kuanza ulikwisha kufungwa kwa kazi hii
       *[other] { $refusal }
    }
refusal-about = { $refusal ->
        [job-not-new] namba ya kazi si kubwa kuliko { $number }, ambayo kimeshaiona
        [ledger-behind] sajili ni ndogo kuliko maingizo { $number } ambayo kimeyaona
        [ledger-forked] sajili inatofautiana na ile ambayo kimeiona ndani ya maingizo { $number } ya kwanza
        [receipt-gone] stakabadhi ni ya zamani kuliko { $number }, ya zamani zaidi ambayo kinaitunza
        [receipt-not-yet] stakabadhi haipo bado; mpya zaidi ni { $number }
       *[other] { $refusal } { $number }
    }
refusal-version = kinaongea matoleo { $min } hadi { $max } tu ya itifaki
refusal-inputs = { $refusal ->
        [not-wired] havijaunganishwa nacho: { $inputs }
        [broken] haviko kama vinavyopaswa kuwa: { $inputs }
        [disagree] njia mbili zinatofautiana: { $inputs }
       *[other] { $refusal }: { $inputs }
    }
refusal-fault = jaribio lake la kujikagua limeshindwa: { $fault }
refusal-receipt = stakabadhi { $sequence } haijakiriwa bado
refusal-job = kazi { $job } iko wazi
hint-key-switch = washa swichi ya ufunguo ya msimamizi, na uendeshe amri tena ikiwa imewashwa
    .screen = washa swichi ya ufunguo ya msimamizi, na ujaribu tena ikiwa imewashwa
hint-key-switch-wire = kidhibiti chenye swichi ya ufunguo ya msimamizi tu ndicho kinachojipa ufunguo mwingine. Unganisha swichi, taja supervisor_key chini ya [wiring], na uchukue kidhibiti kisicho na ufunguo; hiki kinabaki na ufunguo wake
hint-noise = jaribu mara moja zaidi; kikikataa tena, chipu haifai kutengeneza funguo: chukua kidhibiti kingine
hint-newer-program = programu hii ni ya zamani kuliko taswira ya kidhibiti: sakinisha `markstation` iliyotolewa pamoja nayo
    .screen = programu hii ni ya zamani kuliko taswira ya kidhibiti: anayesimamia kituo hiki husakinisha ile iliyotolewa pamoja nayo
hint-one-host = endesha hii tena. Ikikataa tena, programu au kompyuta nyingine inaongea na kidhibiti hiki: moja tu ndiyo inayoruhusiwa
    .screen = jaribu tena. Kikikataa tena, programu au kompyuta nyingine inazungumza na kidhibiti hiki: moja tu inaruhusiwa
hint-empty-fixture = toa sehemu, ili kishikizi kionekane kitupu, na uweke ile ya kuwekewa alama. Kama ilikuwa imetolewa, angalia kihisi cha sehemu kwa `markstation controller watch`
    .screen = toa sehemu, ili kishikizi kionekane kitupu, na uweke ile ya kuwekewa alama. Kama ilikuwa imetolewa, kihisi cha sehemu kiangaliwe katika Msimamizi › Hali ya kiufundi
hint-conditions = leta kilichotajwa katika hali inayotakiwa; `markstation controller watch` huonyesha kila kiingizio kama kilivyo
    .screen = leta kilichotajwa katika hali inayotakiwa; Msimamizi › Hali ya kiufundi huonyesha kila kiingizio kama kilivyo
hint-limits = sahihisha mipaka chini ya [machine] katika station.toml: kiwango cha chini kisizidi cha juu, na angalau 1 ambapo mapigo au mwale huhesabiwa
hint-kept-receipts = usiweke alama yoyote; `markstation controller receipts` huorodhesha kinachotunzwa na kidhibiti na kukilinganisha na sajili
    .screen = usiweke alama; anayesimamia kituo hiki hulinganisha kidhibiti kinachotunza na sajili, kwenye mstari wa amri
hint-channels = ifungue na kuifunga mara moja. Ikibaki hivyo, mojawapo ya nyaya zake mbili umekatika au umegusana: `markstation controller diagnose` husema ni upi
    .screen = ifungue na kuifunga mara moja. Ikibaki hivyo, mojawapo ya nyaya zake mbili umekatika au umegusana: Uunganishaji, kiingizio kimoja kimoja, chini ya Msimamizi › Hali ya kiufundi, husema ni upi
hint-unacknowledged = `markstation settle` huleta kinachosubiri; kisha endesha hii tena
    .screen = subiri hadi kinachosubiri kiletwe; kisha Benchi itaendelea yenyewe
# As in English.
test-row = { $what }: { $result }
test-name = { $test ->
        [ram] kumbukumbu ya kazi
        [flash] taswira
        [memory] kumbukumbu ya kudumu
        [relay] relei ya kibali
        [noise] nasibu ya funguo
        [expander] kipanuzi cha milango
       *[other] { $test }
    }
test-result = { $result ->
        [passed] kama inavyopaswa
        [failed] IMESHINDWA
        [not-done] haijajaribiwa
       *[other] { $result }
    }
self-test-passed = Jaribio la kujikagua la kidhibiti halikupata kasoro.
self-test-partly = Jaribio la kujikagua la kidhibiti halikupata kasoro katika kilichojaribiwa. Haikujaribiwa: { $tests }.
self-test-failed = jaribio la kujikagua la kidhibiti limeshindwa: { $tests }
hint-self-test = usiweke alama nacho. Angalia umeme wake, relei yake na nyaya zake (`markstation controller status`, `markstation controller watch`); jaribio likishindwa tena, chukua kidhibiti kingine
    .screen = usiweke alama nacho. Angalia umeme wake, relei yake na nyaya zake katika Msimamizi › Hali ya kiufundi; jaribio likishindwa tena, chukua kidhibiti kingine
self-test-too-old = Kidhibiti kinaongea toleo { $speaks } tu la itifaki na hakiwezi kujijaribu: siku inafunguliwa bila jaribio la kujikagua.
day-hashes-all = Kila baiti ya sajili inakaguliwa: maingizo { $entries } …
day-not-tested = siku haijafunguliwa: kidhibiti hakikukutwa kizima
key-shown = Ufunguo wa kidhibiti una alama ya kidole { $fingerprint }. Taa yake inaimulika: { $code } (mimuliko kwa idadi ya kila namba, kituo kidogo kati yake, kwa kurudia kwa dakika moja).
ask-blink = Je, taa ya kidhibiti inamulika { $code }? (ndiyo/hapana)
blink-not-asked = Hakuna aliyelinganisha taa inayomulika.
blink-differs = taa haimuliki kilichopokelewa, na hakuna kilichokubaliwa
hint-blink-differs = kidhibiti kingine tofauti na kilicho mbele yako kinajibu, au kuna kitu katikati: fuata kebo, endesha `markstation controller blink`, na uandae tena
blinks-now = Taa inamulika { $code } kwa dakika moja (alama ya kidole { $fingerprint }).
ask-key-switch-on = Washa swichi ya ufunguo ya msimamizi, kisha bonyeza Enter:
key-switch-back = Zima tena swichi ya ufunguo ya msimamizi.
key-renewed = Kidhibiti kina ufunguo mwingine; stakabadhi yake { $sequence }, iliyosainiwa na ule wa zamani, inasema hivyo na iko katika sajili.
renewal-resumed = Ubadilishaji wa awali wa ufunguo wa kidhibiti ulikatizwa; unaendelezwa.
renewal-unproven = stakabadhi ya kidhibiti { $sequence } haionyeshi kwamba kilibadilisha ufunguo wake
hint-provision-again = kama kidhibiti hiki kilifanya kazi katika kituo kingine na kimekuja hapa kwa kudumu, watu wawili hukipa ufunguo mpya kwa `markstation controller provision --again --by NAME --second NAME`, swichi ya ufunguo ya msimamizi ikiwa imewashwa
    .screen = kama kidhibiti hiki kilifanya kazi katika kituo kingine na kimekuja hapa moja kwa moja, watu wawili hukipa ufunguo mpya kwenye mstari wa amri, swichi ya ufunguo ya msimamizi ikiwa imewashwa
# As in English.
receipt-row = { $sequence }  { $job }: { $outcome } ({ $cause }); { $count }, { $ms } ms; { $inputs }; { $signature }; { $chain }; { $register }
receipt-job = kazi { $job }
receipt-no-job = hakuna kazi
receipt-cause = { $cause ->
        [finished] mashine ilimaliza
        [condition] sharti lilivunjika
        [host-silent] kompyuta ilikaa kimya
        [new-epoch] kikao kipya kilianza
        [over-time] ilichukua muda mrefu mno
        [disarmed] iliondolewa na kompyuta
        [reset] kidhibiti kilianzishwa upya
        [reprovisioned] kwa swichi ya ufunguo ya msimamizi
       *[other] { $cause }
    }
receipt-strikes = { $count ->
        [one] pigo 1
       *[other] mapigo { $count }
    }
receipt-beam = { $ms } ms za mwale
receipt-no-witness = hakuna shahidi
receipt-inputs = yaliyotimia: { $held }; yaliyovunjika: { $broken }; yasiyounganishwa: { $not_wired }
receipt-signed = { $signed ->
        [present] saini ni sahihi
        [earlier] saini ni sahihi, kwa ufunguo wa awali
        [elsewhere] imesainiwa kwa ufunguo ambao haukukubaliwa hapa kamwe
        [bad] SAINI SI SAHIHI
       *[other] { $signed }
    }
receipt-chain = { $chain ->
        [follows] inafuata iliyotangulia
        [first] ya kwanza iliyoonyeshwa
        [broken] HAIFUATI iliyotangulia
       *[other] { $chain }
    }
receipt-entry = katika sajili (ingizo { $entry })
receipt-no-entry = haipo katika sajili
receipts-none = Kidhibiti hakina stakabadhi bado.
receipts-shown = { $shown } kati ya stakabadhi hadi { $newest }; zilizokiriwa hadi { $acked }.
receipt-gone = Stakabadhi { $sequence } haipo tena: kidhibiti hutunza 32 za mwisho, na { $oldest } ndiyo ya zamani zaidi. Zilizotangulia ziko katika sajili.
receipt-not-yet = stakabadhi { $sequence } haipo bado; mpya zaidi ni { $newest }
receipts-wrong = { $wrong ->
        [one] stakabadhi 1 si sahihi
       *[other] stakabadhi { $wrong } si sahihi
    }
hint-receipts-wrong = usiweke alama nyingine; tunza matokeo haya na kidhibiti, na ukague sajili kwa `markstation register verify --controller`
input-name = { $input ->
        [estop_ok] kitufe cha dharura
        [guard_closed] kinga
        [part_present] sehemu
        [machine_healthy] uzima wa mashine
        [machine_ready] utayari wa mashine
        [machine_busy] mwendo wa mashine
        [strike] kihisi cha mapigo
        [clamp_closed] jiliwa
        [air_ok] shinikizo la hewa
        [end_of_mark] mwisho wa alama
        [current] mkondo wa umeme
        [two_hand] udhibiti wa mikono miwili
        [button_1] kitufe 1
        [button_2] kitufe 2
        [supervisor_key] swichi ya ufunguo ya msimamizi
        [relay_off] relei ya kibali
       *[other] { $input }
    }
input-on = { $input ->
        [estop_ok] kitufe cha dharura kimeachiwa
        [guard_closed] kinga imefungwa
        [part_present] sehemu iko katika kishikizi
        [machine_healthy] mashine haina hitilafu
        [machine_ready] mashine iko tayari
        [machine_busy] mashine inasogea
        [strike] kihisi cha mapigo kimeamka
        [clamp_closed] jiliwa limefungwa
        [air_ok] shinikizo la hewa lipo
        [end_of_mark] mwisho wa alama
        [current] mkondo wa umeme unapita
        [two_hand] udhibiti wa mikono miwili umebonyezwa
        [button_1] kitufe 1 kimebonyezwa
        [button_2] kitufe 2 kimebonyezwa
        [supervisor_key] swichi ya ufunguo ya msimamizi imewashwa
        [relay_off] relei ya kibali imezimwa
       *[other] { $input }
    }
input-off = { $input ->
        [estop_ok] kitufe cha dharura kimebonyezwa
        [guard_closed] kinga iko wazi
        [part_present] kishikizi ni kitupu
        [machine_healthy] mashine ina hitilafu au imezimwa
        [machine_ready] mashine haiko tayari
        [machine_busy] mashine imetulia
        [strike] kihisi cha mapigo kimetulia
        [clamp_closed] jiliwa liko wazi
        [air_ok] hakuna shinikizo la hewa
        [end_of_mark] hakuna mwisho wa alama
        [current] hakuna mkondo wa umeme
        [two_hand] udhibiti wa mikono miwili haujabonyezwa
        [button_1] kitufe 1 hakijabonyezwa
        [button_2] kitufe 2 hakijabonyezwa
        [supervisor_key] swichi ya ufunguo ya msimamizi imezimwa
        [relay_off] relei ya kibali imewashwa
       *[other] { $input }
    }
output-name = { $output ->
        [permit] kibali cha kuanza
        [start_contact] mguso wa kuanza
        [clamp] vali ya jiliwa
        [lamp_ready] taa nyeupe
        [lamp_busy] taa ya buluu
        [lamp_fault] taa nyekundu
        [buzzer] king’ora
       *[other] { $output }
    }
channel-on = imewashwa
channel-off = imezimwa
watch-title = Kidhibiti { $state }, kinafanya kazi kwa { $seconds } s
# As in English.
watch-input = { $state }
watch-pair = { $state } (njia 1 { $first }, njia 2 { $second })
watch-not-wired = Havijaunganishwa: { $inputs }
watch-outputs = Vitoleo vilivyowashwa: { $outputs }
watch-none = hakuna
watch-counters = Tangu kilipoanza: mapigo { $strikes }, miendo { $busy }, mwale { $beam } ms
watch-end = Ctrl-C humaliza
wrong-nothing = Hakuna kasoro.
wrong-nothing-tested = Hakuna kasoro katika kilichojaribiwa. Haikujaribiwa: { $tests }.
wrong-shown = KASORO: { $what }
wrong-channels = njia za { $input } zilitofautiana kwa muda mrefu mno: fungua na funga mara moja; ikibaki hivyo, mojawapo ya nyaya zake mbili umekatika au umegusana
wrong-differs = njia za { $input } zinatofautiana wakati huu
wrong-fault = hakuna kinachoruhusiwa, kwa kuwa { $fault }
wrong-test = jaribio la mwisho la kujikagua lilishindwa: { $tests }
wrong-memory = kumbukumbu ni { $health }
ask-input = { $step }, kisha bonyeza Enter:
input-turn-on = { $input ->
        [estop_ok] Achia kitufe cha dharura na uweke upya relei yake
        [guard_closed] Funga kinga na uweke upya relei yake
        [part_present] Weka sehemu katika kishikizi
        [machine_healthy] Washa mashine na ufute hitilafu zake
        [machine_ready] Fanya mashine iwe tayari
        [clamp_closed] Funga jiliwa kwa mkono
        [air_ok] Fungulia hewa
        [two_hand] Bonyeza vitufe vyote viwili vya mikono na uvishikilie
        [button_1] Shikilia kitufe 1
        [button_2] Shikilia kitufe 2
        [supervisor_key] Washa swichi ya ufunguo ya msimamizi
       *[other] { $input }
    }
input-turn-off = { $input ->
        [estop_ok] Bonyeza kitufe cha dharura
        [guard_closed] Fungua kinga
        [part_present] Toa sehemu katika kishikizi
        [machine_healthy] Iweke mashine katika hitilafu, au izime
        [machine_ready] Fanya mashine isiwe tayari (kitufe chake cha kusimamisha, au kifuniko chake)
        [clamp_closed] Fungua jiliwa kwa mkono
        [air_ok] Funga hewa na uitoe
        [two_hand] Achia udhibiti wa mikono miwili
        [button_1] Achia kitufe 1
        [button_2] Achia kitufe 2
        [supervisor_key] Zima swichi ya ufunguo ya msimamizi
       *[other] { $input }
    }
diagnose-begin = Viingizio vilivyounganishwa vinaletwa katika kila hali yake, kimoja kimoja: hatua { $steps }. Hakuna kinachoanzishwa, na hakuna kibali kinachotolewa.
diagnose-good = ndiyo: { $state }
diagnose-opposite = HAPANA: kidhibiti kinasoma “{ $reads }” huku ukisema “{ $said }”: angalia { $terminals }
diagnose-channel = HAPANA: { $input }: njia { $channel } haikufuata: angalia { $terminals }
diagnose-crossed = HAPANA: njia { $channel } ya { $input } ilibaki na ile ya { $other } ilisogea: nyaya mbili zimebadilishana katika { $terminals }
diagnose-swapped = HAPANA: { $moved } ilisogea wakati { $input } ilipaswa kusogea: zimebadilishana katika { $terminals }
diagnose-bridged = HAPANA: { $moved } ilisogea pamoja na { $input }: tafuta muungano kati ya { $terminals }
diagnose-not-asked = Haviulizwi hapa, kwa kuwa mashine lazima isogee kwa ajili yake, au jaribio la kujikagua huviangalia: { $inputs }
diagnose-no-steps = hakuna kiingizio kilichounganishwa kinachoweza kujaribiwa kwa mkono hapa
diagnose-nobody = hakuna aliyepitia hatua hadi mwisho
diagnose-wrong = { $wrong ->
        [one] nyaya si kama zinavyopaswa kuwa: hoja 1
       *[other] nyaya si kama zinavyopaswa kuwa: hoja { $wrong }
    }
hint-diagnose = vituo vya nyaya ni vile vya hardware/wiring.md. Rekebisha nyaya umeme ukiwa umezimwa, na uendeshe hii tena
    .screen = vituo ni vile vya mpango wa nyaya. Rekebisha nyaya umeme ukiwa umezimwa, kisha anza upya
diagnose-sound = hatua { $steps }, na kila kiingizio kilifanya ulichosema.
update-training = kidhibiti cha kituo cha mafunzo ni programu ya kompyuta hii na hakichukui taswira
update-ready = Kidhibiti kinaanza upya kama diski.
update-steps = Sasa, kwenye tundu la USB la kidhibiti: diski iitwayo RPI-RP2 inaonekana. Nakili `pico.uf2` humo (kutoka mti wa chanzo: firmware/pico/target/thumbv6m-none-eabi/release/pico.uf2, iliyotengenezwa na `cargo xtask image`). Kinaanza upya chenyewe faili ikiwa nzima. Kikipoteza umeme katikati, shikilia BOOTSEL wakati wa kukichomeka, na unakili tena: ufunguo na stakabadhi havipo katika kinachoandikwa juu yake.
update-waiting = Kidhibiti kinasubiriwa, hadi dakika kumi. Ctrl-C humaliza kusubiri, na `markstation controller status` kisha hukionyesha.
update-not-back = kidhibiti hakijarudi
hint-update-not-back = angalia kama diski RPI-RP2 bado ipo na unakili faili tena; kisha `markstation controller status`
update-done = Kidhibiti kimerudi na ufunguo wake: programu { $before } kabla, { $after } sasa.
update-same-image = Kidhibiti kimerudi na ufunguo wake na programu ile ile, { $firmware }.
update-other-key = kidhibiti kimerudi bila ufunguo ambao kilikuwa nao
wired-differs = station.toml inasema kwamba { $configured } zimeunganishwa, na sajili ilikubali kidhibiti hiki kwa { $admitted }; kilicho katika sajili ndicho kinachosimama
interlock-differs = station.toml inasema permit_interlocks_motion = { $configured }, na sajili ilikubali kidhibiti hiki kwa { $admitted }; kilicho katika sajili ndicho kinachosimama
hint-wiring = kama nyaya ni zile zile, rudisha thamani ya sajili chini ya [wiring] katika station.toml. Kama zilibadilishwa kweli, zikaguliwe; kisha, swichi ya ufunguo ya msimamizi ikiwa imewashwa, watu wawili hukipa kidhibiti hiki ufunguo mpya kwa `markstation controller provision --again --by NAME --second NAME`, au hukubali kisicho na ufunguo bado bila --again
    .screen = kama nyaya ni zile zile, anayesimamia kituo hiki hurudisha thamani ya sajili katika station.toml. Kama zilibadilishwa kweli, zikaguliwe; kisha watu wawili hukipa kidhibiti hiki ufunguo mpya kwenye mstari wa amri, swichi ya ufunguo ya msimamizi ikiwa imewashwa
hint-provision = msimamizi hukiandaa kwa `markstation controller provision --by NAME`
    .screen = msimamizi hukipa ufunguo kwenye mstari wa amri
block-not-provisioned = kidhibiti hakina ufunguo
block-other-controller = kidhibiti kingine tofauti na kilichokubaliwa na sajili hii kinajibu
block-key-renewed = kidhibiti kimebadilisha ufunguo wake, na mpya haujakubaliwa bado
hint-key-renewed = watu wawili hulimaliza kwa `markstation controller provision --by NAME --second NAME`
    .screen = watu wawili hukamilisha kwenye mstari wa amri
block-other-station = kidhibiti kinasaini kwa kituo kingine, au kwa kile kingine kati ya halisi na mafunzo
hint-other-controller = unganisha kidhibiti cha kituo hiki. Kama kilibadilishwa kwa kudumu, watu wawili hukubali kipya kwa `markstation controller provision --by NAME --second NAME`
    .screen = unganisha kidhibiti cha kituo hiki. Kama kilibadilishwa moja kwa moja, watu wawili hukubali kipya kwenye mstari wa amri
block-ledger-behind = sajili hii ina maingizo { $here }, na kidhibiti kilionyeshwa { $shown }: ni nakala rudufu iliyorudishwa, au kompyuta ya pili ilifanya kazi
block-ledger-forked = sajili hii na ile iliyoonyeshwa kidhibiti zinatofautiana ndani ya maingizo { $size } ya kwanza
hint-newest-register = usiweke alama yoyote kwa sajili hii. Tafuta iliyo mpya zaidi na uendelee nayo. Ikiwa tu imepotea, watu wawili huitumia hii tena: `markstation register readmit --by NAME --second NAME --reason TEXT`, kisha `markstation controller provision --again --by NAME --second NAME`
    .screen = usiweke alama kwa sajili hii. Tafuta mpya zaidi na uendelee nayo. Ikiwa tu imepotea, watu wawili huikubali hii tena kwenye mstari wa amri
block-controller-forgot = kidhibiti kinajua stakabadhi { $there }, na sajili ina { $here }
block-bad-receipt = stakabadhi { $sequence } ya kidhibiti haihesabiki
block-controller-memory = kidhibiti hakiwezi kuamini kumbukumbu yake chenyewe
block-hello-refused = kidhibiti kinakataa kuanza kikao
block-ack-refused = kidhibiti hakipokei ukiri wa stakabadhi
hint-controller-memory = usiweke alama nacho; kikaguliwe, na watu wawili waandae kingine badala yake
machine-silent = mashine haijibu
hint-machine-line = angalia umeme wake na kebo yake, kisha `link`, familia na lahaja chini ya [machine] katika station.toml
    .screen = angalia umeme wake na kebo yake; ikibaki hivyo, anayesimamia kituo hiki huangalia laini, familia na lahaja yake katika station.toml
machine-wrong = kinachojibu hakifai kutumika kama mashine ya { $family }
machine-shown = mashine ya { $family }: { $description }; { $condition }; { $watched }
machine-watched-by = Inatoa: { $signals }. Mashahidi huru wanaofaa: { $witnesses }. Kazi hapa inategemea: { $required }.
witness-name = { $witness ->
        [strike-sensor] kihisi cha mapigo
        [beam-tap] kichukuzi cha mwale
        [stroke-switch] swichi ya mkupuo
        [current-clamp] kipimo cha mkondo wa umeme
       *[other] { $witness }
    }
grade-own = faili ya kituo hiki
grade-maker = kutoka hati za mtengenezaji wake
grade-code = kutoka msimbo huru wa programu
grade-inferred = imekisiwa
machine-unattended = lahaja yake ni { $grade }, na inaweza kuweka alama bila kusimamiwa
machine-supervised = lahaja yake ni { $grade }, hivyo inasimamiwa hadi ipite `markstation machine accept`
    .screen = lahaja yake ni { $grade }, hivyo kila alama inaandikwa upya kabla ya inayofuata, hadi msimamizi aikague na kuikubali mashine kwenye mstari wa amri
machine-accepted-by = lahaja yake ni { $grade }; ilikubaliwa { $day } na { $person }
machine-ready = tayari
machine-busy = ina shughuli
machine-not-ready = mashine haiko tayari; hakuna namba iliyotumika
hint-machine-recover = angalia mashine na urekebishe inachotaja; kisha hitilafu hufutwa kwa `markstation machine recover`, ambayo haisogezi chochote
    .screen = angalia mashine na urekebishe inachotaja; kisha hitilafu hufutwa katika Msimamizi › Hali ya kiufundi, bila kusogeza chochote
# As in English.
port-shown = { $device }  { $adapter }  { $hint }  { $state }
port-free = huru
adapter-without-port = USB { $vid }:{ $pid } imechomekwa na haina mlango wa mfululizo: programu nyingine (mara nyingi brltty) imeuchukua, au kiendeshi chake hakipo
no-ports = Kompyuta hii haina mlango wa mfululizo: chomeka adapta.
search-found = Kwenye laini: { $what }
ask-home = KICHWA KINASOGEA sasa hadi kwenye rejeo lake. Ondoa mikono na uache jiliwa wazi. Andika ndiyo:
machine-told-to-clear = Mashine iliambiwa ifute hitilafu yake na haijibu: { $why }
machine-cannot-be-asked = haiwezi kuulizwa hali yake; angalia paneli yake yenyewe
ask-mismatch-cause = Alama ya kazi { $job } inasomeka tofauti na ilivyopangwa. Ikiwa tu sababu imepatikana na kurekebishwa, andika ndiyo:
machine-homed = Kichwa kiko kwenye rejeo; mashine inajua kilipo.
machine-recovered = Mashine imefuta hitilafu yake.

## Supervision and acceptance

supervised-begin = Mashine hii ya { $family } inasimamiwa, kwa kuwa baiti kadhaa za lahaja yake { $dialect } hazitoki kwa mtengenezaji wake. Kaa nayo, na uandike upya kila alama kabla ya inayofuata. `markstation machine accept` humaliza hili.
    .screen = Mashine hii ya { $family } inasimamiwa, kwa kuwa baiti kadhaa za lahaja yake { $dialect } hazitoki kwa mtengenezaji wake. Kaa nayo, na uandike upya kila alama kabla ya inayofuata. Msimamizi humaliza hili kwenye mstari wa amri, kwa kuikagua na kuikubali mashine.
read-back-now = Soma alama ya kazi { $job } kwenye metali kabla ya kitu kingine chochote kuwekewa alama.
mark-unread = hakuna aliyesoma alama ya kazi { $job }, na mashine hii inasimamiwa
hint-mark-unread = soma metali kwa `markstation verify { $job } --by NAME`, kisha endelea
    .screen = soma metali ya kazi { $job } katika Benchi, kisha endelea
mark-read-otherwise = alama ya kazi { $job } ilisomwa tofauti na ilivyopangwa, na mashine hii inasimamiwa: hakuna kingine kinachowekewa alama
hint-mark-read-otherwise = tenga silaha, mwambie msimamizi, na ulinganishe faili ya kazi na lahaja katika station.toml na mashine kabla ya kuweka alama tena
accept-begin = Ukubalifu wa mashine ya { $family } yenye lahaja { $dialect }. Hakuna kinachowekewa alama; alama zake hadi sasa zinasomwa kutoka sajili.
accept-yes = ndiyo   { $asked } { $seen }
accept-no = HAPANA  { $asked } { $seen }
accept-nobody = hakuna aliyejibu; mashine haikukubaliwa, na hakuna kilichoandikwa
accept-identify = Je, inasema ni nini?
accept-ready = Je, iko tayari?
accept-guard = Je, kinga iliyo wazi inaonekana?
accept-estop = Je, kitufe cha dharura kilichobonyezwa kinaonekana?
accept-load = Je, inashika maandishi iliyotumiwa?
accept-forbidden = Je, maandishi isiyoweza kuyabeba hukataliwa?
accept-file = Je, jina la faili isiyokuwa nayo hukataliwa?
accept-abort = Je, kusimamishwa huacha hitilafu inayofutwa na urejeshaji tu?
accept-cable = Je, kebo iliyovutwa hugunduliwa, na hurudi?
accept-stop = Je, alama iliyosimamishwa katikati iliishia katika hitilafu iliyolazimu kufutwa?
accept-marks = Je, kuna alama za kutosha ambazo kidhibiti kiliona na mtu alisoma?
ask-guard-open = Fungua kinga, kisha bonyeza Enter:
ask-guard-closed = Funga kinga, kisha bonyeza Enter:
ask-estop-pressed = Bonyeza kitufe cha dharura, kisha bonyeza Enter:
ask-estop-out = Achia kitufe cha dharura, kisha bonyeza Enter:
ask-cable-pulled = Vuta kebo ya mashine kwenye kompyuta na ubonyeze Enter wakati huo huo:
ask-cable-back = Rudisha kebo, kisha bonyeza Enter:
ask-stopped = Kwenye sehemu inayoweza kuharibiwa, je, ulisimamisha alama katikati kwa kinga au kitufe cha dharura, na mashine haikuweka alama zaidi hadi hitilafu yake ilipofutwa (ndiyo au hapana)?
# As in English.
seen-words = { $words }
seen-not-applicable = Hili halihusu mashine kama hii.
seen-not-wired = { $input } haijaunganishwa na kidhibiti.
seen-switch = Kidhibiti kiliona { $input } ikikatika na kurudi; wakati huo mashine ilisema: { $machine }
seen-no-switch = Kidhibiti hakikuona { $input } ikikatika na kurudi.
seen-read-back = maandishi { $count }, marefu zaidi yakiwa na herufi { $longest }, yalisomwa upya kama yalivyotumwa.
seen-loaded = maandishi { $count }, marefu zaidi yakiwa na herufi { $longest }, yalipokelewa; hayakusomwa upya.
seen-refused = { $count } kati ya { $count } yalikataliwa.
seen-taken = Ilipokelewa: { $taken }
seen-gone-and-back = Iligunduliwa baada ya { $ms } ms, zinazoruhusiwa ni { $limit } ms; ilirudi.
seen-not-back = Iligunduliwa, na mashine haikurudi.
seen-not-gone = Haikugunduliwa.
seen-stopped = Fundi anasema ndiyo; kidhibiti kiliona kazi hizi zikisimamishwa katikati ya alama: { $jobs }
seen-none-stopped = Fundi anasema ndiyo; kidhibiti hakikuona alama ya mashine hii ikisimamishwa katikati.
seen-person-no = Fundi anasema hapana.
seen-marks = alama { $count }, mapigo { $least } hadi { $most } (au milisekunde za mwale) kwa herufi 1000.
seen-marks-few = { $count } kati ya angalau { $needed }, kuhesabu nyuma hadi ya mwisho iliyosomwa tofauti na ilivyopangwa.
seen-mark-unread = Hakuna aliyesoma alama ya kazi { $job }.
accept-done = Imekubaliwa. Kuanzia sasa alama zake hazihitaji kusomwa upya moja moja. Ripoti { $file }, ingizo { $entry } la sajili.
accept-not = mashine haikukubaliwa; ripoti ni { $file }
hint-accept-not = rekebisha yaliyojibiwa HAPANA, weka alama zinazokosekana chini ya usimamizi, na uendeshe `markstation machine accept` tena

## Training and demonstration

no-simulated-machine = hakuna mashine ya kuigiza ya { $family } inayoongea lahaja { $dialect }; taja katika station.toml lahaja iliyoletwa na programu
hint-dialects = lahaja za { $family } zilizoletwa: { $known }
fault-not-there = mashine ya kuigiza ya { $family } haina hitilafu { $fault }
port-taken = { $port } ipo tayari, na si laini ya mashine ya kuigiza
hint-port-taken = chagua njia nyingine kwa --port; hakuna kilichobadilishwa hapo
port-not-opened = hakuna kituo-bandia kilichoweza kufunguliwa kama { $port }
simulated-machine = Mashine ya kuigiza ya { $family } { $dialect } katika { $port }, ikiwa na piece-1 katika jiliwa lake na kibali cha kuanza kipo
simulated-link = Kwa station.toml ya kituo kingine, chini ya [machine]: { $link }
simulated-deeds = Andika kinachotokea kwenye mashine: { $words }. Ctrl-C huizima.
deed-unknown = "{ $typed }" haiwezi kufanywa hapa; andika moja ya: { $words }
metal-whole = { $part }: "{ $shown }", nzima, mapigo { $strikes }
metal-cut = { $part }: "{ $shown }", SI nzima, mapigo { $strikes }
simulated-not-started = mashine na kidhibiti cha kuigiza havikuweza kuanzishwa
fixture-silent = kishikizi cha kuigiza hakitii
emulator-missing = { $file } haipo, na kidhibiti cha kuigiza kwa chipu kinaihitaji
hint-emulator = katika mti wa chanzo: sakinisha Node, kisha endesha `cargo xtask image`, inayojenga taswira, na `cargo xtask emulator`, inayosakinisha na kujaribu kiigizaji
metal-unreadable = rekodi ya metali ya kuigiza, { $file }, haiwezi kusomwa
demo-exists = tayari kuna kitu katika { $folder }
hint-demo-exists = taja folda nyingine, au ondoa hiyo; ili kuendelea baada ya plagi kuvutwa, endesha `markstation --station { $folder } settle`
demo-begins = Kituo cha mafunzo katika { $folder }: mashine ya { $machine } na kidhibiti { $controller } kama michakato yao yenyewe.
plug-pulled = Plagi ilivutwa katika alama { $mark }: mashine, kidhibiti na programu hii vimekatwa. Asubuhi inayofuata: `markstation --station { $folder } settle`, kisha `markstation --station { $folder } mark demo --auto --by Operator`.
demo-summary = mistari { $lines }: { $marked } imewekewa alama na kushuhudiwa, { $refused } imekataliwa; { $verified } imeandikwa upya kama ilivyopangwa; { $seconds } s, alama { $rate } kwa dakika.
demo-files = Sajili { $register }, nakala yake iliyohamishwa { $export }, kinachoonyeshwa na metali ya kuigiza { $metal }, mpangilio { $config }.
demo-line-differs = mstari { $line } (kipengee { $item }): ilitarajiwa { $expected }, imekutwa { $found }
demo-metal-differs = kipengee { $item }: mpango ni "{ $planned }", metali ya kuigiza inaonyesha "{ $shown }"
demo-failed = { $differ ->
        [one] mstari { $differ } haukuisha
       *[other] mistari { $differ } haikuisha
    } kama ilivyotarajiwa
demo-marked = imewekwa (imeshuhudiwa), maandishi yamehakikiwa
demo-no-line = hakuna mstari kama huo
demo-wrong = silaha zisizo sahihi kwenye jiliwa
demo-unchanged = silaha zisizobadilishwa kwenye jiliwa
demo-typing = makosa ya kuandika
demo-errors-differ = { $what }: mwendeshaji wa kuigiza alifanya { $did }, na { $caught } yalinaswa; onyesho huonyesha angalau moja la kila aina, na yote yakinaswa
plug-beyond-lines = --pull-the-plug { $mark } haitaji alama: orodha ina mistari { $open } ya kuwekewa alama, hivyo andika namba kutoka 1 hadi { $open }
demo-all-as-expected = Kila mstari uliisha kama ilivyotarajiwa.
expected-unreadable = faili ya matarajio haiwezi kusomwa katika mstari { $line }

## Labels. A line of a label holds about 40 characters.

label-written = Lebo ya kazi { $job } imeandikwa katika { $file }.
no-such-job = ingizo { $job } halianzishi kazi
not-marked-yet = kazi { $job } haijaacha alama ambayo lebo ingeweza kuwa yake
label-foot = { $station } kazi { $job }: { $seen }, { $text }
label-witnessed = imeshuhudiwa
label-attested = kwa kauli
label-verified = imehakikiwa
label-not-verified = maandishi hayajahakikiwa

## Profiles

# As in English.
profile-length = { $whole }.{ $fraction } mm
profile-name =
    { $title }
    { $profile }, toleo { $edition }
profile-row = { $profile }  (toleo { $edition })  { $title }
profile-events = matukio: { $events }
profile-no-events = hakuna alama zake zenyewe: kanuni nyingine hurithi kutoka kwake
profile-inherits = hurithi: { $profiles }
profile-jurisdiction = Nchi yenye alama hizi: { $country }
profile-head-instruments = Hati za kisheria
profile-binds = { $instrument }, { $title } ({ $edition }; { $binding }): inafunga, kwa kauli ya { $by }
profile-guides = { $instrument }, { $title } ({ $edition }; { $binding }): inaongoza, kwa kauli ya { $by }
profile-adopted = { $instrument }: imepitishwa kuwa sheria na { $act }
profile-opted-in = inaaminiwa ingawa inajulikana kwa kusikia tu: { $what }
profile-head-settings = Mipangilio
profile-size = herufi zenye kimo { $height }, kina { $depth }
profile-methods = mbinu, inayopendelewa kwanza: { $methods }
profile-charset = herufi: { $chars }  (zisizidi { $max } katika mstari)
profile-head-event = TUKIO: { $event }
profile-no-mark = Hakuna alama inayowekwa.
profile-mark = Alama { $number }: { $kind }, { $on }
profile-parts-max = sehemu zisizidi { $parts }, zile za kwanza
profile-if = ikiwa tu { $conditions }
profile-and = { $one }; na { $other }
# As in English.
profile-stand = { $kinds }: { $parts }
# As in English.
profile-stand-part = { $part } ({ $places })
profile-first-free = mahali pa kwanza palipo wazi ndipo panapohesabika
profile-line = Mstari { $number }: { $text }
# As in English.
profile-piece = { $element }: { $text } ({ $from })
profile-optional = huachwa pale isipojulikana
profile-no-rule = haitakwi na kanuni yake yenyewe: ipo kwa kauli ya kanuni hizi za kuweka alama
profile-cited = kwa mstari mzima:
# As in English.
profile-rule = { $rule }, { $citation }: { $force }
profile-rule-again = { $rule }, { $citation }: { $force } (imeelezwa hapo juu)
# As in English.
profile-basis = { $level }, { $binding }; { $provenance }; { $why }
profile-note = kuhusu maandishi yake: { $note }
profile-set-aside = imewekwa kando kwa { $aspect }: ilishindwa katika mgongano { $conflict }
profile-valid-from = inatumika kuanzia { $day }
profile-valid-to = inatumika hadi { $day }
profile-holds = ina: { $fields }
profile-scripts = za hizi tu: { $scripts }
profile-deadline = ndani ya { $days ->
        [one] siku 1
       *[other] siku { $days }
    } kuanzia { $clock }
profile-deadline-now = bila kuchelewa baada ya { $clock }
profile-before-transfer = na kabla kipengee hakijapitishwa kwa mwingine, ikiwa hilo litatangulia
profile-kept-years = rekodi { $record }: miaka isiyopungua { $years }
profile-kept-ever = rekodi { $record }: milele
profile-kept-destruction = kuhesabu kutoka kuteketezwa kwa kipengee; hadi hapo inatunzwa
profile-kept-business = hadi biashara iishe; kisha rekodi huenda kwa Nchi
profile-personal-data = data binafsi hufutwa muda ukiisha
profile-question = mtu hujibu: { $question }
profile-answered-by = (limejibiwa tayari na { $field })
profile-looks-at = huangalia kama { $check }
profile-more-with-all = Rekodi na muda wake, maswali kwa mtu, ukaguzi na kanuni zaidi: kwa --all.
profile-head-exceptions = Misamaha, na inamsamehe nani
# As in English.
profile-exception = { $code }: { $grounds }
profile-reference = rejeo la uamuzi lazima liandikwe
profile-lets-off = inasamehe: { $rules }
profile-lets-off-none = haimsamehi mtu alama yoyote
profile-head-conflicts = Migongano kati ya hati za kisheria, na ipi inashinda
# As in English.
profile-conflict = { $conflict }: { $what }
profile-winner = "{ $winner }" inashinda, kwa kauli ya { $by }: { $because }
profile-winner-default = "{ $winner }" inashinda, mradi hakuna kanuni za kuweka alama zinazosema vingine
profile-winner-all = kila upande unaendelea kutumika
profile-losers = zimewekwa kando kwa { $aspect }: { $rules }
profile-event-unknown = kanuni { $profile } haziweki alama kwa tukio { $event }; zinaziweka kwa: { $known }
profile-event-not-a-word = "{ $value }" haitaji tukio; yaliyopo: { $known }
profile-check-sound = Nzima: kanuni za kuweka alama { $profiles }, hati za kisheria { $instruments } zenye kanuni { $rules }, migongano { $conflicts }.
profile-check-wrong = { $file }:{ $line }:{ $column } ina kosa
hint-profile-check = hakuna kinachowekewa alama kwa faili zenye kosa. Sahihisha mahali hapa na uendeshe `markstation profile check` tena; inataja kosa moja kwa wakati
profile-head-off = Zimezimwa: kutoka kumbukumbu na hazina uhakika (M?)
profile-head-warns = Zinaamuru, lakini zinaonya tu: kutoka kumbukumbu (M), au zinajulikana kwa kusikia na hazijakubaliwa (C, F)
# As in English.
profile-unread = { $rule }, { $citation }; { $provenance }
profile-read-this = ya kusomwa: { $title }, { $edition }
profile-known-from = inajulikana hadi sasa kutoka: { $sources }
profile-then = hilo likishafanyika { $force }
profile-how-verified = Baada ya kusoma maandishi, andika hili katika authority.toml ya kituo, pamoja na jina la kanuni, nani aliisoma, lini na nini:
profile-how-opt-in = Ili kuamini kanuni au hati nzima inayojulikana kwa kusikia tu, itaje katika opt-in badala yake:
profile-all-read = Hakuna kilichobaki cha kusomwa.
profile-sheet-written = Karatasi ya { $profile } iko katika { $file }: ifungue katika kivinjari na uichapishe kwa 100 %.
sheet-title = Utaratibu wa kitaifa wa kuweka alama: { $title }
sheet-authority = Mamlaka
sheet-to-fill-in = Ya kujazwa na mamlaka
sheet-profile = Kanuni za kuweka alama
sheet-profile-value = { $profile }, toleo { $edition }
sheet-hash = Heshi ya kanuni zote (SHA-256)
sheet-events = Matukio
sheet-state = Nchi
sheet-methods = Mbinu, inayopendelewa kwanza
sheet-size = Herufi
sheet-alphabet = Alfabeti ya alama zinazopangwa
sheet-where = Mahali ilipo
sheet-weapons = Silaha
sheet-parts = Sehemu, kila moja na mahali pake kwa mpangilio wa upendeleo
sheet-rules = Kanuni zinachotaka kuhusu ukubwa, mahali, mbinu na herufi
sheet-rules-of-lines = Mistari na kanuni zinazoitaka
sheet-picture = Kwa kipimo halisi; thamani ni mifano ya kubuni, na uso pia.
sheet-instruments = Hati za kisheria
sheet-binds = inafunga
sheet-guides = inaongoza
sheet-unread = `markstation profile unverified` huziorodhesha pamoja na yanayopaswa kusomwa: { $rules }
sheet-adopted = imepitishwa na { $act }
sheet-column-instrument = Hati
sheet-column-edition = Toleo
sheet-column-kind = Aina
sheet-column-holds = Kwa kanuni hizi
sheet-column-cited = Kanuni zilizotajwa katika karatasi hii
sheet-not-configured = Picha huonyesha nembo au msimbo usiopangwa kama kisanduku kitupu chenye jina lake; hakuna kilichobuniwa.
sheet-all-settled = Hakuna kilichobaki wazi.
sheet-usable = Mstari wa vipande: uso wa mfano
sheet-scale = 10 mm ikichapishwa kwa ukubwa halisi
sheet-observed-mark = Alama iliyokutwa hapo
sheet-spoilt-mark = Mabaki ya alama yaliyokutwa hapo
sheet-no-mark-zone = Pasiguswe
sheet-foot = Kwa kubadilishana taarifa za utaratibu wa kitaifa wa kuweka alama (Hati ya Kimataifa ya Ufuatiliaji, aya ya 31). Kanuni zimefupishwa kwa Kiingereza; maandishi yao yenyewe ndiyo yanayohesabika.
profile-event = { $event ->
        [import] uingizaji nchini
        [temp-import] uingizaji nchini wa muda
        [manufacture] utengenezaji
        [parts-import] uingizaji nchini wa sehemu muhimu
        [state-stock] akiba ya vikosi vya Nchi
        [transfer-civilian] uhamisho kutoka akiba ya serikali kwenda kwa raia
        [seized] ukamataji au utaifishaji
        [surrendered] usalimishaji
        [found] kuokotwa
        [retained] zilizotaifishwa na kubakizwa kwa matumizi rasmi
        [deactivate] ulemazaji
        [reactivate] urejeshaji wa utendaji
        [export] usafirishaji nje
        [destroy] uteketezaji
        [ammunition] utengenezaji au uingizaji nchini wa risasi
       *[other] { $event }
    }
profile-element = { $element ->
        [maker] mtengenezaji
        [country-of-manufacture] nchi ya utengenezaji
        [place-of-manufacture] mahali pa utengenezaji
        [year-of-manufacture] mwaka wa utengenezaji
        [model] modeli
        [calibre] kaliba
        [serial] namba ya mfululizo
        [number] namba iliyotolewa na kituo
        [country] nchi yenye alama
        [year] mwaka wa tukio
        [marking-date] mwezi na mwaka wa kuweka alama
        [importer-name] jina la mwingizaji
        [importer-city] mji wa mwingizaji
        [importer-region] jimbo au mkoa wa mwingizaji
        [importer-address] anwani ya mwingizaji
        [licence-number] namba ya mwenye leseni
        [third-country] nchi ya tatu
        [agency] msimbo wa idara inayomiliki silaha
        [entity] taasisi ya Nchi inayokabidhi silaha
        [state-sign] nembo ya Nchi au kanda
        [official-use] nembo ya matumizi rasmi
        [deactivation-sign] herufi za ulemazaji
        [verifier-symbol] nembo ya anayethibitisha ulemazaji
        [lot] fungu la uzalishaji
        [ammunition-type] aina ya risasi
        [purchaser] mnunuzi
        [destination] nchi inakokwenda
        [symbol-scheme] maumbo ya kijiometri yenye msimbo
        [symbol2d] msimbo wa pande mbili
       *[other] { $element }
    }
profile-level = { $level ->
        [definition] ufafanuzi
        [shall] ni lazima
        [should] inapaswa
        [encouraged] inahimizwa
        [may] inaruhusiwa
        [practice] desturi
       *[other] { $level }
    }
profile-binding = { $binding ->
        [treaty] mkataba
        [regional-law] sheria ya kikanda
        [national-law] sheria ya kitaifa
        [political] ahadi ya kisiasa
        [guidance] mwongozo
        [industry-standard] kiwango cha sekta
        [practice] desturi
        [program] sharti la programu hii
       *[other] { $binding }
    }
profile-provenance = { $provenance ->
        [S] kifungu kimesomwa katika hati ya Umoja wa Mataifa (S)
        [F] kifungu kimepatikana katika maandishi ya umma (F)
        [C] kimeelezwa na sheria nyingine au kwa kusikia (C)
        [M] kutoka kumbukumbu, hakijasomwa (M)
        [unsure] kutoka kumbukumbu na hakina uhakika (M?)
        [P] sharti la programu hii yenyewe (P)
       *[other] { $provenance }
    }
profile-force = { $force ->
        [off] imezimwa
        [permit] inaruhusu au inafafanua
        [advise] inashauri
        [warn] inaonya
        [refuse] inakataa
        [set-aside] imewekwa kando
       *[other] { $force }
    }
profile-why = { $why ->
        [text-read] inaifunga mamlaka hii na maandishi yake yalisomwa
        [verified] inafunga, na mamlaka imesoma maandishi yake yenyewe
        [opted-in] inafunga; inajulikana kwa kusikia tu, na mamlaka au kanuni za kuweka alama zinaamini hilo
        [second-hand] inafunga, lakini inajulikana kwa kusikia tu na hakuna aliyesema kwamba hilo linatosha
        [memory] inafunga, lakini maandishi yake ni kutoka kumbukumbu
        [unsure] maandishi yake hayana uhakika, hivyo imezimwa hadi mamlaka iyasome
        [not-binding] hati yake haiifungi mamlaka hii
        [guidance] hati yake ni mwongozo au desturi, ambayo haimfungi mtu yenyewe
        [level] maneno yake yenyewe hayaamuru
        [program] bila hiyo programu hii haiwezi kutimiza ahadi zake
        [not-in-force] haitumiki siku hiyo
       *[other] { $why }
    }
profile-mark-kind = { $kind ->
        [manufacture] alama ya utengenezaji
        [import] alama ya uingizaji nchini
        [state] alama ya mali ya Nchi
        [transfer] alama ya uhamisho kwa raia
        [confiscation] alama ya utaifishaji
        [official-use] alama ya matumizi rasmi
        [deactivation] alama ya ulemazaji
        [security] alama ya usalama iliyofichwa
        [ammunition] alama kwenye risasi
        [tag] lebo ya kuning’iniza
       *[other] { $kind }
    }
profile-method = { $method ->
        [stamp] kugandamiza chapa
        [dot_peen] kugonga nukta
        [scribe] kuchora kwa sindano
        [laser] leza
       *[other] { $method }
    }
profile-script = { $script ->
        [latin] herufi za Kilatini
        [cyrillic] herufi za Kisirili
        [greek] herufi za Kigiriki
        [arabic-figures] tarakimu 0 hadi 9
        [roman-figures] tarakimu za Kirumi
       *[other] { $script }
    }
profile-clock = { $clock ->
        [release] ruhusa ya forodha
        [manufacture] mwisho wa utengenezaji
        [finding] kuokotwa au kukamatwa
        [destruction] uteketezaji
        [request] kupokelewa kwa ombi
        [last-report] ripoti ya mwisho
       *[other] { $clock }
    }
profile-record = { $record ->
        [manufacture] za utengenezaji
        [transfer] za uingizaji, usafirishaji nje na uhamisho
        [mark] za alama
        [disposal] za ukamataji na uondoshaji
        [deactivation] za ulemazaji
        [destroyed] za vipengee vilivyoteketezwa
        [ammunition] za mafungu ya risasi
        [any] za kila aina
       *[other] { $record }
    }
profile-aspect = { $aspect ->
        [content] kilichomo katika alama
        [order] mpangilio wa kilichomo
        [depth] kina
        [height] kimo
        [places] mahali
        [alphabet] herufi
        [methods] mbinu
        [output] kama alama inawekwa
        [retention] muda wa kutunza
        [deadline] muda wa mwisho
        [rule] kanuni nzima
       *[other] { $aspect }
    }
profile-item-class = { $class ->
        [firearm] silaha ya moto
        [light-weapon] silaha nyepesi
        [destructive-device] guruneti, roketi, kombora au bomu la kutegwa
        [part] sehemu muhimu peke yake
        [ammunition] risasi
       *[other] { $class }
    }
profile-material = { $material ->
        [metal] metali
        [light-alloy] aloi nyepesi
        [polymer] polima
        [polymer-with-plate] polima yenye bamba lililopachikwa
       *[other] { $material }
    }
profile-origin = { $origin ->
        [factory] ya kiwandani
        [craft] ya kienyeji bila leseni
        [converted] iliyogeuzwa
        [reactivated] iliyorejeshwa kutumika
        [mixed-parts] iliyounganishwa kutoka silaha kadhaa
        [printed] iliyochapishwa
       *[other] { $origin }
    }
profile-serial-status = { $status ->
        [read] imesomwa
        [partly_read] imesomwa kwa sehemu
        [none] haipo
        [obliterated] imefutwa kwa makusudi
        [illegible] haisomeki
        [restored] imerejeshwa
        [unknown] haijulikani
       *[other] { $status }
    }
profile-area = { $area ->
        [european-union] Umoja wa Ulaya
        [eea] Eneo la Kiuchumi la Ulaya
        [schengen] eneo la Schengen
        [recsa] Nchi za RECSA
        [ecowas] Nchi za ECOWAS
        [ecowas-before2025] Nchi za ECOWAS kabla ya 2025
       *[other] { $area }
    }
profile-output = { $output ->
        [tag] lebo ya kuning’iniza inachukua nafasi ya alama
        [none] hakuna alama inayowekwa
       *[other] { $output }
    }
profile-weapon-kind = { $kind ->
        [pistol] bastola
        [revolver] rivolva
        [rifle] bunduki
        [carbine] kabini
        [shotgun] shotigani
        [launcher] kirusha makombora
        [mortar] mota
        [cartridges] risasi
        [self-loading-rifle] bunduki ya kujipakia
        [assault-rifle] bunduki ya kivita
        [modular-rifle] bunduki ya moduli
        [ar-pattern-rifle] bunduki ya muundo wa AR
        [machine-gun] bunduki ya rashasha
        [submachine-gun] rashasha ndogo
        [break-open-shotgun] shotigani ya kuvunjwa
       *[other] { $kind }
    }
profile-subject = { $subject ->
        [geometry] Kimo na kina
        [places] Mahali pa alama
        [methods] Jinsi inavyowekwa
        [alphabet] Herufi
        [records] Kilichomo katika rekodi
        [deadlines] Hadi lini
        [retention] Rekodi hutunzwa muda gani
        [attestations] Ambayo mtu tu ndiye anayeweza kusema
        [checks] Ambayo programu huangalia yenyewe
        [other] Kanuni zaidi za hati hizi
       *[other] { $subject }
    }
profile-check = { $check ->
        [unique-identity] hakuna kipengee kingine katika sajili chenye mtengenezaji, modeli, kaliba na namba ya mfululizo hii
        [no-second-identity] namba hutolewa tu pasipo na namba ya mfululizo ya kipekee
        [no-overlap] alama haifuniki alama iliyokutwa wala eneo linalopaswa kubaki tupu
        [year-of-release] mwaka katika alama ya uingizaji ni ule wa ruhusa ya forodha
        [country-code] nchi ni ile inayotajwa na tukio, kwa msimbo wa sasa wa ISO 3166-1
        [no-proof-mark] hakuna alama ya nyumba ya majaribio inayopangwa
        [exemption-recorded] uingizaji wa muda una kusudi na siku ya kusafirishwa tena nje
        [transfer-mark] silaha inayokwenda kwa raia ina, au inapata, alama ya uhamisho
        [trace-closed] hakuna ufuatiliaji ulio wazi wa kipengee cha kuteketezwa, au mtu aliupita kwa sababu
        [unmarked-ammunition] risasi zisizo na alama hukataliwa na huenda kuteketezwa
        [lot1168] namba ya fungu imeundwa kama MIL-STD-1168 inavyosema
        [full-mark-on-frame] alama kamili ya ulemazaji iko kwenye fremu, fupi kwenye sehemu nyingine
        [every-modified-part] kila sehemu iliyorekebishwa ina alama
        [disposal-authorised] uondoshaji usio uteketezaji una idhini, alama na mbinu iliyoandikwa
        [forensic-release] namba ya mfululizo iliyofutwa inasubiri ruhusa ya uchunguzi wa kisayansi
        [serial-status] mtu ametafuta namba ya mfululizo, na namba na hali yake zinasema sawa
        [free-place] silaha ina sehemu ya kuwekewa alama, na sehemu ina mahali palipo wazi
        [machine-text] mashine inaweza kutengeneza maandishi
        [machine-geometry] mashine inaweza kimo, kina na mbinu
        [surface-fit] maandishi yanaenea kwenye uso
        [as-made] mpango unakubaliana na alama zilizopo
        [metal-takes-mark] metali inaweza kupokea alama; la sivyo lebo ya kuning’iniza hutengenezwa
        [authority-configured] kinachopaswa kujazwa na mamlaka kimejazwa
        [confirm-reading] penye tafsiri mbili za sheria, mtu huthibitisha ile inayotumika
        [facts-given] kila ukweli unaohitajiwa na alama umetolewa
        [accept-premark] kinachoingizwa kikiwa tayari na alama ya kutosha hakipewi ya pili
        [country-of-its-time] mwaka wa utengenezaji unawezekana kwa nchi iliyotajwa
        [certificate-named] cheti cha ulemazaji kimetajwa
        [laser-alone] leza si alama pekee kwenye kipengee
        [reason-not-stamped] sababu imetolewa pale ambapo chapa haitumiki
        [jurisdiction] alama ni za Nchi, au eneo, ambalo kanuni za kuweka alama ni zake
        [exemption-known] msamaha unaodaiwa upo, na unasamehe tu yale yasiyojulikana vyema kuliko maandishi yake wenyewe
       *[other] { $check }
    }
profile-field = { $field ->
        [type] aina
        [make] chapa ya biashara
        [maker] mtengenezaji
        [model] modeli
        [calibre] kaliba
        [serial] namba ya mfululizo
        [country-of-manufacture] nchi ya utengenezaji
        [year-of-manufacture] mwaka wa utengenezaji
        [quantity] idadi
        [description] maelezo
        [barrel-length] urefu wa mtutu
        [overall-length] urefu wote
        [marks-applied] alama zilizowekwa
        [marks-found] alama zilizokutwa
        [mark-places] mahali pa alama
        [component-marks] alama za vijenzi
        [proof-marks] alama za majaribio
        [licence-no] namba ya leseni
        [licence-issued] siku ya kutolewa leseni
        [licence-expires] siku ya mwisho ya leseni
        [exporting-country] nchi inayosafirisha nje
        [importing-country] nchi inayoingiza
        [transit-countries] nchi za kupitia
        [final-recipient] mpokeaji wa mwisho
        [importer-name] jina la mwingizaji
        [importer-address] anwani ya mwingizaji
        [release-date] siku ya ruhusa ya forodha
        [supplier] msambazaji
        [acquirer] mpataji
        [transaction-date] siku ya muamala
        [transport-and-insurance] usafiri na bima
        [purpose] kusudi
        [reexport-date] siku ya kusafirishwa tena nje
        [owning-service] idara inayomiliki
        [location] mahali ilipo
        [condition] hali
        [custodian] mtunzaji
        [last-count] hesabu ya mwisho
        [peace-operation] operesheni ya amani
        [illicit-reason] kwa nini ni haramu
        [legal-basis] msingi wa kisheria
        [circumstances] mazingira
        [seizure-date] siku ya ukamataji
        [seizure-place] mahali pa ukamataji
        [case-reference] rejeo la kesi
        [intended-use] matumizi yaliyokusudiwa
        [refusal-reason] sababu ya kukataa
        [acknowledged] ukiri wa kupokea
        [answered] jibu
        [trace-request] ombi la ufuatiliaji
        [priority-justification] kwa nini ni la haraka
        [disposal-method] mbinu ya uondoshaji
        [disposal-authorisation] idhini ya uondoshaji
        [disposal-date] siku ya uondoshaji
        [disposal-place] mahali pa uondoshaji
        [witnesses] mashahidi
        [certificate-no] namba ya cheti
        [verifier] mhakiki
        [conversions] mageuzi
        [lot] fungu la uzalishaji
        [ammunition-type] aina ya risasi
        [first-recipient] mpokeaji wa kwanza
       *[other] { $field }
    }
profile-shown = { $from ->
        [profile] kama kanuni za kuweka alama zinavyoandika
        [authority] imejazwa na mamlaka
        [example] mfano wa kubuni
        [nobody] ya kujazwa na mamlaka
       *[other] { $from }
    }
profile-on = { $on ->
        [primary] kwenye fremu au kipokezi
        [essential] kwenye kila sehemu muhimu
        [further] kwenye kila sehemu muhimu isipokuwa fremu au kipokezi
        [unnumbered] kwenye kila sehemu muhimu isiyo na namba yake yenyewe
        [modified-primary] kwenye fremu au kipokezi ikiwa imerekebishwa
        [modified-further] kwenye kila sehemu nyingine iliyorekebishwa
        [hidden] mahali palipofichwa panapotunzwa na mamlaka
        [parts] kwenye sehemu hizi, pale zilipo: { $parts }
       *[other] { $on } { $parts }
    }
profile-condition = { $condition ->
        [class] ni moja ya hizi: { $value }
        [unique-serial] ina namba ya mfululizo inayoitambulisha
        [no-unique-serial] haina namba ya mfululizo inayoitambulisha
        [duplicate] kipengee kingine katika sajili kina utambulisho wake
        [no-duplicate] hakuna kipengee kingine katika sajili chenye utambulisho wake
        [serial-status] namba yake ya mfululizo ni moja ya hizi: { $value }
        [material] fremu au kipokezi ni cha: { $value }
        [origin] ni moja ya hizi: { $value }
        [made-from] ilitengenezwa { $value } au baadaye
        [made-to] ilitengenezwa { $value } au kabla
        [from] inatoka { $value }
        [not-from] haitoki { $value }
        [foreign-make] ilitengenezwa katika nchi tofauti na ile yenye alama
        [no-foreign-make] ilitengenezwa katika nchi yenye alama
        [too-small] sehemu ni ndogo mno kwa alama nzima
        [no-too-small] sehemu ni kubwa vya kutosha kwa alama nzima
        [year-in-serial] namba yake ya mfululizo ina mwaka wa utengenezaji
        [no-year-in-serial] namba yake ya mfululizo haina mwaka wa utengenezaji
        [adequately-marked] mtu aliona kwamba alama zake zinaitambulisha
        [no-adequately-marked] mtu aliona kwamba alama zake haziitambulishi
        [part-numbered] sehemu ina namba yake yenyewe
        [no-part-numbered] sehemu haina namba yake yenyewe
        [premarked] tayari ina alama ya uingizaji, iliyowekwa nje ya nchi
        [no-premarked] haina alama ya uingizaji bado
        [first-market-from] iliwekwa sokoni mara ya kwanza { $value } au baadaye
        [ammunition-marked] risasi zina alama
        [no-ammunition-marked] risasi hazina alama
        [to-be-destroyed] itateketezwa
        [no-to-be-destroyed] haitateketezwa
       *[other] { $condition } { $value }
    }
profile-place-rule = { $place ->
        [only] kwenye moja ya hizi na si kwingine: { $parts }
        [any] angalau kwenye moja ya hizi: { $parts }
        [all] kwenye kila moja ya hizi: { $parts }
        [all-essential] kwenye kila sehemu muhimu
        [parts-min] kwenye sehemu zisizopungua idadi hii: { $parts }
        [recommended] zinazopendekezwa pia: { $parts }
        [visible] ionekane bila vifaa na bila kufungua silaha
        [hidden] imefichwa, na rekodi yenye mipaka tu ndiyo inayosema ilipo
        [plate-if-not-metal] kwenye bamba lililopachikwa ambapo fremu si ya metali
        [apart-from-others] mbali na alama zilizopo
       *[other] { $place } { $parts }
    }
profile-method-rule = { $rule ->
        [allow] kwa hizi tu: { $methods }
        [prefer] inapendelewa, bora kwanza: { $methods }
        [forbid] si kwa: { $methods }
        [with-approval] kwa idhini tu: { $methods }
       *[other] { $rule } { $methods }
    }
profile-geometry = { $limit ->
        [depth] kina kisichopungua { $value }
        [height] herufi zenye kimo kisichopungua { $value }
        [height-of] herufi hizi tu: { $value }
        [small-exempt] sehemu iliyo ndogo mno inasamehewa kimo
       *[other] { $limit } { $value }
    }
profile-open = { $open ->
        [authority-name] jina la mamlaka
        [country] nchi yenye alama: uamuzi wa kila shehena huitaja (picha huonyesha XX)
        [glyph] mchoro na msimbo wa mashine wa nembo "{ $value }"
        [agencies] misimbo ya idara zinazomiliki silaha
        [number-digits] urefu wa namba ya Nchi
        [licence-number] namba ya mwenye leseni
        [hidden-places] mahali pa alama iliyofichwa kwa kila aina ya silaha
        [reading] tafsiri ya sheria ya kuthibitishwa: { $value }
        [by-default] limeamuliwa kwa chaguo-msingi, si na mamlaka: { $value }
        [switched-off] kanuni zilizozimwa hadi mamlaka izisome: { $value }
       *[other] { $open } { $value }
    }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = mstari una nyuga { $found }, na safu zilizopo ni { $expected }
value-missing = hakuna kilichoandikwa hapa, na lazima kiwepo
control-character = "{ $value }" ina alama ya udhibiti { $code-point } katika nafasi { $position }
hidden-character = "{ $value }" ina alama isiyoonekana { $code-point } katika nafasi { $position }
item-no-twice = namba ya kipengee "{ $value }" ipo pia kwenye mstari { $first-line }
identity-twice = silaha ile ile, namba ya mfululizo "{ $value }" ya mtengenezaji huyu, ipo pia kwenye mstari { $first-line }
serial-blank = hakuna namba ya mfululizo, wala hali inayosema kwa nini
serial-junk = "{ $value }" si namba ya mfululizo
serial-status-word = "{ $value }" si hali ya namba ya mfululizo
serial-contradiction = namba ya mfululizo "{ $value }" na hali { $status } zinapingana
serial-unknown = hakuna aliyeangalia kama kuna namba ya mfululizo
serial-obliterated = namba ya mfululizo iliondolewa, na sehemu haijaruhusiwa kuwekewa alama
detail-invalid = lazima iwe { $must }
restoration-missing = namba ya mfululizo ilirejeshwa, na mbinu, mchunguzi na kiwango cha uhakika havijaandikwa
serial-scientific = "{ $value }" inafanana na namba ya mfululizo ambayo lahajedwali iliigeuza kuwa namba na kuikadiria
looks-like-date = "{ $value }" inafanana na thamani ambayo lahajedwali iliigeuza kuwa tarehe
zeros-lost = "{ $value }" ni fupi kuliko tarakimu { $digits } za wenzake (mstari { $sibling-line }), zinazoanza na sifuri
look-alike-here = "{ $value }" inafanana na "{ $other-serial }" kwenye mstari { $other-line }
look-alike-in-register = "{ $value }" inafanana na "{ $other-serial }" ya { $reference } katika sajili
in-register = namba ya mfululizo "{ $value }" ya mtengenezaji huyu iko tayari katika sajili kama { $reference }
register-alarm = namba ya mfululizo "{ $value }" ya mtengenezaji huyu iko katika sajili kama { $reference }, { $standing }
earlier-life = namba ya mfululizo "{ $value }" ya mtengenezaji huyu iko katika sajili kama { $reference }: silaha ile ile, ambayo sasa inatokewa na jambo jingine
seen-before = namba ya mfululizo "{ $value }" iko katika sajili kama { $reference } kutoka awamu ya awali
country-unknown = "{ $value }" si nchi ya ISO 3166-1 wala nchi ya zamani ya ISO 3166-3
country-ambiguous = "{ $value }" ilikuwa msimbo wa { $first } na wa { $second }, na mwaka wa utengenezaji hausemi ni upi
country-outside-years = { $country } ni ya miaka { $from } hadi { $to }, na mwaka wa utengenezaji ni { $year }
country-missing = hakuna nchi ya utengenezaji
year-invalid = "{ $value }" si mwaka wa utengenezaji kutoka { $year-min } hadi { $year-max }
kind-unknown = kanuni za kuweka alama hazijui sehemu ya kuwekewa alama kwenye "{ $value }"
observed-mark-malformed = "{ $value }" haijaandikwa kama maandishi, sehemu na mahali
no-free-place = kila mahali pa sehemu pana kitu kinachopaswa kubaki ("{ $value }")
column-unknown = safu "{ $value }" haijulikani na haisomwi
licence-expired = leseni iliisha { $value }, kabla ya ruhusa ya forodha ya { $released }
licence-issued-late = leseni ilitolewa { $value }, baada ya ruhusa ya forodha ya { $released }
more-than-licensed = silaha { $listed } zimeorodheshwa, na zenye leseni ni { $licensed }
fewer-than-licensed = silaha { $listed } zimeorodheshwa kati ya { $licensed } zenye leseni
serial-inexact = "{ $value }" ni seli ya namba yenye sehemu ya desimali au tarakimu nyingi kuliko lahajedwali inavyoweza kutunza, hivyo huenda si namba ya mfululizo
merged-cell = "{ $value }" ipo katika seli iliyounganishwa inayoanzia mstari { $first-line }
serial-twice = namba ya mfululizo "{ $value }" ipo pia kwenye mstari { $other-line }, huko ni ya { $other-weapon }
serial-in-register = namba ya mfululizo "{ $value }" ya mtengenezaji huyu iko katika sajili kama { $reference }, huko ni ya { $other-weapon }
rows-above-headings = mistari iliyo juu ya vichwa ambayo si ya kichwa cha shehena haikusomwa: mstari { $lines } (jumla { $count }), ikianza na "{ $value }"
blank-rows = mistari mitupu kati ya mingine ilirukwa: mstari { $lines } (jumla { $count })
read-as-windows-1252 = orodha si UTF-8 na ilisomwa kama Windows-1252; kwa mfano ina "{ $value }": je, herufi ni sahihi?
date-order = { $value } ilisomwa siku ikiwa kwanza, kama { $day-first }; mwezi ukiwa kwanza ingekuwa { $month-first }

## Findings of intake: what to do.

remedy-nothing = hakuna cha kufanya
remedy-correct-row = upe mstari uga mmoja kwa kila safu, na uweke alama za nukuu kwenye thamani zenye kitenganishi
remedy-fill-in = ijaze
remedy-retype-value = andika thamani tena bila alama hiyo
remedy-renumber-item = kipe kila kipengee namba yake yenyewe
remedy-compare-weapons = angalia silaha zote mbili; sahihisha au futa mstari mmoja
remedy-set-serial-status = acha namba ya mfululizo wazi na uandike hali yake: none, illegible, obliterated au partly_read
remedy-set-serial-status-to = acha namba ya mfululizo wazi na uandike hali { $write }
remedy-write-known-status = andika read, partly_read, none, obliterated, illegible, restored au unknown
remedy-correct-serial-or-status = sahihisha mojawapo
remedy-look-at-weapon = angalia silaha na uandike kilichopo hapo
remedy-obtain-forensic-release = pata ruhusa ya uchunguzi wa kisayansi na uandike rejeo lake
remedy-correct-detail = isahihishe, au acha seli wazi
remedy-write-restoration = andika mbinu, mchunguzi na kiwango cha uhakika kama method|examiner|confidence
remedy-compare-with-metal = ilinganishe na metali; ipe safu ya lahajedwali muundo wa maandishi
remedy-ask-register = usihamishe silaha; muulize mtunza sajili
remedy-write-country = andika { $write }
remedy-write-former-code = andika { $write } au { $or }
remedy-correct-country-or-year = angalia silaha na usahihishe nchi au mwaka
remedy-write-alpha2 = andika msimbo wa herufi mbili, kwa mfano KE
remedy-correct-year = andika tarakimu nne, au acha wazi
remedy-write-known-kind = andika aina inayojulikana na kanuni za kuweka alama, kwa mfano pistol, rifle au shotgun
remedy-correct-observed-mark = andika text@part:place, kwa mfano CIP@barrel:top
remedy-set-aside = weka kipengee kando kwa uamuzi kuhusu sehemu au mahali pengine
remedy-rename-heading = badilisha jina la kichwa, au kiache
remedy-compare-with-licence = linganisha na leseni na uulize mamlaka iliyoitoa
remedy-compare-letters = jibu ndiyo pale herufi zilipo sahihi; la sivyo hifadhi orodha kama "CSV UTF-8" na uiingize tena
remedy-confirm-dates = jibu ndiyo pale siku inapokuja kwanza; la sivyo andika tarehe kama 2026-03-02 na uingize orodha tena
remedy-unmerge-cells = linganisha na orodha, na uandike thamani katika kila mstari pale isipokusudiwa kwa yote

## Number blocks

authority-admitted = Kuanzia sasa mafungu ya namba yanahitaji saini ya { $name }.
authority-key-bad = huu si ufunguo wa mamlaka
authority-key-made = Ufunguo wa siri uko katika { $file }. Vituo huikubali mamlaka kwa: markstation block authority { $key }
authority-none = Hakuna mamlaka iliyokubaliwa hapa, hivyo hakuna anayeweza kusema kama hii ni saini yake.
block-shown = Fungu { $block } kwa kituo { $station }: { $first } hadi { $last }, namba { $count }, lilitolewa { $issued }.
block-signed = Limesainiwa na { $authority }, kwa kituo hiki.
block-not-signed = fungu halihesabiki: { $authority } haikulisaini
block-of-other = fungu ni la kituo { $station }, na hiki ni { $here }
hint-block-file = omba mamlaka faili kama ilivyotolewa
block-added = Fungu { $block } limeingizwa: namba { $count }.
block-row = { $block }  { $first } hadi { $last }: zimebaki { $left }, inayofuata { $next }
block-row-void = { $block }  { $first } hadi { $last }: limebatilishwa
block-row-used = { $block }  { $first } hadi { $last }: limekwisha
block-unknown = hakuna fungu { $block } hapa
hint-block-list = `markstation block list` huyaonyesha yote
    .screen = Msimamizi › Namba huyaonyesha yote
block-nothing-left = hakuna kilichobaki katika fungu { $block } kinachoweza kubatilishwa
block-voided = namba { $count } za fungu { $block } zimebatilishwa.
block-bad = hili haliwezi kuwa fungu la namba
block-id-bad = "{ $block }" si kitambulisho cha fungu: andika alama za ASCII 1 hadi 40 zinazochapika bila nafasi
block-issued = Fungu { $block } kwa kituo { $station }, namba { $count }, liko katika { $file }.
block-issued-before = fungu { $block } la kituo { $station }, mstari { $line } wa orodha, lina kitambulisho hiki au baadhi ya namba hizi
hint-block-issued = anza baada ya namba ya mwisho iliyotolewa; namba hutolewa mara moja tu
block-list-bad = mstari { $line } wa { $file } hauwezi kusomwa, na unaweza kuficha namba zilizotolewa
numbers-few = { $left ->
        [one] Imebaki namba moja
       *[other] Zimebaki namba { $left }
    } katika mafungu ya kituo hiki: omba fungu linalofuata kwa mamlaka.
# As in English.
gap-row = { $numbers } ({ $count }): { $why }
gaps-none = Kila namba iliyotumika iko kwenye metali.
gap-burned = ilitumika kwa kipengee { $item } cha { $consignment }, kazi { $job }: { $why }
gap-closed = iliisha bila alama (ingizo { $entry }): { $reason ->
        [cut-before-start] ilikatwa kabla ya kuanza
        [not-loaded] mashine haikuichukua
        [not-armed] kidhibiti kiliikataa
        [never-permitted] hakuna kibali kilichotolewa
        [no-cycle] hakuna kilichosogea
       *[other] { $reason }
    }
gap-settled-none = mtu hakukuta alama (ingizo { $entry })
gap-voided = imebatilishwa na ingizo { $entry }: { $reason }
gap-readmitted = imebatilika tangu sajili ilipokubaliwa tena (ingizo { $entry }): { $reason }
gap-other-controller = imebatilika tangu kidhibiti kingine kilipokubaliwa (ingizo { $entry })

## Backups, and a register that was lost or damaged

backup-key-made = Ufunguo wa siri uko katika { $file }. Andika mpokeaji wake katika station.toml, chini ya [backup]: recipients = ["{ $recipient }"]
backup-key-apart = Tunza faili mbali na kituo, mahali pawili: bila hiyo hakuna nakala rudufu inayofunguka, na aliye nayo anaweza kuzisoma zote. Kisha ijaribu: `markstation backup drill --key FILE`.
backup-not-configured = hakuna mahali pa nakala rudufu palipopangwa: diski hii ikiharibika, sajili imepotea
hint-backup-configure = tengeneza ufunguo kwa `markstation backup key FILE`, na ujaze [backup] katika station.toml
    .screen = anayesimamia kituo hiki hutengeneza ufunguo kwenye mstari wa amri, na hujaza [backup] katika station.toml
backup-made = Nakala rudufu { $file } ina maingizo { $entries }; za zamani { $cleared } zimefutwa.
backup-never-drilled = Hakuna nakala rudufu iliyowahi kujaribiwa: `markstation backup drill --key FILE` huonyesha kama inaweza kufunguliwa.
    .screen = Hakuna nakala rudufu iliyowahi kujaribiwa: mwenye ufunguo wa siri huonyesha kwenye mstari wa amri kama moja inaweza kufunguliwa.
backup-register-only = Nakala rudufu ina sajili peke yake. Tunza mahali pengine, kwa usalama sawa na wa funguo, nakala za vingine vilivyo katika folda ya kituo, na za faili ambazo station.toml inazitaja nje yake: { $names }
backup-not-made = hakuna nakala rudufu iliyotengenezwa
hint-backup-medium = weka chombo cha pili mahali pake na uangalie `to` chini ya [backup] katika station.toml
    .screen = weka chombo cha pili mahali pake; mahali palipo husemwa chini ya [backup] katika station.toml
hint-backup-room = achia nafasi kwenye chombo cha pili, au punguza `keep` chini ya [backup] katika station.toml
    .screen = ongeza nafasi katika chombo cha pili, au nakala chache zaidi zitunzwe chini ya [backup] katika station.toml
backup-row = { $name }: maingizo { $entries }, haijawahi kujaribiwa
backup-row-good = { $name }: maingizo { $entries }, nzuri { $at }
backup-row-bad = { $name }: maingizo { $entries }, SI NZURI { $at }
backup-newest-gone = nakala rudufu ya maingizo { $greatest } ilitengenezwa, na mpya zaidi iliyopo ina { $newest }
hint-backup-newest-gone = angalia kama hiki ndicho chombo sahihi, na nani alikuwa nacho; tengeneza nakala rudufu sasa kwa `markstation backup run`
    .screen = angalia kama hiki ni chombo sahihi, na nani alikuwa nacho; tengeneza nakala sasa katika Msimamizi › Nakala rudufu
backup-none-there = hakuna nakala rudufu ya kituo hiki katika { $folder }
backup-not-due = Nakala rudufu mpya zaidi ina saa { $hours }; moja hutengenezwa kila { $every }.
backup-due = Nakala rudufu inadaiwa: mpya zaidi ina saa { $hours }, na moja inapaswa kutengenezwa kila { $every }.
backup-never = Nakala rudufu inadaiwa: haijawahi kutengenezwa.
backup-good = { $name } ni nzuri: maingizo { $entries } yaliyohakikiwa, ambayo sajili inayaendeleza; haina { $lacks } ya mwisho.
backup-not-good = nakala rudufu hii si nzuri
hint-backup-key = chukua ufunguo ambao mpokeaji wake alikuwa katika station.toml nakala rudufu ilipotengenezwa
hint-backup-another = chukua nakala rudufu nyingine; tunza hii kama ilivyo, na utengeneze mpya mapema
backup-restored = Sajili imerudi, ikiwa na maingizo { $entries }.
backup-restored-alone = Sajili peke yake imerudi. Rudisha kutoka mahali vilipotunzwa: station.key, manifesti, picha, na wasifu, kanuni na funguo za programu za kituo chenyewe; bila manifesti yake shehena haiendelei.
hint-readmit = Haiweki alama yoyote bado. Yaliyofanywa tangu nakala rudufu yamepotea, hivyo watu wawili huikubali tena: `markstation register readmit --by NAME --second NAME --reason TEXT`.
register-restored = Sajili hii ilichukuliwa kutoka nakala rudufu ya maingizo { $entries } na haikukubaliwa tena: haiweki alama yoyote.
readmitted = Sajili imekubaliwa tena; namba { $voided } ambazo huenda zilitumika tangu hapo zimebatilishwa.
readmitted-next = Kinachofuata: fungu jipya la namba (`markstation block add FILE`), na pale kidhibiti kilipoona zaidi ya sajili hii, `markstation controller provision --again --by NAME --second NAME`.
lost-receipts = stakabadhi { $count } za kazi ambazo sajili hii haina zimetunzwa katika { $file }: zinaeleza kilichowekewa alama tangu nakala rudufu.
no-room-for-a-job = hakuna nafasi ya kile ambacho alama huandika, au diski haiwezi kuandikwa, hivyo hakuna kilichoanzishwa
hint-no-room-for-a-job = achia nafasi, au diski ikaguliwe; hakuna kilichosogea
doctor-saved = { $file } ina maingizo { $entries } yaliyoweza kuokolewa, na mistari { $beside } ya majina na mengineyo.
doctor-missing = Maingizo { $first } hadi { $last } hayapo ({ $count }).
doctor-damaged = Ingizo { $entry } lipo na limeharibika.
doctor-stranded = Maingizo { $first } hadi { $last } ni mazima, lakini yako nyuma ya lisilokuwepo: hakuna kinachothibitisha mahali pake, na hayakuchukuliwa.
doctor-pages = Kurasa { $pages } za faili hazieleweki.
doctor-log = Kumbukumbu ya mabadiliko kando ya faili si sahihi kuanzia ukurasa { $page }: faili haisemi kama ilikuwa na maingizo zaidi. `markstation controller status --json` huonyesha ukubwa ambao kidhibiti kiliutia sahihi; utoe kwa --size na --root.
doctor-finding = Sajili iliyookolewa ina hoja: { $finding }
doctor-proven = Kilichothibitishwa kinaishia kwenye ingizo { $size }; kama kulikuwa na zaidi ya yaliyookolewa, hakuna kinachoonyesha.
doctor-unproven = Hakuna kichwa cha mti wala nafasi inayojulikana iliyoweza kulinganishwa: kama kulikuwa na maingizo zaidi, hakuna kinachoonyesha.
doctor-whole = Hakuna kilichokosekana. Tunza faili iliyoharibika, na uweke mpya mahali pake.
doctor-next = Tunza faili iliyoharibika. Kama nakala rudufu mpya zaidi ina zaidi, irudishe hiyo. La sivyo weka faili mpya mahali pake; kisha watu wawili huikubali tena kwa `markstation register readmit`.
doctor-nothing = hakuna kilichoweza kuokolewa

## Keys, checkpoints, witnesses and proofs.

no-station-key = kituo hiki hakina ufunguo wa kusaini
station-key-bad = { $file } si ufunguo wa kituo hiki
station-key-made = Ufunguo mpya unasaini kwa kituo hiki kuanzia sasa; uko katika { $file }. Toa sehemu yake ya hadharani kwa kila mtu anayekagua ithibati za kituo hiki:
hint-new-key = `markstation register key --new --by NAME` hutengeneza mmoja; pale ulipokuwepo mwingine kabla, `--second NAME` hutaja mtu wa pili
    .screen = anayesimamia kituo hiki hutengeneza kwenye mstari wa amri; kama kulikuwa na mwingine, pamoja na mtu wa pili
checkpoint-made = { $file }: leja ina maingizo { $entries } yenye mzizi { $root }
checkpoint-cosigned = shahidi { $witness } aliisaini
checkpoint-unreadable = { $file } ilibadilishwa au iliharibika: si nukta ya uthibitisho
checkpoint-set-back = sajili ilirudishwa nyuma: { $file } ilisaini maingizo { $known }, na sasa yapo { $size }
checkpoint-rewritten = sajili iliandikwa upya: maingizo yake { $known } ya kwanza si yale ambayo { $file } iliyasaini
hint-checkpoint-holds = usiweke alama kwa sajili hii; tunza zote mbili kama zilivyo, endesha `markstation register verify`, na urudishe sajili kutoka nakala rudufu
    .screen = usiweke alama kwa sajili hii; tunza zote mbili kama zilivyo, hakiki sajili katika Ukaguzi, na irudishwe kutoka nakala rudufu
request-written = { $file }: lipeleke kwa shahidi { $witness }, lijibiwe huko kwa `markstation register witness answer`, na uingize jibu hapa kwa `markstation register checkpoint --answer FILE`
old-beyond-ledger = shahidi hawezi kuwa amesaini maingizo { $old } ya leja yenye { $size }
answer-unreadable = { $file } si jibu la shahidi
answer-fits-none = { $file } si jibu la shahidi aliyekubaliwa kwa nukta ya uthibitisho inayotunzwa hapa
hint-witness-answer = mkubali shahidi kwa `markstation register witness admit`; kama amekubaliwa, tengeneza ombi tena
witness-made = Shahidi { $name } yuko katika { $folder }. Ufunguo wake wa hadharani, kwa kila mtu anayekagua anachosaini:
witness-not-made = hakuna shahidi aliyeundwa katika { $folder }
witness-told = shahidi sasa anaijua { $origin }
witness-admitted = shahidi { $name } amekubaliwa
not-a-witness-key = { $key } si ufunguo wa shahidi
witness-refused = shahidi { $witness } hakusaini
hint-witness-trust = kwa shahidi: `markstation register witness trust DIR KEY`, kwa ufunguo unaoonyeshwa na `markstation register key` katika kituo
hint-witness-init = `markstation register witness init DIR --name NAME --by NAME` huunda mmoja
hint-witness-old = tengeneza ombi tena kwa `--old`, namba aliyosema shahidi
hint-witness-try = rudisha chombo na urudie; hakuna kilichosainiwa
request-answered = { $file }: maingizo { $entries } ya { $origin } yamesainiwa; irudishe kituoni
proof-written = { $file }: inathibitisha { $entries ->
        [one] ingizo moja
       *[other] maingizo { $entries }
    } ya leja yenye { $size }
proof-next = mtu yeyote huikagua kwa `markstation check { $file } --key { $key }`
proof-not-witnessed = hakuna shahidi aliyesaini nukta ya uthibitisho inayohusu hili: ithibati inategemea kauli ya kituo peke yake
not-proven = sajili haithibitishi lolote la hili
hint-verify = endesha `markstation register verify`, ambayo husema kuna kasoro gani
    .screen = hakiki sajili katika Ukaguzi, ambao husema kuna kosa gani
code-written = { $file }: msimbo wa QR wa moduli { $modules } wenye { $entries } kati ya maingizo { $of }, mengi kadiri yanavyoenea
code-too-large = ithibati ina saini nyingi mno kwa msimbo wa QR: tumia faili
prove-several = "{ $query }" inalingana na kadhaa: { $found }
hint-prove-job = taja moja kwa `--job` na namba iliyo katika mabano, au ongeza `--maker`
    .screen = chagua moja katika ukurasa wa rekodi yake
prove-not-marked = "{ $query }" haina alama iliyowekwa hapa
prove-restricted = alama hii imefichwa, na ithibati husema ilipo
hint-prove-restricted = ongeza `--restricted` kama anayepata ithibati anaruhusiwa kujua mahali
    .screen = anayeruhusiwa kujua mahali hutengeneza uthibitisho kwenye mstari wa amri
no-proof = { $file } si ithibati wala nukta ya uthibitisho
hint-no-proof = nakala iliyohamishwa au sajili hukaguliwa kwa `markstation register verify`
key-unreadable = "{ $key }" si ufunguo wa hadharani
check-needs-key = bila ufunguo wa hadharani wa { $origin } hakuna kinachojulikana; inasema imesainiwa na { $signers }
hint-check-key = pata ufunguo kutoka kituo au mamlaka, kwa njia unayoiamini, na uutoe kwa `--key`; ufunguo uliokuja na ithibati hauthibitishi chochote
proof-bad = { $file } HAIPITI uhakiki: haithibitishi chochote
hint-proof-bad = iliharibika njiani au ilighushiwa: iombe tena, na utunze hii
proof-not-understood = { $file } imesainiwa na ni nzima, na toleo hili haliwezi kuisoma
check-good = NZURI. Ilisainiwa na kituo { $station }.
check-good-training = NZURI. Ilisainiwa na kituo { $station }, kituo cha MAFUNZO: hakuna kilichofanya ambacho ni ushahidi.
checkpoint-good = NZURI. Nukta hii ya uthibitisho ya { $origin } ilisainiwa nayo.
check-weapon = Silaha: { $weapon }; namba ya mfululizo { $serial }; namba ya kituo { $number }
check-mark = Alama: "{ $text }" kwenye { $part }, { $place } (kazi { $job })
check-witnessed = Imewekwa: ndiyo. Kihisi cha kidhibiti kilihesabu mapigo { $count } hadi mwisho wa alama, na kilisaini hilo { $key }.
check-witnessed-beam = Imewekwa: ndiyo. Kihisi cha kidhibiti kiliona mwale kwa { $count } ms hadi mwisho wa alama, na kilisaini hilo { $key }.
controller-key-given = kwa ufunguo ulioutoa
controller-key-admitted = kwa ufunguo uliokubaliwa na leja
controller-key-unknown = kwa ufunguo usiojulikana hapa, hivyo saini yake HAIKUKAGULIWA
check-attested = Imewekwa: mtu anasema hivyo. Hakuna kihisi kilichoiona.
check-spoilt = Imewekwa: kwa sehemu tu, kama mtu anavyosema.
check-not-made = Imewekwa: hakuna kitu katika faili kinachosema hivyo.
check-read-back = Imesomwa upya: ndiyo, na ndiyo iliyopangwa.
check-read-otherwise = Imesomwa upya: ndiyo, na SIYO iliyopangwa.
check-not-read-back = Imesomwa upya: hakuna kitu katika faili kinachosema hivyo.
check-entry = Ingizo { $entry }: { $text }
check-ledger = Leja: maingizo { $entries }, mzizi { $root }
check-seen-by = Imeshuhudiwa na shahidi { $witness } { $at }
check-not-seen-by = Haikusainiwa na shahidi { $witness }
check-unchecked = Saini zisizo na ufunguo hapa, hazikukaguliwa: { $signers }
check-open = HAIJAONYESHWA: { $open }
open-split = kwamba kituo kinaonyesha kila mtu leja ile ile: hakuna shahidi ambaye ulitoa ufunguo wake aliyesaini
open-controller = kwamba stakabadhi ya kidhibiti ni halisi
open-attested = kwamba alama iliwekwa, isipokuwa kwa kauli ya mtu
open-text = ni herufi gani ziko kwenye metali: angalia
open-later = kilichoandikwa baada ya maingizo haya { $size }, au katika mengine kati yake, kama vile masahihisho
verify-compared-with = { $checkpoints ->
        [one] imelinganishwa na nukta moja ya uthibitisho iliyosainiwa kabla
       *[other] imelinganishwa na nukta { $checkpoints } za uthibitisho zilizosainiwa kabla
    }

## Weapons' lives: words of the record

life-state = { $state ->
        [here] iko hapa
        [transferred] imehamishwa kwa mhusika mwingine
        [exported] imesafirishwa nje
        [lost] imepotea
        [stolen] imeibwa
        [deactivated] imelemazwa
        [destroyed] imeteketezwa
       *[other] { $state }
    }
act-name = { $act ->
        [item-recorded] kuandikishwa
        [component-recorded] kijenzi kuandikishwa
        [mark-observed] alama kukutwa
        [party-recorded] mhusika kuandikishwa
        [party-erased] mhusika kufutwa
        [hold-placed] zuio kuwekwa
        [hold-released] zuio kuondolewa
        [counted] kuhesabiwa
        [lives-linked] kuunganishwa na rekodi nyingine
        [error-declared] ingizo kutangazwa kuwa na kosa
        [catalogue-added] jina kuongezwa kwenye katalogi
        [reserved] alama kutengewa nafasi
        [start-intended] kuweka alama kumeanza
        [received] stakabadhi ya kidhibiti
        [closed] kazi kuisha bila alama
        [settled] kuamuliwa na mtu
        [verified] alama kusomwa upya
        [set-aside] kuwekwa kando
        [answered] swali kujibiwa
        [transferred] kuhamishwa
        [imported] kuingizwa nchini
        [exported] kusafirishwa nje
        [owned] kumilikiwa na Nchi
        [moved] kusogezwa
        [seized] kukamatwa, kuokotwa au kusalimishwa
        [deactivated] kulemazwa
        [destroyed] kuteketezwa
        [lost] kupotea
        [stolen] kuibwa
        [recovered] kupatikana tena
        [test-fired] kufyatuliwa kwa majaribio
        [coded] msimbo kuandikwa
        [photographed] kupigwa picha
       *[other] { $act }
    }
life-field = { $field ->
        [item_no] namba ya kipengee
        [maker] mtengenezaji
        [model] modeli
        [kind] aina
        [calibre] kaliba
        [serial] namba ya mfululizo
        [serial_status] hali ya namba ya mfululizo
        [country_of_manufacture] nchi ya utengenezaji
        [year_of_manufacture] mwaka wa utengenezaji
        [forensic_release] ruhusa ya uchunguzi wa kisayansi
        [remarks] maoni
        [class] kundi
        [origin] ilivyopatikana kuwa
        [material] nyenzo
        [barrels] mitutu
        [lot] fungu la uzalishaji
        [ammunition_type] aina ya risasi
        [open_trace] ufuatiliaji ulio wazi
        [premark] alama ya uingizaji iliyokuja nayo
        [first_market] kuwekwa sokoni mara ya kwanza
        [serial_part] sehemu yenye namba ya mfululizo
        [serial_place] mahali pa namba ya mfululizo
        [action] utendaji
        [barrel_length_um] urefu wa mtutu
        [magazine_capacity] uwezo wa magazini
        [manufacturer] kiwanda
        [last_import] uingizaji wa mwisho kutoka
        [tested] ilijaribiwa
        [testing_body] aliyeijaribu
        [quantity] idadi
        [number] namba ya kituo
        [consignment] shehena
        [of] kijenzi cha
        [alarms] king’ora na
        [from] kutoka
        [to] kwenda
        [authorisation] idhini
        [end_use] hati ya matumizi ya mwisho
        [exporting] Nchi inayosafirisha nje
        [importing] Nchi inayoingiza
        [licence] leseni
        [issued] ilitolewa
        [expires] inaisha
        [importer] mwingizaji
        [exporter] msafirishaji nje
        [transit] kupitia
        [recipient] mpokeaji wa mwisho
        [released] ruhusa ya forodha
        [code] msimbo
        [purpose] kusudi
        [return_by] iondoke kabla ya
        [import_licence] leseni ya uingizaji
        [transit_licence] leseni ya kupitia
        [consignee] mpelekewa
        [service] idara
        [unit] kikosi
        [location] mahali
        [condition] hali
        [custodian] mtunzaji
        [peace_operation] na operesheni ya amani
        [giver] aliyetoa
        [taker] aliyepokea
        [authority] kwa amri ya
        [due_back] irudi kabla ya
        [move_kind] sababu
        [hold_kind] inatunzwa kwa ajili ya
        [restored_by] ilidhihirishwa kwa
        [text] maandishi
        [procedure] utaratibu
        [legal_basis] msingi wa kisheria
        [case] kesi
        [agency] wakala
        [place] mahali
        [circumstances] mazingira
        [illicit] kwa nini ni haramu
        [persons] watu
        [entity] ilifanywa na
        [certificate] cheti
        [verifier] mhakiki
        [method] mbinu
        [handed_over] hesabu ya makabidhiano
        [at_furnace] hesabu ya tanuru
        [witnesses] mashahidi
        [residue] mabaki
        [incident] tukio
        [last_possessor] mmiliki halali wa mwisho
        [laboratory] maabara
        [reference] rejeo
        [examiner] mchunguzi
        [confidence] kiwango cha uhakika
        [technology] kinachobeba
        [part] sehemu
        [sha256] heshi SHA-256
        [photo_sha256] picha
        [bytes] baiti
        [shows] inaonyesha
        [until] hadi
        [hold] zuio
        [reason] sababu
        [other] rekodi nyingine
        [how] uhusiano wake
        [entry] ingizo lenye kosa
        [corrected_by] ingizo sahihi
        [depth_um] kina
        [observer] aliyeiona
        [was_missing] zilizokosekana
        [was_misplaced] zisizo mahali pake
       *[other] { $field }
    }
# As in English.
life-named = { $field }: { $value }
# As in English.
life-both = { $before }; { $next }
life-word = { $word ->
        [yes] ndiyo
        [issue] kutolewa
        [return] kurudishwa
        [transfer] kuhamishwa
        [repair] matengenezo
        [evidence] ushahidi
        [trace] ufuatiliaji
        [legal] sheria au mahakama
        [seized] imekamatwa
        [found] imeokotwa
        [surrendered] imesalimishwa
        [criminal] ya jinai
        [administrative] ya kiutawala
        [chip] chipu
        [rfid] lebo ya redio
        [microstamp] chapa ndogo mno
        [stock] akiba
        [hand-over] makabidhiano
        [furnace] tanuru
        [same] silaha ile ile na
        [different] silaha tofauti na
        [alarm] king’ora kisichoamuliwa na
        [mark] alama
        [spoilt] mabaki ya alama
        [no_mark_zone] metali ambapo huenda alama iliondolewa
        [read] imesomwa
        [partly_read] imesomwa kwa sehemu
        [none] haipo
        [obliterated] imefutwa kwa makusudi
        [illegible] haisomeki
        [restored] imerejeshwa
        [unknown] haijulikani
        [factory] ya kiwandani
        [craft] ya kienyeji
        [converted] iliyogeuzwa
        [reactivated] iliyorejeshwa kutumika
        [mixed-parts] ya sehemu mchanganyiko
        [printed] iliyochapishwa
        [maker] mtengenezaji
        [model] modeli
        [calibre] kaliba
        [dealer] mfanyabiashara
        [broker] dalali
        [carrier] msafirishaji
        [agent] wakala
        [owner] mmiliki
        [last-legal-possessor] mmiliki halali wa mwisho
        [importer] mwingizaji
        [exporter] msafirishaji nje
        [recipient] mpokeaji
        [service] idara
        [person] mtu
       *[other] { $word }
    }
life-section = { $section ->
        [identity] Ni nini
        [components] Vijenzi
        [marks] Alama
        [life] Yaliyotokea
        [holds] Mazuio
        [links] Rekodi nyingine
        [kept] Utunzaji
       *[other] { $section }
    }

## Weapons' lives: which weapon is meant

life-unknown = hakuna silaha katika sajili inayoitwa "{ $named }"
hint-life-unknown = itaje kwa namba yake ya rekodi (R-12), namba ya kituo, namba ya kipengee, namba ya mfululizo, au skani lebo yake; `markstation register find` hutafuta zinazofanana nayo
    .screen = itaje kwa namba ya rekodi yake (R-12), namba ya kituo, namba ya kipengee au namba ya mfululizo, au skani lebo yake; utafutaji wa sajili hutafuta inayofanana nayo
life-ambiguous = "{ $named }" inaweza kuwa silaha { $count }
hint-life-ambiguous = taja iliyokusudiwa kwa namba yake ya rekodi, au mtengenezaji wake kwa --maker
    .screen = itaje inayokusudiwa kwa namba ya rekodi yake
lines-bad = { $count ->
        [one] mstari { $count } hautaji
       *[other] mistari { $count } haitaji
    } silaha, au unataja kadhaa; hakuna kilichoingizwa
hint-lines-bad = sahihisha mistari hii (namba ya rekodi kama R-12 haina utata kamwe) na uingize orodha tena
line-unknown = mstari { $line }, "{ $named }": hakuna silaha katika sajili inayoitwa hivyo
line-ambiguous = mstari { $line }, "{ $named }": inaweza kuwa { $candidates }
no-lives-named = hakuna silaha iliyotajwa
hint-no-lives-named = taja silaha kwa --life, ziorodheshe kwa --file, au ziskani kwa --scan
    .screen = taja silaha, moja katika kila mstari, au ziskani
ask-scan = Skani au andika silaha, moja kwa kila mstari; mstari mtupu humaliza:
ask-scan-serials = Skani au andika namba za mfululizo, moja kwa kila mstari; mstari mtupu humaliza:

## Weapons' lives: what is recorded

life-recorded = Imeandikishwa: { $life }
not-recorded = hakuna kilichoandikishwa: { $count ->
        [one] hoja { $count } hapo juu inapinga
       *[other] hoja { $count } hapo juu zinapinga
    }
hint-not-recorded = sahihisha kilichoingizwa. Kinachoonekana tu kuwa kosa hukubaliwa kwa --as-written; silaha nyingine yenye mtengenezaji na namba ya mfululizo ile ile kwa --another WHY
    .screen = sahihisha kilichoingizwa. Kwa kinachoonekana tu kuwa kosa, fomu ina sehemu inayosema ni sahihi kama kilivyoandikwa, na nyingine inayosema kwa nini ni silaha nyingine kuliko ile yenye mtengenezaji na namba ya mfululizo hii
not-such-entry-to-correct = ingizo { $entry } si lile linaloandikisha silaha na ambalo bado linahesabika
hint-not-such-entry-to-correct = `markstation part show WEAPON` hutaja ingizo linalofanya hivyo
    .screen = rekodi ya silaha katika sajili hutaja ingizo linalohusika
mark-entered = Ingizo { $entry }: alama kwenye { $life }.
mark-without-text = alama ina herufi
hint-mark-without-text = ziandike kwa --text; kwa metali tupu tumia --kind no_mark_zone
    .screen = ziandike; kwa metali tupu chagua kwamba isiguswe
lives-linked = Ingizo { $entry }: { $life } ni { $how } { $other }.
link-to-itself = majina yote mawili yanamaanisha { $life }
alarm = *** KING’ORA *** { $weapon } ina mtengenezaji na namba ya mfululizo ya { $other }: { $state }
alarm-at-line = *** KING’ORA *** mstari { $line }: { $what }
alarm-found = *** KING’ORA *** { $life } iko { $place }, na katika sajili hali yake ni { $state }
alarm-what-to-do = Usihamishe silaha. Mwambie mtunza sajili na polisi; angalia rekodi zote mbili, kisha sema uhusiano wake kwa `markstation part link`.
    .screen = Usihamishe silaha. Mwambie mtunza sajili na polisi; angalia rekodi zote mbili. Uhusiano wake, mtunza sajili huuandika kwenye mstari wa amri.

## Weapons' lives: on the screen

# As in English.
life-stands = { $state }
life-stands-at = { $state }, mahali { $place }
life-corrected = Kitu kilichoandikwa kuihusu kilikuwa na kosa: tazama hapo chini.
life-withdrawn = Rekodi hii ilitangazwa kuwa na kosa kwa ujumla na haihesabiki tena.
life-mark-made = { $spot }: "{ $text }" (iliwekwa hapa, kazi { $job })
# As in English.
life-mark-seen = { $spot }: "{ $text }" ({ $kind })
spot-restricted = mahali pana mipaka ya kujulikana
life-entry = { $day }  ingizo { $entry }  { $what }  na { $person }
life-struck = { $what }  [KOSA, na ingizo { $by }: { $reason }]
life-struck-for = { $what }  [KOSA, na ingizo { $by }: { $reason }; sahihi ni ingizo { $right }]
life-hold = zuio { $hold }: { $kind }, { $reference }{ $until ->
        [none] { "" }
       *[other] { ", " }hadi { $until }
    }
life-hold-released = zuio { $hold }: { $kind }, { $reference }, liliondolewa na ingizo { $entry }
kept-item = rekodi inatunzwa angalau hadi { $until } ({ $rule })
kept-item-for-ever = rekodi inatunzwa milele ({ $rule })
kept-personal = data binafsi zinatunzwa hadi { $until } ({ $rule })
kept-personal-for-ever = data binafsi zinatunzwa milele ({ $rule })
kept-held = zuio { $hold } linatunza rekodi bila kujali tarehe zinasema nini
life-link = { $how }: { $other } (ingizo { $entry })

## Weapons' lives: corrections

entry-declared-wrong = Ingizo { $entry } ({ $what }) halihesabiki tena; ingizo { $by } linasema kwa nini.
entry-wrong = Ingizo hili lilitangazwa kuwa na kosa na ingizo { $by }.

## Weapons' lives: events, holds, counts, pictures

event-entered = Ingizo { $entry }, { $on }: { $what }, { $count ->
        [one] silaha { $count }
       *[other] silaha { $count }
    }.
destroyed-needs-two = uteketezaji huingizwa na watu wawili
hint-destroyed-needs-two = wa pili huthibitisha kwa --second NAME
    .screen = mtu wa pili huthibitisha katika fomu ile ile kwa PIN yake mwenyewe
no-such-count = ingizo { $entry } si hesabu ya kusudi hili ambayo bado inahesabika: { $purpose }
hint-no-such-count = hesabu kwa `markstation count --purpose hand-over` na tena kwa --purpose furnace, na utaje maingizo yote mawili
    .screen = skani kinachoondoka, na kwenye tanuri kinachofika: hesabu mbili za makabidhiano mamoja hutajwa
counts-differ = makabidhiano na tanuru havikukuta silaha zile zile: { $count ->
        [one] tofauti { $count }
       *[other] tofauti { $count }
    }
hint-counts-differ = usiteketeze chochote. Tafuta kila moja ya hizi ilipo, na uhesabu tena
only-handed-over = kwenye makabidhiano tu: { $life }
only-at-furnace = kwenye tanuru tu: { $life }
not-destroyed = silaha hizi haziruhusiwi kuteketezwa: { $count ->
        [one] sababu { $count } inapinga
       *[other] sababu { $count } zinapinga
    }
hint-not-destroyed = ziondoe kwenye orodha, au anayezizuia aondoe zuio kwa `markstation hold release`
    .screen = zitoe katika orodha, au anayezitunza aondoe zuio katika Ushahidi
kept-by-hold = { $life } inatunzwa ({ $kind }, { $reference }): zuio { $hold }
kept-by-trace = { $life } ina ufuatiliaji ulio wazi
hold-placed = Zuio { $hold } linatunza { $count ->
        [one] silaha { $count }
       *[other] silaha { $count }
    }.
hold-released = Zuio { $hold } limeondolewa na ingizo { $entry }; lilikuwa likitunza { $count ->
        [one] silaha { $count }
       *[other] silaha { $count }
    }.
hold-not-open = { $hold } si zuio lililo wazi
hint-hold-not-open = `markstation hold list` huyaonyesha
    .screen = Ushahidi huyaonyesha
hold-row = zuio { $hold }  { $kind }  { $reference }{ $until ->
        [none] { "" }
       *[other] { "  " }hadi { $until }
    }
count-told = Ingizo { $entry }, { $place } ({ $purpose }): zilizokutwa { $found }, zinazokosekana { $missing }, zisizo mahali pake { $misplaced }, za kigeni { $foreign }.
count-missing = inakosekana: { $life } (inapaswa kuwa { $place })
count-misplaced = haiko mahali pake: { $life } (inapaswa kuwa { $place })
count-foreign = ya kigeni: "{ $read }" haimo katika rekodi yoyote
photo-kept = Ingizo { $entry }: picha imetunzwa kama { $file }, { $count ->
        [one] silaha { $count }
       *[other] silaha { $count }
    }.
photo-empty = { $file } haina chochote
photo-progress = picha
photos-checked = { $sound ->
        [one] picha { $sound } iko kama ilivyotunzwa
       *[other] picha { $sound } ziko kama zilivyotunzwa
    }, { $bad } hazipo au zimebadilishwa.
photo-missing = picha { $sha256 } haipo
photo-changed = picha { $file } ilibadilishwa
photo-unreadable = picha { $file } haiwezi kusomwa: { $why }

## Parties and the catalogue

party-unknown = hakuna mhusika anayeitwa "{ $named }"
hint-party-unknown = `markstation party list` huonyesha walioandikishwa; `markstation party add NAME --role ROLE --by NAME` huongeza mmoja
    .screen = andika namba au jina la mhusika aliyesajiliwa, au msajili pamoja na kinachoingizwa hapa, kama fomu ina sehemu za hilo
party-ambiguous = "{ $named }" inaweza kuwa wahusika kadhaa: taja namba
personal-not-opened = kilichofungwa kwa muhuri kuhusu mtu hakiwezi kufunguliwa
party-erased-name = (limefutwa)
party-sealed-name = (limefungwa kwa muhuri)
party-added = { $party } ameandikishwa katika ingizo { $entry }.
# As in English.
party-row = { $party }  { $roles }  { $rest }
party-erased = Kinachomtambulisha mhusika { $party } kimefutwa; ingizo { $entry } linasema kwa haki gani.
erasure-needs-two = kinachomtambulisha mtu hufutwa na watu wawili
catalogue-known = katalogi ina "{ $name }" tayari, katika ingizo { $entry }
hint-catalogue-known = ili kubadilisha majina yake mengine, liongeze upya kwa --corrects { $entry } --because TEXT
catalogue-added = Ingizo { $entry }: "{ $name }" limo katika katalogi.
catalogue-row = { $kind }  { $name }  pia: { $also }  (ingizo { $entry })
catalogue-calls = "{ $written }" imeandikishwa kama "{ $name }", jinsi katalogi inavyoiita.
catalogue-unknown = Katalogi haina { $kind } "{ $name }".
# As in English.
catalogue-offered = { "  " }{ $number }  { $name }
ask-catalogue = Andika namba ya jina sahihi, ndiyo ili kulichukua kama lilivyoandikwa na kuliongeza, au hapana:
name-not-taken = "{ $name }" halikuchukuliwa
hint-name-not-taken = andika jina lililo katika katalogi, ongeza hili kwa `markstation catalogue add`, au chukua majina kama yalivyoandikwa kwa --as-written
    .screen = andika jina lililo katika katalogi, au sema katika fomu kwamba majina ni sahihi kama yalivyoandikwa

## Exchange with other registers and programs

handed-on = { $lives ->
        [one] silaha { $lives } iliandikwa
       *[other] silaha { $lives } ziliandikwa
    } katika { $file }. Faili ni nakala ya matumizi na haithibitishi chochote.
size-of-ledger-only = --size huhesabu maingizo ya leja, na miundo mingine ni ya silaha: acha mojawapo
import-refused = { $file } haiwezi kuingizwa
import-left-out = Zilizoachwa nje ya faili: alama { $hidden } ambazo mahali pake pamefichwa, matukio { $wrong } yaliyotangazwa kuwa na kosa.
import-tried = { $lives ->
        [one] silaha { $lives } ingeingizwa
       *[other] silaha { $lives } zingeingizwa
    }, mistari { $refused } isingeingizwa. Hakuna kilichoandikwa.
import-clashes = { $refused ->
        [one] mstari { $refused } hauwezi
       *[other] mistari { $refused } haiwezi
    } kuingizwa, hivyo hakuna kilichoingizwa
hint-import-clashes = sahihisha mistari iliyotajwa hapo juu, au ingiza iliyobaki kwa --leave-out
import-nothing = { $file } haina kinachoweza kuingizwa
imported = { $lives ->
        [one] silaha { $lives } imo
       *[other] silaha { $lives } zimo
    } katika sajili kuanzia sasa; mistari { $refused } iliachwa nje.
import-asks = { $asks ->
        [one] mstari { $asks } unamuuliza
       *[other] mistari { $asks } inamuuliza
    } mtu jambo, hivyo hakuna kilichoingizwa
hint-import-asks = angalia maswali hapo juu; sahihisha orodha, au sema kwa --stands kwamba mistari yake ni sahihi kama ilivyoandikwa
import-item-no-taken = mstari { $line }: namba ya kipengee { $item } tayari imetumika katika sajili hii
import-column = { $heading }: imechukuliwa kuwa { $column }
import-column-place = { $heading }: imechukuliwa kuwa mahali silaha ilipo
import-column-kept = { $heading }: si safu; imetunzwa katika maoni
# What was found and why.
# As in English.
found-because = { $row }
    { $why }
found-field = { $field ->
        [serial] namba ya mfululizo
        [station-number] namba ya kituo
        [part-number] namba ya sehemu
        [observed-mark] alama iliyokutwa
        [applied-mark] alama iliyowekwa, ya kwanza ya shehena yake
        [code] msimbo
        [photo] picha
        [lot] fungu la uzalishaji
        [item-number] namba ya kipengee
       *[other] { $field }
    } { $text }
found-filled = { $at } ni { $recorded }
found-script = katika { $at } { $read } ni { $recorded } ya hati nyingine
found-look-alike = katika { $at } { $recorded }, iliyosomwa kama { $read }
found-unreadable = katika { $at } rekodi haina kinachosomeka
found-transposed = { $at } na { $next } zilibadilishana nafasi
found-missing = katika { $at } { $recorded } haikusomwa
found-extra = { $read } kabla ya { $at } haimo katika rekodi
found-run = kuanzia { $at } { $recorded }
found-agreement = { $what ->
        [maker] mtengenezaji
        [model] modeli
        [calibre] kaliba
       *[other] { $what }
    } { $how ->
        [other-name] imeandikishwa kwa jina jingine, { $recorded }
        [unrecorded] haijaandikishwa
        [otherwise] imeandikishwa vingine, { $recorded }
       *[other] { $how } { $recorded }
    }
found-more = zipo zaidi ya hizi { $shown }: toa mtengenezaji, modeli, kaliba au shehena, au --most kubwa zaidi
    .screen = kuna zaidi ya hizi { $shown }: taja pia mtengenezaji, modeli, kaliba au shehena
too-vague = "{ $query }" haitoshi: herufi { $known } zinajulikana, na zinahitajika { $least }
hint-too-vague = toa --maker, --model, --calibre au --consignment bila namba ya mfululizo ili kuorodhesha silaha kwa hizo
    .screen = taja mtengenezaji, modeli, kaliba au shehena bila namba ya mfululizo ili kuorodhesha silaha kwa hivyo
nothing-asked = hakuna cha kutafuta kilichotolewa
# What is marked and what is not.
coverage-consignment = { $consignment }: { $marked } kati ya mistari { $lines } imewekewa alama ({ $verified } maandishi yake yamehakikiwa), { $open } haijawekewa alama, { $doubt } ina shaka, { $out } imekataliwa au imewekwa kando
coverage-overdue = { $count } zimechelewa tangu { $until } kwa { $rule }
coverage-due = { $count } zinadaiwa hadi { $until } kwa { $rule }
coverage-soon = { $count } zinadaiwa bila kuchelewa kwa { $rule }
coverage-unequal = zenye leseni ni { $licensed } na zilizoorodheshwa ni { $lines }
coverage-group = { $name }: hapa { $here }, zenye alama { $marked }, zisizo na alama zenye namba yake ya mfululizo { $numbered }, zilizozuiwa au zinazofuatiliwa { $held }, zilizo huru kuteketezwa { $free }
coverage-nowhere = bila mahali au kikosi
coverage-counted = hesabu ya mwisho (ingizo { $entry }) ilikuta { $found }, sajili ina { $here } hapa
