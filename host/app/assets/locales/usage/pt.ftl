# O que se diz de um comando mal escrito, e os remédios de um erro onde quer que aconteça, em português. A mesma ordem de en.ftl.

## Wrong usage of the command line

usage-unknown-argument = "{ $argument }" não é conhecido aqui
usage-unknown-command = não há nenhum comando "{ $command }"
usage-missing = isto é necessário e não foi dado: { $arguments }
usage-no-command = é preciso dizer a { $command } o que fazer
usage-value = "{ $value }" não serve para { $argument }
usage-value-empty = { $argument } precisa de um valor
usage-conflict = { $argument } não pode ir com { $others }
usage-twice = { $argument } só pode ser dado uma vez
usage-too-many = { $argument } não aceita mais valores: "{ $value }" está a mais
usage-too-few = { $argument } precisa de { $needed } valores, e tem { $given }
usage-no-equals = { $argument } precisa de = antes do seu valor
usage-not-utf8 = o que foi escrito não é UTF-8
usage-other = isto não se entende
usage-line = Forma: { $usage }
usage-range = escreva um número inteiro de { $from } a { $to }
usage-range-from = escreva um número inteiro, { $from } ou mais
usage-whole-number = escreva um número inteiro
usage-date = escreva uma data como 2026-03-02
usage-country = escreva o código de um país, duas letras como KE
usage-place = escreva palavras de minúsculas e algarismos unidas por hífenes, como receiver-left
usage-address = escreva um endereço e uma porta, como 127.0.0.1:8470
usage-millimetres = escreva milímetros, como 101 ou 114.3
usage-digits = escreva os seus 64 algarismos hexadecimais: copie-os inteiros
usage-column-value = escreva COLUMN=VALOR
usage-heading-column = escreva o cabeçalho da lista, = e a coluna, como "Waffe Nr=serial"
usage-no-column = nenhuma coluna se chama "{ $column }"; as colunas são: { $known }
usage-no-language = não há mensagens nesta língua; há em: { $known }
hint-usage-similar = talvez quisesse dizer: { $similar }
hint-usage-commands = escreva a seguir uma destas palavras: { $commands }
hint-usage-values = escreva uma destas palavras: { $values }
hint-usage-help = `--help` depois de um comando diz tudo o que lá se pode escrever

## Remedies

hint-entry-refused = corrija o que a causa nomeia, e tente de novo
hint-file-to-write = veja se a sua pasta existe, se nela se pode escrever e se há espaço; depois tente de novo
hint-somebody-answers = comece de novo com alguém presente que responda a cada pergunta
hint-address = termine o programa que já escuta aí, ou indique outra porta, e um endereço que este computador tenha
hint-ask-witness = peça outra vez à testemunha a sua resposta a este pedido, e copie-a inteira
hint-key-line = uma chave pública é uma linha, como NOME+IMPRESSÃO+CHAVE: copie-a inteira
hint-witness-key = peça à testemunha a linha que lhe foi mostrada quando foi criada
hint-issued-list = corrija essa linha, ou recupere a lista da sua última cópia; até lá nenhum bloco é emitido
hint-checkpoint = não confie neste ficheiro: afaste-o, e tome o ponto de controlo de uma testemunha ou de quem guarde um
hint-faults = deixe-a de fora, ou indique outra; `markstation machine simulate --help` enumera-as
hint-simulated = termine todos os programas que trabalham com este posto de formação, e comece de novo. Se continuar assim, crie um novo com `markstation demo`
    .screen = termine todos os programas que trabalham com este posto de formação, e comece de novo. Se continuar assim, alguém cria um novo na linha de comandos
hint-import-nothing = indique uma lista com os cabeçalhos na primeira linha e uma arma em cada linha abaixo; --map diz que cabeçalho é que coluna
hint-items = `markstation remaining { $consignment }` mostra os seus artigos
    .screen = Supervisor › Remessas mostra os seus artigos
hint-job-under-way = espere que termine, e depois tente de novo
hint-two-weapons = indique duas armas diferentes
hint-system = a este computador faltam memória ou ficheiros abertos: termine outros programas, ou reinicie-o
hint-find-job = `markstation register find` mostra cada marca com o seu trabalho
    .screen = a procura do registo mostra cada marca com o seu trabalho
hint-old-size = pergunte à testemunha quantos assentos tinha o livro quando assinou pela última vez, e dê esse número com --old
hint-other-day = indique um dia em que algo tenha sido assentado
hint-person-exists = dê à nova pessoa um nome que distinga as duas, por exemplo com mais uma inicial
hint-photo-again = tire a fotografia de novo
hint-pin-again = escreva o mesmo PIN das duas vezes
hint-port-path = indique um caminho onde ainda não haja nada, numa pasta em que possa escrever
hint-reader = veja a alimentação do leitor e o seu cabo, e a porta de --at; depois tente de novo
hint-register-again = veja se a pasta do posto está no seu disco, se nela se pode escrever e se há espaço; depois tente de novo
hint-wait = espere um momento, e depois tente de novo
hint-webhook-secret = escreva um mais longo no ficheiro, como o que dá `openssl rand -hex 32`, e dê o mesmo ao destinatário
hint-newer-check = verifique-o com um markstation mais recente
