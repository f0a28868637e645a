## Intake of a bag

custody-intake = Ingreso de una bolsa
custody-bag = La bolsa
custody-weapon = El arma
custody-seal = Número de precinto
custody-sealed = precinto { $seal }
custody-from = De quién: número o nombre
custody-new-person = Una persona que aún no está en el registro
custody-lies-at = Dónde está ahora: sitio/edificio/estante
custody-rounds = Cartuchos que vinieron con ella
custody-rounds-calibre = Calibre de los cartuchos, si es otro
custody-came-with = cartuchos con ella: { $count } × { $calibre }
custody-another = Por qué es otra arma que la de este fabricante y número
custody-as-written = Los nombres y el número son correctos como están escritos
custody-take-in = Recibir
custody-partly = { $weapon } está registrada; lo que sigue no. No la reciba otra vez: mire su ficha y registre lo que falta.

## Holds

custody-holds = Retenciones
custody-open = Abiertas: { $count }
custody-hold-place = Poner una retención
custody-release = Levantar la retención

## Destruction

custody-destruction = Lo que se puede destruir
custody-may-go = Pueden ir: { $count }
custody-may-not-go = No pueden ir: { $count }
custody-furnace = Horno
custody-on-the-way = En camino al horno
custody-handed-over = { $place }: { $count } (asiento { $entry })
custody-scan-out = Escanear a la salida lo que va a destrucción
custody-hand-over = Entregar
custody-not-here = lo que no está aquí no se puede entregar: { $count }
hint-custody-not-here = quítela de la lista y mire primero su ficha
custody-scan-in = Escanear en el horno lo que llegó
custody-compare = Comparar las dos listas
custody-scanned-out = Escaneadas a la salida (asiento { $entry })
custody-scanned-in = Escaneadas en el horno
custody-equal = Las dos listas son iguales: { $count }
custody-not-recorded = Aún no se registró nada. Firman dos personas y entonces todo se registra como destruido.
custody-destroy = Registrar la destrucción
custody-done = Todo lo entregado está destruido.
