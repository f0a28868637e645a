## Keys of programs

api-key-made = chave de {$name}: {$key}
api-key-once = anote-a agora. Só é mostrada desta vez
api-key-exists = já há uma chave chamada {$name}
api-key-name-bad = uma chave não se pode chamar «{$name}»: escreva pelo menos um carácter, e nenhum de controlo
api-key-unknown = nenhuma chave válida se chama {$name}
hint-api-key-list = `markstation api-key list` mostra as chaves
api-key-revoked = a chave {$name} já não vale
api-key-row = {$name}  para {$user}  {$roles}  {$state}
api-key-counts = vale
api-key-counts-no-more = revogada em {$at}

## What a program is told

api-no-key = não foi dada nenhuma chave
api-bad-key = esta chave não vale aqui
hint-api-key = envie o cabeçalho `Authorization: Bearer MSK1-…`. `markstation api-key add` cria uma chave
api-no-route = não há nada neste caminho
api-no-method = este caminho só aceita {$allowed}
api-too-many = demasiados pedidos em pouco tempo
hint-api-wait = espere um segundo e peça de novo
once-key-bad = Idempotency-Key não é uma chave
once-waits = o que foi enviado com esta Idempotency-Key ainda está em curso
hint-once-waits = espere e envie o mesmo com a mesma chave
once-other = já foi enviada outra coisa com esta Idempotency-Key
once-spent = isto já foi feito; a resposta era longa demais para ser guardada
hint-once-key = use uma chave nova para cada ato
api-body-bad = o corpo não serve para este ato
api-body-kind = não se indica que o corpo seja JSON
api-body-long = o corpo é demasiado longo
hint-api-body-kind = envie o cabeçalho `Content-Type: application/json`
api-asked-bad = o pedido não está escrito como deve
hint-api-document = /api/openapi.json diz o que cada caminho aceita
api-refused = o pedido foi recusado antes de ser visto
api-asked-other = agora pergunta-se outra coisa do que aquela a que se respondeu
hint-api-asked = consulte /api/v1/station: bench.asked é o número da pergunta
clock-read-otherwise = o relógio da estação diz {$now}, e noutro foi lido {$read}
hint-clock-read = envie em `clock` o que uma pessoa lê noutro relógio, como 2026-03-02T08:00:00+03:00; se o relógio da estação está errado, acerte-o ou declare a data em `date`

## Who is told of new entries

webhook-waits = o webhook {$name}, em {$url}, não aceita o assento {$entry}; será tentado de novo
webhook-secret-open = {$file} contém o segredo de um webhook, e outros além do seu dono podem lê-lo
hint-webhook-secret-open = `chmod 600 {$file}`, e combine outro segredo se alguém pode ter lido este
webhook-secret-short = o segredo em {$file} tem menos de {$least} bytes
