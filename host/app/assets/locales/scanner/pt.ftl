# O que se diz dos leitores de códigos, das leituras e dos cartões de comando, em português. A mesma ordem de en.ftl.

## Leitores

scanner-lost = o leitor { $scanner } não responde
hint-scanner-plug = ligue o cabo, ou aproxime-o da base; volta a ser lido por si só
hint-scanner-plug-anew = desligue-o e volte a ligá-lo
hint-scanner-allow = deixe o utilizador da estação lê-lo: ponha esse utilizador no grupo dialout para uma porta série, ou input para um teclado
hint-scanner-free = feche o programa que o ocupa
hint-scanner-path = em station.toml, escreva o nome que o leitor tem em /dev/serial/by-id ou em /dev/input/by-id
hint-scanner-else = entretanto, toque ou escreva o que teria lido com o leitor

## Leituras que não o são

scan-too-long = o código lido tem mais de { $most } caracteres; nada dele foi usado
scan-not-text = o código lido contém algo que não é letra, algarismo nem sinal; nada dele foi usado
hint-scan-our-codes = leia o código de uma peça, de uma etiqueta, de um crachá ou de um cartão; talvez tenha sido lido outro código ao lado
scan-incomplete = a leitura foi interrompida; nada dela foi usado
hint-scan-again = leia de novo
scan-key = o leitor premiu a tecla { $key }, que não dá nenhum carácter; nada da leitura foi usado
hint-scanner-us = ajuste o leitor para um teclado dos EUA (US), com o código do seu manual, e leia de novo
layout-wrong = o leitor dá outros caracteres que não os do cartão; nenhuma leitura conta até que isso seja corrigido
hint-layout-wrong = ajuste o leitor para um teclado dos EUA (US), com o código do seu manual, ou ponha o teclado deste computador em US; veja se o bloqueio de maiúsculas (Caps Lock) está desligado; depois leia de novo o cartão "Teste do teclado"

## Cartões de comando

card-misread = não é um cartão desta estação, ou foi mal lido; nada foi feito
hint-card-misread = leia o cartão de novo; se a mensagem voltar, imprima de novo os cartões
card-yes = Sim
card-no = Não
card-stop = Parar
card-none = Sem marca
card-partial = Parte da marca
card-complete = Marca inteira
# O nome da língua nessa língua.
card-layout = Teste do teclado
