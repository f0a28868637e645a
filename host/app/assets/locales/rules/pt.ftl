# O que dizem as regras de marcação, em português: para cada observação, o que está errado (`rule-ID`) e o que fazer
# (`rule-ID-remedy`), e as palavras do vocabulário das regras, dos planos e das declarações. A mesma ordem que en.ftl; o
# glossário está em ../pt.ftl.

## How a finding is framed

# As in English.
rule-cited = [{ $rule }; { $citation }; { $provenance }]
# As in English.
rule-in-field = { $severity }, { $field }: { $what }
severity-warning = advertência
severity-advice = conselho

## Findings of the rules: what is wrong, and what to do

rule-element-missing = falta um elemento ({ $part }): { $element }
rule-element-missing-remedy = indique-o com o artigo ou a remessa, ou marque segundo regras que o prevejam
rule-none-of = um destes elementos tem de figurar ({ $part }), e não figura nenhum: { $elements }
rule-none-of-remedy = indique um deles com o artigo ou a remessa
rule-order-wrong = "{ $text }" está noutra ordem que não { $order }
rule-order-wrong-remedy = corrija a ordem das linhas no perfil
rule-format-wrong = "{ $text }" não tem a forma que a regra diz: { $format }
rule-format-wrong-remedy = corrija o valor de que a linha é feita, ou a linha do perfil
rule-height-below = os caracteres têm { $height } de altura, e pedem-se pelo menos { $min }
rule-height-below-remedy = ponha a altura do perfil em { $min } ou mais
rule-depth-below = a marca tem { $depth } de profundidade, e pedem-se pelo menos { $min }
rule-depth-below-remedy = ponha a profundidade do perfil em { $min } ou mais, com uma máquina que a alcance
rule-part-forbidden = a marca está prevista nesta peça: { $part }; a regra só admite: { $allowed }
rule-part-forbidden-remedy = marque uma dessas peças
rule-part-unmarked = esta peça não recebe nenhuma marca, e a regra pede uma: { $part }
rule-part-unmarked-remedy = preveja nela uma marca no perfil, ou anote que o artigo não tem essa peça
rule-parts-too-few = peças com a marca: { $marked }; pedem-se pelo menos: { $min }
rule-parts-too-few-remedy = preveja a marca em mais uma peça
rule-part-recommended = recomenda-se uma marca também nesta peça: { $part }
rule-part-recommended-remedy = preveja-a aí se a peça tiver espaço
rule-not-visible = a marca não se vê de fora
rule-not-visible-remedy = escolha um lugar que se veja sem ferramentas e sem desmontar a arma
rule-hidden-missing = falta a marca oculta
rule-hidden-missing-remedy = indique o seu lugar para este tipo de arma em [[hidden]] de authority.toml
rule-plate-missing = esta peça não é de metal, e a marca não está numa plaqueta embutida: { $part }
rule-plate-missing-remedy = marque a plaqueta; se não houver, pergunte à autoridade
rule-method-forbidden = não se admite: { $method }; admite-se: { $allowed ->
        [none] qualquer outro método
       *[other] { $allowed }
    }
rule-method-forbidden-remedy = marque com uma máquina de outro método
rule-method-unapproved = este método precisa de uma aprovação, e nenhuma está registada: { $method }
rule-method-unapproved-remedy = obtenha-a e escreva a sua referência em [[approval]] de authority.toml
rule-method-not-preferred = a máquina marca por { $method }; prefere-se { $preferred }, e não é dado nenhum motivo
rule-method-not-preferred-remedy = use o método preferido, ou dê reason-not-stamped em authority.toml
rule-laser-alone = uma marca a laser seria a única na arma
rule-laser-alone-remedy = faça a marca por estampagem ou micropercussão, ou faça assim uma segunda: o que um laser deixa é difícil de recuperar depois de limado
rule-character-forbidden = "{ $text }" contém "{ $character }", que não é um carácter que a regra admita
rule-character-forbidden-remedy = escreva o valor com as letras e os algarismos que a regra admite
rule-not-unique = o número de série "{ $serial }" deste fabricante é também o de outra arma, no registo como { $reference }
rule-not-unique-remedy = olhe para as duas armas; marque segundo regras que deem um número a uma arma sem número de série único
rule-second-identity = o número de série "{ $serial }" já identifica a arma, e um número dar-lhe-ia uma segunda identidade
rule-second-identity-remedy = omita o número; se o número de série não é único, diga-o no seu estado
rule-overlap = a marca cobriria algo que deve ficar ({ $spot })
rule-overlap-remedy = escolha outro lugar, ou registe com mais exatidão o que lá está
rule-year-not-release = o ano é "{ $text }", e o desalfandegamento foi em { $release }
rule-year-not-release-remedy = corrija a data de desalfandegamento no cabeçalho do manifesto
rule-country-not-code = "{ $text }" não é o código atual do país de quem é a marca
rule-country-not-code-remedy = { $meant ->
        [none] escreva o seu código de duas letras da ISO 3166-1
       *[other] escreva { $meant }
    }
rule-proof-mark = "{ $text }" contém um punção de prova
rule-proof-mark-remedy = omita-o: só um banco de provas o faz, depois da prova
rule-exemption-incomplete = invoca-se uma exceção, e falta: { $missing ->
        [purpose] a finalidade
        [re-export-date] a data de reexportação
        [exemption-reference] a referência da decisão
       *[other] { $missing }
    }
rule-exemption-incomplete-remedy = escreva-o no cabeçalho do manifesto, ou não invoque nenhuma exceção
rule-exemption-unknown = invoca-se a exceção "{ $exemption }", e nenhuma regra em vigor a tem
rule-exemption-unknown-remedy = escreva uma destas, ou não invoque nenhuma exceção: { $known }
rule-exemption-untrusted = { $permission } dispensa disto, mas o seu texto conhece-se pior que o de { $stays }, que continuam em vigor
rule-exemption-untrusted-remedy = leia o texto de { $permission } e escreva-o em verified de authority.toml, ou marque como as outras pedem
rule-outside-jurisdiction = as marcas seriam as de { $importing }, e o perfil é para { $jurisdiction ->
        [european-union] a União Europeia
        [eea] o Espaço Económico Europeu
        [schengen] o espaço Schengen
        [recsa] os Estados da RECSA
        [ecowas] a CEDEAO
        [ecowas-before-2025] a CEDEAO antes de 2025
       *[other] { $jurisdiction }
    }
