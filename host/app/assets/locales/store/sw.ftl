## What pages have on which something is entered

entry-weapons = Silaha: ziskani, au andika moja kwa mstari
entry-do = Andika
entry-empty = sehemu iko tupu: { $field }
hint-entry-empty = ijaze; hakuna kilichoandikwa
entry-bad = { $field }: “{ $value }” haiwezekani hapo
entry-takes-place = Hili linachukua nafasi ya ingizo { $entry }
hint-entry-bad = chagua kwenye orodha; andika siku kama 2026-12-31; hakuna kilichoandikwa
hint-entry-number = andika namba kwa tarakimu; hakuna kilichoandikwa
entry-broken = kilichotumwa hakikufika chote
hint-entry-broken = tuma tena; picha zote pamoja zisizidi MB 16
entry-pictures = Picha
file-choose = Chagua faili
file-pictures = Chagua picha
file-none = hakuna kilichochaguliwa
entry-second-now = Mtu wa pili anatia sahihi sasa
entry-second-may-follow = Mtu wa pili, sasa au baadaye

## The store

store-find = Skani silaha, au andika namba yake
store-look = Tafuta
store-ways = La kufanya
store-which = Silaha kadhaa zinaitwa hivyo. Ipi?
store-state = Hali
store-marked = Imewekwa alama hapa
store-not-marked = Haijawekwa alama hapa
store-issued = Imetolewa na lazima irudi
store-gone = KENGELE: { $life } kwenye sajili ni { $state }. Kama iko mbele yako, haipaswi kuwepo.
store-issue = Kutoa
store-return = Kurudisha
store-missing = Haipo: imepotea au imeibwa
store-recovered = Imepatikana tena
store-pictures = Ongeza picha
store-stock = Vilivyopo hapa
store-here = Hapa
store-held = Imezuiwa au inafuatiliwa
store-so-many = Silaha: { $count }
store-more = Hazijaonyeshwa: { $count } zaidi. Chagua mahali mahususi zaidi.
store-count = Hesabu mahali
store-compare = Linganisha na sajili
store-close = Funga hesabu
store-counted = { $place } – zilizopatikana: { $found }, hazipo: { $missing }, si mahali pake: { $misplaced }, za kigeni: { $foreign }
store-not-closed = Bado hakuna kilichoandikwa. Endelea kuskani, au funga hesabu.
store-closed = Hesabu imefungwa: ingizo { $entry }.
