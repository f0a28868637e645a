# Lo que dice markstation, en español. Una entrada por mensaje; una prueba mantiene los identificadores y los argumentos
# iguales a los del programa. El mismo orden que en.ftl.
#
# Reglas de escritura: imperativo de cortesía (usted), frases cortas; comillas rectas "…" alrededor de un valor leído o
# escrito, pues se cita carácter por carácter. Las órdenes entre acentos graves y las palabras de station.toml no se
# traducen. «# As in English.» antes de una entrada dice que su texto es a propósito igual al inglés.
#
# Glosario. Una sola palabra por noción.
#   applied (witnessed)   aplicada (constatada): el controlador vio los golpes
#   applied (attested)    aplicada (declarada): una persona lo declara, el controlador no lo vio
#   verified              verificado: el texto se releyó en el metal
#   in doubt              en duda
#   settled, settle       resuelto, resolver
#   set aside             apartado, apartar
#   struck                tachada (línea que una persona declaró falsa)
#   partial, spoilt       parcial, fallida (marca)
#   burned number         número consumido
#   number block          bloque de números
#   receipt               recibo (firmado por el controlador)
#   acknowledged          confirmado (recibo)
#   ledger                libro (lo que solo puede crecer)
#   register              registro
#   checkpoint            punto de control
#   consignment           envío
#   manifest, line        manifiesto, línea
#   taken in              incorporado
#   entry                 asiento (del libro)
#   item, part            artículo (número de artículo), pieza (lo que se sujeta en la mordaza)
#   frame, receiver       armazón, cajón de mecanismos
#   mark, marking, job    marca, marcado, trabajo
#   strike                golpe
#   clamp, fixture        mordaza, soporte
#   guard, e-stop         resguardo, parada de emergencia
#   permit                permiso (de arranque)
#   controller            controlador (la caja electrónica, nunca una persona)
#   release               levante (de aduana)
#   trace                 localización
#   hold                  retención
#   party                 parte
#   profile               perfil, reglas de marcado
#   finding               observación (rechazo, pregunta, aviso)
#   day opening           apertura de la jornada
#   supervisor, operator  supervisor, operador
#   station               puesto

## The frame around messages, and words that are typed. Lists of words are separated by commas.

# As in English.
failure-what = Error: { $what }
failure-cause = Causa: { $cause }
failure-causes = Causas:
failure-hint = Qué hacer: { $hint }
progress-left = quedan { $time }
words-yes = sí, si, s
# As in English.
words-no = no, n
words-later = más tarde, mas tarde, después, despues, luego
words-none = ninguna, ninguno, nada
words-partial = parcial
words-complete = completa, completo

## How lines and jobs stand

state-refused = rechazada
state-question = pregunta
state-struck = tachada
state-set-aside = apartada
state-open = por marcar
state-in-doubt = en duda
state-witnessed = aplicada (constatada)
state-attested = aplicada (declarada)
state-no-mark = sin marca
state-spoilt = marca fallida
state-no-job = ningún trabajo
state-not-marked = no marcada
state-text-verified = texto verificado
state-text-not-verified = texto no verificado
part-name = { $part ->
        [none] arma entera
        [frame] armazón
        [receiver] cajón de mecanismos
        [barrel] cañón
        [slide] corredera
        [cylinder] tambor
        [bolt] cerrojo
        [action_body] báscula
        [tube] tubo
        [suppressor] silenciador
        [upper_receiver] cajón superior
        [lower_receiver] cajón inferior
        [breech] cierre de la recámara
        [bipod] bípode
        [case] vaina
        [pack] embalaje
       *[other] { $part }
    }
# Las palabras de las reglas de marcado; un lugar que aquí no se conoce conserva la suya.
place-name = { $place ->
        [left] izquierda
        [left-front] izquierda, delante
        [left-rear] izquierda, detrás
        [right] derecha
        [right-front] derecha, delante
        [right-rear] derecha, detrás
        [rear-left] parte trasera, lado izquierdo
        [rear-right] parte trasera, lado derecho
        [rear-top] parte trasera, arriba
        [top] parte superior
        [underside] parte inferior
        [body] cuerpo
        [side] lado
        [rear] parte trasera
        [head] cabeza
        [face] cara
        [label] etiqueta
        [collar] collar
        [plate] plaquita
        [beside-plate] junto a la plaquita
        [chamber-left] recámara, lado izquierdo
        [chamber-right] recámara, lado derecho
        [handle-root] base de la manivela
        [leg-left] pata izquierda
        [leg-right] pata derecha
       *[other] { $place }
    }
place-on-barrel = { $place }, cañón { $barrel }
state-of-job = trabajo { $job }  { $state }
outcome-none = sin recibo
outcome-never-permitted = nunca hubo permiso
outcome-no-cycle = con permiso, sin ciclo visto
outcome-interrupted = interrumpido durante el ciclo
outcome-outside-limits = un ciclo fuera de los límites
outcome-complete = un ciclo completo
outcome-unarmed = un ciclo sin trabajo
outcome-reprovisioned = clave renovada

## Rows of tables

at-line = línea { $line }
# As in English.
finding-shown = { $severity }: { $what } [{ $rule }]
# As in English.
finding-shown-at = { $place }, { $severity }: { $what } [{ $rule }]
severity-notice = aviso
severity-question = pregunta
severity-refusal = rechazo
consignment-row = { $consignment } licencia { $licence } para { $importing }, levante { $release }, autorizadas { $quantity }, marcadas { $marked }
found-row = { $item } { $maker } { $serial }  número { $number }  { $state }
entry-by = por { $person }
entry-by-two = por { $person } y { $second }
entry-restricted = se omite lo que revela el lugar de una marca oculta; quien pueda conocerlo añade --restricted

## The station and its folder

training-station = Puesto de formación: nada de lo que hay aquí tiene valor de prueba.
station-made = El puesto { $station } está creado en { $folder }.
station-made-next = A continuación: revise { $config }, y después `markstation --station { $folder } controller provision --by "{ $person }"` y `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = ya hay un puesto en { $folder }, y un puesto nunca se sobrescribe
hint-station-exists = indique otra carpeta; para trabajar con este puesto, ejecute en él las otras órdenes
station-id-bad = "{ $station }" no puede ser el identificador de un puesto: escriba de 1 a 16 caracteres ASCII imprimibles sin espacios, como KE-MSA-1
time-zone-bad = no hay ninguna zona horaria "{ $zone }": escriba una como Africa/Nairobi
no-station = aquí no hay ningún puesto: no se puede leer { $path }
hint-init-or-station = indique la carpeta del puesto con --station DIR, o cree un puesto con `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } no es una configuración válida
hint-config = corrija ese punto; no se ha cambiado nada. `markstation init` en una carpeta vacía escribe un ejemplo comentado
    .screen = quien administra este puesto corrige ese lugar; no se ha cambiado nada
config-contradicts-register = station.toml dice puesto { $configured } ({ $configured_realm ->
        [real] real
        [training] formación
       *[other] { $configured_realm }
    }), el registro es de { $registered } ({ $registered_realm ->
        [real] real
        [training] formación
       *[other] { $registered_realm }
    })
hint-config-contradicts-register = vuelva a poner en station.toml el identificador y el tipo de puesto del registro; ambos son fijos para siempre
folder-owned = el proceso { $pid } tiene este puesto desde { $since }
hint-folder-owned = use ese programa, o termínelo antes. Las órdenes de lectura (plan, remaining, register find, show, verify, export) funcionan a su lado
folder-not-taken = no se puede tomar la carpeta { $path }
register-unusable = no se puede usar el registro
hint-restore-register = no marque nada más en este puesto y conserve el archivo dañado. `markstation register doctor` salva lo que queda de él en uno nuevo, `markstation backup restore` recupera la copia de seguridad más reciente; compare los dos
    .screen = no marque nada más en este puesto. Quien lo administra guarda el archivo dañado, salva lo que queda de él o recupera la última copia de seguridad en la línea de órdenes, y compara ambos
entry-refused = el registro no acepta esto, y no se ha escrito nada
hint-file-to-read = compruebe que el archivo está donde se indicó y que se puede leer; después inténtelo de nuevo
file-not-read = no se puede leer { $file }
file-not-written = no se puede escribir { $file }
no-randomness = el sistema no da números aleatorios
no-thread = el sistema no da ningún hilo de ejecución
bug = el programa se contradice: { $detail }
hint-report-bug = deje de marcar con este programa, conserve la carpeta del puesto tal como está y comunique esto con el texto de arriba
answer-yes-or-no = Responda sí o no.

## Persons

person-added = { $name } es { $id }.
person-exists = { $name } ya se conoce como { $id }
person-unknown = aquí nadie se llama "{ $name }"
hint-person-add = `markstation user list` muestra a quién se conoce; `markstation user add "{ $name }"` añade a alguien
    .screen = Supervisor › Personas muestra a quién se conoce y añade a alguien
person-name-bad = "{ $name }" no es un nombre: escriba al menos un carácter, y ningún carácter de control
badge-unknown = esta tarjeta no es de nadie
hint-badge-unknown = se hizo en otro puesto, o la sustituyó otra tarjeta: un administrador hace una con `markstation user badge NOMBRE --by NOMBRE`
    .screen = se hizo en otra estación, o la sustituyó otra: un administrador hace una en Supervisor › Personas
user-not-enrolled = aquí se conoce a { $name }, pero no es usuario
hint-user-enrol = un administrador lo inscribe: `markstation user add "{ $name }" --role operator --by NOMBRE`; `markstation user list` muestra quién es qué
    .screen = un administrador inscribe a la persona en Supervisor › Personas
user-has-no-pin = { $name } aún no tiene PIN, y en un puesto real nadie actúa sin él
hint-user-pin = `markstation user pin "{ $name }" --by NOMBRE`, donde NOMBRE es un administrador
    .screen = un administrador da un PIN a { $name } en Supervisor › Personas
role-missing = { $act } no corresponde a { $name }: hace falta uno de los roles { $roles }
hint-user-policy = `markstation user policy` muestra quién puede hacer qué; un administrador da roles con `markstation user roles`
    .screen = un administrador da las funciones en Supervisor › Personas
second-must-differ = la segunda persona es la primera: tiene que ser otra
ask-pin = PIN de { $name }:
ask-new-pin = Nuevo PIN de { $name } (de 4 a 12 cifras, o una frase de al menos 8 caracteres):
ask-pin-again = Otra vez lo mismo:
pin-not-repeated = lo escrito la segunda vez no es lo mismo: no se ha puesto ningún PIN
pin-bad = esto no puede ser un PIN
hint-pin-form = de 4 a 12 cifras, o una frase de 8 a 128 caracteres
pin-wrong = este no es el PIN de { $name }: { $left ->
        [one] queda un intento
       *[other] quedan { $left } intentos
    }
pin-not-given = no se dio el PIN de { $name }
hint-pin-file = escríbalo cuando se le pida. Un guion de órdenes indica un archivo con una línea `NOMBRE: PIN` que solo su dueño puede leer: --pin-file ARCHIVO
    .screen = escríbalo en el formulario
pin-file-open = { $file } contiene PIN, y otros además de su dueño pueden leerlo
hint-pin-file-open = `chmod 600 { $file }`, y elija otros PIN si alguien ha podido leer estos
locked-out = { $name } está bloqueado tras varios PIN erróneos: { $minutes ->
        [one] queda un minuto
       *[other] quedan { $minutes } minutos
    }
hint-user-unlock = espere, o haga que un administrador ejecute `markstation user unlock "{ $name }" --by NOMBRE`. Si nadie de aquí se equivocó, alguien está probando
    .screen = espere, o pida a un administrador que desbloquee a { $name } en Supervisor › Personas. Si aquí nadie se equivocó, alguien está probando
users-begin = Desde ahora solo actúan usuarios en este puesto; { $name } es el primero, e inscribe a los demás.
user-by-needed = a un usuario lo inscribe un administrador, con al menos un rol: añada --by NOMBRE y --role ROL
user-enrolled = { $name } está inscrito: { $roles }.
user-roles-set = { $name } es ahora: { $roles }.
user-pin-set = { $name } tiene un PIN.
user-badge = Tarjeta de { $name }: { $secret }
user-badge-once = Se muestra esta única vez. Quien la tiene dice quién es al escanearla después de --by; el PIN se pide igualmente.
    .screen = Se muestra esta única vez. Quien la tiene dice quién es al escanearla; el PIN se pide igualmente.
user-unlocked = { $name } puede volver a entrar.
user-left = { $name } ya no trabaja aquí.
user-forgotten = El nombre se ha suprimido, con PIN y tarjeta; los asientos siguen diciendo { $id }. Las copias de seguridad anteriores aún lo contienen.
hint-forget = Los asientos siguen mostrando el nombre. `markstation user leave "{ $name }" --forget --by NOMBRE` lo suprime.
    .screen = Los asientos siguen mostrando el nombre { $name }. Un administrador lo suprime en la línea de órdenes.
user-language = A { $name } se le habla en { $language }.
# As in English.
user-row = { $id }  { $name }  { $state }  { $roles }
user-state-open = conocido
# As in English.
user-state-here = PIN
user-state-badge = PIN y tarjeta
user-state-no-pin = sin PIN
user-state-locked = bloqueado
user-state-left = no es usuario
act-waits = El asiento { $entry } cuenta, y espera a una segunda persona: `markstation user countersign { $entry } --by NOMBRE`.
    .screen = El asiento { $entry } cuenta, y espera a una segunda persona, que lo encuentra en Supervisor › Personas.
waiting-row = { $entry }  { $act } por { $person }, espera a otra persona: { $roles }
nothing-waits = Nada espera una segunda firma.
countersigned = El asiento { $entry } tiene la segunda firma.
policy-row = { $act }: { $roles }; segunda persona: { $second }

## The day

confirm-clock = El reloj dice { $now }. ¿Es correcto? (sí/no)
clock-not-confirmed = no se confirmó el reloj, y la jornada no está abierta
hint-set-clock = ponga el reloj en hora, o declare la fecha con --date AAAA-MM-DD
    .screen = ponga el reloj en hora, o indique la fecha en Supervisor › Resumen
clock-behind = el reloj dice { $today }, y { $last } ya pasó: el último asiento, o este programa, es de ese día
hint-declare-date = si ahora no se puede poner el reloj en hora, declare la fecha con --date; no antes de { $last }
    .screen = si ahora no se puede poner el reloj en hora, indique la fecha en Supervisor › Resumen; no antes de { $last }
day-before-last = { $day } es anterior a { $last }, que ya pasó: el último asiento, o este programa, es de ese día
hint-day-before-last = declare ese día o uno posterior: el registro nunca retrocede
clock-far-ahead = el reloj dice { $today }, { $days } días después del último día conocido
hint-name-date = si es así, indique la fecha: `markstation day open --by NOMBRE --date { $today }`; si no, ponga el reloj en hora
    .screen = si es así, indique la fecha en Supervisor › Resumen; si no, ponga el reloj en hora
clock-jumped = el reloj saltó mientras el puesto trabajaba, a { $now }
day-over = la jornada de { $day } ha terminado: el reloj dice { $now }
day-opened = La jornada { $day } está abierta.
day-closed = La jornada { $day } está cerrada.
day-not-open = no hay ninguna jornada abierta: el reloj dice { $today }, el último asiento es de { $last }
day-not-open-to-close = no hay ninguna jornada abierta
hint-open-day = un supervisor la abre con `markstation day open --by NOMBRE`
    .screen = un supervisor lo abre en Supervisor › Resumen

## Consignments

taken-in = Envío { $consignment }: { $lines } { $lines ->
        [one] línea
       *[other] líneas
    }, { $accepted } { $accepted ->
        [one] aceptada
       *[other] aceptadas
    }, { $asks } con preguntas, { $refused } { $refused ->
        [one] rechazada
       *[other] rechazadas
    }.
next-answer = A continuación: `markstation consignment answer { $consignment } --by NOMBRE` hace las preguntas sobre las líneas.
    .screen = A continuación: la página de { $consignment } en Supervisor › Envíos hace las preguntas sobre las líneas.
next-attest = A continuación: `markstation consignment attest { $consignment } --by NOMBRE` hace las preguntas de las reglas.
    .screen = A continuación: la página de { $consignment } en Supervisor › Envíos hace las preguntas de las reglas.
next-mark = Después: `markstation mark { $consignment } --by NOMBRE`.
    .screen = Después: { $consignment } se elige y se marca en Banco.
consignment-unknown = en este puesto no hay ningún envío "{ $consignment }"
hint-consignments = hay: { $known }
hint-consignment-open = abra uno con `markstation consignment open MANIFIESTO --by NOMBRE`
    .screen = un supervisor abre uno en Supervisor › Envíos
consignment-id-bad = "{ $consignment }" no puede ser el identificador de un envío: de 1 a 32 letras, cifras, guiones, guiones bajos o puntos; indique uno con --id
    .screen = "{ $consignment }" no puede ser el identificador de un envío: escriba de 1 a 32 letras, cifras, guiones, guiones bajos o puntos