rule-outside-jurisdiction-remedy = corrija o Estado, ou tome o perfil desse Estado
rule-made-elsewhere = foi fabricada em { $made }, e a marca de fabrico seria a de { $here }
rule-made-elsewhere-remedy = corrija o país de fabrico ou o Estado, ou trate-a como importação
rule-transfer-mark-missing = a arma passa das existências do Estado para civis sem a marca de transferência
rule-transfer-mark-missing-remedy = preveja a marca de transferência, ou registe a que lá está
rule-trace-open = o rastreio { $reference } da arma não está fechado
rule-trace-open-remedy = espere pela resposta, ou diga em seu nome, entre as perguntas das regras, por que motivo a destruição não tem de esperar
rule-ammunition-unmarked = as munições chegaram por marcar
rule-ammunition-unmarked-remedy = não as ponha em uso; encaminhe-as para destruição
rule-lot-malformed = número de lote "{ $lot }", carácter { $position }: { $must ->
        [maker] aí vão três letras maiúsculas do fabricante
        [year] aí vão os dois últimos algarismos do ano
        [month] aí vai o mês como uma letra de A a M sem I
        [interfix] aí vão três algarismos de série
        [hyphen] aí vai um hífen ou uma letra maiúscula
        [sequence] aí vão três algarismos de sequência
       *[suffix] aí vão no máximo três letras maiúsculas de sufixo e teatro de operações
    }
rule-lot-malformed-remedy = compare com a embalagem, e escreva-o como em XYZ07D006-004
rule-full-mark-not-on-frame = a marca de desativação completa vai na armação ou caixa da culatra e em mais lado nenhum (aqui: { $part })
rule-full-mark-not-on-frame-remedy = preveja a marca completa na armação ou caixa da culatra, e a curta nas outras peças
rule-modified-part-unmarked = esta peça foi modificada para a desativação e não recebe nenhuma marca: { $part }
rule-modified-part-unmarked-remedy = preveja nela a marca curta
rule-disposal-incomplete = decidiu-se outra coisa que não a destruição, e falta: { $missing ->
        [authorisation] a autorização
        [disposal] o que vai ser das armas
       *[other] { $missing }
    }
rule-disposal-incomplete-remedy = escreva-o no cabeçalho do manifesto
rule-certificate-missing = nenhum certificado é indicado
rule-certificate-missing-remedy = escreva certificate-no no cabeçalho do manifesto
rule-awaits-forensic-release = o número de série foi removido, e ninguém autorizou a peça para marcação
rule-awaits-forensic-release-remedy = obtenha a autorização forense e escreva a sua referência com o artigo
rule-serial-status-unknown = ninguém viu se há um número de série
rule-serial-status-unknown-remedy = olhe para a arma e escreva o número de série e o seu estado
rule-serial-contradiction = o estado do número de série é { $status }, e { $found ->
        [no-serial] não há número de série
       *[a-serial] há um número de série
    }
rule-serial-contradiction-remedy = corrija um dos dois
rule-kind-unknown = não está descrita nenhuma arma do tipo "{ $kind }"
rule-kind-unknown-remedy = escreva um tipo que as regras conheçam, ou descreva este num perfil
rule-no-free-place = todos os lugares desta peça estão ocupados: { $part } ({ $tried })
rule-no-free-place-remedy = ponha o artigo de parte até se decidir outra peça ou outro lugar
rule-charset = "{ $text }" contém "{ $character }", que o perfil não admite numa marca
rule-charset-remedy = corrija o valor, ou acrescente o carácter aos do perfil
rule-line-too-long = "{ $text }" tem { $chars } caracteres, e numa linha cabem { $max }
rule-line-too-long-remedy = encurte o valor, ou reparta-o por duas linhas no perfil
rule-machine-character = a máquina não consegue fazer "{ $character }" de "{ $text }"
rule-machine-character-remedy = use uma máquina que o tenha, ou omita-o no perfil
rule-glyph-not-owned = a máquina não possui o sinal "{ $glyph }"
rule-glyph-not-owned-remedy = mande carregá-lo e descreva-o em [[glyph]] de authority.toml
rule-machine-height = os caracteres têm { $height } de altura, e a máquina fá-los de { $min } a { $max }
rule-machine-height-remedy = escolha uma altura nesses limites, ou outra máquina
rule-machine-depth = a marca tem { $depth } de profundidade, e a máquina alcança { $max }
rule-machine-depth-remedy = escolha uma profundidade menor onde as regras a admitam, ou outra máquina
rule-machine-method = a máquina marca por { $method }, e o perfil admite { $allowed }
rule-machine-method-remedy = use uma máquina dessas, ou outro perfil
rule-does-not-fit = a marca precisa de { $needs-width } por { $needs-height } mm, e { $spot } tem { $has-width } por { $has-height } mm{ $blocked ->
        [yes] , com marcas que devem ficar
       *[no] {""}
    }
rule-does-not-fit-remedy = { $height-max ->
        [none] escolha outro lugar, ou menos linhas
       *[other] escolha outro lugar, ou caracteres de { $height-max } no máximo, se as regras os admitirem{ $chars ->
            [none] {""}
           *[other] , ou linhas com menos { $chars } caracteres
        }
    }
