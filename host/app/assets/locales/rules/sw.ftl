# Kanuni za kuweka alama zinachosema, kwa Kiswahili: kwa kila hoja kasoro ni nini (`rule-ID`) na la kufanya
# (`rule-ID-remedy`), na maneno ya msamiati wa kanuni, ya mipango na ya kauli za watu. Jaribio huhakikisha kuwa majina ni
# sawa na ya programu. Faharasa ni ile ya ../sw.ftl.

## How a finding is framed

# As in English.
rule-cited = [{ $rule }; { $citation }; { $provenance }]
# As in English.
rule-in-field = { $severity }, { $field }: { $what }
severity-warning = onyo
severity-advice = ushauri

## Findings of the rules: what is wrong, and what to do

rule-element-missing = hakuna { $element } ({ $part })
rule-element-missing-remedy = itoe pamoja na kipengee au shehena, au weka alama kwa kanuni zinazoipanga
rule-none-of = moja ya hizi lazima iwepo hapo ({ $part }), na hakuna iliyopo: { $elements }
rule-none-of-remedy = toa moja yake pamoja na kipengee au shehena
rule-order-wrong = "{ $text }" iko katika mpangilio tofauti na { $order }
rule-order-wrong-remedy = sahihisha mpangilio wa mistari katika kanuni za kuweka alama
rule-format-wrong = "{ $text }" haikuundwa kama kanuni inavyosema: { $format }
rule-format-wrong-remedy = sahihisha thamani ambayo mstari hutengenezwa nayo, au mstari katika kanuni za kuweka alama
rule-height-below = herufi zina kimo { $height }, na kinachotakiwa ni angalau { $min }
rule-height-below-remedy = weka kimo cha kanuni za kuweka alama kuwa { $min } au zaidi
rule-depth-below = alama ina kina { $depth }, na kinachotakiwa ni angalau { $min }
rule-depth-below-remedy = weka kina cha kanuni za kuweka alama kuwa { $min } au zaidi, kwa mashine inayokifikia
rule-part-forbidden = alama imepangwa kwenye { $part }, na kanuni inaruhusu hizi tu: { $allowed }
rule-part-forbidden-remedy = weka alama kwenye moja ya sehemu hizo
rule-part-unmarked = sehemu { $part } haipati alama, na kanuni inataka iwepo hapo
rule-part-unmarked-remedy = panga alama juu yake katika kanuni za kuweka alama, au andika kwamba kipengee hakina sehemu hiyo
rule-parts-too-few = sehemu zenye alama: { $marked }; zinazotakiwa: angalau { $min }
rule-parts-too-few-remedy = panga alama kwenye sehemu nyingine zaidi
rule-part-recommended = alama kwenye { $part } pia inapendekezwa
rule-part-recommended-remedy = ipange hapo ambapo sehemu ina nafasi
rule-not-visible = alama haionekani kutoka nje
rule-not-visible-remedy = chagua mahali panapoonekana bila vifaa na bila kufungua silaha
rule-hidden-missing = alama iliyofichwa haipo
rule-hidden-missing-remedy = jaza mahali pake kwa aina hii ya silaha chini ya [[hidden]] katika authority.toml
rule-plate-missing = sehemu { $part } si ya metali, na alama haiko kwenye bamba lililopachikwa
rule-plate-missing-remedy = weka alama kwenye bamba; pasipo na bamba, uliza mamlaka
rule-method-forbidden = { $method } hairuhusiwi; zinazoruhusiwa: { $allowed ->
        [none] kila mbinu nyingine
       *[other] { $allowed }
    }
rule-method-forbidden-remedy = weka alama kwa mashine yenye mbinu nyingine
rule-method-unapproved = { $method } inahitaji idhini, na hakuna iliyoandikwa
rule-method-unapproved-remedy = ipate na uandike rejeo lake chini ya [[approval]] katika authority.toml
rule-method-not-preferred = mashine huweka alama kwa { $method }; { $preferred } inapendelewa, na hakuna sababu iliyotolewa
rule-method-not-preferred-remedy = tumia mbinu inayopendelewa, au toa reason-not-stamped katika authority.toml
rule-laser-alone = alama ya leza ingekuwa pekee kwenye silaha
rule-laser-alone-remedy = weka alama kwa kugandamiza chapa au kugonga nukta, au weka ya pili hivyo: kinachoachwa na leza ni vigumu kurejeshwa baada ya kupigwa tupa
rule-character-forbidden = "{ $text }" ina "{ $character }", ambayo si miongoni mwa herufi zinazoruhusiwa na kanuni
rule-character-forbidden-remedy = andika thamani kwa herufi na tarakimu zinazoruhusiwa na kanuni
rule-not-unique = namba ya mfululizo "{ $serial }" ya mtengenezaji huyu ni ya silaha nyingine pia, katika sajili kama { $reference }
rule-not-unique-remedy = angalia silaha zote mbili; weka alama kwa kanuni zinazoipa namba silaha isiyo na namba ya mfululizo ya kipekee
rule-second-identity = namba ya mfululizo "{ $serial }" inaitambulisha silaha tayari, na namba nyingine ingeipa utambulisho wa pili
rule-second-identity-remedy = acha namba hiyo; kama namba ya mfululizo si ya kipekee, sema hivyo katika hali yake
rule-overlap = alama ingefunika kitu kinachopaswa kubaki ({ $spot })
rule-overlap-remedy = chagua mahali pengine, au andika kwa usahihi zaidi kilichopo hapo
rule-year-not-release = mwaka ni "{ $text }", na ruhusa ya forodha ilikuwa { $release }
rule-year-not-release-remedy = sahihisha tarehe ya ruhusa ya forodha katika kichwa cha orodha ya shehena
rule-country-not-code = "{ $text }" si msimbo wa sasa wa nchi yenye alama
rule-country-not-code-remedy = { $meant ->
        [none] andika msimbo wake wa herufi mbili wa ISO 3166-1
       *[other] andika { $meant }
    }
rule-proof-mark = "{ $text }" ina alama ya majaribio
rule-proof-mark-remedy = iache: nyumba ya majaribio tu ndiyo inayoiweka, baada ya jaribio
rule-exemption-incomplete = msamaha unadaiwa, na hiki hakipo: { $missing ->
        [purpose] kusudi
        [re-export-date] tarehe ya kusafirishwa tena nje
        [exemption-reference] rejeo la uamuzi
       *[other] { $missing }
    }
rule-exemption-incomplete-remedy = kiandike katika kichwa cha orodha ya shehena, au usidai msamaha
rule-exemption-unknown = msamaha "{ $exemption }" unadaiwa, na hakuna kanuni inayotumika yenye msamaha huo
rule-exemption-unknown-remedy = andika mmojawapo wa hizi, au usidai msamaha: { $known }
rule-exemption-untrusted = { $permission } inasamehe hili, lakini maandishi yake yanajulikana kwa uhakika mdogo kuliko ya { $stays }, zinazoendelea kutumika
rule-exemption-untrusted-remedy = soma maandishi ya { $permission } na uyaandike chini ya verified katika authority.toml, au weka alama kama nyingine zinavyotaka
rule-outside-jurisdiction = alama zingekuwa za { $importing }, na kanuni za kuweka alama ni za { $jurisdiction ->
        [european-union] Umoja wa Ulaya
        [eea] Eneo la Kiuchumi la Ulaya
        [schengen] eneo la Schengen
        [recsa] Nchi za RECSA
        [ecowas] ECOWAS
        [ecowas-before-2025] ECOWAS kabla ya 2025
       *[other] { $jurisdiction }
    }
