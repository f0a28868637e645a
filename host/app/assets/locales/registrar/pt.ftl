## Search

reg-search = Procurar
reg-query = O que se consegue ler: um número de série, um número, uma marca
reg-query-help = Escreva ? por um carácter gasto que não se consegue ler e * por qualquer quantidade deles. Espaços, hífenes e maiúsculas não contam.
reg-found = Encontradas: { $count }, a mais provável primeiro
reg-found-more = Há mais do que estas { $shown }. Indique fabricante, modelo, calibre ou remessa.
reg-why = Porque foi encontrada
reg-exact = É exatamente o que se pediu
reg-open = Vida completa
reg-coverage = Cobertura

## A weapon's life

reg-item = Vida de { $life }
reg-mark-observed = encontrada nela
reg-mark-planned = prevista
reg-mark-doubt = prevista; não se sabe se foi aplicada
reg-mark-none = prevista e não aplicada
reg-mark-spoilt = falhada: ficou uma parte
reg-mark-witnessed = aplicada, constatada pelo controlador
reg-mark-attested = aplicada, declarada por uma pessoa
reg-mark-verified = texto verificado
reg-mark-mismatch = texto lido diferente do previsto
reg-mark-not-read = texto não verificado
reg-day = Dia
reg-person = Pessoa
reg-entry = Assento
reg-clock = Relógio
reg-clock-confirmed = confirmado
reg-clock-declared = data declarada por um supervisor
reg-clock-unconfirmed = não confirmado
reg-with = com { $person }
reg-waits = Conta, e espera por uma segunda pessoa
reg-wrong = ERRADO, declarado pelo assento { $by }: { $reason }
reg-right = Certo é o assento { $entry }
reg-proof = Prova
reg-proof-help = Qualquer pessoa pode verificar a prova sem este registo, com markstation check.
reg-proof-file = Prova do trabalho { $job } (ficheiro)
reg-proof-code = Prova do trabalho { $job } (QR)
reg-label = Etiqueta do trabalho { $job }
reg-photos = Fotografias
reg-photo-see = Ver a fotografia
reg-hint-photo = execute markstation photo check: diz que fotografias faltam ou mudaram

## Corrections

reg-declare = Declarar errado
reg-correct = Declarar um assento errado
reg-correct-help = O assento fica no livro e já não conta. Nada se apaga. A declaração é um assento próprio.
reg-correct-right = Se o certo é outra coisa, registe-a: toma o lugar deste assento e declara-o errado ao mesmo tempo.
reg-correct-enter = Registar o que está certo
reg-reason = O que está errado
reg-second = Segunda pessoa
reg-back = Voltar

## Recording by hand

reg-record = Registar à mão
reg-record-do = Registar
reg-optional = Mais sobre ela
reg-place = Onde está: local/edifício/armeiro
reg-serial-help = Como está no metal; ? por um carácter ilegível
reg-as-written = Nomes e número estão certos tal como escritos, mesmo que o registo não os conheça
reg-another = Porque é outra arma que a do registo com o seu fabricante e número de série
reg-number-bad = campo { $field }: "{ $value }" não é um número de assento
reg-hint-number = indique o número como a vida da arma o mostra

## Coverage

reg-by = Por
reg-by-consignment = Remessa
reg-by-place = Lugar
reg-by-unit = Unidade
reg-only = Só este (nome)
reg-show = Mostrar
reg-free = Armas que podem ser destruídas
reg-nothing = Não há nada aqui.
reg-unsound = Há algo em atraso, ou as contagens não coincidem
reg-sound = Nada está em atraso e as contagens coincidem

## Audit

audit-read-only = Nada nestas páginas altera o registo.
audit-verify = Verificar agora
audit-verification = Verificação
audit-verify-help = Assentos, árvore, recibos e regras são verificados por um leitor que não confia em nada de quem escreve. A marcação continua.
audit-never = Não verificado desde que o programa arrancou.
audit-running = A verificar: { $done } de { $total } assentos. Esta página renova-se sozinha.
audit-good = Verificado: { $entries } assentos, { $receipts } recibos, nada errado
audit-bad = NÃO verificado. Observações: { $findings }
audit-at = Verificado em { $at }
audit-hint-bad = Pare de marcar, guarde a pasta do posto como está e comunique
audit-rule = Regra
audit-finding = Observação
audit-remarks = Notas: nenhuma regra é violada
audit-checkpoints = Pontos de controlo
audit-head = O livro agora
audit-newest = Último ponto de controlo
audit-earlier = Pontos de controlo anteriores
audit-no-checkpoints = O posto ainda não guarda nenhum ponto de controlo.
audit-no-such-checkpoint = o posto não guarda nenhum ponto de controlo de { $size } assentos
audit-hint-checkpoint = escolha um da lista de pontos de controlo
audit-origin = Origem
audit-size = Assentos
audit-root = Raiz
audit-signers = Assinado por
audit-sig-station = a assinatura deste posto é válida
audit-sig-unchecked = assinatura não verificada: a sua chave não é conhecida aqui
audit-sig-witness = a assinatura de uma testemunha é válida, em { $at }
audit-download = Transferir
audit-export = Exportar
audit-export-help = O livro contém cada assento inteiro e diz onde estão as marcas ocultas: dê-o só a quem o possa saber. As outras formas são cópias de uso, sem esses lugares, e não provam nada.
audit-form-ledger = Livro, para verificar
audit-form-jsonl = Linhas JSON, para outro registo
audit-form-csv = Tabela em texto (CSV)
audit-form-xlsx = Folha de cálculo (XLSX)
audit-form-epcis = Eventos (EPCIS 2.0)
audit-policy = Quem pode fazer o quê
audit-act = Ato
audit-roles = Papéis
audit-itself = o próprio posto
audit-oneself = o utilizador em causa
audit-second-of = uma segunda pessoa desse ato
audit-second-no = dispensável
audit-second-at-once = necessária no ato
audit-second-later = necessária, pode vir depois
audit-users = Utilizadores
audit-user-here = trabalha aqui
audit-user-locked = bloqueado
audit-user-left = já não trabalha aqui
# As in English.
# As in English.
