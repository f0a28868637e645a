## Around the pages

sup-pages = Páginas do supervisor
sup-overview = Resumo
sup-consignments = Remessas
sup-numbers = Números
sup-people = Pessoas
sup-health = Estado técnico
sup-backups = Cópias de segurança
sup-not-yours = É preciso um dos papéis: { $roles }.
sup-role-operator = operador
sup-role-storekeeper = encarregado do depósito
sup-role-evidence-custodian = guardião das provas
# As in English.
sup-role-supervisor = supervisor
sup-role-registrar = responsável do registo
sup-role-tracing-officer = agente de rastreio
# As in English.
sup-role-auditor = auditor
sup-role-administrator = administrador
sup-reason = Motivo
sup-reason-missing = não é dado nenhum motivo: escreva porquê
sup-upload-broken = o ficheiro não chegou inteiro
sup-hint-upload-broken = envie-o outra vez; um ficheiro pode ter até 16 MB
sup-upload-no-file = não foi escolhido nenhum ficheiro
sup-state = Estado
sup-result = Resultado
sup-name = Nome
sup-first = Primeiro
sup-last = Último
sup-why = Razão

## The day

sup-day = O dia
sup-day-is-open = O dia { $day } está aberto. Relógio: { $now }
sup-day-declared = O dia { $day } está aberto; a data foi declarada. Relógio: { $now }
sup-day-not-open = Nenhum dia está aberto. Nada pode ser marcado.
sup-clock-says = O relógio diz { $now }
sup-day-open-follows = Compare-o com outro relógio. Primeiro o controlador testa-se; a bancada espera alguns segundos.
sup-day-open = O relógio está certo: abrir o dia
sup-clock-wrong = O relógio está errado
sup-date-today = Data de hoje
sup-day-open-as = Abrir o dia com esta data
sup-date-bad = "{ $date }" não é uma data: escreva-a como 2026-03-02
sup-day-close = Fechar o dia
sup-day-close-follows = Depois da última arma. Faz-se uma cópia de segurança se for preciso.

## The work

sup-at-bench = Na bancada
sup-nothing-at-bench = Não há nenhuma remessa na bancada.
sup-marked-of = { $marked } de { $lines } marcadas
sup-verified-of = { $verified } de { $marked } verificadas
sup-marked = Marcadas
sup-verified = Verificadas
sup-open = Por marcar
sup-asks = Com perguntas
sup-in-doubt = Em dúvida
sup-refused = Recusadas
sup-set-aside = Postas de parte
sup-per-hour = Marcadas por hora
sup-on-this-day = No dia do último registo: { $marks }
sup-hour = Hora
sup-marks = Marcadas
sup-compared = Comparação
sup-stops = Paragens por causa
sup-no-stops = Nesse dia, cada trabalho acabou com uma marca que o controlador viu.
sup-cause = Causa
sup-how-often = Quantas vezes
sup-stop-attested = Interrompido; inteiro por declaração de uma pessoa
sup-stop-found-none = Interrompido; não se encontrou marca
sup-stop-found-partial = Interrompido; encontrou-se parte da marca
sup-stop-not-loaded = A máquina não aceitou o texto
sup-stop-not-armed = O controlador recusou
sup-stop-nothing-moved = Nada se moveu
sup-stop-cut-before-start = Corte antes do arranque

## Consignments

