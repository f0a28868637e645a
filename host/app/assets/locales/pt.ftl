# O que diz o markstation, em português. Uma entrada por mensagem; um teste mantém os identificadores e os argumentos
# iguais aos do programa. A mesma ordem que em en.ftl.
#
# Regras de escrita: grafia de Portugal, como em Angola e Moçambique; imperativo de cortesia, frases curtas; aspas retas
# "…" à volta de um valor lido ou escrito, pois é citado carácter a carácter. Os comandos entre acentos graves e as
# palavras de station.toml não se traduzem. «# As in English.» antes de uma entrada diz que o seu texto é de propósito
# igual ao inglês. Diante de zero, Portugal, Angola e Moçambique usam o plural, o Brasil o singular; o Fluent conta por
# "pt" à maneira do Brasil, por isso o singular é aqui [1] e não [one].
#
# Glossário. Uma só palavra por noção.
#   applied (witnessed)   aplicada (constatada): o controlador viu os golpes
#   applied (attested)    aplicada (declarada): uma pessoa declara-o, o controlador não o viu
#   verified              verificado: o texto foi relido no metal
#   in doubt              em dúvida
#   settled, settle       resolvido, resolver
#   set aside             posto de parte, pôr de parte
#   struck                riscada (linha que uma pessoa declarou falsa)
#   partial, spoilt       parcial, falhada (marca)
#   burned number         número consumido
#   number block          bloco de números
#   receipt               recibo (assinado pelo controlador)
#   acknowledged          confirmado (recibo)
#   ledger                livro (o que só pode crescer)
#   register              registo
#   checkpoint            ponto de controlo
#   consignment           remessa
#   manifest, line        manifesto, linha
#   taken in              incorporado
#   entry                 assento (do livro)
#   item, part            artigo (número de artigo), peça (o que se prende no grampo)
#   frame, receiver       armação, caixa da culatra
#   mark, marking, job    marca, marcação, trabalho
#   strike                golpe
#   clamp, fixture        grampo, suporte
#   guard, e-stop         protetor, paragem de emergência
#   permit                permissão (de arranque)
#   controller            controlador (a caixa eletrónica, nunca uma pessoa)
#   release               desalfandegamento
#   trace                 rastreio
#   hold                  retenção
#   party                 parte
#   profile               perfil, regras de marcação
#   finding               observação (recusa, pergunta, aviso)
#   day opening           abertura do dia
#   supervisor, operator  supervisor, operador
#   station               posto

## The frame around messages, and words that are typed. Lists of words are separated by commas.

failure-what = Erro: { $what }
failure-cause = Causa: { $cause }
failure-causes = Causas:
failure-hint = O que fazer: { $hint }
progress-left = faltam { $time }
words-yes = sim, s
words-no = não, nao, n
words-later = mais tarde, depois
words-none = nenhuma, nenhum, nada
words-partial = parcial
words-complete = completa, completo

## How lines and jobs stand

state-refused = recusada
state-question = pergunta
state-struck = riscada
state-set-aside = posta de parte
state-open = por marcar
state-in-doubt = em dúvida
state-witnessed = aplicada (constatada)
state-attested = aplicada (declarada)
state-no-mark = sem marca
state-spoilt = marca falhada
state-no-job = nenhum trabalho
state-not-marked = não marcada
state-text-verified = texto verificado
state-text-not-verified = texto não verificado
part-name = { $part ->
        [none] arma inteira
        [frame] armação
        [receiver] caixa da culatra
        [barrel] cano
        [slide] corrediça
        [cylinder] tambor
        [bolt] culatra
        [action_body] báscula
        [tube] tubo
        [suppressor] silenciador
        [upper_receiver] caixa superior
        [lower_receiver] caixa inferior
        [breech] bloco da culatra
        [bipod] bipé
        [case] invólucro
        [pack] embalagem
       *[other] { $part }
    }
# As palavras das regras de marcação; um lugar que aqui não se conhece conserva a sua.
place-name = { $place ->
        [left] esquerda
        [left-front] esquerda, à frente
        [left-rear] esquerda, atrás
        [right] direita
        [right-front] direita, à frente
        [right-rear] direita, atrás
        [rear-left] parte de trás, lado esquerdo
        [rear-right] parte de trás, lado direito
        [rear-top] parte de trás, em cima
        [top] parte de cima
        [underside] parte de baixo
        [body] corpo
        [side] lado
        [rear] parte de trás
        [head] cabeça
        [face] face
        [label] etiqueta
        [collar] colar
        [plate] plaqueta
        [beside-plate] ao lado da plaqueta
        [chamber-left] câmara, lado esquerdo
        [chamber-right] câmara, lado direito
        [handle-root] base do manobrador
        [leg-left] perna esquerda
        [leg-right] perna direita
       *[other] { $place }
    }
place-on-barrel = { $place }, cano { $barrel }
state-of-job = trabalho { $job }  { $state }
outcome-none = sem recibo
outcome-never-permitted = nunca houve permissão
outcome-no-cycle = com permissão, sem ciclo visto
outcome-interrupted = interrompido durante o ciclo
outcome-outside-limits = um ciclo fora dos limites
outcome-complete = um ciclo completo
outcome-unarmed = um ciclo sem trabalho
outcome-reprovisioned = chave renovada

## Rows of tables

at-line = linha { $line }
# As in English.
finding-shown = { $severity }: { $what } [{ $rule }]
# As in English.
finding-shown-at = { $place }, { $severity }: { $what } [{ $rule }]
severity-notice = aviso
severity-question = pergunta
severity-refusal = recusa
consignment-row = { $consignment } licença { $licence } para { $importing }, desalfandegamento { $release }, licenciadas { $quantity }, marcadas { $marked }
found-row = { $item } { $maker } { $serial }  número { $number }  { $state }
entry-by = por { $person }
entry-by-two = por { $person } e { $second }
entry-restricted = omite-se o que revela o lugar de uma marca oculta; quem o puder conhecer acrescenta --restricted

## The station and its folder

training-station = Posto de formação: nada do que aqui está tem valor de prova.
station-made = O posto { $station } está criado em { $folder }.
station-made-next = A seguir: reveja { $config }, e depois `markstation --station { $folder } controller provision --by "{ $person }"` e `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = já há um posto em { $folder }, e um posto nunca é substituído
hint-station-exists = indique outra pasta; para trabalhar com este posto, execute nele os outros comandos
station-id-bad = "{ $station }" não pode ser o identificador de um posto: escreva 1 a 16 caracteres ASCII imprimíveis sem espaços, como KE-MSA-1
time-zone-bad = não há nenhum fuso horário "{ $zone }": escreva um como Africa/Nairobi
no-station = aqui não há nenhum posto: não se consegue ler { $path }
hint-init-or-station = indique a pasta do posto com --station DIR, ou crie um posto com `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } não é uma configuração válida
hint-config = corrija esse ponto; nada foi alterado. `markstation init` numa pasta vazia escreve um exemplo comentado
    .screen = quem administra este posto corrige esse lugar; nada foi alterado
config-contradicts-register = station.toml diz posto { $configured } ({ $configured_realm ->
        [real] real
        [training] formação
       *[other] { $configured_realm }
    }), o registo é de { $registered } ({ $registered_realm ->
        [real] real
        [training] formação
       *[other] { $registered_realm }
    })
hint-config-contradicts-register = volte a pôr em station.toml o identificador e o tipo de posto do registo; ambos são fixos para sempre
folder-owned = o processo { $pid } detém este posto desde { $since }
hint-folder-owned = use esse programa, ou termine-o primeiro. Os comandos de leitura (plan, remaining, register find, show, verify, export) funcionam ao lado dele
folder-not-taken = não se consegue tomar a pasta { $path }
register-unusable = não se consegue usar o registo
hint-restore-register = não marque mais nada neste posto e conserve o ficheiro danificado. `markstation register doctor` salva o que dele resta num novo, `markstation backup restore` recupera a cópia de segurança mais recente; compare os dois
    .screen = não marque mais nada neste posto. Quem o administra guarda o ficheiro danificado, salva o que resta dele ou recupera a última cópia de segurança na linha de comandos, e compara ambos
entry-refused = o registo não aceita isto, e nada foi escrito
hint-file-to-read = veja se o ficheiro está onde foi indicado e se pode ser lido; depois tente de novo
file-not-read = não se consegue ler { $file }
file-not-written = não se consegue escrever { $file }
no-randomness = o sistema não dá números aleatórios
no-thread = o sistema não dá nenhum fio de execução
bug = o programa contradiz-se: { $detail }
hint-report-bug = deixe de marcar com este programa, conserve a pasta do posto tal como está e comunique isto com o texto acima
answer-yes-or-no = Responda sim ou não.

## Persons

person-added = { $name } é { $id }.
person-exists = { $name } já é conhecido como { $id }
person-unknown = aqui ninguém se chama "{ $name }"
hint-person-add = `markstation user list` mostra quem é conhecido; `markstation user add "{ $name }"` acrescenta alguém
    .screen = Supervisor › Pessoas mostra quem é conhecido e acrescenta alguém
person-name-bad = "{ $name }" não é um nome: escreva pelo menos um carácter, e nenhum carácter de controlo
badge-unknown = este cartão não é de ninguém
hint-badge-unknown = foi feito noutro posto, ou outro cartão tomou o seu lugar: um administrador faz um com `markstation user badge NOME --by NOME`
    .screen = foi feito noutra estação, ou outro o substituiu: um administrador faz um em Supervisor › Pessoas
user-not-enrolled = { $name } é conhecido aqui, mas não é utilizador
hint-user-enrol = um administrador inscreve-o: `markstation user add "{ $name }" --role operator --by NOME`; `markstation user list` mostra quem é o quê
    .screen = um administrador inscreve a pessoa em Supervisor › Pessoas
user-has-no-pin = { $name } ainda não tem PIN, e num posto real ninguém age sem ele
hint-user-pin = `markstation user pin "{ $name }" --by NOME`, em que NOME é um administrador
    .screen = um administrador dá um PIN a { $name } em Supervisor › Pessoas
role-missing = { $act } não cabe a { $name }: é preciso um dos papéis { $roles }
hint-user-policy = `markstation user policy` mostra quem pode fazer o quê; um administrador dá papéis com `markstation user roles`
    .screen = um administrador dá as funções em Supervisor › Pessoas
second-must-differ = a segunda pessoa é a primeira: tem de ser outra
ask-pin = PIN de { $name }:
ask-new-pin = Novo PIN de { $name } (4 a 12 algarismos, ou uma frase de pelo menos 8 caracteres):
ask-pin-again = O mesmo outra vez:
pin-not-repeated = o que foi escrito da segunda vez não é o mesmo: nenhum PIN foi definido
pin-bad = isto não pode ser um PIN
hint-pin-form = 4 a 12 algarismos, ou uma frase de 8 a 128 caracteres
pin-wrong = este não é o PIN de { $name }: { $left ->
        [1] resta uma tentativa
       *[other] restam { $left } tentativas
    }
pin-not-given = não foi dado o PIN de { $name }
hint-pin-file = escreva-o quando for pedido. Um guião de comandos indica um ficheiro com uma linha `NOME: PIN` que só o seu dono pode ler: --pin-file FICHEIRO
    .screen = escreva-o no formulário
pin-file-open = { $file } contém PIN, e outros além do seu dono podem lê-lo
hint-pin-file-open = `chmod 600 { $file }`, e escolha novos PIN se alguém pode ter lido estes
locked-out = { $name } está bloqueado após vários PIN errados: { $minutes ->
        [1] falta um minuto
       *[other] faltam { $minutes } minutos
    }
hint-user-unlock = espere, ou peça a um administrador que execute `markstation user unlock "{ $name }" --by NOME`. Se ninguém daqui se enganou, alguém está a tentar adivinhar
    .screen = espere, ou peça a um administrador que desbloqueie { $name } em Supervisor › Pessoas. Se aqui ninguém se enganou, alguém está a tentar adivinhar
users-begin = A partir de agora só utilizadores agem neste posto; { $name } é o primeiro, e inscreve os outros.
user-by-needed = um utilizador é inscrito por um administrador, com pelo menos um papel: acrescente --by NOME e --role PAPEL
user-enrolled = { $name } está inscrito: { $roles }.
user-roles-set = { $name } é agora: { $roles }.
user-pin-set = { $name } tem um PIN.
user-badge = Cartão de { $name }: { $secret }
user-badge-once = É mostrado só esta vez. Quem o tem diz quem é ao lê-lo no leitor depois de --by; o PIN é pedido na mesma.
    .screen = É mostrado só esta vez. Quem o tem diz quem é ao lê-lo no leitor; o PIN é pedido na mesma.
user-unlocked = { $name } pode voltar a entrar.
user-left = { $name } já não trabalha aqui.
user-forgotten = O nome foi suprimido, com PIN e cartão; os assentos continuam a dizer { $id }. As cópias de segurança anteriores ainda o contêm.
hint-forget = Os assentos continuam a mostrar o nome. `markstation user leave "{ $name }" --forget --by NOME` suprime-o.
    .screen = Os assentos continuam a mostrar o nome { $name }. Um administrador suprime-o na linha de comandos.
user-language = O programa fala com { $name } em { $language }.
# As in English.
user-row = { $id }  { $name }  { $state }  { $roles }
user-state-open = conhecido
# As in English.
user-state-here = PIN
user-state-badge = PIN e cartão
user-state-no-pin = sem PIN
user-state-locked = bloqueado
user-state-left = não é utilizador
act-waits = O assento { $entry } conta, e espera por uma segunda pessoa: `markstation user countersign { $entry } --by NOME`.
    .screen = O assento { $entry } conta, e espera por uma segunda pessoa, que o encontra em Supervisor › Pessoas.
waiting-row = { $entry }  { $act } por { $person }, espera por outra pessoa: { $roles }
nothing-waits = Nada espera por uma segunda assinatura.
countersigned = O assento { $entry } tem a segunda assinatura.
policy-row = { $act }: { $roles }; segunda pessoa: { $second }

## The day

confirm-clock = O relógio diz { $now }. Está certo? (sim/não)
clock-not-confirmed = o relógio não foi confirmado, e o dia não está aberto
hint-set-clock = acerte o relógio, ou declare a data com --date AAAA-MM-DD
    .screen = acerte o relógio, ou indique a data em Supervisor › Resumo
clock-behind = o relógio diz { $today }, e { $last } já passou: o último assento, ou este programa, é desse dia
hint-declare-date = se agora não for possível acertar o relógio, declare a data com --date; não antes de { $last }
    .screen = se agora não for possível acertar o relógio, indique a data em Supervisor › Resumo; não antes de { $last }
day-before-last = { $day } é anterior a { $last }, que já passou: o último assento, ou este programa, é desse dia
hint-day-before-last = declare esse dia ou um posterior: o registo nunca recua
clock-far-ahead = o relógio diz { $today }, { $days } dias depois do último dia conhecido
hint-name-date = se for assim, indique a data: `markstation day open --by NOME --date { $today }`; se não, acerte o relógio
    .screen = se assim for, indique a data em Supervisor › Resumo; se não, acerte o relógio
clock-jumped = o relógio saltou enquanto o posto trabalhava, para { $now }
day-over = o dia { $day } terminou: o relógio diz { $now }
day-opened = O dia { $day } está aberto.
day-closed = O dia { $day } está fechado.
day-not-open = nenhum dia está aberto: o relógio diz { $today }, o último assento é de { $last }
day-not-open-to-close = nenhum dia está aberto
hint-open-day = um supervisor abre-o com `markstation day open --by NOME`
    .screen = um supervisor abre-o em Supervisor › Resumo

## Consignments

taken-in = Remessa { $consignment }: { $lines } { $lines ->
        [1] linha
       *[other] linhas
    }, { $accepted } { $accepted ->
        [1] aceite
       *[other] aceites
    }, { $asks } com perguntas, { $refused } { $refused ->
        [1] recusada
       *[other] recusadas
    }.
next-answer = A seguir: `markstation consignment answer { $consignment } --by NOME` faz as perguntas sobre as linhas.
    .screen = A seguir: a página de { $consignment } em Supervisor › Remessas faz as perguntas sobre as linhas.
next-attest = A seguir: `markstation consignment attest { $consignment } --by NOME` faz as perguntas das regras.
    .screen = A seguir: a página de { $consignment } em Supervisor › Remessas faz as perguntas das regras.
next-mark = Depois: `markstation mark { $consignment } --by NOME`.
    .screen = Depois: { $consignment } é escolhida e marcada em Bancada.
consignment-unknown = neste posto não há nenhuma remessa "{ $consignment }"
hint-consignments = há: { $known }
hint-consignment-open = abra uma com `markstation consignment open MANIFESTO --by NOME`
    .screen = um supervisor abre uma em Supervisor › Remessas
consignment-id-bad = "{ $consignment }" não pode ser o identificador de uma remessa: 1 a 32 letras, algarismos, hífenes, traços baixos ou pontos; indique um com --id
    .screen = "{ $consignment }" não pode ser o identificador de uma remessa: escreva 1 a 32 letras, algarismos, hífenes, traços baixos ou pontos