consignment-not-opened = no se abrió el envío { $consignment }
profile-unknown = no hay reglas de marcado "{ $profile }"; hay: { $known }
hint-profile-unknown = `markstation profile list` dice para qué es cada una; escriba uno de estos nombres
    .screen = elija unas de las reglas que se ofrecen
rules-invalid = { $file }:{ $line }:{ $column } no es un archivo de reglas válido
hint-rules = corrija ese punto; no se ha cambiado nada. Sin el archivo valen las reglas incluidas
rules-against = las reglas no admiten el envío { $consignment } tal como está
hint-rules-against = haga lo que pide cada regla de arriba y vuelva a abrirlo; no se ha escrito nada
rules-changed = las reglas no son aquellas con las que se abrió el envío { $consignment }
hint-rules-changed = vuelva a poner los archivos anteriores, o mire con `markstation plan { $consignment }` qué cambian e incorpore de nuevo el manifiesto con `markstation consignment revise`
    .screen = vuelva a poner los ficheros de antes, o incorpore otra vez el manifiesto en la página de { $consignment } en Supervisor › Envíos
event-not-of-profile = las reglas { $profile } no hacen ninguna marca para el hecho { $event }
hint-profile-for-others = estas reglas están para que otras las hereden: indique otras con --profile
    .screen = estas reglas están para que otras las hereden: elija otras
hint-event-not-of-profile = escriba uno de sus hechos ({ $known }), o indique otras reglas con --profile
    .screen = escriba uno de sus hechos ({ $known }), o elija otras reglas
clamp-part = Ponga la pieza ({ $part }) en la mordaza; la marca va aquí: { $place }.
not-markable-tag = recibe una etiqueta, no una marca
not-markable-no-mark = no recibe ninguna marca
not-markable-all-made = lleva todas las marcas que piden sus reglas
not-markable-no-die = ningún cuño de la prensa marca "{ $lines }": indique el cuño en station.toml, o marque con otra máquina
not-markable-setting = su profundidad no se puede marcar en este material: { $why }
not-markable-no-dots = su marca no se puede hacer con puntos: { $why }
not-markable-numbers = necesita un número, y el bloque de números de este puesto está agotado; pida otro a la autoridad
manifest-unreadable = no se incorporó el manifiesto { $file }
hint-manifest = corrija el archivo e incorpórelo de nuevo; no se ha cambiado nada
manifest-gone = ya no está el manifiesto { $file }
manifest-changed = { $file } no es el manifiesto que se incorporó: su contenido cambió
hint-manifest-gone = recupere el archivo de una copia de seguridad, o incorpore de nuevo el manifiesto con `markstation consignment revise`
    .screen = haga recuperar el archivo de una copia de seguridad, o incorpore de nuevo el manifiesto en la página del envío en Supervisor › Envíos
header-changed = la cabecera del envío { $consignment } era "{ $was }" y es "{ $is }" en el manifiesto corregido
hint-header-changed = la licencia, el Estado importador y la fecha de levante quedan fijos al abrir un envío: corrija solo las líneas, o abra otro envío
revision-loses = el manifiesto corregido del envío { $consignment } no tiene línea para { $items } { $items ->
        [one] arma marcada o en duda
       *[other] armas marcadas o en duda
    }; no se ha cambiado nada
hint-revision-loses = conserve sus líneas tal como se marcaron, y dé a las otras armas números de artículo propios
revision-changes-marks = según el manifiesto corregido del envío { $consignment }, { $items } { $items ->
        [one] arma llevaría
       *[other] armas llevarían
    } otras marcas que las que ya tienen; no se ha cambiado nada
hint-revision-changes-marks = escriba lo que hay en el metal; una marca que está ahí nunca se repite con otro texto
item-no-belongs = el número de artículo { $item } ya pertenece a { $name }, trabajo { $job }
line-not-its-number = La línea { $line } se rechaza:
set-aside-marked = el artículo { $item } está marcado: ya no se puede apartar
ask-stands = Artículo { $item }: ¿vale la línea tal como está escrita? (sí/no/más tarde)
answers-given = { $given } { $given ->
        [one] respondida.
       *[other] respondidas.
    }
no-question = el artículo { $item } no tiene ninguna pregunta abierta
hint-findings = `markstation consignment findings { $consignment }` las muestra todas
    .screen = la página de { $consignment } en Supervisor › Envíos las muestra todas
consignment-asks = el envío { $consignment } tiene una pregunta sobre el conjunto que nadie ha respondido
hint-answer = un supervisor la responde con `markstation consignment answer { $consignment } --by NOMBRE`
    .screen = un supervisor responde en la página de { $consignment } en Supervisor › Envíos
consignment-summary = Envío { $consignment }: { $marked } de { $lines } líneas marcadas, { $open } por marcar, { $asks } con preguntas, { $doubt } en duda, { $refused } rechazadas o apartadas.
plan-summary = { $planned } { $planned ->
        [one] marca prevista
       *[other] marcas previstas
    }, { $unplanned } { $unplanned ->
        [one] artículo imposible de marcar
       *[other] artículos imposibles de marcar
    }. Un número solo se consume cuando su arma está en la mordaza, identificada.
plan-waiting = { $waiting } { $waiting ->
        [one] artículo espera
       *[other] artículos esperan
    } una respuesta.
plan-unmarked = No se pide ninguna marca en { $unmarked } { $unmarked ->
        [one] artículo
       *[other] artículos
    }.
profile-too-many-lines = las reglas { $profile } hacen una marca de { $lines } líneas, y esta máquina admite { $max }

## Single weapons

part-added = El artículo { $item } se ha añadido a { $consignment }.
part-refused = el artículo { $item } no se puede marcar tal como se introdujo, y no se ha añadido
hint-part-refused = corrija lo que indican las líneas de arriba, e introdúzcalo de nuevo
column-not-in-manifest = el manifiesto de este envío no tiene la columna "{ $column }"
hint-column-not-in-manifest = omita el campo, o incorpore antes un manifiesto con esa columna
manifest-is-workbook = el manifiesto de este envío es un libro de cálculo, y aquí no se le añaden filas
hint-manifest-is-workbook = añada la fila en el programa de hojas de cálculo, e incorpore el libro de cálculo con `markstation consignment revise`
    .screen = añada la fila en el programa de hojas de cálculo, e incorpore el libro de cálculo en la página del envío en Supervisor › Envíos
set-aside = El artículo { $item } está apartado.
item-unknown = no hay ningún artículo { $item } en el envío { $consignment }
hint-remaining = `markstation remaining { $consignment }` muestra las líneas que quedan
    .screen = la página de { $consignment } en Supervisor › Envíos muestra las líneas que quedan

## Marking

mark-progress = marcado
ask-serial = Escanee o escriba el número de serie leído en la pieza de la mordaza:
read-nothing = No se leyó nada.
read-stranger = "{ $read }" no está en ninguna línea de este envío: retire la pieza y mire adónde pertenece.
read-marked = El artículo { $item } ya está marcado: retire la pieza.
read-withheld = El artículo { $item } está retenido (rechazado, con pregunta o apartado): retire la pieza.
read-ambiguous = "{ $read }" corresponde a los artículos { $items }: lea también el número de artículo en la etiqueta, y escríbalo después del número de serie, como en 12345 #17.
nothing-happened = No ha pasado nada, y no se usó ningún número.
not-markable = El artículo { $item } no se marca: { $why }.
item-marked = El artículo { $item } está marcado (trabajo { $job }). Retire la pieza. Por marcar: { $left }.
part-marked = Una marca del artículo { $item } está hecha (trabajo { $job }), y le falta otra. Retire la pieza.
item-stays-open = El artículo { $item } sigue por marcar.
press-start = El permiso está dado para el trabajo { $job }: ponga en marcha la máquina.
stops-after-mark = Primero termina la marca en curso, después se detiene.
stopped = Detenido. No había ninguna marca en curso.
not-ready = el puesto no está listo para marcar
job-in-doubt = el trabajo { $job } está en duda: nadie puede decir aún qué hay en su pieza
hint-settle = no acerque las manos hasta que la máquina esté parada, mire la pieza y después ejecute `markstation settle`
    .screen = mantenga las manos fuera hasta que la máquina pare, mire la pieza y diga en Banco qué hay en ella
cycle-unexplained = la máquina se movió sin trabajo (recibo { $sequence }), y nadie lo ha explicado
hint-explain = mire la máquina y la pieza de la mordaza, y después ejecute `markstation settle --receipt N --explain TEXTO`
    .screen = mire la máquina y la pieza en la mordaza, y explíquelo en Banco
other-cycle-unexplained = la explicación es sobre el recibo { $sequence }, y el que la espera es { $waits }; no se ha registrado nada
end-witnessed = Trabajo { $job }: marca aplicada, y el controlador la vio.
end-attested = Trabajo { $job }: marca aplicada según la palabra de una persona. A continuación: `markstation verify { $job } --by NOMBRE`.
    .screen = Trabajo { $job }: marca aplicada bajo la palabra de una persona. Falta leerla.
end-found-none = Trabajo { $job }: sin marca. El arma vuelve a estar por marcar; recibe el mismo número en el mismo lugar.
end-found-partial = Trabajo { $job }: una marca parcial, registrada como tal. El arma vuelve a estar por marcar; recibe el mismo número en otro lugar.
end-not-loaded = El trabajo { $job } terminó antes de que nada se moviera: la máquina no aceptó la marca ({ $why }).
end-not-armed = El trabajo { $job } terminó antes de que nada se moviera: el controlador lo rechazó ({ $why }).
end-controller-away = El trabajo { $job } terminó antes de que nada se moviera: el controlador no estaba.
end-nothing-moved = El trabajo { $job } terminó y nada se había movido: { $why }.
end-cut-before-start = El trabajo { $job } se cortó antes de que nada pudiera moverse. Su arma vuelve a estar por marcar.
end-stopped = El trabajo { $job } se detuvo antes de que nada se moviera.
auto-needs-training = --auto es para puestos de formación: un arma real la pone en la mordaza y la identifica una persona
    .screen = las manos simuladas son para puestos de formación: un arma real la pone en la mordaza y la identifica una persona
auto-stuck = el operador simulado no logra marcar el artículo { $item }: { $why }
auto-no-end = el trabajo terminó una y otra vez sin marca
auto-no-line = no está en ninguna línea por marcar
auto-metal-shows = el metal muestra "{ $shown }"
auto-summary = { $marked } marcadas y releídas; detectadas antes de usar un número: { $wrong } armas equivocadas y { $unchanged } armas sin cambiar en la mordaza; errores de tecleo detectados: { $typing }.

## What is in doubt

doubt-shown = Trabajo { $job }, artículo { $item } ({ $weapon }), { $part }, { $place }. Indicios: { $evidence }. Mire la pieza. La marca entera sería:
doubt-simulated-metal = El metal simulado tiene allí { $strikes } { $strikes ->
        [one] golpe
       *[other] golpes
    }; lo que se puede leer: "{ $shown }"
doubt-choices =
    ninguna: no hay nada; se marca de nuevo, mismo número, mismo lugar.
    parcial: hay algo; se registra, y el arma se marca en otro lugar, con una segunda persona.
    completa: está todo; cuenta como aplicada según su palabra, y debería verificarse.
ask-looker = ¿Quién mira la pieza?
other-job-in-doubt = el dictamen es sobre el trabajo { $job }, y el trabajo en duda es { $in_doubt }; no se ha registrado nada
hint-other-job-in-doubt = mire la pieza del trabajo { $in_doubt }, y después ejecute `markstation settle`; muestra cómo sería su marca entera
    .screen = mire la pieza del trabajo { $in_doubt }; Banco muestra cómo sería su marca entera
hint-verdict-not-used = no se registró el dictamen; `markstation remaining` muestra cómo están las líneas
    .screen = no se registró el dictamen; la página del envío en Supervisor › Envíos muestra cómo están sus líneas
remains-empty = hay que anotar lo que se puede leer de una marca parcial: escriba cada carácter que se pueda leer, o que no se puede leer ninguno
ask-found = ¿Qué hay en la pieza? (ninguna/parcial/completa)
answer-found = Responda ninguna, parcial o completa.
ask-second = ¿Quién miró también?
ask-remains = Escriba lo que se puede leer de ella:
ask-explanation = ¿Por qué se movió la máquina?
nothing-in-doubt = no hay nada en duda
nothing-left-in-doubt = { $settled ->
        [0] No hay nada en duda.
        [one] Una cuestión resuelta; ya no queda nada en duda.
       *[other] { $settled } cuestiones resueltas; ya no queda nada en duda.
    }
still-in-doubt = el trabajo sigue en duda, y no se ha cambiado nada
second-person-needed = una marca parcial necesita una segunda persona, distinta
hint-second-person = indique con --second NOMBRE la persona que miró también
    .screen = indique la persona que miró también, que escribe su propio PIN
explanation-empty = la explicación está vacía

## Reading back

ask-line = Escriba la línea { $line } de { $total } tal como está en el metal:
nothing-typed = no se escribió nada, y no se ha registrado nada
text-verified = Trabajo { $job }: el texto está verificado.
text-differs = trabajo { $job }: lo escrito difiere de lo previsto en la línea { $line }, desde el carácter { $position }; esto queda registrado
symbol-verified = El símbolo del trabajo { $job } dice lo previsto. Las líneas que lo acompañan se verifican releyéndolas y escribiéndolas.
symbol-differs = el símbolo del trabajo { $job } dice "{ $read }" donde se previó "{ $planned }", desde el carácter { $position }
symbol-unverified = el símbolo del trabajo { $job } no está verificado; eso no dice nada en contra de la marca
symbol-nothing-read = no se leyó nada
symbol-of-others = solo se leyó un símbolo de otros: { $text }
symbol-several = había símbolos de { $count } marcas a la vista: muestre uno solo
mark-has-no-symbol = la marca del trabajo { $job } se previó sin símbolo
hint-type-back = limpie la marca y cuide la luz, o escriba las líneas leídas con `markstation verify` solo
    .screen = limpie la marca y cuide la luz, o escriba las líneas leídas
reader-silent = no se leyó nada del lector en { $at }
pin-wear = Mire la punta antes de la próxima marca: { $recent } de los últimos { $recent_of } símbolos se leyeron bien, frente a { $new } de { $new_of } cuando era nueva.
reader-not-set-up = Se leen demasiado pocos símbolos para decir algo de la punta: revise la cámara, la luz y el lector.
pin-new = Empieza una punta nueva. Las lecturas de la anterior se guardan en { $file }.
pin-unread = no se ha leído nada desde la última punta: las próximas lecturas son de todos modos las de la nueva
hint-read-again = lea de nuevo el metal, carácter por carácter, y repita `markstation verify`; si de verdad difiere, avise al supervisor
    .screen = lea de nuevo el metal, carácter por carácter; si de verdad difiere, avise al supervisor
job-unknown = no hay ningún trabajo "{ $job }"
hint-job = indique un trabajo por su número, o un arma como ENVÍO/ARTÍCULO; `markstation register find` muestra ambos
    .screen = indique un trabajo por su número, o un arma como ENVÍO/ARTÍCULO; la búsqueda del registro muestra ambos
nothing-to-verify = el trabajo { $job } no dejó ninguna marca entera que verificar ({ $state })

## The register

nothing-found = nada en el registro tiene "{ $query }"
hint-find = escriba ? por cada carácter que no se puede leer y * por cualquier cantidad de ellos
no-such-entry = no hay ningún asiento { $entry }: el registro tiene { $size }, contados desde 0
exported = { $file }: { $entries } asientos, raíz { $root }
export-failed = no se exportó el registro; lo escrito no es una exportación entera
hint-export-exists = un archivo existente nunca se sobrescribe: indique otro archivo
verified = { $file }: verificado. Puesto { $station }, { $entries } asientos, { $receipts } recibos, raíz { $root }
verify-remark = Nota: { $remark }
not-verified = el registro no está verificado: { $findings } { $findings ->
        [one] observación
       *[other] observaciones
    }
not-readable-for-verify = no se puede verificar { $file }: no se puede leer
neither-register-nor-export = { $file } no es ni un registro ni una exportación
hint-file-to-verify = indique el register.db de un puesto o un archivo escrito por `markstation register export`; sin archivo, se comprueba el registro de la carpeta de --station
is-a-folder = { $path } es una carpeta, y se comprueba un archivo
hint-register-in-folder = el registro de un puesto es { $register }
hint-ask-sender = no se fíe de este archivo. Pídalo otra vez al remitente, y compare el tamaño y la raíz con los que el remitente anotó
receipts-differ = El recibo más reciente del controlador es { $controller }, el registro tiene { $register }.

## Controller and machine

controller-silent = el controlador no responde
hint-controller-line = sin él no se permite nada. Revise su alimentación y su cable, y después `link` en [controller] de station.toml
    .screen = sin él no se permite nada. Revise su alimentación y su cable; si sigue así, quien administra este puesto mira su línea en station.toml
