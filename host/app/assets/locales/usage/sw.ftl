# Yanayosemwa kuhusu amri iliyoandikwa vibaya, na marekebisho ya kosa popote linapotokea, kwa Kiswahili. Mpangilio uleule wa en.ftl.

## Wrong usage of the command line

usage-unknown-argument = "{ $argument }" haijulikani hapa
usage-unknown-command = hakuna amri "{ $command }"
usage-missing = hiki kinahitajika na hakikutolewa: { $arguments }
usage-no-command = { $command } inahitaji kuambiwa ifanye nini
usage-value = "{ $value }" haifai kwa { $argument }
usage-value-empty = { $argument } inahitaji thamani
usage-conflict = { $argument } haiendi pamoja na { $others }
usage-twice = { $argument } hutolewa mara moja tu
usage-too-many = { $argument } haichukui thamani zaidi: "{ $value }" imezidi
usage-too-few = { $argument } inahitaji thamani { $needed }, na ina { $given }
usage-no-equals = { $argument } inahitaji = kabla ya thamani yake
usage-not-utf8 = kilichoandikwa si UTF-8
usage-other = hiki hakieleweki
usage-line = Namna: { $usage }
usage-range = andika namba kamili kutoka { $from } hadi { $to }
usage-range-from = andika namba kamili, { $from } au zaidi
usage-whole-number = andika namba kamili
usage-date = andika tarehe kama 2026-03-02
usage-country = andika msimbo wa nchi, herufi mbili kama KE
usage-place = andika maneno ya herufi ndogo na tarakimu yaliyounganishwa kwa vistari, kama receiver-left
usage-address = andika anwani na mlango, kama 127.0.0.1:8470
usage-millimetres = andika milimita, kama 101 au 114.3
usage-digits = andika tarakimu zake 64 za heksadesimali: zinakili zote
usage-column-value = andika COLUMN=VALUE
usage-heading-column = andika kichwa cha orodha, = na safu, kama "Waffe Nr=serial"
usage-no-column = hakuna safu inayoitwa "{ $column }"; safu ni: { $known }
usage-no-language = hakuna ujumbe kwa lugha hii; zilizopo: { $known }
hint-usage-similar = huenda ilikusudiwa: { $similar }
hint-usage-commands = andika mojawapo ya hizi baada yake: { $commands }
hint-usage-values = andika mojawapo ya hizi: { $values }
hint-usage-help = `--help` baada ya amri husema yote yanayoweza kuandikwa hapo

## Remedies

hint-entry-refused = rekebisha kinachotajwa na sababu, kisha jaribu tena
hint-file-to-write = angalia kama folda yake ipo, inaruhusu kuandikwa na ina nafasi; kisha jaribu tena
hint-somebody-answers = anza upya pakiwa na mtu anayejibu kila swali
hint-address = maliza programu inayosikiliza hapo tayari, au taja mlango mwingine, na anwani ambayo kompyuta hii inayo
hint-ask-witness = mwombe shahidi tena jibu lake kwa ombi hili, na ulinakili lote
hint-key-line = ufunguo wa umma ni mstari mmoja, kama NAME+HASH+KEY: unakili wote
hint-witness-key = mwombe shahidi mstari ulioonyeshwa alipotengenezwa
hint-issued-list = rekebisha mstari huo, au rudisha orodha kutoka nakala yake ya mwisho; hadi hapo hakuna fungu linalotolewa
hint-checkpoint = usiitegemee faili hii: iondoe, na uchukue nukta ya uthibitisho kutoka kwa shahidi au yeyote anayeitunza
hint-faults = iache, au taja nyingine; `markstation machine simulate --help` huziorodhesha
hint-simulated = maliza kila programu inayofanya kazi na kituo hiki cha mafunzo, kisha anza upya. Ikibaki hivyo, tengeneza kipya kwa `markstation demo`
    .screen = maliza kila programu inayofanya kazi na kituo hiki cha mafunzo, kisha anza upya. Ikibaki hivyo, mtu atengeneze kipya kwenye mstari wa amri
hint-import-nothing = taja orodha yenye vichwa katika mstari wa kwanza na silaha moja katika kila mstari chini yake; --map husema kichwa kipi ni safu ipi
hint-items = `markstation remaining { $consignment }` huonyesha vipengee vyake
    .screen = Msimamizi › Shehena huonyesha vipengee vyake
hint-job-under-way = subiri iishe, kisha jaribu tena
hint-two-weapons = taja silaha mbili tofauti
hint-system = kompyuta hii imepungukiwa kumbukumbu au faili zilizo wazi: maliza programu nyingine, au iwashe upya
hint-find-job = `markstation register find` huonyesha kila alama pamoja na kazi yake
    .screen = utafutaji wa sajili huonyesha kila alama pamoja na kazi yake
hint-old-size = muulize shahidi leja ilikuwa na maingizo mangapi aliposaini mara ya mwisho, na utoe namba hiyo kwa --old
hint-other-day = taja siku ambayo kitu kiliandikwa
hint-person-exists = mpe mtu mpya jina linalowatofautisha, kama lenye herufi moja zaidi
hint-photo-again = piga picha tena
hint-pin-again = andika PIN ileile mara zote mbili
hint-port-path = taja njia isiyo na kitu bado, katika folda unayoweza kuandika
hint-reader = angalia umeme wa kisomaji na kebo yake, na mlango ulio katika --at; kisha jaribu tena
hint-register-again = angalia kama folda ya kituo iko kwenye diski yake, inaruhusu kuandikwa na ina nafasi; kisha jaribu tena
hint-wait = subiri kidogo, kisha jaribu tena
hint-webhook-secret = andika ndefu zaidi katika faili, kama ile inayotolewa na `openssl rand -hex 32`, na mpe mpokeaji ileile
hint-newer-check = ikague kwa markstation mpya zaidi