consignment-not-opened = a remessa { $consignment } não foi aberta
profile-unknown = não há regras de marcação "{ $profile }"; há: { $known }
hint-profile-unknown = `markstation profile list` diz para que serve cada uma; escreva um destes nomes
    .screen = escolha umas das regras que se oferecem
rules-invalid = { $file }:{ $line }:{ $column } não é um ficheiro de regras válido
hint-rules = corrija esse ponto; nada foi alterado. Sem o ficheiro valem as regras incluídas
rules-against = as regras não admitem a remessa { $consignment } tal como está
hint-rules-against = faça o que cada regra acima pede e volte a abri-la; nada foi escrito
rules-changed = as regras não são aquelas com que a remessa { $consignment } foi aberta
hint-rules-changed = volte a pôr os ficheiros anteriores, ou veja com `markstation plan { $consignment }` o que mudam e incorpore de novo o manifesto com `markstation consignment revise`
    .screen = reponha os ficheiros anteriores, ou receba de novo o manifesto na página de { $consignment } em Supervisor › Remessas
event-not-of-profile = as regras { $profile } não fazem nenhuma marca para o facto { $event }
hint-profile-for-others = estas regras existem para outras as herdarem: indique outras com --profile
    .screen = estas regras existem para outras as herdarem: escolha outras
hint-event-not-of-profile = escreva um dos seus factos ({ $known }), ou indique outras regras com --profile
    .screen = escreva um dos seus factos ({ $known }), ou escolha outras regras
clamp-part = Ponha a peça ({ $part }) no grampo; a marca vai aqui: { $place }.
not-markable-tag = recebe uma etiqueta, não uma marca
not-markable-no-mark = não recebe nenhuma marca
not-markable-all-made = tem todas as marcas que as suas regras pedem
not-markable-no-die = nenhum cunho da prensa marca "{ $lines }": indique o cunho em station.toml, ou marque com outra máquina
not-markable-setting = a sua profundidade não pode ser marcada neste material: { $why }
not-markable-no-dots = a sua marca não pode ser feita de pontos: { $why }
not-markable-numbers = precisa de um número, e o bloco de números deste posto está esgotado; peça outro à autoridade
manifest-unreadable = o manifesto { $file } não foi incorporado
hint-manifest = corrija o ficheiro e incorpore-o de novo; nada foi alterado
manifest-gone = o manifesto { $file } já não está
manifest-changed = { $file } não é o manifesto que foi incorporado: o seu conteúdo mudou
hint-manifest-gone = recupere o ficheiro de uma cópia de segurança, ou incorpore de novo o manifesto com `markstation consignment revise`
    .screen = mande recuperar o ficheiro de uma cópia de segurança, ou incorpore de novo o manifesto na página da remessa em Supervisor › Remessas
header-changed = o cabeçalho da remessa { $consignment } era "{ $was }" e é "{ $is }" no manifesto corrigido
hint-header-changed = licença, Estado importador e data de desalfandegamento ficam fixos quando se abre uma remessa: corrija só as linhas, ou abra outra remessa
revision-loses = o manifesto corrigido da remessa { $consignment } não tem linha para { $items } { $items ->
        [1] arma marcada ou em dúvida
       *[other] armas marcadas ou em dúvida
    }; nada foi alterado
hint-revision-loses = conserve as suas linhas tal como foram marcadas, e dê às outras armas números de artigo próprios
revision-changes-marks = segundo o manifesto corrigido da remessa { $consignment }, { $items } { $items ->
        [1] arma teria
       *[other] armas teriam
    } marcas diferentes das que já lá estão; nada foi alterado
hint-revision-changes-marks = escreva o que está no metal; uma marca que lá está nunca se repete com outro texto
item-no-belongs = o número de artigo { $item } já pertence a { $name }, trabalho { $job }
line-not-its-number = A linha { $line } é recusada:
set-aside-marked = o artigo { $item } está marcado: já não pode ser posto de parte
ask-stands = Artigo { $item }: a linha vale tal como está escrita? (sim/não/mais tarde)
answers-given = { $given } { $given ->
        [1] respondida.
       *[other] respondidas.
    }
no-question = o artigo { $item } não tem nenhuma pergunta aberta
hint-findings = `markstation consignment findings { $consignment }` mostra-as todas
    .screen = a página de { $consignment } em Supervisor › Remessas mostra-as todas
consignment-asks = a remessa { $consignment } tem uma pergunta sobre o conjunto a que ninguém respondeu
hint-answer = um supervisor responde-lhe com `markstation consignment answer { $consignment } --by NOME`
    .screen = um supervisor responde na página de { $consignment } em Supervisor › Remessas
consignment-summary = Remessa { $consignment }: { $marked } de { $lines } linhas marcadas, { $open } por marcar, { $asks } com perguntas, { $doubt } em dúvida, { $refused } recusadas ou postas de parte.
plan-summary = { $planned } { $planned ->
        [1] marca prevista
       *[other] marcas previstas
    }, { $unplanned } { $unplanned ->
        [1] artigo impossível de marcar
       *[other] artigos impossíveis de marcar
    }. Um número só é consumido quando a sua arma está no grampo, identificada.
plan-waiting = { $waiting } { $waiting ->
        [1] artigo espera
       *[other] artigos esperam
    } por uma resposta.
plan-unmarked = Não se pede nenhuma marca em { $unmarked } { $unmarked ->
        [1] artigo
       *[other] artigos
    }.
profile-too-many-lines = as regras { $profile } fazem uma marca de { $lines } linhas, e esta máquina aceita { $max }

## Single weapons

part-added = O artigo { $item } foi acrescentado a { $consignment }.
part-refused = o artigo { $item } não pode ser marcado tal como foi introduzido, e não foi acrescentado
hint-part-refused = corrija o que indicam as linhas acima, e introduza-o de novo
column-not-in-manifest = o manifesto desta remessa não tem a coluna "{ $column }"
hint-column-not-in-manifest = omita o campo, ou incorpore antes um manifesto com essa coluna
manifest-is-workbook = o manifesto desta remessa é um livro de cálculo, e aqui não se lhe acrescentam linhas
hint-manifest-is-workbook = acrescente a linha no programa de folhas de cálculo, e incorpore o livro de cálculo com `markstation consignment revise`
    .screen = acrescente a linha no programa de folhas de cálculo, e incorpore o livro de cálculo na página da remessa em Supervisor › Remessas
set-aside = O artigo { $item } está posto de parte.
item-unknown = não há nenhum artigo { $item } na remessa { $consignment }
hint-remaining = `markstation remaining { $consignment }` mostra as linhas que faltam
    .screen = a página de { $consignment } em Supervisor › Remessas mostra as linhas que faltam

## Marking

mark-progress = marcação
ask-serial = Leia com o leitor ou escreva o número de série visto na peça do grampo:
read-nothing = Nada foi lido.
read-stranger = "{ $read }" não está em nenhuma linha desta remessa: retire a peça e veja onde pertence.
read-marked = O artigo { $item } já está marcado: retire a peça.
read-withheld = O artigo { $item } está retido (recusado, com pergunta ou posto de parte): retire a peça.
read-ambiguous = "{ $read }" corresponde aos artigos { $items }: leia também o número de artigo na etiqueta, e escreva-o depois do número de série, como em 12345 #17.
nothing-happened = Nada aconteceu, e nenhum número foi usado.
not-markable = O artigo { $item } não é marcado: { $why }.
item-marked = O artigo { $item } está marcado (trabalho { $job }). Retire a peça. Por marcar: { $left }.
part-marked = Uma marca do artigo { $item } está feita (trabalho { $job }), e falta-lhe outra. Retire a peça.
item-stays-open = O artigo { $item } continua por marcar.
press-start = A permissão está dada para o trabalho { $job }: ponha a máquina em marcha.
stops-after-mark = A marca em curso termina primeiro, depois para.
stopped = Parado. Nenhuma marca estava em curso.
not-ready = o posto não está pronto para marcar
job-in-doubt = o trabalho { $job } está em dúvida: ninguém pode dizer ainda o que está na sua peça
hint-settle = mantenha as mãos afastadas até a máquina estar parada, olhe para a peça e depois execute `markstation settle`
    .screen = mantenha as mãos fora até a máquina parar, veja a peça e diga em Bancada o que lá está
cycle-unexplained = a máquina moveu-se sem trabalho (recibo { $sequence }), e ninguém o explicou
hint-explain = olhe para a máquina e para a peça do grampo, e depois execute `markstation settle --receipt N --explain TEXTO`
    .screen = veja a máquina e a peça no grampo, e explique-o em Bancada
other-cycle-unexplained = a explicação é sobre o recibo { $sequence }, e o que a espera é { $waits }; nada foi registado
end-witnessed = Trabalho { $job }: marca aplicada, e o controlador viu-a.
end-attested = Trabalho { $job }: marca aplicada segundo a palavra de uma pessoa. A seguir: `markstation verify { $job } --by NOME`.
    .screen = Trabalho { $job }: marca aplicada sob a palavra de uma pessoa. Falta lê-la.
end-found-none = Trabalho { $job }: sem marca. A arma volta a estar por marcar; recebe o mesmo número no mesmo lugar.
end-found-partial = Trabalho { $job }: uma marca parcial, registada como tal. A arma volta a estar por marcar; recebe o mesmo número noutro lugar.
end-not-loaded = O trabalho { $job } terminou antes de algo se mover: a máquina não aceitou a marca ({ $why }).
end-not-armed = O trabalho { $job } terminou antes de algo se mover: o controlador recusou ({ $why }).
end-controller-away = O trabalho { $job } terminou antes de algo se mover: o controlador não estava.
end-nothing-moved = O trabalho { $job } terminou e nada se tinha movido: { $why }.
end-cut-before-start = O trabalho { $job } foi cortado antes de algo se poder mover. A sua arma volta a estar por marcar.
end-stopped = O trabalho { $job } foi parado antes de algo se mover.
auto-needs-training = --auto é para postos de formação: uma arma real é posta no grampo e identificada por uma pessoa
    .screen = as mãos simuladas são para postos de formação: uma arma real é posta no grampo e identificada por uma pessoa
auto-stuck = o operador simulado não consegue marcar o artigo { $item }: { $why }
auto-no-end = o trabalho terminou vezes sem conta sem marca
auto-no-line = não está em nenhuma linha por marcar
auto-metal-shows = o metal mostra "{ $shown }"
auto-summary = { $marked } marcadas e relidas; detetadas antes de usar um número: { $wrong } armas erradas e { $unchanged } armas não trocadas no grampo; erros de escrita detetados: { $typing }.

## What is in doubt

doubt-shown = Trabalho { $job }, artigo { $item } ({ $weapon }), { $part }, { $place }. Indícios: { $evidence }. Olhe para a peça. A marca inteira seria:
doubt-simulated-metal = O metal simulado tem aí { $strikes } { $strikes ->
        [1] golpe
       *[other] golpes
    }; o que se consegue ler: "{ $shown }"
doubt-choices =
    nenhuma: não há nada; marca-se de novo, mesmo número, mesmo lugar.
    parcial: há alguma coisa; é registada, e a arma é marcada noutro lugar, com uma segunda pessoa.
    completa: está tudo; conta como aplicada segundo a sua palavra, e deve ser verificada.
ask-looker = Quem olha para a peça?
other-job-in-doubt = o parecer é sobre o trabalho { $job }, e o trabalho em dúvida é { $in_doubt }; nada foi registado
hint-other-job-in-doubt = olhe para a peça do trabalho { $in_doubt }, e depois execute `markstation settle`; mostra como seria a sua marca inteira
    .screen = veja a peça do trabalho { $in_doubt }; Bancada mostra como seria a marca inteira
hint-verdict-not-used = o parecer não foi registado; `markstation remaining` mostra como estão as linhas
    .screen = o parecer não foi registado; a página da remessa em Supervisor › Remessas mostra como estão as suas linhas
remains-empty = é preciso anotar o que se consegue ler de uma marca parcial: escreva cada carácter que se lê, ou que nenhum se lê
ask-found = O que está na peça? (nenhuma/parcial/completa)
answer-found = Responda nenhuma, parcial ou completa.
ask-second = Quem olhou também?
ask-remains = Escreva o que se consegue ler dela:
ask-explanation = Porque se moveu a máquina?
nothing-in-doubt = nada está em dúvida
nothing-left-in-doubt = { $settled ->
        [0] Nada está em dúvida.
        [1] Uma questão resolvida; já nada está em dúvida.
       *[other] { $settled } questões resolvidas; já nada está em dúvida.
    }
still-in-doubt = o trabalho continua em dúvida, e nada foi alterado
second-person-needed = uma marca parcial precisa de uma segunda pessoa, diferente
hint-second-person = indique com --second NOME a pessoa que olhou também
    .screen = indique a pessoa que olhou também, que escreve o seu próprio PIN
explanation-empty = a explicação está vazia

## Reading back

ask-line = Escreva a linha { $line } de { $total } tal como está no metal:
nothing-typed = nada foi escrito, e nada foi registado
text-verified = Trabalho { $job }: o texto está verificado.
text-differs = trabalho { $job }: o que foi escrito difere do previsto na linha { $line }, a partir do carácter { $position }; isto fica registado
symbol-verified = O símbolo do trabalho { $job } diz o previsto. As linhas ao lado dele verificam-se relendo-as e escrevendo-as.
symbol-differs = o símbolo do trabalho { $job } diz "{ $read }" onde se previu "{ $planned }", a partir do carácter { $position }
symbol-unverified = o símbolo do trabalho { $job } não está verificado; isso nada diz contra a marca
symbol-nothing-read = nada foi lido
symbol-of-others = só foi lido um símbolo de outros: { $text }
symbol-several = havia símbolos de { $count } marcas à vista: mostre um só
mark-has-no-symbol = a marca do trabalho { $job } foi prevista sem símbolo
hint-type-back = limpe a marca e cuide da luz, ou escreva as linhas lidas com `markstation verify` apenas
    .screen = limpe a marca e cuide da luz, ou escreva as linhas lidas
reader-silent = nada foi lido do leitor em { $at }
pin-wear = Veja a ponta antes da próxima marca: { $recent } dos últimos { $recent_of } símbolos leram-se bem, contra { $new } de { $new_of } quando era nova.
reader-not-set-up = Leem-se poucos símbolos para dizer algo da ponta: veja a câmara, a luz e o leitor.
pin-new = Começa uma ponta nova. As leituras da anterior ficam guardadas em { $file }.
pin-unread = nada foi lido desde a última ponta: as próximas leituras são de qualquer modo as da nova
hint-read-again = leia de novo o metal, carácter a carácter, e repita `markstation verify`; se de facto diferir, avise o supervisor
    .screen = leia de novo o metal, carácter a carácter; se de facto diferir, avise o supervisor
job-unknown = não há nenhum trabalho "{ $job }"
hint-job = indique um trabalho pelo seu número, ou uma arma como REMESSA/ARTIGO; `markstation register find` mostra ambos
    .screen = indique um trabalho pelo seu número, ou uma arma como REMESSA/ARTIGO; a procura do registo mostra ambos
nothing-to-verify = o trabalho { $job } não deixou nenhuma marca inteira para verificar ({ $state })

## The register

nothing-found = nada no registo tem "{ $query }"
hint-find = escreva ? por cada carácter que não se consegue ler e * por qualquer quantidade deles
no-such-entry = não há nenhum assento { $entry }: o registo tem { $size }, contados a partir de 0
exported = { $file }: { $entries } assentos, raiz { $root }
export-failed = o registo não foi exportado; o que foi escrito não é uma exportação inteira
hint-export-exists = um ficheiro existente nunca é substituído: indique outro ficheiro
verified = { $file }: verificado. Posto { $station }, { $entries } assentos, { $receipts } recibos, raiz { $root }
verify-remark = Nota: { $remark }
not-verified = o registo não está verificado: { $findings } { $findings ->
        [1] observação
       *[other] observações
    }
not-readable-for-verify = não se consegue verificar { $file }: não se consegue ler
neither-register-nor-export = { $file } não é nem um registo nem uma exportação
hint-file-to-verify = indique o register.db de um posto ou um ficheiro escrito por `markstation register export`; sem ficheiro, comprova-se o registo da pasta de --station
is-a-folder = { $path } é uma pasta, e comprova-se um ficheiro
hint-register-in-folder = o registo de um posto é { $register }
hint-ask-sender = não confie neste ficheiro. Peça-o outra vez ao remetente, e compare o tamanho e a raiz com os que o remetente anotou
receipts-differ = O recibo mais recente do controlador é { $controller }, o registo tem { $register }.

## Controller and machine

controller-silent = o controlador não responde
hint-controller-line = sem ele nada é permitido. Veja a sua alimentação e o seu cabo, e depois `link` em [controller] de station.toml
    .screen = sem ele nada é permitido. Veja a alimentação e o cabo; se continuar assim, quem administra este posto vê a sua linha em station.toml
