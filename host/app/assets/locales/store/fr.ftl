## What pages have on which something is entered

entry-weapons = Armes : scannez-les ou tapez-en une par ligne
entry-do = Enregistrer
entry-empty = un champ est vide : { $field }
hint-entry-empty = remplissez-le ; rien n’a été enregistré
entry-bad = { $field } : « { $value } » n’y est pas possible
entry-takes-place = Ceci prend la place de l’inscription { $entry }
hint-entry-bad = choisissez dans la liste ; écrivez un jour comme 2026-12-31 ; rien n’a été enregistré
hint-entry-number = écrivez un nombre en chiffres ; rien n’a été enregistré
entry-broken = l’envoi n’est pas arrivé entier
hint-entry-broken = renvoyez-le ; les photos ensemble ne dépassent pas 16 Mo
entry-pictures = Photos
file-choose = Choisir un fichier
file-pictures = Choisir des photos
file-none = rien de choisi
entry-second-now = Une deuxième personne signe maintenant
entry-second-may-follow = Une deuxième personne, maintenant ou plus tard

## The store

store-find = Scannez une arme ou tapez son numéro
store-look = Chercher
store-ways = Que faire
store-which = Plusieurs armes portent ce nom. Laquelle ?
store-state = État
store-marked = Marquée ici
store-not-marked = Pas marquée ici
store-issued = Elle est sortie et doit revenir
store-gone = ALARME : { $life } figure au registre : { $state }. Si elle est devant vous, elle ne devrait pas y être.
store-issue = Sortie
store-return = Retour
store-missing = Manquante : perdue ou volée
store-recovered = Retrouvée
store-pictures = Ajouter des photos
store-stock = Ce qui est ici
store-here = Ici
store-held = Retenue ou en traçage
store-so-many = Armes : { $count }
store-more = Non affichées : { $count } de plus. Choisissez un lieu plus précis.
store-count = Compter un lieu
store-compare = Comparer au registre
store-close = Clore le comptage
store-counted = { $place } – trouvées : { $found }, manquantes : { $missing }, mal rangées : { $misplaced }, étrangères : { $foreign }
store-not-closed = Rien n’est encore enregistré. Continuez à scanner ou closez le comptage.
store-closed = Le comptage est clos : inscription { $entry }.
