# Lo que se dice de una orden mal escrita, y los remedios de un error dondequiera que ocurra, en español. Mismo orden que en.ftl.

## Wrong usage of the command line

usage-unknown-argument = "{ $argument }" no se conoce aquí
usage-unknown-command = no hay ninguna orden "{ $command }"
usage-missing = esto es necesario y no se ha dado: { $arguments }
usage-no-command = hay que decir a { $command } qué hacer
usage-value = "{ $value }" no vale para { $argument }
usage-value-empty = { $argument } necesita un valor
usage-conflict = { $argument } no puede ir con { $others }
usage-twice = { $argument } solo puede darse una vez
usage-too-many = { $argument } no admite más valores: "{ $value }" sobra
usage-too-few = { $argument } necesita { $needed } valores, y tiene { $given }
usage-no-equals = { $argument } necesita = delante de su valor
usage-not-utf8 = lo escrito no es UTF-8
usage-other = esto no se entiende
usage-line = Forma: { $usage }
usage-range = escriba un número entero de { $from } a { $to }
usage-range-from = escriba un número entero, { $from } o más
usage-whole-number = escriba un número entero
usage-date = escriba una fecha como 2026-03-02
usage-country = escriba el código de un país, dos letras como KE
usage-place = escriba palabras de minúsculas y cifras unidas por guiones, como receiver-left
usage-address = escriba una dirección y un puerto, como 127.0.0.1:8470
usage-millimetres = escriba milímetros, como 101 o 114.3
usage-digits = escriba sus 64 cifras hexadecimales: cópielas enteras
usage-column-value = escriba COLUMN=VALOR
usage-heading-column = escriba el encabezado de la lista, = y la columna, como "Waffe Nr=serial"
usage-no-column = ninguna columna se llama "{ $column }"; las columnas son: { $known }
usage-no-language = no hay mensajes en este idioma; los hay en: { $known }
hint-usage-similar = quizá quería decir: { $similar }
hint-usage-commands = escriba detrás una de estas: { $commands }
hint-usage-values = escriba una de estas: { $values }
hint-usage-help = `--help` detrás de una orden dice todo lo que se puede escribir allí

## Remedies

hint-entry-refused = corrija lo que nombra la causa, e inténtelo de nuevo
hint-file-to-write = compruebe que su carpeta existe, que se puede escribir en ella y que queda sitio; después inténtelo de nuevo
hint-somebody-answers = empiece de nuevo con alguien presente que responda a cada pregunta
hint-address = termine el programa que ya escucha ahí, o indique otro puerto, y una dirección que tenga este ordenador
hint-ask-witness = pida otra vez al testigo su respuesta a esta petición, y cópiela entera
hint-key-line = una clave pública es una línea, como NOMBRE+HUELLA+CLAVE: cópiela entera
hint-witness-key = pida al testigo la línea que se le mostró al crearlo
hint-issued-list = corrija esa línea, o recupere la lista de su última copia; hasta entonces no se emite ningún bloque
hint-checkpoint = no se fíe de este archivo: apártelo, y tome el punto de control de un testigo o de quien guarde uno
hint-faults = déjela fuera, o indique otra; `markstation machine simulate --help` las enumera
hint-simulated = termine todos los programas que trabajan con este puesto de formación, y empiece de nuevo. Si sigue así, cree uno nuevo con `markstation demo`
    .screen = termine todos los programas que trabajan con este puesto de formación, y empiece de nuevo. Si sigue así, alguien crea uno nuevo en la línea de órdenes
hint-import-nothing = indique una lista con los encabezados en la primera línea y un arma en cada línea de debajo; --map dice qué encabezado es qué columna
hint-items = `markstation remaining { $consignment }` muestra sus artículos
    .screen = Supervisor › Envíos muestra sus artículos
hint-job-under-way = espere a que termine, y después inténtelo de nuevo
hint-two-weapons = indique dos armas distintas
hint-system = a este ordenador le faltan memoria o archivos abiertos: termine otros programas, o reinícielo
hint-find-job = `markstation register find` muestra cada marca con su trabajo
    .screen = la búsqueda del registro muestra cada marca con su trabajo
hint-old-size = pregunte al testigo cuántos asientos tenía el libro cuando firmó por última vez, y dé ese número con --old
hint-other-day = indique un día en que se haya asentado algo
hint-person-exists = dé a la persona nueva un nombre que distinga a las dos, por ejemplo con una inicial más
hint-photo-again = haga la foto de nuevo
hint-pin-again = escriba el mismo PIN las dos veces
hint-port-path = indique una ruta donde aún no haya nada, en una carpeta en la que pueda escribir
hint-reader = compruebe la alimentación del lector y su cable, y el puerto de --at; después inténtelo de nuevo
hint-register-again = compruebe que la carpeta del puesto está en su disco, que se puede escribir en ella y que queda sitio; después inténtelo de nuevo
hint-wait = espere un momento, y después inténtelo de nuevo
hint-webhook-secret = escriba uno más largo en el archivo, como el que da `openssl rand -hex 32`, y dé el mismo al destinatario
hint-newer-check = compruébelo con un markstation más nuevo
