## What went wrong, what was done

papers-not-printed = o documento não é impresso
papers-typesetter-missing = falta o programa que compõe os documentos: { $program }
hint-typesetter = instale `markstation-typeset`, da mesma versão, na pasta de `markstation`; no código-fonte: `cargo build -p typesetter`
    .screen = quem administra este computador instala o programa que compõe os papéis, da mesma versão, ao lado de markstation
papers-typesetter-not-started = não é possível iniciar { $program }
papers-typesetter-ended = { $program } terminou sem documento: { $ending }
papers-typesetter-slow = { $program } não deu nenhum documento em { $seconds } s e foi parado
hint-typeset-again = nada se perdeu: o registo está como antes. Tente mais uma vez; se voltar a falhar, comunique-o com o texto acima
papers-written = { $file } está escrito.
papers-no-destruction = { $named } não designa nenhuma destruição. Indique o seu registo, por exemplo 120, ou uma arma destruída, por exemplo R-12
papers-not-set-aside = { $item } não foi posto de parte. Uma etiqueta é para um artigo impossível de marcar: ponha-o primeiro de parte
papers-not-named = «{ $given }» não é REMESSA/ARTIGO, por exemplo demo/12
papers-days-bad = «{ $given }» não designa nenhum dia. Escreva por exemplo 2026-01-01, e de um dia a outro 2026-01-01..2026-12-31
papers-number-bad = «{ $given }» não é o número de um trabalho
papers-day-empty = nada foi registado em { $day }: não há turno a relatar
papers-book-empty = nenhuma arma entrou de { $from } a { $to }: não há página a imprimir

## What stands on papers and depends on the register

papers-marked-elsewhere = a sua marca consta do registo sob outro artigo
papers-sign-supervisor = Supervisor da estação
papers-sign-receiver = Pelo importador
papers-sign-destroyed = Registou a destruição
papers-sign-witness = Testemunha

## The screen

area-papers = Documentos
papers-how = Cada documento é um ficheiro na sua língua. Imprima-o ou guarde-o.
papers-make = Fazer o documento
papers-make-zpl = Para a impressora de etiquetas
papers-certificate = Certificado de uma remessa
papers-destruction = Certificado de uma destruição
papers-label = Etiqueta de uma arma marcada
papers-tag = Etiqueta de um artigo impossível de marcar
papers-shift = Relatório de um dia
papers-book = Páginas do livro encadernado
papers-cards = Cartões de comando
papers-of-consignment = Remessa
papers-of-item = Artigo
papers-of-job = Trabalho
papers-of-destruction = Registo, ou uma arma destruída, por exemplo R-12
papers-of-day = Dia
papers-from = De
papers-to = A