rule-not-apart = a marca ({ $spot }) está a { $distance } de uma marca encontrada, e tem de ficar a { $min }
rule-not-apart-remedy = desloque-a, ou escolha outro lugar
rule-made-otherwise = a marca que lá está ({ $part }) diz outra coisa que não o previsto agora: "{ $text }"
rule-made-otherwise-remedy = corrija a lista para que diga o que está no metal, ou ponha o artigo de parte
rule-hidden-no-room = não há espaço para a marca oculta no seu lugar
rule-hidden-no-room-remedy = veja o lugar com quem o puder conhecer, e corrija [[hidden]] em authority.toml
rule-machine-symbol = o perfil quer um símbolo ao lado das linhas, e a máquina não consegue fazer nenhum
rule-machine-symbol-remedy = use uma máquina que faça símbolos Data Matrix, ou tire o símbolo do perfil
rule-symbol-impossible = o símbolo não pode ser feito: { $why }
rule-symbol-impossible-remedy = corrija o valor, ou tire o símbolo do perfil
rule-metal-cannot = o metal não aceita uma marca: { $reason }; faz-se uma etiqueta
rule-metal-cannot-remedy = fixe a etiqueta de modo a não se soltar, e registe-a
rule-agency-unknown = o serviço "{ $agency }" não está na tabela da autoridade
rule-agency-unknown-remedy = corrija agency no cabeçalho do manifesto, ou acrescente-o em [[agency]] de authority.toml
rule-number-length = o número "{ $number }" não tem { $digits } algarismos
rule-number-length-remedy = peça a emissão de números desse comprimento, ou corrija number-digits em authority.toml
rule-not-configured = a autoridade não preencheu isto: { $what ->
        [hidden] o lugar da marca oculta
        [licence-number] o número de marcação do titular da licença
        [number-digits] quantos algarismos tem um número de existências
        [agency] os serviços que detêm armas
       *[other] { $what }
    }
rule-not-configured-remedy = preencha { $what } no authority.toml da pasta do posto
rule-reading-open = o texto tem duas leituras ({ $conflict }: { $what }), e ninguém confirmou a que se usa aqui: { $reading }
rule-reading-open-remedy = deixe a autoridade decidir, e depois responda em seu nome a essa pergunta das regras
rule-fact-missing = tem de figurar na marca, e ninguém o deu: { $element }
rule-fact-missing-remedy = escreva-o com o artigo, no cabeçalho do manifesto ou em authority.toml
rule-premarked = a arma já tem a sua marca de importação, "{ $text }": não se faz uma segunda
rule-premarked-remedy = registe-a; não é preciso fazer mais nada
rule-country-not-of-its-time = { $country } não existia em { $year }, o ano de fabrico
rule-country-not-of-its-time-remedy = olhe para a arma; corrija o país ou o ano
rule-record-incomplete = a documentação tem de conter isto, e falta: { $field }
rule-record-incomplete-remedy = acrescente-o ao artigo ou ao cabeçalho do manifesto

## The field that a finding is about

about-mark = marca
about-height = altura
about-depth = profundidade
about-part = peça
about-place = lugar
# As in English.
about-material = material
about-method = método
about-serial = número de série
about-year = ano
about-country = país
about-exemption = exceção
about-trace = rastreio
about-lot = lote
about-disposal = eliminação
about-certificate-no = certificado
about-forensic-release = autorização forense
about-serial-status = estado do número de série
about-symbol = símbolo
about-type = tipo
about-glyph = sinal
about-agency = serviço
about-number = número
# As in English.
about-authority = authority.toml
about-confirmed-readings = leitura da lei
about-observed-marks = marcas encontradas
about-country-of-manufacture = país de fabrico
about-record = documentação

## How a mark is made

method-stamp = estampagem
method-dot_peen = micropercussão
method-scribe = riscagem
# As in English.
method-laser = laser

## What a serial's status says

serial-status-read = lido
serial-status-partly_read = lido em parte
serial-status-none = nenhum
serial-status-obliterated = apagado
serial-status-illegible = ilegível
serial-status-restored = restaurado
serial-status-unknown = desconhecido

## What a mark says

element-maker = o nome do fabricante
element-country-of-manufacture = o país de fabrico
element-place-of-manufacture = o lugar de fabrico
element-year-of-manufacture = o ano de fabrico
element-model = o modelo
element-calibre = o calibre
element-serial = o número de série
element-number = o número do posto
element-country = o país de quem é a marca
element-year = o ano do facto
element-marking-date = a data da marcação
element-importer-name = o nome do importador
element-importer-city = a cidade do importador
element-importer-region = o Estado ou a província do importador
element-importer-address = o endereço do importador
element-licence-number = o número de marcação do titular da licença
element-third-country = o país que uma marca de importação alemã indica
element-agency = o código do serviço
element-entity = o código da entidade do Estado que a transfere
element-state-sign = o sinal do Estado ou da região
element-official-use = o sinal de uso oficial
element-deactivation-sign = as letras da desativação
element-verifier-symbol = o símbolo de quem verificou a desativação
element-lot = o número de lote
element-ammunition-type = o tipo de munição
element-purchaser = o comprador
element-destination = o destino
element-symbol-scheme = os símbolos geométricos com o seu código
element-symbol2d = o símbolo bidimensional

## Fields of a record

field-type = tipo
field-make = marca comercial
field-maker = fabricante
field-model = modelo
# As in English.
field-calibre = calibre
field-serial = número de série
field-country-of-manufacture = país de fabrico
field-year-of-manufacture = ano de fabrico
field-quantity = quantidade
field-description = descrição
field-barrel-length = comprimento do cano
field-overall-length = comprimento total
field-marks-applied = marcas aplicadas
field-marks-found = marcas encontradas
field-mark-places = lugares das marcas
field-component-marks = marcas dos componentes
field-proof-marks = punções de prova
field-licence-no = número de licença
field-licence-issued = licença: dia de emissão
field-licence-expires = licença: último dia
field-exporting-country = país exportador
field-importing-country = país importador
field-transit-countries = países de trânsito
field-final-recipient = destinatário final
field-importer-name = nome do importador
field-importer-address = endereço do importador
field-release-date = data de desalfandegamento
field-supplier = fornecedor
field-acquirer = adquirente
field-transaction-date = data da transação
field-transport-and-insurance = transporte e seguro
field-purpose = finalidade
field-reexport-date = data de reexportação
field-owning-service = serviço proprietário
field-location = localização
field-condition = estado de conservação
field-custodian = depositário
field-last-count = última contagem
field-peace-operation = operação de paz
field-illicit-reason = porque é tida por ilícita
field-legal-basis = base jurídica
field-circumstances = circunstâncias
field-seizure-date = data da apreensão
field-seizure-place = lugar da apreensão
field-case-reference = referência do processo
field-intended-use = uso previsto da resposta
field-refusal-reason = motivo de uma recusa
field-acknowledged = quando foi acusada a receção
field-answered = quando foi respondido
field-trace-request = pedido de rastreio
field-priority-justification = porque é urgente
field-disposal-method = método de eliminação
field-disposal-authorisation = autorização da eliminação
field-disposal-date = data da eliminação
field-disposal-place = lugar da eliminação
field-witnesses = testemunhas
field-certificate-no = número de certificado
field-verifier = verificador
field-conversions = transformações
field-lot = lote
field-ammunition-type = tipo de munição
field-first-recipient = primeiro destinatário