line-quiet = su línea está abierta, y no llega nada
controller-lost = Controlador perdido: { $why }. Se intenta de nuevo.
lost-line = se ha perdido la línea con él
lost-silent = no responde
lost-restarted = se ha reiniciado
lost-unknown = se ha reiniciado, o le habla otro programa
controller-refused = el controlador lo rechazó
controller-idle = en reposo
controller-armed = armado para el trabajo { $job }
controller-permitted = permiso dado para el trabajo { $job }
controller-moves = en movimiento sin trabajo
controller-cycle = en el ciclo del trabajo { $job }
controller-closing = firmando el recibo del trabajo { $job }
controller-fault = fallo
controller-shown = Controlador con firmware { $firmware } (compilación { $build }, protocolo { $min } a { $max }), puesto { $station }, clave { $key_id } con huella { $fingerprint }, época { $boot }.{ $hello }, estado { $state }. Entradas: { $inputs }. Recibo más reciente { $receipts }, confirmado { $acked }, libro mostrado { $ledger } asientos.
provisioned = La clave { $key_id } del controlador está admitida.
controller-speaks-old = Solo habla la versión { $speaks } del protocolo, así que desde aquí no se puede examinar ni probar, ni darle otra clave. Una imagen más nueva se escribe a mano: véase `markstation controller update --help`.
controller-too-old = el controlador solo habla la versión { $speaks } del protocolo, y esto necesita la versión { $needs }
hint-newer-image = escriba en él una imagen más nueva: `pico.uf2`, que hace `cargo xtask image`. Mantenga pulsado BOOTSEL en el Pico mientras conecta su cable USB, y copie el archivo en la unidad RPI-RP2 que aparece; su clave y sus recibos se conservan
    .screen = quien administra este puesto escribe en él una imagen más nueva; su clave y sus recibos se quedan
controller-reset = Último arranque: { $reset }.
controller-memory = Memoria: { $health }.
controller-fault-found = No se permite nada: { $fault }.
controller-loop = Vuelta más larga de su bucle principal desde entonces: { $us } µs.
controller-tested = Autoprueba { $seconds } s después de ese arranque: { $checks }.
controller-untested = No se ha hecho ninguna autoprueba desde ese arranque.
reset-reason = { $reset ->
        [power] llegó la corriente, o había bajado demasiado
        [pin] se activó la patilla de reinicio
        [watchdog] el vigilante encontró el firmware colgado
        [crash] el firmware se detuvo solo, pues algo en él estaba como nunca debe estar
        [update] se cargó una imagen nueva
       *[other] { $reset }
    }
fault-name = { $fault ->
        [memory] su memoria permanente no se puede leer o escribir
        [invariant] el firmware se encontró en un estado en el que nunca debe estar
        [relay-stuck] el relé de permiso sigue cerrado sin permiso: un contacto está soldado, o algo más lo acciona
        [relay-dead] el relé de permiso no se cierra
        [ram] su memoria de trabajo no conserva lo que se escribe
        [flash] su imagen no es la que se selló
        [expander] el expansor de puertos no responde: botones, interruptor de llave, luces y mordaza no funcionan
       *[other] { $fault }
    }
memory-whole = íntegra
memory-mended = íntegra; una copia de un apunte estaba rota y se reparó con la otra
memory-damaged = dañada
memory-damaged-at = dañada: { $record } (dirección { $address }) no se puede leer en ninguna de las dos copias
memory-record = { $record ->
        [state] el estado, con secuencia, trabajo más alto y libro
        [key] su clave
        [next-key] la clave que iba a sustituir a la anterior
        [spare] el lugar en el que escribe la autoprueba
        [none] un lugar que no contiene ningún apunte
       *[other] { $record }
    }
memory-receipt = un recibo conservado (lugar { $slot } de 33)
refusal-of = { $refusal ->
        [not-provisioned] no tiene clave
        [already-provisioned] ya tiene una clave
        [memory] no se puede confiar en su memoria
        [noise] su fuente de ruido no es lo bastante aleatoria para hacer una clave
        [occupied] la máquina se mueve sin trabajo
        [part-not-changed] el soporte no se vació desde el último ciclo
        [part-changed] el soporte se vació desde ese trabajo
        [garbled] no pudo leer la petición
        [stale-request] ya respondió a una petición posterior
        [session-over] esta sesión ha terminado: el controlador se reinició, u otro programa empezó una
        [limits] los límites del trabajo están fuera de rango
        [job-not-open] no hay tal trabajo abierto
        [not-permitted] el permiso de arranque no está dado
        [not-by-contact] el trabajo no se armó para un arranque por contacto
        [cycle-begun] el ciclo ha empezado
        [already-started] el contacto de arranque ya se cerró para este trabajo
       *[other] { $refusal }
    }
refusal-about = { $refusal ->
        [job-not-new] el número del trabajo no es mayor que { $number }, que ya vio
        [ledger-behind] el registro es menor que los { $number } asientos que ya vio
        [ledger-forked] el registro difiere del que vio en los primeros { $number } asientos
        [receipt-gone] el recibo es anterior a { $number }, el más antiguo que conserva
        [receipt-not-yet] el recibo aún no existe; el más reciente es { $number }
       *[other] { $refusal } { $number }
    }
refusal-version = solo habla las versiones { $min } a { $max } del protocolo
refusal-inputs = { $refusal ->
        [not-wired] no están cableadas: { $inputs }
        [broken] no están como deben: { $inputs }
        [disagree] los dos canales difieren: { $inputs }
       *[other] { $refusal }: { $inputs }
    }
refusal-fault = falló su autoprueba: { $fault }
refusal-receipt = el recibo { $sequence } aún no está confirmado
refusal-job = el trabajo { $job } está abierto
hint-key-switch = gire el interruptor de llave del supervisor, y repita la orden mientras está girado
    .screen = gire el interruptor de llave del supervisor, e inténtelo de nuevo mientras está girado
hint-key-switch-wire = solo un controlador con interruptor de llave del supervisor se da otra clave. Cablee el interruptor, indique supervisor_key en [wiring], y tome un controlador sin clave; este conserva la suya
hint-noise = inténtelo una vez más; si vuelve a rechazarlo, el chip no sirve para hacer claves: tome otro controlador
hint-newer-program = este programa es más antiguo que la imagen del controlador: instale el `markstation` que se publicó con ella
    .screen = este programa es más antiguo que la imagen del controlador: quien administra este puesto instala el que se publicó con ella
hint-one-host = ejecute esto otra vez. Si vuelve a rechazarlo, otro programa o equipo habla con este controlador: solo uno puede hacerlo
    .screen = inténtelo de nuevo. Si vuelve a negarse, otro programa u ordenador habla con este controlador: solo puede uno
hint-empty-fixture = retire la pieza, para que se vea vacío el soporte, y ponga la que hay que marcar. Si estaba retirada, mire el sensor de pieza con `markstation controller watch`
    .screen = saque la pieza, para que el útil se vea vacío, y ponga la que se va a marcar. Si estaba fuera, haga mirar el sensor de pieza en Supervisor › Estado técnico
hint-conditions = lleve lo indicado al estado en que debe estar; `markstation controller watch` muestra cada entrada tal como está
    .screen = ponga lo que se nombra en el estado que debe tener; Supervisor › Estado técnico muestra cada entrada como está
hint-limits = corrija los límites en [machine] de station.toml: ningún mínimo mayor que su máximo, y al menos 1 donde se cuentan golpes o haz
hint-kept-receipts = no marque nada; `markstation controller receipts` lista lo que conserva el controlador y lo compara con el registro
    .screen = no marque nada; quien administra este puesto compara lo que guarda el controlador con el registro, en la línea de órdenes
hint-channels = ábralo y ciérrelo una vez. Si sigue así, uno de sus dos hilos está roto o puenteado: `markstation controller diagnose` dice cuál
    .screen = ábralo y ciérrelo una vez. Si sigue igual, uno de sus dos hilos está roto o puenteado: Cableado, una entrada cada vez, en Supervisor › Estado técnico, dice cuál
hint-unacknowledged = `markstation settle` recoge lo que espera; después ejecute esto otra vez
    .screen = espere a que se recoja lo que está pendiente; Banco sigue entonces por sí mismo
# As in English.
test-row = { $what }: { $result }
test-name = { $test ->
        [ram] memoria de trabajo
        [flash] imagen
        [memory] memoria permanente
        [relay] relé de permiso
        [noise] ruido para claves
        [expander] expansor de puertos
       *[other] { $test }
    }
test-result = { $result ->
        [passed] como debe ser
        [failed] FALLÓ
        [not-done] no probado
       *[other] { $result }
    }
self-test-passed = La autoprueba del controlador no encontró nada mal.
self-test-partly = La autoprueba del controlador no encontró nada mal en lo que se probó. Sin probar: { $tests }.
self-test-failed = falló la autoprueba del controlador: { $tests }
hint-self-test = no marque nada con él. Revise su alimentación, su relé y su cableado (`markstation controller status`, `markstation controller watch`); si la prueba vuelve a fallar, tome otro controlador
    .screen = no marque nada con él. Mire su alimentación, su relé y su cableado en Supervisor › Estado técnico; si la prueba vuelve a fallar, tome otro controlador
self-test-too-old = El controlador solo habla la versión { $speaks } del protocolo y no puede probarse a sí mismo: la jornada se abre sin autoprueba.
day-hashes-all = Comprobando cada byte del registro: { $entries } asientos…
day-not-tested = no se abre la jornada: el controlador no se encontró en buen estado
key-shown = La clave del controlador tiene la huella { $fingerprint }. Su luz la parpadea: { $code } (tantos destellos como cada número, una pausa entre ellos, una y otra vez durante un minuto).
ask-blink = ¿Parpadea la luz del controlador { $code }? (sí/no)
blink-not-asked = Nadie comparó la luz que parpadea.
blink-differs = la luz no parpadea lo que se recibió, y no se ha admitido nada
hint-blink-differs = responde otro controlador que el que tiene delante, o hay algo en medio: siga el cable, ejecute `markstation controller blink`, y dele clave de nuevo
blinks-now = La luz parpadea { $code } durante un minuto (huella { $fingerprint }).
ask-key-switch-on = Gire el interruptor de llave del supervisor, y pulse Intro:
key-switch-back = Vuelva a girar el interruptor de llave del supervisor a su sitio.
key-renewed = El controlador tiene otra clave; su recibo { $sequence }, firmado por la anterior, lo dice y está en el registro.
renewal-resumed = Una renovación anterior de la clave del controlador se interrumpió; se continúa.
renewal-unproven = el recibo { $sequence } del controlador no muestra que renovara su clave
hint-provision-again = si este controlador trabajó en otro puesto y viene aquí para quedarse, dos personas le dan otra clave con `markstation controller provision --again --by NOMBRE --second NOMBRE`, con el interruptor de llave del supervisor girado
    .screen = si este controlador trabajó en otro puesto y viene aquí para siempre, dos personas le dan otra clave en la línea de órdenes, con el interruptor de llave del supervisor girado
# As in English.
receipt-row = { $sequence }  { $job }: { $outcome } ({ $cause }); { $count }, { $ms } ms; { $inputs }; { $signature }; { $chain }; { $register }
receipt-job = trabajo { $job }
receipt-no-job = sin trabajo
receipt-cause = { $cause ->
        [finished] la máquina terminó
        [condition] se rompió una condición
        [host-silent] el equipo calló
        [new-epoch] empezó una sesión nueva
        [over-time] tardó demasiado
        [disarmed] retirado por el equipo
        [reset] el controlador se reinició
        [reprovisioned] con el interruptor de llave del supervisor
       *[other] { $cause }
    }
receipt-strikes = { $count ->
        [one] 1 golpe
       *[other] { $count } golpes
    }
receipt-beam = { $ms } ms de haz
receipt-no-witness = sin testigo
receipt-inputs = mantenidas: { $held }; rotas: { $broken }; sin cablear: { $not_wired }
receipt-signed = { $signed ->
        [present] firma buena
        [earlier] firma buena, de una clave anterior
        [elsewhere] firmado por una clave que aquí nunca se admitió
        [bad] FIRMA MALA
       *[other] { $signed }
    }
receipt-chain = { $chain ->
        [follows] sigue al anterior
        [first] el primero que se muestra
        [broken] NO SIGUE al anterior
       *[other] { $chain }
    }
receipt-entry = en el registro (asiento { $entry })
receipt-no-entry = no está en el registro
receipts-none = El controlador aún no tiene ningún recibo.
receipts-shown = { $shown } de los recibos hasta { $newest }; confirmados hasta { $acked }.
receipt-gone = El recibo { $sequence } ya no está: el controlador conserva los últimos 32, y { $oldest } es el más antiguo de ellos. El registro tiene los anteriores.
receipt-not-yet = el recibo { $sequence } aún no existe; el más reciente es { $newest }
receipts-wrong = { $wrong ->
        [one] 1 recibo no vale
       *[other] { $wrong } recibos no valen
    }
hint-receipts-wrong = no marque nada más; conserve esta salida y el controlador, y compruebe el registro con `markstation register verify --controller`
input-name = { $input ->
        [estop_ok] parada de emergencia
        [guard_closed] resguardo
        [part_present] pieza
        [machine_healthy] máquina sana
        [machine_ready] máquina lista
        [machine_busy] máquina ocupada
        [strike] sensor de golpes
        [clamp_closed] mordaza
        [air_ok] presión de aire
        [end_of_mark] fin de marca
        [current] corriente
        [two_hand] mando a dos manos
        [button_1] botón 1
        [button_2] botón 2
        [supervisor_key] interruptor de llave del supervisor
        [relay_off] relé de permiso
       *[other] { $input }
    }
input-on = { $input ->
        [estop_ok] parada de emergencia suelta
        [guard_closed] resguardo cerrado
        [part_present] pieza en el soporte
        [machine_healthy] máquina sin fallo
        [machine_ready] máquina lista
        [machine_busy] máquina en movimiento
        [strike] sensor de golpes activo
        [clamp_closed] mordaza cerrada
        [air_ok] hay presión de aire
        [end_of_mark] fin de marca
        [current] pasa corriente
        [two_hand] mando a dos manos pulsado
        [button_1] botón 1 pulsado
        [button_2] botón 2 pulsado
        [supervisor_key] interruptor de llave del supervisor girado
        [relay_off] relé de permiso abierto
       *[other] { $input }
    }
input-off = { $input ->
        [estop_ok] parada de emergencia pulsada
        [guard_closed] resguardo abierto
        [part_present] soporte vacío
        [machine_healthy] máquina en fallo o apagada
        [machine_ready] máquina no lista
        [machine_busy] máquina en reposo
        [strike] sensor de golpes inactivo
        [clamp_closed] mordaza abierta
        [air_ok] sin presión de aire
        [end_of_mark] sin fin de marca
        [current] sin corriente
        [two_hand] mando a dos manos sin pulsar
        [button_1] botón 1 sin pulsar
        [button_2] botón 2 sin pulsar
        [supervisor_key] interruptor de llave del supervisor sin girar
        [relay_off] relé de permiso cerrado
       *[other] { $input }
    }
output-name = { $output ->
        [permit] permiso
        [start_contact] contacto de arranque
        [clamp] válvula de la mordaza
        [lamp_ready] luz blanca
        [lamp_busy] luz azul
        [lamp_fault] luz roja
        [buzzer] zumbador
       *[other] { $output }
    }
channel-on = activo
channel-off = inactivo
watch-title = Controlador { $state }, en marcha desde hace { $seconds } s
# As in English.
watch-input = { $state }
watch-pair = { $state } (canal 1 { $first }, canal 2 { $second })
watch-not-wired = Sin cablear: { $inputs }
watch-outputs = Salidas activas: { $outputs }
watch-none = ninguna
watch-counters = Desde que arrancó: golpes { $strikes }, movimientos { $busy }, haz { $beam } ms
watch-end = Ctrl-C termina
wrong-nothing = No hay nada mal.
wrong-nothing-tested = No hay nada mal en lo que se probó. Sin probar: { $tests }.
wrong-shown = MAL: { $what }
wrong-channels = los canales de { $input } difirieron demasiado tiempo: ábralo y ciérrelo una vez; si sigue así, uno de sus dos hilos está roto o puenteado
wrong-differs = los canales de { $input } difieren en este momento
wrong-fault = no se permite nada, pues { $fault }
wrong-test = falló la última autoprueba: { $tests }
wrong-memory = la memoria está { $health }
ask-input = { $step }, y pulse Intro:
input-turn-on = { $input ->
        [estop_ok] Suelte la parada de emergencia y rearme su relé
        [guard_closed] Cierre el resguardo y rearme su relé
        [part_present] Ponga una pieza en el soporte
        [machine_healthy] Encienda la máquina y borre sus fallos
        [machine_ready] Deje lista la máquina
        [clamp_closed] Cierre la mordaza a mano
        [air_ok] Abra el aire
        [two_hand] Pulse el mando a dos manos con ambas y manténgalo
        [button_1] Mantenga pulsado el botón 1
        [button_2] Mantenga pulsado el botón 2
        [supervisor_key] Gire el interruptor de llave del supervisor
       *[other] { $input }
    }
