## Around every page

screen-skip = Ir a la pregunta
screen-areas = Áreas
screen-settings = Ajustes
screen-language = Idioma
screen-theme = Colores
screen-logout = Cerrar sesión
screen-home = Volver a la primera página
screen-unheard = La estación no responde. Lo que mostraba esta página ya no vale.
hint-screen-unheard = mire la estación misma: quizá siga en curso un marcado. Esta página continúa por sí sola cuando la estación responda
screen-not-done = No realizado
screen-signs = Estado de la estación
screen-steps = Los cinco pasos
language-name = Español
theme-day = Día
theme-night = Noche
theme-red = Gafas rojas
theme-green = Gafas verdes
area-bench = Banco
# As in English.
area-supervisor = Supervisor
area-register = Registro
area-store = Depósito
area-custody = Evidencias
area-audit = Auditoría
training-band = FORMACIÓN – nada aquí es real

## Who is here

login-title = ¿Quién es usted?
login-named = Escanee su tarjeta o escriba su nombre
# As in English.
login-pin = PIN
nobody-enrolled = Nadie está inscrito en esta estación, así que nadie puede entrar
hint-nobody-enrolled = `markstation user add NOMBRE --role FUNCIÓN` inscribe a alguien
    .screen = un administrador inscribe a las primeras personas en el terminal de la estación, antes de servirla
login-do = Entrar
login-unfit = El nombre y el PIN no corresponden
hint-login-unfit = escriba los dos de nuevo. Tras cinco PIN incorrectos no se acepta ninguno durante al menos 15 minutos: escanee su tarjeta en la estación o pida a un supervisor que le desbloquee
session-over = Su sesión ha terminado. Lo que estaba aquí ya no se muestra.
form-spent = este formulario ya se envió
hint-form-spent = mire lo que se registró; para registrar otra cosa, abra la página de nuevo

## Serving

serving = La pantalla de la estación está en { $address }
open-needs-tls = { $address } es accesible desde otros ordenadores y allí no se sirve nada sin certificado
hint-open-needs-tls = indique --certificate ARCHIVO y --key ARCHIVO, ambos PEM, o escuche en 127.0.0.1
address-not-taken = no se puede escuchar en { $address }
station-closing = la estación se está cerrando
station-ending = La estación se está apagando. Antes se termina la marca en curso; PARAR la detiene.
station-shut = La estación se ha apagado. Esta página continúa por sí sola cuando la estación se ponga en marcha de nuevo.
station-down = La estación no se puede abrir; se vuelve a intentar
station-lent = un comando tiene la estación en este momento
station-not-lent = el programa que sirve la estación no la cede ahora

## The bench

bench-left = quedan { $left } de { $lines }
bench-waits = Esperando al controlador
bench-testing = Se está probando la máquina o el controlador. El banco sigue en cuanto termine.
bench-reads = Se está leyendo el envío { $consignment }. Se puede marcar en cuanto termine.
bench-nobody = Nadie está en el banco
bench-other = { $name } está en el banco
bench-man = Trabajar en el banco
bench-unmanned = solo quien está en el banco hace esto
hint-bench-unmanned = pulse primero «Trabajar en el banco»
wrong-mark = La marca del trabajo { $job } se lee distinta de lo previsto. Continúe solo cuando la causa se haya encontrado y corregido.
bench-consignment = ¿Qué envío?
no-consignment-taken = no se eligió ningún envío
bench-day-closed = El día no está abierto
hint-bench-day-closed = la abre un supervisor
bench-lent = Un comando (proceso { $pid }) tiene la estación desde { $since }
hint-stop-not-here = PARAR no llega ahora a la máquina desde aquí: use la parada de emergencia
stop-came-first = PARAR vino primero: no se esperó la respuesta a esto; mire de nuevo si se hizo
asked-too-long = la estación no llegó a ello a tiempo; no se hizo nada
stop-not-reached = PARAR se leyó a las { $at } y no detuvo nada
lend-waits = A la espera de la estación: { $why }
bench-has-weapon = en el banco se examina o se lee un arma
hint-bench-has-weapon = termine con ella en el banco, o devuélvala allí
job-under-way = se está haciendo una marca
settled-now = Registrado. El banco continúa.
symbol-reads-otherwise = el símbolo del trabajo { $job } se lee de otro modo que lo previsto; esto queda registrado
typed-otherwise = La segunda entrada fue distinta. No ha pasado nada: lea la pieza otra vez.

## Signs

sign-controller = Controlador
sign-machine = Máquina
sign-guard = Resguardo
sign-estop = Paro de emergencia
sign-part = Pieza
sign-clamp = Mordaza
sign-air = Aire
sign-disk = Disco
sign-scanner = Escáner
sign-clock = Reloj
sign-unsynced = Sin copiar
light-good = bien
light-waits = espera
light-bad = FALLO
light-absent = sin cablear
light-closed = cerrado
light-open = abierto
light-there = presente
light-not-there = ausente
light-unconfirmed = no confirmado
light-unknown = no se sabe

## Steps

step-identify = Identificar
step-check = Comprobar
step-clamp = Sujetar
step-mark = Marcar
step-verify = Verificar
ask-identify = Escanee o escriba el número de serie del arma
ask-again = Escriba otra vez el mismo número, leyéndolo del metal
ask-serial-label = Número tal como está en el metal; ? para lo ilegible
looks-alike = se parece a
entry-keys = Teclado
entry-erase = Borrar
button-read = Aceptar
button-yes = SÍ, es esta
# As in English.
button-no = NO
button-back = Atrás
button-mark = MARCAR
button-stop = PARAR
button-later = Leer más tarde
button-explain = Registrar
ask-check = ¿Es esta arma?
ask-clamp = Póngala en la mordaza:
ask-marking = Marcando
ask-press-start = Pulse los dos botones de inicio
ask-verify = Escriba lo que está en el metal
mark-seen = { $seen } de { $expected } vistos por el controlador
label-item = Artículo
label-maker = Fabricante, modelo
# As in English.
label-calibre = Calibre
label-serial = Número de serie
label-observed = Marca observada

## In doubt

doubt-title = El trabajo { $job } se interrumpió. Mire la pieza.
doubt-evidence = Lo que vio el controlador
doubt-metal = En el metal simulado
doubt-drawing = Se está dibujando la marca prevista.
doubt-unpictured = No se puede mostrar cómo es la marca entera. La pregunta sigue en pie: sus líneas están abajo.
doubt-ask = ¿Qué hay en la pieza?
doubt-said = En la pieza:
found-none = Nada
found-none-follows = La misma marca se hace otra vez en el mismo lugar.
found-complete = La marca entera
found-complete-follows = Cuenta bajo su palabra (atestiguada) y hay que leerla.
found-partial = Una parte
found-partial-follows = El resto queda como marca malograda; se hace en otro lugar. Debe mirar una segunda persona.
ask-remains-label = Lo que se puede leer
ask-second-label = Segunda persona: tarjeta o nombre
ask-second-pin = PIN de la segunda persona
ask-supervisor-label = Supervisor que encontró la causa: tarjeta o nombre

## The simulated hands

hands-title = Manos simuladas
hand-clamp = Poner esta arma en la mordaza
hand-clamp-other = Poner otra arma en la mordaza
hand-unclamp = Vaciar la mordaza
hand-guard-open = Abrir el resguardo
hand-guard-close = Cerrar el resguardo
hand-start = Pulsar los dos botones de inicio
hand-button = Pulsar el botón de pantalla { $number }
hand-unknown = no hay mano simulada llamada { $hand }
