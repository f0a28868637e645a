# As palavras dos documentos impressos, em português: etiquetas, certificados, relatórios, livros e cartões.

## Every paper

paper-training = FORMAÇÃO – documento sem valor
paper-number = Número
paper-issued = Emitido
paper-station = Estação
paper-page = Página
paper-not-stated = não indicado

## What a weapon is

paper-kind = Tipo
paper-maker-model = Fabricante, modelo
paper-maker = Fabricante
paper-model = Modelo
# As in English.
paper-calibre = Calibre
paper-serial = Número de série
paper-weapons = Armas
paper-item = Artigo
paper-part = Peça
paper-register-number = Número no registo
paper-job = Trabalho

## Ledger, proof, signatures

paper-checkpoint = Livro-razão à data deste documento
paper-checkpoint-origin = Livro-razão
paper-checkpoint-size = Lançamentos
paper-checkpoint-root = Hash raiz
paper-proof = Prova
paper-proof-how = O código leva à prova. Com a exportação e a chave pública, qualquer pessoa pode verificar este documento.
paper-signatures = Assinaturas
paper-sign-name = Nome
paper-sign-date = Data
paper-sign-signature = Assinatura

## Label

paper-label = Etiqueta de arma marcada

## Consignment certificate

paper-certificate = Certificado de entrega e de marcação na importação
paper-certificate-delivery = À autoridade do Estado exportador: esta remessa foi entregue ao importador abaixo indicado, e as armas da lista foram recebidas como nela consta.
paper-certificate-assurance = Cada arma indicada como marcada tem a marca de importação escrita ao lado. A lista diz, de cada marca, quem a viu ser feita e se o seu texto foi relido.
paper-certificate-exceptions = Nem tudo foi recebido, marcado, testemunhado e relido como anunciado: ver os totais e a lista.
paper-exporter = Exportador
paper-importer = Importador
paper-carrier = Transportador
paper-consignment = Remessa
paper-import-licence = Licença de importação
paper-export-licence = Licença de exportação
paper-licence-issued = Emitida em
paper-licence-expires = Expira em
paper-event = Motivo da marcação
paper-rules = Regras de marcação
paper-released = Desalfandegado em
paper-delivered-at = Entregue em
paper-counts = Totais
paper-count-announced = Anunciadas
paper-count-received = Recebidas
paper-count-marked = Marcadas
paper-count-verified = Texto verificado
paper-count-not-verified = Texto não verificado
paper-count-attested = Atestadas apenas por uma pessoa
paper-count-tagged = Com etiqueta presa
paper-count-unmarked = Não marcadas
paper-count-missing = Em falta
paper-count-foreign = Não anunciadas
paper-foreign = Recebido e não anunciado
paper-mark = Marca
paper-place = Local
paper-place-restricted = não mostrado aqui
paper-state = Estado
paper-state-witnessed = Testemunhada pelo controlador
paper-state-attested = Atestada por uma pessoa, não testemunhada
paper-state-verified = Texto verificado
paper-state-not-verified = TEXTO NÃO VERIFICADO. Supervisor que responde:
paper-state-tagged = NÃO MARCADA, leva etiqueta
paper-state-unmarked = NÃO MARCADA
paper-state-missing = EM FALTA: anunciada, não recebida

## Certificate of destruction

paper-destruction = Certificado de destruição
paper-destruction-statement = As armas da lista foram destruídas como indicado abaixo, de modo que não possam voltar a funcionar. Os abaixo assinados estiveram presentes.
paper-destruction-equal = As listas são iguais: todas as armas que saíram do depósito foram destruídas.
paper-destruction-unequal = AS LISTAS NÃO SÃO IGUAIS. Estas armas constam apenas de uma lista:
paper-basis = Ordem ou sentença
paper-method = Método
paper-destroyed-at = Destruídas em
paper-destroyed-on = Data da destruição
paper-residue = Destino dos restos
paper-lists = Listas comparadas
paper-list-out = Saídas do depósito
paper-list-destroyed = Destruídas
paper-list-yes = sim
paper-list-no = NÃO
paper-by-kind = Por tipo
paper-other-marks = Marcas
paper-made-in = Fabricada em
paper-reference = Processo ou existências

## Tag

paper-tag = ETIQUETA – peça que não pode ser marcada
paper-tag-statement = Não retirar. A etiqueta acompanha a peça.
paper-reason = Motivo
paper-rule = Regra
paper-seal = Selo

## Shift report

paper-shift = Relatório de turno
paper-day = Dia
paper-work = Remessas e campanhas
paper-people = Pessoas
paper-role = Função
paper-count-witnessed = Testemunhadas
paper-count-spoilt = Inutilizadas
paper-count-refused = Recusadas
paper-per-hour = Armas por hora
paper-hours = Marcas por hora
paper-stops = Paragens por causa
paper-cause = Causa
paper-times = Vezes
paper-minutes = Minutos
paper-nothing = nenhum
paper-machines = Máquinas e pontas
paper-machine = Máquina
paper-strikes = Golpes do turno
paper-pin-strikes = Golpes da ponta
paper-pin-limit = Mudar a ponta após
paper-read-percent = Lidas à primeira, %
paper-pin-wear = A ponta, pelas suas marcas
paper-notes = Observações
paper-ledger-begin = Livro-razão no início
paper-ledger-end = Livro-razão no fim

## Bound book

paper-book = Livro de entradas e saídas
paper-keeper = Mantido por
paper-row = Linha
paper-description = Descrição da arma
paper-acquisition = Entrada
paper-disposition = Saída
paper-book-maker = Fabricante e importador
paper-date = Data
paper-acquired-from = De quem
paper-disposed-to = A quem
paper-address = Morada ou n.º de licença
paper-in-stock = ainda em existência
paper-corrected-by = Riscada; ver linha

## Cards

paper-cards = Cartões de comando
paper-cards-how = Corte pelas linhas tracejadas. Leia um cartão em vez de tocar no ecrã.
paper-badges = Crachás
paper-badge = Crachá
paper-badge-how = Corte pelas linhas tracejadas. O crachá diz quem é a pessoa; sem o PIN não abre nada.
