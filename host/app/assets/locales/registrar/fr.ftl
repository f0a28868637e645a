## Search

reg-search = Chercher
reg-query = Ce qu’on peut en lire : un numéro de série, un numéro, une marque
reg-query-help = Écrivez ? pour un caractère usé qui ne se lit pas, et * pour un nombre quelconque. Espaces, tirets et majuscules ne changent rien.
reg-found = Trouvées : { $count }, la plus probable d’abord
reg-found-more = Il y en a plus que ces { $shown }. Donnez fabricant, modèle, calibre ou lot d’arrivage.
reg-why = Pourquoi elle est trouvée
reg-exact = C’est exactement ce qui est demandé
reg-open = Toute la vie
reg-coverage = Couverture

## A weapon's life

reg-item = Vie de { $life }
reg-mark-observed = trouvée dessus
reg-mark-planned = prévue
reg-mark-doubt = prévue ; on ne sait pas si elle est apposée
reg-mark-none = prévue et non apposée
reg-mark-spoilt = manquée : il en reste une partie
reg-mark-witnessed = apposée, constatée par le contrôleur
reg-mark-attested = apposée, attestée par une personne
reg-mark-verified = texte vérifié
reg-mark-mismatch = texte lu autrement que prévu
reg-mark-not-read = texte non vérifié
reg-day = Jour
reg-person = Personne
reg-entry = Inscription
reg-clock = Horloge
reg-clock-confirmed = confirmée
reg-clock-declared = date déclarée par un superviseur
reg-clock-unconfirmed = non confirmée
reg-with = avec { $person }
reg-waits = Compte, et attend une deuxième personne
reg-wrong = FAUX, déclaré par l’inscription { $by } : { $reason }
reg-right = L’inscription { $entry } est juste
reg-proof = Preuve
reg-proof-help = Chacun peut vérifier la preuve sans ce registre, avec markstation check.
reg-proof-file = Preuve de l’opération { $job } (fichier)
reg-proof-code = Preuve de l’opération { $job } (QR)
reg-label = Étiquette de l’opération { $job }
# As in English.
reg-photos = Photos
reg-photo-see = Voir la photo
reg-hint-photo = lancez markstation photo check : il dit quelles photos manquent ou ont changé

## Corrections

reg-declare = Déclarer faux
reg-correct = Déclarer une inscription fausse
reg-correct-help = L’inscription reste au registre et ne compte plus. Rien n’est effacé. La déclaration est elle-même une inscription.
reg-correct-right = Si autre chose est juste, inscrivez-le : cela prend la place de cette inscription et la déclare fausse du même coup.
reg-correct-enter = Inscrire ce qui est juste
reg-reason = Ce qui est faux
reg-second = Deuxième personne
reg-back = Retour

## Recording by hand

reg-record = Inscrire à la main
reg-record-do = Inscrire
reg-optional = Pour en dire plus
reg-place = Où elle se trouve : site/bâtiment/râtelier
reg-serial-help = Tel qu’il est sur le métal ; ? pour un caractère illisible
reg-as-written = Noms et numéro sont justes tels qu’écrits, même si le registre ne les connaît pas
reg-another = Pourquoi c’est une autre arme que celle du registre avec ce fabricant et ce numéro
reg-number-bad = champ { $field } : "{ $value }" n’est pas un numéro d’inscription
reg-hint-number = donnez le numéro tel que la vie de l’arme le montre

## Coverage

reg-by = Par
reg-by-consignment = Lot d’arrivage
reg-by-place = Lieu
reg-by-unit = Unité
reg-only = Seulement celui-ci (nom)
reg-show = Afficher
reg-free = Armes qui peuvent être détruites
reg-nothing = Il n’y a rien ici.
reg-unsound = Il y a du retard, ou les comptes ne concordent pas
reg-sound = Pas de retard, et les comptes concordent

## Audit

audit-read-only = Rien sur ces pages ne change le registre.
audit-verify = Vérifier maintenant
audit-verification = Vérification
audit-verify-help = Inscriptions, arbre, reçus et règles sont vérifiés par un lecteur qui ne croit rien de l’écrivain. Le marquage continue.
audit-never = Pas vérifié depuis le démarrage du programme.
audit-running = Vérification en cours : { $done } inscriptions sur { $total }. Cette page se renouvelle seule.
audit-good = Vérifié : { $entries } inscriptions, { $receipts } reçus, rien de faux
audit-bad = NON vérifié. Observations : { $findings }
audit-at = Vérifié le { $at }
audit-hint-bad = Arrêtez le marquage, gardez le dossier du poste tel quel et signalez-le
audit-rule = Règle
audit-finding = Observation
audit-remarks = Remarques : aucune règle n’est enfreinte
audit-checkpoints = Points de contrôle
audit-head = Le registre maintenant
audit-newest = Dernier point de contrôle
audit-earlier = Points de contrôle antérieurs
audit-no-checkpoints = Le poste ne garde encore aucun point de contrôle.
audit-no-such-checkpoint = le poste ne garde aucun point de contrôle de { $size } inscriptions
audit-hint-checkpoint = choisissez-en un dans la liste des points de contrôle
audit-origin = Origine
audit-size = Inscriptions
audit-root = Racine
audit-signers = Signé par
audit-sig-station = la signature de ce poste est bonne
audit-sig-unchecked = signature non vérifiée : sa clé n’est pas connue ici
audit-sig-witness = la signature d’un témoin est bonne, le { $at }
audit-download = Télécharger
audit-export = Exporter
audit-export-help = Le registre entier contient chaque inscription et dit où sont les marques cachées : ne le donnez qu’à qui peut le savoir. Les autres formes sont des copies de travail, sans ces endroits, et ne prouvent rien.
audit-form-ledger = Registre entier, à vérifier
audit-form-jsonl = Lignes JSON, pour un autre registre
audit-form-csv = Tableau en texte (CSV)
audit-form-xlsx = Classeur (XLSX)
audit-form-epcis = Événements (EPCIS 2.0)
audit-policy = Qui peut faire quoi
audit-act = Acte
audit-roles = Rôles
audit-itself = le poste lui-même
audit-oneself = la personne concernée
audit-second-of = une deuxième personne de cet acte
audit-second-no = inutile
audit-second-at-once = nécessaire aussitôt
audit-second-later = nécessaire, peut venir plus tard
audit-users = Utilisateurs
audit-user-here = travaille ici
audit-user-locked = bloqué
audit-user-left = ne travaille plus ici
