# Les mots des documents imprimés, en français : étiquettes, certificats, fiches, rapports, registres et cartes.

## Every paper

paper-training = FORMATION – document sans valeur
paper-number = Numéro
paper-issued = Établi le
paper-station = Poste
# As in English.
paper-page = Page
paper-not-stated = non indiqué

## What a weapon is

paper-kind = Type
paper-maker-model = Fabricant, modèle
paper-maker = Fabricant
paper-model = Modèle
# As in English.
paper-calibre = Calibre
paper-serial = Numéro de série
paper-weapons = Armes
paper-item = Article
paper-part = Pièce
paper-register-number = Numéro au registre
paper-job = Opération

## Ledger, proof, signatures

paper-checkpoint = Journal à l’établissement du document
paper-checkpoint-origin = Journal
paper-checkpoint-size = Écritures
paper-checkpoint-root = Empreinte racine
paper-proof = Preuve
paper-proof-how = Le code mène à la preuve. Avec l’export et la clé publique, chacun peut vérifier ce document.
# As in English.
paper-signatures = Signatures
paper-sign-name = Nom
# As in English.
paper-sign-date = Date
# As in English.
paper-sign-signature = Signature

## Label

paper-label = Étiquette d’une arme marquée

## Consignment certificate

paper-certificate = Certificat de livraison et de marquage à l’importation
paper-certificate-delivery = À l’autorité de l’État exportateur : cet envoi a été livré à l’importateur désigné ci-dessous, et les armes de la liste ont été reçues comme il y est indiqué.
paper-certificate-assurance = Chaque arme indiquée comme marquée porte la marque d’importation inscrite en regard. La liste dit, pour chaque marque, qui l’a vu poser et si son texte a été relu.
paper-certificate-exceptions = Tout n’a pas été reçu, marqué, constaté et relu comme annoncé : voir les nombres et la liste.
paper-exporter = Exportateur
paper-importer = Importateur
paper-carrier = Transporteur
paper-consignment = Envoi
paper-import-licence = Licence d’importation
paper-export-licence = Licence d’exportation
paper-licence-issued = Délivrée le
paper-licence-expires = Expire le
paper-event = Motif du marquage
paper-rules = Règles de marquage
paper-released = Dédouané le
paper-delivered-at = Livré à
paper-counts = Nombres
paper-count-announced = Annoncées
paper-count-received = Reçues
paper-count-marked = Marquées
paper-count-verified = Texte vérifié
paper-count-not-verified = Texte non vérifié
paper-count-attested = Attestées par une personne seulement
paper-count-tagged = Avec fiche attachée
paper-count-unmarked = Non marquées
paper-count-missing = Manquantes
paper-count-foreign = Non annoncées
paper-foreign = Reçu sans être annoncé
paper-mark = Marque
paper-place = Emplacement
paper-place-restricted = non indiqué ici
paper-state = État
paper-state-witnessed = Constatée par le contrôleur
paper-state-attested = Attestée par une personne, non constatée
paper-state-verified = Texte vérifié
paper-state-not-verified = TEXTE NON VÉRIFIÉ. Responsable qui en répond :
paper-state-tagged = NON MARQUÉE, porte une fiche
paper-state-unmarked = NON MARQUÉE
paper-state-missing = MANQUANTE : annoncée, non reçue

## Certificate of destruction

paper-destruction = Certificat de destruction
paper-destruction-statement = Les armes de la liste ont été détruites comme indiqué ci-dessous, de sorte qu’elles ne puissent plus être remises en état. Les soussignés étaient présents.
paper-destruction-equal = Les listes sont égales : chaque arme sortie du dépôt a été détruite.
paper-destruction-unequal = LES LISTES NE SONT PAS ÉGALES. Ces armes ne figurent que sur une liste :
paper-basis = Ordre ou jugement
paper-method = Méthode
paper-destroyed-at = Détruites à
paper-destroyed-on = Détruites le
paper-residue = Devenir des restes
paper-lists = Listes comparées
paper-list-out = Sorties du dépôt
paper-list-destroyed = Détruites
paper-list-yes = oui
paper-list-no = NON
paper-by-kind = Par type
paper-other-marks = Marques
paper-made-in = Fabriquée en
paper-reference = Affaire ou stock

## Tag

paper-tag = FICHE – pièce impossible à marquer
paper-tag-statement = Ne pas enlever. La fiche reste avec la pièce.
paper-reason = Motif
paper-rule = Règle
paper-seal = Scellé

## Shift report

paper-shift = Rapport de journée
paper-day = Journée
paper-work = Envois et campagnes
paper-people = Personnes
paper-role = Fonction
paper-count-witnessed = Constatées
paper-count-spoilt = Ratées
paper-count-refused = Refusées
paper-per-hour = Armes par heure
paper-hours = Marques par heure
paper-stops = Arrêts par cause
# As in English.
paper-cause = Cause
paper-times = Fois
# As in English.
paper-minutes = Minutes
paper-nothing = aucun
paper-machines = Machines et pointes
# As in English.
paper-machine = Machine
paper-strikes = Frappes de la journée
paper-pin-strikes = Frappes de la pointe
paper-pin-limit = Changer la pointe après
paper-read-percent = Relues du premier coup, %
paper-pin-wear = La pointe, d’après ses marques
paper-notes = Remarques
paper-ledger-begin = Journal au début
paper-ledger-end = Journal à la fin

## Bound book

paper-book = Registre des entrées et des sorties
paper-keeper = Tenu par
paper-row = Ligne
paper-description = Description de l’arme
paper-acquisition = Entrée
paper-disposition = Sortie
paper-book-maker = Fabricant et importateur
# As in English.
paper-date = Date
paper-acquired-from = De qui
paper-disposed-to = À qui
paper-address = Adresse ou n° de licence
paper-in-stock = encore en stock
paper-corrected-by = Rayée ; voir ligne

## Cards

paper-cards = Cartes de commande
paper-cards-how = Découper selon les pointillés. Scanner une carte au lieu de toucher l’écran.
# As in English.
paper-badges = Badges
# As in English.
paper-badge = Badge
paper-badge-how = Découper selon les pointillés. Un badge dit qui est quelqu’un ; sans le code PIN, il n’ouvre rien.
