# Ce qui est dit d’une commande mal écrite, et les remèdes d’une erreur où qu’elle arrive, en français. Même ordre que en.ftl.

## Wrong usage of the command line

usage-unknown-argument = "{ $argument }" n’est pas connu ici
usage-unknown-command = il n’y a pas de commande "{ $command }"
usage-missing = ceci est nécessaire et n’a pas été donné : { $arguments }
usage-no-command = il faut dire à { $command } quoi faire
usage-value = "{ $value }" ne convient pas pour { $argument }
usage-value-empty = il faut une valeur à { $argument }
usage-conflict = { $argument } ne va pas avec { $others }
usage-twice = { $argument } ne peut être donné qu’une fois
usage-too-many = { $argument } ne prend plus de valeur : "{ $value }" est de trop
usage-too-few = il faut { $needed } valeurs à { $argument }, qui en a { $given }
usage-no-equals = il faut = entre { $argument } et sa valeur
usage-not-utf8 = ce qui a été saisi n’est pas de l’UTF-8
usage-other = cela ne se comprend pas
usage-line = Forme : { $usage }
usage-range = écrivez un nombre entier de { $from } à { $to }
usage-range-from = écrivez un nombre entier, { $from } ou plus
usage-whole-number = écrivez un nombre entier
usage-date = écrivez une date comme 2026-03-02
usage-country = écrivez le code d’un pays, deux lettres comme KE
usage-place = écrivez des mots en minuscules et chiffres reliés par des traits d’union, comme receiver-left
usage-address = écrivez une adresse et un port, comme 127.0.0.1:8470
usage-millimetres = écrivez des millimètres, comme 101 ou 114.3
usage-digits = écrivez ses 64 chiffres hexadécimaux : copiez-les en entier
usage-column-value = écrivez COLUMN=VALEUR
usage-heading-column = écrivez l’en-tête de la liste, = et la colonne, comme "Waffe Nr=serial"
usage-no-column = aucune colonne ne s’appelle "{ $column }" ; les colonnes sont : { $known }
usage-no-language = il n’y a pas de messages dans cette langue ; il y a : { $known }
hint-usage-similar = peut-être vouliez-vous : { $similar }
hint-usage-commands = écrivez à la suite l’un de ces mots : { $commands }
hint-usage-values = écrivez l’un de ces mots : { $values }
hint-usage-help = `--help` après une commande dit tout ce qui peut y être saisi

## Remedies

hint-entry-refused = corrigez ce que la cause nomme, et réessayez
hint-file-to-write = vérifiez que son dossier existe, qu’on peut y écrire et qu’il reste de la place ; puis réessayez
hint-somebody-answers = recommencez avec quelqu’un sur place qui répond à chaque question
hint-address = terminez le programme qui écoute déjà là, ou donnez un autre port, et une adresse que cet ordinateur possède
hint-ask-witness = redemandez au témoin sa réponse à cette demande, et copiez-la en entier
hint-key-line = une clé publique est une ligne, comme NOM+EMPREINTE+CLÉ : copiez-la en entier
hint-witness-key = demandez au témoin la ligne qui a été affichée à sa création
hint-issued-list = corrigez cette ligne, ou reprenez la liste de sa dernière copie ; d’ici là aucun bloc n’est émis
hint-checkpoint = ne vous fiez pas à ce fichier : écartez-le, et reprenez le point de contrôle d’un témoin ou de quiconque en garde un
hint-faults = laissez-la de côté, ou nommez-en une autre ; `markstation machine simulate --help` les énumère
hint-simulated = terminez tous les programmes qui travaillent avec ce poste d’entraînement, et recommencez. Si cela persiste, créez-en un nouveau avec `markstation demo`
    .screen = terminez tous les programmes qui travaillent avec ce poste d’entraînement, et recommencez. Si cela persiste, quelqu’un en crée un nouveau en ligne de commande
hint-import-nothing = donnez une liste avec ses en-têtes en première ligne et une arme par ligne au-dessous ; --map dit quel en-tête est quelle colonne
hint-items = `markstation remaining { $consignment }` montre ses articles
    .screen = Superviseur › Envois montre ses articles
hint-job-under-way = attendez qu’il soit terminé, puis réessayez
hint-two-weapons = nommez deux armes différentes
hint-system = cet ordinateur manque de mémoire ou de fichiers ouverts : terminez d’autres programmes, ou redémarrez-le
hint-find-job = `markstation register find` montre chaque marque avec son opération
    .screen = la recherche du registre montre chaque marque avec son opération
hint-old-size = demandez au témoin combien d’écritures avait le journal à sa dernière signature, et donnez ce nombre avec --old
hint-other-day = indiquez un jour où quelque chose a été enregistré
hint-person-exists = donnez à la nouvelle personne un nom qui distingue les deux, par exemple avec une initiale de plus
hint-photo-again = reprenez la photo
hint-pin-again = saisissez deux fois le même code PIN
hint-port-path = donnez un chemin où il n’y a encore rien, dans un dossier où vous pouvez écrire
hint-reader = vérifiez l’alimentation du lecteur et son câble, et le port de --at ; puis réessayez
hint-register-again = vérifiez que le dossier du poste est sur son disque, qu’on peut y écrire et qu’il reste de la place ; puis réessayez
hint-wait = attendez un instant, puis réessayez
hint-webhook-secret = écrivez-en un plus long dans le fichier, comme en donne `openssl rand -hex 32`, et donnez le même au destinataire
hint-newer-check = contrôlez-le avec un markstation plus récent
