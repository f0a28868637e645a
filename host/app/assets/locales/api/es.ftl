## Keys of programs

api-key-made = clave de {$name}: {$key}
api-key-once = anótela ahora. Solo se muestra esta vez
api-key-exists = ya hay una clave llamada {$name}
api-key-name-bad = una clave no puede llamarse «{$name}»: escriba al menos un carácter, y ninguno de control
api-key-unknown = ninguna clave válida se llama {$name}
hint-api-key-list = `markstation api-key list` muestra las claves
api-key-revoked = la clave {$name} ya no vale
api-key-row = {$name}  para {$user}  {$roles}  {$state}
api-key-counts = vale
api-key-counts-no-more = revocada el {$at}

## What a program is told

api-no-key = no se dio ninguna clave
api-bad-key = esta clave no vale aquí
hint-api-key = envíe la cabecera `Authorization: Bearer MSK1-…`. `markstation api-key add` crea una clave
api-no-route = no hay nada en esta ruta
api-no-method = esta ruta solo acepta {$allowed}
api-too-many = demasiadas solicitudes en poco tiempo
hint-api-wait = espere un segundo y vuelva a pedir
once-key-bad = Idempotency-Key no es una clave
once-waits = lo que se envió con esta Idempotency-Key aún se está haciendo
hint-once-waits = espere y envíe lo mismo con la misma clave
once-other = ya se envió otra cosa con esta Idempotency-Key
once-spent = esto ya se hizo; la respuesta era demasiado larga para guardarla
hint-once-key = use una clave nueva para cada acto
api-body-bad = el cuerpo no es adecuado para este acto
api-body-kind = no se indica que el cuerpo sea JSON
api-body-long = el cuerpo es demasiado largo
hint-api-body-kind = envíe la cabecera `Content-Type: application/json`
api-asked-bad = lo pedido no está escrito como debe
hint-api-document = /api/openapi.json dice qué acepta cada ruta
api-refused = la solicitud se rechazó antes de examinarla
api-asked-other = ahora se pregunta otra cosa que la que se respondió
hint-api-asked = consulte /api/v1/station: bench.asked es el número de la pregunta
clock-read-otherwise = el reloj de la estación dice {$now}, y en otro se leyó {$read}
hint-clock-read = envíe en `clock` lo que una persona lee en otro reloj, como 2026-03-02T08:00:00+03:00; si el reloj de la estación está mal, póngalo en hora o declare la fecha en `date`

## Who is told of new entries

webhook-waits = el webhook {$name}, en {$url}, no acepta el asiento {$entry}; se volverá a intentar
webhook-secret-open = {$file} contiene el secreto de un webhook, y otros además de su dueño pueden leerlo
hint-webhook-secret-open = `chmod 600 {$file}`, y acuerde otro secreto si alguien ha podido leer este
webhook-secret-short = el secreto en {$file} tiene menos de {$least} bytes