## Whose word a rule is, how it asks and binds, and what it may do

provenance-s = S, lida num texto das Nações Unidas
provenance-f = F, encontrada num texto público
provenance-c = C, conhecida em segunda mão
provenance-m = M, de memória
provenance-unsure = M?, incerta
provenance-p = P, condição própria deste programa
level-definition = definição
level-shall = diz "deve"
level-should = recomendado
level-encouraged = encoraja-se
level-may = deixado livre
level-practice = prática
binding-treaty = tratado
binding-regional-law = direito regional
binding-national-law = direito nacional
binding-political = compromisso político
binding-guidance = orientação
binding-industry-standard = norma do setor
binding-practice = prática
binding-program = este programa
force-off = está desativada
force-permit = permite
force-advise = aconselha
force-warn = avisa
force-refuse = recusa
why-text-read = obriga, e o seu texto foi lido
why-verified = obriga, e a autoridade leu o seu texto
why-opted-in = obriga, conhecida em segunda mão, e a autoridade dá-a por boa
why-second-hand = obriga, mas só se conhece em segunda mão
why-memory = obriga, mas o seu texto é de memória
why-unsure = o seu texto é incerto
why-not-binding = o seu instrumento não obriga esta autoridade
why-guidance = é uma orientação ou uma prática
why-level = não é uma obrigação
why-program = este programa precisa dela
why-not-in-force = não está em vigor nesse dia

## Terms

clock-release = desalfandegamento
clock-manufacture = fim do fabrico
clock-finding = achado ou apreensão
clock-destruction = destruição
clock-request = receção do pedido
clock-last-report = último relatório
record-class-manufacture = fabrico
record-class-transfer = importação, exportação e transferência
record-class-mark = marcas
record-class-disposal = apreensão e eliminação
record-class-deactivation = desativação
record-class-destroyed = artigos destruídos
record-class-ammunition = munições
record-class-any = toda a documentação

## What happened

event-import = importação
event-temp-import = importação temporária
event-manufacture = fabrico
event-parts-import = importação de peças
event-state-stock = existências do Estado
event-transfer-civilian = transferência para uso civil
event-seized = apreensão ou perda a favor do Estado
event-surrendered = entrega voluntária
event-found = armas achadas
event-retained = conservação para uso oficial
event-deactivate = desativação
event-reactivate = reativação
event-export = exportação
event-destroy = destruição
event-ammunition = munições

# Em inglês são as palavras da própria regra; uma linha por cada declaração das regras incluídas.
attest-abbreviations-recognised = As abreviaturas do nome, da cidade e do Estado são abreviaturas reconhecidas?
attest-adequately-marked = As marcas que a arma tem bastam para a identificar?
attest-agency-holds = O serviço cujo código vai ser marcado detém estas armas?
attest-alterer-named = O nome de quem fez a modificação está onde os dados do fabricante foram retirados, sem o de outro fabricante ao lado?
attest-authorisation-genuine = A autorização indicada foi emitida pela autoridade competente?
attest-calibre-as-found = Que calibre foi medido, digam as marcas o que disserem?
attest-conflict-reading = A autoridade confirmou de que país o n.º 4 pede o código?
attest-contract-known = O contrato dá a conhecer o comprador e o país de destino?
attest-converted-from = O que era o objeto antes da sua transformação?
attest-count-agrees = As existências foram contadas por número de série por uma pessoa que não guarda o depósito, e a contagem concorda?
attest-craft-features = Por que traços se distingue a arma de outras do seu tipo?
attest-deactivation-certificate = Que número tem o certificado de desativação?
attest-deactivation-inspected = Um exame mostrou que cada peça essencial está inutilizável para sempre e não pode ser reposta?
attest-deactivation-mark = Que marca de desativação tem a arma, e em que peças?
attest-deactivator-authorised = A pessoa que desativa está autorizada pelo direito nacional?
attest-depth-measured = A profundidade foi medida numa marca feita com esta definição?
attest-destruction-authorised = A autoridade competente ordenou a destruição das munições?
attest-destruction-permitted = A permissão foi dada depois de comprovada a lista?
attest-destruction-witnessed = Uma testemunha ou um verificador independente e o oficial responsável estão presentes, e assinam pela destruição?
attest-essential-part = A peça a marcar é uma peça essencial da arma?
attest-evidence-released = Cada arma ou munição que possa ser prova foi libertada pelo tribunal ou pelo Ministério Público?
attest-exchange-parts-marked = A culatra, o cano e o tambor indicam cada um fabricante e calibre, se a arma tem canos ou tambores intermutáveis?
attest-exemption-true = O que a exceção alega é verdade do artigo?
attest-for-security-force = O lote destina-se a uma força de segurança?
attest-hidden-mark-placed = A marca oculta está numa peça difícil de manipular e sem a qual a arma não serve?
attest-illegible-number-reported = O número ilegível ou apagado foi comunicado?
attest-legal-status = A autoridade competente decidiu a situação jurídica das armas (ilícitas, perdidas a favor do Estado, libertadas)?
attest-maker-is-maker = O nome a marcar é o de quem fabricou a arma?
attest-maker-marks-agree = Todas as marcas de fabricante do artigo designam o mesmo fabricante ou comerciante?
attest-making-ended = Em que dia terminou o fabrico propriamente dito do artigo?
attest-mark-conspicuous = A marca está bem à vista, e é difícil de apagar, alterar ou retirar?
attest-mark-legible-photo = Uma fotografia mostra a marca acabada, visível, legível e duradoura?
attest-mark-visible = A marca vê-se bem na arma desativada?
attest-mark-visible-assembled = A marca vê-se na arma montada?
attest-marked-before-finish = A peça foi marcada antes do acabamento, ou a profundidade medida de novo depois?
attest-metal-parts = Que peças são de metal e aceitam uma marca?
attest-model-feasible = O modelo pode figurar na marca?
attest-movement-signed = Quem entrega e quem recebe assinaram o movimento?
attest-no-invented-maker = É certo que nada foi anotado como fabricante ou número de fabricante que não esteja na arma?
attest-numbers-per-part = Que número tem cada peça, tal como encontrado?
attest-officer-asks-stamp = Um agente pediu um punção?
attest-old-format-mapped = As marcas de uma forma anterior foram registadas tal como são e deixadas no lugar?
attest-old-marks-clear = A nova marca deixa inteira e legível cada marca mais antiga da peça?
attest-part-too-small = A peça é pequena demais para a marca inteira ou para caracteres da altura pedida?
attest-parts-present = Quais das peças que a regra nomeia tem esta arma?
attest-plastic-mark-lasting = O que está no plástico fica legível para toda a vida, e retirá-lo deixaria danos visíveis?
attest-plate-embedded = A plaqueta está embutida de modo que retirá-la destrua parte da armação?
attest-proof-data-stated = O fabricante indicou tipo de aço, menção de granalha e profundidade da câmara onde é preciso?
attest-receiver-half = Que peça desta arma conta como armação ou caixa da culatra?
attest-registrar-decision = O serviço do registo dispensou esta arma da visibilidade, e com que decisão?
attest-release-date-right = O dia do desalfandegamento é o dos documentos da alfândega?
attest-reproofed = A reparação exige uma nova prova, e o banco de provas fê-la?
attest-same-number-on-parts = A autoridade admite um só número em todas as peças, como o artigo 31.º, n.º 2, para as armas fabricadas na Suíça?
attest-secure-storage = As armas estão guardadas em segurança até à sua marcação ou destruição?
attest-serial-unique-readable = O número de série lê-se inteiro, e designa só esta arma?
attest-size-measured = A altura foi medida entre os fundos da impressão, numa marca feita com esta definição?
attest-smooth-bore-data = Cada cano liso indica o diâmetro da alma e o comprimento da câmara?
attest-state-user-data = Se a arma é para um serviço do Estado, a marca contém os dados adicionais que esse serviço pede?
attest-symbol-scheme-kept = O Estado mantém um sistema de símbolos em que cada Estado pode ler o país de fabrico?
attest-symbol2d-read = O símbolo bidimensional foi lido com um leitor?
attest-tag-fixed = A etiqueta está firmemente fixada ao artigo?
attest-trace-override = Se um rastreio ainda está aberto, quem decidiu que não impede a destruição, e porquê?
attest-trace-routing = Se as marcas se contradizem, a que Estado se pergunta primeiro, e porquê?
attest-type-approved = O artigo é de um modelo homologado ou notificado, ou peça de uma arma livre, de modo que os n.os 2, 4 e 5 não lhe são pedidos?
attest-variance-reference = O diretor admitiu outro modo de marcar, e com que referência?
attest-verifier-symbol-right = O símbolo é o da entidade que certificou?
attest-year-in-serial = O número de série do fabricante contém o ano de fabrico?