input-turn-off = { $input ->
        [estop_ok] Pulse la parada de emergencia
        [guard_closed] Abra el resguardo
        [part_present] Retire la pieza del soporte
        [machine_healthy] Ponga la máquina en fallo, o apáguela
        [machine_ready] Haga que la máquina no esté lista (su tecla de parada, o su tapa)
        [clamp_closed] Abra la mordaza a mano
        [air_ok] Cierre el aire y déjelo salir
        [two_hand] Suelte el mando a dos manos
        [button_1] Suelte el botón 1
        [button_2] Suelte el botón 2
        [supervisor_key] Vuelva a girar el interruptor de llave del supervisor a su sitio
       *[other] { $input }
    }
diagnose-begin = Las entradas cableadas se llevan a cada uno de sus estados, una por una: { $steps } pasos. No se arranca nada, y no se da ningún permiso.
diagnose-good = sí: { $state }
diagnose-opposite = NO: el controlador lee “{ $reads }” y usted dice “{ $said }”: revise { $terminals }
diagnose-channel = NO: { $input }: el canal { $channel } no siguió: revise { $terminals }
diagnose-crossed = NO: el canal { $channel } de { $input } no cambió y el de { $other } sí: los dos hilos están intercambiados en { $terminals }
diagnose-swapped = NO: cambió { $moved } cuando debía cambiar { $input }: están intercambiados en { $terminals }
diagnose-bridged = NO: { $moved } cambió junto con { $input }: busque un puente entre { $terminals }
diagnose-not-asked = No se pregunta aquí, pues la máquina tiene que moverse para ello, o lo mira la autoprueba: { $inputs }
diagnose-no-steps = aquí no se puede probar a mano ninguna entrada cableada
diagnose-nobody = nadie recorrió los pasos hasta el final
diagnose-wrong = { $wrong ->
        [one] el cableado no está como debe: 1 observación
       *[other] el cableado no está como debe: { $wrong } observaciones
    }
hint-diagnose = los bornes son los de hardware/wiring.md. Corrija el cableado con la alimentación cortada, y ejecute esto otra vez
    .screen = los bornes son los del plano de cableado. Corrija el cableado con la alimentación cortada, y empiece de nuevo
diagnose-sound = { $steps } pasos, y cada entrada hizo lo que usted dijo.
update-training = el controlador de un puesto de formación es un programa de este equipo y no admite ninguna imagen
update-ready = El controlador arranca de nuevo como unidad de disco.
update-steps = Ahora, en la toma USB del controlador: aparece una unidad llamada RPI-RP2. Copie en ella `pico.uf2` (del árbol de fuentes: firmware/pico/target/thumbv6m-none-eabi/release/pico.uf2, hecho por `cargo xtask image`). Arranca solo cuando el archivo está entero. Si pierde la alimentación a medias, mantenga pulsado BOOTSEL mientras lo conecta, y copie de nuevo: la clave y los recibos no están en lo que se sobrescribe.
update-waiting = Esperando al controlador, hasta diez minutos. Ctrl-C termina la espera, y entonces `markstation controller status` lo muestra.
update-not-back = el controlador no ha vuelto
hint-update-not-back = mire si la unidad RPI-RP2 sigue ahí y copie de nuevo el archivo; después, `markstation controller status`
update-done = El controlador ha vuelto con su clave: firmware { $before } antes, { $after } ahora.
update-same-image = El controlador ha vuelto con su clave y con el mismo firmware, { $firmware }.
update-other-key = el controlador volvió sin la clave que tenía
wired-differs = station.toml dice que están cableadas { $configured }, y el registro admitió este controlador con { $admitted }; vale lo que tiene el registro
interlock-differs = station.toml dice permit_interlocks_motion = { $configured }, y el registro admitió este controlador con { $admitted }; vale lo que tiene el registro
hint-wiring = si el cableado es como era, vuelva a poner el valor del registro en [wiring] de station.toml. Si de verdad se cambió, hágalo revisar; después, con el interruptor de llave del supervisor girado, dos personas dan otra clave a este controlador con `markstation controller provision --again --by NOMBRE --second NOMBRE`, o admiten sin --again uno que aún no tiene clave
    .screen = si el cableado es como era, quien administra este puesto vuelve a poner el valor del registro en station.toml. Si de verdad se cambió, hágalo revisar; después dos personas dan otra clave a este controlador en la línea de órdenes, con el interruptor de llave del supervisor girado
hint-provision = un supervisor le da clave con `markstation controller provision --by NOMBRE`
    .screen = un supervisor le da una clave en la línea de órdenes
block-not-provisioned = el controlador no tiene clave
block-other-controller = responde otro controlador que el que admitió este registro
block-key-renewed = el controlador renovó su clave, y la nueva aún no está admitida
hint-key-renewed = dos personas lo terminan con `markstation controller provision --by NOMBRE --second NOMBRE`
    .screen = dos personas lo terminan en la línea de órdenes
block-other-station = el controlador firma para otro puesto, o para el otro de real y formación
hint-other-controller = conecte el controlador de este puesto. Si se sustituyó para siempre, dos personas admiten el nuevo con `markstation controller provision --by NOMBRE --second NOMBRE`
    .screen = conecte el controlador de este puesto. Si se sustituyó para siempre, dos personas admiten el nuevo en la línea de órdenes
block-ledger-behind = este registro tiene { $here } asientos, y al controlador se le mostraron { $shown }: es una copia de seguridad restaurada, o trabajó un segundo equipo
block-ledger-forked = este registro y el que se mostró al controlador difieren en los primeros { $size } asientos
hint-newest-register = no marque nada con este registro. Busque el más reciente y continúe con él. Solo si se ha perdido, dos personas vuelven a usar este: `markstation register readmit --by NOMBRE --second NOMBRE --reason TEXTO`, y después `markstation controller provision --again --by NOMBRE --second NOMBRE`
    .screen = no marque nada con este registro. Encuentre el más nuevo y siga con ese. Solo si se perdió, dos personas vuelven a admitir este en la línea de órdenes
block-controller-forgot = el controlador conoce { $there } recibos, y el registro tiene { $here }
block-bad-receipt = el recibo { $sequence } del controlador no cuenta
block-controller-memory = el controlador no puede confiar en su propia memoria
block-hello-refused = el controlador se niega a empezar una sesión
block-ack-refused = el controlador no acepta la confirmación de un recibo
hint-controller-memory = no marque nada con él; hágalo revisar, y ponga en servicio otro con dos personas
machine-silent = la máquina no responde
hint-machine-line = revise su alimentación y su cable, y después `link`, familia y dialecto en [machine] de station.toml
    .screen = revise su alimentación y su cable; si sigue así, quien administra este puesto mira su línea, familia y dialecto en station.toml
machine-wrong = lo que responde no sirve para usarse como máquina { $family }
machine-shown = Máquina { $family }: { $description }; { $condition }; { $watched }
machine-watched-by = Ofrece: { $signals }. Testigos independientes que encajan: { $witnesses }. Un trabajo se apoya aquí en: { $required }.
witness-name = { $witness ->
        [strike-sensor] sensor de golpes
        [beam-tap] toma del haz
        [stroke-switch] interruptor de carrera
        [current-clamp] pinza de corriente
       *[other] { $witness }
    }
grade-own = un archivo de este puesto
grade-maker = de los documentos de su fabricante
grade-code = de código independiente
grade-inferred = deducido
machine-unattended = su dialecto es { $grade }, y puede marcar sin vigilancia
machine-supervised = su dialecto es { $grade }, así que se vigila hasta que pase `markstation machine accept`
    .screen = su dialecto es { $grade }, así que cada marca se relee antes de la siguiente, hasta que un supervisor haya examinado y aceptado la máquina en la línea de órdenes
machine-accepted-by = su dialecto es { $grade }; aceptada el { $day } por { $person }
machine-ready = lista
machine-busy = ocupada
machine-not-ready = la máquina no está lista; no se usó ningún número
hint-machine-recover = mire la máquina y corrija lo que indica; después un fallo se borra con `markstation machine recover`, que no mueve nada
    .screen = mire la máquina y corrija lo que nombra; un fallo se borra después en Supervisor › Estado técnico, sin mover nada
# As in English.
port-shown = { $device }  { $adapter }  { $hint }  { $state }
port-free = libre
adapter-without-port = USB { $vid }:{ $pid } está conectado y no tiene puerto serie: otro programa (a menudo brltty) lo tomó, o falta su controlador de dispositivo
no-ports = Este equipo no tiene ningún puerto serie: conecte el adaptador.
search-found = En la línea: { $what }
ask-home = AHORA EL CABEZAL SE MUEVE a su referencia. No acerque las manos y deje libre la mordaza. Escriba sí:
machine-told-to-clear = Se ordenó a la máquina borrar su fallo y no responde: { $why }
machine-cannot-be-asked = no se le puede preguntar cómo está; mire su propio panel
ask-mismatch-cause = La marca del trabajo { $job } se lee distinta de lo previsto. Solo si se encontró y corrigió la causa, escriba sí:
machine-homed = El cabezal está en su referencia; la máquina sabe dónde está.
machine-recovered = La máquina ha borrado su fallo.

## Supervision and acceptance

supervised-begin = Esta máquina { $family } se vigila, pues algunos bytes de su dialecto { $dialect } no vienen de su fabricante. Quédese junto a ella, y relea cada marca antes de la siguiente. `markstation machine accept` pone fin a esto.
    .screen = Esta máquina { $family } se vigila, pues algunos bytes de su dialecto { $dialect } no vienen de su fabricante. Quédese junto a ella, y relea cada marca antes de la siguiente. Un supervisor pone fin a esto en la línea de órdenes, al examinar y aceptar la máquina.
read-back-now = Lea la marca del trabajo { $job } en el metal antes de marcar nada más.
mark-unread = nadie ha releído la marca del trabajo { $job }, y esta máquina se vigila
hint-mark-unread = lea el metal con `markstation verify { $job } --by NOMBRE`, y después continúe
    .screen = lea el metal del trabajo { $job } en Banco y siga
mark-read-otherwise = la marca del trabajo { $job } se leyó distinta de lo previsto, y esta máquina se vigila: no se marca nada más
hint-mark-read-otherwise = ponga el arma a un lado, avise al supervisor, y compare el archivo de trabajo y el dialecto de station.toml con la máquina antes de volver a marcar
accept-begin = Aceptación de la máquina { $family } con el dialecto { $dialect }. No se marca nada; sus marcas hasta ahora se leen del registro.
accept-yes = sí  { $asked } { $seen }
accept-no = NO  { $asked } { $seen }
accept-nobody = no respondió nadie; la máquina no está aceptada, y no se ha registrado nada
accept-identify = ¿Dice lo que es?
accept-ready = ¿Está lista?
accept-guard = ¿Se ve un resguardo abierto?
accept-estop = ¿Se ve una parada de emergencia pulsada?
accept-load = ¿Conserva los textos que se le enviaron?
accept-forbidden = ¿Se rechazan los textos que no admite?
accept-file = ¿Se rechaza el nombre de un archivo que no tiene?
accept-abort = ¿Deja una parada un fallo que solo borra una recuperación?
accept-cable = ¿Se nota un cable desconectado, y vuelve la máquina?
accept-stop = ¿Terminó una marca detenida a medias en un fallo que hubo que borrar?
accept-marks = ¿Hay bastantes marcas que vio el controlador y releyó alguien?
ask-guard-open = Abra el resguardo, y pulse Intro:
ask-guard-closed = Cierre el resguardo, y pulse Intro:
ask-estop-pressed = Pulse la parada de emergencia, y después Intro:
ask-estop-out = Suelte la parada de emergencia, y pulse Intro:
ask-cable-pulled = Desconecte el cable de la máquina en el equipo y pulse Intro al mismo tiempo:
ask-cable-back = Vuelva a conectar el cable, y pulse Intro:
ask-stopped = En una pieza que se puede estropear, ¿detuvo usted una marca a medias con el resguardo o la parada de emergencia, y la máquina no marcó nada más hasta que se borró su fallo (sí o no)?
# As in English.
seen-words = { $words }
seen-not-applicable = Esto no se aplica a una máquina así.
seen-not-wired = { $input } no está cableado al controlador.
seen-switch = El controlador vio { $input } caer y volver; la máquina dijo entretanto: { $machine }
seen-no-switch = El controlador no vio { $input } caer y volver.
seen-read-back = { $count } textos, el más largo de { $longest } caracteres, se releyeron tal como se enviaron.
seen-loaded = { $count } textos, el más largo de { $longest } caracteres, se aceptaron; no se releyeron.
seen-refused = Se rechazaron { $count } de { $count }.
seen-taken = Se aceptó: { $taken }
seen-gone-and-back = Se notó a los { $ms } ms, con { $limit } ms permitidos; volvió.
seen-not-back = Se notó, y la máquina no volvió.
seen-not-gone = No se notó.
seen-stopped = El técnico dice que sí; el controlador vio estos trabajos detenidos a media marca: { $jobs }
seen-none-stopped = El técnico dice que sí; el controlador no vio ninguna marca de esta máquina detenida a medias.
seen-person-no = El técnico dice que no.
seen-marks = { $count } marcas, de { $least } a { $most } golpes (o milisegundos de haz) por 1000 caracteres.
seen-marks-few = { $count } de al menos { $needed }, contadas hacia atrás hasta la última que se leyó distinta de lo previsto.
seen-mark-unread = Nadie ha leído la marca del trabajo { $job }.
accept-done = Aceptada. Desde ahora no hace falta releer sus marcas una por una. Informe { $file }, asiento { $entry } del registro.
accept-not = la máquina no está aceptada; el informe es { $file }
hint-accept-not = corrija lo que tiene NO por respuesta, marque con vigilancia lo que falta, y ejecute `markstation machine accept` otra vez

## Training and demonstration

no-simulated-machine = no hay ninguna máquina { $family } simulada que hable el dialecto { $dialect }; indique en station.toml un dialecto incluido
hint-dialects = dialectos de { $family } incluidos: { $known }
fault-not-there = una máquina { $family } simulada no tiene el fallo { $fault }
port-taken = { $port } ya existe, y no es la línea de una máquina simulada
hint-port-taken = elija otra ruta con --port; allí no se ha cambiado nada
port-not-opened = no se pudo abrir ningún pseudoterminal como { $port }
simulated-machine = Máquina { $family } simulada { $dialect } en { $port }, con piece-1 en su mordaza y el permiso dado
simulated-link = Para el station.toml de otro puesto, en [machine]: { $link }
simulated-deeds = Escriba lo que pasa en la máquina: { $words }. Ctrl-C la apaga.
deed-unknown = "{ $typed }" no se puede hacer aquí; escriba una de estas: { $words }
metal-whole = { $part }: "{ $shown }", entera, { $strikes } golpes
metal-cut = { $part }: "{ $shown }", NO entera, { $strikes } golpes
simulated-not-started = no se pudieron poner en marcha la máquina y el controlador simulados
fixture-silent = el soporte simulado no obedece
emulator-missing = { $file } no está, y el controlador emulado lo necesita
hint-emulator = en el árbol de fuentes: instale Node, ejecute `cargo xtask image`, que construye la imagen, y `cargo xtask emulator`, que instala y prueba el emulador
metal-unreadable = no se puede leer { $file }, el registro del metal simulado
demo-exists = ya hay algo en { $folder }
hint-demo-exists = indique otra carpeta, o elimine esa; para continuar tras un corte, ejecute `markstation --station { $folder } settle`
demo-begins = Puesto de formación en { $folder }: máquina { $machine } y controlador { $controller ->
        [native] simulado
        [emulated] emulado
       *[other] { $controller }
    } como procesos propios.
plug-pulled = Se tiró del enchufe en la marca { $mark }: máquina, controlador y este programa están cortados. A la mañana siguiente: `markstation --station { $folder } settle`, y después `markstation --station { $folder } mark demo --auto --by Operator`.
demo-summary = { $lines } líneas: { $marked } marcadas y constatadas, { $refused } rechazadas; { $verified } releídas tal como se previó; { $seconds } s, { $rate } marcas por minuto.
demo-files = Registro { $register }, su exportación { $export }, lo que muestra el metal simulado { $metal }, configuración { $config }.
demo-line-differs = línea { $line } (artículo { $item }): se esperaba { $expected }, se halló { $found }
demo-metal-differs = artículo { $item }: lo previsto es "{ $planned }", el metal simulado muestra "{ $shown }"
demo-failed = { $differ } { $differ ->
        [one] línea no terminó
       *[other] líneas no terminaron
    } como se esperaba
