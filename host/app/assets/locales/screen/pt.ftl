## Around every page

screen-skip = Ir para a pergunta
screen-areas = Áreas
screen-settings = Definições
screen-language = Língua
screen-theme = Cores
screen-logout = Terminar sessão
screen-home = Voltar à primeira página
screen-unheard = A estação não responde. O que esta página mostrava já não vale.
hint-screen-unheard = olhe para a própria estação: talvez ainda haja uma marcação em curso. Esta página continua por si quando a estação responder
screen-not-done = Não efetuado
screen-signs = Estado da estação
screen-steps = Os cinco passos
language-name = Português
theme-day = Dia
theme-night = Noite
theme-red = Óculos vermelhos
theme-green = Óculos verdes
area-bench = Bancada
# As in English.
area-supervisor = Supervisor
area-register = Registo
area-store = Depósito
area-custody = Provas
area-audit = Auditoria
training-band = FORMAÇÃO – nada aqui é real

## Who is here

login-title = Quem é?
login-named = Leia o seu crachá ou escreva o seu nome
# As in English.
login-pin = PIN
nobody-enrolled = Ninguém está inscrito nesta estação, por isso ninguém pode entrar
hint-nobody-enrolled = `markstation user add NOME --role FUNÇÃO` inscreve alguém
    .screen = um administrador inscreve as primeiras pessoas no terminal da estação, antes de a servir
login-do = Entrar
login-unfit = O nome e o PIN não correspondem
hint-login-unfit = escreva ambos de novo. Após cinco PIN errados, nenhum é aceite durante pelo menos 15 minutos: leia o seu crachá na estação ou peça a um supervisor que o desbloqueie
session-over = A sua sessão terminou. O que estava aqui já não é mostrado.
form-spent = este formulário já foi enviado
hint-form-spent = veja o que foi registado; para registar outra coisa, abra a página de novo

## Serving

serving = O ecrã da estação está em { $address }
open-needs-tls = { $address } é acessível a partir de outros computadores e nada é servido aí sem certificado
hint-open-needs-tls = indique --certificate FICHEIRO e --key FICHEIRO, ambos PEM, ou escute em 127.0.0.1
address-not-taken = não é possível escutar em { $address }
station-closing = a estação está a fechar
station-ending = A estação está a ser desligada. Antes disso a marca em curso é feita até ao fim; PARAR para-a.
station-shut = A estação foi desligada. Esta página continua por si quando a estação for ligada de novo.
station-down = A estação não abre; nova tentativa em curso
station-lent = um comando tem a estação neste momento
station-not-lent = o programa que serve a estação não a cede agora

## The bench

bench-left = faltam { $left } de { $lines }
bench-waits = À espera do controlador
bench-testing = A máquina ou o controlador está a ser testado. A bancada continua assim que terminar.
bench-reads = A remessa { $consignment } está a ser lida. Pode ser marcada assim que terminar.
bench-nobody = Ninguém está na bancada
bench-other = { $name } está na bancada
bench-man = Trabalhar na bancada
bench-unmanned = só quem está na bancada faz isto
hint-bench-unmanned = prima primeiro «Trabalhar na bancada»
wrong-mark = A marca do trabalho { $job } lê-se diferente do previsto. Continue só quando a causa estiver encontrada e corrigida.
bench-consignment = Que remessa?
no-consignment-taken = nenhuma remessa foi escolhida
bench-day-closed = O dia não está aberto
hint-bench-day-closed = um supervisor abre-o
bench-lent = Um comando (processo { $pid }) tem a estação desde { $since }
hint-stop-not-here = PARAR não chega agora à máquina a partir daqui: use a paragem de emergência
stop-came-first = PARAR veio primeiro: não se esperou a resposta a isto; veja de novo se foi feito
asked-too-long = a estação não chegou a isso a tempo; nada foi feito
stop-not-reached = PARAR foi lido às { $at } e não parou nada
lend-waits = À espera da estação: { $why }
bench-has-weapon = uma arma está a ser vista ou lida na bancada
hint-bench-has-weapon = termine-a na bancada, ou reponha-a ali
job-under-way = está a ser feita uma marca
settled-now = Registado. A bancada continua.
symbol-reads-otherwise = o símbolo do trabalho { $job } lê-se de modo diferente do previsto; isto fica registado
typed-otherwise = A segunda entrada foi diferente. Nada aconteceu: leia a peça de novo.

## Signs

sign-controller = Controlador
sign-machine = Máquina
sign-guard = Proteção
sign-estop = Paragem de emergência
sign-part = Peça
sign-clamp = Grampo
sign-air = Ar
sign-disk = Disco
sign-scanner = Leitor
sign-clock = Relógio
sign-unsynced = Por copiar
light-good = bom
light-waits = espera
light-bad = FALHA
light-absent = sem ligação
light-closed = fechado
light-open = aberto
light-there = presente
light-not-there = ausente
light-unconfirmed = não confirmado
light-unknown = não se sabe

## Steps

step-identify = Identificar
step-check = Conferir
step-clamp = Fixar
step-mark = Marcar
step-verify = Verificar
ask-identify = Leia ou escreva o número de série da arma
ask-again = Escreva de novo o mesmo número, lido do metal
ask-serial-label = Número tal como está no metal; ? para o ilegível
looks-alike = parece-se com
entry-keys = Teclado
entry-erase = Apagar
button-read = Confirmar
button-yes = SIM, é esta
button-no = NÃO
button-back = Voltar
button-mark = MARCAR
button-stop = PARAR
button-later = Ler mais tarde
button-explain = Registar
ask-check = É esta arma?
ask-clamp = Coloque-a no grampo:
ask-marking = A marcar
ask-press-start = Prima os dois botões de arranque
ask-verify = Escreva o que está no metal
mark-seen = { $seen } de { $expected } vistos pelo controlador
label-item = Artigo
label-maker = Fabricante, modelo
# As in English.
label-calibre = Calibre
label-serial = Número de série
label-observed = Marca observada

## In doubt

doubt-title = O trabalho { $job } foi interrompido. Olhe para a peça.
doubt-evidence = O que o controlador viu
doubt-metal = No metal simulado
doubt-drawing = A marca prevista está a ser desenhada.
doubt-unpictured = Não se pode mostrar como é a marca inteira. A pergunta mantém-se: as suas linhas estão abaixo.
doubt-ask = O que está na peça?
doubt-said = Na peça:
found-none = Nada
found-none-follows = A mesma marca é feita de novo no mesmo lugar.
found-complete = A marca inteira
found-complete-follows = Conta sob a sua palavra (atestada) e tem de ser lida.
found-partial = Uma parte
found-partial-follows = O resto fica como marca estragada; é feita noutro lugar. Uma segunda pessoa tem de ver.
ask-remains-label = O que se consegue ler
ask-second-label = Segunda pessoa: crachá ou nome
ask-second-pin = PIN da segunda pessoa
ask-supervisor-label = Supervisor que encontrou a causa: crachá ou nome

## The simulated hands

hands-title = Mãos simuladas
hand-clamp = Colocar esta arma no grampo
hand-clamp-other = Colocar outra arma no grampo
hand-unclamp = Esvaziar o grampo
hand-guard-open = Abrir a proteção
hand-guard-close = Fechar a proteção
hand-start = Premir os dois botões de arranque
hand-button = Premir o botão de ecrã { $number }
hand-unknown = não há mão simulada chamada { $hand }
