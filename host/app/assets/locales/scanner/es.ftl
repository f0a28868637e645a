# Lo que se dice de los lectores de códigos, de las lecturas y de las tarjetas de mando, en español. Mismo orden que en.ftl.

## Lectores

scanner-lost = el lector { $scanner } no responde
hint-scanner-plug = conecte su cable, o acérquelo a su base; se vuelve a leer por sí solo
hint-scanner-plug-anew = desconéctelo y vuelva a conectarlo
hint-scanner-allow = deje que el usuario de la estación lo lea: ponga a ese usuario en el grupo dialout para un puerto serie, o input para un teclado
hint-scanner-free = cierre el programa que lo ocupa
hint-scanner-path = en station.toml, escriba el nombre que el lector tiene en /dev/serial/by-id o en /dev/input/by-id
hint-scanner-else = mientras tanto, toque o escriba lo que habría escaneado

## Lecturas que no lo son

scan-too-long = el código escaneado tiene más de { $most } caracteres; no se usó nada de él
scan-not-text = el código escaneado contiene algo que no es letra, cifra ni signo; no se usó nada de él
hint-scan-our-codes = escanee el código de una pieza, de una etiqueta, de una credencial o de una tarjeta; quizá se leyó otro código vecino
scan-incomplete = la lectura se interrumpió; no se usó nada de ella
hint-scan-again = escanee de nuevo
scan-key = el lector pulsó la tecla { $key }, que no da ningún carácter; no se usó nada de la lectura
hint-scanner-us = ajuste el lector a un teclado de EE. UU. (US), con el código de su manual, y escanee de nuevo
layout-wrong = el lector da otros caracteres que los de la tarjeta; ninguna lectura cuenta hasta que se corrija
hint-layout-wrong = ajuste el lector a un teclado de EE. UU. (US), con el código de su manual, o ponga el teclado de esta computadora en US; vea que el bloqueo de mayúsculas (Caps Lock) esté apagado; después escanee de nuevo la tarjeta "Prueba del teclado"

## Tarjetas de mando

card-misread = no es una tarjeta de esta estación, o se leyó mal; no se hizo nada
hint-card-misread = escanee la tarjeta de nuevo; si el mensaje vuelve, imprima de nuevo las tarjetas
card-yes = Sí
# As in English.
card-no = No
card-stop = Parar
card-none = Sin marca
card-partial = Parte de la marca
card-complete = Marca entera
# El nombre del idioma en ese idioma.
card-layout = Prueba del teclado