demo-marked = aplicada (constatada), texto verificado
demo-no-line = no hay tal línea
demo-wrong = armas equivocadas en la mordaza
demo-unchanged = armas sin cambiar en la mordaza
demo-typing = errores de tecleo
demo-errors-differ = { $what }: el operador simulado cometió { $did }, y se detectaron { $caught }; una demostración muestra al menos uno de cada tipo, y todos detectados
plug-beyond-lines = --pull-the-plug { $mark } no indica ninguna marca: el manifiesto tiene { $open } líneas por marcar, así que escriba un número de 1 a { $open }
demo-all-as-expected = Cada línea terminó como se esperaba.
expected-unreadable = no se puede leer la línea { $line } del archivo de lo esperado

## Labels. A line of a label holds about 40 characters.

label-written = Etiqueta del trabajo { $job } escrita en { $file }.
no-such-job = el asiento { $job } no empieza ningún trabajo
not-marked-yet = el trabajo { $job } no dejó ninguna marca que pueda llevar etiqueta
label-foot = { $station } trabajo { $job }: { $seen }, { $text }
label-witnessed = constatada
label-attested = declarada
label-verified = verificado
label-not-verified = texto no verificado

## Profiles

profile-length = { $whole },{ $fraction } mm
profile-name =
    { $title }
    { $profile }, edición { $edition }
profile-row = { $profile }  (edición { $edition })  { $title }
profile-events = hechos: { $events }
profile-no-events = sin marcas propias: otros perfiles lo heredan
profile-inherits = hereda: { $profiles }
profile-jurisdiction = Estado de quien son estas marcas: { $country }
profile-head-instruments = Instrumentos
profile-binds = { $instrument }, { $title } ({ $edition }; { $binding }): obliga, según { $by }
profile-guides = { $instrument }, { $title } ({ $edition }; { $binding }): orienta, según { $by }
profile-adopted = { $instrument }: adoptado como ley por { $act }
profile-opted-in = se da por bueno aunque solo se conoce de segunda mano: { $what }
profile-head-settings = Ajustes
profile-size = caracteres de { $height } de altura, { $depth } de profundidad
profile-methods = métodos, primero el preferido: { $methods }
profile-charset = caracteres: { $chars }  (como máximo { $max } por línea)
profile-head-event = HECHO: { $event }
profile-no-mark = No se hace ninguna marca.
profile-mark = Marca { $number }: { $kind }, { $on }
profile-parts-max = como máximo { $parts } piezas, las primeras
profile-if = solo si { $conditions }
profile-and = { $one }; y { $other }
# As in English.
profile-stand = { $kinds }: { $parts }
# As in English.
profile-stand-part = { $part } ({ $places })
profile-first-free = vale el primer lugar libre
profile-line = Línea { $number }: { $text }
# As in English.
profile-piece = { $element }: { $text } ({ $from })
profile-optional = se omite si no se conoce
profile-no-rule = no lo pide ninguna regla propia: está por palabra del perfil
profile-cited = para la línea entera:
# As in English.
profile-rule = { $rule }, { $citation }: { $force }
profile-rule-again = { $rule }, { $citation }: { $force } (explicada arriba)
# As in English.
profile-basis = { $level }, { $binding }; { $provenance }; { $why }
profile-note = de su texto: { $note }
profile-set-aside = descartada para { $aspect }: perdió el conflicto { $conflict }
profile-valid-from = en vigor desde { $day }
profile-valid-to = en vigor hasta { $day }
profile-holds = contiene: { $fields }
profile-scripts = solo de estos: { $scripts }
profile-deadline = en { $days ->
        [one] 1 día
       *[other] { $days } días
    } desde: { $clock }
profile-deadline-now = sin demora después de: { $clock }
profile-before-transfer = y antes de entregar el artículo, si eso ocurre antes
profile-kept-years = documentación { $record }: { $years } años como mínimo
profile-kept-ever = documentación { $record }: para siempre
profile-kept-destruction = contados desde la destrucción del artículo; hasta entonces se conserva
profile-kept-business = hasta que cese el negocio; después la documentación pasa al Estado
profile-personal-data = los datos personales se suprimen al acabar el plazo
profile-question = responde una persona: { $question }
profile-answered-by = (ya respondido por { $field })
profile-looks-at = mira si { $check }
profile-more-with-all = Documentación y sus plazos, preguntas para una persona, comprobaciones y otras reglas: con --all.
profile-head-exceptions = Excepciones, y a quién dispensan
# As in English.
profile-exception = { $code }: { $grounds }
profile-reference = hay que registrar la referencia de la decisión
profile-lets-off = dispensa de: { $rules }
profile-lets-off-none = no dispensa a nadie de una marca
profile-head-conflicts = Conflictos entre los instrumentos, y quién prevalece
# As in English.
profile-conflict = { $conflict }: { $what }
profile-winner = "{ $winner }" prevalece, según { $by }: { $because }
profile-winner-default = "{ $winner }" prevalece, mientras ningún perfil diga otra cosa
profile-winner-all = todas las partes siguen en vigor
profile-losers = descartadas para { $aspect }: { $rules }
profile-event-unknown = el perfil { $profile } no hace marcas para el hecho { $event }; las hace para: { $known }
profile-event-not-a-word = "{ $value }" no nombra ningún hecho; hay: { $known }
profile-check-sound = En orden: { $profiles } perfiles, { $instruments } instrumentos con { $rules } reglas, { $conflicts } conflictos.
profile-check-wrong = { $file }:{ $line }:{ $column } está mal
hint-profile-check = no se marca nada con archivos que tienen un error. Corrija ese punto y ejecute `markstation profile check` otra vez; indica los errores de uno en uno
profile-head-off = Desactivadas: de memoria e inciertas (M?)
profile-head-warns = Mandan, pero solo avisan: de memoria (M), o conocidas de segunda mano y no dadas por buenas (C, F)
# As in English.
profile-unread = { $rule }, { $citation }; { $provenance }
profile-read-this = por leer: { $title }, { $edition }
profile-known-from = conocida hasta ahora por: { $sources }
profile-then = una vez hecho, { $force }
profile-how-verified = Tras leer el texto, escriba esto en el authority.toml del puesto, con el nombre de la regla, quién la leyó, cuándo y qué:
profile-how-opt-in = Para dar por buena una regla o un instrumento entero que solo se conoce de segunda mano, indíquelo en cambio en opt-in:
profile-all-read = No queda nada por leer.
profile-sheet-written = La ficha de { $profile } está en { $file }: ábrala en un navegador e imprímala al 100 %.
sheet-title = Práctica nacional de marcado: { $title }
sheet-authority = Autoridad
sheet-to-fill-in = A rellenar por la autoridad
sheet-profile = Perfil
sheet-profile-value = { $profile }, edición { $edition }
sheet-hash = Hash de todas las reglas (SHA-256)
sheet-events = Hechos
sheet-state = Estado
sheet-methods = Métodos, primero el preferido
sheet-size = Caracteres
sheet-alphabet = Alfabeto de las marcas previstas
sheet-where = Dónde va
sheet-weapons = Armas
sheet-parts = Piezas, cada una con sus lugares por orden de preferencia
sheet-rules = Lo que piden las reglas sobre tamaño, lugar, método y caracteres
sheet-rules-of-lines = Las líneas y las reglas que las piden
sheet-picture = A escala real; los valores son ejemplos inventados, y la superficie también.
sheet-instruments = Instrumentos
sheet-binds = obliga
sheet-guides = orienta
sheet-unread = `markstation profile unverified` las lista con lo que hay que leer: { $rules }
sheet-adopted = adoptado por { $act }
sheet-column-instrument = Instrumento
sheet-column-edition = Edición
sheet-column-kind = Clase
sheet-column-holds = Para este perfil
sheet-column-cited = Reglas citadas en esta ficha
sheet-not-configured = Las imágenes muestran un signo o código no configurado como un recuadro vacío con su nombre; no se inventó ninguno.
sheet-all-settled = No queda nada pendiente.
sheet-usable = Trazo discontinuo: la superficie de ejemplo
sheet-scale = 10 mm al imprimir a tamaño real
sheet-observed-mark = Marca hallada ahí
sheet-spoilt-mark = Restos de una marca hallados ahí
sheet-no-mark-zone = No tocar
sheet-foot = Para el intercambio de prácticas nacionales de marcado (Instrumento Internacional de Localización, párr. 31). Las reglas se parafrasean en inglés; valen sus propios textos.
profile-event = { $event ->
        [import] importación
        [temp-import] importación temporal
        [manufacture] fabricación
        [parts-import] importación de piezas esenciales
        [state-stock] existencias de las fuerzas del Estado
        [transfer-civilian] transferencia de las existencias del Estado a civiles
        [seized] incautación o decomiso
        [surrendered] entrega voluntaria
        [found] hallazgo
        [retained] decomisada y conservada para uso oficial
        [deactivate] desactivación
        [reactivate] reactivación
        [export] exportación
        [destroy] destrucción
        [ammunition] fabricación o importación de municiones
       *[other] { $event }
    }
profile-element = { $element ->
        [maker] fabricante
        [country-of-manufacture] país de fabricación
        [place-of-manufacture] lugar de fabricación
        [year-of-manufacture] año de fabricación
        [model] modelo
        [calibre] calibre
        [serial] número de serie
        [number] número dado por el puesto
        [country] país de quien es la marca
        [year] año del hecho
        [marking-date] mes y año del marcado
        [importer-name] nombre del importador
        [importer-city] ciudad del importador
        [importer-region] Estado o provincia del importador
        [importer-address] dirección del importador
        [licence-number] número del titular de la licencia
        [third-country] tercer país
        [agency] código del servicio que tiene el arma
        [entity] entidad del Estado que entrega el arma
        [state-sign] signo del Estado o de la región
        [official-use] signo de uso oficial
        [deactivation-sign] letras de una desactivación
        [verifier-symbol] símbolo de quien certifica la desactivación
        [lot] lote
        [ammunition-type] tipo de munición
        [purchaser] comprador
        [destination] país de destino
        [symbol-scheme] símbolos geométricos con un código
        [symbol2d] símbolo bidimensional
       *[other] { $element }
    }
profile-level = { $level ->
        [definition] definición
        [shall] debe
        [should] debería
        [encouraged] se alienta
        [may] puede
        [practice] práctica
       *[other] { $level }
    }
profile-binding = { $binding ->
        [treaty] tratado
        [regional-law] derecho regional
        [national-law] derecho nacional
        [political] compromiso político
        [guidance] orientación
        [industry-standard] norma del sector
        [practice] práctica
        [program] condición de este programa
       *[other] { $binding }
    }
profile-provenance = { $provenance ->
        [S] pasaje leído en un documento de las Naciones Unidas (S)
        [F] pasaje hallado en un texto público (F)
        [C] contado por otra ley o de segunda mano (C)
        [M] de memoria, sin leer (M)
        [unsure] de memoria e incierto (M?)
        [P] condición propia de este programa (P)
       *[other] { $provenance }
    }
profile-force = { $force ->
        [off] desactivada
        [permit] permite o define
        [advise] aconseja
        [warn] avisa
        [refuse] rechaza
        [set-aside] descartada
       *[other] { $force }
    }
profile-why = { $why ->
        [text-read] obliga a esta autoridad y se leyó su texto
        [verified] obliga, y la propia autoridad leyó su texto
        [opted-in] obliga; solo se conoce de segunda mano, y la autoridad o el perfil la da por buena
        [second-hand] obliga, pero solo se conoce de segunda mano y nadie ha dicho que eso baste
        [memory] obliga, pero su texto es de memoria
        [unsure] su texto es incierto, así que sigue desactivada hasta que la autoridad lo lea
        [not-binding] su instrumento no obliga a esta autoridad
        [guidance] su instrumento es una orientación o una práctica, que por sí sola no obliga a nadie
        [level] sus propias palabras no mandan
        [program] sin ella este programa no puede cumplir lo que promete
        [not-in-force] no está en vigor ese día
       *[other] { $why }
    }
profile-mark-kind = { $kind ->
        [manufacture] marca de fabricación
        [import] marca de importación
        [state] marca de propiedad del Estado
        [transfer] marca de la transferencia a civiles
        [confiscation] marca de decomiso
        [official-use] marca de uso oficial
        [deactivation] marca de desactivación
        [security] marca de seguridad oculta
        [ammunition] marca en municiones
        [tag] etiqueta
       *[other] { $kind }
    }
profile-method = { $method ->
        [stamp] estampación
        [dot_peen] micropercusión
        [scribe] rayado
        [laser] láser
       *[other] { $method }
    }
profile-script = { $script ->
        [latin] letras latinas
        [cyrillic] letras cirílicas
        [greek] letras griegas
        [arabic-figures] cifras de 0 a 9
        [roman-figures] números romanos
       *[other] { $script }
    }
profile-clock = { $clock ->
        [release] levante de aduana
        [manufacture] fin de la fabricación
        [finding] hallazgo o incautación
        [destruction] destrucción
        [request] recepción de una solicitud
        [last-report] último informe
       *[other] { $clock }
    }
profile-record = { $record ->
        [manufacture] de fabricación
        [transfer] de importación, exportación y transferencia
        [mark] de marcas
        [disposal] de incautación y disposición
        [deactivation] de desactivaciones
        [destroyed] de artículos destruidos
        [ammunition] de lotes de municiones
        [any] de toda clase
       *[other] { $record }
    }
profile-aspect = { $aspect ->
        [content] lo que dice la marca
        [order] el orden en que lo dice
        [depth] la profundidad
        [height] la altura
        [places] el lugar
        [alphabet] los caracteres
        [methods] el método
        [output] si se hace una marca
        [retention] el tiempo de conservación
        [deadline] el plazo
        [rule] la regla entera
       *[other] { $aspect }
    }
profile-item-class = { $class ->
        [firearm] arma de fuego
        [light-weapon] arma ligera
        [destructive-device] granada, cohete, misil o mina
        [part] pieza esencial suelta
        [ammunition] municiones
       *[other] { $class }
    }
profile-material = { $material ->
        [metal] metal
        [light-alloy] aleación ligera
        [polymer] polímero
        [polymer-with-plate] polímero con plaquita incrustada
       *[other] { $material }
    }
profile-origin = { $origin ->
        [factory] hecha en una fábrica
        [craft] hecha a mano sin licencia
        [converted] transformada
        [reactivated] vuelta a hacer utilizable
        [mixed-parts] montada con varias armas
        [printed] impresa
       *[other] { $origin }
    }
profile-serial-status = { $status ->
        [read] leído
        [partly_read] leído en parte
        [none] ninguno
        [obliterated] borrado
        [illegible] ilegible
        [restored] restaurado
        [unknown] desconocido
       *[other] { $status }
    }
profile-area = { $area ->
        [european-union] la Unión Europea
        [eea] el Espacio Económico Europeo
        [schengen] el espacio Schengen
        [recsa] los Estados de la RECSA
        [ecowas] los Estados de la CEDEAO
        [ecowas-before2025] los Estados de la CEDEAO antes de 2025
       *[other] { $area }
    }
profile-output = { $output ->
        [tag] una etiqueta sustituye a la marca
        [none] no se hace ninguna marca
       *[other] { $output }
    }
profile-weapon-kind = { $kind ->
        [pistol] pistola
        [revolver] revólver
        [rifle] fusil
        [carbine] carabina
        [shotgun] escopeta
        [launcher] lanzador
        [mortar] mortero
        [cartridges] cartuchos
        [self-loading-rifle] fusil semiautomático
        [assault-rifle] fusil de asalto
        [modular-rifle] fusil modular
        [ar-pattern-rifle] fusil de tipo AR
        [machine-gun] ametralladora
        [submachine-gun] subfusil
        [break-open-shotgun] escopeta basculante
       *[other] { $kind }
    }
profile-subject = { $subject ->
        [geometry] Altura y profundidad
        [places] Dónde va la marca
        [methods] Cómo se hace
        [alphabet] Caracteres
        [records] Qué contiene la documentación
        [deadlines] Hasta cuándo
        [retention] Cuánto tiempo se conserva la documentación
        [attestations] Lo que solo puede decir una persona
        [checks] Lo que el programa mira por sí mismo
        [other] Otras reglas de estos instrumentos
       *[other] { $subject }
    }