sup-consignment = Remessa { $id }
sup-no-consignments = Ainda não foi incorporada nenhuma remessa.
sup-campaign = Todas as remessas juntas
sup-licence = Licença ou ordem
sup-licensed = Licenciadas
sup-importing = Estado importador
sup-exporting = Estado exportador
sup-recipient = Destinatário
sup-released = Desalfandegamento
sup-profile = Regras de marcação
sup-target-reached = ✔ Meta alcançada
sup-target-open = ▶ Meta ainda não alcançada
sup-take-in = Incorporar um manifesto
sup-take-in-do = Abrir a remessa
sup-manifest = Manifesto, CSV ou XLSX
sup-head = Cabeçalho em TOML, se for um ficheiro à parte
sup-consignment-id = Identificador; se ficar vazio, o nome do ficheiro
sup-nothing-asked = ✔ Nenhuma pergunta está aberta.
sup-question-of = Pergunta { $number } de { $of }
sup-ask-later = Mais tarde: pergunta seguinte
sup-stands = SIM, vale tal como está
sup-does-not-stand = NÃO, tem de ser corrigida
sup-yes = SIM
sup-rule = Regra: { $rule }
sup-column = Coluna { $column }
sup-holds-up = Nada é marcado antes de se responder que sim.
sup-holds-nothing-up = O trabalho continua entretanto.
sup-answered = A resposta está registada.
sup-line = Linha
sup-nothing-refused = ✔ Nenhuma linha está recusada.
sup-refused-of = Linha recusada { $number } de { $of }
sup-previous = Linha anterior
sup-next = Linha seguinte
sup-set-aside-do = Pô-la de parte
sup-set-aside-follows = A arma não é marcada aqui. O seu número não volta a ninguém.
sup-aside-count = Postas de parte: { $count }
sup-revise = Incorporar um manifesto corrigido
sup-revise-follows = Corrija as linhas no ficheiro e envie-o. O que está marcado fica marcado.
sup-revise-do = Incorporá-lo

## Numbers

sup-numbers-left = Números que restam
sup-next-number = Número seguinte
sup-authority = Autoridade que assina os blocos
sup-no-authority = nenhuma está admitida
sup-no-blocks = Não foi incorporado nenhum bloco de números: nada pode ser marcado.
sup-left-of = Restam { $left } de { $count }
sup-block-open = ▶ em uso
sup-block-used = ■ esgotado
sup-block-void = ✖ anulado
sup-gaps = Números que não estão em nenhum metal
sup-gap-numbers = Números, do primeiro ao último
sup-how-many = Quantos
sup-block-add = Incorporar um bloco de números
sup-block-file = Ficheiro que a autoridade assinou
sup-block-add-do = Incorporá-lo
sup-block = Bloco
sup-void = Anular números
sup-void-follows = Um número anulado nunca é marcado. Se ficar vazio: todo o resto do bloco.
sup-void-first = Primeiro número a anular
sup-void-last = Último número a anular
sup-void-do = Anulá-los para sempre

## People

sup-person = Utilizador { $name }
sup-users = Quem trabalha aqui
sup-no-users = Ninguém está inscrito: quem é conhecido pode fazer tudo.
sup-gone = Já não trabalham aqui: { $count }
sup-roles = Papéis
sup-no-role = não foi escolhido nenhum papel: escolha pelo menos um
sup-id = Identificador no registo
sup-all-people = Voltar a todos os utilizadores
sup-enrol = Inscrever alguém
sup-enrol-do = Inscrever
sup-full-name = Nome completo
sup-new-pin = PIN, escrito pelo seu titular: 4 a 12 algarismos, ou uma frase de pelo menos 8 caracteres
sup-pin-again = O mesmo outra vez
sup-badge-number = Número do cartão de serviço, se o houver
sup-pin-follows = Deixe que o utilizador o escreva. O PIN anterior já não vale.
sup-pin-do = Definir o PIN
sup-badge = Cartão
sup-badge-follows = É mostrado uma só vez. O cartão anterior já não vale.
sup-badge-do = Fazer um cartão
sup-badge-of = Cartão de { $name }
sup-badge-print = Imprima esta página agora: o cartão não volta a ser mostrado.
sup-badge-printed = Está impresso
sup-roles-do = Dar estes papéis
sup-locked = Bloqueado depois de PIN errados.
sup-unlock = Desbloquear
sup-leave = Já não trabalha aqui
sup-leave-follows = A partir daí o utilizador não pode fazer nada aqui. O que fez fica no registo.
sup-forget = Suprimir também o nome
sup-leave-do = Anotar a saída
sup-waiting = À espera de uma segunda pessoa
sup-what = O quê
sup-by-whom = Por quem
sup-entry = Assento
sup-second-person = Segunda pessoa
sup-countersign = Está certo: segunda assinatura
sup-waits-for = espera por outra pessoa: { $roles }
sup-act-number-block = bloco de números incorporado
sup-act-witness = testemunha admitida
sup-act-enrolled = utilizador inscrito
sup-act-roles = outros papéis dados
sup-act-hold-released = retenção levantada
sup-act-linked = duas vidas ligadas
sup-act-error-declared = erro declarado
sup-act-other = ato { $act }

