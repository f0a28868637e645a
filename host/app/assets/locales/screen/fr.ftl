## Around every page

screen-skip = Aller à la question
screen-areas = Espaces
screen-settings = Réglages
screen-language = Langue
screen-theme = Couleurs
screen-logout = Se déconnecter
screen-home = Retour à la première page
screen-unheard = La station ne répond pas. Ce que cette page montrait n’est plus valable.
hint-screen-unheard = regardez la station elle-même : un marquage est peut-être encore en cours. Cette page reprend d’elle-même quand la station répond
screen-not-done = Non effectué
screen-signs = État de la station
screen-steps = Les cinq étapes
language-name = Français
theme-day = Jour
theme-night = Nuit
theme-red = Lunettes rouges
theme-green = Lunettes vertes
area-bench = Établi
area-supervisor = Superviseur
area-register = Registre
area-store = Dépôt
area-custody = Scellés
# As in English.
area-audit = Audit
training-band = FORMATION – rien ici n’est réel

## Who is here

login-title = Qui êtes-vous ?
login-named = Scannez votre badge ou tapez votre nom
login-pin = Code PIN
nobody-enrolled = Personne n’est inscrit à cette station, donc personne ne peut se connecter
hint-nobody-enrolled = `markstation user add NOM --role RÔLE` inscrit quelqu’un
    .screen = un administrateur inscrit les premières personnes au terminal du poste, avant sa mise en service
login-do = Se connecter
login-unfit = Le nom et le code PIN ne vont pas ensemble
hint-login-unfit = tapez-les à nouveau. Après cinq codes PIN faux, aucun n’est accepté pendant au moins 15 minutes : scannez votre badge à la station, ou faites-vous débloquer par un superviseur
session-over = Vous êtes déconnecté. Ce qui se trouvait ici n’est plus affiché.
form-spent = ce formulaire a déjà été envoyé
hint-form-spent = regardez ce qui a été saisi ; pour saisir autre chose, ouvrez à nouveau la page

## Serving

serving = L’écran de la station est à l’adresse { $address }
open-needs-tls = { $address } est accessible depuis d’autres ordinateurs, et rien n’y est servi sans certificat
hint-open-needs-tls = donnez --certificate FICHIER et --key FICHIER, au format PEM, ou écoutez sur 127.0.0.1
address-not-taken = impossible d’écouter sur { $address }
station-closing = la station se ferme
station-ending = La station s’arrête. Le marquage en cours est d’abord mené à sa fin ; STOP l’interrompt.
station-shut = La station a été arrêtée. Cette page reprend d’elle-même quand la station est remise en marche.
station-down = La station ne s’ouvre pas ; nouvel essai en cours
station-lent = une commande a la station en ce moment
station-not-lent = le programme qui sert la station ne la cède pas maintenant

## The bench

bench-left = reste { $left } sur { $lines }
bench-waits = En attente du contrôleur
bench-testing = La machine ou le contrôleur est en cours d’essai. Le poste reprend dès que c’est terminé.
bench-reads = L’envoi { $consignment } est en cours de lecture. Il peut être marqué dès que c’est terminé.
bench-nobody = Personne n’est à l’établi
bench-other = { $name } est à l’établi
bench-man = Travailler à l’établi
bench-unmanned = seule la personne à l’établi fait cela
hint-bench-unmanned = appuyez d’abord sur « Travailler à l’établi »
wrong-mark = La marque de la tâche { $job } se lit autrement que prévu. Ne continuez que lorsque la cause est trouvée et corrigée.
bench-consignment = Quel envoi ?
no-consignment-taken = aucun envoi n’est choisi
bench-day-closed = La journée n’est pas ouverte
hint-bench-day-closed = un superviseur l’ouvre
bench-lent = Une commande (processus { $pid }) a la station depuis { $since }
hint-stop-not-here = STOP n’atteint pas la machine d’ici en ce moment : utilisez l’arrêt d’urgence
stop-came-first = STOP est venu d’abord : la réponse à ceci n’a pas été attendue ; regardez de nouveau si c’est fait
asked-too-long = la station n’y est pas venue à temps ; rien n’a été fait
stop-not-reached = STOP a été lu à { $at } et n’a rien arrêté
lend-waits = En attente de la station : { $why }
bench-has-weapon = une arme est examinée ou relue à l’établi
hint-bench-has-weapon = terminez-la à l’établi, ou remettez-la
job-under-way = un marquage est en cours
settled-now = Enregistré. L’établi continue.
symbol-reads-otherwise = le symbole de la tâche { $job } se lit autrement que prévu ; c’est enregistré
typed-otherwise = La seconde saisie est différente. Rien ne s’est passé : relisez la pièce.