line-quiet = a sua linha está aberta, e nada chega
controller-lost = Controlador perdido: { $why }. Tenta-se de novo.
lost-line = perdeu-se a linha com ele
lost-silent = não responde
lost-restarted = reiniciou-se
lost-unknown = reiniciou-se, ou outro programa fala com ele
controller-refused = o controlador recusou
controller-idle = em repouso
controller-armed = armado para o trabalho { $job }
controller-permitted = permissão dada para o trabalho { $job }
controller-moves = em movimento sem trabalho
controller-cycle = no ciclo do trabalho { $job }
controller-closing = a assinar o recibo do trabalho { $job }
controller-fault = avaria
controller-shown = Controlador com firmware { $firmware } (compilação { $build }, protocolo { $min } a { $max }), posto { $station }, chave { $key_id } com impressão digital { $fingerprint }, época { $boot }.{ $hello }, estado { $state }. Entradas: { $inputs }. Recibo mais recente { $receipts }, confirmado { $acked }, livro mostrado { $ledger } assentos.
provisioned = A chave { $key_id } do controlador está admitida.
controller-speaks-old = Só fala a versão { $speaks } do protocolo, por isso daqui não se pode examinar, testar, nem dar-lhe outra chave. Uma imagem mais nova escreve-se à mão: veja `markstation controller update --help`.
controller-too-old = o controlador só fala a versão { $speaks } do protocolo, e isto precisa da versão { $needs }
hint-newer-image = escreva nele uma imagem mais nova: `pico.uf2`, que `cargo xtask image` faz. Mantenha premido BOOTSEL no Pico enquanto liga o seu cabo USB, e copie o ficheiro para a unidade RPI-RP2 que aparece; a sua chave e os seus recibos ficam
    .screen = quem administra este posto escreve nele uma imagem mais nova; a sua chave e os seus recibos ficam
controller-reset = Último arranque: { $reset }.
controller-memory = Memória: { $health }.
controller-fault-found = Nada é permitido: { $fault }.
controller-loop = Volta mais longa do seu ciclo principal desde então: { $us } µs.
controller-tested = Autoteste { $seconds } s depois desse arranque: { $checks }.
controller-untested = Nenhum autoteste foi feito desde esse arranque.
reset-reason = { $reset ->
        [power] chegou a corrente, ou tinha baixado demasiado
        [pin] o pino de reinício foi acionado
        [watchdog] o vigilante encontrou o firmware bloqueado
        [crash] o firmware parou sozinho, pois algo nele estava como nunca deve estar
        [update] foi carregada uma imagem nova
       *[other] { $reset }
    }
fault-name = { $fault ->
        [memory] a sua memória permanente não se consegue ler ou escrever
        [invariant] o firmware encontrou-se num estado em que nunca deve estar
        [relay-stuck] o relé de permissão fica fechado sem permissão: um contacto está soldado, ou outra coisa o aciona
        [relay-dead] o relé de permissão não fecha
        [ram] a sua memória de trabalho não conserva o que se escreve
        [flash] a sua imagem não é a que foi selada
        [expander] o expansor de portas não responde: botões, interruptor de chave, luzes e grampo não funcionam
       *[other] { $fault }
    }
memory-whole = íntegra
memory-mended = íntegra; uma cópia de um apontamento estava rasgada e foi reparada com a outra
memory-damaged = danificada
memory-damaged-at = danificada: { $record } (endereço { $address }) não se consegue ler em nenhuma das duas cópias
memory-record = { $record ->
        [state] o estado, com sequência, trabalho mais alto e livro
        [key] a sua chave
        [next-key] a chave que ia tomar o lugar da anterior
        [spare] o lugar em que o autoteste escreve
        [none] um lugar que não contém nenhum apontamento
       *[other] { $record }
    }
memory-receipt = um recibo conservado (lugar { $slot } de 33)
refusal-of = { $refusal ->
        [not-provisioned] não tem chave
        [already-provisioned] já tem uma chave
        [memory] não se pode confiar na sua memória
        [noise] a sua fonte de ruído não é suficientemente aleatória para fazer uma chave
        [occupied] a máquina move-se sem trabalho
        [part-not-changed] o suporte não foi esvaziado desde o último ciclo
        [part-changed] o suporte foi esvaziado desde esse trabalho
        [garbled] não conseguiu ler o pedido
        [stale-request] já respondeu a um pedido posterior
        [session-over] esta sessão terminou: o controlador reiniciou-se, ou outro programa começou uma
        [limits] os limites do trabalho estão fora da gama
        [job-not-open] esse trabalho não está aberto
        [not-permitted] a permissão de arranque não está dada
        [not-by-contact] o trabalho não foi armado para um arranque por contacto
        [cycle-begun] o ciclo começou
        [already-started] o contacto de arranque já foi fechado para este trabalho
       *[other] { $refusal }
    }
refusal-about = { $refusal ->
        [job-not-new] o número do trabalho não é maior que { $number }, que já viu
        [ledger-behind] o registo é menor que os { $number } assentos que já viu
        [ledger-forked] o registo difere do que viu nos primeiros { $number } assentos
        [receipt-gone] o recibo é anterior a { $number }, o mais antigo que conserva
        [receipt-not-yet] o recibo ainda não existe; o mais recente é { $number }
       *[other] { $refusal } { $number }
    }
refusal-version = só fala as versões { $min } a { $max } do protocolo
refusal-inputs = { $refusal ->
        [not-wired] não estão ligadas: { $inputs }
        [broken] não estão como devem: { $inputs }
        [disagree] os dois canais diferem: { $inputs }
       *[other] { $refusal }: { $inputs }
    }
refusal-fault = o seu autoteste falhou: { $fault }
refusal-receipt = o recibo { $sequence } ainda não está confirmado
refusal-job = o trabalho { $job } está aberto
hint-key-switch = ligue o interruptor de chave do supervisor, e repita o comando enquanto está ligado
    .screen = ligue o interruptor de chave do supervisor, e tente de novo enquanto está ligado
hint-key-switch-wire = só um controlador com interruptor de chave do supervisor dá a si mesmo outra chave. Ligue os fios do interruptor, indique supervisor_key em [wiring], e tome um controlador sem chave; este conserva a sua
hint-noise = tente mais uma vez; se voltar a recusar, o chip não serve para fazer chaves: tome outro controlador
hint-newer-program = este programa é mais antigo que a imagem do controlador: instale o `markstation` que foi publicado com ela
    .screen = este programa é mais antigo do que a imagem do controlador: quem administra este posto instala o que foi publicado com ela
hint-one-host = execute isto outra vez. Se voltar a recusar, outro programa ou computador fala com este controlador: só um o pode fazer
    .screen = tente de novo. Se recusar outra vez, outro programa ou computador fala com este controlador: só pode um
hint-empty-fixture = retire a peça, para que o suporte seja visto vazio, e ponha a que se vai marcar. Se estava retirada, veja o sensor de peça com `markstation controller watch`
    .screen = tire a peça, para que o suporte seja visto vazio, e ponha a que vai ser marcada. Se estava fora, mande ver o sensor de peça em Supervisor › Estado técnico
hint-conditions = ponha o que é indicado no estado em que deve estar; `markstation controller watch` mostra cada entrada tal como está
    .screen = ponha o que é nomeado no estado devido; Supervisor › Estado técnico mostra cada entrada como está
hint-limits = corrija os limites em [machine] de station.toml: nenhum mínimo acima do seu máximo, e pelo menos 1 onde se contam golpes ou feixe
hint-kept-receipts = não marque nada; `markstation controller receipts` lista o que o controlador conserva e compara-o com o registo
    .screen = não marque nada; quem administra este posto compara o que o controlador guarda com o registo, na linha de comandos
hint-channels = abra-o e feche-o uma vez. Se ficar assim, um dos seus dois fios está partido ou em ponte: `markstation controller diagnose` diz qual
    .screen = abra-o e feche-o uma vez. Se continuar assim, um dos seus dois fios está partido ou em ponte: Ligações, uma entrada de cada vez, em Supervisor › Estado técnico, diz qual
hint-unacknowledged = `markstation settle` recolhe o que espera; depois execute isto outra vez
    .screen = espere que seja recolhido o que está pendente; Bancada continua então por si
# As in English.
test-row = { $what }: { $result }
test-name = { $test ->
        [ram] memória de trabalho
        [flash] imagem
        [memory] memória permanente
        [relay] relé de permissão
        [noise] ruído para chaves
        [expander] expansor de portas
       *[other] { $test }
    }
test-result = { $result ->
        [passed] como deve ser
        [failed] FALHOU
        [not-done] não testado
       *[other] { $result }
    }
self-test-passed = O autoteste do controlador não encontrou nada de errado.
self-test-partly = O autoteste do controlador não encontrou nada de errado no que testou. Por testar: { $tests }.
self-test-failed = o autoteste do controlador falhou: { $tests }
hint-self-test = não marque nada com ele. Veja a sua alimentação, o seu relé e as suas ligações (`markstation controller status`, `markstation controller watch`); se o teste voltar a falhar, tome outro controlador
    .screen = não marque nada com ele. Veja a alimentação, o relé e as ligações em Supervisor › Estado técnico; se o teste falhar de novo, use outro controlador
self-test-too-old = O controlador só fala a versão { $speaks } do protocolo e não se pode testar a si mesmo: o dia é aberto sem autoteste.
day-hashes-all = A comprovar cada byte do registo: { $entries } assentos…
day-not-tested = o dia não é aberto: o controlador não foi encontrado em bom estado
key-shown = A chave do controlador tem a impressão digital { $fingerprint }. A sua luz pisca-a: { $code } (tantos lampejos como cada número, uma pausa entre eles, repetidamente durante um minuto).
ask-blink = A luz do controlador pisca { $code }? (sim/não)
blink-not-asked = Ninguém comparou a luz que pisca.
blink-differs = a luz não pisca o que foi recebido, e nada foi admitido
hint-blink-differs = responde outro controlador que não o que tem à frente, ou há algo pelo meio: siga o cabo, execute `markstation controller blink`, e dê-lhe chave de novo
blinks-now = A luz pisca { $code } durante um minuto (impressão digital { $fingerprint }).
ask-key-switch-on = Ligue o interruptor de chave do supervisor, e prima Enter:
key-switch-back = Volte a desligar o interruptor de chave do supervisor.
key-renewed = O controlador tem outra chave; o seu recibo { $sequence }, assinado pela anterior, di-lo e está no registo.
renewal-resumed = Uma renovação anterior da chave do controlador foi interrompida; continua-se.
renewal-unproven = o recibo { $sequence } do controlador não mostra que renovou a sua chave
hint-provision-again = se este controlador trabalhou noutro posto e vem para aqui de vez, duas pessoas dão-lhe outra chave com `markstation controller provision --again --by NOME --second NOME`, com o interruptor de chave do supervisor ligado
    .screen = se este controlador trabalhou noutro posto e vem para cá de vez, duas pessoas dão-lhe outra chave na linha de comandos, com o interruptor de chave do supervisor ligado
# As in English.
receipt-row = { $sequence }  { $job }: { $outcome } ({ $cause }); { $count }, { $ms } ms; { $inputs }; { $signature }; { $chain }; { $register }
receipt-job = trabalho { $job }
receipt-no-job = sem trabalho
receipt-cause = { $cause ->
        [finished] a máquina terminou
        [condition] uma condição quebrou-se
        [host-silent] o computador calou-se
        [new-epoch] começou uma sessão nova
        [over-time] demorou demasiado
        [disarmed] retirado pelo computador
        [reset] o controlador reiniciou-se
        [reprovisioned] com o interruptor de chave do supervisor
       *[other] { $cause }
    }
receipt-strikes = { $count ->
        [1] 1 golpe
       *[other] { $count } golpes
    }
receipt-beam = { $ms } ms de feixe
receipt-no-witness = sem testemunha
receipt-inputs = mantidas: { $held }; quebradas: { $broken }; não ligadas: { $not_wired }
receipt-signed = { $signed ->
        [present] assinatura boa
        [earlier] assinatura boa, de uma chave anterior
        [elsewhere] assinado por uma chave que nunca foi admitida aqui
        [bad] ASSINATURA MÁ
       *[other] { $signed }
    }
receipt-chain = { $chain ->
        [follows] segue o anterior
        [first] o primeiro mostrado
        [broken] NÃO SEGUE o anterior
       *[other] { $chain }
    }
receipt-entry = no registo (assento { $entry })
receipt-no-entry = não está no registo
receipts-none = O controlador ainda não tem nenhum recibo.
receipts-shown = { $shown } dos recibos até { $newest }; confirmados até { $acked }.
receipt-gone = O recibo { $sequence } já não está: o controlador conserva os últimos 32, e { $oldest } é o mais antigo deles. O registo tem os anteriores.
receipt-not-yet = o recibo { $sequence } ainda não existe; o mais recente é { $newest }
receipts-wrong = { $wrong ->
        [1] 1 recibo não vale
       *[other] { $wrong } recibos não valem
    }
hint-receipts-wrong = não marque mais nada; conserve esta saída e o controlador, e comprove o registo com `markstation register verify --controller`
input-name = { $input ->
        [estop_ok] paragem de emergência
        [guard_closed] protetor
        [part_present] peça
        [machine_healthy] máquina sã
        [machine_ready] máquina pronta
        [machine_busy] máquina ocupada
        [strike] sensor de golpes
        [clamp_closed] grampo
        [air_ok] pressão de ar
        [end_of_mark] fim de marca
        [current] corrente
        [two_hand] comando bimanual
        [button_1] botão 1
        [button_2] botão 2
        [supervisor_key] interruptor de chave do supervisor
        [relay_off] relé de permissão
       *[other] { $input }
    }
input-on = { $input ->
        [estop_ok] paragem de emergência solta
        [guard_closed] protetor fechado
        [part_present] peça no suporte
        [machine_healthy] máquina sem avaria
        [machine_ready] máquina pronta
        [machine_busy] máquina em movimento
        [strike] sensor de golpes ativo
        [clamp_closed] grampo fechado
        [air_ok] há pressão de ar
        [end_of_mark] fim de marca
        [current] passa corrente
        [two_hand] comando bimanual premido
        [button_1] botão 1 premido
        [button_2] botão 2 premido
        [supervisor_key] interruptor de chave do supervisor ligado
        [relay_off] relé de permissão aberto
       *[other] { $input }
    }
input-off = { $input ->
        [estop_ok] paragem de emergência premida
        [guard_closed] protetor aberto
        [part_present] suporte vazio
        [machine_healthy] máquina em avaria ou desligada
        [machine_ready] máquina não pronta
        [machine_busy] máquina em repouso
        [strike] sensor de golpes inativo
        [clamp_closed] grampo aberto
        [air_ok] sem pressão de ar
        [end_of_mark] sem fim de marca
        [current] sem corrente
        [two_hand] comando bimanual não premido
        [button_1] botão 1 não premido
        [button_2] botão 2 não premido
        [supervisor_key] interruptor de chave do supervisor desligado
        [relay_off] relé de permissão fechado
       *[other] { $input }
    }
output-name = { $output ->
        [permit] permissão
        [start_contact] contacto de arranque
        [clamp] válvula do grampo
        [lamp_ready] luz branca
        [lamp_busy] luz azul
        [lamp_fault] luz vermelha
        [buzzer] besouro
       *[other] { $output }
    }
channel-on = ativo
channel-off = inativo
watch-title = Controlador { $state }, a funcionar há { $seconds } s
# As in English.
watch-input = { $state }
watch-pair = { $state } (canal 1 { $first }, canal 2 { $second })
watch-not-wired = Não ligadas: { $inputs }
watch-outputs = Saídas ativas: { $outputs }
watch-none = nenhuma
watch-counters = Desde que arrancou: golpes { $strikes }, movimentos { $busy }, feixe { $beam } ms
watch-end = Ctrl-C termina
wrong-nothing = Nada está errado.
wrong-nothing-tested = Nada está errado no que foi testado. Por testar: { $tests }.
wrong-shown = ERRADO: { $what }
wrong-channels = os canais de { $input } diferiram demasiado tempo: abra-o e feche-o uma vez; se ficar assim, um dos seus dois fios está partido ou em ponte
wrong-differs = os canais de { $input } diferem neste momento
wrong-fault = nada é permitido, pois { $fault }
wrong-test = o último autoteste falhou: { $tests }
wrong-memory = a memória está { $health }
ask-input = { $step }, e prima Enter:
input-turn-on = { $input ->
        [estop_ok] Solte a paragem de emergência e rearme o seu relé
        [guard_closed] Feche o protetor e rearme o seu relé
        [part_present] Ponha uma peça no suporte
        [machine_healthy] Ligue a máquina e apague as suas avarias
        [machine_ready] Deixe a máquina pronta
        [clamp_closed] Feche o grampo à mão
        [air_ok] Abra o ar
        [two_hand] Prima o comando bimanual com ambas as mãos e mantenha-o
        [button_1] Mantenha premido o botão 1
        [button_2] Mantenha premido o botão 2
        [supervisor_key] Ligue o interruptor de chave do supervisor
       *[other] { $input }
    }