## Health

sup-hint-bench = veja primeiro a peça e resolva-o na bancada
sup-inputs = Entradas do controlador
sup-input = Entrada
sup-channels = Fios
sup-terminals = Bornes
sup-self-test = Fazê-lo testar-se
sup-self-test-follows = Nada se move. A bancada espera alguns segundos.
sup-self-tests = Último autoteste
sup-test = Teste
sup-memory = memória duradoura, tal como está
sup-machine-says = A máquina diz: { $why }
sup-machine-unknown = A máquina ainda não disse nada.
sup-family = Família
sup-acceptance = Aceitação
sup-supervised = ▲ vigiada: cada marca é lida antes da seguinte
sup-unattended = ✔ as marcas não têm de ser lidas uma a uma
sup-probe = Perguntar à máquina
sup-probe-follows = Diz quem é e se está pronta. Nada se move; a bancada espera no máximo alguns segundos.
sup-recover = Apagar a avaria da máquina
sup-recover-follows = Corrija primeiro a causa. Nada se move; a bancada espera no máximo alguns segundos.
sup-wear = Leitura das marcas desde que a ponta era nova
sup-wear-line = Parte dos símbolos que foi lida, de 0 % a 100 %; cada ponto vale 25 leituras. A tabela tem os números.
sup-pin-new = A máquina tem uma ponta nova
sup-pin-new-follows = Desde então as leituras comparam-se com o começo da ponta nova; as da anterior ficam guardadas.
sup-wear-too-few = Leituras a menos para dizer algo da ponta: { $have } de { $need }.
sup-wear-steady = Os últimos { $recent } símbolos não se leram pior do que os primeiros { $new }.
sup-jobs = Trabalhos
sup-read = Lidos
sup-share = Parte
sup-effort = Leitura mais difícil, a partir de 0
sup-wiring = Ligações, uma entrada de cada vez
sup-wiring-follows = Leva cada entrada aos seus estados; compara-se com o que o controlador lê. Nada arranca, e nenhuma permissão é dada. Entretanto ninguém marca.
sup-bench-manned = alguém trabalha na bancada: os botões seriam tomados por respostas
sup-hint-bench-manned = comece de novo o diagnóstico; assim a pessoa deixa a bancada
sup-wiring-begin = Começar
sup-wiring-again = Começar de novo
sup-step-of = Passo { $number } de { $of }
sup-at-terminals = Bornes: { $terminals }
sup-step-follows = Carregue no botão quando estiver assim. Os fios são lidos depois de um segundo.
sup-step-done = Está assim
sup-step = Passo
sup-found = Encontrado até agora

## Backups

sup-last-backup = Última cópia de segurança
sup-no-backup = Nunca se fez nenhuma.
sup-made-at = Quando
sup-entries-in = Assentos que contém
sup-entries-now = Assentos no registo agora
sup-medium = Outro suporte
sup-backup-follows = O posto continua entretanto.
sup-backup-do = Fazer uma cópia de segurança agora
sup-on-medium = Cópias de segurança no outro suporte
sup-drill = Experimentada
sup-never-drilled = – nunca experimentada
sup-drill-good = ✔ boa
sup-drill-bad = ✖ NÃO É BOA
sup-drills = Ensaios de recuperação
sup-drill-how = Um ensaio precisa da chave secreta, guardada longe do posto: `markstation backup drill --key FICHEIRO`.