## What rules ask of a person

# As in English.
attestation-asked = { $asks }
    { $required } [{ $question }; { $rule }]
attestation-required = Nenhuma marca se faz antes de isto ser respondido.
attestation-later = Pode responder-se mais tarde.
attestation-after = Pergunta-se quando as marcas estão feitas.
ask-attestation = É assim, ou está resolvido? (sim/não/mais tarde)
ask-reason = Por que motivo?
attestations-after = { $count ->
        [1] Uma pergunta das regras sobre as marcas acabadas está aberta
       *[other] { $count } perguntas das regras sobre as marcas acabadas estão abertas
    }: `markstation consignment attest { $consignment } --by NOME`
    .screen = perguntas das regras sobre as marcas acabadas, abertas na página de { $consignment } em Supervisor › Remessas: { $count }
attest-all-needs-training = --all é para postos de formação: num real, uma pessoa responde a cada pergunta depois de ter olhado
trace-needs-reason = um rastreio aberto só se afasta com um motivo: --question trace-override --reason TEXTO
    .screen = um rastreio aberto só se afasta com um motivo: escreva-o
attestations-open = as regras pedem a palavra de alguém antes de se marcar { $consignment }
hint-attest = olhe, e depois diga-o em seu nome: `markstation consignment attest { $consignment } --by NOME`
    .screen = veja e diga-o em seu nome na página de { $consignment } em Supervisor › Remessas
no-such-attestation = "{ $question }" não é uma pergunta aberta; abertas: { $known }

## Plans

plan-of-file = Plano para { $file } tal como está; nenhuma remessa é aberta, e nada é escrito.
plan-without-station = Aqui não há nenhum posto: usam-se as regras incluídas, sem registo, máquina nem authority.toml.
plan-other-rules = O que seria marcado segundo as regras { $profile } para o facto { $event }. A remessa { $consignment } conserva as suas próprias regras, e nada é escrito.
plan-case = { $profile }: { $title }. Facto { $event }, { $country }, { $date }.
plan-whole = Da remessa no seu conjunto:
plan-items = { $count ->
        [1] artigo
       *[other] artigos
    } { $items }: { $said }