input-turn-off = { $input ->
        [estop_ok] Prima a paragem de emergência
        [guard_closed] Abra o protetor
        [part_present] Retire a peça do suporte
        [machine_healthy] Ponha a máquina em avaria, ou desligue-a
        [machine_ready] Faça com que a máquina não esteja pronta (a sua tecla de paragem, ou a sua tampa)
        [clamp_closed] Abra o grampo à mão
        [air_ok] Feche o ar e deixe-o sair
        [two_hand] Solte o comando bimanual
        [button_1] Solte o botão 1
        [button_2] Solte o botão 2
        [supervisor_key] Desligue o interruptor de chave do supervisor
       *[other] { $input }
    }
diagnose-begin = As entradas ligadas são levadas a cada um dos seus estados, uma de cada vez: { $steps } passos. Nada arranca, e nenhuma permissão é dada.
diagnose-good = sim: { $state }
diagnose-opposite = NÃO: o controlador lê “{ $reads }” e diz-se “{ $said }”: veja { $terminals }
diagnose-channel = NÃO: { $input }: o canal { $channel } não seguiu: veja { $terminals }
diagnose-crossed = NÃO: o canal { $channel } de { $input } não mudou e o de { $other } mudou: os dois fios estão trocados em { $terminals }
diagnose-swapped = NÃO: mudou { $moved } quando devia mudar { $input }: estão trocados em { $terminals }
diagnose-bridged = NÃO: { $moved } mudou juntamente com { $input }: procure uma ponte entre { $terminals }
diagnose-not-asked = Não se pergunta aqui, pois a máquina tem de se mover para isso, ou o autoteste trata disso: { $inputs }
diagnose-no-steps = aqui nenhuma entrada ligada pode ser testada à mão
diagnose-nobody = ninguém percorreu os passos até ao fim
diagnose-wrong = { $wrong ->
        [1] as ligações não estão como devem: 1 observação
       *[other] as ligações não estão como devem: { $wrong } observações
    }
hint-diagnose = os bornes são os de hardware/wiring.md. Corrija as ligações com a alimentação desligada, e execute isto outra vez
    .screen = os bornes são os do plano de ligações. Corrija as ligações com a alimentação desligada, e comece de novo
diagnose-sound = { $steps } passos, e cada entrada fez o que foi dito.
update-training = o controlador de um posto de formação é um programa deste computador e não aceita nenhuma imagem
update-ready = O controlador arranca de novo como unidade de disco.
update-steps = Agora, na tomada USB do controlador: aparece uma unidade chamada RPI-RP2. Copie para ela `pico.uf2` (da árvore de fontes: firmware/pico/target/thumbv6m-none-eabi/release/pico.uf2, feito por `cargo xtask image`). Arranca sozinho quando o ficheiro está inteiro. Se perder a alimentação a meio, mantenha premido BOOTSEL enquanto o liga, e copie outra vez: a chave e os recibos não estão no que é substituído.
update-waiting = À espera do controlador, até dez minutos. Ctrl-C termina a espera, e então `markstation controller status` mostra-o.
update-not-back = o controlador não voltou
hint-update-not-back = veja se a unidade RPI-RP2 ainda está lá e copie de novo o ficheiro; depois, `markstation controller status`
update-done = O controlador voltou com a sua chave: firmware { $before } antes, { $after } agora.
update-same-image = O controlador voltou com a sua chave e com o mesmo firmware, { $firmware }.
update-other-key = o controlador voltou sem a chave que tinha
wired-differs = station.toml diz que estão ligadas { $configured }, e o registo admitiu este controlador com { $admitted }; vale o que o registo tem
interlock-differs = station.toml diz permit_interlocks_motion = { $configured }, e o registo admitiu este controlador com { $admitted }; vale o que o registo tem
hint-wiring = se as ligações são como eram, volte a pôr o valor do registo em [wiring] de station.toml. Se mudaram de facto, mande-as ver; depois, com o interruptor de chave do supervisor ligado, duas pessoas dão outra chave a este controlador com `markstation controller provision --again --by NOME --second NOME`, ou admitem sem --again um que ainda não tem chave
    .screen = se as ligações são como eram, quem administra este posto volta a pôr o valor do registo em station.toml. Se mudaram de facto, mande-as ver; depois duas pessoas dão outra chave a este controlador na linha de comandos, com o interruptor de chave do supervisor ligado
hint-provision = um supervisor dá-lhe chave com `markstation controller provision --by NOME`
    .screen = um supervisor dá-lhe uma chave na linha de comandos
block-not-provisioned = o controlador não tem chave
block-other-controller = responde outro controlador que não o que este registo admitiu
block-key-renewed = o controlador renovou a sua chave, e a nova ainda não está admitida
hint-key-renewed = duas pessoas terminam-no com `markstation controller provision --by NOME --second NOME`
    .screen = duas pessoas terminam-no na linha de comandos
block-other-station = o controlador assina por outro posto, ou pelo outro de real e formação
hint-other-controller = ligue o controlador deste posto. Se foi substituído de vez, duas pessoas admitem o novo com `markstation controller provision --by NOME --second NOME`
    .screen = ligue o controlador deste posto. Se foi substituído de vez, duas pessoas admitem o novo na linha de comandos
block-ledger-behind = este registo tem { $here } assentos, e ao controlador foram mostrados { $shown }: é uma cópia de segurança restaurada, ou um segundo computador trabalhou
block-ledger-forked = este registo e o que foi mostrado ao controlador diferem nos primeiros { $size } assentos
hint-newest-register = não marque nada com este registo. Procure o mais recente e continue com ele. Só se estiver perdido, duas pessoas voltam a usar este: `markstation register readmit --by NOME --second NOME --reason TEXTO`, e depois `markstation controller provision --again --by NOME --second NOME`
    .screen = não marque nada com este registo. Encontre o mais novo e continue com esse. Só se ele se perdeu, duas pessoas voltam a admitir este na linha de comandos
block-controller-forgot = o controlador conhece { $there } recibos, e o registo tem { $here }
block-bad-receipt = o recibo { $sequence } do controlador não conta
block-controller-memory = o controlador não pode confiar na sua própria memória
block-hello-refused = o controlador recusa começar uma sessão
block-ack-refused = o controlador não aceita a confirmação de um recibo
hint-controller-memory = não marque nada com ele; mande-o ver, e ponha outro ao serviço com duas pessoas
machine-silent = a máquina não responde
hint-machine-line = veja a sua alimentação e o seu cabo, e depois `link`, família e dialeto em [machine] de station.toml
    .screen = veja a alimentação e o cabo; se continuar assim, quem administra este posto vê a sua linha, família e dialeto em station.toml
machine-wrong = o que responde não serve para ser usado como máquina { $family }
machine-shown = Máquina { $family }: { $description }; { $condition }; { $watched }
machine-watched-by = Oferece: { $signals }. Testemunhas independentes que servem: { $witnesses }. Um trabalho apoia-se aqui em: { $required }.
witness-name = { $witness ->
        [strike-sensor] sensor de golpes
        [beam-tap] derivação do feixe
        [stroke-switch] interruptor de curso
        [current-clamp] pinça amperimétrica
       *[other] { $witness }
    }
grade-own = um ficheiro deste posto
grade-maker = dos documentos do seu fabricante
grade-code = de código independente
grade-inferred = deduzido
machine-unattended = o seu dialeto é { $grade }, e pode marcar sem vigilância
machine-supervised = o seu dialeto é { $grade }, por isso é vigiada até passar `markstation machine accept`
    .screen = o seu dialeto é { $grade }, por isso cada marca é relida antes da seguinte, até um supervisor ter examinado e aceitado a máquina na linha de comandos
machine-accepted-by = o seu dialeto é { $grade }; aceite em { $day } por { $person }
machine-ready = pronta
machine-busy = ocupada
machine-not-ready = a máquina não está pronta; nenhum número foi usado
hint-machine-recover = olhe para a máquina e corrija o que ela indica; depois uma avaria apaga-se com `markstation machine recover`, que não move nada
    .screen = veja a máquina e corrija o que ela nomeia; uma falha apaga-se depois em Supervisor › Estado técnico, sem mover nada
# As in English.
port-shown = { $device }  { $adapter }  { $hint }  { $state }
port-free = livre
adapter-without-port = USB { $vid }:{ $pid } está ligado e não tem porta série: outro programa (muitas vezes brltty) tomou-o, ou falta o seu controlador de dispositivo
no-ports = Este computador não tem nenhuma porta série: ligue o adaptador.
search-found = Na linha: { $what }
ask-home = A CABEÇA MOVE-SE AGORA para a sua referência. Mantenha as mãos afastadas e o grampo livre. Escreva sim:
machine-told-to-clear = Mandou-se a máquina apagar a sua avaria e ela não responde: { $why }
machine-cannot-be-asked = não se lhe pode perguntar como está; olhe para o seu próprio painel
ask-mismatch-cause = A marca do trabalho { $job } lê-se diferente do previsto. Só se a causa foi encontrada e corrigida, escreva sim:
machine-homed = A cabeça está na referência; a máquina sabe onde está.
machine-recovered = A máquina apagou a sua avaria.

## Supervision and acceptance

supervised-begin = Esta máquina { $family } é vigiada, pois alguns bytes do seu dialeto { $dialect } não vêm do seu fabricante. Fique junto dela, e releia cada marca antes da seguinte. `markstation machine accept` põe fim a isto.
    .screen = Esta máquina { $family } é vigiada, pois alguns bytes do seu dialeto { $dialect } não vêm do seu fabricante. Fique junto dela, e releia cada marca antes da seguinte. Um supervisor põe fim a isto na linha de comandos, ao examinar e aceitar a máquina.
read-back-now = Leia a marca do trabalho { $job } no metal antes de marcar mais alguma coisa.
mark-unread = ninguém releu a marca do trabalho { $job }, e esta máquina é vigiada
hint-mark-unread = leia o metal com `markstation verify { $job } --by NOME`, e depois continue
    .screen = leia o metal do trabalho { $job } em Bancada e continue
mark-read-otherwise = a marca do trabalho { $job } leu-se diferente do previsto, e esta máquina é vigiada: não se marca mais nada
hint-mark-read-otherwise = ponha a arma a um lado, avise o supervisor, e compare o ficheiro de trabalho e o dialeto de station.toml com a máquina antes de voltar a marcar
accept-begin = Aceitação da máquina { $family } com o dialeto { $dialect }. Nada é marcado; as suas marcas até agora leem-se do registo.
accept-yes = sim  { $asked } { $seen }
accept-no = NÃO  { $asked } { $seen }
accept-nobody = ninguém respondeu; a máquina não está aceite, e nada foi registado
accept-identify = Diz o que é?
accept-ready = Está pronta?
accept-guard = Vê-se um protetor aberto?
accept-estop = Vê-se uma paragem de emergência premida?
accept-load = Conserva os textos que lhe foram enviados?
accept-forbidden = São recusados os textos que não admite?
accept-file = É recusado o nome de um ficheiro que não tem?
accept-abort = Uma paragem deixa uma avaria que só uma recuperação apaga?
accept-cable = Nota-se um cabo desligado, e a máquina volta?
accept-stop = Uma marca parada a meio terminou numa avaria que teve de ser apagada?
accept-marks = Há marcas suficientes que o controlador viu e alguém releu?
ask-guard-open = Abra o protetor, e prima Enter:
ask-guard-closed = Feche o protetor, e prima Enter:
ask-estop-pressed = Prima a paragem de emergência, e depois Enter:
ask-estop-out = Solte a paragem de emergência, e prima Enter:
ask-cable-pulled = Desligue o cabo da máquina no computador e prima Enter ao mesmo tempo:
ask-cable-back = Volte a ligar o cabo, e prima Enter:
ask-stopped = Numa peça que se pode estragar, parou uma marca a meio com o protetor ou a paragem de emergência, e a máquina não marcou mais nada até a sua avaria ser apagada (sim ou não)?
# As in English.
seen-words = { $words }
seen-not-applicable = Isto não se aplica a uma máquina assim.
seen-not-wired = { $input } não está ligado ao controlador.
seen-switch = O controlador viu { $input } cair e voltar; a máquina disse entretanto: { $machine }
seen-no-switch = O controlador não viu { $input } cair e voltar.
seen-read-back = { $count } textos, o mais longo de { $longest } caracteres, foram relidos tal como enviados.
seen-loaded = { $count } textos, o mais longo de { $longest } caracteres, foram aceites; não foram relidos.
seen-refused = Foram recusados { $count } de { $count }.
seen-taken = Foi aceite: { $taken }
seen-gone-and-back = Notou-se após { $ms } ms, com { $limit } ms permitidos; voltou.
seen-not-back = Notou-se, e a máquina não voltou.
seen-not-gone = Não se notou.
seen-stopped = O técnico diz que sim; o controlador viu estes trabalhos parados a meio da marca: { $jobs }
seen-none-stopped = O técnico diz que sim; o controlador não viu nenhuma marca desta máquina parada a meio.
seen-person-no = O técnico diz que não.
seen-marks = { $count } marcas, { $least } a { $most } golpes (ou milissegundos de feixe) por 1000 caracteres.
seen-marks-few = { $count } de pelo menos { $needed }, contadas para trás até à última que se leu diferente do previsto.
seen-mark-unread = Ninguém leu a marca do trabalho { $job }.
accept-done = Aceite. A partir de agora não é preciso reler as suas marcas uma a uma. Relatório { $file }, assento { $entry } do registo.
accept-not = a máquina não está aceite; o relatório é { $file }
hint-accept-not = corrija o que tem NÃO por resposta, marque com vigilância o que falta, e execute `markstation machine accept` outra vez

## Training and demonstration

no-simulated-machine = não há nenhuma máquina { $family } simulada que fale o dialeto { $dialect }; indique em station.toml um dialeto incluído
hint-dialects = dialetos de { $family } incluídos: { $known }
fault-not-there = uma máquina { $family } simulada não tem a avaria { $fault }
port-taken = { $port } já existe, e não é a linha de uma máquina simulada
hint-port-taken = escolha outro caminho com --port; nada lá foi alterado
port-not-opened = não se conseguiu abrir nenhum pseudoterminal como { $port }
simulated-machine = Máquina { $family } simulada { $dialect } em { $port }, com piece-1 no seu grampo e a permissão dada
simulated-link = Para o station.toml de outro posto, em [machine]: { $link }
simulated-deeds = Escreva o que acontece na máquina: { $words }. Ctrl-C desliga-a.
deed-unknown = "{ $typed }" não se pode fazer aqui; escreva uma destas: { $words }
metal-whole = { $part }: "{ $shown }", inteira, { $strikes } golpes
metal-cut = { $part }: "{ $shown }", NÃO inteira, { $strikes } golpes
simulated-not-started = não se conseguiu pôr a funcionar a máquina e o controlador simulados
fixture-silent = o suporte simulado não obedece
emulator-missing = { $file } não está lá, e o controlador emulado precisa dele
hint-emulator = na árvore de fontes: instale o Node, execute `cargo xtask image`, que constrói a imagem, e `cargo xtask emulator`, que instala e testa o emulador
metal-unreadable = não se consegue ler { $file }, o registo do metal simulado
demo-exists = já há alguma coisa em { $folder }
hint-demo-exists = indique outra pasta, ou remova essa; para continuar depois de um corte, execute `markstation --station { $folder } settle`
demo-begins = Posto de formação em { $folder }: máquina { $machine } e controlador { $controller ->
        [native] simulado
        [emulated] emulado
       *[other] { $controller }
    } como processos próprios.
plug-pulled = A ficha foi puxada na marca { $mark }: máquina, controlador e este programa estão cortados. Na manhã seguinte: `markstation --station { $folder } settle`, e depois `markstation --station { $folder } mark demo --auto --by Operator`.
demo-summary = { $lines } linhas: { $marked } marcadas e constatadas, { $refused } recusadas; { $verified } relidas tal como previsto; { $seconds } s, { $rate } marcas por minuto.
demo-files = Registo { $register }, a sua exportação { $export }, o que o metal simulado mostra { $metal }, configuração { $config }.
demo-line-differs = linha { $line } (artigo { $item }): esperava-se { $expected }, encontrou-se { $found }
demo-metal-differs = artigo { $item }: o previsto é "{ $planned }", o metal simulado mostra "{ $shown }"
demo-failed = { $differ } { $differ ->
        [1] linha não terminou
       *[other] linhas não terminaram
    } como se esperava
demo-marked = aplicada (constatada), texto verificado
demo-no-line = não há tal linha
demo-wrong = armas erradas no grampo
demo-unchanged = armas não trocadas no grampo
demo-typing = erros de escrita
demo-errors-differ = { $what }: o operador simulado cometeu { $did }, e { $caught } foram detetados; uma demonstração mostra pelo menos um de cada tipo, e todos detetados
plug-beyond-lines = --pull-the-plug { $mark } não indica nenhuma marca: o manifesto tem { $open } linhas por marcar, por isso escreva um número de 1 a { $open }
demo-all-as-expected = Cada linha terminou como se esperava.
expected-unreadable = não se consegue ler a linha { $line } do ficheiro do esperado