profile-check = { $check ->
        [unique-identity] ningún otro artículo del registro tiene ese fabricante, modelo, calibre y número de serie
        [no-second-identity] solo se da un número donde no hay un número de serie único
        [no-overlap] la marca no cubre ni una marca hallada ni una zona que debe quedar libre
        [year-of-release] el año de una marca de importación es el del levante de aduana
        [country-code] el país es el que indica el hecho, como código vigente de ISO 3166-1
        [no-proof-mark] no se prevé ningún punzón de banco de pruebas
        [exemption-recorded] una importación temporal tiene finalidad y día de reexportación
        [transfer-mark] un arma que pasa a civiles lleva, o recibe, la marca de transferencia
        [trace-closed] no hay abierta ninguna localización de un artículo que se va a destruir, o alguien la pasó por alto con un motivo
        [unmarked-ammunition] las municiones sin marcas se rechazan y van a destrucción
        [lot1168] el número de lote está formado como dice MIL-STD-1168
        [full-mark-on-frame] la marca de desactivación completa está en el armazón, la breve en las otras piezas
        [every-modified-part] cada pieza modificada lleva una marca
        [disposal-authorised] una disposición distinta de la destrucción tiene autorización, marca y método registrado
        [forensic-release] un número de serie borrado espera la autorización forense
        [serial-status] alguien buscó un número de serie, y el número y su estado dicen lo mismo
        [free-place] el arma tiene una pieza que marcar, y la pieza un lugar libre
        [machine-text] la máquina puede hacer el texto
        [machine-geometry] la máquina puede hacer la altura, la profundidad y el método
        [surface-fit] el texto cabe en la superficie
        [as-made] lo previsto concuerda con las marcas que hay
        [metal-takes-mark] el metal admite una marca; si no, se hace una etiqueta
        [authority-configured] lo que debe rellenar la autoridad está relleno
        [confirm-reading] donde caben dos lecturas de la ley, una persona confirma la que se usa
        [facts-given] se dieron todos los datos que la marca necesita
        [accept-premark] una importación que ya lleva una marca suficiente no recibe una segunda
        [country-of-its-time] el año de fabricación es posible para el país indicado
        [certificate-named] se indica el certificado de una desactivación
        [laser-alone] el láser no es la única marca del artículo
        [reason-not-stamped] se da un motivo donde no se usa un punzón
        [jurisdiction] las marcas son las del Estado, o de la zona, para los que es el perfil
        [exemption-known] la excepción que se invoca existe, y solo dispensa de lo que no se conoce mejor que su propio texto
       *[other] { $check }
    }
profile-field = { $field ->
        [type] tipo
        [make] marca comercial
        [maker] fabricante
        [model] modelo
        [calibre] calibre
        [serial] número de serie
        [country-of-manufacture] país de fabricación
        [year-of-manufacture] año de fabricación
        [quantity] cantidad
        [description] descripción
        [barrel-length] longitud del cañón
        [overall-length] longitud total
        [marks-applied] marcas aplicadas
        [marks-found] marcas halladas
        [mark-places] lugares de las marcas
        [component-marks] marcas de los componentes
        [proof-marks] punzones de prueba
        [licence-no] número de licencia
        [licence-issued] día de expedición de la licencia
        [licence-expires] último día de la licencia
        [exporting-country] país exportador
        [importing-country] país importador
        [transit-countries] países de tránsito
        [final-recipient] destinatario final
        [importer-name] nombre del importador
        [importer-address] dirección del importador
        [release-date] día del levante
        [supplier] proveedor
        [acquirer] adquirente
        [transaction-date] día de la transacción
        [transport-and-insurance] transporte y seguro
        [purpose] finalidad
        [reexport-date] día de reexportación
        [owning-service] servicio propietario
        [location] ubicación
        [condition] estado de conservación
        [custodian] custodio
        [last-count] último recuento
        [peace-operation] operación de paz
        [illicit-reason] por qué es ilícita
        [legal-basis] base jurídica
        [circumstances] circunstancias
        [seizure-date] día de la incautación
        [seizure-place] lugar de la incautación
        [case-reference] referencia del caso
        [intended-use] uso previsto
        [refusal-reason] motivo de una negativa
        [acknowledged] acuse
        [answered] respuesta
        [trace-request] solicitud de localización
        [priority-justification] por qué es urgente
        [disposal-method] método de disposición
        [disposal-authorisation] autorización de la disposición
        [disposal-date] día de la disposición
        [disposal-place] lugar de la disposición
        [witnesses] testigos
        [certificate-no] número del certificado
        [verifier] verificador
        [conversions] transformaciones
        [lot] lote
        [ammunition-type] tipo de munición
        [first-recipient] primer destinatario
       *[other] { $field }
    }
profile-shown = { $from ->
        [profile] tal como lo escribe el perfil
        [authority] rellenado por la autoridad
        [example] ejemplo inventado
        [nobody] a rellenar por la autoridad
       *[other] { $from }
    }
profile-on = { $on ->
        [primary] en el armazón o el cajón de mecanismos
        [essential] en cada pieza esencial
        [further] en cada pieza esencial salvo el armazón o el cajón de mecanismos
        [unnumbered] en cada pieza esencial sin número propio
        [modified-primary] en el armazón o el cajón de mecanismos, si se modificó
        [modified-further] en cada otra pieza modificada
        [hidden] en el lugar oculto que guarda la autoridad
        [parts] en estas piezas, donde las haya: { $parts }
       *[other] { $on } { $parts }
    }
profile-condition = { $condition ->
        [class] es una de estas: { $value }
        [unique-serial] lleva un número de serie que la identifica
        [no-unique-serial] no lleva ningún número de serie que la identifique
        [duplicate] otro artículo del registro tiene su identidad
        [no-duplicate] ningún otro artículo del registro tiene su identidad
        [serial-status] su número de serie es uno de estos: { $value }
        [material] el armazón o el cajón de mecanismos son de: { $value }
        [origin] es una de estas: { $value }
        [made-from] se fabricó en { $value } o después
        [made-to] se fabricó en { $value } o antes
        [from] viene de { $value }
        [not-from] no viene de { $value }
        [foreign-make] se fabricó en otro país que aquel de quien es la marca
        [no-foreign-make] se fabricó en el país de quien es la marca
        [too-small] la pieza es demasiado pequeña para la marca entera
        [no-too-small] la pieza es bastante grande para la marca entera
        [year-in-serial] su número de serie contiene el año de fabricación
        [no-year-in-serial] su número de serie no contiene el año de fabricación
        [adequately-marked] una persona consideró que sus marcas la identifican
        [no-adequately-marked] una persona consideró que sus marcas no la identifican
        [part-numbered] la pieza lleva un número propio
        [no-part-numbered] la pieza no lleva ningún número propio
        [premarked] ya lleva la marca de importación, hecha en el extranjero
        [no-premarked] aún no lleva la marca de importación
        [first-market-from] se puso por primera vez en el mercado el { $value } o después
        [ammunition-marked] las municiones están marcadas
        [no-ammunition-marked] las municiones no están marcadas
        [to-be-destroyed] se va a destruir
        [no-to-be-destroyed] no se va a destruir
       *[other] { $condition } { $value }
    }
profile-place-rule = { $place ->
        [only] en una de estas y en ningún otro sitio: { $parts }
        [any] en una de estas como mínimo: { $parts }
        [all] en cada una de estas: { $parts }
        [all-essential] en cada pieza esencial
        [parts-min] en este número de piezas como mínimo: { $parts }
        [recommended] recomendada además: { $parts }
        [visible] visible sin herramientas y sin desmontar el arma
        [hidden] oculta, y solo un registro restringido dice dónde
        [plate-if-not-metal] en una plaquita incrustada donde el armazón no es de metal
        [apart-from-others] separada de las marcas que ya están
       *[other] { $place } { $parts }
    }
profile-method-rule = { $rule ->
        [allow] solo por: { $methods }
        [prefer] preferidos, primero el mejor: { $methods }
        [forbid] no por: { $methods }
        [with-approval] solo con una aprobación: { $methods }
       *[other] { $rule } { $methods }
    }
profile-geometry = { $limit ->
        [depth] al menos { $value } de profundidad
        [height] caracteres de al menos { $value } de altura
        [height-of] solo estos caracteres: { $value }
        [small-exempt] una pieza demasiado pequeña queda dispensada de la altura
       *[other] { $limit } { $value }
    }
profile-open = { $open ->
        [authority-name] el nombre de la autoridad
        [country] el país de quien es la marca: lo indica la decisión de cada envío (las imágenes muestran XX)
        [glyph] el dibujo y el código de máquina del signo "{ $value }"
        [agencies] los códigos de los servicios que tienen armas
        [number-digits] la longitud de un número del Estado
        [licence-number] el número del titular de la licencia
        [hidden-places] dónde va la marca oculta de cada clase de arma
        [reading] una lectura de la ley por confirmar: { $value }
        [by-default] resuelto por defecto, no por la autoridad: { $value }
        [switched-off] reglas desactivadas hasta que la autoridad las lea: { $value }
       *[other] { $open } { $value }
    }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = la fila tiene { $found } campos, y hay { $expected } columnas
value-missing = aquí no hay nada escrito, y tiene que haberlo
control-character = "{ $value }" contiene el carácter de control { $code-point } en la posición { $position }
hidden-character = "{ $value }" contiene el carácter invisible { $code-point } en la posición { $position }
item-no-twice = el número de artículo "{ $value }" está también en la línea { $first-line }
identity-twice = la misma arma, número de serie "{ $value }" de este fabricante, está también en la línea { $first-line }
serial-blank = no hay número de serie, ni un estado que diga por qué
serial-junk = "{ $value }" no es un número de serie
serial-status-word = "{ $value }" no es un estado de número de serie
serial-contradiction = el número de serie "{ $value }" y el estado { $status ->
        [read] leído
        [partly_read] leído en parte
        [none] ninguno
        [obliterated] borrado
        [illegible] ilegible
        [restored] restaurado
        [unknown] desconocido
       *[other] { $status }
    } se contradicen
serial-unknown = nadie ha mirado si hay un número de serie
serial-obliterated = se eliminó el número de serie, y la pieza no está autorizada para el marcado
detail-invalid = tiene que ser { $must }
restoration-missing = el número de serie se restauró, y no se anotaron método, examinador y grado de confianza
serial-scientific = "{ $value }" parece un número de serie que una hoja de cálculo convirtió en número y redondeó
looks-like-date = "{ $value }" parece un valor que una hoja de cálculo convirtió en fecha
zeros-lost = "{ $value }" es más corto que las { $digits } cifras de sus semejantes (línea { $sibling-line }), que empiezan por ceros
look-alike-here = "{ $value }" se parece a "{ $other-serial }" de la línea { $other-line }
look-alike-in-register = "{ $value }" se parece a "{ $other-serial }" de { $reference } en el registro
in-register = el número de serie "{ $value }" de este fabricante ya está en el registro como { $reference }
register-alarm = el número de serie "{ $value }" de este fabricante está en el registro como { $reference }, { $standing ->
        [held] retenida
        [exported] exportada
        [destroyed] destruida
        [lost] perdida
        [stolen] robada
       *[other] { $standing }
    }
earlier-life = el número de serie "{ $value }" de este fabricante está en el registro como { $reference }: la misma arma, a la que ahora le ocurre otra cosa
seen-before = el número de serie "{ $value }" está en el registro como { $reference }, de una pasada anterior
country-unknown = "{ $value }" no es ningún país de ISO 3166-1, ni uno antiguo de ISO 3166-3
country-ambiguous = "{ $value }" fue el código de { $first } y de { $second }, y el año de fabricación no dice de cuál
country-outside-years = { $country } vale para los años { $from } a { $to }, y el año de fabricación es { $year }
country-missing = no hay país de fabricación
year-invalid = "{ $value }" no es un año de fabricación de { $year-min } a { $year-max }
kind-unknown = las reglas de marcado no conocen ninguna pieza que marcar en "{ $value }"
observed-mark-malformed = "{ $value }" no está escrito como texto, pieza y lugar
no-free-place = cada lugar de la pieza lleva algo que debe quedar ("{ $value }")
column-unknown = la columna "{ $value }" no se conoce y no se lee
licence-expired = la licencia terminó el { $value }, antes del levante del { $released }
licence-issued-late = la licencia se expidió el { $value }, después del levante del { $released }
more-than-licensed = hay { $listed } armas en la lista, y { $licensed } autorizadas
fewer-than-licensed = hay { $listed } armas en la lista, de { $licensed } autorizadas
serial-inexact = "{ $value }" es una celda numérica con fracción o con más cifras de las que conserva una hoja de cálculo, así que puede no ser el número de serie
merged-cell = "{ $value }" está en una celda combinada que empieza en la fila { $first-line }
serial-twice = el número de serie "{ $value }" está también en la línea { $other-line }, allí para { $other-weapon }
serial-in-register = el número de serie "{ $value }" de este fabricante está en el registro como { $reference }, allí para { $other-weapon }
rows-above-headings = no se leyeron filas que están por encima de los títulos y no son parte de la cabecera: línea { $lines } ({ $count } en total), empezando por "{ $value }"
blank-rows = se saltaron filas vacías entre otras: línea { $lines } ({ $count } en total)
read-as-windows-1252 = la lista no es UTF-8 y se leyó como Windows-1252; contiene por ejemplo "{ $value }": ¿son correctas las letras?
date-order = { $value } se leyó con el día primero, como { $day-first }; con el mes primero sería { $month-first }

## Findings of intake: what to do.

remedy-nothing = no hay que hacer nada
remedy-correct-row = dé a la fila un campo por columna, y ponga entre comillas los valores que contienen el separador
remedy-fill-in = rellénelo
remedy-retype-value = escriba de nuevo el valor sin ese carácter
remedy-renumber-item = dé a cada artículo un número propio
remedy-compare-weapons = mire las dos armas; corrija o tache una línea
remedy-set-serial-status = deje vacío el número de serie y escriba su estado: none, illegible, obliterated o partly_read
remedy-set-serial-status-to = deje vacío el número de serie y escriba el estado { $write ->
        [read] leído
        [partly_read] leído en parte
        [none] ninguno
        [obliterated] borrado
        [illegible] ilegible
        [restored] restaurado
        [unknown] desconocido
       *[other] { $write }
    }
remedy-write-known-status = escriba read, partly_read, none, obliterated, illegible, restored o unknown
remedy-correct-serial-or-status = corrija uno de los dos
remedy-look-at-weapon = mire el arma y registre lo que lleva
remedy-obtain-forensic-release = obtenga la autorización forense y escriba su referencia
remedy-correct-detail = corríjalo, o deje vacía la celda
remedy-write-restoration = escriba método, examinador y grado de confianza como método|examinador|confianza
remedy-compare-with-metal = compárelo con el metal; dé a la columna de la hoja de cálculo el formato de texto
remedy-ask-register = no mueva el arma; pregunte al encargado del registro
remedy-write-country = escriba { $write }
remedy-write-former-code = escriba { $write } o { $or }
remedy-correct-country-or-year = mire el arma y corrija el país o el año
remedy-write-alpha2 = escriba el código de dos letras, por ejemplo KE
remedy-correct-year = escriba cuatro cifras, o déjelo vacío
remedy-write-known-kind = escriba un tipo que las reglas de marcado conozcan, por ejemplo pistol, rifle o shotgun
remedy-correct-observed-mark = escriba texto@pieza:lugar, por ejemplo CIP@barrel:top
remedy-set-aside = aparte el artículo hasta que se decida otra pieza u otro lugar
remedy-rename-heading = cambie el título, o déjelo
remedy-compare-with-licence = compare con la licencia y pregunte a la autoridad que la expidió
remedy-compare-letters = responda sí si las letras son correctas; si no, guarde la lista como "CSV UTF-8" e incorpórela de nuevo
remedy-confirm-dates = responda sí si el día va primero; si no, escriba las fechas como 2026-03-02 e incorpore la lista de nuevo
remedy-unmerge-cells = compare con la lista, y escriba el valor en cada fila si no vale para todas

## Number blocks

authority-admitted = Desde ahora los bloques de números necesitan la firma de { $name }.
authority-key-bad = esto no es la clave de una autoridad
authority-key-made = La clave secreta está en { $file }. Los puestos admiten a la autoridad con: markstation block authority { $key }
authority-none = Aquí no hay ninguna autoridad admitida, así que nadie puede decir si esta es su firma.
block-shown = Bloque { $block } para el puesto { $station }: { $first } a { $last }, { $count } números, expedido el { $issued }.
block-signed = Firmado por { $authority }, para este puesto.
block-not-signed = el bloque no cuenta: { $authority } no lo firmó
block-of-other = el bloque es para el puesto { $station }, y este es { $here }
hint-block-file = pida a la autoridad el archivo tal como se expidió
block-added = El bloque { $block } está incorporado: { $count } números.
block-row = { $block }  { $first } a { $last }: quedan { $left }, siguiente { $next }
block-row-void = { $block }  { $first } a { $last }: anulado
block-row-used = { $block }  { $first } a { $last }: agotado
block-unknown = aquí no hay ningún bloque { $block }
hint-block-list = `markstation block list` los muestra todos
    .screen = Supervisor › Números los muestra todos
block-nothing-left = del bloque { $block } no queda nada que anular
block-voided = { $count } números del bloque { $block } están anulados.
block-bad = esto no puede ser un bloque de números
block-id-bad = "{ $block }" no es un identificador de bloque: escriba de 1 a 40 caracteres ASCII imprimibles, sin espacios
block-issued = El bloque { $block } para el puesto { $station }, { $count } números, está en { $file }.
block-issued-before = el bloque { $block } del puesto { $station }, línea { $line } de la lista, tiene este identificador o algunos de estos números
hint-block-issued = empiece después del último número expedido; un número se expide una sola vez
block-list-bad = no se puede leer la línea { $line } de { $file }, y puede ocultar números ya expedidos
numbers-few = { $left ->
        [one] Queda un número
       *[other] Quedan { $left } números
    } en los bloques de este puesto: pida a la autoridad el próximo bloque.