rule-outside-jurisdiction-remedy = sahihisha Nchi, au chukua kanuni za kuweka alama za Nchi hiyo
rule-made-elsewhere = ilitengenezwa { $made }, na alama ya utengenezaji ingekuwa ya { $here }
rule-made-elsewhere-remedy = sahihisha nchi ya utengenezaji au Nchi, au iingize nchini badala yake
rule-transfer-mark-missing = silaha inatoka katika akiba ya Nchi kwenda kwa raia bila alama ya uhamisho
rule-transfer-mark-missing-remedy = panga alama ya uhamisho, au andikisha iliyopo juu yake
rule-trace-open = ufuatiliaji { $reference } wa silaha haujafungwa
rule-trace-open-remedy = subiri jibu, au sema kwa jina lako, kati ya maswali ya kanuni, kwa nini uteketezaji hauhitaji kusubiri
rule-ammunition-unmarked = risasi zilikuja bila alama
rule-ammunition-unmarked-remedy = usiziingize katika matumizi; zielekeze kuteketezwa
rule-lot-malformed = namba ya fungu "{ $lot }", herufi { $position }: { $must ->
        [maker] hapo huwa herufi kubwa tatu za mtengenezaji
        [year] hapo huwa tarakimu mbili za mwisho za mwaka
        [month] hapo huwa mwezi kama herufi A hadi M bila I
        [interfix] hapo huwa tarakimu tatu za kati
        [hyphen] hapo huwa kistariungio au herufi kubwa
        [sequence] hapo huwa tarakimu tatu za mfuatano
       *[suffix] hapo huwa herufi kubwa zisizozidi tatu za kiambishi na eneo
    }
rule-lot-malformed-remedy = linganisha na pakiti, na uiandike kama XYZ07D006-004
rule-full-mark-not-on-frame = alama kamili ya ulemazaji huwa kwenye fremu au kipokezi na si kwingine (hapa: { $part })
rule-full-mark-not-on-frame-remedy = panga alama kamili kwenye fremu au kipokezi, fupi kwenye sehemu nyingine
rule-modified-part-unmarked = sehemu { $part } ilirekebishwa kwa ulemazaji na haipati alama
rule-modified-part-unmarked-remedy = panga alama fupi juu yake
rule-disposal-incomplete = kitu kingine kisicho uteketezaji kiliamuliwa, na hiki hakipo: { $missing ->
        [authorisation] idhini
        [disposal] silaha zinakuwaje
       *[other] { $missing }
    }
rule-disposal-incomplete-remedy = kiandike katika kichwa cha orodha ya shehena
rule-certificate-missing = hakuna cheti kilichotajwa
rule-certificate-missing-remedy = andika certificate-no katika kichwa cha orodha ya shehena
rule-awaits-forensic-release = namba ya mfululizo iliondolewa, na hakuna aliyeruhusu sehemu iwekewe alama
rule-awaits-forensic-release-remedy = pata ruhusa ya uchunguzi wa kisayansi na uandike rejeo lake pamoja na kipengee
rule-serial-status-unknown = hakuna aliyeangalia kama kuna namba ya mfululizo
rule-serial-status-unknown-remedy = angalia silaha na uandike namba ya mfululizo na hali yake
rule-serial-contradiction = hali ya namba ya mfululizo ni { $status }, na { $found ->
        [no-serial] hakuna namba ya mfululizo
       *[a-serial] kuna namba ya mfululizo
    }
rule-serial-contradiction-remedy = sahihisha mojawapo
rule-kind-unknown = hakuna silaha ya aina "{ $kind }" iliyoelezwa
rule-kind-unknown-remedy = andika aina inayojulikana na kanuni, au eleza hii katika kanuni za kuweka alama
rule-no-free-place = kila mahali pa { $part } pamechukuliwa ({ $tried })
rule-no-free-place-remedy = weka kipengee kando kwa uamuzi kuhusu sehemu au mahali pengine
rule-charset = "{ $text }" ina "{ $character }", ambayo kanuni za kuweka alama haziiruhusu katika alama
rule-charset-remedy = sahihisha thamani, au ongeza herufi kwenye herufi za kanuni za kuweka alama
rule-line-too-long = "{ $text }" ina herufi { $chars }, na mstari unachukua { $max }
rule-line-too-long-remedy = fupisha thamani, au igawanye katika mistari miwili kwenye kanuni za kuweka alama
rule-machine-character = mashine haiwezi kutengeneza "{ $character }" ya "{ $text }"
rule-machine-character-remedy = tumia mashine iliyo nayo, au iache katika kanuni za kuweka alama
rule-glyph-not-owned = mashine haina nembo "{ $glyph }"
rule-glyph-not-owned-remedy = ipakiwe na uieleze chini ya [[glyph]] katika authority.toml
rule-machine-height = herufi zina kimo { $height }, na mashine hutengeneza { $min } hadi { $max }
rule-machine-height-remedy = chagua kimo kilicho ndani ya hapo, au mashine nyingine
rule-machine-depth = alama ina kina { $depth }, na mashine hufikia { $max }
rule-machine-depth-remedy = chagua kina kidogo zaidi pale kanuni zinaporuhusu, au mashine nyingine
rule-machine-method = mashine huweka alama kwa { $method }, na kanuni za kuweka alama zinaruhusu { $allowed }
rule-machine-method-remedy = tumia mashine kama hiyo, au kanuni nyingine za kuweka alama
rule-does-not-fit = alama inahitaji { $needs-width } kwa { $needs-height } mm, na { $spot } ina { $has-width } kwa { $has-height } mm{ $blocked ->
        [yes] , ikiwa na alama zinazopaswa kubaki
       *[no] {""}
    }
rule-does-not-fit-remedy = { $height-max ->
        [none] chagua mahali pengine, au mistari michache
       *[other] chagua mahali pengine, au herufi zisizozidi { $height-max }, kama kanuni zinaziruhusu{ $chars ->
            [none] {""}
           *[other] , au mistari iliyo mifupi kwa herufi { $chars }
        }
    }
rule-not-apart = alama ({ $spot }) iko { $distance } kutoka alama iliyokutwa, na inapaswa kuwa mbali kwa { $min }
rule-not-apart-remedy = isogeze, au chagua mahali pengine
rule-made-otherwise = alama iliyopo ({ $part }) inasema tofauti na inavyopangwa sasa: "{ $text }"
rule-made-otherwise-remedy = sahihisha orodha iseme kilichopo kwenye metali, au weka kipengee kando
rule-hidden-no-room = hakuna nafasi ya alama iliyofichwa mahali pake
rule-hidden-no-room-remedy = angalia mahali hapo pamoja na anayeruhusiwa kupajua, na usahihishe [[hidden]] katika authority.toml
rule-machine-symbol = kanuni za kuweka alama zinataka msimbo kando ya mistari, na mashine haiwezi kuutengeneza
rule-machine-symbol-remedy = tumia mashine inayotengeneza misimbo ya Data Matrix, au ondoa msimbo katika kanuni za kuweka alama
rule-symbol-impossible = msimbo hauwezi kutengenezwa: { $why }
rule-symbol-impossible-remedy = sahihisha thamani, au ondoa msimbo katika kanuni za kuweka alama
rule-metal-cannot = metali haiwezi kupokea alama: { $reason }; lebo ya kuning’iniza inatengenezwa
rule-metal-cannot-remedy = ifunge lebo ili ibaki, na uiandikishe
rule-agency-unknown = idara "{ $agency }" haimo katika jedwali la mamlaka
rule-agency-unknown-remedy = sahihisha agency katika kichwa cha orodha ya shehena, au iongeze chini ya [[agency]] katika authority.toml
rule-number-length = namba "{ $number }" haina tarakimu { $digits }
rule-number-length-remedy = zitolewe namba za urefu huo, au sahihisha number-digits katika authority.toml
rule-not-configured = mamlaka haijajaza hiki: { $what ->
        [hidden] mahali pa alama iliyofichwa
        [licence-number] namba ya alama ya mwenye leseni
        [number-digits] namba ya akiba ina tarakimu ngapi
        [agency] idara zinazomiliki silaha
       *[other] { $what }
    }