## Labels. A line of a label holds about 40 characters.

label-written = Etiqueta do trabalho { $job } escrita em { $file }.
no-such-job = o assento { $job } não começa nenhum trabalho
not-marked-yet = o trabalho { $job } não deixou nenhuma marca que possa ter etiqueta
label-foot = { $station } trabalho { $job }: { $seen }, { $text }
label-witnessed = constatada
label-attested = declarada
label-verified = verificado
label-not-verified = texto não verificado

## Profiles

profile-length = { $whole },{ $fraction } mm
profile-name =
    { $title }
    { $profile }, edição { $edition }
profile-row = { $profile }  (edição { $edition })  { $title }
profile-events = factos: { $events }
profile-no-events = sem marcas próprias: outros perfis herdam dele
profile-inherits = herda: { $profiles }
profile-jurisdiction = Estado de quem são estas marcas: { $country }
profile-head-instruments = Instrumentos
profile-binds = { $instrument }, { $title } ({ $edition }; { $binding }): obriga, segundo { $by }
profile-guides = { $instrument }, { $title } ({ $edition }; { $binding }): orienta, segundo { $by }
profile-adopted = { $instrument }: adotado como lei por { $act }
profile-opted-in = dá-se por bom embora só se conheça em segunda mão: { $what }
profile-head-settings = Definições
profile-size = caracteres com { $height } de altura, { $depth } de profundidade
profile-methods = métodos, primeiro o preferido: { $methods }
profile-charset = caracteres: { $chars }  (no máximo { $max } por linha)
profile-head-event = FACTO: { $event }
profile-no-mark = Não se faz nenhuma marca.
profile-mark = Marca { $number }: { $kind }, { $on }
profile-parts-max = no máximo { $parts } peças, as primeiras
profile-if = só se { $conditions }
profile-and = { $one }; e { $other }
# As in English.
profile-stand = { $kinds }: { $parts }
# As in English.
profile-stand-part = { $part } ({ $places })
profile-first-free = vale o primeiro lugar livre
profile-line = Linha { $number }: { $text }
# As in English.
profile-piece = { $element }: { $text } ({ $from })
profile-optional = omite-se se não for conhecido
profile-no-rule = nenhuma regra própria o pede: está por palavra do perfil
profile-cited = para a linha inteira:
# As in English.
profile-rule = { $rule }, { $citation }: { $force }
profile-rule-again = { $rule }, { $citation }: { $force } (explicada acima)
# As in English.
profile-basis = { $level }, { $binding }; { $provenance }; { $why }
profile-note = do seu texto: { $note }
profile-set-aside = afastada para { $aspect }: perdeu o conflito { $conflict }
profile-valid-from = em vigor desde { $day }
profile-valid-to = em vigor até { $day }
profile-holds = contém: { $fields }
profile-scripts = só destes: { $scripts }
profile-deadline = em { $days ->
        [1] 1 dia
       *[other] { $days } dias
    } desde: { $clock }
profile-deadline-now = sem demora depois de: { $clock }
profile-before-transfer = e antes de o artigo ser entregue a outrem, se isso acontecer primeiro
profile-kept-years = documentação { $record }: { $years } anos no mínimo
profile-kept-ever = documentação { $record }: para sempre
profile-kept-destruction = contados da destruição do artigo; até lá conserva-se
profile-kept-business = até a empresa cessar; depois a documentação passa para o Estado
profile-personal-data = os dados pessoais são suprimidos no fim do prazo
profile-question = responde uma pessoa: { $question }
profile-answered-by = (já respondido por { $field })
profile-looks-at = vê se { $check }
profile-more-with-all = Documentação e seus prazos, perguntas a uma pessoa, comprovações e outras regras: com --all.
profile-head-exceptions = Exceções, e quem dispensam
# As in English.
profile-exception = { $code }: { $grounds }
profile-reference = é preciso registar a referência da decisão
profile-lets-off = dispensa de: { $rules }
profile-lets-off-none = não dispensa ninguém de uma marca
profile-head-conflicts = Conflitos entre os instrumentos, e quem prevalece
# As in English.
profile-conflict = { $conflict }: { $what }
profile-winner = "{ $winner }" prevalece, segundo { $by }: { $because }
profile-winner-default = "{ $winner }" prevalece, enquanto nenhum perfil disser outra coisa
profile-winner-all = todos os lados continuam em vigor
profile-losers = afastadas para { $aspect }: { $rules }
profile-event-unknown = o perfil { $profile } não faz marcas para o facto { $event }; fá-las para: { $known }
profile-event-not-a-word = "{ $value }" não designa nenhum facto; há: { $known }
profile-check-sound = Em ordem: { $profiles } perfis, { $instruments } instrumentos com { $rules } regras, { $conflicts } conflitos.
profile-check-wrong = { $file }:{ $line }:{ $column } está errado
hint-profile-check = nada se marca com ficheiros que têm um erro. Corrija esse ponto e execute `markstation profile check` outra vez; indica um erro de cada vez
profile-head-off = Desativadas: de memória e incertas (M?)
profile-head-warns = Mandam, mas só avisam: de memória (M), ou conhecidas em segunda mão e não dadas por boas (C, F)
# As in English.
profile-unread = { $rule }, { $citation }; { $provenance }
profile-read-this = por ler: { $title }, { $edition }
profile-known-from = conhecida até agora por: { $sources }
profile-then = uma vez feito, { $force }
profile-how-verified = Depois de ler o texto, escreva isto no authority.toml do posto, com o nome da regra, quem a leu, quando e o quê:
profile-how-opt-in = Para dar por boa uma regra ou um instrumento inteiro que só se conhece em segunda mão, indique-o antes em opt-in:
profile-all-read = Não falta ler nada.
profile-sheet-written = A ficha de { $profile } está em { $file }: abra-a num navegador e imprima-a a 100 %.
sheet-title = Prática nacional de marcação: { $title }
sheet-authority = Autoridade
sheet-to-fill-in = A preencher pela autoridade
sheet-profile = Perfil
sheet-profile-value = { $profile }, edição { $edition }
sheet-hash = Hash de todas as regras (SHA-256)
sheet-events = Factos
sheet-state = Estado
sheet-methods = Métodos, primeiro o preferido
sheet-size = Caracteres
sheet-alphabet = Alfabeto das marcas previstas
sheet-where = Onde fica
sheet-weapons = Armas
sheet-parts = Peças, cada uma com os seus lugares por ordem de preferência
sheet-rules = O que as regras pedem de tamanho, lugar, método e caracteres
sheet-rules-of-lines = As linhas e as regras que as pedem
sheet-picture = À escala real; os valores são exemplos inventados, e a superfície também.
sheet-instruments = Instrumentos
sheet-binds = obriga
sheet-guides = orienta
sheet-unread = `markstation profile unverified` lista-as com o que há a ler: { $rules }
sheet-adopted = adotado por { $act }
sheet-column-instrument = Instrumento
sheet-column-edition = Edição
sheet-column-kind = Tipo
sheet-column-holds = Para este perfil
sheet-column-cited = Regras citadas nesta ficha
sheet-not-configured = As imagens mostram um sinal ou código não configurado como uma caixa vazia com o seu nome; nenhum foi inventado.
sheet-all-settled = Nada ficou em aberto.
sheet-usable = Tracejado: a superfície de exemplo
sheet-scale = 10 mm quando impresso em tamanho real
sheet-observed-mark = Marca encontrada aí
sheet-spoilt-mark = Restos de uma marca encontrados aí
sheet-no-mark-zone = Não tocar
sheet-foot = Para a troca de práticas nacionais de marcação (Instrumento Internacional de Rastreio, parágrafo 31). As regras são parafraseadas em inglês; valem os seus próprios textos.
profile-event = { $event ->
        [import] importação
        [temp-import] importação temporária
        [manufacture] fabrico
        [parts-import] importação de peças essenciais
        [state-stock] existências das forças do Estado
        [transfer-civilian] transferência das existências do Estado para civis
        [seized] apreensão ou perda a favor do Estado
        [surrendered] entrega voluntária
        [found] achado
        [retained] perdida a favor do Estado e conservada para uso oficial
        [deactivate] desativação
        [reactivate] reativação
        [export] exportação
        [destroy] destruição
        [ammunition] fabrico ou importação de munições
       *[other] { $event }
    }
profile-element = { $element ->
        [maker] fabricante
        [country-of-manufacture] país de fabrico
        [place-of-manufacture] lugar de fabrico
        [year-of-manufacture] ano de fabrico
        [model] modelo
        [calibre] calibre
        [serial] número de série
        [number] número dado pelo posto
        [country] país de quem é a marca
        [year] ano do facto
        [marking-date] mês e ano da marcação
        [importer-name] nome do importador
        [importer-city] cidade do importador
        [importer-region] Estado ou província do importador
        [importer-address] endereço do importador
        [licence-number] número do titular da licença
        [third-country] país terceiro
        [agency] código do serviço que detém a arma
        [entity] entidade do Estado que entrega a arma
        [state-sign] sinal do Estado ou da região
        [official-use] sinal de uso oficial
        [deactivation-sign] letras de uma desativação
        [verifier-symbol] símbolo de quem certifica a desativação
        [lot] lote
        [ammunition-type] tipo de munição
        [purchaser] comprador
        [destination] país de destino
        [symbol-scheme] símbolos geométricos com um código
        [symbol2d] símbolo bidimensional
       *[other] { $element }
    }
profile-level = { $level ->
        [definition] definição
        [shall] deve
        [should] deveria
        [encouraged] encoraja-se
        [may] pode
        [practice] prática
       *[other] { $level }
    }
profile-binding = { $binding ->
        [treaty] tratado
        [regional-law] direito regional
        [national-law] direito nacional
        [political] compromisso político
        [guidance] orientação
        [industry-standard] norma do setor
        [practice] prática
        [program] condição deste programa
       *[other] { $binding }
    }
profile-provenance = { $provenance ->
        [S] passagem lida num documento das Nações Unidas (S)
        [F] passagem encontrada num texto público (F)
        [C] contada por outra lei ou em segunda mão (C)
        [M] de memória, não lida (M)
        [unsure] de memória e incerta (M?)
        [P] condição própria deste programa (P)
       *[other] { $provenance }
    }
profile-force = { $force ->
        [off] desativada
        [permit] permite ou define
        [advise] aconselha
        [warn] avisa
        [refuse] recusa
        [set-aside] afastada
       *[other] { $force }
    }
profile-why = { $why ->
        [text-read] obriga esta autoridade e o seu texto foi lido
        [verified] obriga, e a própria autoridade leu o seu texto
        [opted-in] obriga; só se conhece em segunda mão, e a autoridade ou o perfil dá-a por boa
        [second-hand] obriga, mas só se conhece em segunda mão e ninguém disse que isso basta
        [memory] obriga, mas o seu texto é de memória
        [unsure] o seu texto é incerto, por isso fica desativada até a autoridade o ler
        [not-binding] o seu instrumento não obriga esta autoridade
        [guidance] o seu instrumento é uma orientação ou uma prática, que por si só não obriga ninguém
        [level] as suas próprias palavras não mandam
        [program] sem ela este programa não pode cumprir o que promete
        [not-in-force] não está em vigor nesse dia
       *[other] { $why }
    }
profile-mark-kind = { $kind ->
        [manufacture] marca de fabrico
        [import] marca de importação
        [state] marca de propriedade do Estado
        [transfer] marca da transferência para civis
        [confiscation] marca de perda a favor do Estado
        [official-use] marca de uso oficial
        [deactivation] marca de desativação
        [security] marca de segurança oculta
        [ammunition] marca em munições
        [tag] etiqueta
       *[other] { $kind }
    }
profile-method = { $method ->
        [stamp] estampagem
        [dot_peen] micropercussão
        [scribe] riscagem
        [laser] laser
       *[other] { $method }
    }
profile-script = { $script ->
        [latin] letras latinas
        [cyrillic] letras cirílicas
        [greek] letras gregas
        [arabic-figures] algarismos de 0 a 9
        [roman-figures] numeração romana
       *[other] { $script }
    }
profile-clock = { $clock ->
        [release] desalfandegamento
        [manufacture] fim do fabrico
        [finding] achado ou apreensão
        [destruction] destruição
        [request] receção de um pedido
        [last-report] último relatório
       *[other] { $clock }
    }
profile-record = { $record ->
        [manufacture] de fabrico
        [transfer] de importação, exportação e transferência
        [mark] de marcas
        [disposal] de apreensão e eliminação
        [deactivation] de desativações
        [destroyed] de artigos destruídos
        [ammunition] de lotes de munições
        [any] de todo o tipo
       *[other] { $record }
    }
profile-aspect = { $aspect ->
        [content] o que a marca diz
        [order] a ordem em que o diz
        [depth] a profundidade
        [height] a altura
        [places] o lugar
        [alphabet] os caracteres
        [methods] o método
        [output] se é feita uma marca
        [retention] o tempo de conservação
        [deadline] o prazo
        [rule] a regra inteira
       *[other] { $aspect }
    }
profile-item-class = { $class ->
        [firearm] arma de fogo
        [light-weapon] arma ligeira
        [destructive-device] granada, foguete, míssil ou mina
        [part] peça essencial avulsa
        [ammunition] munições
       *[other] { $class }
    }
profile-material = { $material ->
        [metal] metal
        [light-alloy] liga leve
        [polymer] polímero
        [polymer-with-plate] polímero com plaqueta embutida
       *[other] { $material }
    }
profile-origin = { $origin ->
        [factory] feita numa fábrica
        [craft] feita à mão sem licença
        [converted] transformada
        [reactivated] tornada de novo utilizável
        [mixed-parts] montada com várias armas
        [printed] impressa
       *[other] { $origin }
    }
profile-serial-status = { $status ->
        [read] lido
        [partly_read] lido em parte
        [none] nenhum
        [obliterated] apagado
        [illegible] ilegível
        [restored] restaurado
        [unknown] desconhecido
       *[other] { $status }
    }
profile-area = { $area ->
        [european-union] a União Europeia
        [eea] o Espaço Económico Europeu
        [schengen] o espaço Schengen
        [recsa] os Estados da RECSA
        [ecowas] os Estados da CEDEAO
        [ecowas-before2025] os Estados da CEDEAO antes de 2025
       *[other] { $area }
    }
profile-output = { $output ->
        [tag] uma etiqueta toma o lugar da marca
        [none] não se faz nenhuma marca
       *[other] { $output }
    }
profile-weapon-kind = { $kind ->
        [pistol] pistola
        [revolver] revólver
        [rifle] espingarda de cano estriado
        [carbine] carabina
        [shotgun] espingarda de caça
        [launcher] lançador
        [mortar] morteiro
        [cartridges] cartuchos
        [self-loading-rifle] espingarda semiautomática
        [assault-rifle] espingarda de assalto
        [modular-rifle] espingarda modular
        [ar-pattern-rifle] espingarda do tipo AR
        [machine-gun] metralhadora
        [submachine-gun] pistola-metralhadora
        [break-open-shotgun] espingarda de caça basculante
       *[other] { $kind }
    }
profile-subject = { $subject ->
        [geometry] Altura e profundidade
        [places] Onde fica a marca
        [methods] Como é feita
        [alphabet] Caracteres
        [records] O que a documentação contém
        [deadlines] Até quando
        [retention] Quanto tempo se conserva a documentação
        [attestations] O que só uma pessoa pode dizer
        [checks] O que o programa vê por si mesmo
        [other] Outras regras destes instrumentos
       *[other] { $subject }
    }
