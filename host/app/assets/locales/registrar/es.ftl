## Search

reg-search = Buscar
reg-query = Lo que se puede leer: un número de serie, un número, una marca
reg-query-help = Escriba ? por un carácter gastado que no se puede leer y * por cualquier cantidad de ellos. Espacios, guiones y mayúsculas no importan.
reg-found = Encontradas: { $count }, la más probable primero
reg-found-more = Hay más que estas { $shown }. Indique fabricante, modelo, calibre o envío.
reg-why = Por qué se encontró
reg-exact = Es exactamente lo que se pidió
reg-open = Vida completa
reg-coverage = Cobertura

## A weapon's life

reg-item = Vida de { $life }
reg-mark-observed = hallada en ella
reg-mark-planned = prevista
reg-mark-doubt = prevista; se duda si se aplicó
reg-mark-none = prevista y no aplicada
reg-mark-spoilt = fallida: queda una parte
reg-mark-witnessed = aplicada, constatada por el controlador
reg-mark-attested = aplicada, declarada por una persona
reg-mark-verified = texto verificado
reg-mark-mismatch = texto leído distinto de lo previsto
reg-mark-not-read = texto no verificado
reg-day = Día
reg-person = Persona
reg-entry = Asiento
reg-clock = Reloj
reg-clock-confirmed = confirmado
reg-clock-declared = fecha declarada por un supervisor
reg-clock-unconfirmed = sin confirmar
reg-with = con { $person }
reg-waits = Cuenta, y espera a una segunda persona
reg-wrong = ERRÓNEO, declarado por el asiento { $by }: { $reason }
reg-right = Correcto es el asiento { $entry }
reg-proof = Prueba
reg-proof-help = Cualquiera puede comprobar la prueba sin este registro, con markstation check.
reg-proof-file = Prueba del trabajo { $job } (archivo)
reg-proof-code = Prueba del trabajo { $job } (QR)
reg-label = Etiqueta del trabajo { $job }
reg-photos = Fotos
reg-photo-see = Ver la foto
reg-hint-photo = ejecute markstation photo check: dice qué fotos faltan o cambiaron

## Corrections

reg-declare = Declarar erróneo
reg-correct = Declarar erróneo un asiento
reg-correct-help = El asiento queda en el libro y ya no cuenta. No se borra nada. La declaración es un asiento propio.
reg-correct-right = Si lo correcto es otra cosa, regístrela: ocupa el lugar de este asiento y lo declara erróneo a la vez.
reg-correct-enter = Registrar lo correcto
reg-reason = Qué está mal
reg-second = Segunda persona
reg-back = Volver

## Recording by hand

reg-record = Registrar a mano
reg-record-do = Registrar
reg-optional = Más sobre ella
reg-place = Dónde está: sitio/edificio/armero
reg-serial-help = Como está en el metal; ? por un carácter ilegible
reg-as-written = Nombres y número son correctos tal como están escritos, aunque el registro no los conozca
reg-another = Por qué es otra arma que la del registro con su fabricante y número de serie
reg-number-bad = campo { $field }: "{ $value }" no es un número de asiento
reg-hint-number = indique el número como lo muestra la vida del arma

## Coverage

reg-by = Por
reg-by-consignment = Envío
reg-by-place = Lugar
reg-by-unit = Unidad
reg-only = Solo este (nombre)
reg-show = Mostrar
reg-free = Armas que pueden destruirse
reg-nothing = Aquí no hay nada.
reg-unsound = Hay algo vencido, o los recuentos no coinciden
reg-sound = Nada está vencido y los recuentos coinciden

## Audit

audit-read-only = Nada en estas páginas cambia el registro.
audit-verify = Verificar ahora
audit-verification = Verificación
audit-verify-help = Asientos, árbol, recibos y reglas los comprueba un lector que no confía en nada del que escribe. El marcado continúa.
audit-never = Sin verificar desde que arrancó el programa.
audit-running = Verificando: { $done } de { $total } asientos. Esta página se renueva sola.
audit-good = Verificado: { $entries } asientos, { $receipts } recibos, nada mal
audit-bad = NO verificado. Observaciones: { $findings }
audit-at = Verificado el { $at }
audit-hint-bad = Deje de marcar, conserve la carpeta del puesto como está y comuníquelo
audit-rule = Regla
audit-finding = Observación
audit-remarks = Notas: no se infringe ninguna regla
audit-checkpoints = Puntos de control
audit-head = El libro ahora
audit-newest = Último punto de control
audit-earlier = Puntos de control anteriores
audit-no-checkpoints = El puesto aún no guarda ningún punto de control.
audit-no-such-checkpoint = el puesto no guarda ningún punto de control de { $size } asientos
audit-hint-checkpoint = elija uno de la lista de puntos de control
audit-origin = Origen
audit-size = Asientos
audit-root = Raíz
audit-signers = Firmado por
audit-sig-station = la firma de este puesto es válida
audit-sig-unchecked = firma sin comprobar: su clave no se conoce aquí
audit-sig-witness = la firma de un testigo es válida, el { $at }
audit-download = Descargar
audit-export = Exportar
audit-export-help = El libro contiene cada asiento entero y dice dónde están las marcas ocultas: entréguelo solo a quien pueda saberlo. Las otras formas son copias de uso, sin esos lugares, y no prueban nada.
audit-form-ledger = Libro, para comprobarlo
audit-form-jsonl = Líneas JSON, para otro registro
audit-form-csv = Tabla de texto (CSV)
audit-form-xlsx = Libro de cálculo (XLSX)
audit-form-epcis = Eventos (EPCIS 2.0)
audit-policy = Quién puede hacer qué
audit-act = Acto
# As in English.
audit-roles = Roles
audit-itself = el propio puesto
audit-oneself = el usuario en cuestión
audit-second-of = una segunda persona de ese acto
audit-second-no = no hace falta
audit-second-at-once = necesaria en el acto
audit-second-later = necesaria, puede venir después
audit-users = Usuarios
audit-user-here = trabaja aquí
audit-user-locked = bloqueado
audit-user-left = ya no trabaja aquí
# As in English.
# As in English.
