# Yanayosemwa kuhusu skana, usomaji na kadi za amri, kwa Kiswahili. Mpangilio uleule wa en.ftl.

## Skana

scanner-lost = skana { $scanner } haisikiki
hint-scanner-plug = chomeka kebo yake, au iweke karibu na kituo chake cha kuchajia; itasikika tena yenyewe
hint-scanner-plug-anew = ichomoe kisha ichomeke tena
hint-scanner-allow = mruhusu mtumiaji wa kituo kuisoma: mweke mtumiaji huyo katika kundi dialout kwa mlango wa serial, au input kwa kibodi
hint-scanner-free = funga programu inayoitumia
hint-scanner-path = katika station.toml, andika jina la skana lililo chini ya /dev/serial/by-id au /dev/input/by-id
hint-scanner-else = kwa sasa, gusa au andika kile ambacho ungeskani

## Usomaji usiohesabika

scan-too-long = msimbo ulioskaniwa una zaidi ya herufi { $most }; hakuna sehemu yake iliyotumika
scan-not-text = msimbo ulioskaniwa una kitu ambacho si herufi, tarakimu wala alama; hakuna sehemu yake iliyotumika
hint-scan-our-codes = skani msimbo wa sehemu, lebo, beji au kadi; huenda msimbo mwingine ulio kando umesomwa
scan-incomplete = usomaji umekatika; hakuna sehemu yake iliyotumika
hint-scan-again = skani tena
scan-key = skana imebonyeza kitufe { $key }, kisicho na herufi; hakuna sehemu ya usomaji iliyotumika
hint-scanner-us = weka skana kwenye kibodi ya Marekani (US), kwa msimbo ulio katika kitabu chake, kisha skani tena
layout-wrong = skana inaandika herufi tofauti na zilizo kwenye kadi; hakuna usomaji unaohesabika hadi hilo lirekebishwe
hint-layout-wrong = weka skana kwenye kibodi ya Marekani (US), kwa msimbo ulio katika kitabu chake, au weka kibodi ya kompyuta hii kuwa US; hakikisha Caps Lock imezimwa; kisha skani tena kadi "Jaribio la kibodi"

## Kadi za amri

card-misread = hii si kadi ya kituo hiki, au imesomwa vibaya; hakuna kilichofanyika
hint-card-misread = skani kadi tena; ujumbe ukirudi, chapisha kadi upya
card-yes = Ndiyo
card-no = Hapana
card-stop = Simama
card-none = Hakuna alama
card-partial = Sehemu ya alama
card-complete = Alama nzima
# Jina la lugha kwa lugha yenyewe.
card-layout = Jaribio la kibodi
