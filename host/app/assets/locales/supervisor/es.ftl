## Around the pages

sup-pages = Páginas del supervisor
sup-overview = Resumen
sup-consignments = Envíos
sup-numbers = Números
sup-people = Personas
sup-health = Estado técnico
sup-backups = Copias de seguridad
sup-not-yours = Hace falta uno de los roles: { $roles }.
sup-role-operator = operador
sup-role-storekeeper = encargado del depósito
sup-role-evidence-custodian = custodio de evidencias
# As in English.
sup-role-supervisor = supervisor
sup-role-registrar = registrador
sup-role-tracing-officer = oficial de localización
# As in English.
sup-role-auditor = auditor
sup-role-administrator = administrador
sup-reason = Motivo
sup-reason-missing = no se da ningún motivo: escriba por qué
sup-upload-broken = el archivo no llegó entero
sup-hint-upload-broken = envíelo otra vez; un archivo puede tener hasta 16 MB
sup-upload-no-file = no se eligió ningún archivo
sup-state = Estado
sup-result = Resultado
sup-name = Nombre
sup-first = Primero
sup-last = Último
sup-why = Razón

## The day

sup-day = La jornada
sup-day-is-open = La jornada { $day } está abierta. Reloj: { $now }
sup-day-declared = La jornada { $day } está abierta; la fecha fue declarada. Reloj: { $now }
sup-day-not-open = No hay ninguna jornada abierta. No se puede marcar nada.
sup-clock-says = El reloj dice { $now }
sup-day-open-follows = Compárelo con otro reloj. Primero el controlador se prueba a sí mismo; el banco espera unos segundos.
sup-day-open = El reloj es correcto: abrir la jornada
sup-clock-wrong = El reloj no es correcto
sup-date-today = Fecha de hoy
sup-day-open-as = Abrir la jornada con esta fecha
sup-date-bad = "{ $date }" no es una fecha: escríbala como 2026-03-02
sup-day-close = Cerrar la jornada
sup-day-close-follows = Después de la última arma. Se hace una copia de seguridad si toca.

## The work

sup-at-bench = En el banco
sup-nothing-at-bench = No hay ningún envío en el banco.
sup-marked-of = { $marked } de { $lines } marcadas
sup-verified-of = { $verified } de { $marked } verificadas
sup-marked = Marcadas
sup-verified = Verificadas
sup-open = Por marcar
sup-asks = Con preguntas
sup-in-doubt = En duda
sup-refused = Rechazadas
sup-set-aside = Apartadas
sup-per-hour = Marcadas por hora
sup-on-this-day = En el día del último asiento: { $marks }
sup-hour = Hora
sup-marks = Marcadas
sup-compared = Comparación
sup-stops = Paradas por causa
sup-no-stops = Ese día, cada trabajo terminó con una marca que el controlador vio.
sup-cause = Causa
sup-how-often = Cuántas veces
sup-stop-attested = Interrumpido; entero por declaración de una persona
sup-stop-found-none = Interrumpido; no se encontró marca
sup-stop-found-partial = Interrumpido; se encontró parte de la marca
sup-stop-not-loaded = La máquina no tomó el texto
sup-stop-not-armed = El controlador se negó
sup-stop-nothing-moved = No se movió nada
sup-stop-cut-before-start = Corte antes del arranque

## Consignments