profile-check = { $check ->
        [unique-identity] nenhum outro artigo do registo tem este fabricante, modelo, calibre e número de série
        [no-second-identity] só se dá um número onde não há um número de série único
        [no-overlap] a marca não cobre nem uma marca encontrada nem uma zona que deve ficar livre
        [year-of-release] o ano de uma marca de importação é o do desalfandegamento
        [country-code] o país é o que o facto indica, como código atual da ISO 3166-1
        [no-proof-mark] não se prevê nenhum punção de banco de provas
        [exemption-recorded] uma importação temporária tem finalidade e dia de reexportação
        [transfer-mark] uma arma que passa para civis tem, ou recebe, a marca de transferência
        [trace-closed] não está aberto nenhum rastreio de um artigo a destruir, ou alguém o afastou com um motivo
        [unmarked-ammunition] munições sem marcas são recusadas e vão para destruição
        [lot1168] o número de lote é formado como diz a MIL-STD-1168
        [full-mark-on-frame] a marca de desativação completa está na armação, a curta nas outras peças
        [every-modified-part] cada peça modificada tem uma marca
        [disposal-authorised] uma eliminação que não é destruição tem autorização, marca e método registado
        [forensic-release] um número de série apagado espera pela autorização forense
        [serial-status] alguém procurou um número de série, e o número e o seu estado dizem o mesmo
        [free-place] a arma tem uma peça a marcar, e a peça um lugar livre
        [machine-text] a máquina consegue fazer o texto
        [machine-geometry] a máquina consegue fazer a altura, a profundidade e o método
        [surface-fit] o texto cabe na superfície
        [as-made] o previsto concorda com as marcas que existem
        [metal-takes-mark] o metal aceita uma marca; se não, faz-se uma etiqueta
        [authority-configured] o que a autoridade tem de preencher está preenchido
        [confirm-reading] onde há duas leituras da lei, uma pessoa confirma a que se usa
        [facts-given] foram dados todos os dados de que a marca precisa
        [accept-premark] uma importação que já tem uma marca suficiente não recebe uma segunda
        [country-of-its-time] o ano de fabrico é possível para o país indicado
        [certificate-named] o certificado de uma desativação é indicado
        [laser-alone] o laser não é a única marca do artigo
        [reason-not-stamped] dá-se um motivo onde não se usa um punção
        [jurisdiction] as marcas são as do Estado, ou da área, para que serve o perfil
        [exemption-known] a exceção invocada existe, e só dispensa do que não se conhece melhor do que o seu próprio texto
       *[other] { $check }
    }
profile-field = { $field ->
        [type] tipo
        [make] marca comercial
        [maker] fabricante
        [model] modelo
        [calibre] calibre
        [serial] número de série
        [country-of-manufacture] país de fabrico
        [year-of-manufacture] ano de fabrico
        [quantity] quantidade
        [description] descrição
        [barrel-length] comprimento do cano
        [overall-length] comprimento total
        [marks-applied] marcas aplicadas
        [marks-found] marcas encontradas
        [mark-places] lugares das marcas
        [component-marks] marcas dos componentes
        [proof-marks] punções de prova
        [licence-no] número de licença
        [licence-issued] dia de emissão da licença
        [licence-expires] último dia da licença
        [exporting-country] país exportador
        [importing-country] país importador
        [transit-countries] países de trânsito
        [final-recipient] destinatário final
        [importer-name] nome do importador
        [importer-address] endereço do importador
        [release-date] dia do desalfandegamento
        [supplier] fornecedor
        [acquirer] adquirente
        [transaction-date] dia da transação
        [transport-and-insurance] transporte e seguro
        [purpose] finalidade
        [reexport-date] dia de reexportação
        [owning-service] serviço proprietário
        [location] localização
        [condition] estado de conservação
        [custodian] depositário
        [last-count] última contagem
        [peace-operation] operação de paz
        [illicit-reason] porque é ilícita
        [legal-basis] base jurídica
        [circumstances] circunstâncias
        [seizure-date] dia da apreensão
        [seizure-place] lugar da apreensão
        [case-reference] referência do processo
        [intended-use] uso previsto
        [refusal-reason] motivo de uma recusa
        [acknowledged] aviso de receção
        [answered] resposta
        [trace-request] pedido de rastreio
        [priority-justification] porque é urgente
        [disposal-method] método de eliminação
        [disposal-authorisation] autorização da eliminação
        [disposal-date] dia da eliminação
        [disposal-place] lugar da eliminação
        [witnesses] testemunhas
        [certificate-no] número do certificado
        [verifier] verificador
        [conversions] transformações
        [lot] lote
        [ammunition-type] tipo de munição
        [first-recipient] primeiro destinatário
       *[other] { $field }
    }
profile-shown = { $from ->
        [profile] tal como o perfil o escreve
        [authority] preenchido pela autoridade
        [example] exemplo inventado
        [nobody] a preencher pela autoridade
       *[other] { $from }
    }
profile-on = { $on ->
        [primary] na armação ou caixa da culatra
        [essential] em cada peça essencial
        [further] em cada peça essencial exceto a armação ou caixa da culatra
        [unnumbered] em cada peça essencial sem número próprio
        [modified-primary] na armação ou caixa da culatra, se foi modificada
        [modified-further] em cada outra peça modificada
        [hidden] no lugar oculto que a autoridade guarda
        [parts] nestas peças, onde as houver: { $parts }
       *[other] { $on } { $parts }
    }
profile-condition = { $condition ->
        [class] é uma destas: { $value }
        [unique-serial] tem um número de série que a identifica
        [no-unique-serial] não tem nenhum número de série que a identifique
        [duplicate] outro artigo do registo tem a sua identidade
        [no-duplicate] nenhum outro artigo do registo tem a sua identidade
        [serial-status] o seu número de série é um destes: { $value }
        [material] a armação ou caixa da culatra é de: { $value }
        [origin] é uma destas: { $value }
        [made-from] foi fabricada em { $value } ou depois
        [made-to] foi fabricada em { $value } ou antes
        [from] vem de { $value }
        [not-from] não vem de { $value }
        [foreign-make] foi fabricada noutro país que não aquele de quem é a marca
        [no-foreign-make] foi fabricada no país de quem é a marca
        [too-small] a peça é pequena demais para a marca inteira
        [no-too-small] a peça tem tamanho suficiente para a marca inteira
        [year-in-serial] o seu número de série contém o ano de fabrico
        [no-year-in-serial] o seu número de série não contém o ano de fabrico
        [adequately-marked] uma pessoa considerou que as suas marcas a identificam
        [no-adequately-marked] uma pessoa considerou que as suas marcas não a identificam
        [part-numbered] a peça tem um número próprio
        [no-part-numbered] a peça não tem nenhum número próprio
        [premarked] já tem a marca de importação, feita no estrangeiro
        [no-premarked] ainda não tem a marca de importação
        [first-market-from] foi colocada pela primeira vez no mercado em { $value } ou depois
        [ammunition-marked] as munições estão marcadas
        [no-ammunition-marked] as munições não estão marcadas
        [to-be-destroyed] vai ser destruída
        [no-to-be-destroyed] não vai ser destruída
       *[other] { $condition } { $value }
    }
profile-place-rule = { $place ->
        [only] numa destas e em mais lado nenhum: { $parts }
        [any] numa destas no mínimo: { $parts }
        [all] em cada uma destas: { $parts }
        [all-essential] em cada peça essencial
        [parts-min] neste número de peças no mínimo: { $parts }
        [recommended] recomendada além disso: { $parts }
        [visible] visível sem ferramentas e sem desmontar a arma
        [hidden] oculta, e só um registo restrito diz onde
        [plate-if-not-metal] numa plaqueta embutida onde a armação não é de metal
        [apart-from-others] afastada das marcas que já lá estão
       *[other] { $place } { $parts }
    }
profile-method-rule = { $rule ->
        [allow] só por: { $methods }
        [prefer] preferidos, primeiro o melhor: { $methods }
        [forbid] não por: { $methods }
        [with-approval] só com uma aprovação: { $methods }
       *[other] { $rule } { $methods }
    }
profile-geometry = { $limit ->
        [depth] pelo menos { $value } de profundidade
        [height] caracteres com pelo menos { $value } de altura
        [height-of] só estes caracteres: { $value }
        [small-exempt] uma peça pequena demais fica dispensada da altura
       *[other] { $limit } { $value }
    }
profile-open = { $open ->
        [authority-name] o nome da autoridade
        [country] o país de quem é a marca: a decisão de cada remessa indica-o (as imagens mostram XX)
        [glyph] o desenho e o código de máquina do sinal "{ $value }"
        [agencies] os códigos dos serviços que detêm armas
        [number-digits] o comprimento de um número do Estado
        [licence-number] o número do titular da licença
        [hidden-places] onde vai a marca oculta de cada tipo de arma
        [reading] uma leitura da lei por confirmar: { $value }
        [by-default] resolvido por defeito, não pela autoridade: { $value }
        [switched-off] regras desativadas até a autoridade as ler: { $value }
       *[other] { $open } { $value }
    }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = a linha tem { $found } campos, e há { $expected } colunas
value-missing = aqui não há nada escrito, e tem de haver
control-character = "{ $value }" contém o carácter de controlo { $code-point } na posição { $position }
hidden-character = "{ $value }" contém o carácter invisível { $code-point } na posição { $position }
item-no-twice = o número de artigo "{ $value }" está também na linha { $first-line }
identity-twice = a mesma arma, número de série "{ $value }" deste fabricante, está também na linha { $first-line }
serial-blank = não há número de série, nem um estado que diga porquê
serial-junk = "{ $value }" não é um número de série
serial-status-word = "{ $value }" não é um estado de número de série
serial-contradiction = o número de série "{ $value }" e o estado { $status ->
        [read] lido
        [partly_read] lido em parte
        [none] nenhum
        [obliterated] apagado
        [illegible] ilegível
        [restored] restaurado
        [unknown] desconhecido
       *[other] { $status }
    } contradizem-se
serial-unknown = ninguém viu se há um número de série
serial-obliterated = o número de série foi removido, e a peça não está autorizada para marcação
detail-invalid = tem de ser { $must }
restoration-missing = o número de série foi restaurado, e não estão anotados método, examinador e grau de confiança
serial-scientific = "{ $value }" parece um número de série que uma folha de cálculo transformou em número e arredondou
looks-like-date = "{ $value }" parece um valor que uma folha de cálculo transformou em data
zeros-lost = "{ $value }" é mais curto que os { $digits } algarismos dos seus semelhantes (linha { $sibling-line }), que começam por zeros
look-alike-here = "{ $value }" parece-se com "{ $other-serial }" da linha { $other-line }
look-alike-in-register = "{ $value }" parece-se com "{ $other-serial }" de { $reference } no registo
in-register = o número de série "{ $value }" deste fabricante já está no registo como { $reference }
register-alarm = o número de série "{ $value }" deste fabricante está no registo como { $reference }, { $standing ->
        [held] retida
        [exported] exportada
        [destroyed] destruída
        [lost] perdida
        [stolen] roubada
       *[other] { $standing }
    }
earlier-life = o número de série "{ $value }" deste fabricante está no registo como { $reference }: a mesma arma, à qual agora acontece outra coisa
seen-before = o número de série "{ $value }" está no registo como { $reference }, de uma passagem anterior
country-unknown = "{ $value }" não é nenhum país da ISO 3166-1, nem um antigo da ISO 3166-3
country-ambiguous = "{ $value }" foi o código de { $first } e de { $second }, e o ano de fabrico não diz de qual
country-outside-years = { $country } vale para os anos { $from } a { $to }, e o ano de fabrico é { $year }
country-missing = não há país de fabrico
year-invalid = "{ $value }" não é um ano de fabrico de { $year-min } a { $year-max }
kind-unknown = as regras de marcação não conhecem nenhuma peça a marcar em "{ $value }"
observed-mark-malformed = "{ $value }" não está escrito como texto, peça e lugar
no-free-place = cada lugar da peça tem algo que deve ficar ("{ $value }")
column-unknown = a coluna "{ $value }" não é conhecida e não é lida
licence-expired = a licença terminou em { $value }, antes do desalfandegamento de { $released }
licence-issued-late = a licença foi emitida em { $value }, depois do desalfandegamento de { $released }
more-than-licensed = há { $listed } armas na lista, e { $licensed } licenciadas
fewer-than-licensed = há { $listed } armas na lista, de { $licensed } licenciadas
serial-inexact = "{ $value }" é uma célula numérica com fração ou com mais algarismos do que uma folha de cálculo conserva, por isso pode não ser o número de série
merged-cell = "{ $value }" está numa célula unida que começa na linha { $first-line }
serial-twice = o número de série "{ $value }" está também na linha { $other-line }, aí para { $other-weapon }
serial-in-register = o número de série "{ $value }" deste fabricante está no registo como { $reference }, aí para { $other-weapon }
rows-above-headings = não foram lidas linhas acima dos títulos que não fazem parte do cabeçalho: linha { $lines } ({ $count } ao todo), a começar por "{ $value }"
blank-rows = foram saltadas linhas vazias entre outras: linha { $lines } ({ $count } ao todo)
read-as-windows-1252 = a lista não é UTF-8 e foi lida como Windows-1252; contém por exemplo "{ $value }": as letras estão certas?
date-order = { $value } foi lido com o dia primeiro, como { $day-first }; com o mês primeiro seria { $month-first }

## Findings of intake: what to do.

remedy-nothing = não é preciso fazer nada
remedy-correct-row = dê à linha um campo por coluna, e ponha entre aspas os valores que contêm o separador
remedy-fill-in = preencha-o
remedy-retype-value = escreva de novo o valor sem esse carácter
remedy-renumber-item = dê a cada artigo um número próprio
remedy-compare-weapons = olhe para as duas armas; corrija ou risque uma linha
remedy-set-serial-status = deixe vazio o número de série e escreva o seu estado: none, illegible, obliterated ou partly_read
remedy-set-serial-status-to = deixe vazio o número de série e escreva o estado { $write ->
        [read] lido
        [partly_read] lido em parte
        [none] nenhum
        [obliterated] apagado
        [illegible] ilegível
        [restored] restaurado
        [unknown] desconhecido
       *[other] { $write }
    }
remedy-write-known-status = escreva read, partly_read, none, obliterated, illegible, restored ou unknown
remedy-correct-serial-or-status = corrija um dos dois
remedy-look-at-weapon = olhe para a arma e registe o que lá está
remedy-obtain-forensic-release = obtenha a autorização forense e escreva a sua referência
remedy-correct-detail = corrija-o, ou deixe vazia a célula
remedy-write-restoration = escreva método, examinador e grau de confiança como método|examinador|confiança
remedy-compare-with-metal = compare-o com o metal; dê à coluna da folha de cálculo o formato de texto
remedy-ask-register = não mova a arma; pergunte ao responsável pelo registo
remedy-write-country = escreva { $write }
remedy-write-former-code = escreva { $write } ou { $or }
remedy-correct-country-or-year = olhe para a arma e corrija o país ou o ano
remedy-write-alpha2 = escreva o código de duas letras, por exemplo KE
remedy-correct-year = escreva quatro algarismos, ou deixe vazio
remedy-write-known-kind = escreva um tipo que as regras de marcação conheçam, por exemplo pistol, rifle ou shotgun
remedy-correct-observed-mark = escreva texto@peça:lugar, por exemplo CIP@barrel:top
remedy-set-aside = ponha o artigo de parte até se decidir outra peça ou outro lugar
remedy-rename-heading = mude o título, ou deixe-o
remedy-compare-with-licence = compare com a licença e pergunte à autoridade que a emitiu
remedy-compare-letters = responda sim se as letras estão certas; se não, guarde a lista como "CSV UTF-8" e incorpore-a de novo
remedy-confirm-dates = responda sim se o dia vem primeiro; se não, escreva as datas como 2026-03-02 e incorpore a lista de novo
remedy-unmerge-cells = compare com a lista, e escreva o valor em cada linha se não valer para todas

## Number blocks

authority-admitted = A partir de agora os blocos de números precisam da assinatura de { $name }.
authority-key-bad = isto não é a chave de uma autoridade
authority-key-made = A chave secreta está em { $file }. Os postos admitem a autoridade com: markstation block authority { $key }
authority-none = Aqui nenhuma autoridade está admitida, por isso ninguém pode dizer se esta é a sua assinatura.
block-shown = Bloco { $block } para o posto { $station }: { $first } a { $last }, { $count } números, emitido em { $issued }.
block-signed = Assinado por { $authority }, para este posto.
block-not-signed = o bloco não conta: { $authority } não o assinou
block-of-other = o bloco é para o posto { $station }, e este é { $here }
hint-block-file = peça à autoridade o ficheiro tal como foi emitido
block-added = O bloco { $block } está incorporado: { $count } números.
block-row = { $block }  { $first } a { $last }: faltam { $left }, seguinte { $next }
block-row-void = { $block }  { $first } a { $last }: anulado
block-row-used = { $block }  { $first } a { $last }: esgotado
block-unknown = aqui não há nenhum bloco { $block }
hint-block-list = `markstation block list` mostra-os todos
    .screen = Supervisor › Números mostra-os todos
block-nothing-left = do bloco { $block } não resta nada que se possa anular
block-voided = { $count } números do bloco { $block } estão anulados.
block-bad = isto não pode ser um bloco de números
block-id-bad = "{ $block }" não é um identificador de bloco: escreva 1 a 40 caracteres ASCII imprimíveis, sem espaços
block-issued = O bloco { $block } para o posto { $station }, { $count } números, está em { $file }.
block-issued-before = o bloco { $block } do posto { $station }, linha { $line } da lista, tem este identificador ou alguns destes números
hint-block-issued = comece depois do último número emitido; um número é emitido uma só vez
block-list-bad = não se consegue ler a linha { $line } de { $file }, e pode esconder números já emitidos
numbers-few = { $left ->
        [1] Resta um número
       *[other] Restam { $left } números
    } nos blocos deste posto: peça à autoridade o próximo bloco.
