## Intake of a bag

custody-intake = Entrée d’un sac
custody-bag = Le sac
custody-weapon = L’arme
custody-seal = Numéro de scellé
custody-sealed = scellé { $seal }
custody-from = De qui : numéro ou nom
custody-new-person = Une personne qui n’est pas encore au registre
custody-lies-at = Où elle se trouve maintenant : site/bâtiment/râtelier
custody-rounds = Cartouches venues avec elle
custody-rounds-calibre = Calibre des cartouches, s’il est autre
custody-came-with = cartouches avec elle : { $count } × { $calibre }
custody-another = Pourquoi c’est une autre arme que celle de ce fabricant et numéro
custody-as-written = Noms et numéro sont justes tels qu’écrits
custody-take-in = Prendre en charge
custody-partly = { $weapon } est enregistrée ; la suite ne l’est pas. Ne la reprenez pas : voyez sa fiche et saisissez ce qui manque.

## Holds

custody-holds = Gardes
custody-open = Ouvertes : { $count }
custody-hold-place = Placer une garde
custody-release = Lever la garde

## Destruction

custody-destruction = Ce qui peut être détruit
custody-may-go = Peuvent partir : { $count }
custody-may-not-go = Ne peuvent pas partir : { $count }
custody-furnace = Four
custody-on-the-way = En route vers le four
custody-handed-over = { $place } : { $count } (inscription { $entry })
custody-scan-out = Scanner à la sortie ce qui part à la destruction
custody-hand-over = Remettre
custody-not-here = ce qui n’est pas ici ne peut pas être remis : { $count }
hint-custody-not-here = retirez-la de la liste et voyez d’abord sa fiche
custody-scan-in = Scanner au four ce qui est arrivé
custody-compare = Comparer les deux listes
custody-scanned-out = Scannées à la sortie (inscription { $entry })
custody-scanned-in = Scannées au four
custody-equal = Les deux listes sont égales : { $count }
custody-not-recorded = Rien n’est encore enregistré. Deux personnes signent, puis tout est enregistré comme détruit.
custody-destroy = Enregistrer la destruction
custody-done = Tout ce qui a été remis est détruit.
