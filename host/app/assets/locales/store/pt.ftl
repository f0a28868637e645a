## What pages have on which something is entered

entry-weapons = Armas: leia-as ou escreva uma por linha
entry-do = Registar
entry-empty = um campo está vazio: { $field }
hint-entry-empty = preencha-o; nada foi registado
entry-bad = { $field }: «{ $value }» não é possível aí
entry-takes-place = Isto toma o lugar do assento { $entry }
hint-entry-bad = escolha da lista; escreva um dia como 2026-12-31; nada foi registado
hint-entry-number = escreva um número em algarismos; nada foi registado
entry-broken = o que foi enviado não chegou completo
hint-entry-broken = envie de novo; as fotografias juntas podem ter 16 MB
entry-pictures = Fotografias
file-choose = Escolher um ficheiro
file-pictures = Escolher fotografias
file-none = nada escolhido
entry-second-now = Uma segunda pessoa assina agora
entry-second-may-follow = Uma segunda pessoa, agora ou mais tarde

## The store

store-find = Leia uma arma ou escreva o seu número
store-look = Procurar
store-ways = O que fazer
store-which = Várias armas têm esse nome. Qual?
store-state = Estado
store-marked = Marcada aqui
store-not-marked = Não marcada aqui
store-issued = Está entregue e deve voltar
store-gone = ALARME: { $life } consta do registo: { $state }. Se está à sua frente, não devia estar.
store-issue = Entrega
store-return = Devolução
store-missing = Em falta: perdida ou roubada
store-recovered = Recuperada
store-pictures = Juntar fotografias
store-stock = O que está aqui
store-here = Aqui
store-held = Retida ou em rastreio
store-so-many = Armas: { $count }
store-more = Não mostradas: mais { $count }. Escolha um lugar mais preciso.
store-count = Contar um lugar
store-compare = Comparar com o registo
store-close = Fechar a contagem
store-counted = { $place } – encontradas: { $found }, em falta: { $missing }, fora do lugar: { $misplaced }, estranhas: { $foreign }
store-not-closed = Ainda nada está registado. Continue a ler ou feche a contagem.
store-closed = A contagem está fechada: assento { $entry }.