## Signs

sign-controller = Contrôleur
# As in English.
sign-machine = Machine
sign-guard = Protecteur
sign-estop = Arrêt d’urgence
sign-part = Pièce
sign-clamp = Bride
# As in English.
sign-air = Air
sign-disk = Disque
sign-scanner = Scanneur
sign-clock = Horloge
sign-unsynced = Non copiées
light-good = bon
light-waits = attend
light-bad = DÉFAUT
light-absent = non câblé
light-closed = fermé
light-open = ouvert
light-there = présente
light-not-there = absente
light-unconfirmed = non confirmée
light-unknown = inconnu

## Steps

step-identify = Identifier
step-check = Vérifier
step-clamp = Brider
step-mark = Marquer
step-verify = Relire
ask-identify = Scannez ou tapez le numéro de série de l’arme
ask-again = Retapez le même numéro, en le lisant sur le métal
ask-serial-label = Numéro tel qu’il est sur le métal ; ? pour l’illisible
looks-alike = ressemble à
entry-keys = Clavier
entry-erase = Effacer
button-read = Valider
button-yes = OUI, c’est elle
button-no = NON
button-back = Retour
button-mark = MARQUER
# As in English.
button-stop = STOP
button-later = Relire plus tard
button-explain = Enregistrer
ask-check = Est-ce cette arme ?
ask-clamp = Mettez-la dans la bride :
ask-marking = Marquage en cours
ask-press-start = Appuyez sur les deux boutons de départ
ask-verify = Tapez ce qui est sur le métal
mark-seen = { $seen } sur { $expected } vus par le contrôleur
label-item = Article
label-maker = Fabricant, modèle
# As in English.
label-calibre = Calibre
label-serial = Numéro de série
label-observed = Marque relevée

## In doubt

doubt-title = La tâche { $job } a été interrompue. Regardez la pièce.
doubt-evidence = Ce que le contrôleur a vu
doubt-metal = Sur le métal simulé
doubt-drawing = Le marquage prévu est en cours de dessin.
doubt-unpictured = L’aspect du marquage entier ne peut pas être montré. La question reste posée : ses lignes sont ci-dessous.
doubt-ask = Qu’y a-t-il sur la pièce ?
doubt-said = Sur la pièce :
found-none = Rien
found-none-follows = La même marque est refaite au même endroit.
found-complete = La marque entière
found-complete-follows = Elle compte sur votre parole (attestée) et doit être relue.
found-partial = Une partie
found-partial-follows = Le reste demeure comme marque gâchée ; elle est refaite ailleurs. Une seconde personne doit regarder.
ask-remains-label = Ce qui peut en être lu
ask-second-label = Seconde personne : badge ou nom
ask-second-pin = Code PIN de la seconde personne
ask-supervisor-label = Superviseur qui a trouvé la cause : badge ou nom

## The simulated hands

hands-title = Mains simulées
hand-clamp = Mettre cette arme dans la bride
hand-clamp-other = Mettre une autre arme dans la bride
hand-unclamp = Vider la bride
hand-guard-open = Ouvrir le protecteur
hand-guard-close = Fermer le protecteur
hand-start = Appuyer sur les deux boutons de départ
hand-button = Appuyer sur le bouton d’écran { $number }
hand-unknown = aucune main simulée ne s’appelle { $hand }