rule-not-configured-remedy = jaza { $what } katika authority.toml ndani ya folda ya kituo
rule-reading-open = maandishi yana tafsiri mbili ({ $conflict }: { $what }), na hakuna aliyethibitisha inayotumika hapa: { $reading }
rule-reading-open-remedy = mamlaka iamue, kisha jibu kwa jina lako swali hilo la kanuni
rule-fact-missing = { $element } lazima iwe katika alama, na hakuna aliyeitoa
rule-fact-missing-remedy = iandike pamoja na kipengee, katika kichwa cha orodha ya shehena au katika authority.toml
rule-premarked = silaha ina alama yake ya uingizaji tayari, "{ $text }": ya pili haiwekwi
rule-premarked-remedy = iandikishe; hakuna kingine cha kufanya
rule-country-not-of-its-time = { $country } haikuwepo mwaka { $year }, mwaka wa utengenezaji
rule-country-not-of-its-time-remedy = angalia silaha; sahihisha nchi au mwaka
rule-record-incomplete = rekodi lazima iwe na hiki, na hakipo: { $field }
rule-record-incomplete-remedy = kiongeze kwenye kipengee au kwenye kichwa cha orodha ya shehena

## The field that a finding is about

about-mark = alama
about-height = kimo
about-depth = kina
about-part = sehemu
about-place = mahali
about-material = nyenzo
about-method = mbinu
about-serial = namba ya mfululizo
about-year = mwaka
about-country = nchi
about-exemption = msamaha
about-trace = ufuatiliaji
about-lot = fungu la uzalishaji
about-disposal = uondoshaji
about-certificate-no = cheti
about-forensic-release = ruhusa ya uchunguzi wa kisayansi
about-serial-status = hali ya namba ya mfululizo
about-symbol = msimbo
about-type = aina
about-glyph = nembo
about-agency = idara
about-number = namba
# As in English.
about-authority = authority.toml
about-confirmed-readings = tafsiri ya sheria
about-observed-marks = alama zilizokutwa
about-country-of-manufacture = nchi ya utengenezaji
about-record = rekodi

## How a mark is made

method-stamp = kugandamiza chapa
method-dot_peen = kugonga nukta
method-scribe = kuchora kwa sindano
method-laser = leza

## What a serial's status says

serial-status-read = imesomwa
serial-status-partly_read = imesomwa kwa sehemu
serial-status-none = haipo
serial-status-obliterated = imefutwa kwa makusudi
serial-status-illegible = haisomeki
serial-status-restored = imerejeshwa
serial-status-unknown = haijulikani

## What a mark says

element-maker = jina la mtengenezaji
element-country-of-manufacture = nchi ya utengenezaji
element-place-of-manufacture = mahali pa utengenezaji
element-year-of-manufacture = mwaka wa utengenezaji
element-model = modeli
element-calibre = kaliba
element-serial = namba ya mfululizo
element-number = namba ya kituo
element-country = nchi yenye alama
element-year = mwaka wa tukio
element-marking-date = tarehe ya kuweka alama
element-importer-name = jina la mwingizaji
element-importer-city = mji wa mwingizaji
element-importer-region = jimbo au mkoa wa mwingizaji
element-importer-address = anwani ya mwingizaji
element-licence-number = namba ya alama ya mwenye leseni
element-third-country = nchi inayotajwa na alama ya uingizaji ya Ujerumani
element-agency = msimbo wa idara
element-entity = msimbo wa taasisi ya Nchi inayoihamisha
element-state-sign = nembo ya Nchi au kanda
element-official-use = nembo ya matumizi rasmi
element-deactivation-sign = herufi za ulemazaji
element-verifier-symbol = nembo ya aliyehakiki ulemazaji
element-lot = namba ya fungu la uzalishaji
element-ammunition-type = aina ya risasi
element-purchaser = mnunuzi
element-destination = inakokwenda
element-symbol-scheme = maumbo ya kijiometri pamoja na msimbo wake
element-symbol2d = msimbo wa pande mbili

## Fields of a record

field-type = aina
field-make = chapa ya biashara
field-maker = mtengenezaji
field-model = modeli
field-calibre = kaliba
field-serial = namba ya mfululizo
field-country-of-manufacture = nchi ya utengenezaji
field-year-of-manufacture = mwaka wa utengenezaji
field-quantity = idadi
field-description = maelezo
field-barrel-length = urefu wa mtutu
field-overall-length = urefu wote
field-marks-applied = alama zilizowekwa
field-marks-found = alama zilizokutwa
field-mark-places = mahali pa alama
field-component-marks = alama za vijenzi
field-proof-marks = alama za majaribio
field-licence-no = namba ya leseni
field-licence-issued = leseni: siku ya kutolewa
field-licence-expires = leseni: siku ya mwisho
field-exporting-country = nchi inayosafirisha nje
field-importing-country = nchi inayoingiza
field-transit-countries = nchi za kupitia
field-final-recipient = mpokeaji wa mwisho
field-importer-name = jina la mwingizaji
field-importer-address = anwani ya mwingizaji
field-release-date = tarehe ya ruhusa ya forodha
field-supplier = msambazaji
field-acquirer = mpataji
field-transaction-date = tarehe ya muamala
field-transport-and-insurance = usafiri na bima
field-purpose = kusudi
field-reexport-date = tarehe ya kusafirishwa tena nje
field-owning-service = idara inayomiliki
field-location = mahali ilipo
field-condition = hali
field-custodian = mtunzaji
field-last-count = hesabu ya mwisho
field-peace-operation = operesheni ya amani
field-illicit-reason = kwa nini inachukuliwa kuwa haramu
field-legal-basis = msingi wa kisheria
field-circumstances = mazingira
field-seizure-date = tarehe ya ukamataji
field-seizure-place = mahali pa ukamataji
field-case-reference = rejeo la kesi
field-intended-use = matumizi yaliyokusudiwa ya jibu
field-refusal-reason = sababu ya kukataa
field-acknowledged = lini ilikiriwa kupokelewa
field-answered = lini ilijibiwa
field-trace-request = ombi la ufuatiliaji
field-priority-justification = kwa nini ni la haraka
field-disposal-method = mbinu ya uondoshaji
field-disposal-authorisation = idhini ya uondoshaji
field-disposal-date = tarehe ya uondoshaji
field-disposal-place = mahali pa uondoshaji
field-witnesses = mashahidi
field-certificate-no = namba ya cheti
field-verifier = mhakiki
field-conversions = mageuzi
field-lot = fungu la uzalishaji
field-ammunition-type = aina ya risasi
field-first-recipient = mpokeaji wa kwanza

## Whose word a rule is, how it asks and binds, and what it may do

