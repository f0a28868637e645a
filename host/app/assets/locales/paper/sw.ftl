# Maneno ya hati zinazochapishwa, kwa Kiswahili: lebo, vyeti, ripoti, vitabu na kadi.

## Every paper

paper-training = MAFUNZO – si hati halisi
paper-number = Nambari
paper-issued = Imetolewa
paper-station = Kituo
paper-page = Ukurasa
paper-not-stated = haijatajwa

## What a weapon is

paper-kind = Aina
paper-maker-model = Mtengenezaji, modeli
paper-maker = Mtengenezaji
paper-model = Modeli
paper-calibre = Kalibari
paper-serial = Nambari ya mfululizo
paper-weapons = Silaha
paper-item = Kipengee
paper-part = Sehemu
paper-register-number = Nambari katika rejista
paper-job = Kazi

## Ledger, proof, signatures

paper-checkpoint = Leja hati hii ilipotolewa
paper-checkpoint-origin = Leja
paper-checkpoint-size = Maingizo
paper-checkpoint-root = Heshi ya mzizi
paper-proof = Uthibitisho
paper-proof-how = Msimbo unaongoza kwenye uthibitisho. Kwa nakala iliyotolewa na ufunguo wa umma, yeyote anaweza kukagua hati hii.
paper-signatures = Sahihi
paper-sign-name = Jina
paper-sign-date = Tarehe
paper-sign-signature = Sahihi

## Label

paper-label = Lebo ya silaha iliyowekwa alama

## Consignment certificate

paper-certificate = Cheti cha upokeaji na uwekaji alama wa uingizaji
paper-certificate-delivery = Kwa mamlaka ya Nchi inayouza nje: shehena hii ilikabidhiwa kwa mwagizaji aliyetajwa hapa chini, na silaha zilizo kwenye orodha zilipokelewa kama ilivyoelezwa humo.
paper-certificate-assurance = Kila silaha iliyoorodheshwa kuwa na alama ina alama ya uingizaji iliyoandikwa kando yake. Orodha inasema, kwa kila alama, nani aliiona ikiwekwa na kama maandishi yake yalisomwa tena.
paper-certificate-exceptions = Si kila kitu kilipokelewa, kuwekwa alama, kushuhudiwa na kusomwa tena kama ilivyotangazwa: tazama idadi na orodha.
paper-exporter = Muuzaji nje
paper-importer = Mwagizaji
paper-carrier = Msafirishaji
paper-consignment = Shehena
paper-import-licence = Leseni ya uingizaji
paper-export-licence = Leseni ya uuzaji nje
paper-licence-issued = Ilitolewa
paper-licence-expires = Inaisha
paper-event = Sababu ya kuweka alama
paper-rules = Kanuni za kuweka alama
paper-released = Iliruhusiwa na forodha
paper-delivered-at = Ilikabidhiwa
paper-counts = Idadi
paper-count-announced = Zilizotangazwa
paper-count-received = Zilizopokelewa
paper-count-marked = Zenye alama
paper-count-verified = Maandishi yaliyothibitishwa
paper-count-not-verified = Maandishi hayajathibitishwa
paper-count-attested = Zilizoshuhudiwa na mtu tu
paper-count-tagged = Zenye kitambulisho
paper-count-unmarked = Zisizo na alama
paper-count-missing = Zinazokosekana
paper-count-foreign = Zisizotangazwa
paper-foreign = Kilichopokelewa bila kutangazwa
paper-mark = Alama
paper-place = Mahali
paper-place-restricted = haionyeshwi hapa
paper-state = Hali
paper-state-witnessed = Imeshuhudiwa na kidhibiti
paper-state-attested = Imethibitishwa na mtu, haikushuhudiwa na kidhibiti
paper-state-verified = Maandishi yamethibitishwa
paper-state-not-verified = MAANDISHI HAYAJATHIBITISHWA. Msimamizi anayewajibika:
paper-state-tagged = HAINA ALAMA, ina kitambulisho
paper-state-unmarked = HAINA ALAMA
paper-state-missing = INAKOSEKANA: ilitangazwa, haikupokelewa

## Certificate of destruction

paper-destruction = Cheti cha uteketezaji
paper-destruction-statement = Silaha zilizo kwenye orodha ziliteketezwa kama ilivyoelezwa hapa chini, zisiweze kufanya kazi tena. Waliotia sahihi walikuwepo.
paper-destruction-equal = Orodha zinalingana: kila silaha iliyotoka ghalani iliteketezwa.
paper-destruction-unequal = ORODHA HAZILINGANI. Silaha hizi zipo kwenye orodha moja tu:
paper-basis = Amri au hukumu
paper-method = Njia
paper-destroyed-at = Ziliteketezwa mahali
paper-destroyed-on = Ziliteketezwa tarehe
paper-residue = Mabaki
paper-lists = Orodha zilizolinganishwa
paper-list-out = Zilizotoka ghalani
paper-list-destroyed = Zilizoteketezwa
paper-list-yes = ndiyo
paper-list-no = HAPANA
paper-by-kind = Kwa aina
paper-other-marks = Alama
paper-made-in = Ilitengenezwa
paper-reference = Kesi au hifadhi

## Tag

paper-tag = KITAMBULISHO – sehemu hii haiwezi kuwekwa alama
paper-tag-statement = Usiondoe. Kitambulisho kinabaki na sehemu.
paper-reason = Sababu
paper-rule = Kanuni
paper-seal = Lakiri

## Shift report

paper-shift = Ripoti ya zamu
paper-day = Siku
paper-work = Shehena na kampeni
paper-people = Watu
paper-role = Wadhifa
paper-count-witnessed = Zilizoshuhudiwa
paper-count-spoilt = Zilizoharibika
paper-count-refused = Zilizokataliwa
paper-per-hour = Silaha kwa saa
paper-hours = Alama kwa kila saa
paper-stops = Kusimama kwa sababu
paper-cause = Sababu
paper-times = Mara
paper-minutes = Dakika
paper-nothing = hakuna
paper-machines = Mashine na sindano
paper-machine = Mashine
paper-strikes = Mapigo ya zamu
paper-pin-strikes = Mapigo ya sindano hii
paper-pin-limit = Badilisha sindano baada ya
paper-read-percent = Zilizosomwa mara ya kwanza, %
paper-pin-wear = Sindano, kwa alama zake
paper-notes = Maelezo
paper-ledger-begin = Leja mwanzoni
paper-ledger-end = Leja mwishoni

## Bound book

paper-book = Kitabu cha kupokea na kutoa
paper-keeper = Kinatunzwa na
paper-row = Mstari
paper-description = Maelezo ya silaha
paper-acquisition = Kupokea
paper-disposition = Kutoa
paper-book-maker = Mtengenezaji na mwagizaji
paper-date = Tarehe
paper-acquired-from = Kutoka kwa
paper-disposed-to = Kwa nani
paper-address = Anwani au nambari ya leseni
paper-in-stock = bado ipo ghalani
paper-corrected-by = Imefutwa; tazama mstari

## Cards

paper-cards = Kadi za amri
paper-cards-how = Kata kwenye mistari iliyokatika. Skani kadi badala ya kugusa skrini.
paper-badges = Beji
paper-badge = Beji
paper-badge-how = Kata kwenye mistari iliyokatika. Beji inasema mtu ni nani; bila PIN haifungui chochote.
