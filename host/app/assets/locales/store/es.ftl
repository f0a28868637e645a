## What pages have on which something is entered

entry-weapons = Armas: escanéelas o escriba una por línea
entry-do = Registrar
entry-empty = un campo está vacío: { $field }
hint-entry-empty = rellénelo; no se registró nada
entry-bad = { $field }: «{ $value }» no es posible ahí
entry-takes-place = Esto ocupa el lugar del asiento { $entry }
hint-entry-bad = elija de la lista; escriba un día como 2026-12-31; no se registró nada
hint-entry-number = escriba un número en cifras; no se registró nada
entry-broken = lo enviado no llegó completo
hint-entry-broken = envíelo otra vez; las fotos juntas pueden tener 16 MB
entry-pictures = Fotografías
file-choose = Elegir un archivo
file-pictures = Elegir fotografías
file-none = nada elegido
entry-second-now = Una segunda persona firma ahora
entry-second-may-follow = Una segunda persona, ahora o después

## The store

store-find = Escanee un arma o escriba su número
store-look = Buscar
store-ways = Qué hacer
store-which = Varias armas se llaman así. ¿Cuál?
store-state = Estado
store-marked = Marcada aquí
store-not-marked = No marcada aquí
store-issued = Está entregada y debe volver
store-gone = ALARMA: { $life } consta en el registro: { $state }. Si está delante de usted, no debería.
store-issue = Entrega
store-return = Devolución
store-missing = Falta: perdida o robada
store-recovered = Recuperada
store-pictures = Añadir fotografías
store-stock = Lo que hay aquí
store-here = Aquí
store-held = Retenida o en localización
store-so-many = Armas: { $count }
store-more = No se muestran: { $count } más. Elija un lugar más preciso.
store-count = Contar un lugar
store-compare = Comparar con el registro
store-close = Cerrar el recuento
store-counted = { $place } – halladas: { $found }, faltan: { $missing }, fuera de lugar: { $misplaced }, ajenas: { $foreign }
store-not-closed = Aún no se registró nada. Siga escaneando o cierre el recuento.
store-closed = El recuento está cerrado: asiento { $entry }.