provenance-s = S, imesomwa katika maandishi ya Umoja wa Mataifa
provenance-f = F, imepatikana katika maandishi ya umma
provenance-c = C, inajulikana kwa kusikia
provenance-m = M, kutoka kumbukumbu
provenance-unsure = M?, haina uhakika
provenance-p = P, sharti la programu hii yenyewe
level-definition = ufafanuzi
level-shall = ni lazima
level-should = inapendekezwa
level-encouraged = inahimizwa
level-may = imeachwa wazi
level-practice = desturi
binding-treaty = mkataba
binding-regional-law = sheria ya kikanda
binding-national-law = sheria ya kitaifa
binding-political = ahadi ya kisiasa
binding-guidance = mwongozo
binding-industry-standard = kiwango cha sekta
binding-practice = desturi
binding-program = programu hii
force-off = imezimwa
force-permit = inaruhusu
force-advise = inashauri
force-warn = inaonya
force-refuse = inakataa
why-text-read = inafunga, na maandishi yake yalisomwa
why-verified = inafunga, na mamlaka imesoma maandishi yake
why-opted-in = inafunga, inajulikana kwa kusikia, na mamlaka inaamini hilo
why-second-hand = inafunga, lakini inajulikana kwa kusikia tu
why-memory = inafunga, lakini maandishi yake ni kutoka kumbukumbu
why-unsure = maandishi yake hayana uhakika
why-not-binding = hati yake haiifungi mamlaka hii
why-guidance = ni mwongozo au desturi
why-level = si wajibu
why-program = programu hii inaihitaji
why-not-in-force = haitumiki siku hiyo

## Terms

clock-release = ruhusa ya forodha
clock-manufacture = mwisho wa utengenezaji
clock-finding = kuokotwa au kukamatwa
clock-destruction = uteketezaji
clock-request = kupokelewa kwa ombi
clock-last-report = ripoti ya mwisho
record-class-manufacture = utengenezaji
record-class-transfer = uingizaji, usafirishaji nje na uhamisho
record-class-mark = alama
record-class-disposal = ukamataji na uondoshaji
record-class-deactivation = ulemazaji
record-class-destroyed = vipengee vilivyoteketezwa
record-class-ammunition = risasi
record-class-any = kila rekodi

## What happened

event-import = uingizaji nchini
event-temp-import = uingizaji nchini wa muda
event-manufacture = utengenezaji
event-parts-import = uingizaji nchini wa sehemu
event-state-stock = akiba ya Nchi
event-transfer-civilian = uhamisho kwa matumizi ya raia
event-seized = ukamataji au utaifishaji
event-surrendered = usalimishaji
event-found = silaha zilizookotwa
event-retained = zilizobakizwa kwa matumizi rasmi
event-deactivate = ulemazaji
event-reactivate = urejeshaji wa utendaji
event-export = usafirishaji nje
event-destroy = uteketezaji
event-ammunition = risasi

## What rules ask of a person

attest-abbreviations-recognised = Je, vifupisho vya jina, mji na jimbo ni vifupisho vinavyotambulika?
attest-adequately-marked = Je, alama zilizo kwenye silaha zinatosha kuitambulisha?
attest-agency-holds = Je, idara ambayo msimbo wake unawekwa ndiyo inayomiliki silaha hizi?
attest-alterer-named = Je, jina la aliyerekebisha lipo mahali ambapo data za mtengenezaji ziliondolewa, bila jina la mtengenezaji mwingine kando yake?
attest-authorisation-genuine = Je, idhini iliyotajwa ilitolewa na mamlaka husika?
attest-calibre-as-found = Ni kaliba gani iliyokutwa kwa kupima, bila kujali alama zinasema nini?
attest-conflict-reading = Je, mamlaka imethibitisha ni msimbo wa nchi gani unaotakiwa na Na. 4?
attest-contract-known = Je, mkataba unaonyesha mnunuzi na nchi inakokwenda?
attest-converted-from = Kipengee kilikuwa nini kabla ya kugeuzwa?
attest-count-agrees = Je, akiba ilihesabiwa kwa namba ya mfululizo na mtu asiyetunza ghala, na hesabu ni sahihi?
attest-craft-features = Ni sifa zipi zinazotofautisha silaha hii na nyingine za aina yake?
attest-deactivation-certificate = Cheti cha ulemazaji kina namba gani?
attest-deactivation-inspected = Je, ukaguzi ulionyesha kwamba kila sehemu muhimu haiwezi kutumika kabisa na haiwezi kurekebishwa?
attest-deactivation-mark = Ni alama gani ya ulemazaji iliyo kwenye silaha, na kwenye sehemu zipi?
attest-deactivator-authorised = Je, anayelemaza ameidhinishwa na sheria ya kitaifa?
attest-depth-measured = Je, kina kilipimwa kwenye alama iliyowekwa kwa mpangilio huu?
attest-destruction-authorised = Je, mamlaka husika iliamuru risasi ziteketezwe?
attest-destruction-permitted = Je, ruhusa ilitolewa baada ya orodha kukaguliwa?
attest-destruction-witnessed = Je, shahidi au mhakiki huru na afisa anayehusika wapo, na wanasaini kwa ajili ya uteketezaji?
attest-essential-part = Je, sehemu ya kuwekewa alama ni sehemu muhimu ya silaha?
attest-evidence-released = Je, kila silaha au risasi inayoweza kuwa ushahidi imeachiliwa na mahakama au mwendesha mashtaka?
attest-exchange-parts-marked = Je, kifungio, mtutu na silinda kila kimoja kinataja mtengenezaji na kaliba, kama silaha ina mitutu au silinda za kubadilishwa?
attest-exemption-true = Je, kinachodaiwa na msamaha ni kweli kwa kipengee hiki?
attest-for-security-force = Je, fungu hili ni la kikosi cha usalama?
attest-hidden-mark-placed = Je, alama iliyofichwa iko kwenye sehemu ambayo ni vigumu kuichezea na ambayo bila hiyo silaha haifai kitu?
attest-illegible-number-reported = Je, namba isiyosomeka au iliyofutwa imetolewa taarifa?
attest-legal-status = Je, mamlaka husika imeamua hali ya kisheria ya silaha (haramu, zilizotaifishwa, zilizoachiliwa)?
attest-maker-is-maker = Je, jina la kuwekwa ni la aliyetengeneza silaha?
attest-maker-marks-agree = Je, alama zote za mtengenezaji kwenye kipengee zinamtaja mtengenezaji au mfanyabiashara yule yule?
attest-making-ended = Utengenezaji wenyewe wa kipengee uliisha siku gani?
attest-mark-conspicuous = Je, alama inaonekana wazi na ni vigumu kuifuta, kuibadilisha au kuiondoa?
attest-mark-legible-photo = Je, picha inaonyesha alama iliyokamilika, inayoonekana, inayosomeka na ya kudumu?
attest-mark-visible = Je, alama inaonekana vizuri kwenye silaha iliyolemazwa?
attest-mark-visible-assembled = Je, alama inaonekana silaha ikiwa imeunganishwa?
attest-marked-before-finish = Je, sehemu iliwekewa alama kabla ya kumalizwa uso wake, au kina kilipimwa tena baadaye?
attest-metal-parts = Ni sehemu zipi za metali zinazoweza kupokea alama?
attest-model-feasible = Je, modeli inaweza kuwa katika alama?
attest-movement-signed = Je, anayetoa na anayepokea wamesaini kwa ajili ya uhamishaji?
attest-no-invented-maker = Je, hakuna kilichoandikwa kuwa mtengenezaji au namba ya mtengenezaji ambacho hakipo kwenye silaha?
attest-numbers-per-part = Ni namba gani iliyo kwenye kila sehemu, kama ilivyokutwa?
attest-officer-asks-stamp = Je, afisa aliomba muhuri?
attest-old-format-mapped = Je, alama za muundo wa awali zimeandikishwa kama zilivyo na kuachwa mahali pake?
attest-old-marks-clear = Je, alama mpya inaacha kila alama ya zamani kwenye sehemu ikiwa nzima na inayosomeka?
attest-part-too-small = Je, sehemu ni ndogo mno kwa alama nzima au kwa herufi za kimo kinachotakiwa?
attest-parts-present = Ni zipi kati ya sehemu zinazotajwa na kanuni ambazo silaha hii inazo?
attest-plastic-mark-lasting = Je, kilicho kwenye plastiki kitasomeka maisha yote, na kukiondoa kungeacha uharibifu unaoonekana?
attest-plate-embedded = Je, bamba limepachikwa kiasi kwamba kuliondoa kungeharibu sehemu ya fremu?
attest-proof-data-stated = Je, mtengenezaji ametaja aina ya chuma, maelezo ya marisau na kina cha chemba pale inapohitajika?
attest-receiver-half = Ni sehemu gani ya silaha hii inayohesabika kuwa fremu au kipokezi?
attest-registrar-decision = Je, ofisi ya usajili imeisamehe silaha hii alama kuonekana, na kwa uamuzi gani?
attest-release-date-right = Je, siku ya ruhusa ya forodha ni ile iliyo katika hati za forodha?
attest-reproofed = Je, matengenezo yanahitaji jaribio jipya, na nyumba ya majaribio imelifanya?
attest-same-number-on-parts = Je, mamlaka inakubali namba moja kwenye sehemu zote, kama kifungu cha 31 aya ya 2, kwa silaha zilizotengenezwa Uswisi?
attest-secure-storage = Je, silaha zimehifadhiwa kwa usalama hadi ziwekewe alama au ziteketezwe?
attest-serial-unique-readable = Je, namba ya mfululizo inasomeka yote, na inaitaja silaha hii peke yake?
attest-size-measured = Je, kimo kilipimwa kati ya sehemu za chini za chapa, kwenye alama iliyowekwa kwa mpangilio huu?
attest-smooth-bore-data = Je, kila mtutu laini unataja kipenyo cha ndani na urefu wa chemba?
attest-state-user-data = Kama silaha ni ya idara ya Nchi, je, alama ina data za ziada ambazo idara hiyo inazitaka?
attest-symbol-scheme-kept = Je, Nchi ina mfumo wa maumbo ambao kila Nchi inaweza kusoma kwao nchi ya utengenezaji?
attest-symbol2d-read = Je, msimbo wa pande mbili ulisomwa upya kwa kisomaji?
attest-tag-fixed = Je, lebo ya kuning’iniza imefungwa imara kwenye kipengee?
attest-trace-override = Kama ufuatiliaji bado uko wazi, nani aliamua kwamba hauzuii uteketezaji, na kwa nini?
attest-trace-routing = Kama alama zinapingana, ni Nchi gani inayoulizwa kwanza, na kwa nini?
attest-type-approved = Je, kipengee ni cha modeli iliyoidhinishwa au kutangazwa, au sehemu ya silaha huru, hivyo Na. 2, 4 na 5 hazitakiwi kwake?
attest-variance-reference = Je, mkurugenzi alikubali njia nyingine ya kuweka alama, na kwa rejeo gani?
attest-verifier-symbol-right = Je, nembo ni ya taasisi iliyothibitisha?
attest-year-in-serial = Je, namba ya mfululizo ya mtengenezaji ina mwaka wa utengenezaji?
# As in English.
attestation-asked = { $asks }
    { $required } [{ $question }; { $rule }]
