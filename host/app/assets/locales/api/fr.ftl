## Keys of programs

api-key-made = clé de {$name} : {$key}
api-key-once = notez-la maintenant. Elle n’est affichée que cette fois
api-key-exists = une clé s’appelle déjà {$name}
api-key-name-bad = une clé ne peut pas s’appeler « {$name} » : écrivez au moins un caractère, et aucun caractère de commande
api-key-unknown = aucune clé valable ne s’appelle {$name}
hint-api-key-list = `markstation api-key list` affiche les clés
api-key-revoked = la clé {$name} n’est plus valable
api-key-row = {$name}  pour {$user}  {$roles}  {$state}
api-key-counts = valable
api-key-counts-no-more = révoquée le {$at}

## What a program is told

api-no-key = aucune clé n’a été donnée
api-bad-key = cette clé n’est pas valable ici
hint-api-key = envoyez l’en-tête `Authorization: Bearer MSK1-…`. `markstation api-key add` crée une clé
api-no-route = il n’y a rien à ce chemin
api-no-method = ce chemin n’accepte que {$allowed}
api-too-many = trop de requêtes en peu de temps
hint-api-wait = attendez une seconde, puis demandez à nouveau
once-key-bad = Idempotency-Key n’est pas une clé
once-waits = ce qui a été envoyé avec cette Idempotency-Key est encore en cours
hint-once-waits = attendez, puis envoyez la même chose avec la même clé
once-other = autre chose a déjà été envoyé avec cette Idempotency-Key
once-spent = cela a déjà été fait ; la réponse était trop longue pour être conservée
hint-once-key = prenez une nouvelle clé pour chaque acte
api-body-bad = le corps ne convient pas à cet acte
api-body-kind = le corps n’est pas annoncé comme JSON
api-body-long = le corps est trop long
hint-api-body-kind = envoyez l’en-tête `Content-Type: application/json`
api-asked-bad = la demande n’est pas écrite comme il faut
hint-api-document = /api/openapi.json dit ce que chaque chemin accepte
api-refused = la demande a été refusée avant d’être examinée
api-asked-other = la question posée maintenant n’est pas celle à laquelle il a été répondu
hint-api-asked = interrogez /api/v1/station : bench.asked est le numéro de la question
clock-read-otherwise = l’horloge de la station indique {$now}, et {$read} a été lu sur une autre
hint-clock-read = envoyez dans `clock` ce qu’une personne lit sur une autre horloge, comme 2026-03-02T08:00:00+03:00 ; si l’horloge de la station est fausse, réglez-la ou déclarez la date dans `date`

## Who is told of new entries

webhook-waits = le webhook {$name}, à {$url}, n’accepte pas l’écriture {$entry} ; un nouvel essai suivra
webhook-secret-open = {$file} contient le secret d’un webhook, et d’autres que son propriétaire peuvent le lire
hint-webhook-secret-open = `chmod 600 {$file}`, et convenez d’un nouveau secret si quelqu’un a pu lire celui-ci
webhook-secret-short = le secret dans {$file} a moins de {$least} octets