plan-items-more = { $items } e mais { $more }
# As in English.
plan-mark = { $part }, { $place }
plan-restricted = está prevista mais uma marca; o seu lugar é restrito
plan-not-possible = não pode ser marcado: { $why }
plan-waits = espera por uma resposta; assim que a sua linha valer tal como está escrita:
plan-no-mark = não se pede nenhuma marca, por { $why }
plan-no-mark-of-profile = as regras { $profile }, que não fazem nenhuma para o facto { $event } num artigo assim
plan-refused-above = veja o que é recusado para a remessa no seu conjunto
plan-attestations = Uma pessoa tem de dizer:
plan-due = prazo até { $until } ({ $clock }): { $asks } [{ $rule }]
plan-due-soon = sem demora ({ $clock }): { $asks } [{ $rule }]
plan-due-transfer = { $due } Antes disso, se for entregue a outrem.
plan-due-recommended = { $due } Recomendado: aqui não obriga ninguém.
plan-kept-for-ever = a documentação ({ $class }) conserva-se para sempre
plan-kept-years = a documentação ({ $class }) conserva-se pelo menos { $years } anos a partir do registo
plan-kept-destroyed = a documentação ({ $class }) conserva-se até { $years } anos depois da destruição
plan-personal = os dados pessoais nela acabam ao fim de { $years } anos
plan-personal-destroyed = os dados pessoais nela acabam { $years } anos depois da destruição
explain-rule = { $rule } { $binding }, { $level }; { $force } ({ $why })
# As in English.
explain-element = { $about }:
explain-line = a linha inteira
explain-conflict = { $conflict }: { $what } Resolve-se a favor de "{ $winner }".
explain-because = { $because } (perfil { $profile })
explain-default = Ninguém decidiu outra coisa: é o que vale por defeito.
preview-written = { $svg } e { $png }
preview-not = sem pré-visualização do artigo { $item }: { $why }
preview-exists = { $file } já existe, e nunca é substituído
hint-preview-exists = indique outra pasta com --preview
preview-unmeasured = A superfície não está medida: desenha-se apenas do tamanho necessário.
preview-size = Altura dos caracteres { $height }, profundidade { $depth }, { $method }.
preview-mark = Marca encontrada aí
preview-spoilt = Restos de uma marca encontrados aí
preview-zone = Não tocar
preview-usable = Tracejado: o que pode ser marcado
preview-scale = 10 mm quando impresso em tamanho real

## Columns of a manifest

column-item-no = número de artigo
column-maker = fabricante
column-model = modelo
column-type = tipo
# As in English.
column-calibre = calibre
column-serial = número de série
column-serial-status = estado do número de série
column-country-of-manufacture = país de fabrico
column-year = ano
column-observed-marks = marcas encontradas
column-remarks = observações
column-forensic-release = autorização forense
column-restoration = restauro
column-item-class = classe de artigo
column-origin-class = classe de origem
# As in English.
column-material = material
column-parts = peças
column-barrels = canos
column-year-in-serial = ano no número de série
column-adequately-marked = marcação suficiente
column-import-mark-found = marca de importação encontrada
column-first-market = primeira colocação no mercado
column-lot = lote
column-ammunition-type = tipo de munição
column-ammunition-marked = munições marcadas
column-cannot-take-mark = não aceita marca
column-open-trace = rastreio aberto

## What rules with a deadline ask, beside it. English is the rules’ own.