# As in English.
gap-row = { $numbers } ({ $count }): { $why }
gaps-none = Cada número usado está en el metal.
gap-burned = usado para el artículo { $item } de { $consignment }, trabajo { $job }: { $why }
gap-closed = terminado sin marca (asiento { $entry }): { $reason ->
        [cut-before-start] cortado antes de arrancar
        [not-loaded] la máquina no lo aceptó
        [not-armed] el controlador lo rechazó
        [never-permitted] no se dio ningún permiso
        [no-cycle] nada se movió
       *[other] { $reason }
    }
gap-settled-none = una persona no encontró ninguna marca (asiento { $entry })
gap-voided = anulado por el asiento { $entry }: { $reason }
gap-readmitted = anulado desde que se readmitió el registro (asiento { $entry }): { $reason }
gap-other-controller = anulado desde que se admitió otro controlador (asiento { $entry })

## Backups, and a register that was lost or damaged

backup-key-made = La clave secreta está en { $file }. Escriba su destinatario en station.toml, en [backup]: recipients = ["{ $recipient }"]
backup-key-apart = Guarde el archivo lejos del puesto, en dos lugares: sin él no se puede abrir ninguna copia de seguridad, y quien lo tiene puede leerlas todas. Después pruébelo: `markstation backup drill --key ARCHIVO`.
backup-not-configured = no está configurado ningún lugar para las copias de seguridad: si falla este disco, se pierde el registro
hint-backup-configure = haga una clave con `markstation backup key ARCHIVO`, y rellene [backup] en station.toml
    .screen = quien administra este puesto crea una clave en la línea de órdenes, y rellena [backup] en station.toml
backup-made = La copia de seguridad { $file } contiene { $entries } asientos; se eliminaron { $cleared } antiguas.
backup-never-drilled = Nunca se probó una copia de seguridad: `markstation backup drill --key ARCHIVO` muestra si se puede abrir.
    .screen = Nunca se probó ninguna copia de seguridad: quien tiene la clave secreta muestra en la línea de órdenes si una se puede abrir.
backup-register-only = Una copia de seguridad contiene solo el registro. Guarde en otro lugar, tan protegidas como sus claves, copias de lo demás que hay en la carpeta del puesto, y de los archivos que station.toml nombra fuera de ella: { $names }
backup-not-made = no se hizo ninguna copia de seguridad
hint-backup-medium = ponga el segundo soporte de datos en su lugar y mire `to` en [backup] de station.toml
    .screen = ponga el segundo soporte en su sitio; dónde está se dice en [backup] de station.toml
hint-backup-room = libere espacio en el segundo soporte de datos, o baje `keep` en [backup] de station.toml
    .screen = libere sitio en el segundo soporte, o haga guardar menos copias en [backup] de station.toml
backup-row = { $name }: { $entries } asientos, nunca probada
backup-row-good = { $name }: { $entries } asientos, buena el { $at }
backup-row-bad = { $name }: { $entries } asientos, NO BUENA el { $at }
backup-newest-gone = se hizo una copia de seguridad de { $greatest } asientos, y la más reciente que hay tiene { $newest }
hint-backup-newest-gone = mire si este es el soporte de datos correcto, y quién lo tuvo; haga ahora una copia con `markstation backup run`
    .screen = mire si es el soporte correcto, y quién lo tenía; haga ahora una copia en Supervisor › Copias de seguridad
backup-none-there = no hay ninguna copia de seguridad de este puesto en { $folder }
backup-not-due = La copia de seguridad más reciente tiene { $hours } horas; se hace una cada { $every }.
backup-due = Toca hacer una copia de seguridad: la más reciente tiene { $hours } horas, y se debe hacer una cada { $every }.
backup-never = Toca hacer una copia de seguridad: nunca se hizo ninguna.
backup-good = { $name } es buena: { $entries } asientos verificados, que el registro continúa; le faltan los últimos { $lacks }.
backup-not-good = esta copia de seguridad no es buena
hint-backup-key = tome la clave cuyo destinatario figuraba en station.toml cuando se hizo la copia
hint-backup-another = tome otra copia de seguridad; conserve esta tal como está, y haga pronto una nueva
backup-restored = El registro ha vuelto, con { $entries } asientos.
backup-restored-alone = Solo ha vuelto el registro. Reponga, desde donde se guardaban: station.key, los manifiestos, las fotos, y los perfiles, reglas y claves de programas propios del puesto; sin su manifiesto, una partida no continúa.
hint-readmit = Aún no marca nada. Lo hecho desde la copia se ha perdido, así que dos personas lo readmiten: `markstation register readmit --by NOMBRE --second NOMBRE --reason TEXTO`.
register-restored = Este registro se tomó de una copia de seguridad de { $entries } asientos y no se ha readmitido: no marca nada.
readmitted = El registro está readmitido; { $voided } números que pudieron usarse desde entonces están anulados.
readmitted-next = A continuación: un nuevo bloque de números (`markstation block add ARCHIVO`), y si el controlador ha visto más que este registro, `markstation controller provision --again --by NOMBRE --second NOMBRE`.
lost-receipts = { $count } recibos sobre trabajos que le faltan a este registro se conservan en { $file }: dicen qué se marcó desde la copia de seguridad.
no-room-for-a-job = no hay espacio para lo que escribe una marca, o no se puede escribir en el disco, así que no se empezó nada
hint-no-room-for-a-job = libere espacio, o haga revisar el disco; nada se ha movido
doctor-saved = { $file } contiene los { $entries } asientos que se pudieron salvar, y { $beside } filas de nombres y similares.
doctor-missing = Faltan los asientos { $first } a { $last } ({ $count }).
doctor-damaged = El asiento { $entry } está, pero dañado.
doctor-stranded = Los asientos { $first } a { $last } están enteros, pero van después de uno que falta: nada prueba su lugar, y no se tomaron.
doctor-pages = { $pages } páginas del archivo no tienen sentido.
doctor-log = El registro de cambios junto al archivo no es íntegro desde la página { $page }: el archivo no dice si contenía más asientos. `markstation controller status --json` muestra el tamaño que firmó el controlador; indíquelo con --size y --root.
doctor-finding = El registro salvado tiene una observación: { $finding }
doctor-proven = Lo probado acaba en el asiento { $size }; nada muestra si hubo más que los salvados.
doctor-unproven = No se pudo comparar con ninguna cabeza del árbol ni posición conocida: nada muestra si hubo más asientos.
doctor-whole = No falta nada. Conserve el archivo dañado, y ponga el nuevo en su lugar.
doctor-next = Conserve el archivo dañado. Si la copia de seguridad más reciente tiene más, restáurela. Si no, ponga el nuevo archivo en su lugar; después dos personas lo readmiten con `markstation register readmit`.
doctor-nothing = no se pudo salvar nada

## Keys, checkpoints, witnesses and proofs.

no-station-key = este puesto no tiene clave con que firmar
station-key-bad = { $file } no es la clave de este puesto
station-key-made = Desde ahora firma por este puesto una clave nueva; está en { $file }. Dé su parte pública a todos los que comprueban las pruebas de este puesto:
hint-new-key = `markstation register key --new --by NOMBRE` hace una; si ya había una, `--second NOMBRE` indica una segunda persona
    .screen = quien administra este puesto crea una en la línea de órdenes; si ya había una, con una segunda persona
checkpoint-made = { $file }: el libro tiene { $entries } asientos con raíz { $root }
checkpoint-cosigned = el testigo { $witness } lo firmó
checkpoint-unreadable = { $file } fue cambiado o dañado: no es un punto de control
checkpoint-set-back = el registro se hizo retroceder: { $file } firmó { $known } asientos, y ahora hay { $size }
checkpoint-rewritten = el registro se reescribió: sus primeros { $known } asientos no son los que firmó { $file }
hint-checkpoint-holds = no marque con este registro; conserve ambos tal como están, ejecute `markstation register verify`, y restaure el registro de una copia de seguridad
    .screen = no marque con este registro; conserve ambos como están, verifique el registro en Auditoría, y hágalo recuperar de una copia de seguridad
request-written = { $file }: llévelo al testigo { $witness }, haga que lo responda allí con `markstation register witness answer`, e incorpore aquí la respuesta con `markstation register checkpoint --answer ARCHIVO`
old-beyond-ledger = un testigo no puede haber firmado { $old } asientos de un libro que tiene { $size }
answer-unreadable = { $file } no es la respuesta de un testigo
answer-fits-none = { $file } no es la respuesta de ningún testigo admitido a un punto de control que se conserve aquí
hint-witness-answer = admita el testigo con `markstation register witness admit`; si ya está admitido, haga de nuevo la petición
witness-made = El testigo { $name } está en { $folder }. Su clave pública, para todos los que comprueban lo que firmó:
witness-not-made = no se creó ningún testigo en { $folder }
witness-told = el testigo conoce ahora a { $origin }
witness-admitted = el testigo { $name } está admitido
not-a-witness-key = { $key } no es la clave de un testigo
witness-refused = el testigo { $witness } no firmó
hint-witness-trust = junto al testigo: `markstation register witness trust DIR CLAVE`, con la clave que `markstation register key` muestra en el puesto
hint-witness-init = `markstation register witness init DIR --name NOMBRE --by NOMBRE` crea uno
hint-witness-old = haga de nuevo la petición con `--old`, el número que dijo el testigo
hint-witness-try = vuelva a poner el soporte de datos y repita; no se firmó nada
request-answered = { $file }: firmó { $entries } asientos de { $origin }; devuélvalo al puesto
proof-written = { $file }: prueba { $entries ->
        [one] un asiento
       *[other] { $entries } asientos
    } de un libro de { $size }
proof-next = cualquiera lo comprueba con `markstation check { $file } --key { $key }`
proof-not-witnessed = ningún testigo ha firmado un punto de control que abarque esto: la prueba se apoya solo en la palabra del puesto
not-proven = el registro no prueba nada de esto
hint-verify = ejecute `markstation register verify`, que dice qué está mal
    .screen = verifique el registro en Auditoría, que dice qué está mal
code-written = { $file }: código QR de { $modules } módulos con { $entries } de los { $of } asientos, todos los que caben
code-too-large = la prueba tiene demasiadas firmas para un código QR: use el archivo
prove-several = "{ $query }" corresponde a varios: { $found }
hint-prove-job = indique uno con `--job` y el número entre corchetes, o añada `--maker`
    .screen = elija una en la página de su ficha
prove-not-marked = "{ $query }" no lleva ninguna marca hecha aquí
prove-restricted = esta marca está oculta, y una prueba dice dónde está
hint-prove-restricted = añada `--restricted` si quien recibe la prueba puede conocer el lugar
    .screen = quien puede conocer el lugar hace la prueba en la línea de órdenes
no-proof = { $file } no es ni una prueba ni un punto de control
hint-no-proof = una exportación o un registro se comprueba con `markstation register verify`
key-unreadable = "{ $key }" no es una clave pública
check-needs-key = sin la clave pública de { $origin } no se sabe nada; dice que lo firmó { $signers }
hint-check-key = obtenga la clave del puesto o de la autoridad, por una vía de confianza, y dela con `--key`; una clave que vino con la prueba no prueba nada
proof-bad = { $file } NO se verifica: no prueba nada
hint-proof-bad = se dañó por el camino o se falsificó: pídalo de nuevo, y conserve este
proof-not-understood = { $file } está firmado y entero, y esta versión no puede leerlo
check-good = BUENA. La firmó el puesto { $station }.
check-good-training = BUENA. La firmó el puesto { $station }, un puesto de FORMACIÓN: nada de lo que hizo tiene valor de prueba.
checkpoint-good = BUENO. Este punto de control de { $origin } lo firmó él mismo.
check-weapon = Arma: { $weapon }; número de serie { $serial }; número del puesto { $number }
check-mark = Marca: "{ $text }" en: { $part }, { $place } (trabajo { $job })
check-witnessed = Hecha: sí. El sensor del controlador contó { $count } golpes hasta el final de la marca, y el controlador lo firmó { $key }.
check-witnessed-beam = Hecha: sí. El sensor del controlador vio el haz durante { $count } ms hasta el final de la marca, y el controlador lo firmó { $key }.
controller-key-given = con la clave que usted dio
controller-key-admitted = con la clave que admitió el libro
controller-key-unknown = con una clave que aquí no se conoce, así que su firma NO se comprobó
check-attested = Hecha: lo dice una persona. Ningún sensor lo vio.
check-spoilt = Hecha: solo en parte, según dice una persona.
check-not-made = Hecha: nada en el archivo lo dice.
check-read-back = Releída: sí, y es lo previsto.
check-read-otherwise = Releída: sí, y NO es lo previsto.
check-not-read-back = Releída: nada en el archivo lo dice.
check-entry = Asiento { $entry }: { $text }
check-ledger = Libro: { $entries } asientos, raíz { $root }
check-seen-by = Visto por el testigo { $witness } el { $at }
check-not-seen-by = No firmado por el testigo { $witness }
check-unchecked = Firmas sin clave aquí, no comprobadas: { $signers }
check-open = NO se muestra: { $open }
open-split = que el puesto muestre a todos el mismo libro: no firmó ningún testigo cuya clave usted diera
open-controller = que el recibo del controlador sea auténtico
open-attested = que la marca se hiciera, salvo por la palabra de una persona
open-text = qué caracteres hay en el metal: mire
open-later = lo que se escribió después de estos { $size } asientos, o en otros de ellos, como una corrección
verify-compared-with = { $checkpoints ->
        [one] comparado con un punto de control firmado antes
       *[other] comparado con { $checkpoints } puntos de control firmados antes
    }

## Weapons' lives: words of the record

life-state = { $state ->
        [here] aquí
        [transferred] transferida a otra parte
        [exported] exportada
        [lost] perdida
        [stolen] robada
        [deactivated] desactivada
        [destroyed] destruida
       *[other] { $state }
    }
act-name = { $act ->
        [item-recorded] registrada
        [component-recorded] componente registrado
        [mark-observed] marca hallada
        [party-recorded] parte registrada
        [party-erased] parte suprimida
        [hold-placed] retención puesta
        [hold-released] retención levantada
        [counted] contada
        [lives-linked] vinculada con otra ficha
        [error-declared] un asiento señalado como erróneo
        [catalogue-added] nombre añadido al catálogo
        [reserved] una marca reservada
        [start-intended] marcado empezado
        [received] recibo del controlador
        [closed] trabajo terminado sin marca
        [settled] resuelto por una persona
        [verified] marca releída
        [set-aside] apartada
        [answered] pregunta respondida
        [transferred] transferida
        [imported] importada
        [exported] exportada
        [owned] propiedad del Estado
        [moved] trasladada
        [seized] incautada, hallada o entregada
        [deactivated] desactivada
        [destroyed] destruida
        [lost] perdida
        [stolen] robada
        [recovered] recuperada
        [test-fired] disparada en prueba
        [coded] código registrado
        [photographed] fotografiada
       *[other] { $act }
    }
life-field = { $field ->
        [item_no] número de artículo
        [maker] fabricante
        [model] modelo
        [kind] tipo
        [calibre] calibre
        [serial] número de serie
        [serial_status] estado del número de serie
        [country_of_manufacture] país de fabricación
        [year_of_manufacture] año de fabricación
        [forensic_release] autorización forense
        [remarks] observaciones
        [class] clase
        [origin] cómo se originó
        [material] material
        [barrels] cañones
        [lot] lote
        [ammunition_type] tipo de munición
        [open_trace] localización abierta
        [premark] marca de importación que traía
        [first_market] primera puesta en el mercado
        [serial_part] pieza con el número de serie
        [serial_place] lugar del número de serie
        [action] mecanismo
        [barrel_length_um] longitud del cañón
        [magazine_capacity] capacidad del cargador
        [manufacturer] fabricante industrial
        [last_import] última importación desde
        [tested] probada el
        [testing_body] probada por
        [quantity] cantidad
        [number] número del puesto
        [consignment] envío
        [of] componente de
        [alarms] alarma con
        [from] de
        [to] a
        [authorisation] autorización
        [end_use] documento de uso final
        [exporting] Estado exportador
        [importing] Estado importador
        [licence] licencia
        [issued] expedida
        [expires] caduca
        [importer] importador
        [exporter] exportador
        [transit] tránsito
        [recipient] destinatario final
        [released] levante
        [code] código
        [purpose] finalidad
        [return_by] debe salir antes del
        [import_licence] licencia de importación
        [transit_licence] licencia de tránsito
        [consignee] consignatario
        [service] servicio
        [unit] unidad
        [location] ubicación
        [condition] estado de conservación
        [custodian] custodio
        [peace_operation] con una operación de paz
        [giver] entregada por
        [taker] recibida por
        [authority] por orden de
        [due_back] devolución prevista
        [move_kind] por qué
        [hold_kind] retenida para
        [restored_by] hecho visible por
        [text] texto
        [procedure] procedimiento
        [legal_basis] base jurídica
        [case] caso
        [agency] organismo
        [place] lugar
        [circumstances] circunstancias
        [illicit] por qué es ilícita
        [persons] personas
        [entity] hecho por
        [certificate] certificado
        [verifier] verificada por
        [method] método
        [handed_over] recuento de entrega
        [at_furnace] recuento en el horno
        [witnesses] testigos
        [residue] residuo
        [incident] suceso
        [last_possessor] último poseedor legal
        [laboratory] laboratorio
        [reference] referencia
        [examiner] examinador
        [confidence] grado de confianza
        [technology] llevado por
        [part] pieza
        [sha256] SHA-256
        [photo_sha256] imagen
        [bytes] bytes
        [shows] muestra
        [until] hasta
        [hold] retención
        [reason] motivo
        [other] otra ficha
        [how] qué son
        [entry] asiento erróneo
        [corrected_by] asiento correcto
        [depth_um] profundidad
        [observer] visto por
        [was_missing] faltaba
        [was_misplaced] estaba fuera de lugar
       *[other] { $field }
    }