sup-consignment = Envío { $id }
sup-no-consignments = Todavía no se incorporó ningún envío.
sup-campaign = Todos los envíos juntos
sup-licence = Licencia u orden
sup-licensed = Autorizadas
sup-importing = Estado importador
sup-exporting = Estado exportador
sup-recipient = Destinatario
sup-released = Levante
sup-profile = Reglas de marcado
sup-target-reached = ✔ Meta alcanzada
sup-target-open = ▶ Meta todavía no alcanzada
sup-take-in = Incorporar un manifiesto
sup-take-in-do = Abrir el envío
sup-manifest = Manifiesto, CSV o XLSX
sup-head = Cabecera en TOML, si es un archivo aparte
sup-consignment-id = Identificador; si se deja vacío, el nombre del archivo
sup-nothing-asked = ✔ No hay ninguna pregunta abierta.
sup-question-of = Pregunta { $number } de { $of }
sup-ask-later = Más tarde: pregunta siguiente
sup-stands = SÍ, vale tal como está
sup-does-not-stand = NO, hay que corregirla
sup-yes = SÍ
sup-rule = Regla: { $rule }
sup-column = Columna { $column }
sup-holds-up = No se marca nada antes de responder que sí.
sup-holds-nothing-up = El trabajo sigue mientras tanto.
sup-answered = La respuesta está registrada.
sup-line = Línea
sup-nothing-refused = ✔ No hay ninguna línea rechazada.
sup-refused-of = Línea rechazada { $number } de { $of }
sup-previous = Línea anterior
sup-next = Línea siguiente
sup-set-aside-do = Apartarla
sup-set-aside-follows = El arma no se marca aquí. Su número no vuelve a nadie.
sup-aside-count = Apartadas: { $count }
sup-revise = Incorporar un manifiesto corregido
sup-revise-follows = Corrija las líneas en el archivo y envíelo. Lo marcado sigue marcado.
sup-revise-do = Incorporarlo

## Numbers

sup-numbers-left = Números que quedan
sup-next-number = Número siguiente
sup-authority = Autoridad que firma los bloques
sup-no-authority = ninguna está admitida
sup-no-blocks = No se incorporó ningún bloque de números: no se puede marcar nada.
sup-left-of = Quedan { $left } de { $count }
sup-block-open = ▶ en uso
sup-block-used = ■ agotado
sup-block-void = ✖ anulado
sup-gaps = Números que no están en ningún metal
sup-gap-numbers = Números, del primero al último
sup-how-many = Cuántos
sup-block-add = Incorporar un bloque de números
sup-block-file = Archivo que firmó la autoridad
sup-block-add-do = Incorporarlo
sup-block = Bloque
sup-void = Anular números
sup-void-follows = Un número anulado no se marca nunca. Si se deja vacío: todo el resto del bloque.
sup-void-first = Primer número que se anula
sup-void-last = Último número que se anula
sup-void-do = Anularlos para siempre

## People

sup-person = Usuario { $name }
sup-users = Quién trabaja aquí
sup-no-users = Nadie está inscrito: quien es conocido puede hacerlo todo.
sup-gone = Ya no trabajan aquí: { $count }
# As in English.
sup-roles = Roles
sup-no-role = no se eligió ningún rol: elija al menos uno
sup-id = Identificador en el registro
sup-all-people = Volver a todos los usuarios
sup-enrol = Inscribir a alguien
sup-enrol-do = Inscribir
sup-full-name = Nombre completo
sup-new-pin = PIN, tecleado por su titular: de 4 a 12 cifras, o una frase de al menos 8 caracteres
sup-pin-again = Otra vez lo mismo
sup-badge-number = Número de la tarjeta de servicio, si la hay
sup-pin-follows = Deje que el usuario lo teclee. El PIN anterior ya no vale.
sup-pin-do = Fijar el PIN
sup-badge = Tarjeta
sup-badge-follows = Se muestra una sola vez. La tarjeta anterior ya no vale.
sup-badge-do = Hacer una tarjeta
sup-badge-of = Tarjeta de { $name }
sup-badge-print = Imprima esta página ahora: la tarjeta no se muestra otra vez.
sup-badge-printed = Está impresa
sup-roles-do = Dar estos roles
sup-locked = Bloqueado tras PIN incorrectos.
sup-unlock = Desbloquear
sup-leave = Ya no trabaja aquí
sup-leave-follows = Desde entonces el usuario no puede hacer nada aquí. Lo que hizo queda en el registro.
sup-forget = Suprimir también el nombre
sup-leave-do = Anotar la salida
sup-waiting = Espera a una segunda persona
sup-what = Qué
sup-by-whom = Por quién
sup-entry = Asiento
sup-second-person = Segunda persona
sup-countersign = Es correcto: segunda firma
sup-waits-for = espera a otra persona: { $roles }
sup-act-number-block = bloque de números incorporado
sup-act-witness = testigo admitido
sup-act-enrolled = usuario inscrito
sup-act-roles = otros roles dados
sup-act-hold-released = retención levantada
sup-act-linked = dos vidas vinculadas
sup-act-error-declared = error declarado
sup-act-other = acto { $act }

