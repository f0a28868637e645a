# Las palabras de los documentos impresos, en español: etiquetas, certificados, informes, libros y tarjetas.

## Every paper

paper-training = FORMACIÓN – documento sin valor
paper-number = Número
paper-issued = Expedido
paper-station = Estación
paper-page = Página
paper-not-stated = no indicado

## What a weapon is

paper-kind = Tipo
paper-maker-model = Fabricante, modelo
paper-maker = Fabricante
paper-model = Modelo
# As in English.
paper-calibre = Calibre
paper-serial = Número de serie
paper-weapons = Armas
paper-item = Artículo
paper-part = Pieza
paper-register-number = Número en el registro
paper-job = Trabajo

## Ledger, proof, signatures

paper-checkpoint = Libro mayor al hacer este documento
paper-checkpoint-origin = Libro mayor
paper-checkpoint-size = Asientos
paper-checkpoint-root = Hash raíz
paper-proof = Prueba
paper-proof-how = El código lleva a la prueba. Con la exportación y la clave pública, cualquiera puede comprobar este documento.
paper-signatures = Firmas
paper-sign-name = Nombre
paper-sign-date = Fecha
paper-sign-signature = Firma

## Label

paper-label = Etiqueta de un arma marcada

## Consignment certificate

paper-certificate = Certificado de entrega y de marcado de importación
paper-certificate-delivery = A la autoridad del Estado exportador: este envío fue entregado al importador indicado abajo, y las armas de la lista se recibieron como en ella consta.
paper-certificate-assurance = Cada arma indicada como marcada lleva la marca de importación escrita a su lado. La lista dice, de cada marca, quién la vio hacer y si su texto fue releído.
paper-certificate-exceptions = No todo se recibió, marcó, presenció y releyó como se anunció: véanse los totales y la lista.
paper-exporter = Exportador
paper-importer = Importador
paper-carrier = Transportista
paper-consignment = Envío
paper-import-licence = Licencia de importación
paper-export-licence = Licencia de exportación
paper-licence-issued = Expedida el
paper-licence-expires = Vence el
paper-event = Motivo del marcado
paper-rules = Reglas de marcado
paper-released = Despachado por la aduana
paper-delivered-at = Entregado en
paper-counts = Totales
paper-count-announced = Anunciadas
paper-count-received = Recibidas
paper-count-marked = Marcadas
paper-count-verified = Texto verificado
paper-count-not-verified = Texto no verificado
paper-count-attested = Atestadas solo por una persona
paper-count-tagged = Con etiqueta colgada
paper-count-unmarked = Sin marcar
paper-count-missing = Faltantes
paper-count-foreign = No anunciadas
paper-foreign = Recibido y no anunciado
paper-mark = Marca
paper-place = Lugar
paper-place-restricted = no se muestra aquí
paper-state = Estado
paper-state-witnessed = Presenciada por el controlador
paper-state-attested = Atestada por una persona, no presenciada
paper-state-verified = Texto verificado
paper-state-not-verified = TEXTO NO VERIFICADO. Supervisor que responde:
paper-state-tagged = SIN MARCAR, lleva etiqueta
paper-state-unmarked = SIN MARCAR
paper-state-missing = FALTA: anunciada, no recibida

## Certificate of destruction

paper-destruction = Certificado de destrucción
paper-destruction-statement = Las armas de la lista fueron destruidas como se indica abajo, de modo que no puedan volver a funcionar. Los abajo firmantes estuvieron presentes.
paper-destruction-equal = Las listas son iguales: toda arma que salió del depósito fue destruida.
paper-destruction-unequal = LAS LISTAS NO SON IGUALES. Estas armas figuran solo en una lista:
paper-basis = Orden o sentencia
paper-method = Método
paper-destroyed-at = Destruidas en
paper-destroyed-on = Destruidas el
paper-residue = Destino de los restos
paper-lists = Listas comparadas
paper-list-out = Salidas del depósito
paper-list-destroyed = Destruidas
paper-list-yes = sí
# As in English.
paper-list-no = NO
paper-by-kind = Por tipo
paper-other-marks = Marcas
paper-made-in = Fabricada en
paper-reference = Caso o existencias

## Tag

paper-tag = ETIQUETA – pieza que no se puede marcar
paper-tag-statement = No retirar. La etiqueta acompaña a la pieza.
paper-reason = Motivo
paper-rule = Regla
paper-seal = Precinto

## Shift report

paper-shift = Informe de turno
paper-day = Día
paper-work = Envíos y campañas
paper-people = Personas
paper-role = Función
paper-count-witnessed = Presenciadas
paper-count-spoilt = Malogradas
paper-count-refused = Rechazadas
paper-per-hour = Armas por hora
paper-hours = Marcas por hora
paper-stops = Paradas por causa
paper-cause = Causa
paper-times = Veces
paper-minutes = Minutos
paper-nothing = ninguno
paper-machines = Máquinas y puntas
paper-machine = Máquina
paper-strikes = Golpes del turno
paper-pin-strikes = Golpes de la punta
paper-pin-limit = Cambiar la punta tras
paper-read-percent = Leídas a la primera, %
paper-pin-wear = La punta, según sus marcas
paper-notes = Observaciones
paper-ledger-begin = Libro mayor al comienzo
paper-ledger-end = Libro mayor al final

## Bound book

paper-book = Libro de entradas y salidas
paper-keeper = Llevado por
paper-row = Fila
paper-description = Descripción del arma
paper-acquisition = Entrada
paper-disposition = Salida
paper-book-maker = Fabricante e importador
paper-date = Fecha
paper-acquired-from = De quién
paper-disposed-to = A quién
paper-address = Dirección o n.º de licencia
paper-in-stock = aún en existencias
paper-corrected-by = Tachada; véase fila

## Cards

paper-cards = Tarjetas de órdenes
paper-cards-how = Recorte por las líneas discontinuas. Escanee una tarjeta en lugar de tocar la pantalla.
paper-badges = Credenciales
paper-badge = Credencial
paper-badge-how = Recorte por las líneas discontinuas. La credencial dice quién es alguien; sin el PIN no abre nada.