attestation-required = Hakuna alama inayowekwa kabla hili halijajibiwa.
attestation-later = Linaweza kujibiwa baadaye.
attestation-after = Huulizwa alama zikishawekwa.
ask-attestation = Je, ni hivyo, au limeamuliwa? (ndiyo/hapana/baadaye)
ask-reason = Kwa sababu gani?
attestations-after = { $count ->
        [one] Swali moja la kanuni kuhusu alama zilizokamilika liko
       *[other] Maswali { $count } ya kanuni kuhusu alama zilizokamilika yako
    } wazi: `markstation consignment attest { $consignment } --by NAME`
    .screen = maswali ya kanuni kuhusu alama zilizokamilika, yaliyo wazi katika ukurasa wa { $consignment } chini ya Msimamizi › Shehena: { $count }
attest-all-needs-training = --all ni ya vituo vya mafunzo: katika kituo halisi mtu hujibu kila swali baada ya kuangalia
trace-needs-reason = ufuatiliaji ulio wazi huwekwa kando kwa sababu tu: --question trace-override --reason TEXT
    .screen = ufuatiliaji ulio wazi huwekwa kando kwa sababu tu: iandike
attestations-open = kanuni zinataka kauli ya mtu kabla ya { $consignment } kuwekewa alama
hint-attest = angalia, kisha useme hivyo kwa jina lako: `markstation consignment attest { $consignment } --by NAME`
    .screen = angalia, kisha useme hivyo kwa jina lako katika ukurasa wa { $consignment } chini ya Msimamizi › Shehena
no-such-attestation = "{ $question }" si swali lililo wazi; yaliyo wazi ni: { $known }

## Plans

plan-of-file = Mpango wa { $file } kama ilivyo; hakuna shehena inayofunguliwa, na hakuna kinachoandikwa.
plan-without-station = Hakuna kituo hapa: kanuni zilizoletwa na programu zinatumika, bila sajili, mashine na authority.toml.
plan-other-rules = Kile ambacho kingewekewa alama chini ya kanuni { $profile } kwa tukio { $event }. Shehena { $consignment } inabaki na kanuni zake yenyewe, na hakuna kinachoandikwa.
plan-case = { $profile }: { $title }. Tukio { $event }, { $country }, { $date }.
plan-whole = Kuhusu shehena kwa ujumla:
plan-items = { $count ->
        [one] kipengee
       *[other] vipengee
    } { $items }: { $said }
plan-items-more = { $items } na { $more } zaidi
# As in English.
plan-mark = { $part }, { $place }
plan-restricted = alama nyingine imepangwa; mahali pake pana mipaka ya kujulikana
plan-not-possible = haiwezi kuwekewa alama: { $why }
plan-waits = inasubiri jibu; mstari wake ukishathibitishwa kama ulivyoandikwa:
plan-no-mark = hakuna alama inayotakiwa, kwa sababu ya { $why }
plan-no-mark-of-profile = kanuni { $profile }, ambazo haziweki yoyote kwa tukio { $event } kwenye kipengee kama hicho
plan-refused-above = tazama kilichokataliwa kwa shehena kwa ujumla
plan-attestations = Mtu anapaswa kusema:
plan-due = inadaiwa { $until } ({ $clock }): { $asks } [{ $rule }]
plan-due-soon = inadaiwa bila kuchelewa ({ $clock }): { $asks } [{ $rule }]
plan-due-transfer = { $due } Kabla ya hapo kama inapitishwa kwa mwingine.
plan-due-recommended = { $due } Inapendekezwa: haimfungi mtu hapa.
plan-kept-for-ever = rekodi za { $class } hutunzwa milele
plan-kept-years = rekodi za { $class } hutunzwa angalau miaka { $years } tangu kuandikwa
plan-kept-destroyed = rekodi za { $class } hutunzwa hadi miaka { $years } baada ya uteketezaji
plan-personal = data binafsi ndani yake huisha baada ya miaka { $years }
plan-personal-destroyed = data binafsi ndani yake huisha miaka { $years } baada ya uteketezaji
explain-rule = { $rule } { $binding }, { $level }; { $force } ({ $why })
# As in English.
explain-element = { $about }:
explain-line = mstari mzima
explain-conflict = { $conflict }: { $what } Imeamuliwa kwa "{ $winner }".
explain-because = { $because } (kanuni za kuweka alama { $profile })
explain-default = Hakuna aliyeamua vingine: hili ndilo chaguo-msingi.
preview-written = { $svg } na { $png }
preview-not = hakuna onyesho la awali la kipengee { $item }: { $why }
preview-exists = { $file } ipo tayari, na haiandikwi juu yake kamwe
hint-preview-exists = taja folda nyingine kwa --preview
preview-unmeasured = Uso haujapimwa: umechorwa kwa ukubwa wa kutosha tu.
preview-size = Kimo cha herufi { $height }, kina { $depth }, { $method }.
preview-mark = Alama iliyokutwa hapo
preview-spoilt = Mabaki ya alama yaliyokutwa hapo
preview-zone = Pasiguswe
preview-usable = Mstari wa vipande: panapoweza kuwekewa alama
preview-scale = 10 mm ikichapishwa kwa ukubwa halisi

