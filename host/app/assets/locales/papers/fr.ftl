## What went wrong, what was done

papers-not-printed = le document n’est pas imprimé
papers-typesetter-missing = le programme qui compose les documents n’est pas là : { $program }
hint-typesetter = installez `markstation-typeset`, de la même version, dans le dossier de `markstation` ; dans les sources : `cargo build -p typesetter`
    .screen = qui administre cet ordinateur installe le programme qui compose les papiers, de la même version, à côté de markstation
papers-typesetter-not-started = { $program } ne peut pas être lancé
papers-typesetter-ended = { $program } s’est terminé sans document : { $ending }
papers-typesetter-slow = { $program } n’a pas donné de document en { $seconds } s et a été arrêté
hint-typeset-again = rien n’est perdu : le registre est comme avant. Essayez encore une fois ; si cela échoue de nouveau, signalez-le avec le texte ci-dessus
papers-written = { $file } est écrit.
papers-no-destruction = { $named } ne désigne aucune destruction. Indiquez son écriture, par exemple 120, ou une arme détruite, par exemple R-12
papers-not-set-aside = { $item } n’a pas été mis de côté. Une étiquette est pour un article impossible à marquer : mettez-le d’abord de côté
papers-not-named = « { $given } » n’est pas ENVOI/ARTICLE, par exemple demo/12
papers-days-bad = « { $given } » ne désigne aucun jour. Écrivez par exemple 2026-01-01, et d’un jour à l’autre 2026-01-01..2026-12-31
papers-number-bad = « { $given } » n’est pas le numéro d’un travail
papers-day-empty = rien n’a été inscrit le { $day } : il n’y a pas de journée à rapporter
papers-book-empty = aucune arme n’est entrée du { $from } au { $to } : il n’y a pas de page à imprimer

## What stands on papers and depends on the register

papers-marked-elsewhere = sa marque figure au registre sous un autre article
papers-sign-supervisor = Responsable de la station
papers-sign-receiver = Pour l’importateur
papers-sign-destroyed = A inscrit la destruction
papers-sign-witness = Témoin

## The screen

area-papers = Documents
papers-how = Chaque document est un fichier dans votre langue. Imprimez-le ou conservez-le.
papers-make = Établir le document
papers-make-zpl = Pour l’imprimante d’étiquettes
papers-certificate = Certificat d’un envoi
papers-destruction = Certificat d’une destruction
papers-label = Étiquette d’une arme marquée
papers-tag = Étiquette d’un article impossible à marquer
papers-shift = Rapport d’une journée
papers-book = Pages du registre relié
papers-cards = Cartes de commande
papers-of-consignment = Envoi
papers-of-item = Article
papers-of-job = Travail
papers-of-destruction = Écriture, ou une arme détruite, par exemple R-12
papers-of-day = Jour
papers-from = Du
papers-to = Au
