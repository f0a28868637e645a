## What went wrong, what was done

papers-not-printed = el documento no se imprime
papers-typesetter-missing = no está el programa que compone los documentos: { $program }
hint-typesetter = instale `markstation-typeset`, de la misma versión, en la carpeta de `markstation`; en el código fuente: `cargo build -p typesetter`
    .screen = quien administra este ordenador instala el programa que compone los papeles, de la misma versión, junto a markstation
papers-typesetter-not-started = no se puede iniciar { $program }
papers-typesetter-ended = { $program } terminó sin documento: { $ending }
papers-typesetter-slow = { $program } no dio ningún documento en { $seconds } s y se detuvo
hint-typeset-again = no se perdió nada: el registro está como antes. Inténtelo una vez más; si vuelve a fallar, comuníquelo con el texto de arriba
papers-written = { $file } está escrito.
papers-no-destruction = { $named } no designa ninguna destrucción. Indique su asiento, por ejemplo 120, o un arma destruida, por ejemplo R-12
papers-not-set-aside = { $item } no se apartó. Una etiqueta es para un artículo imposible de marcar: apártelo primero
papers-not-named = «{ $given }» no es ENVÍO/ARTÍCULO, por ejemplo demo/12
papers-days-bad = «{ $given }» no designa ningún día. Escriba por ejemplo 2026-01-01, y de un día a otro 2026-01-01..2026-12-31
papers-number-bad = «{ $given }» no es el número de un trabajo
papers-day-empty = no se anotó nada el { $day }: no hay turno que informar
papers-book-empty = ningún arma entró del { $from } al { $to }: no hay página que imprimir

## What stands on papers and depends on the register

papers-marked-elsewhere = su marca figura en el registro bajo otro artículo
papers-sign-supervisor = Supervisor de la estación
papers-sign-receiver = Por el importador
papers-sign-destroyed = Anotó la destrucción
papers-sign-witness = Testigo

## The screen

area-papers = Documentos
papers-how = Cada documento es un archivo en su idioma. Imprímalo o guárdelo.
papers-make = Hacer el documento
papers-make-zpl = Para la impresora de etiquetas
papers-certificate = Certificado de un envío
papers-destruction = Certificado de una destrucción
papers-label = Etiqueta de un arma marcada
papers-tag = Etiqueta de un artículo imposible de marcar
papers-shift = Informe de un día
papers-book = Páginas del libro encuadernado
papers-cards = Tarjetas de mando
papers-of-consignment = Envío
papers-of-item = Artículo
papers-of-job = Trabajo
papers-of-destruction = Asiento, o un arma destruida, por ejemplo R-12
papers-of-day = Día
papers-from = Del
papers-to = Al