# As in English.
gap-row = { $numbers } ({ $count }): { $why }
gaps-none = Cada número usado está no metal.
gap-burned = usado para o artigo { $item } de { $consignment }, trabalho { $job }: { $why }
gap-closed = terminado sem marca (assento { $entry }): { $reason ->
        [cut-before-start] cortado antes de arrancar
        [not-loaded] a máquina não o aceitou
        [not-armed] o controlador recusou-o
        [never-permitted] nenhuma permissão foi dada
        [no-cycle] nada se moveu
       *[other] { $reason }
    }
gap-settled-none = uma pessoa não encontrou nenhuma marca (assento { $entry })
gap-voided = anulado pelo assento { $entry }: { $reason }
gap-readmitted = anulado desde que o registo foi readmitido (assento { $entry }): { $reason }
gap-other-controller = anulado desde que outro controlador foi admitido (assento { $entry })

## Backups, and a register that was lost or damaged

backup-key-made = A chave secreta está em { $file }. Escreva o seu destinatário em station.toml, em [backup]: recipients = ["{ $recipient }"]
backup-key-apart = Guarde o ficheiro longe do posto, em dois lugares: sem ele nenhuma cópia de segurança se abre, e quem o tem pode lê-las todas. Depois experimente-o: `markstation backup drill --key FICHEIRO`.
backup-not-configured = não está configurado nenhum lugar para cópias de segurança: se este disco falhar, o registo perde-se
hint-backup-configure = faça uma chave com `markstation backup key FICHEIRO`, e preencha [backup] em station.toml
    .screen = quem administra este posto cria uma chave na linha de comandos, e preenche [backup] em station.toml
backup-made = A cópia de segurança { $file } contém { $entries } assentos; foram eliminadas { $cleared } antigas.
backup-never-drilled = Nunca se experimentou uma cópia de segurança: `markstation backup drill --key FICHEIRO` mostra se se consegue abrir.
    .screen = Nunca se experimentou nenhuma cópia de segurança: quem tem a chave secreta mostra na linha de comandos se uma se pode abrir.
backup-register-only = Uma cópia de segurança contém só o registo. Guarde noutro lugar, tão protegidas como as suas chaves, cópias do que mais há na pasta do posto, e dos ficheiros que station.toml nomeia fora dela: { $names }
backup-not-made = nenhuma cópia de segurança foi feita
hint-backup-medium = ponha o segundo suporte de dados no seu lugar e veja `to` em [backup] de station.toml
    .screen = ponha o segundo suporte no seu lugar; onde fica diz-se em [backup] de station.toml
hint-backup-room = liberte espaço no segundo suporte de dados, ou baixe `keep` em [backup] de station.toml
    .screen = liberte espaço no segundo suporte, ou mande guardar menos cópias em [backup] de station.toml
backup-row = { $name }: { $entries } assentos, nunca experimentada
backup-row-good = { $name }: { $entries } assentos, boa em { $at }
backup-row-bad = { $name }: { $entries } assentos, NÃO BOA em { $at }
backup-newest-gone = foi feita uma cópia de segurança de { $greatest } assentos, e a mais recente que há tem { $newest }
hint-backup-newest-gone = veja se este é o suporte de dados certo, e quem o teve; faça agora uma cópia com `markstation backup run`
    .screen = veja se é o suporte certo, e quem o tinha; faça agora uma cópia em Supervisor › Cópias de segurança
backup-none-there = não há nenhuma cópia de segurança deste posto em { $folder }
backup-not-due = A cópia de segurança mais recente tem { $hours } horas; faz-se uma a cada { $every }.
backup-due = É preciso fazer uma cópia de segurança: a mais recente tem { $hours } horas, e deve fazer-se uma a cada { $every }.
backup-never = É preciso fazer uma cópia de segurança: nunca se fez nenhuma.
backup-good = { $name } é boa: { $entries } assentos verificados, que o registo continua; faltam-lhe os últimos { $lacks }.
backup-not-good = esta cópia de segurança não é boa
hint-backup-key = tome a chave cujo destinatário estava em station.toml quando a cópia foi feita
hint-backup-another = tome outra cópia de segurança; conserve esta tal como está, e faça em breve uma nova
backup-restored = O registo voltou, com { $entries } assentos.
backup-restored-alone = Só o registo voltou. Reponha, de onde estavam guardados: station.key, os manifestos, as fotografias, e os perfis, regras e chaves de programas próprios do posto; sem o seu manifesto, uma remessa não continua.
hint-readmit = Ainda não marca nada. O que foi feito desde a cópia está perdido, por isso duas pessoas readmitem-no: `markstation register readmit --by NOME --second NOME --reason TEXTO`.
register-restored = Este registo foi tirado de uma cópia de segurança de { $entries } assentos e não foi readmitido: não marca nada.
readmitted = O registo está readmitido; { $voided } números que podem ter sido usados desde então estão anulados.
readmitted-next = A seguir: um novo bloco de números (`markstation block add FICHEIRO`), e se o controlador viu mais do que este registo, `markstation controller provision --again --by NOME --second NOME`.
lost-receipts = { $count } recibos sobre trabalhos que faltam a este registo conservam-se em { $file }: dizem o que foi marcado desde a cópia de segurança.
no-room-for-a-job = não há espaço para o que uma marca escreve, ou não se consegue escrever no disco, por isso nada foi começado
hint-no-room-for-a-job = liberte espaço, ou mande ver o disco; nada se moveu
doctor-saved = { $file } contém os { $entries } assentos que se conseguiram salvar, e { $beside } linhas de nomes e afins.
doctor-missing = Faltam os assentos { $first } a { $last } ({ $count }).
doctor-damaged = O assento { $entry } está lá, mas danificado.
doctor-stranded = Os assentos { $first } a { $last } estão inteiros, mas vêm depois de um que falta: nada prova o seu lugar, e não foram tomados.
doctor-pages = { $pages } páginas do ficheiro não fazem sentido.
doctor-log = O registo de alterações ao lado do ficheiro não está íntegro a partir da página { $page }: o ficheiro não diz se continha mais assentos. `markstation controller status --json` mostra o tamanho que o controlador assinou; indique-o com --size e --root.
doctor-finding = O registo salvo tem uma observação: { $finding }
doctor-proven = O que está provado acaba no assento { $size }; nada mostra se houve mais do que os salvos.
doctor-unproven = Não se pôde comparar com nenhuma cabeça da árvore nem posição conhecida: nada mostra se houve mais assentos.
doctor-whole = Nada falta. Conserve o ficheiro danificado, e ponha o novo no seu lugar.
doctor-next = Conserve o ficheiro danificado. Se a cópia de segurança mais recente tiver mais, restaure-a. Se não, ponha o novo ficheiro no seu lugar; depois duas pessoas readmitem-no com `markstation register readmit`.
doctor-nothing = nada se conseguiu salvar

## Keys, checkpoints, witnesses and proofs.

no-station-key = este posto não tem chave com que assinar
station-key-bad = { $file } não é a chave deste posto
station-key-made = A partir de agora assina por este posto uma chave nova; está em { $file }. Dê a sua parte pública a todos os que comprovam as provas deste posto:
hint-new-key = `markstation register key --new --by NOME` faz uma; se já havia uma, `--second NOME` indica uma segunda pessoa
    .screen = quem administra este posto cria uma na linha de comandos; se já havia uma, com uma segunda pessoa
checkpoint-made = { $file }: o livro tem { $entries } assentos com raiz { $root }
checkpoint-cosigned = a testemunha { $witness } assinou-o
checkpoint-unreadable = { $file } foi alterado ou danificado: não é um ponto de controlo
checkpoint-set-back = o registo foi feito recuar: { $file } assinou { $known } assentos, e agora há { $size }
checkpoint-rewritten = o registo foi reescrito: os seus primeiros { $known } assentos não são os que { $file } assinou
hint-checkpoint-holds = não marque com este registo; conserve ambos tal como estão, execute `markstation register verify`, e restaure o registo de uma cópia de segurança
    .screen = não marque com este registo; guarde ambos como estão, verifique o registo em Auditoria, e mande recuperá-lo de uma cópia de segurança
request-written = { $file }: leve-o à testemunha { $witness }, peça que o responda lá com `markstation register witness answer`, e incorpore aqui a resposta com `markstation register checkpoint --answer FICHEIRO`
old-beyond-ledger = uma testemunha não pode ter assinado { $old } assentos de um livro que tem { $size }
answer-unreadable = { $file } não é a resposta de uma testemunha
answer-fits-none = { $file } não é a resposta de nenhuma testemunha admitida a um ponto de controlo que aqui se conserve
hint-witness-answer = admita a testemunha com `markstation register witness admit`; se já está admitida, faça de novo o pedido
witness-made = A testemunha { $name } está em { $folder }. A sua chave pública, para todos os que comprovam o que ela assinou:
witness-not-made = nenhuma testemunha foi criada em { $folder }
witness-told = a testemunha conhece agora { $origin }
witness-admitted = a testemunha { $name } está admitida
not-a-witness-key = { $key } não é a chave de uma testemunha
witness-refused = a testemunha { $witness } não assinou
hint-witness-trust = junto da testemunha: `markstation register witness trust DIR CHAVE`, com a chave que `markstation register key` mostra no posto
hint-witness-init = `markstation register witness init DIR --name NOME --by NOME` cria uma
hint-witness-old = faça de novo o pedido com `--old`, o número que a testemunha disse
hint-witness-try = volte a pôr o suporte de dados e repita; nada foi assinado
request-answered = { $file }: assinou { $entries } assentos de { $origin }; leve-o de volta ao posto
proof-written = { $file }: prova { $entries ->
        [1] um assento
       *[other] { $entries } assentos
    } de um livro de { $size }
proof-next = qualquer pessoa o comprova com `markstation check { $file } --key { $key }`
proof-not-witnessed = nenhuma testemunha assinou um ponto de controlo que abranja isto: a prova assenta só na palavra do posto
not-proven = o registo não prova nada disto
hint-verify = execute `markstation register verify`, que diz o que está errado
    .screen = verifique o registo em Auditoria, que diz o que está mal
code-written = { $file }: código QR de { $modules } módulos com { $entries } dos { $of } assentos, tantos quantos cabem
code-too-large = a prova tem demasiadas assinaturas para um código QR: use o ficheiro
prove-several = "{ $query }" corresponde a vários: { $found }
hint-prove-job = indique um com `--job` e o número entre parênteses, ou acrescente `--maker`
    .screen = escolha uma na página da sua ficha
prove-not-marked = "{ $query }" não tem nenhuma marca feita aqui
prove-restricted = esta marca é oculta, e uma prova diz onde está
hint-prove-restricted = acrescente `--restricted` se quem recebe a prova puder conhecer o lugar
    .screen = quem pode conhecer o lugar faz a prova na linha de comandos
no-proof = { $file } não é nem uma prova nem um ponto de controlo
hint-no-proof = uma exportação ou um registo comprova-se com `markstation register verify`
key-unreadable = "{ $key }" não é uma chave pública
check-needs-key = sem a chave pública de { $origin } nada se sabe; diz que foi assinado por { $signers }
hint-check-key = obtenha a chave do posto ou da autoridade, por uma via de confiança, e dê-a com `--key`; uma chave que veio com a prova não prova nada
proof-bad = { $file } NÃO se verifica: não prova nada
hint-proof-bad = foi danificado no caminho ou falsificado: peça-o de novo, e conserve este
proof-not-understood = { $file } está assinado e inteiro, e esta versão não o consegue ler
check-good = BOA. Foi assinada pelo posto { $station }.
check-good-training = BOA. Foi assinada pelo posto { $station }, um posto de FORMAÇÃO: nada do que fez tem valor de prova.
checkpoint-good = BOM. Este ponto de controlo de { $origin } foi assinado por ele mesmo.
check-weapon = Arma: { $weapon }; número de série { $serial }; número do posto { $number }
check-mark = Marca: "{ $text }" em: { $part }, { $place } (trabalho { $job })
check-witnessed = Feita: sim. O sensor do controlador contou { $count } golpes até ao fim da marca, e o controlador assinou-o { $key }.
check-witnessed-beam = Feita: sim. O sensor do controlador viu o feixe durante { $count } ms até ao fim da marca, e o controlador assinou-o { $key }.
controller-key-given = com a chave que lhe foi dada
controller-key-admitted = com a chave que o livro admitiu
controller-key-unknown = com uma chave que aqui não se conhece, por isso a sua assinatura NÃO foi comprovada
check-attested = Feita: uma pessoa di-lo. Nenhum sensor o viu.
check-spoilt = Feita: só em parte, como uma pessoa diz.
check-not-made = Feita: nada no ficheiro o diz.
check-read-back = Relida: sim, e é o previsto.
check-read-otherwise = Relida: sim, e NÃO é o previsto.
check-not-read-back = Relida: nada no ficheiro o diz.
check-entry = Assento { $entry }: { $text }
check-ledger = Livro: { $entries } assentos, raiz { $root }
check-seen-by = Visto pela testemunha { $witness } em { $at }
check-not-seen-by = Não assinado pela testemunha { $witness }
check-unchecked = Assinaturas sem chave aqui, não comprovadas: { $signers }
check-open = NÃO se mostra: { $open }
open-split = que o posto mostra a todos o mesmo livro: não assinou nenhuma testemunha cuja chave tenha sido dada
open-controller = que o recibo do controlador é autêntico
open-attested = que a marca foi feita, salvo pela palavra de uma pessoa
open-text = que caracteres estão no metal: olhe
open-later = o que foi escrito depois destes { $size } assentos, ou noutros deles, como uma correção
verify-compared-with = { $checkpoints ->
        [1] comparado com um ponto de controlo assinado antes
       *[other] comparado com { $checkpoints } pontos de controlo assinados antes
    }

## Weapons' lives: words of the record

life-state = { $state ->
        [here] aqui
        [transferred] transferida para outra parte
        [exported] exportada
        [lost] perdida
        [stolen] roubada
        [deactivated] desativada
        [destroyed] destruída
       *[other] { $state }
    }
act-name = { $act ->
        [item-recorded] registada
        [component-recorded] componente registado
        [mark-observed] marca encontrada
        [party-recorded] parte registada
        [party-erased] parte suprimida
        [hold-placed] retenção posta
        [hold-released] retenção levantada
        [counted] contada
        [lives-linked] ligada a outra ficha
        [error-declared] um assento assinalado como errado
        [catalogue-added] nome acrescentado ao catálogo
        [reserved] uma marca reservada
        [start-intended] marcação começada
        [received] recibo do controlador
        [closed] trabalho terminado sem marca
        [settled] resolvido por uma pessoa
        [verified] marca relida
        [set-aside] posta de parte
        [answered] pergunta respondida
        [transferred] transferida
        [imported] importada
        [exported] exportada
        [owned] propriedade do Estado
        [moved] movida
        [seized] apreendida, achada ou entregue
        [deactivated] desativada
        [destroyed] destruída
        [lost] perdida
        [stolen] roubada
        [recovered] recuperada
        [test-fired] disparada em teste
        [coded] código registado
        [photographed] fotografada
       *[other] { $act }
    }
life-field = { $field ->
        [item_no] número de artigo
        [maker] fabricante
        [model] modelo
        [kind] tipo
        [calibre] calibre
        [serial] número de série
        [serial_status] estado do número de série
        [country_of_manufacture] país de fabrico
        [year_of_manufacture] ano de fabrico
        [forensic_release] autorização forense
        [remarks] observações
        [class] classe
        [origin] como surgiu
        [material] material
        [barrels] canos
        [lot] lote
        [ammunition_type] tipo de munição
        [open_trace] rastreio aberto
        [premark] marca de importação que trazia
        [first_market] primeira colocação no mercado
        [serial_part] peça com o número de série
        [serial_place] lugar do número de série
        [action] mecanismo
        [barrel_length_um] comprimento do cano
        [magazine_capacity] capacidade do carregador
        [manufacturer] fabricante industrial
        [last_import] última importação de
        [tested] testada em
        [testing_body] testada por
        [quantity] quantidade
        [number] número do posto
        [consignment] remessa
        [of] componente de
        [alarms] alarme com
        [from] de
        [to] para
        [authorisation] autorização
        [end_use] documento de uso final
        [exporting] Estado exportador
        [importing] Estado importador
        [licence] licença
        [issued] emitida
        [expires] caduca
        [importer] importador
        [exporter] exportador
        [transit] trânsito
        [recipient] destinatário final
        [released] desalfandegamento
        [code] código
        [purpose] finalidade
        [return_by] deve sair até
        [import_licence] licença de importação
        [transit_licence] licença de trânsito
        [consignee] consignatário
        [service] serviço
        [unit] unidade
        [location] localização
        [condition] estado de conservação
        [custodian] depositário
        [peace_operation] com uma operação de paz
        [giver] entregue por
        [taker] recebida por
        [authority] por ordem de
        [due_back] devolução prevista
        [move_kind] porquê
        [hold_kind] retida para
        [restored_by] tornado visível por
        [text] texto
        [procedure] procedimento
        [legal_basis] base jurídica
        [case] processo
        [agency] organismo
        [place] lugar
        [circumstances] circunstâncias
        [illicit] porque é ilícita
        [persons] pessoas
        [entity] feito por
        [certificate] certificado
        [verifier] verificada por
        [method] método
        [handed_over] contagem na entrega
        [at_furnace] contagem no forno
        [witnesses] testemunhas
        [residue] resíduo
        [incident] ocorrência
        [last_possessor] último possuidor legal
        [laboratory] laboratório
        [reference] referência
        [examiner] examinador
        [confidence] grau de confiança
        [technology] levado por
        [part] peça
        [sha256] SHA-256
        [photo_sha256] imagem
        [bytes] bytes
        [shows] mostra
        [until] até
        [hold] retenção
        [reason] motivo
        [other] outra ficha
        [how] o que são
        [entry] assento errado
        [corrected_by] assento certo
        [depth_um] profundidade
        [observer] visto por
        [was_missing] faltava
        [was_misplaced] estava fora do lugar
       *[other] { $field }
    }
