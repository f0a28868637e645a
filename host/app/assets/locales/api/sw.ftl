## Keys of programs

api-key-made = ufunguo wa {$name}: {$key}
api-key-once = uandike sasa. Unaonyeshwa mara hii tu
api-key-exists = tayari kuna ufunguo unaoitwa {$name}
api-key-name-bad = ufunguo hauwezi kuitwa "{$name}": andika angalau herufi moja, na bila herufi za udhibiti
api-key-unknown = hakuna ufunguo halali unaoitwa {$name}
hint-api-key-list = `markstation api-key list` huonyesha funguo
api-key-revoked = ufunguo {$name} hauna nguvu tena
api-key-row = {$name}  kwa {$user}  {$roles}  {$state}
api-key-counts = ina nguvu
api-key-counts-no-more = ulifutwa {$at}

## What a program is told

api-no-key = hakuna ufunguo uliotolewa
api-bad-key = ufunguo huu hauna nguvu hapa
hint-api-key = tuma kichwa `Authorization: Bearer MSK1-…`. `markstation api-key add` hutengeneza ufunguo
api-no-route = hakuna kitu kwenye njia hii
api-no-method = njia hii inakubali {$allowed} tu
api-too-many = maombi mengi mno kwa muda mfupi
hint-api-wait = subiri sekunde moja, kisha uombe tena
once-key-bad = Idempotency-Key si ufunguo
once-waits = kilichotumwa kwa Idempotency-Key hii bado kinafanywa
hint-once-waits = subiri, kisha tuma kitu kile kile kwa ufunguo ule ule
once-other = kitu kingine kilitumwa awali kwa Idempotency-Key hii
once-spent = hili lilifanywa awali; jibu lake lilikuwa refu mno kuhifadhiwa
hint-once-key = tumia ufunguo mpya kwa kila tendo
api-body-bad = yaliyotumwa hayafai kwa tendo hili
api-body-kind = haikusemwa kuwa yaliyotumwa ni JSON
api-body-long = yaliyotumwa ni marefu mno
hint-api-body-kind = tuma kichwa `Content-Type: application/json`
api-asked-bad = kilichoombwa hakikuandikwa inavyotakiwa
hint-api-document = /api/openapi.json inaeleza kila njia inakubali nini
api-refused = ombi lilikataliwa kabla ya kuangaliwa
api-asked-other = sasa linaulizwa swali jingine kuliko lililojibiwa
hint-api-asked = uliza /api/v1/station: bench.asked ni namba ya swali
clock-read-otherwise = saa ya kituo inasema {$now}, na kwenye saa nyingine ilisomwa {$read}
hint-clock-read = tuma katika `clock` kile mtu anachosoma kwenye saa nyingine, kama 2026-03-02T08:00:00+03:00; saa ya kituo ikiwa na kosa, irekebishe, au tangaza tarehe katika `date`

## Who is told of new entries

webhook-waits = webhook {$name} iliyo {$url} haikubali ingizo {$entry}; itajaribiwa tena
webhook-secret-open = {$file} ina siri ya webhook, na watu wengine zaidi ya mwenyewe wanaweza kuisoma
hint-webhook-secret-open = `chmod 600 {$file}`, na kubalianeni siri mpya kama huenda mtu ameisoma hii
webhook-secret-short = siri iliyo katika {$file} ina chini ya baiti {$least}