## Columns of a manifest

column-item-no = namba ya kipengee
column-maker = mtengenezaji
column-model = modeli
column-type = aina
column-calibre = kaliba
column-serial = namba ya mfululizo
column-serial-status = hali ya namba ya mfululizo
column-country-of-manufacture = nchi ya utengenezaji
column-year = mwaka
column-observed-marks = alama zilizokutwa
column-remarks = maoni
column-forensic-release = ruhusa ya uchunguzi wa kisayansi
column-restoration = urejeshaji
column-item-class = kundi la kipengee
column-origin-class = kundi la asili
column-material = nyenzo
column-parts = sehemu
column-barrels = mitutu
column-year-in-serial = mwaka katika namba ya mfululizo
column-adequately-marked = alama zinatosha
column-import-mark-found = alama ya uingizaji iliyokutwa
column-first-market = kuwekwa sokoni mara ya kwanza
column-lot = fungu la uzalishaji
column-ammunition-type = aina ya risasi
column-ammunition-marked = risasi zina alama
column-cannot-take-mark = haiwezi kupokea alama
column-open-trace = ufuatiliaji ulio wazi

## What rules with a deadline ask, beside it. English is the rules’ own.

asks-wfsa-2000 = Watengenezaji hutunza kumbukumbu miaka kumi na huwajibu polisi ndani ya saa sabini na mbili.
asks-eu68-at-who = Anayeweka kwanza sokoni kipengee kilichotengenezwa katika Eneo la Uchumi la Ulaya au Uswisi, au kilicholetwa au kuingizwa, hata mwagizaji binafsi, hukiwekea alama baada ya kutengenezwa na kabla ya soko, au bila kuchelewa baada ya kufika.
asks-ca-3 = Watu binafsi, biashara na mashirika ya umma huweka alama kwenye kilichoingizwa ndani ya siku sitini tangu ruhusa yake ya forodha, au kabla ya kukipitisha kwa mwingine kama hilo linatangulia.
asks-ecw-19 = Ombi la ufuatiliaji hujibiwa ndani ya mwezi mmoja, na takwimu za ukamataji hubadilishanwa.
asks-eu-4-1-a = Silaha au sehemu muhimu inayowekwa sokoni ina alama ya wazi, ya kudumu na ya pekee, iliyowekwa bila kuchelewa baada ya kutengenezwa na kabla ya soko, au bila kuchelewa baada ya kuingizwa.
asks-eu-4-1-b = Kipengee huingia katika sajili ya Dola mara tu alama inapopaswa kuwa juu yake.
asks-fp-12-4 = Madola husaidiana kufuatilia, na hujibu ombi haraka kwa kadiri ya uwezo wao; hakuna idadi ya siku iliyowekwa.
asks-de-24-1 = Anayetengeneza silaha Ujerumani au kuziingiza huweka alama bila kuchelewa kwenye sehemu muhimu, wazi na ya kudumu: mtengenezaji au chapa, msimbo wa herufi mbili wa nchi ya utengenezaji, kaliba na namba ya mfululizo, kwa mpangilio huu.
asks-de-24-1-4 = Silaha kutoka nchi iliyo nje ya Umoja wa Ulaya pia ina msimbo wa ISO unaotajwa na namba 4 na mwaka ilipoingizwa.
asks-in-104-1 = Silaha iliyotaifishwa, kukamatwa, kupatikana, kusalimishwa au kuchakaa isiyo na namba huwekewa alama mara moja na kabla ya kuteketezwa, huandikwa katika sajili yake na hupakiwa katika kundi lake.
asks-in-104-4 = Orodha ya kilichoteketezwa huwasilishwa ndani ya siku kumi na nne.
asks-iti-9-1 = Silaha haramu inayopatikana nchini huwekewa alama ya pekee na kusajiliwa, au huteketezwa, haraka iwezekanavyo.
asks-iti-18 = Majibu ni ya haraka, ya wakati na ya kuaminika; hakuna idadi ya siku iliyowekwa.
asks-iti-36 = Kila miaka miwili Dola hutoa taarifa ya jinsi linavyotekeleza chombo hiki; taarifa inaweza kuwa sehemu ya ile ya Mpango wa Utekelezaji.
asks-mos31-10-1 = Kupokelewa kwa ombi huthibitishwa ndani ya siku saba.
asks-mos31-10-5 = Kwa mwongozo wa jumla, ombi hujibiwa ndani ya wiki tatu.
asks-mos31-12 = Dola hutoa taarifa kila miaka miwili.
asks-ch-31-1 = Mfanyabiashara mwenye leseni anayetengeneza silaha huiwekea alama bila kuchelewa kwa namba au herufi za pekee, mtengenezaji, nchi au mahali, na mwaka.
asks-ch-31a = Kilichoingizwa kutoka Dola la Schengen kina, kwenye angalau sehemu muhimu moja, wazi na bila kuchelewa: CHE, namba ya alama ya tarakimu nne ya mwenye leseni na tarakimu mbili za mwisho za mwaka, kwa mpangilio huu.
asks-ch-31b = Kilichoingizwa kutoka nje ya eneo la Schengen kina alama ile ile ya uingizaji.
asks-ch-31b-number = Kwa kilichoingizwa kutoka nje ya eneo la Schengen, kila sehemu muhimu isiyo na namba ya pekee hupewa moja.
asks-us-92-time-m = Mtengenezaji huweka alama kabla ya mwisho wa siku ya saba baada ya utengenezaji kumalizika, au kabla ya kukitoa kipengee kama hilo linatangulia.
asks-us-92-time-i = Mwagizaji huweka alama ndani ya siku kumi na tano tangu ruhusa ya forodha, bidhaa zenyewe zifike lini.
asks-us-112-479 = Mwagizaji wa silaha iliyo chini ya National Firearms Act huwasilisha Form 2 ndani ya siku kumi na tano tangu ruhusa ya forodha.
asks-us-122 = Mwagizaji huandika kila silaha katika daftari ndani ya siku kumi na tano, namba ya leseni pamoja na namba ya mfululizo na nuktamkato kati yake kama kipengee kiliingizwa au kutengenezwa upya.
asks-us-trace = Mwenye leseni hujibu swali la ufuatiliaji mara moja, na ndani ya saa ishirini na nne kwa kuchelewa sana.
asks-iti-8-b-1 = Kwa kadiri inavyowezekana silaha iliyoingizwa hupewa alama rahisi yenye nchi inayoingiza na, ikiwezekana, mwaka wa kuingizwa, ili nchi hiyo iweze kuifuatilia.
asks-iti-8-b-2 = Silaha iliyoingizwa isiyo na alama ya pekee hupewa moja.
asks-iti-8-c = Silaha inayotoka kwenye akiba ya Dola kwenda matumizi ya kudumu ya raia na isiyoweza kufuatiliwa vinginevyo huwekewa alama inayoonyesha nchi ya akiba hiyo.
asks-iti-8-d = Kila silaha ambayo majeshi na vyombo vya usalama wanayo kwa matumizi yao huwekewa alama ipasavyo, kwa namna yoyote.
asks-sadc-9-1 = Namba ya pekee huwekwa kwenye mtutu, kwenye fremu na, kama kipo, kwenye kitelezi.
asks-des-1 = Kabla ya kuteketezwa kila kipengee huorodheshwa kwa namba ya mfululizo na alama yake, na kisicho na alama hupewa kitambulisho.
asks-mos30-m5 = Alama ya pili isiyofikika kwa urahisi hurudia utambulisho kwenye sehemu ngumu kuchezewa.
asks-mos30-i1 = Silaha yenye alama za kutosha hupewa nchi inayoingiza na mwaka wa kuingizwa.
asks-mos30-i2 = Silaha isiyo na alama za kutosha hupewa nchi inayoingiza, mwaka wa kuingizwa na namba mpya ya mfululizo ya pekee.
asks-mos30-i3 = Alama ya uingizaji huwa kwenye fremu au kipokezi, kando ya alama zilizopo lakini imetengwa nazo waziwazi.
asks-mos30-i4 = Nchi huandikwa kwa msimbo wake wa herufi mbili wa ISO 3166-1.
asks-mos30-s1 = Silaha ya Dola ina alama inayosema hivyo, ambayo inaweza pia kutaja idara; akiba ya zamani huwekewa alama baadaye.
asks-mos30-c1 = Silaha iliyotaifishwa moja kwa moja huwekewa alama ya nchi na mwaka, isipokuwa inateketezwa.
asks-mos30-c1-number = Silaha isiyo na alama ya pekee iliyotaifishwa moja kwa moja hupewa namba ya pekee, isipokuwa inateketezwa.
asks-fp-8-1-b-1 = Silaha iliyoingizwa ina alama rahisi inayoonyesha nchi inayoingiza.
asks-fp-8-1-b-2 = Ikiwezekana, alama ya uingizaji huonyesha pia mwaka wa kuingizwa, yaani mwaka wa ruhusa ya forodha.
asks-fp-8-1-b-3 = Silaha iliyoingizwa isiyo na alama ya pekee hupewa moja; iliyo nayo haipewi ya pili.
asks-fp-8-1-c = Silaha inayotoka kwenye akiba ya Dola kwenda matumizi ya kudumu ya raia ina alama ya pekee inayoonyesha nchi inayoihamisha.
asks-fp-6-2 = Kilichokamatwa huteketezwa, isipokuwa njia nyingine imeruhusiwa rasmi, kipengee kimewekewa alama na njia hiyo imeandikwa.
asks-wgf-46 = Silaha zote huwekewa alama, hata zilizokusanywa, kupatikana au kutaifishwa na zitakazoteketezwa; alama za silaha zilizofufuliwa hufanywa kuwa kali zaidi.
asks-wgf-52 = Kila Dola lina utaratibu wake wa kuweka alama wakati wa uingizaji, wenye nchi na, ikiwezekana, mwaka.
asks-wgf-52-number = Utaratibu wa kuweka alama wakati wa uingizaji huipa silaha isiyo na alama ya pekee alama hiyo.
asks-iti-8-a-1 = Silaha inapotengenezwa hupewa alama ya pekee yenye mtengenezaji wake, nchi ya utengenezaji na namba yake ya mfululizo.
asks-mos30-m1 = Alama ya mtengenezaji ina, kwa mpangilio huu, msimbo wa ISO wa herufi mbili wa nchi ya utengenezaji, jina au msimbo wa mtengenezaji, tarakimu mbili za mwisho za mwaka, msimbo wa aina au modeli, namba ya mfululizo na kaliba.
asks-fp-8-1-a = Silaha inapotengenezwa hupewa alama ya pekee inayotaja mtengenezaji wake, nchi au mahali pa utengenezaji na namba yake ya mfululizo.
asks-ecw-18-1 = Kila silaha ndogo au nyepesi, kila risasi na kifaa kingine hupewa alama ya pekee na mahususi kinapotengenezwa.
asks-ecw-18-2-a-1 = Alama ya kawaida ina namba ya mfululizo ya pekee, mtengenezaji, na nchi na mwaka wa utengenezaji.
asks-ecw-18-2-b = Silaha iliyotengenezwa baada ya Mkataba kuanza kutumika ina alama ya usalama kwenye sehemu ngumu kuchezewa, ambayo kuighushi huifanya silaha isitumike, ili itambulike alama ya kawaida ikipotea.
asks-ecw-18-2-c = Silaha inayoingizwa bila alama zinazofaa hupewa angalau alama ya kawaida yenye nchi na mwaka wa kuingizwa; isiyoweza kuwekewa alama haiingizwi.
asks-ecw-18-2-c-number = Silaha isiyo na namba ya mfululizo ya pekee hupewa moja inapoingizwa.
asks-ecw-16-17 = Akiba hutunzwa kwa viwango vya pamoja; silaha za ziada, zilizokamatwa, zisizo na alama na haramu hukusanywa na kuteketezwa, hivyo isiyo na alama huwekewa alama au huteketezwa.
asks-ecw-prac-sl = Silaha huchongwa nembo ya ECOWAS, msimbo wa nchi, msimbo wa chombo cha usalama, tarehe ya kuweka alama na namba ya mfululizo ya silaha, kwa mpangilio huu.
asks-ecw-prac-gh = Silaha ina nembo ya ECOWAS na msimbo wa umbo moja katika kanda, kwa kugonga nukta.
asks-amm-ecw-kin = Risasi ina fungu, mtengenezaji, nchi na mwaka wa utengenezaji, na mnunuzi na nchi inakokwenda kama zinajulikana.
asks-amm-eu = Kifurushi kidogo kabisa huonyesha mtengenezaji, fungu, kaliba na aina.
asks-amm-wg-50 = Risasi na vifurushi vidogo kabisa huonyesha mtengenezaji, nchi, mwaka na fungu, na mnunuzi ikiwezekana; fungu la matumizi rasmi huenda kwa mpokeaji mmoja tu.
asks-amm-do = Risasi zilizoingizwa kwa soko la raia na polisi zina namba ya fungu iliyowekwa na mtengenezaji au mwagizaji; risasi zisizo na alama hukataliwa.
asks-kin-14-9 = Risasi ina fungu lake la pekee, mtengenezaji, nchi na mwaka wa utengenezaji, na mnunuzi na nchi inakokwenda kama zinajulikana.
asks-kin-14-mf = Silaha inapotengenezwa hupewa alama ya pekee ya herufi na namba yenye mtengenezaji, nchi au mahali pa utengenezaji na namba ya mfululizo, kwenye sehemu yake kuu na nyingine.
asks-ecw-18-2-a-2 = Alama ya kawaida hutaja pia mnunuzi na nchi inakokwenda kama zinajulikana silaha inapotengenezwa.
asks-ecw-18-3-a = Kila risasi ina, angalau mara moja kwenye ganda lenye baruti, fungu lake la pekee, mtengenezaji, nchi na mwaka wa utengenezaji, na mnunuzi na nchi inakokwenda kama zinajulikana.
asks-ecw-18-3-b = Kila kifurushi kidogo kabisa cha risasi huonyesha mtengenezaji, fungu, kaliba na aina.
asks-cif-vi-1-c = Silaha iliyotaifishwa na kubakizwa kwa matumizi rasmi huwekewa alama ifaayo kabla ya kutolewa.
asks-ca-4-1 = Fremu au kipokezi cha silaha iliyoingizwa hupigwa chapa au kuchongwa kwa kudumu neno Canada au herufi CA na tarakimu mbili za mwisho za mwaka wa kuingizwa.
asks-ca-4-1-m = Fremu au kipokezi cha silaha iliyotengenezwa Kanada hupigwa chapa au kuchongwa kwa kudumu neno Canada au herufi CA, jina la mtengenezaji na namba ya mfululizo.
asks-nbo-7-b = Silaha iliyoingizwa hupewa alama rahisi yenye nchi na mwaka wa kuingizwa, vyote bila ubaguzi.
asks-nbo-7-b-number = Silaha iliyoingizwa isiyo na namba yake ya mfululizo hupewa moja.
asks-nbo-7-c = Kila silaha iliyo mikononi mwa Dola ina alama ya pekee.
asks-recsa-1 = Silaha ina alama ya kanda, msimbo wa nchi, namba ya idara, na namba ambayo kwayo mwenye kuishika hupatikana.
asks-recsa-2 = Silaha ina msimbo wa nchi, herufi za kwanza za kikosi kinachoitumia, msimbo wa mistari na namba ya mfululizo.
asks-recsa-3 = Silaha ina kwenye mstari mmoja msimbo wa nchi, msimbo wa idara na namba ya tarakimu nane, zikitengwa kwa nafasi moja.
asks-recsa-4 = Alama ya kanda ni nyota, ambayo huwa mbele ya msimbo wa herufi mbili wa nchi, msimbo wa kikosi na namba.
asks-us-92-a1-i-2-a = Fremu au kipokezi huonyesha jina la mwagizaji, na mji na jimbo la biashara, kwa vifupisho vinavyotambuliwa.
asks-us-92-a1-imp = Silaha iliyoingizwa huonyesha mwagizaji pamoja na mji na jimbo, na nchi ya utengenezaji.
asks-us-92-a1-i-1 = Fremu au kipokezi kina namba ya mfululizo ya pekee, inayoonekana wazi na ngumu kufutwa, kubadilishwa au kuondolewa, ambayo mwenye leseni huyu haipi silaha nyingine.
asks-us-92-a1-ii = Fremu, kipokezi, mtutu au kitelezi huonyesha kaliba, na modeli kama ipo.
asks-us-92-a1-ii-import = Kwa silaha iliyoingizwa, fremu, kipokezi, mtutu au kitelezi huonyesha pia nchi ya utengenezaji, na mtengenezaji wa nje kama yupo.
asks-us-102 = Silaha iliyo chini ya National Firearms Act ina taarifa zile zile, kwa kina na ukubwa ule ule, yeyote anayeitengeneza au kuiingiza.
asks-eu-4-2-2 = Sehemu muhimu isiyo na nafasi ya alama nzima ina angalau namba ya mfululizo au msimbo mwingine wa herufi au tarakimu.
asks-eu-4-2-5 = Silaha inayotoka kwenye akiba ya Dola kwenda matumizi ya kudumu ya raia ina alama ya pekee inayoonyesha taasisi inayoihamisha.
asks-za-23-1 = Silaha hupewa leseni tu ikiwa ina namba ya mfululizo ya mtengenezaji wake au alama nyingine inayoitambulisha.
asks-za-23-2 = Namba hupigwa chapa kwenye mtutu na kwenye fremu au kipokezi.
asks-za-28-1 = Silaha iliyoingizwa moja kwa moja bila namba ya mfululizo hupigwa chapa ya namba ya Registrar; kuchonga, stensili na kuchoma kwa kemikali huhitaji idhini kwanza.
asks-za-28-1-dup = Silaha iliyoingizwa moja kwa moja ambayo namba yake ya mfululizo tayari imo kwenye sajili kwa chapa, modeli, aina na kaliba hizo hizo hupigwa chapa ya namba ya Registrar; kuchonga, stensili na kuchoma kwa kemikali huhitaji idhini kwanza.
asks-za-28-3 = Silaha iliyoingizwa kwa muda, inayopita tu au ya mkusanyo iliyoidhinishwa isiyo na namba ya mfululizo haipigwi chapa: lebo yenye namba ya Registrar hufungwa imara juu yake.
asks-za-28-3-dup = Silaha iliyoingizwa kwa muda, inayopita tu au ya mkusanyo iliyoidhinishwa ambayo namba yake ya mfululizo imerudiwa haipigwi chapa: lebo yenye namba ya Registrar hufungwa imara juu yake.
asks-in-58-1 = Inapotengenezwa silaha huwekewa alama ya nchi, mtengenezaji, namba ya mfululizo, aina au modeli na kaliba; mihuri ya majaribio na, kwa watumiaji wa Dola, taarifa zaidi huwa hapo pia.
asks-in-58-1-year = Alama huonyesha mwaka wa utengenezaji isipokuwa namba ya mfululizo tayari inao.
asks-in-58-2 = Alama ni mfuatano mmoja wa msimbo wa ISO wa nchi, msimbo wa mtengenezaji, mwaka, msimbo wa modeli, namba ya mfululizo na kaliba, kwa upana wa kielelezo.
asks-eud-5-c = Alama ya ulemazaji hueleza Nchi Mwanachama ya ulemazaji na aliyeuthibitisha.
asks-eud-ii-1 = Alama nzima husomwa kutoka kushoto kwenda kulia: herufi za ulemazaji EU, msimbo wa nchi ya ulemazaji, nembo ya aliyethibitisha, mwaka.
asks-eud-ii-2 = Alama nzima huwa kwenye fremu pekee; sehemu muhimu nyingine zina vipande vyake viwili vya kwanza, herufi EU na nchi.
asks-iti-8-a-3 = Alama huonyesha pia mwaka wa utengenezaji, aina au modeli, na kaliba.
asks-eu-4-2-1 = Alama hutaja mtengenezaji au chapa, nchi au mahali pa utengenezaji na namba ya mfululizo, na modeli ikiwezekana.
asks-eu-4-2-4 = Kifurushi kidogo kabisa cha risasi kamili hutaja mtengenezaji, fungu, kaliba na aina ya risasi.
asks-lot-1168-1 = Namba ya fungu huundwa na nembo ya mtengenezaji, tarakimu mbili za mwaka, herufi ya mwezi, namba ya kati, kistari au kitambulisho cha fungu mahali pake, namba ya mfuatano na, ikihitajika, herufi moja au mbili za mwisho na herufi ya eneo la operesheni.
asks-lot-1168-2 = Namba ya fungu ina herufi kumi na tatu hadi kumi na sita na haina nafasi.
asks-lot-1168-3 = Miezi ni herufi A hadi M bila I, Januari ikiwa A na Desemba M.
asks-eu-4-2-1-year = Alama huonyesha mwaka wa utengenezaji isipokuwa namba ya mfululizo tayari inao.
asks-eu68-at-plate = Bamba lililopachikwa lina angalau namba ya mfululizo; mengine ya alama yanaweza kuwa kwenye plastiki yakibaki kusomeka maisha yote na kuyaondoa kukiacha uharibifu dhahiri.
asks-at-proof-check = Ofisi ya majaribio huangalia mtengenezaji, nchi au mahali, namba, mwaka, kaliba, aina ya chuma, maelezo ya chembe ndogo na kina cha chemba.
asks-us-92-a1-i-2-b = Fremu au kipokezi huonyesha jina la mwagizaji na, kabla ya namba ya mfululizo, tarakimu tatu za kwanza na tano za mwisho za namba ya leseni pamoja na kistari.