# As in English.
life-named = { $field }: { $value }
# As in English.
life-both = { $before }; { $next }
life-word = { $word ->
        [yes] sí
        [issue] asignación
        [return] devolución
        [transfer] transferencia
        [repair] reparación
        [evidence] prueba
        [trace] localización
        [legal] ley o tribunal
        [seized] incautada
        [found] hallada
        [surrendered] entregada
        [criminal] penal
        [administrative] administrativo
        [chip] chip
        [rfid] etiqueta de radio
        [microstamp] microestampado
        [stock] existencias
        [hand-over] entrega
        [furnace] horno
        [same] la misma arma que
        [different] un arma distinta de
        [alarm] alarma, sin decidir
        [mark] marca
        [spoilt] restos de una marca
        [no_mark_zone] metal donde pudo eliminarse una marca
        [read] leído
        [partly_read] leído en parte
        [none] ninguno
        [obliterated] borrado
        [illegible] ilegible
        [restored] restaurado
        [unknown] desconocido
        [factory] hecha en una fábrica
        [craft] hecha a mano
        [converted] transformada
        [reactivated] reactivada
        [mixed-parts] de piezas de varias armas
        [printed] impresa
        [maker] fabricante
        [model] modelo
        [calibre] calibre
        [dealer] comerciante
        [broker] corredor
        [carrier] transportista
        [agent] agente
        [owner] propietario
        [last-legal-possessor] último poseedor legal
        [importer] importador
        [exporter] exportador
        [recipient] destinatario
        [service] servicio
        [person] persona
       *[other] { $word }
    }
life-section = { $section ->
        [identity] Qué es
        [components] Componentes
        [marks] Marcas
        [life] Qué ocurrió
        [holds] Retenciones
        [links] Otras fichas
        [kept] Conservación
       *[other] { $section }
    }

## Weapons' lives: which weapon is meant

life-unknown = ningún arma del registro se llama "{ $named }"
hint-life-unknown = indíquela por su número de ficha (R-12), número del puesto, número de artículo o número de serie, o escanee su etiqueta; `markstation register find` busca lo que se le parece
    .screen = indíquela por su número de ficha (R-12), número del puesto, número de artículo o número de serie, o escanee su etiqueta; la búsqueda del registro encuentra lo parecido
life-ambiguous = "{ $named }" puede ser { $count } armas
hint-life-ambiguous = indique la que quiere decir por su número de ficha, o su fabricante con --maker
    .screen = indique de cuál se trata por su número de ficha
lines-bad = { $count } { $count ->
        [one] línea no indica ningún arma, o indica varias
       *[other] líneas no indican ningún arma, o indican varias
    }; no se ha introducido nada
hint-lines-bad = corrija estas líneas (un número de ficha como R-12 nunca es ambiguo) e introduzca de nuevo la lista
line-unknown = línea { $line }, "{ $named }": ningún arma del registro se llama así
line-ambiguous = línea { $line }, "{ $named }": puede ser { $candidates }
no-lives-named = no se indicó ningún arma
hint-no-lives-named = indique armas con --life, lístelas con --file, o escanéelas con --scan
    .screen = indique armas, una en cada línea, o escanéelas
ask-scan = Escanee o escriba armas, una por línea; una línea vacía termina:
ask-scan-serials = Escanee o escriba números de serie, uno por línea; una línea vacía termina:

## Weapons' lives: what is recorded

life-recorded = Registrada: { $life }
not-recorded = no se ha registrado nada: { $count } { $count ->
        [one] observación de arriba lo impide
       *[other] observaciones de arriba lo impiden
    }
hint-not-recorded = corrija lo introducido. Lo que solo parece estar mal se acepta con --as-written; otra arma con el mismo fabricante y número de serie, con --another MOTIVO
    .screen = corrija lo introducido. Para lo que solo parece estar mal, el formulario tiene un campo que dice que está bien como está escrito, y otro que dice por qué es otra arma que la de este fabricante y número de serie
not-such-entry-to-correct = el asiento { $entry } no es uno que registre un arma y siga contando
hint-not-such-entry-to-correct = `markstation part show ARMA` indica el asiento que lo hace
    .screen = la ficha del arma en el registro nombra el asiento que sí
mark-entered = Asiento { $entry }: una marca en { $life }.
mark-without-text = una marca tiene caracteres
hint-mark-without-text = escríbalos con --text; para el metal desnudo use --kind no_mark_zone
    .screen = escríbalos; para metal desnudo elija que no se toque
lives-linked = Asiento { $entry }: { $life } es { $how } { $other }.
link-to-itself = ambos nombres son de { $life }
alarm = *** ALARMA *** { $weapon } tiene el fabricante y el número de serie de { $other }: { $state }
alarm-at-line = *** ALARMA *** línea { $line }: { $what }
alarm-found = *** ALARMA *** { $life } está en { $place }, y figura en el registro como { $state }
alarm-what-to-do = No mueva el arma. Avise al encargado del registro y a la policía; mire las dos fichas, y después diga qué son una de otra con `markstation part link`.
    .screen = No mueva el arma. Avise al encargado del registro y a la policía; mire las dos fichas. Qué son una de otra, lo asienta el encargado del registro en la línea de órdenes.

## Weapons' lives: on the screen

# As in English.
life-stands = { $state }
life-stands-at = { $state }, en { $place }
life-corrected = Algo de lo que se escribió de ella era erróneo: véase abajo.
life-withdrawn = Esta ficha se señaló como errónea por entero y ya no cuenta.
life-mark-made = { $spot }: "{ $text }" (hecha aquí, trabajo { $job })
# As in English.
life-mark-seen = { $spot }: "{ $text }" ({ $kind })
spot-restricted = lugar restringido
life-entry = { $day }  asiento { $entry }  { $what }  por { $person }
life-struck = { $what }  [ERRÓNEO, por el asiento { $by }: { $reason }]
life-struck-for = { $what }  [ERRÓNEO, por el asiento { $by }: { $reason }; el correcto es el asiento { $right }]
life-hold = retención { $hold }: { $kind }, { $reference }{ $until ->
        [none] { "" }
       *[other] { ", " }hasta { $until }
    }
life-hold-released = retención { $hold }: { $kind }, { $reference }, levantada por el asiento { $entry }
kept-item = la ficha se conserva al menos hasta { $until } ({ $rule })
kept-item-for-ever = la ficha se conserva para siempre ({ $rule })
kept-personal = los datos personales se conservan hasta { $until } ({ $rule })
kept-personal-for-ever = los datos personales se conservan para siempre ({ $rule })
kept-held = la retención { $hold } conserva la ficha digan lo que digan las fechas
life-link = { $how }: { $other } (asiento { $entry })

## Weapons' lives: corrections

entry-declared-wrong = El asiento { $entry } ({ $what }) ya no cuenta; el asiento { $by } dice por qué.
entry-wrong = Este asiento lo señaló como erróneo el asiento { $by }.

## Weapons' lives: events, holds, counts, pictures

event-entered = Asiento { $entry }, { $on }: { $what }, { $count } { $count ->
        [one] arma
       *[other] armas
    }.
destroyed-needs-two = una destrucción la introducen dos personas
hint-destroyed-needs-two = la segunda confirma con --second NOMBRE
    .screen = una segunda persona confirma en el mismo formulario con su propio PIN
no-such-count = el asiento { $entry } no es un recuento de este fin que siga contando: { $purpose }
hint-no-such-count = cuente con `markstation count --purpose hand-over` y otra vez con --purpose furnace, e indique ambos asientos
    .screen = escanee lo que sale, y en el horno lo que llega: se nombran los dos recuentos de una misma entrega
counts-differ = la entrega y el horno no hallaron las mismas armas: { $count } { $count ->
        [one] difiere
       *[other] difieren
    }
hint-counts-differ = no destruya nada. Averigüe dónde está cada una de estas, y cuente de nuevo
only-handed-over = solo en la entrega: { $life }
only-at-furnace = solo en el horno: { $life }
not-destroyed = estas armas no se pueden destruir: { $count } { $count ->
        [one] motivo lo impide
       *[other] motivos lo impiden
    }
hint-not-destroyed = quítelas de la lista, o haga que quien las retiene levante la retención con `markstation hold release`
    .screen = quítelas de la lista, o haga que quien las guarda levante la retención en Evidencias
kept-by-hold = { $life } está retenida ({ $kind }, { $reference }): retención { $hold }
kept-by-trace = { $life } tiene una localización abierta
hold-placed = La retención { $hold } retiene { $count } { $count ->
        [one] arma
       *[other] armas
    }.
hold-released = La retención { $hold } queda levantada por el asiento { $entry }; retenía { $count } { $count ->
        [one] arma
       *[other] armas
    }.
hold-not-open = { $hold } no es una retención abierta
hint-hold-not-open = `markstation hold list` las muestra
    .screen = Evidencias las muestra
hold-row = retención { $hold }  { $kind }  { $reference }{ $until ->
        [none] { "" }
       *[other] { "  " }hasta { $until }
    }
count-told = Asiento { $entry }, { $place } ({ $purpose }): { $found } halladas, { $missing } faltan, { $misplaced } fuera de lugar, { $foreign } ajenas.
count-missing = falta: { $life } (debería estar en { $place })
count-misplaced = fuera de lugar: { $life } (debería estar en { $place })
count-foreign = ajena: "{ $read }" no está en ninguna ficha
photo-kept = Asiento { $entry }: la imagen se conserva como { $file }, { $count } { $count ->
        [one] arma
       *[other] armas
    }.
photo-empty = { $file } no contiene nada
photo-progress = imágenes
photos-checked = { $sound } { $sound ->
        [one] imagen está
       *[other] imágenes están
    } como se guardaron, { $bad } faltan o cambiaron.
photo-missing = falta la imagen { $sha256 }
photo-changed = la imagen { $file } fue cambiada
photo-unreadable = no se puede leer la imagen { $file }: { $why }

## Parties and the catalogue

party-unknown = ninguna parte se llama "{ $named }"
hint-party-unknown = `markstation party list` muestra quién está registrado; `markstation party add NOMBRE --role ROL --by NOMBRE` añade una
    .screen = escriba el número o el nombre de una parte registrada, o regístrela con lo que se introduce aquí, si el formulario tiene campos para ello
party-ambiguous = "{ $named }" puede ser varias partes: indique el número
personal-not-opened = no se puede abrir lo que está sellado sobre una persona
party-erased-name = (suprimido)
party-sealed-name = (sellado)
party-added = { $party } está registrada en el asiento { $entry }.
# As in English.
party-row = { $party }  { $roles }  { $rest }
party-erased = Lo que identifica a la parte { $party } está suprimido; el asiento { $entry } dice con qué derecho.
erasure-needs-two = lo que identifica a una persona lo suprimen dos personas
catalogue-known = el catálogo ya tiene "{ $name }", en el asiento { $entry }
hint-catalogue-known = para cambiar sus otros nombres, añádalo de nuevo con --corrects { $entry } --because TEXTO
catalogue-added = Asiento { $entry }: "{ $name }" está en el catálogo.
catalogue-row = { $kind }  { $name }  también: { $also }  (asiento { $entry })
catalogue-calls = "{ $written }" se registra como "{ $name }", como lo llama el catálogo.
catalogue-unknown = El catálogo no conoce ningún { $kind } "{ $name }".
# As in English.
catalogue-offered = { "  " }{ $number }  { $name }
ask-catalogue = Escriba el número del nombre correcto, sí para aceptarlo como está escrito y añadirlo, o no:
name-not-taken = "{ $name }" no se aceptó
hint-name-not-taken = escriba el nombre que tiene el catálogo, añada este con `markstation catalogue add`, o acepte los nombres como están escritos con --as-written
    .screen = escriba el nombre que tiene el catálogo, o diga en el formulario que los nombres están bien como están escritos

## Exchange with other registers and programs

handed-on = { $lives } { $lives ->
        [one] arma escrita
       *[other] armas escritas
    } en { $file }. El archivo es una copia de trabajo y no prueba nada.
size-of-ledger-only = --size cuenta asientos del libro, y las otras formas son de armas: omita una de las dos
import-refused = no se puede incorporar { $file }
import-left-out = Se omiten del archivo: { $hidden } marcas cuyos lugares son ocultos, { $wrong } hechos señalados como erróneos.
import-tried = { $lives } { $lives ->
        [one] arma se incorporaría
       *[other] armas se incorporarían
    }, { $refused } { $refused ->
        [one] línea no
       *[other] líneas no
    }. No se ha escrito nada.
import-clashes = { $refused } { $refused ->
        [one] línea no se puede
       *[other] líneas no se pueden
    } incorporar, así que no se incorporó nada
hint-import-clashes = corrija las líneas indicadas arriba, o incorpore el resto con --leave-out
import-nothing = { $file } no contiene nada que se pueda incorporar
imported = { $lives } { $lives ->
        [one] arma está
       *[other] armas están
    } desde ahora en el registro; se omitieron { $refused } líneas.
import-asks = { $asks } { $asks ->
        [one] línea pregunta
       *[other] líneas preguntan
    } algo a una persona, así que no se incorporó nada
hint-import-asks = mire las preguntas de arriba; corrija la lista, o diga con --stands que sus líneas son correctas tal como están escritas
import-item-no-taken = línea { $line }: el número de artículo { $item } ya está ocupado en este registro
import-column = { $heading }: se toma por { $column }
import-column-place = { $heading }: se toma por el lugar donde está el arma
import-column-kept = { $heading }: no es una columna; se conserva en las observaciones
# Qué se halló y por qué.
# As in English.
found-because = { $row }
    { $why }
found-field = { $field ->
        [serial] número de serie
        [station-number] número del puesto
        [part-number] número de una pieza
        [observed-mark] marca hallada
        [applied-mark] marca aplicada, la primera de su envío
        [code] código
        [photo] imagen
        [lot] lote
        [item-number] número de artículo
       *[other] { $field }
    } { $text }
found-filled = { $at } es { $recorded }
found-script = en { $at } { $read } es { $recorded } de otra escritura
found-look-alike = en { $at } { $recorded }, leído como { $read }
found-unreadable = en { $at } la ficha no tiene nada legible
found-transposed = { $at } y { $next } cambiaron de lugar
found-missing = en { $at } no se leyó { $recorded }
found-extra = { $read } antes de { $at } no está en la ficha
found-run = desde { $at } { $recorded }
found-agreement = { $what ->
        [maker] fabricante
        [model] modelo
        [calibre] calibre
       *[other] { $what }
    } { $how ->
        [other-name] registrado con otro nombre, { $recorded }
        [unrecorded] no registrado
        [otherwise] registrado de otro modo, { $recorded }
       *[other] { $how } { $recorded }
    }
found-more = hay más que estas { $shown }: dé fabricante, modelo, calibre o envío, o un --most mayor
    .screen = hay más que estos { $shown }: indique también fabricante, modelo, calibre o envío
too-vague = "{ $query }" dice demasiado poco: se conocen { $known } caracteres, y hacen falta { $least }
hint-too-vague = dé --maker, --model, --calibre o --consignment sin número de serie para listar armas por ellos
    .screen = indique fabricante, modelo, calibre o envío sin número de serie para listar las armas por ellos
nothing-asked = no se dio nada que buscar
# Qué está marcado y qué no.
coverage-consignment = { $consignment }: { $marked } de { $lines } líneas marcadas ({ $verified } con texto verificado), { $open } sin marcar, { $doubt } en duda, { $out } rechazadas o apartadas
coverage-overdue = { $count } vencidas desde { $until } según { $rule }
coverage-due = { $count } con plazo hasta { $until } según { $rule }
coverage-soon = { $count } por marcar sin demora según { $rule }
coverage-unequal = { $licensed } autorizadas y { $lines } en la lista
coverage-group = { $name }: { $here } aquí, { $marked } marcadas, { $numbered } sin marcar con número de serie propio, { $held } retenidas o en localización, { $free } libres para destruirse
coverage-nowhere = sin lugar ni unidad
coverage-counted = el último recuento (asiento { $entry }) halló { $found }, el registro tiene { $here } aquí