asks-wfsa-2000 = Os fabricantes conservam os seus registos dez anos e respondem à polícia em setenta e duas horas.
asks-eu68-at-who = Quem primeiro põe no mercado um artigo feito no Espaço Económico Europeu ou na Suíça, introduzido ou importado, também um importador particular, marca-o depois do fabrico e antes do mercado, ou sem demora depois da chegada.
asks-ca-3 = Particulares, empresas e organismos de serviço público marcam uma importação nos sessenta dias do desalfandegamento, ou antes de a ceder se isso vier primeiro.
asks-ecw-19 = Um pedido de rastreio é respondido no prazo de um mês, e trocam-se os dados das apreensões.
asks-eu-4-1-a = Uma arma de fogo ou componente essencial que se põe no mercado tem uma marcação clara, permanente e única, feita sem demora depois do fabrico e antes do mercado, ou sem demora depois da importação.
asks-eu-4-1-b = O artigo entra no registo do Estado logo que a marcação tenha de lá estar.
asks-fp-12-4 = Os Estados ajudam-se a rastrear, e respondem prontamente a um pedido dentro dos seus meios; não se fixa nenhum número de dias.
asks-de-24-1 = Quem fabrica armas de fogo na Alemanha ou as introduz marca sem demora as partes essenciais, de forma clara e duradoura: fabricante ou marca, código alfa-2 do país de fabrico, calibre e número de série, por esta ordem.
asks-de-24-1-4 = Uma arma de fogo de um país fora da União Europeia tem também o código ISO que o n.º 4 nomeia e o ano em que foi introduzida.
asks-in-104-1 = Uma arma de fogo confiscada, apreendida, recuperada, entregue ou obsoleta sem número é marcada de imediato e antes de ser destruída, lançada num registo próprio e carregada na sua categoria.
asks-in-104-4 = A lista do que foi destruído é entregue no prazo de catorze dias.
asks-iti-9-1 = Uma arma ilícita que se encontra no país é marcada de forma única e registada, ou então destruída, logo que possível.
asks-iti-18 = As respostas são prontas, oportunas e fiáveis; não se fixa nenhum número de dias.
asks-iti-36 = De dois em dois anos um Estado relata como aplica o instrumento; o relatório pode fazer parte do do Programa de Ação.
asks-mos31-10-1 = A receção de um pedido é confirmada no prazo de sete dias.
asks-mos31-10-5 = Como orientação geral, um pedido é respondido em três semanas.
asks-mos31-12 = Um Estado relata de dois em dois anos.
asks-ch-31-1 = O comerciante com licença que fabrica uma arma de fogo marca-a sem demora com um número ou letras individuais, fabricante, país ou lugar, e ano.
asks-ch-31a = Uma importação de um Estado Schengen tem em pelo menos um componente essencial, bem visível e sem demora: CHE, o número de marcação de quatro algarismos do titular e os dois últimos algarismos do ano, por esta ordem.
asks-ch-31b = Uma importação de fora do espaço Schengen tem a mesma marca de importação.
asks-ch-31b-number = De uma importação de fora do espaço Schengen, cada componente essencial sem número individual recebe um.
asks-us-92-time-m = O fabricante marca até ao fim do sétimo dia depois de terminado o fabrico ativo, ou antes de ceder o artigo se isso vier primeiro.
asks-us-92-time-i = O importador marca nos quinze dias do desalfandegamento, chegue quando chegar a mercadoria.
asks-us-112-479 = O importador de uma arma de fogo sujeita ao National Firearms Act entrega o Form 2 nos quinze dias do desalfandegamento.
asks-us-122 = O importador lança cada arma de fogo no livro no prazo de quinze dias, o número da licença com o de série e um ponto e vírgula entre eles se o artigo foi importado ou refabricado.
asks-us-trace = Um titular de licença responde de imediato a uma pergunta de rastreio, e em vinte e quatro horas no máximo.
asks-iti-8-b-1 = Na medida do possível, uma arma importada recebe uma marca simples com o país importador e, se possível, o ano de importação, para que esse país a possa rastrear.
asks-iti-8-b-2 = Uma arma importada sem marca única recebe uma.
asks-iti-8-c = Uma arma que sai das existências do Estado para uso civil permanente e que não se poderia rastrear de outro modo é marcada de forma a ler-se o país das existências.
asks-iti-8-d = Toda a arma que as forças armadas e de segurança têm para uso próprio é devidamente marcada, seja de que forma for.
asks-sadc-9-1 = Um número único é marcado no cano, na armação e, se a houver, na corrediça.
asks-des-1 = Antes da destruição cada artigo é inscrito com o seu número de série e a sua marca, e um sem marca recebe um identificador.
asks-mos30-m5 = Uma segunda marca, de difícil acesso, repete a identidade numa peça difícil de manipular.
asks-mos30-i1 = Uma arma marcada de forma suficiente recebe o país importador e o ano de importação.
asks-mos30-i2 = Uma arma que não está marcada de forma suficiente recebe o país importador, o ano de importação e um novo número de série único.
asks-mos30-i3 = A marca de importação fica na armação ou na caixa da culatra, ao lado das marcas que lá estão e, ainda assim, claramente separada delas.
asks-mos30-i4 = O país escreve-se com o seu código alfa-2 da ISO 3166-1.
asks-mos30-s1 = Uma arma do Estado tem uma marca que o diz e que pode também nomear o serviço; as existências antigas são marcadas depois.
asks-mos30-c1 = Uma arma confiscada em definitivo é marcada com país e ano, salvo se for destruída.
asks-mos30-c1-number = Uma arma sem marca única confiscada em definitivo recebe um número único, salvo se for destruída.
asks-fp-8-1-b-1 = Uma arma de fogo importada tem uma marca simples em que se lê o país importador.
asks-fp-8-1-b-2 = Se possível, a marca de importação mostra também o ano de importação, que é o do desalfandegamento.
asks-fp-8-1-b-3 = Uma arma de fogo importada sem marca única recebe uma; a que tem uma não recebe outra.
asks-fp-8-1-c = Uma arma de fogo que sai das existências do Estado para uso civil permanente tem uma marca única pela qual se conhece o país que a transfere.
asks-fp-6-2 = O que foi apreendido é destruído, salvo se outro destino foi autorizado oficialmente, o artigo foi marcado e o destino foi registado.
asks-wgf-46 = Todas as armas de fogo são marcadas, também as recolhidas, recuperadas ou confiscadas que vão ser destruídas; a marcação das reativadas torna-se mais rigorosa.
asks-wgf-52 = Cada Estado tem o seu procedimento de marcação na importação, com o país e, se possível, o ano.
asks-wgf-52-number = O procedimento de marcação na importação dá uma marca única à arma de fogo que não a tem.
asks-iti-8-a-1 = Uma arma recebe no fabrico uma marca única com o seu fabricante, o país de fabrico e o seu número de série.
asks-mos30-m1 = A marca do fabricante contém, por esta ordem, o código ISO alfa-2 do país de fabrico, o nome ou código do fabricante, os dois últimos algarismos do ano, o código do tipo ou modelo, o número de série e o calibre.
asks-fp-8-1-a = Uma arma de fogo recebe no fabrico uma marca única que nomeia o seu fabricante, o país ou lugar de fabrico e o seu número de série.
asks-ecw-18-1 = Toda a arma ligeira ou de pequeno calibre, munição e outro material recebe no fabrico uma marca única e específica.
asks-ecw-18-2-a-1 = A marcação clássica contém um número de série único, o fabricante, e o país e o ano de fabrico.
asks-ecw-18-2-b = Uma arma fabricada depois da entrada em vigor da Convenção tem uma marcação de segurança numa peça difícil de manipular e cuja falsificação a inutiliza, para que seja identificada se a marcação clássica se perder.
asks-ecw-18-2-c = Uma arma importada sem marcas conformes recebe pelo menos a marcação clássica com país e ano de importação; a que não se pode marcar não é importada.
asks-ecw-18-2-c-number = Uma arma sem número de série único recebe um ao ser importada.
asks-ecw-16-17 = As existências seguem normas comuns; as armas excedentárias, apreendidas, sem marca e ilícitas são recolhidas e destruídas, de modo que uma arma sem marca é marcada ou destruída.
asks-ecw-prac-sl = Na arma gravam-se o sinal da CEDEAO, o código do país, o código do serviço de segurança, a data da marcação e o número de série da arma, por esta ordem.
asks-ecw-prac-gh = A arma tem o sinal da CEDEAO e um código de forma uniforme na região, feitos por micropercussão.
asks-amm-ecw-kin = Uma munição tem lote, fabricante, país e ano de fabrico, e comprador e país de destino se forem conhecidos.
asks-amm-eu = A embalagem mais pequena mostra fabricante, lote, calibre e tipo.
asks-amm-wg-50 = As munições e as embalagens mais pequenas mostram fabricante, país, ano e lote, e o comprador se for viável; um lote para uso oficial vai para um só destinatário.
asks-amm-do = A munição importada para o mercado civil e a polícia tem um número de lote posto pelo fabricante ou pelo importador; a munição sem marcas é recusada.
asks-kin-14-9 = Um cartucho tem o seu lote único, o fabricante, o país e o ano de fabrico, e comprador e país de destino se forem conhecidos.
asks-kin-14-mf = Uma arma recebe no fabrico uma marca alfanumérica única com fabricante, país ou lugar de fabrico e número de série, na peça principal e noutra.
asks-ecw-18-2-a-2 = A marcação clássica nomeia também comprador e país de destino se forem conhecidos no fabrico da arma.
asks-ecw-18-3-a = Cada munição tem, pelo menos uma vez no invólucro que contém a pólvora, o seu lote único, o fabricante, o país e o ano de fabrico, e comprador e país de destino se forem conhecidos.
asks-ecw-18-3-b = Cada embalagem mais pequena de munições mostra fabricante, lote, calibre e tipo.
asks-cif-vi-1-c = Uma arma de fogo confiscada ou perdida a favor do Estado e mantida para uso oficial é marcada de forma adequada antes de ser entregue.
asks-ca-4-1 = A armação ou a caixa da culatra de uma importação tem, estampadas ou gravadas de forma permanente, a palavra Canada ou as letras CA e os dois últimos algarismos do ano de importação.
asks-ca-4-1-m = A armação ou a caixa da culatra de uma arma de fogo feita no Canadá tem, estampados ou gravados de forma permanente, a palavra Canada ou as letras CA, o nome do fabricante e o número de série.
asks-nbo-7-b = Uma arma importada recebe uma marca simples com país e ano de importação, ambos sem exceção.
asks-nbo-7-b-number = Uma arma importada sem número de série próprio recebe um.
asks-nbo-7-c = Toda a arma nas mãos do Estado tem uma marca única.
asks-recsa-1 = A arma tem a marca regional, o código do país, o número do departamento e um número pelo qual se encontra o detentor.
asks-recsa-2 = A arma tem o código do país, as iniciais da força que a usa, um código de barras e um número de série.
asks-recsa-3 = A arma tem numa linha o código do país, o código do serviço e um número de oito algarismos, separados por um espaço.
asks-recsa-4 = A marca regional é uma estrela, que fica antes do código alfa-2 do país, do código da força e do número.
asks-us-92-a1-i-2-a = A armação ou a caixa da culatra mostra o nome do importador, e a cidade e o Estado da empresa, pelas abreviaturas reconhecidas.
asks-us-92-a1-imp = Uma importação mostra o importador com cidade e Estado, e o país de fabrico.
asks-us-92-a1-i-1 = A armação ou a caixa da culatra tem um número de série individual, bem visível e difícil de apagar, alterar ou tirar, que este titular não dá a nenhuma outra arma de fogo.
asks-us-92-a1-ii = A armação, a caixa da culatra, o cano ou a corrediça mostra o calibre, e o modelo se o houver.
asks-us-92-a1-ii-import = Numa importação, a armação, a caixa da culatra, o cano ou a corrediça mostra também o país de fabrico, e o fabricante estrangeiro se o houver.
asks-us-102 = Uma arma de fogo sujeita ao National Firearms Act tem os mesmos dados, com a mesma profundidade e tamanho, seja quem for que a fabrique ou importe.
asks-eu-4-2-2 = Um componente essencial sem espaço para a marcação completa tem pelo menos o número de série ou outro código de letras ou algarismos.
asks-eu-4-2-5 = Uma arma de fogo que passa das existências do Estado para uso civil permanente tem uma marcação única pela qual se conhece a entidade que a transfere.
asks-za-23-1 = Uma arma de fogo só é licenciada se tiver o número de série do seu fabricante ou outra marca que a identifique.
asks-za-23-2 = O número é estampado no cano e na armação ou na caixa da culatra.
asks-za-28-1 = Numa importação permanente sem número de série é estampado o número do Registrar; gravação, estêncil e ataque químico precisam de aprovação prévia.
asks-za-28-1-dup = Numa importação permanente cujo número de série o registo já tem para iguais marca, modelo, tipo e calibre é estampado o número do Registrar; gravação, estêncil e ataque químico precisam de aprovação prévia.
asks-za-28-3 = Uma importação temporária, um artigo em trânsito ou uma peça de coleção aprovada sem número de série não é estampada: fixa-se-lhe bem uma etiqueta com o número do Registrar.
asks-za-28-3-dup = Uma importação temporária, um artigo em trânsito ou uma peça de coleção aprovada cujo número de série é um duplicado não é estampada: fixa-se-lhe bem uma etiqueta com o número do Registrar.
asks-in-58-1 = No fabrico, uma arma de fogo é marcada com país, fabricante, número de série, tipo ou modelo e calibre; também lá ficam as marcas de prova e, para utilizadores do Estado, outros dados.
asks-in-58-1-year = A marca mostra o ano de fabrico, salvo se o número de série já o contiver.
asks-in-58-2 = A marca é uma só cadeia com o código ISO do país, o código do fabricante, o ano, o código do modelo, o número de série e o calibre, com as larguras do modelo.
asks-eud-5-c = A marca de desativação diz o Estado-Membro da desativação e quem a certificou.
asks-eud-ii-1 = A marca completa lê-se da esquerda para a direita: as letras de desativação EU, o código do país da desativação, o símbolo de quem certificou, o ano.
asks-eud-ii-2 = A marca completa fica só na armação; os outros componentes essenciais têm os seus dois primeiros elementos, as letras EU e o país.
asks-iti-8-a-3 = A marca mostra também o ano de fabrico, o tipo ou modelo e o calibre.
asks-eu-4-2-1 = A marcação nomeia fabricante ou marca, país ou lugar de fabrico e número de série, e o modelo se for viável.
asks-eu-4-2-4 = A embalagem mais pequena de munições completas nomeia fabricante, lote, calibre e tipo de munição.
asks-lot-1168-1 = Um número de lote compõe-se do símbolo do fabricante, dois algarismos do ano, uma letra do mês, o interfixo, um hífen ou um identificador de lote em seu lugar, o número de ordem e, se for preciso, uma ou duas letras de sufixo e uma letra do teatro.
asks-lot-1168-2 = Um número de lote tem de treze a dezasseis caracteres e nenhum espaço.
asks-lot-1168-3 = Os meses são as letras A a M sem o I, A para janeiro e M para dezembro.
asks-eu-4-2-1-year = A marcação mostra o ano de fabrico, salvo se o número de série já o contiver.
asks-eu68-at-plate = A placa embutida tem pelo menos o número de série; o resto da marcação pode ficar no plástico se continuar legível toda a vida e se tirá-lo deixar um dano claro.
asks-at-proof-check = O banco de provas olha para fabricante, país ou lugar, número, ano, calibre, qualidade do aço, nota de chumbo miúdo e profundidade da câmara.
asks-us-92-a1-i-2-b = A armação ou a caixa da culatra mostra o nome do importador e, antes do número de série, os três primeiros e os cinco últimos algarismos do número da licença com um hífen.