# As in English.
life-named = { $field }: { $value }
# As in English.
life-both = { $before }; { $next }
life-word = { $word ->
        [yes] sim
        [issue] atribuição
        [return] devolução
        [transfer] transferência
        [repair] reparação
        [evidence] prova
        [trace] rastreio
        [legal] lei ou tribunal
        [seized] apreendida
        [found] achada
        [surrendered] entregue
        [criminal] penal
        [administrative] administrativo
        [chip] chip
        [rfid] etiqueta de rádio
        [microstamp] microestampagem
        [stock] existências
        [hand-over] entrega
        [furnace] forno
        [same] a mesma arma que
        [different] uma arma diferente de
        [alarm] alarme, por decidir
        [mark] marca
        [spoilt] restos de uma marca
        [no_mark_zone] metal onde pode ter sido removida uma marca
        [read] lido
        [partly_read] lido em parte
        [none] nenhum
        [obliterated] apagado
        [illegible] ilegível
        [restored] restaurado
        [unknown] desconhecido
        [factory] feita numa fábrica
        [craft] feita à mão
        [converted] transformada
        [reactivated] reativada
        [mixed-parts] de peças de várias armas
        [printed] impressa
        [maker] fabricante
        [model] modelo
        [calibre] calibre
        [dealer] comerciante
        [broker] corretor
        [carrier] transportador
        [agent] agente
        [owner] proprietário
        [last-legal-possessor] último possuidor legal
        [importer] importador
        [exporter] exportador
        [recipient] destinatário
        [service] serviço
        [person] pessoa
       *[other] { $word }
    }
life-section = { $section ->
        [identity] O que é
        [components] Componentes
        [marks] Marcas
        [life] O que aconteceu
        [holds] Retenções
        [links] Outras fichas
        [kept] Conservação
       *[other] { $section }
    }

## Weapons' lives: which weapon is meant

life-unknown = nenhuma arma do registo se chama "{ $named }"
hint-life-unknown = indique-a pelo seu número de ficha (R-12), número do posto, número de artigo ou número de série, ou leia a sua etiqueta com o leitor; `markstation register find` procura o que se lhe parece
    .screen = indique-a pelo número de ficha (R-12), número do posto, número de artigo ou número de série, ou leia a sua etiqueta; a procura do registo encontra o que se parece
life-ambiguous = "{ $named }" pode ser { $count } armas
hint-life-ambiguous = indique a que quer dizer pelo seu número de ficha, ou o seu fabricante com --maker
    .screen = indique de qual se trata pelo seu número de ficha
lines-bad = { $count } { $count ->
        [1] linha não indica nenhuma arma, ou indica várias
       *[other] linhas não indicam nenhuma arma, ou indicam várias
    }; nada foi introduzido
hint-lines-bad = corrija estas linhas (um número de ficha como R-12 nunca é ambíguo) e introduza de novo a lista
line-unknown = linha { $line }, "{ $named }": nenhuma arma do registo se chama assim
line-ambiguous = linha { $line }, "{ $named }": pode ser { $candidates }
no-lives-named = nenhuma arma foi indicada
hint-no-lives-named = indique armas com --life, liste-as com --file, ou leia-as com --scan
    .screen = indique armas, uma em cada linha, ou leia-as no leitor
ask-scan = Leia com o leitor ou escreva armas, uma por linha; uma linha vazia termina:
ask-scan-serials = Leia com o leitor ou escreva números de série, um por linha; uma linha vazia termina:

## Weapons' lives: what is recorded

life-recorded = Registada: { $life }
not-recorded = nada foi registado: { $count } { $count ->
        [1] observação acima impede-o
       *[other] observações acima impedem-no
    }
hint-not-recorded = corrija o que foi introduzido. O que só parece errado aceita-se com --as-written; outra arma com o mesmo fabricante e número de série, com --another MOTIVO
    .screen = corrija o que foi introduzido. Para o que só parece errado, o formulário tem um campo que diz que está certo como está escrito, e outro que diz porque é outra arma que não a deste fabricante e número de série
not-such-entry-to-correct = o assento { $entry } não é um que registe uma arma e ainda conte
hint-not-such-entry-to-correct = `markstation part show ARMA` indica o assento que o faz
    .screen = a ficha da arma no registo indica o assento que sim
mark-entered = Assento { $entry }: uma marca em { $life }.
mark-without-text = uma marca tem caracteres
hint-mark-without-text = escreva-os com --text; para o metal nu use --kind no_mark_zone
    .screen = escreva-os; para metal nu escolha que não se lhe toque
lives-linked = Assento { $entry }: { $life } é { $how } { $other }.
link-to-itself = ambos os nomes são de { $life }
alarm = *** ALARME *** { $weapon } tem o fabricante e o número de série de { $other }: { $state }
alarm-at-line = *** ALARME *** linha { $line }: { $what }
alarm-found = *** ALARME *** { $life } está em { $place }, e consta do registo como { $state }
alarm-what-to-do = Não mova a arma. Avise o responsável pelo registo e a polícia; veja as duas fichas, e depois diga o que são uma da outra com `markstation part link`.
    .screen = Não mova a arma. Avise o responsável pelo registo e a polícia; veja as duas fichas. O que são uma da outra, assenta-o o responsável pelo registo na linha de comandos.

## Weapons' lives: on the screen

# As in English.
life-stands = { $state }
life-stands-at = { $state }, em { $place }
life-corrected = Algo do que foi escrito sobre ela estava errado: veja abaixo.
life-withdrawn = Esta ficha foi assinalada como errada por inteiro e já não conta.
life-mark-made = { $spot }: "{ $text }" (feita aqui, trabalho { $job })
# As in English.
life-mark-seen = { $spot }: "{ $text }" ({ $kind })
spot-restricted = lugar restrito
life-entry = { $day }  assento { $entry }  { $what }  por { $person }
life-struck = { $what }  [ERRADO, pelo assento { $by }: { $reason }]
life-struck-for = { $what }  [ERRADO, pelo assento { $by }: { $reason }; o certo é o assento { $right }]
life-hold = retenção { $hold }: { $kind }, { $reference }{ $until ->
        [none] { "" }
       *[other] { ", " }até { $until }
    }
life-hold-released = retenção { $hold }: { $kind }, { $reference }, levantada pelo assento { $entry }
kept-item = a ficha conserva-se pelo menos até { $until } ({ $rule })
kept-item-for-ever = a ficha conserva-se para sempre ({ $rule })
kept-personal = os dados pessoais conservam-se até { $until } ({ $rule })
kept-personal-for-ever = os dados pessoais conservam-se para sempre ({ $rule })
kept-held = a retenção { $hold } conserva a ficha, digam as datas o que disserem
life-link = { $how }: { $other } (assento { $entry })

## Weapons' lives: corrections

entry-declared-wrong = O assento { $entry } ({ $what }) já não conta; o assento { $by } diz porquê.
entry-wrong = Este assento foi assinalado como errado pelo assento { $by }.

## Weapons' lives: events, holds, counts, pictures

event-entered = Assento { $entry }, { $on }: { $what }, { $count } { $count ->
        [1] arma
       *[other] armas
    }.
destroyed-needs-two = uma destruição é introduzida por duas pessoas
hint-destroyed-needs-two = a segunda confirma com --second NOME
    .screen = uma segunda pessoa confirma no mesmo formulário com o seu próprio PIN
no-such-count = o assento { $entry } não é uma contagem deste fim que ainda conte: { $purpose }
hint-no-such-count = conte com `markstation count --purpose hand-over` e outra vez com --purpose furnace, e indique ambos os assentos
    .screen = leia o que sai, e no forno o que chega: indicam-se as duas contagens de uma mesma entrega
counts-differ = a entrega e o forno não encontraram as mesmas armas: { $count } { $count ->
        [1] difere
       *[other] diferem
    }
hint-counts-differ = não destrua nada. Averigue onde está cada uma destas, e conte de novo
only-handed-over = só na entrega: { $life }
only-at-furnace = só no forno: { $life }
not-destroyed = estas armas não podem ser destruídas: { $count } { $count ->
        [1] motivo impede-o
       *[other] motivos impedem-no
    }
hint-not-destroyed = tire-as da lista, ou peça a quem as retém que levante a retenção com `markstation hold release`
    .screen = retire-as da lista, ou faça que quem as guarda levante a retenção em Provas
kept-by-hold = { $life } está retida ({ $kind }, { $reference }): retenção { $hold }
kept-by-trace = { $life } tem um rastreio aberto
hold-placed = A retenção { $hold } retém { $count } { $count ->
        [1] arma
       *[other] armas
    }.
hold-released = A retenção { $hold } é levantada pelo assento { $entry }; retinha { $count } { $count ->
        [1] arma
       *[other] armas
    }.
hold-not-open = { $hold } não é uma retenção aberta
hint-hold-not-open = `markstation hold list` mostra-as
    .screen = Provas mostra-as
hold-row = retenção { $hold }  { $kind }  { $reference }{ $until ->
        [none] { "" }
       *[other] { "  " }até { $until }
    }
count-told = Assento { $entry }, { $place } ({ $purpose }): { $found } encontradas, { $missing } em falta, { $misplaced } fora do lugar, { $foreign } estranhas.
count-missing = em falta: { $life } (devia estar em { $place })
count-misplaced = fora do lugar: { $life } (devia estar em { $place })
count-foreign = estranha: "{ $read }" não está em nenhuma ficha
photo-kept = Assento { $entry }: a imagem é conservada como { $file }, { $count } { $count ->
        [1] arma
       *[other] armas
    }.
photo-empty = { $file } não contém nada
photo-progress = imagens
photos-checked = { $sound } { $sound ->
        [1] imagem está
       *[other] imagens estão
    } como foram guardadas, { $bad } em falta ou alteradas.
photo-missing = falta a imagem { $sha256 }
photo-changed = a imagem { $file } foi alterada
photo-unreadable = não se consegue ler a imagem { $file }: { $why }

## Parties and the catalogue

party-unknown = nenhuma parte se chama "{ $named }"
hint-party-unknown = `markstation party list` mostra quem está registado; `markstation party add NOME --role PAPEL --by NOME` acrescenta uma
    .screen = escreva o número ou o nome de uma parte registada, ou registe-a com o que aqui se introduz, se o formulário tiver campos para isso
party-ambiguous = "{ $named }" pode ser várias partes: indique o número
personal-not-opened = não se consegue abrir o que está selado sobre uma pessoa
party-erased-name = (suprimido)
party-sealed-name = (selado)
party-added = { $party } está registada no assento { $entry }.
# As in English.
party-row = { $party }  { $roles }  { $rest }
party-erased = O que identifica a parte { $party } está suprimido; o assento { $entry } diz com que direito.
erasure-needs-two = o que identifica uma pessoa é suprimido por duas pessoas
catalogue-known = o catálogo já tem "{ $name }", no assento { $entry }
hint-catalogue-known = para mudar os seus outros nomes, acrescente-o de novo com --corrects { $entry } --because TEXTO
catalogue-added = Assento { $entry }: "{ $name }" está no catálogo.
catalogue-row = { $kind }  { $name }  também: { $also }  (assento { $entry })
catalogue-calls = "{ $written }" é registado como "{ $name }", como o catálogo lhe chama.
catalogue-unknown = O catálogo não conhece nenhum { $kind } "{ $name }".
# As in English.
catalogue-offered = { "  " }{ $number }  { $name }
ask-catalogue = Escreva o número do nome certo, sim para o aceitar como está escrito e o acrescentar, ou não:
name-not-taken = "{ $name }" não foi aceite
hint-name-not-taken = escreva o nome que o catálogo tem, acrescente este com `markstation catalogue add`, ou aceite os nomes como estão escritos com --as-written
    .screen = escreva o nome que o catálogo tem, ou diga no formulário que os nomes estão certos como estão escritos

## Exchange with other registers and programs

handed-on = { $lives } { $lives ->
        [1] arma escrita
       *[other] armas escritas
    } em { $file }. O ficheiro é uma cópia de trabalho e não prova nada.
size-of-ledger-only = --size conta assentos do livro, e as outras formas são de armas: omita uma das duas
import-refused = { $file } não pode ser incorporado
import-left-out = Omitidos do ficheiro: { $hidden } marcas cujos lugares são ocultos, { $wrong } factos assinalados como errados.
import-tried = { $lives } { $lives ->
        [1] arma seria incorporada
       *[other] armas seriam incorporadas
    }, { $refused } { $refused ->
        [1] linha não
       *[other] linhas não
    }. Nada foi escrito.
import-clashes = { $refused } { $refused ->
        [1] linha não pode ser incorporada
       *[other] linhas não podem ser incorporadas
    }, por isso nada foi incorporado
hint-import-clashes = corrija as linhas indicadas acima, ou incorpore o resto com --leave-out
import-nothing = { $file } não contém nada que se possa incorporar
imported = { $lives } { $lives ->
        [1] arma está
       *[other] armas estão
    } a partir de agora no registo; { $refused } linhas foram omitidas.
import-asks = { $asks } { $asks ->
        [1] linha pergunta
       *[other] linhas perguntam
    } algo a uma pessoa, por isso nada foi incorporado
hint-import-asks = veja as perguntas acima; corrija a lista, ou diga com --stands que as suas linhas estão certas tal como escritas
import-item-no-taken = linha { $line }: o número de artigo { $item } já está ocupado neste registo
import-column = { $heading }: toma-se por { $column }
import-column-place = { $heading }: toma-se pelo lugar onde está a arma
import-column-kept = { $heading }: não é uma coluna; conserva-se nas observações
# O que se encontrou e porquê.
# As in English.
found-because = { $row }
    { $why }
found-field = { $field ->
        [serial] número de série
        [station-number] número do posto
        [part-number] número de uma peça
        [observed-mark] marca encontrada
        [applied-mark] marca aplicada, a primeira da sua remessa
        [code] código
        [photo] imagem
        [lot] lote
        [item-number] número de artigo
       *[other] { $field }
    } { $text }
found-filled = { $at } é { $recorded }
found-script = em { $at } { $read } é { $recorded } de outra escrita
found-look-alike = em { $at } { $recorded }, lido como { $read }
found-unreadable = em { $at } a ficha não tem nada legível
found-transposed = { $at } e { $next } trocaram de lugar
found-missing = em { $at } não se leu { $recorded }
found-extra = { $read } antes de { $at } não está na ficha
found-run = a partir de { $at } { $recorded }
found-agreement = { $what ->
        [maker] fabricante
        [model] modelo
        [calibre] calibre
       *[other] { $what }
    } { $how ->
        [other-name] registado com outro nome, { $recorded }
        [unrecorded] não registado
        [otherwise] registado de outro modo, { $recorded }
       *[other] { $how } { $recorded }
    }
found-more = há mais do que estas { $shown }: dê fabricante, modelo, calibre ou remessa, ou um --most maior
    .screen = há mais do que estes { $shown }: indique também fabricante, modelo, calibre ou remessa
too-vague = "{ $query }" diz demasiado pouco: conhecem-se { $known } caracteres, e são precisos { $least }
hint-too-vague = dê --maker, --model, --calibre ou --consignment sem número de série para listar armas por eles
    .screen = indique fabricante, modelo, calibre ou remessa sem número de série para listar as armas por eles
nothing-asked = nada foi dado para procurar
# O que está marcado e o que não está.
coverage-consignment = { $consignment }: { $marked } de { $lines } linhas marcadas ({ $verified } com texto verificado), { $open } por marcar, { $doubt } em dúvida, { $out } recusadas ou postas de parte
coverage-overdue = { $count } em atraso desde { $until } segundo { $rule }
coverage-due = { $count } com prazo até { $until } segundo { $rule }
coverage-soon = { $count } a marcar sem demora segundo { $rule }
coverage-unequal = { $licensed } licenciadas e { $lines } na lista
coverage-group = { $name }: { $here } aqui, { $marked } marcadas, { $numbered } por marcar com número de série próprio, { $held } retidas ou em rastreio, { $free } livres para destruir
coverage-nowhere = sem lugar nem unidade
coverage-counted = a última contagem (assento { $entry }) encontrou { $found }, o registo tem { $here } aqui