## Health

sup-hint-bench = mire primero la pieza y resuélvalo en el banco
sup-inputs = Entradas del controlador
sup-input = Entrada
sup-channels = Hilos
sup-terminals = Bornes
sup-self-test = Que se pruebe a sí mismo
sup-self-test-follows = No se mueve nada. El banco espera unos segundos.
sup-self-tests = Última autoprueba
sup-test = Prueba
sup-memory = memoria duradera, tal como está
sup-machine-says = La máquina dice: { $why }
sup-machine-unknown = La máquina todavía no ha dicho nada.
sup-family = Familia
sup-acceptance = Aceptación
sup-supervised = ▲ vigilada: cada marca se lee antes de la siguiente
sup-unattended = ✔ las marcas no tienen que leerse una por una
sup-probe = Preguntar a la máquina
sup-probe-follows = Dice quién es y si está lista. No se mueve nada; el banco espera como mucho unos segundos.
sup-recover = Borrar el fallo de la máquina
sup-recover-follows = Corrija antes la causa. No se mueve nada; el banco espera como mucho unos segundos.
sup-wear = Lectura de las marcas desde que la punta era nueva
sup-wear-line = Parte de los símbolos que se leyó, de 0 % a 100 %; cada punto vale 25 lecturas. La tabla tiene los números.
sup-pin-new = La máquina tiene una punta nueva
sup-pin-new-follows = Desde entonces las lecturas se comparan con el comienzo de la punta nueva; las de la anterior se guardan.
sup-wear-too-few = Muy pocas lecturas para decir algo de la punta: { $have } de { $need }.
sup-wear-steady = Los últimos { $recent } símbolos no se leyeron peor que los primeros { $new }.
sup-jobs = Trabajos
sup-read = Leídos
sup-share = Parte
sup-effort = Lectura más difícil, desde 0
sup-wiring = Cableado, una entrada cada vez
sup-wiring-follows = Usted lleva cada entrada a sus estados; se compara con lo que lee el controlador. No se arranca nada, y no se da ningún permiso. Mientras tanto no marca nadie.
sup-bench-manned = alguien trabaja en el banco: los botones se tomarían por respuestas
sup-hint-bench-manned = empiece de nuevo el diagnóstico; así la persona deja el banco
sup-wiring-begin = Empezar
sup-wiring-again = Empezar de nuevo
sup-step-of = Paso { $number } de { $of }
sup-at-terminals = Bornes: { $terminals }
sup-step-follows = Pulse el botón cuando esté así. Los hilos se leen después de un segundo.
sup-step-done = Está así
sup-step = Paso
sup-found = Encontrado hasta ahora

## Backups

sup-last-backup = Última copia de seguridad
sup-no-backup = Nunca se hizo ninguna.
sup-made-at = Cuándo
sup-entries-in = Asientos que contiene
sup-entries-now = Asientos en el registro ahora
sup-medium = Otro soporte
sup-backup-follows = El puesto sigue mientras tanto.
sup-backup-do = Hacer una copia de seguridad ahora
sup-on-medium = Copias de seguridad en el otro soporte
sup-drill = Probada
sup-never-drilled = – nunca probada
sup-drill-good = ✔ buena
sup-drill-bad = ✖ NO ES BUENA
sup-drills = Pruebas de restauración
sup-drill-how = Una prueba necesita la clave secreta, que se guarda lejos del puesto: `markstation backup drill --key ARCHIVO`.
