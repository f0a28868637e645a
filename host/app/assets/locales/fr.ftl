# Ce que dit markstation, en français. Une entrée par message ; un test tient les identifiants et les arguments égaux à
# ceux du programme. Même ordre que en.ftl.
#
# Règles d’écriture : impératif de politesse, phrases courtes ; apostrophe courbe (’) ; espace insécable simple avant
# : ; ? ! ; guillemets droits "…" autour d’une valeur lue ou saisie, car elle est citée au caractère près. Les commandes
# entre accents graves et les mots de station.toml ne se traduisent pas. « # As in English. » avant une entrée dit que
# son texte est voulu égal à l’anglais.
#
# Glossaire. Un seul mot par notion.
#   applied (witnessed)   apposée (constatée) : le contrôleur a vu les frappes
#   applied (attested)    apposée (attestée) : une personne l’atteste, le contrôleur ne l’a pas vu
#   verified              vérifié : le texte a été relu sur le métal
#   in doubt              en doute
#   settled, settle       tranché, trancher
#   set aside             mis à l’écart
#   struck                rayé (ligne déclarée fausse par une personne)
#   partial, spoilt       partielle, manquée (marque)
#   burned number         numéro consommé
#   receipt               reçu (signé par le contrôleur)
#   ledger                journal (ce qui ne peut que croître)
#   register              registre
#   consignment           envoi
#   manifest, line        manifeste, ligne
#   taken in              enregistré (manifeste)
#   entry                 écriture (du journal)
#   item, part            article (numéro d’article), pièce (ce qui est serré dans l’étau)
#   frame, receiver       carcasse, boîtier de culasse
#   mark, job             marque, opération
#   strike                frappe
#   clamp                 étau
#   permit                autorisation de départ
#   controller            contrôleur (le boîtier électronique, jamais une personne)
#   release               mainlevée
#   profile               règles de marquage
#   finding               observation (refus, question, remarque)
#   day opening           ouverture de la journée
#   supervisor, operator  responsable, opérateur

## The frame around messages, and words that are typed. Lists of words are separated by commas.

failure-what = Erreur : { $what }
failure-cause = Cause : { $cause }
failure-causes = Causes :
failure-hint = À faire : { $hint }
progress-left = reste { $time }
words-yes = oui, o
words-no = non, n
words-later = plus tard, p
words-none = rien, r
words-partial = partielle, partiel
words-complete = complète, complete, complet

## How lines and jobs stand

state-refused = refusée
# As in English.
state-question = question
state-struck = rayée
state-set-aside = à l’écart
state-open = à marquer
state-in-doubt = en doute
state-witnessed = apposée (constatée)
state-attested = apposée (attestée)
state-no-mark = aucune marque
state-spoilt = marque manquée
state-no-job = aucune opération
state-not-marked = non marqué
state-text-verified = texte vérifié
state-text-not-verified = texte non vérifié
# Les mots des règles de marquage ; une pièce ou un endroit inconnu d’ici garde le sien.
part-name = { $part ->
        [none] arme entière
        [frame] carcasse
        [receiver] boîtier de culasse
        [barrel] canon
        [slide] glissière
        [cylinder] barillet
        [bolt] culasse
        [action_body] bascule
        [tube] tube
        [suppressor] silencieux
        [upper_receiver] boîtier supérieur
        [lower_receiver] boîtier inférieur
        [breech] culasse de mortier
        [bipod] bipied
        [case] étui
        [pack] emballage
       *[other] { $part }
    }
place-name = { $place ->
        [left] gauche
        [left-front] avant gauche
        [left-rear] arrière gauche
        [right] droite
        [right-front] avant droit
        [right-rear] arrière droit
        [rear-left] arrière, côté gauche
        [rear-right] arrière, côté droit
        [rear-top] arrière, dessus
        [top] dessus
        [underside] dessous
        [body] corps
        [side] côté
        [rear] arrière
        [head] tête
        [face] face
        [label] étiquette
        [collar] collier
        [plate] plaquette
        [beside-plate] à côté de la plaquette
        [chamber-left] chambre, côté gauche
        [chamber-right] chambre, côté droit
        [handle-root] base du levier
        [leg-left] pied gauche
        [leg-right] pied droit
       *[other] { $place }
    }
place-on-barrel = { $place }, canon { $barrel }
state-of-job = opération { $job }  { $state }
outcome-none = aucun reçu
outcome-never-permitted = départ jamais autorisé
outcome-no-cycle = départ autorisé, aucun cycle vu
outcome-interrupted = interrompu pendant le cycle
outcome-outside-limits = un cycle hors limites
outcome-complete = un cycle complet
outcome-unarmed = un cycle sans opération
outcome-reprovisioned = clé changée

## Rows of tables

at-line = ligne { $line }
finding-shown = { $severity } : { $what } [{ $rule }]
finding-shown-at = { $place }, { $severity } : { $what } [{ $rule }]
severity-notice = remarque
# As in English.
severity-question = question
severity-refusal = refus
consignment-row = { $consignment } licence { $licence } pour { $importing }, mainlevée { $release }, autorisées { $quantity }, marquées { $marked }
found-row = { $item } { $maker } { $serial }  numéro { $number }  { $state }
entry-by = par { $person }
entry-by-two = par { $person } et { $second }
entry-restricted = ce qui révèle l’endroit d’une marque cachée est omis ; qui peut le connaître ajoute --restricted

## The station and its folder

training-station = Poste d’entraînement : rien ici n’a valeur de preuve.
station-made = Le poste { $station } est créé dans { $folder }.
station-made-next = Ensuite : relisez { $config }, puis `markstation --station { $folder } controller provision --by "{ $person }"` et `markstation --station { $folder } day open --by "{ $person }"`.
station-exists = il y a déjà un poste dans { $folder }, et un poste n’est jamais écrasé
hint-station-exists = indiquez un autre dossier ; pour travailler avec ce poste, lancez-y les autres commandes
station-id-bad = "{ $station }" ne peut pas désigner un poste : écrivez de 1 à 16 caractères ASCII imprimables sans espace, comme KE-MSA-1
time-zone-bad = il n’y a pas de fuseau horaire "{ $zone }" : écrivez-en un comme Africa/Nairobi
no-station = il n’y a pas de poste ici : { $path } est illisible
hint-init-or-station = indiquez le dossier du poste avec --station DIR, ou créez un poste avec `markstation init DIR --station ID`
config-invalid = { $path }:{ $line }:{ $column } : la configuration n’est pas valable
hint-config = corrigez cet endroit ; rien n’a été modifié. `markstation init` dans un dossier vide écrit un exemple commenté
    .screen = qui administre ce poste corrige cet endroit ; rien n’a été modifié
config-contradicts-register = station.toml indique le poste { $configured } ({ $configured_realm ->
        [real] réel
        [training] entraînement
       *[other] { $configured_realm }
    }), le registre est celui de { $registered } ({ $registered_realm ->
        [real] réel
        [training] entraînement
       *[other] { $registered_realm }
    })
hint-config-contradicts-register = remettez dans station.toml le poste et le mode (realm) du registre ; tous deux sont fixés pour toujours
folder-owned = le processus { $pid } occupe ce poste depuis { $since }
hint-folder-owned = utilisez ce programme, ou terminez-le d’abord. Les commandes de lecture (plan, remaining, register find, show, verify, export) fonctionnent à côté
folder-not-taken = impossible de prendre possession du dossier { $path }
register-unusable = le registre est inutilisable
hint-restore-register = ne marquez plus rien à ce poste et gardez le fichier endommagé. `markstation register doctor` sauve ce qui en reste dans un nouveau, `markstation backup restore` ramène la sauvegarde la plus récente ; comparez les deux
    .screen = ne marquez plus rien à ce poste. Qui l’administre garde le fichier endommagé, sauve ce qu’il en reste ou reprend la dernière sauvegarde en ligne de commande, et compare les deux
entry-refused = le registre ne l’accepte pas ; rien n’a été écrit
hint-file-to-read = vérifiez que le fichier se trouve où il a été nommé et qu’il peut être lu, puis réessayez
file-not-read = lecture impossible : { $file }
file-not-written = écriture impossible : { $file }
no-randomness = le système ne fournit pas de nombres aléatoires
no-thread = le système refuse de lancer un fil d’exécution
bug = le programme se contredit : { $detail }
hint-report-bug = cessez de marquer avec ce programme, laissez le dossier du poste tel quel, et signalez le problème avec le texte ci-dessus
answer-yes-or-no = Répondez oui ou non.

## Persons

person-added = { $name } figure maintenant sous { $id }.
person-exists = { $name } figure déjà sous { $id }
person-unknown = personne ici ne s’appelle "{ $name }"
hint-person-add = `markstation user list` montre qui est connu ; `markstation user add "{ $name }"` ajoute une personne
    .screen = Superviseur › Personnes montre qui est connu et ajoute quelqu’un
person-name-bad = "{ $name }" n’est pas un nom : écrivez au moins un caractère, sans caractère de commande
badge-unknown = ce badge n’est à personne
hint-badge-unknown = il vient d’un autre poste, ou un autre badge l’a remplacé : un administrateur en fait un avec `markstation user badge NOM --by NOM`
    .screen = il a été fait à un autre poste, ou un autre badge l’a remplacé : un administrateur en fait un sur Superviseur › Personnes
user-not-enrolled = { $name } est connu ici, sans être utilisateur
hint-user-enrol = un administrateur inscrit la personne : `markstation user add "{ $name }" --role operator --by NOM` ; `markstation user list` montre qui est quoi
    .screen = un administrateur inscrit la personne sur Superviseur › Personnes
user-has-no-pin = { $name } n’a pas encore de code, et personne n’agit sans code à un poste réel
hint-user-pin = `markstation user pin "{ $name }" --by NOM`, où NOM est un administrateur
    .screen = un administrateur donne un PIN à { $name } sur Superviseur › Personnes
role-missing = { $act } n’est pas du ressort de { $name } : il faut l’un des rôles { $roles }
hint-user-policy = `markstation user policy` montre qui peut faire quoi ; un administrateur donne les rôles avec `markstation user roles`
    .screen = un administrateur donne les rôles sur Superviseur › Personnes
second-must-differ = la seconde personne est la première : il en faut une autre
ask-pin = Code de { $name } :
ask-new-pin = Nouveau code de { $name } (de 4 à 12 chiffres, ou une phrase d’au moins 8 caractères) :
ask-pin-again = Le même encore une fois :
pin-not-repeated = la seconde saisie est différente : aucun code n’a été enregistré
pin-bad = ceci ne peut pas être un code
hint-pin-form = de 4 à 12 chiffres, ou une phrase de 8 à 128 caractères
pin-wrong = ce n’est pas le code de { $name } : { $left ->
        [1] il reste un essai
       *[other] il reste { $left } essais
    }
pin-not-given = le code de { $name } n’a pas été donné
hint-pin-file = tapez-le à la demande. Un script indique un fichier avec une ligne `NOM: CODE`, que seul son propriétaire peut lire : --pin-file FICHIER
    .screen = saisissez-le dans le formulaire
pin-file-open = { $file } contient des codes, et d’autres que son propriétaire peuvent le lire
hint-pin-file-open = `chmod 600 { $file }`, et choisissez de nouveaux codes si quelqu’un a pu lire ceux-ci
locked-out = { $name } est bloqué après des codes faux : { $minutes ->
        [1] il reste une minute
       *[other] il reste { $minutes } minutes
    }
hint-user-unlock = attendez, ou faites exécuter par un administrateur `markstation user unlock "{ $name }" --by NOM`. Si personne ici ne s’est trompé, quelqu’un devine
    .screen = attendez, ou faites débloquer { $name } par un administrateur sur Superviseur › Personnes. Si personne ici ne s’est trompé, quelqu’un essaie de deviner
users-begin = Désormais seuls les utilisateurs agissent à ce poste ; { $name } est le premier et inscrit les autres.
user-by-needed = un utilisateur est inscrit par un administrateur, avec au moins un rôle : ajoutez --by NOM et --role RÔLE
user-enrolled = { $name } est inscrit : { $roles }.
user-roles-set = { $name } est désormais : { $roles }.
user-pin-set = { $name } a un code.
user-badge = Badge de { $name } : { $secret }
user-badge-once = Il n’est montré que cette fois. Qui l’a dit qui il est en le scannant après --by ; le code est demandé malgré tout.
    .screen = Il n’est montré que cette fois. Qui l’a dit qui il est en le scannant ; le code est demandé malgré tout.
user-unlocked = { $name } peut de nouveau se présenter.
user-left = { $name } ne travaille plus ici.
user-forgotten = Le nom a été effacé, avec le code et le badge ; les écritures continuent de porter { $id }. Les sauvegardes antérieures le contiennent encore.
hint-forget = Les écritures continuent de montrer le nom. `markstation user leave "{ $name }" --forget --by NOM` l’efface.
    .screen = Les écritures continuent de montrer le nom { $name }. Un administrateur l’efface en ligne de commande.
user-language = On parle désormais à { $name } en { $language }.
# As in English.
user-row = { $id }  { $name }  { $state }  { $roles }
user-state-open = connu
user-state-here = code
user-state-badge = code et badge
user-state-no-pin = sans code
user-state-locked = bloqué
user-state-left = pas utilisateur
act-waits = L’écriture { $entry } compte, et attend une seconde personne : `markstation user countersign { $entry } --by NOM`.
    .screen = L’écriture { $entry } compte, et attend une seconde personne, qui la trouve sur Superviseur › Personnes.
waiting-row = { $entry }  { $act } par { $person }, attend quelqu’un d’autre : { $roles }
nothing-waits = Rien n’attend de contreseing.
countersigned = L’écriture { $entry } est contresignée.
policy-row = { $act } : { $roles } ; seconde personne : { $second }

## The day

confirm-clock = L’horloge indique { $now }. Est-ce exact ? (oui/non)
clock-not-confirmed = l’horloge n’a pas été confirmée : la journée n’est pas ouverte
hint-set-clock = réglez l’horloge, ou déclarez la date avec --date AAAA-MM-JJ
    .screen = réglez l’horloge, ou indiquez la date sur Superviseur › Vue d’ensemble
clock-behind = l’horloge indique { $today }, et le { $last } est passé : la dernière écriture ou ce programme est de ce jour
hint-declare-date = si l’horloge ne peut pas être réglée maintenant, déclarez la date avec --date, au plus tôt le { $last }
    .screen = si l’horloge ne peut pas être réglée maintenant, indiquez la date sur Superviseur › Vue d’ensemble, au plus tôt le { $last }
day-before-last = { $day } précède le { $last }, qui est passé : la dernière écriture ou ce programme est de ce jour
hint-day-before-last = déclarez ce jour-là ou un jour plus récent : le registre ne revient jamais en arrière
clock-far-ahead = l’horloge indique { $today }, { $days } jours après le dernier jour connu
hint-name-date = si c’est exact, donnez la date : `markstation day open --by NOM --date { $today }` ; sinon, réglez l’horloge
    .screen = si c’est le cas, indiquez la date sur Superviseur › Vue d’ensemble ; sinon, réglez l’horloge
clock-jumped = l’horloge a sauté pendant le travail, à { $now }
day-over = la journée du { $day } est finie : l’horloge indique { $now }
day-opened = La journée du { $day } est ouverte.
day-closed = La journée du { $day } est close.
day-not-open = aucune journée n’est ouverte : l’horloge indique { $today }, la dernière écriture est du { $last }
day-not-open-to-close = aucune journée n’est ouverte
hint-open-day = un responsable l’ouvre avec `markstation day open --by NOM`
    .screen = un superviseur l’ouvre sur Superviseur › Vue d’ensemble

## Consignments

taken-in = Envoi { $consignment } : { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    }, dont { $accepted ->
        [one] { $accepted } acceptée
       *[other] { $accepted } acceptées
    }, { $asks } avec question, { $refused ->
        [one] { $refused } refusée
       *[other] { $refused } refusées
    }.
next-answer = Ensuite : `markstation consignment answer { $consignment } --by NOM` pose les questions sur les lignes.
    .screen = Ensuite : la page de { $consignment } sous Superviseur › Envois pose les questions sur les lignes.
next-attest = Ensuite : `markstation consignment attest { $consignment } --by NOM` pose les questions des règles.
    .screen = Ensuite : la page de { $consignment } sous Superviseur › Envois pose les questions des règles.
next-mark = Puis : `markstation mark { $consignment } --by NOM`.
    .screen = Puis : { $consignment } est choisi et marqué sur Établi.
consignment-unknown = il n’y a pas d’envoi "{ $consignment }" à ce poste
hint-consignments = envois connus : { $known }
hint-consignment-open = ouvrez-en un avec `markstation consignment open MANIFESTE --by NOM`
    .screen = un superviseur en ouvre un sur Superviseur › Envois
consignment-id-bad = "{ $consignment }" ne peut pas désigner un envoi : de 1 à 32 lettres, chiffres, traits d’union, tirets bas ou points ; donnez-en un avec --id
    .screen = "{ $consignment }" ne peut pas désigner un envoi : écrivez de 1 à 32 lettres, chiffres, traits d’union, tirets bas ou points
consignment-not-opened = l’envoi { $consignment } n’a pas été ouvert
profile-unknown = il n’y a pas de règles de marquage "{ $profile }" ; il y a : { $known }
hint-profile-unknown = `markstation profile list` dit à quoi sert chacun ; écrivez un de ces noms
    .screen = choisissez l’une des règles proposées
rules-invalid = { $file }:{ $line }:{ $column } : le fichier de règles n’est pas valable
hint-rules = corrigez cet endroit ; rien n’a été modifié. Sans ce fichier, les règles livrées s’appliquent
rules-against = les règles n’autorisent pas l’envoi { $consignment } tel quel
hint-rules-against = faites ce que demande chaque règle ci-dessus et ouvrez-le à nouveau ; rien n’a été écrit
rules-changed = les règles ne sont plus celles selon lesquelles l’envoi { $consignment } a été ouvert
hint-rules-changed = remettez les fichiers d’avant, ou voyez avec `markstation plan { $consignment }` ce qui change et enregistrez à nouveau le manifeste avec `markstation consignment revise`
    .screen = remettez les fichiers d’avant, ou reprenez le manifeste sur la page de { $consignment } sous Superviseur › Envois
event-not-of-profile = les règles { $profile } ne prévoient aucune marque pour l’événement { $event }
hint-profile-for-others = ces règles ne servent que de base à d’autres : indiquez-en d’autres avec --profile
    .screen = ces règles ne servent que de base à d’autres : choisissez-en d’autres
hint-event-not-of-profile = écrivez l’un de leurs événements ({ $known }), ou d’autres règles avec --profile
    .screen = écrivez l’un de leurs événements ({ $known }), ou choisissez d’autres règles
clamp-part = Placez dans l’étau cette pièce : { $part } ; la marque va ici : { $place }.
not-markable-tag = il reçoit une étiquette fixe, pas une marque
not-markable-no-mark = il ne reçoit pas de marque
not-markable-all-made = il porte toutes les marques que demandent ses règles
not-markable-no-die = aucun coin de la presse ne marque « { $lines } » : inscrivez le coin dans station.toml, ou marquez avec une autre machine
not-markable-setting = sa profondeur ne peut être marquée dans ce matériau : { $why }
not-markable-no-dots = sa marque ne peut pas être faite en points : { $why }
not-markable-numbers = il lui faut un numéro, et le bloc de numéros de ce poste est épuisé ; demandez-en un autre à l’autorité
manifest-unreadable = le manifeste { $file } n’a pas été enregistré
hint-manifest = corrigez le fichier et reprenez-le ; rien n’a été modifié
manifest-gone = le manifeste { $file } a disparu
manifest-changed = { $file } n’est plus le manifeste enregistré : son contenu a été modifié
hint-manifest-gone = remettez le fichier depuis une sauvegarde, ou enregistrez à nouveau le manifeste avec `markstation consignment revise`
    .screen = faites remettre le fichier depuis une sauvegarde, ou reprenez le manifeste sur la page de l’envoi sous Superviseur › Envois
header-changed = l’en-tête de l’envoi { $consignment } était "{ $was }" ; dans le manifeste corrigé, c’est "{ $is }"
hint-header-changed = licence, État importateur et date de mainlevée sont fixés à l’ouverture de l’envoi : ne corrigez que les lignes, ou ouvrez un autre envoi
revision-loses = le manifeste corrigé de l’envoi { $consignment } n’a plus de ligne pour { $items ->
        [one] { $items } arme marquée ou en doute
       *[other] { $items } armes marquées ou en doute
    } ; rien n’a été modifié
hint-revision-loses = gardez leurs lignes telles qu’elles ont été marquées, et donnez aux autres armes leurs propres numéros d’article
revision-changes-marks = d’après le manifeste corrigé de l’envoi { $consignment }, { $items ->
        [one] { $items } arme porterait
       *[other] { $items } armes porteraient
    } d’autres marques que celles qui y sont ; rien n’a été modifié
hint-revision-changes-marks = écrivez ce que porte le métal ; une marque faite n’est jamais refaite avec un autre texte
item-no-belongs = le numéro d’article { $item } appartient déjà à { $name }, opération { $job }
line-not-its-number = La ligne { $line } est refusée :
set-aside-marked = l’article { $item } est marqué : il ne peut plus être mis à l’écart
ask-stands = Article { $item } : la ligne est-elle juste telle quelle ? (oui/non/plus tard)
answers-given = { $given ->
        [one] { $given } réponse enregistrée.
       *[other] { $given } réponses enregistrées.
    }
no-question = l’article { $item } n’a pas de question ouverte
hint-findings = `markstation consignment findings { $consignment }` les montre toutes
    .screen = la page de { $consignment } sous Superviseur › Envois les montre toutes
consignment-asks = l’envoi { $consignment } a une question d’ensemble à laquelle personne n’a répondu
hint-answer = un responsable y répond avec `markstation consignment answer { $consignment } --by NOM`
    .screen = un superviseur y répond sur la page de { $consignment } sous Superviseur › Envois
consignment-summary = Envoi { $consignment }, { $lines ->
        [one] { $lines } ligne
       *[other] { $lines } lignes
    } : { $marked } { $marked ->
        [one] marquée
       *[other] marquées
    }, { $open } à marquer, { $asks } avec question, { $doubt } en doute, { $refused } { $refused ->
        [one] refusée ou mise à l’écart
       *[other] refusées ou mises à l’écart
    }.
plan-summary = { $planned ->
        [one] { $planned } marque prévue
       *[other] { $planned } marques prévues
    }, { $unplanned ->
        [one] { $unplanned } article impossible
       *[other] { $unplanned } articles impossibles
    } à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
plan-waiting = { $waiting ->
        [one] { $waiting } article attend
       *[other] { $waiting } articles attendent
    } une réponse.
plan-unmarked = Aucune marque n’est demandée pour { $unmarked ->
        [one] { $unmarked } article
       *[other] { $unmarked } articles
    }.
profile-too-many-lines = les règles { $profile } font une marque de { $lines } lignes, et cette machine en accepte { $max }

## Single weapons

part-added = L’article { $item } est ajouté à { $consignment }.
part-refused = l’article { $item } ne peut pas être marqué tel que saisi ; il n’a pas été ajouté
hint-part-refused = corrigez ce que nomment les lignes ci-dessus, et saisissez-le à nouveau
column-not-in-manifest = le manifeste de cet envoi n’a pas de colonne "{ $column }"
hint-column-not-in-manifest = laissez ce champ de côté, ou enregistrez d’abord un manifeste qui a cette colonne
manifest-is-workbook = le manifeste de cet envoi est un classeur : on n’y ajoute pas de ligne ici
hint-manifest-is-workbook = ajoutez la ligne dans le tableur, puis enregistrez le classeur avec `markstation consignment revise`
    .screen = ajoutez la ligne dans le tableur, puis reprenez le classeur sur la page de l’envoi sous Superviseur › Envois
set-aside = L’article { $item } est mis à l’écart.
item-unknown = il n’y a pas d’article { $item } dans l’envoi { $consignment }
hint-remaining = `markstation remaining { $consignment }` montre les lignes qui restent
    .screen = la page de { $consignment } sous Superviseur › Envois montre les lignes qui restent

## Marking

mark-progress = marquage
ask-serial = Scannez ou saisissez le numéro de série de la pièce dans l’étau :
read-nothing = Rien n’a été lu.
read-stranger = "{ $read }" n’est sur aucune ligne de cet envoi : retirez la pièce et cherchez d’où elle vient.
read-marked = L’article { $item } est déjà marqué : retirez la pièce.
read-withheld = L’article { $item } est retenu (refus, question ou mise à l’écart) : retirez la pièce.
read-ambiguous = "{ $read }" convient aux articles { $items } : lisez aussi le numéro d’article sur l’étiquette, et écrivez-le après le numéro de série, comme dans 12345 #17.
nothing-happened = Il ne s’est rien passé ; aucun numéro n’a été consommé.
not-markable = L’article { $item } n’est pas marqué : { $why }.
item-marked = L’article { $item } est marqué (opération { $job }). Retirez la pièce. { $left ->
        [0] C’était la dernière.
       *[other] Reste à marquer : { $left }.
    }
part-marked = Une marque de l’article { $item } est faite (opération { $job }), et il en reçoit une autre. Retirez la pièce.
item-stays-open = L’article { $item } reste à marquer.
press-start = Départ autorisé pour l’opération { $job } : lancez la machine.
stops-after-mark = La marque en cours est d’abord terminée, puis tout s’arrête.
stopped = Arrêté. Aucune marque n’était en cours.
not-ready = le poste n’est pas prêt à marquer
job-in-doubt = l’opération { $job } est en doute : personne ne peut encore dire ce qui se trouve sur la pièce
hint-settle = n’approchez pas les mains tant que la machine bouge, regardez la pièce, puis lancez `markstation settle`
    .screen = gardez les mains dehors jusqu’à l’arrêt de la machine, regardez la pièce, puis dites sur Établi ce qui s’y trouve
cycle-unexplained = la machine a bougé sans opération (reçu { $sequence }), et personne ne l’a expliqué
hint-explain = regardez la machine et la pièce dans l’étau, puis lancez `markstation settle --receipt N --explain TEXTE`
    .screen = regardez la machine et la pièce dans l’étau, puis expliquez-le sur Établi
other-cycle-unexplained = l’explication porte sur le reçu { $sequence }, mais c’est le reçu { $waits } qui en attend une ; rien n’a été enregistré
end-witnessed = Opération { $job } : marque apposée, le contrôleur l’a constatée.
end-attested = Opération { $job } : marque apposée, attestée par une personne. Ensuite : `markstation verify { $job } --by NOM`.
    .screen = Opération { $job } : marque apposée sur la parole d’une personne. Il reste à la relire.
end-found-none = Opération { $job } : aucune marque. L’arme est de nouveau à marquer ; elle reçoit le même numéro au même endroit.
end-found-partial = Opération { $job } : marque partielle, enregistrée comme telle. L’arme est de nouveau à marquer ; elle reçoit le même numéro à un autre endroit.
end-not-loaded = Opération { $job } terminée avant tout mouvement : la machine n’a pas accepté la marque ({ $why }).
end-not-armed = Opération { $job } terminée avant tout mouvement : le contrôleur a refusé ({ $why }).
end-controller-away = Opération { $job } terminée avant tout mouvement : le contrôleur était absent.
end-nothing-moved = Opération { $job } terminée, et rien n’avait bougé : { $why }.
end-cut-before-start = L’opération { $job } a été coupée avant que rien ne puisse bouger. Son arme est de nouveau à marquer.
end-stopped = Opération { $job } arrêtée avant tout mouvement.
auto-needs-training = --auto est réservé aux postes d’entraînement : une arme réelle est placée dans l’étau et identifiée par une personne
    .screen = les mains simulées sont réservées aux postes d’entraînement : une arme réelle est placée dans l’étau et identifiée par une personne
auto-stuck = l’opérateur simulé n’arrive pas à faire marquer l’article { $item } : { $why }
auto-no-end = l’opération s’est terminée plusieurs fois de suite sans marque
auto-no-line = il n’est sur aucune ligne à marquer
auto-metal-shows = le métal montre "{ $shown }"
auto-summary = Marquées et relues : { $marked }. Arrêtées avant qu’un numéro soit consommé : { $wrong } { $wrong ->
        [one] mauvaise arme
       *[other] mauvaises armes
    } dans l’étau, { $unchanged } { $unchanged ->
        [one] arme non changée
       *[other] armes non changées
    }. Fautes de frappe relevées : { $typing }.

## What is in doubt

doubt-shown = Opération { $job }, article { $item } ({ $weapon }), { $part }, { $place }. Indices : { $evidence }. Regardez la pièce. La marque entière serait :
doubt-simulated-metal = Le métal simulé y porte { $strikes } { $strikes ->
        [one] frappe
       *[other] frappes
    } ; ce qui se lit : "{ $shown }"
doubt-choices =
    rien : il n’y a rien ; la marque est refaite, même numéro, même endroit.
    partielle : il y a quelque chose ; c’est enregistré, et l’arme est marquée à un autre endroit, avec une seconde personne.
    complète : tout y est ; la marque compte comme apposée sur votre attestation, et devrait être vérifiée.
ask-looker = Qui regarde la pièce ?
other-job-in-doubt = la réponse porte sur l’opération { $job }, mais c’est l’opération { $in_doubt } qui est en doute ; rien n’a été enregistré
hint-other-job-in-doubt = regardez la pièce de l’opération { $in_doubt }, puis lancez `markstation settle` ; la commande montre ce que serait sa marque entière
    .screen = regardez la pièce de l’opération { $in_doubt } ; Établi montre ce que serait sa marque entière
hint-verdict-not-used = la réponse n’a pas été enregistrée ; `markstation remaining` montre où en sont les lignes
    .screen = la réponse n’a pas été enregistrée ; la page de l’envoi sous Superviseur › Envois montre où en sont ses lignes
remains-empty = ce qui se lit d’une marque partielle doit être noté : écrivez chaque caractère lisible, ou qu’aucun ne l’est
ask-found = Que porte la pièce ? (rien/partielle/complète)
answer-found = Répondez rien, partielle ou complète.
ask-second = Qui d’autre a regardé ?
ask-remains = Saisissez ce qui s’en lit :
ask-explanation = Pourquoi la machine a-t-elle bougé ?
nothing-in-doubt = rien n’est en doute
nothing-left-in-doubt = { $settled ->
        [0] Rien n’est en doute.
        [one] Une question tranchée ; plus rien n’est en doute.
       *[other] { $settled } questions tranchées ; plus rien n’est en doute.
    }
still-in-doubt = l’opération reste en doute ; rien n’a été modifié
second-person-needed = une marque partielle demande une seconde personne, différente de la première
hint-second-person = indiquez qui d’autre a regardé avec --second NOM
    .screen = indiquez qui d’autre a regardé, et qui saisit son propre PIN
explanation-empty = l’explication est vide

## Reading back

ask-line = Saisissez la ligne { $line } sur { $total } telle qu’elle est sur le métal :
nothing-typed = rien n’a été saisi, rien n’a été enregistré
text-verified = Opération { $job } : le texte est vérifié.
text-differs = opération { $job } : ce qui a été saisi diffère de la marque prévue, ligne { $line }, à partir du caractère { $position } ; c’est enregistré
symbol-verified = Le symbole de la tâche { $job } dit ce qui était prévu. Les lignes à côté se vérifient en les retapant.
symbol-differs = le symbole de la tâche { $job } dit « { $read } » là où « { $planned } » était prévu, à partir du caractère { $position }
symbol-unverified = le symbole de la tâche { $job } n’est pas vérifié ; cela ne dit rien contre le marquage
symbol-nothing-read = rien n’a été lu
symbol-of-others = seul un symbole d’autrui a été lu : { $text }
symbol-several = les symboles de { $count } marquages étaient en vue : n’en montrez qu’un
mark-has-no-symbol = le marquage de la tâche { $job } a été prévu sans symbole
hint-type-back = nettoyez le marquage et veillez à l’éclairage, ou retapez les lignes avec `markstation verify` seul
    .screen = nettoyez le marquage et veillez à l’éclairage, ou retapez les lignes
reader-silent = rien n’a été lu par le lecteur sur { $at }
pin-wear = Regardez la pointe avant le prochain marquage : { $recent } des { $recent_of } derniers symboles ont été bien lus, contre { $new } sur { $new_of } quand elle était neuve.
reader-not-set-up = Trop peu de symboles sont lus pour juger de la pointe : regardez caméra, éclairage et lecteur.
pin-new = Une nouvelle pointe commence. Les lectures de la précédente sont gardées dans { $file }.
pin-unread = rien n’a été lu depuis la dernière pointe : les prochaines lectures sont de toute façon celles de la nouvelle
hint-read-again = relisez le métal, caractère par caractère, et recommencez `markstation verify` ; s’il diffère vraiment, prévenez le responsable
    .screen = relisez le métal, caractère par caractère ; s’il diffère vraiment, prévenez le superviseur
job-unknown = il n’y a pas d’opération "{ $job }"
hint-job = désignez une opération par son numéro, ou une arme par ENVOI/ARTICLE ; `markstation register find` montre les deux
    .screen = désignez une opération par son numéro, ou une arme par ENVOI/ARTICLE ; la recherche du registre montre les deux
nothing-to-verify = l’opération { $job } n’a pas laissé de marque entière à vérifier ({ $state })

## The register

nothing-found = rien dans le registre ne porte "{ $query }"
hint-find = écrivez le point d’interrogation pour chaque caractère illisible et l’astérisque pour un nombre quelconque
no-such-entry = il n’y a pas d’écriture { $entry } : le registre en a { $size }, comptées à partir de 0
exported = { $file } : { $entries } { $entries ->
        [one] écriture
       *[other] écritures
    }, racine { $root }
export-failed = le registre n’a pas été exporté ; ce qui est écrit n’est pas un export entier
hint-export-exists = un fichier existant n’est jamais écrasé : donnez un autre nom
verified = { $file } : vérifié. Poste { $station }, { $entries } { $entries ->
        [one] écriture
       *[other] écritures
    }, { $receipts } { $receipts ->
        [one] reçu
       *[other] reçus
    }, racine { $root }
verify-remark = Remarque : { $remark }
not-verified = le registre n’est pas vérifié : { $findings } { $findings ->
        [one] observation
       *[other] observations
    }
not-readable-for-verify = impossible de vérifier { $file } : lecture impossible
neither-register-nor-export = { $file } n’est ni un registre ni un export
hint-file-to-verify = indiquez le register.db d’un poste ou un fichier écrit par `markstation register export` ; sans fichier, c’est le registre du dossier --station qui est vérifié
is-a-folder = { $path } est un dossier, et c’est un fichier qui se vérifie
hint-register-in-folder = le registre d’un poste est { $register }
hint-ask-sender = ne vous fiez pas à ce fichier. Redemandez-le à l’expéditeur, et comparez taille et racine avec ce qu’il a noté
receipts-differ = Le reçu le plus récent du contrôleur est { $controller }, celui du registre { $register }.

## Controller and machine

controller-silent = le contrôleur ne répond pas
hint-controller-line = sans lui, aucun départ n’est autorisé. Vérifiez son alimentation et son câble, puis `link` sous [controller] dans station.toml
    .screen = rien n’est autorisé sans lui. Vérifiez son alimentation et son câble ; si cela persiste, qui administre ce poste vérifie sa liaison dans station.toml
line-quiet = sa liaison est ouverte, et rien n’arrive
controller-lost = Contrôleur perdu : { $why }. Nouvel essai en cours.
lost-line = la liaison avec lui est coupée
lost-silent = il ne répond pas
lost-restarted = il a redémarré
lost-unknown = il a redémarré, ou un autre programme lui parle
controller-refused = le contrôleur a refusé
controller-idle = au repos
controller-armed = armé pour l’opération { $job }
controller-permitted = départ autorisé pour l’opération { $job }
controller-moves = en mouvement sans opération
controller-cycle = dans le cycle de l’opération { $job }
controller-closing = signature du reçu de l’opération { $job }
controller-fault = en défaut
controller-shown = Contrôleur, micrologiciel { $firmware } (construction { $build }, protocole { $min } à { $max }), poste { $station }, clé { $key_id } d’empreinte { $fingerprint }, session { $boot }.{ $hello }, état { $state }. Entrées : { $inputs }. Reçu le plus récent { $receipts }, acquitté { $acked } ; écritures du journal présentées : { $ledger }.
provisioned = La clé { $key_id } du contrôleur est admise.
controller-speaks-old = Il ne parle que la version { $speaks } du protocole : on ne peut ni l’inspecter, ni le tester, ni lui donner une autre clé d’ici. Un micrologiciel plus récent s’écrit à la main : voir `markstation controller update --help`.
controller-too-old = le contrôleur ne parle que la version { $speaks } du protocole, et ceci exige la version { $needs }
hint-newer-image = écrivez-y un micrologiciel plus récent : `pico.uf2`, que produit `cargo xtask image`. Tenez BOOTSEL enfoncé sur le Pico en branchant son câble USB, et copiez le fichier sur le lecteur RPI-RP2 qui apparaît ; sa clé et ses reçus restent
    .screen = qui administre ce poste y écrit un micrologiciel plus récent ; sa clé et ses reçus restent
controller-reset = Dernier démarrage : { $reset }.
controller-memory = Mémoire : { $health }.
controller-fault-found = Aucun départ n’est autorisé : { $fault }.
controller-loop = Plus long passage de sa boucle principale depuis : { $us } µs.
controller-tested = Autotest { $seconds } s après ce démarrage : { $checks }.
controller-untested = Aucun autotest depuis ce démarrage.
reset-reason = { $reset ->
        [power] mise sous tension, ou tension trop basse
        [pin] la broche de remise à zéro a été tirée
        [watchdog] le chien de garde a trouvé le micrologiciel bloqué
        [crash] le micrologiciel s’est arrêté lui-même, dans un état qui ne doit jamais être
        [update] un nouveau micrologiciel a été chargé
       *[other] { $reset }
    }
fault-name = { $fault ->
        [memory] sa mémoire durable ne peut être ni lue ni écrite
        [invariant] le micrologiciel s’est trouvé dans un état qui ne doit jamais être
        [relay-stuck] le relais d’autorisation reste collé sans autorisation : un contact est soudé, ou autre chose l’alimente
        [relay-dead] le relais d’autorisation ne colle pas
        [ram] sa mémoire de travail ne garde pas ce qu’on y écrit
        [flash] son micrologiciel n’est pas celui qui a été scellé
        [expander] l’extension de ports ne répond pas : boutons, clé, voyants et bride sont morts
       *[other] { $fault }
    }
memory-whole = intacte
memory-mended = intacte ; une copie d’un enregistrement était déchirée et a été refaite d’après l’autre
memory-damaged = endommagée
memory-damaged-at = endommagée : { $record } (adresse { $address }) illisible dans ses deux copies
memory-record = { $record ->
        [state] l’état, avec numéro de reçu, plus haute opération et journal
        [key] sa clé
        [next-key] la clé qui allait remplacer l’ancienne
        [spare] la place où écrit l’autotest
        [none] une place sans enregistrement
       *[other] { $record }
    }
memory-receipt = un reçu conservé (place { $slot } sur 33)
refusal-of = { $refusal ->
        [not-provisioned] il n’a pas de clé
        [already-provisioned] il a déjà une clé
        [memory] il ne peut pas se fier à sa mémoire
        [noise] son bruit n’est pas assez aléatoire pour faire une clé
        [occupied] la machine bouge sans opération
        [part-not-changed] le montage n’a pas été vidé depuis le dernier cycle
        [part-changed] le montage a été vidé depuis cette opération
        [garbled] il n’a pas pu lire la demande
        [stale-request] il a déjà répondu à une demande plus récente
        [session-over] cette session est finie : le contrôleur a redémarré, ou un autre programme en a ouvert une
        [limits] les limites de l’opération sont hors de leur plage
        [job-not-open] aucune opération de ce numéro n’est ouverte
        [not-permitted] l’autorisation de départ n’est pas donnée
        [not-by-contact] l’opération n’a pas été armée pour un départ par contact
        [cycle-begun] le cycle a commencé
        [already-started] le contact de départ a déjà été fermé pour cette opération
       *[other] { $refusal }
    }
refusal-about = { $refusal ->
        [job-not-new] le numéro de l’opération ne dépasse pas { $number }, qu’il a déjà vu
        [ledger-behind] le registre est plus court que les { $number } écritures qu’il a déjà vues
        [ledger-forked] le registre diffère de celui qu’il a vu, dans les { $number } premières écritures
        [receipt-gone] le reçu est plus ancien que le { $number }, le plus ancien qu’il garde
        [receipt-not-yet] le reçu n’existe pas encore ; le plus récent est le { $number }
       *[other] { $refusal } { $number }
    }
refusal-version = il ne parle que les versions { $min } à { $max } du protocole
refusal-inputs = { $refusal ->
        [not-wired] non câblé chez lui : { $inputs }
        [broken] pas dans l’état voulu : { $inputs }
        [disagree] les deux canaux diffèrent : { $inputs }
       *[other] { $refusal } : { $inputs }
    }
refusal-fault = son autotest a échoué : { $fault }
refusal-receipt = le reçu { $sequence } n’est pas encore acquitté
refusal-job = l’opération { $job } est ouverte
hint-key-switch = tournez l’interrupteur à clé du responsable, et relancez la commande pendant qu’il est tourné
    .screen = tournez l’interrupteur à clé du responsable, et réessayez pendant qu’il est tourné
hint-key-switch-wire = seul un contrôleur avec l’interrupteur à clé du responsable se donne une autre clé. Câblez-le, nommez supervisor_key sous [wiring], et prenez un contrôleur sans clé ; celui-ci garde la sienne
hint-noise = essayez encore une fois ; s’il refuse de nouveau, cette puce n’est pas apte à faire des clés : prenez un autre contrôleur
hint-newer-program = ce programme est plus ancien que le micrologiciel du contrôleur : installez le `markstation` publié avec lui
    .screen = ce programme est plus ancien que le micrologiciel du contrôleur : qui administre ce poste installe celui qui est paru avec lui
hint-one-host = relancez la commande. S’il refuse encore, un autre programme ou ordinateur parle à ce contrôleur : un seul en a le droit
    .screen = réessayez. S’il refuse encore, un autre programme ou ordinateur parle à ce contrôleur : un seul en a le droit
hint-empty-fixture = retirez la pièce, pour que le montage soit vu vide, et mettez celle qui est à marquer. Si elle avait été retirée, observez le capteur de pièce avec `markstation controller watch`
    .screen = retirez la pièce, pour que la bride soit vue vide, et mettez celle à marquer. Si elle était dehors, faites vérifier le capteur de pièce sur Superviseur › État technique
hint-conditions = mettez ce qui est nommé dans l’état voulu ; `markstation controller watch` montre chaque entrée telle qu’elle est
    .screen = mettez ce qui est nommé dans l’état voulu ; Superviseur › État technique montre chaque entrée telle qu’elle est
hint-limits = corrigez les limites sous [machine] dans station.toml : aucun minimum au-dessus de son maximum, et au moins 1 là où l’on compte les frappes ou le faisceau
hint-kept-receipts = ne marquez rien ; `markstation controller receipts` montre ce que le contrôleur garde et le compare au registre
    .screen = ne marquez rien ; qui administre ce poste compare ce que le contrôleur garde avec le registre, en ligne de commande
hint-channels = ouvrez et refermez une fois. Si cela reste, un de ses deux fils est coupé ou ponté : `markstation controller diagnose` dit lequel
    .screen = ouvrez-le et fermez-le une fois. S’il reste ainsi, l’un de ses deux fils est coupé ou ponté : Câblage, une entrée à la fois, sous Superviseur › État technique, dit lequel
hint-unacknowledged = `markstation settle` va chercher ce qui attend ; relancez ensuite ceci
    .screen = attendez que ce qui est en attente soit repris ; Établi continue ensuite de lui-même
test-row = { $what } : { $result }
test-name = { $test ->
        [ram] mémoire de travail
        [flash] micrologiciel
        [memory] mémoire durable
        [relay] relais d’autorisation
        [noise] bruit pour les clés
        [expander] extension de ports
       *[other] { $test }
    }
test-result = { $result ->
        [passed] comme il se doit
        [failed] ÉCHEC
        [not-done] pas testé
       *[other] { $result }
    }
self-test-passed = L’autotest du contrôleur n’a rien trouvé d’anormal.
self-test-partly = L’autotest du contrôleur n’a rien trouvé d’anormal dans ce qui a été testé. Pas testé : { $tests }.
self-test-failed = l’autotest du contrôleur a échoué : { $tests }
hint-self-test = ne marquez rien avec lui. Vérifiez son alimentation, son relais et son câblage (`markstation controller status`, `markstation controller watch`) ; si le test échoue encore, prenez un autre contrôleur
    .screen = ne marquez rien avec lui. Vérifiez son alimentation, son relais et son câblage sur Superviseur › État technique ; si l’essai échoue encore, prenez un autre contrôleur
self-test-too-old = Le contrôleur ne parle que la version { $speaks } du protocole et ne peut pas se tester : la journée est ouverte sans autotest.
day-hashes-all = Contrôle de chaque octet du registre : { $entries } entrées …
day-not-tested = la journée n’est pas ouverte : le contrôleur n’a pas été trouvé sain
key-shown = La clé du contrôleur a l’empreinte { $fingerprint }. Son voyant la clignote : { $code } (autant d’éclats que dit chaque chiffre, une pause entre eux, en boucle pendant une minute).
ask-blink = Le voyant du contrôleur clignote-t-il { $code } ? (oui/non)
blink-not-asked = Personne n’a comparé le voyant.
blink-differs = le voyant ne clignote pas ce qui a été reçu, et rien n’a été admis
hint-blink-differs = un autre contrôleur répond que celui qui est devant vous, ou quelque chose se trouve entre les deux : suivez le câble, lancez `markstation controller blink`, puis recommencez
blinks-now = Le voyant clignote { $code } pendant une minute (empreinte { $fingerprint }).
ask-key-switch-on = Tournez l’interrupteur à clé du responsable, puis appuyez sur Entrée :
key-switch-back = Remettez l’interrupteur à clé du responsable.
key-renewed = Le contrôleur a une autre clé ; son reçu { $sequence }, signé par l’ancienne, le dit et se trouve dans le registre.
renewal-resumed = Un changement de clé du contrôleur avait été interrompu ; il est poursuivi.
renewal-unproven = le reçu { $sequence } du contrôleur ne montre pas qu’il a changé de clé
hint-provision-again = si ce contrôleur servait à un autre poste et vient ici pour de bon, deux personnes lui donnent une nouvelle clé avec `markstation controller provision --again --by NOM --second NOM`, l’interrupteur à clé du responsable tourné
    .screen = si ce contrôleur a travaillé à un autre poste et vient ici définitivement, deux personnes lui donnent une nouvelle clé en ligne de commande, l’interrupteur à clé du responsable tourné
receipt-row = { $sequence }  { $job } : { $outcome } ({ $cause }) ; { $count }, { $ms } ms ; { $inputs } ; { $signature } ; { $chain } ; { $register }
receipt-job = opération { $job }
receipt-no-job = sans opération
receipt-cause = { $cause ->
        [finished] la machine a fini
        [condition] une condition est tombée
        [host-silent] l’ordinateur se taisait
        [new-epoch] une nouvelle session a commencé
        [over-time] trop long
        [disarmed] retiré par l’ordinateur
        [reset] le contrôleur a redémarré
        [reprovisioned] à l’interrupteur à clé du responsable
       *[other] { $cause }
    }
receipt-strikes = { $count ->
        [1] 1 frappe
       *[other] { $count } frappes
    }
receipt-beam = { $ms } ms de faisceau
receipt-no-witness = sans témoin
receipt-inputs = tenues : { $held } ; tombées : { $broken } ; non câblées : { $not_wired }
receipt-signed = { $signed ->
        [present] signature bonne
        [earlier] signature bonne, par une clé antérieure
        [elsewhere] signé par une clé jamais admise ici
        [bad] SIGNATURE FAUSSE
       *[other] { $signed }
    }
receipt-chain = { $chain ->
        [follows] suit le précédent
        [first] le premier affiché
        [broken] NE SUIT PAS le précédent
       *[other] { $chain }
    }
receipt-entry = dans le registre (écriture { $entry })
receipt-no-entry = absent du registre
receipts-none = Le contrôleur n’a pas encore de reçu.
receipts-shown = { $shown } des reçus jusqu’au { $newest } ; acquittés jusqu’au { $acked }.
receipt-gone = Le reçu { $sequence } n’y est plus : le contrôleur garde les 32 derniers, et { $oldest } est le plus ancien. Le registre a ceux d’avant.
receipt-not-yet = le reçu { $sequence } n’existe pas encore ; le plus récent est le { $newest }
receipts-wrong = { $wrong ->
        [one] 1 reçu ne tient pas
       *[other] { $wrong } reçus ne tiennent pas
    }
hint-receipts-wrong = ne marquez plus rien ; gardez cet affichage et le contrôleur, et contrôlez le registre avec `markstation register verify --controller`
input-name = { $input ->
        [estop_ok] arrêt d’urgence
        [guard_closed] protecteur
        [part_present] pièce
        [machine_healthy] santé de la machine
        [machine_ready] machine prête
        [machine_busy] machine en mouvement
        [strike] capteur de frappe
        [clamp_closed] bride
        [air_ok] pression d’air
        [end_of_mark] fin de marquage
        [current] courant
        [two_hand] commande bimanuelle
        [button_1] bouton 1
        [button_2] bouton 2
        [supervisor_key] interrupteur à clé du responsable
        [relay_off] relais d’autorisation
       *[other] { $input }
    }
input-on = { $input ->
        [estop_ok] arrêt d’urgence relâché
        [guard_closed] protecteur fermé
        [part_present] pièce dans le montage
        [machine_healthy] machine sans défaut
        [machine_ready] machine prête
        [machine_busy] machine en mouvement
        [strike] capteur de frappe actif
        [clamp_closed] bride fermée
        [air_ok] pression d’air présente
        [end_of_mark] fin de marquage
        [current] le courant passe
        [two_hand] commande bimanuelle actionnée
        [button_1] bouton 1 enfoncé
        [button_2] bouton 2 enfoncé
        [supervisor_key] interrupteur à clé du responsable tourné
        [relay_off] relais d’autorisation au repos
       *[other] { $input }
    }
input-off = { $input ->
        [estop_ok] arrêt d’urgence enfoncé
        [guard_closed] protecteur ouvert
        [part_present] montage vide
        [machine_healthy] machine en défaut ou éteinte
        [machine_ready] machine pas prête
        [machine_busy] machine au repos
        [strike] capteur de frappe inactif
        [clamp_closed] bride ouverte
        [air_ok] pas de pression d’air
        [end_of_mark] pas de fin de marquage
        [current] pas de courant
        [two_hand] commande bimanuelle lâchée
        [button_1] bouton 1 lâché
        [button_2] bouton 2 lâché
        [supervisor_key] interrupteur à clé du responsable au repos
        [relay_off] relais d’autorisation collé
       *[other] { $input }
    }
output-name = { $output ->
        [permit] autorisation
        [start_contact] contact de départ
        [clamp] vanne de la bride
        [lamp_ready] voyant blanc
        [lamp_busy] voyant bleu
        [lamp_fault] voyant rouge
        [buzzer] avertisseur
       *[other] { $output }
    }
channel-on = actif
channel-off = inactif
watch-title = Contrôleur { $state }, en marche depuis { $seconds } s
# As in English.
watch-input = { $state }
watch-pair = { $state } (canal 1 { $first }, canal 2 { $second })
watch-not-wired = Non câblées : { $inputs }
watch-outputs = Sorties actives : { $outputs }
watch-none = aucune
watch-counters = Depuis son démarrage : frappes { $strikes }, mouvements { $busy }, faisceau { $beam } ms
watch-end = Ctrl-C pour finir
wrong-nothing = Rien d’anormal.
wrong-nothing-tested = Rien d’anormal dans ce qui a été testé. Pas testé : { $tests }.
wrong-shown = ANORMAL : { $what }
wrong-channels = les canaux de l’entrée { $input } ont différé trop longtemps : ouvrez et refermez une fois ; si cela reste, un de ses deux fils est coupé ou ponté
wrong-differs = les canaux de l’entrée { $input } diffèrent en ce moment
wrong-fault = aucun départ n’est autorisé, car { $fault }
wrong-test = le dernier autotest a échoué : { $tests }
wrong-memory = la mémoire est { $health }
ask-input = { $step }, puis appuyez sur Entrée :
input-turn-on = { $input ->
        [estop_ok] Relâchez l’arrêt d’urgence et réarmez son relais
        [guard_closed] Fermez le protecteur et réarmez son relais
        [part_present] Mettez une pièce dans le montage
        [machine_healthy] Allumez la machine et effacez ses défauts
        [machine_ready] Rendez la machine prête
        [clamp_closed] Fermez la bride à la main
        [air_ok] Ouvrez l’air
        [two_hand] Actionnez la commande bimanuelle des deux mains et tenez-la
        [button_1] Tenez le bouton 1 enfoncé
        [button_2] Tenez le bouton 2 enfoncé
        [supervisor_key] Tournez l’interrupteur à clé du responsable
       *[other] { $input }
    }
input-turn-off = { $input ->
        [estop_ok] Enfoncez l’arrêt d’urgence
        [guard_closed] Ouvrez le protecteur
        [part_present] Ôtez la pièce du montage
        [machine_healthy] Mettez la machine en défaut, ou éteignez-la
        [machine_ready] Rendez la machine pas prête (sa touche d’arrêt, ou son capot)
        [clamp_closed] Ouvrez la bride à la main
        [air_ok] Fermez l’air et laissez-le s’échapper
        [two_hand] Lâchez la commande bimanuelle
        [button_1] Lâchez le bouton 1
        [button_2] Lâchez le bouton 2
        [supervisor_key] Remettez l’interrupteur à clé du responsable
       *[other] { $input }
    }
diagnose-begin = Les entrées câblées sont mises dans chacun de leurs états, une à la fois : { $steps } pas. Rien ne démarre, et aucun départ n’est autorisé.
diagnose-good = oui : { $state }
diagnose-opposite = NON : le contrôleur lit « { $reads } » alors que vous dites « { $said } » : vérifiez { $terminals }
diagnose-channel = NON : { $input } : le canal { $channel } n’a pas suivi : vérifiez { $terminals }
diagnose-crossed = NON : le canal { $channel } de l’entrée { $input } n’a pas bougé et celui de l’entrée { $other } a bougé : les deux fils sont croisés à { $terminals }
diagnose-swapped = NON : { $moved } a bougé à la place de { $input } : les deux sont croisés à { $terminals }
diagnose-bridged = NON : { $moved } a bougé en même temps que { $input } : cherchez un pont entre { $terminals }
diagnose-not-asked = Pas demandées ici, car la machine doit bouger pour elles, ou parce que l’autotest s’en charge : { $inputs }
diagnose-no-steps = aucune entrée câblée ne peut être essayée à la main ici
diagnose-nobody = personne n’a suivi tous les pas
diagnose-wrong = { $wrong ->
        [one] le câblage n’est pas comme il se doit : 1 constat
       *[other] le câblage n’est pas comme il se doit : { $wrong } constats
    }
hint-diagnose = les bornes sont celles de hardware/wiring.md. Corrigez le câblage hors tension, puis recommencez
    .screen = les bornes sont celles du plan de câblage. Corrigez le câblage hors tension, et recommencez
diagnose-sound = { $steps } pas, et chaque entrée a fait ce que vous disiez.
update-training = le contrôleur d’un poste d’entraînement est un programme de cet ordinateur et ne prend pas de micrologiciel
update-ready = Le contrôleur redémarre comme lecteur.
update-steps = Maintenant, à la prise USB du contrôleur : un lecteur nommé RPI-RP2 apparaît. Copiez-y `pico.uf2` (dans l’arbre des sources : firmware/pico/target/thumbv6m-none-eabi/release/pico.uf2, produit par `cargo xtask image`). Il redémarre de lui-même quand le fichier est complet. S’il perd son alimentation à mi-chemin, tenez BOOTSEL enfoncé en le branchant, et copiez de nouveau : clé et reçus ne sont pas dans ce qui est remplacé.
update-waiting = Attente du contrôleur, dix minutes au plus. Ctrl-C met fin à l’attente, et `markstation controller status` le montre ensuite.
update-not-back = le contrôleur n’est pas revenu
hint-update-not-back = voyez si le lecteur RPI-RP2 est encore là et copiez de nouveau le fichier ; puis `markstation controller status`
update-done = Le contrôleur est revenu avec sa clé : micrologiciel { $before } avant, { $after } maintenant.
update-same-image = Le contrôleur est revenu avec sa clé et le même micrologiciel, { $firmware }.
update-other-key = le contrôleur est revenu sans la clé qu’il avait
wired-differs = station.toml déclare câblées { $configured }, et le registre a admis ce contrôleur avec { $admitted } ; c’est le registre qui vaut
interlock-differs = station.toml indique permit_interlocks_motion = { $configured }, et le registre a admis ce contrôleur avec { $admitted } ; c’est le registre qui vaut
hint-wiring = si le câblage n’a pas changé, remettez la valeur du registre sous [wiring] dans station.toml. S’il a vraiment changé, faites-le contrôler ; puis, l’interrupteur à clé du responsable tourné, deux personnes donnent à ce contrôleur une nouvelle clé avec `markstation controller provision --again --by NOM --second NOM`, ou en admettent un encore sans clé, sans --again
    .screen = si le câblage n’a pas changé, qui administre ce poste remet la valeur du registre dans station.toml. S’il a vraiment changé, faites-le contrôler ; puis deux personnes donnent à ce contrôleur une nouvelle clé en ligne de commande, l’interrupteur à clé du responsable tourné
hint-provision = un responsable lui donne sa clé avec `markstation controller provision --by NOM`
    .screen = un superviseur lui donne une clé en ligne de commande
block-not-provisioned = le contrôleur n’a pas de clé
block-other-controller = le contrôleur qui répond n’est pas celui que ce registre a admis
block-key-renewed = le contrôleur a changé de clé, et la nouvelle n’est pas encore admise
hint-key-renewed = deux personnes achèvent le changement avec `markstation controller provision --by NOM --second NOM`
    .screen = deux personnes l’achèvent en ligne de commande
block-other-station = le contrôleur signe pour un autre poste, ou pour l’autre mode (réel ou entraînement)
hint-other-controller = raccordez le contrôleur de ce poste. S’il a été remplacé définitivement, deux personnes admettent le nouveau avec `markstation controller provision --by NOM --second NOM`
    .screen = raccordez le contrôleur de ce poste. S’il a été remplacé définitivement, deux personnes admettent le nouveau en ligne de commande
block-ledger-behind = ce registre a { $here } { $here ->
        [one] écriture
       *[other] écritures
    }, et le contrôleur en a déjà vu { $shown } : c’est une sauvegarde restaurée, ou un second ordinateur a travaillé
block-ledger-forked = ce registre et celui que le contrôleur a vu diffèrent dans les { $size } premières écritures
hint-newest-register = ne marquez rien avec ce registre. Retrouvez le plus récent et continuez avec celui-là. S’il est perdu seulement, deux personnes réutilisent celui-ci : `markstation register readmit --by NOM --second NOM --reason TEXTE`, puis `markstation controller provision --again --by NOM --second NOM`
    .screen = ne marquez rien avec ce registre. Trouvez le plus récent et continuez avec celui-là. S’il est perdu, et alors seulement, deux personnes admettent de nouveau celui-ci en ligne de commande
block-controller-forgot = le contrôleur connaît { $there } { $there ->
        [one] reçu
       *[other] reçus
    }, et le registre en a { $here }
block-bad-receipt = le reçu { $sequence } du contrôleur n’est pas recevable
block-controller-memory = le contrôleur ne peut pas se fier à sa propre mémoire
block-hello-refused = le contrôleur refuse d’ouvrir une session
block-ack-refused = le contrôleur n’accepte pas l’acquittement d’un reçu
hint-controller-memory = ne marquez rien avec lui ; faites-le examiner, et mettez un remplaçant en service à deux personnes
machine-silent = la machine ne répond pas
hint-machine-line = vérifiez son alimentation et son câble, puis `link`, family et dialect sous [machine] dans station.toml
    .screen = vérifiez son alimentation et son câble ; si cela persiste, qui administre ce poste vérifie sa liaison, sa famille et son dialecte dans station.toml
machine-wrong = ce qui répond ne peut pas servir de machine { $family }
machine-shown = machine { $family } : { $description } ; { $condition } ; { $watched }
machine-watched-by = Elle offre : { $signals }. Témoins indépendants qui conviennent : { $witnesses }. Une opération s’appuie ici sur : { $required }.
witness-name = { $witness ->
        [strike-sensor] capteur de frappe
        [beam-tap] prise sur le faisceau
        [stroke-switch] contact de course
        [current-clamp] pince de courant
       *[other] { $witness }
    }
grade-own = un fichier de ce poste
grade-maker = tiré des documents du fabricant
grade-code = tiré de code indépendant
grade-inferred = déduit
machine-unattended = son dialecte est { $grade }, elle peut marquer sans surveillance
machine-supervised = son dialecte est { $grade }, elle est donc surveillée jusqu’à sa réception par `markstation machine accept`
    .screen = son dialecte est { $grade }, chaque marque est donc ressaisie avant la suivante, jusqu’à ce qu’un superviseur ait examiné et reçu la machine en ligne de commande
machine-accepted-by = son dialecte est { $grade } ; reçue le { $day } par { $person }
machine-ready = prête
machine-busy = occupée
machine-not-ready = la machine n’est pas prête ; aucun numéro n’a été consommé
hint-machine-recover = regardez la machine et remédiez à ce qu’elle signale ; un défaut s’efface ensuite avec `markstation machine recover`, qui ne fait rien bouger
    .screen = regardez la machine et corrigez ce qu’elle nomme ; un défaut s’efface ensuite sur Superviseur › État technique, ce qui ne fait rien bouger
# As in English.
port-shown = { $device }  { $adapter }  { $hint }  { $state }
port-free = libre
adapter-without-port = l’adaptateur USB { $vid }:{ $pid } est branché et n’a pas de port série : un autre programme (souvent brltty) l’a pris, ou son pilote manque
no-ports = Cet ordinateur n’a pas de port série : branchez l’adaptateur.
search-found = Sur la ligne : { $what }
ask-home = LA TÊTE SE DÉPLACE maintenant vers son origine. Gardez les mains dehors et l’étau libre. Tapez oui :
machine-told-to-clear = La machine a reçu l’ordre d’effacer son défaut et ne répond pas : { $why }
machine-cannot-be-asked = on ne peut pas lui demander son état ; regardez son propre panneau
ask-mismatch-cause = Le marquage de la tâche { $job } se lit autrement que prévu. Seulement si la cause est trouvée et corrigée, tapez oui :
machine-homed = La tête est à son origine ; la machine sait où elle est.
machine-recovered = La machine a effacé son défaut.

## Supervision and acceptance

supervised-begin = Cette machine { $family } est surveillée, car des octets de son dialecte { $dialect } ne viennent pas du fabricant. Restez près d’elle et ressaisissez chaque marque avant la suivante. `markstation machine accept` y met fin.
    .screen = Cette machine { $family } est surveillée, car des octets de son dialecte { $dialect } ne viennent pas du fabricant. Restez près d’elle et ressaisissez chaque marque avant la suivante. Un superviseur y met fin en ligne de commande, en examinant et en recevant la machine.
read-back-now = Lisez sur le métal la marque de l’opération { $job } avant tout autre marquage.
mark-unread = personne n’a relu la marque de l’opération { $job }, et cette machine est surveillée
hint-mark-unread = relisez le métal avec `markstation verify { $job } --by NOM`, puis continuez
    .screen = relisez le métal de l’opération { $job } sur Établi, puis continuez
mark-read-otherwise = la marque de l’opération { $job } a été lue autrement que prévu, et cette machine est surveillée : plus rien n’est marqué
hint-mark-read-otherwise = mettez l’arme de côté, prévenez le responsable, et comparez avec la machine le fichier et le dialecte de station.toml avant de marquer à nouveau
accept-begin = Réception de la machine { $family } avec le dialecte { $dialect }. Rien n’est marqué ; ses marques déjà faites sont lues dans le registre.
accept-yes = oui  { $asked } { $seen }
accept-no = NON  { $asked } { $seen }
accept-nobody = personne n’a répondu ; la machine n’est pas reçue, rien n’a été enregistré
accept-identify = Dit-elle ce qu’elle est ?
accept-ready = Est-elle prête ?
accept-guard = Un protecteur ouvert est-il vu ?
accept-estop = Un arrêt d’urgence enfoncé est-il vu ?
accept-load = Contient-elle les textes envoyés ?
accept-forbidden = Les textes qu’elle ne peut pas porter sont-ils refusés ?
accept-file = Le nom d’un fichier qu’elle n’a pas est-il refusé ?
accept-abort = Un arrêt laisse-t-il un défaut que seul un effacement supprime ?
accept-cable = Un câble retiré est-il remarqué, et revient-il ?
accept-stop = Une marque arrêtée à mi-chemin a-t-elle fini par un défaut qu’il a fallu effacer ?
accept-marks = Y a-t-il assez de marques que le contrôleur a vues et que quelqu’un a relues ?
ask-guard-open = Ouvrez le protecteur, puis appuyez sur Entrée :
ask-guard-closed = Fermez le protecteur, puis appuyez sur Entrée :
ask-estop-pressed = Enfoncez l’arrêt d’urgence, puis appuyez sur Entrée :
ask-estop-out = Relâchez l’arrêt d’urgence, puis appuyez sur Entrée :
ask-cable-pulled = Retirez le câble de la machine du côté de l’ordinateur et appuyez au même moment sur Entrée :
ask-cable-back = Remettez le câble, puis appuyez sur Entrée :
ask-stopped = Sur une pièce qui peut être perdue, avez-vous arrêté une marque à mi-chemin par le protecteur ou l’arrêt d’urgence, et la machine n’a-t-elle plus rien marqué avant l’effacement du défaut (oui ou non) ?
# As in English.
seen-words = { $words }
seen-not-applicable = Cela ne concerne pas une telle machine.
seen-not-wired = { $input } n’est pas câblé au contrôleur.
seen-switch = Le contrôleur a vu { $input } tomber et revenir ; la machine disait pendant ce temps : { $machine }
seen-no-switch = Le contrôleur n’a pas vu { $input } tomber et revenir.
seen-read-back = { $count } textes, le plus long de { $longest } caractères, ont été relus tels qu’envoyés.
seen-loaded = { $count } textes, le plus long de { $longest } caractères, ont été pris ; ils n’ont pas été relus.
seen-refused = { $count } sur { $count } ont été refusés.
seen-taken = Il a été pris : { $taken }
seen-gone-and-back = Remarqué après { $ms } ms, pour { $limit } ms permises ; il est revenu.
seen-not-back = Cela a été remarqué, et la machine n’est pas revenue.
seen-not-gone = Cela n’a pas été remarqué.
seen-stopped = Le technicien dit oui ; le contrôleur a vu ces opérations arrêtées à mi-chemin : { $jobs }
seen-none-stopped = Le technicien dit oui ; le contrôleur n’a vu aucune marque de cette machine arrêtée à mi-chemin.
seen-person-no = Le technicien dit non.
seen-marks = { $count } marques, de { $least } à { $most } frappes (ou millisecondes de faisceau) pour 1000 caractères.
seen-marks-few = { $count } sur au moins { $needed }, comptées jusqu’à la dernière lue autrement que prévu.
seen-mark-unread = Personne n’a lu la marque de l’opération { $job }.
accept-done = Reçue. Ses marques n’ont plus besoin d’être relues une à une. Rapport { $file }, entrée { $entry } du registre.
accept-not = la machine n’est pas reçue ; le rapport est { $file }
hint-accept-not = remédiez à ce qui est répondu par NON, marquez sous surveillance ce qui manque, et relancez `markstation machine accept`

## Training and demonstration

no-simulated-machine = il n’existe pas de machine { $family } simulée qui parle le dialecte { $dialect } ; nommez un dialecte fourni dans station.toml
hint-dialects = dialectes fournis pour { $family } : { $known }
fault-not-there = une machine { $family } simulée n’a pas le défaut { $fault }
port-taken = { $port } existe déjà et n’est pas la ligne d’une machine simulée
hint-port-taken = choisissez un autre chemin avec --port ; rien n’y a été changé
port-not-opened = aucun pseudo-terminal n’a pu être ouvert comme { $port }
simulated-machine = Machine { $family } { $dialect } simulée sur { $port }, avec piece-1 dans l’étau et le départ autorisé
simulated-link = Pour le station.toml d’un autre poste, sous [machine] : { $link }
simulated-deeds = Saisissez ce qui arrive à la machine : { $words }. Ctrl-C l’éteint.
deed-unknown = "{ $typed }" ne peut pas se faire ici ; saisissez l’un de : { $words }
metal-whole = { $part } : "{ $shown }", entière, { $strikes } frappes
metal-cut = { $part } : "{ $shown }", PAS entière, { $strikes } frappes
simulated-not-started = la machine et le contrôleur simulés n’ont pas pu démarrer
fixture-silent = l’étau simulé n’obéit pas
emulator-missing = { $file } manque, et le contrôleur émulé en a besoin
hint-emulator = dans l’arborescence des sources : installez Node, puis lancez `cargo xtask image`, qui construit l’image, et `cargo xtask emulator`, qui installe et essaie l’émulateur
metal-unreadable = le relevé du métal simulé, { $file }, est illisible
demo-exists = il y a déjà quelque chose dans { $folder }
hint-demo-exists = indiquez un autre dossier, ou supprimez celui-là ; pour continuer après une coupure, lancez `markstation --station { $folder } settle`
demo-begins = Poste d’entraînement dans { $folder } : machine { $machine } et contrôleur { $controller ->
        [native] simulé
        [emulated] émulé
       *[other] { $controller }
    }, chacun dans son propre processus.
plug-pulled = Coupure de courant pendant la marque { $mark } : machine, contrôleur et programme sont coupés. Le lendemain matin : `markstation --station { $folder } settle`, puis `markstation --station { $folder } mark demo --auto --by Operator`.
demo-summary = { $lines } { $lines ->
        [one] ligne
       *[other] lignes
    } : { $marked } { $marked ->
        [one] marque constatée
       *[other] marques constatées
    }, { $refused } { $refused ->
        [one] refusée
       *[other] refusées
    } ; relues telles que prévues : { $verified } ; { $seconds } s, { $rate } marques par minute.
demo-files = Registre { $register }, son export { $export }, ce que montre le métal simulé { $metal }, configuration { $config }.
demo-line-differs = ligne { $line } (article { $item }) : attendu { $expected }, trouvé { $found }
demo-metal-differs = article { $item } : prévu "{ $planned }", le métal simulé montre "{ $shown }"
demo-failed = { $differ } { $differ ->
        [one] ligne ne s’est pas terminée
       *[other] lignes ne se sont pas terminées
    } comme attendu
demo-marked = apposée (constatée), texte vérifié
demo-no-line = pas de telle ligne
demo-wrong = mauvaises armes dans l’étau
demo-unchanged = armes non changées dans l’étau
demo-typing = fautes de frappe
demo-errors-differ = { $what } : l’opérateur simulé en a fait { $did }, et { $caught } ont été relevées ; une démonstration en montre au moins une de chaque sorte, toutes relevées
plug-beyond-lines = --pull-the-plug { $mark } ne désigne aucune marque : le manifeste a { $open } { $open ->
        [one] ligne
       *[other] lignes
    } à marquer ; écrivez un nombre de 1 à { $open }
demo-all-as-expected = Chaque ligne s’est terminée comme attendu.
expected-unreadable = le fichier des résultats attendus est illisible à la ligne { $line }

## Labels. A line of a label holds about 40 characters.

label-written = Étiquette de l’opération { $job } écrite dans { $file }.
no-such-job = l’écriture { $job } n’ouvre aucune opération
not-marked-yet = l’opération { $job } n’a laissé aucune marque à étiqueter
label-foot = { $station } op. { $job } : { $seen }, { $text }
label-witnessed = constatée
label-attested = attestée
label-verified = vérifiée
label-not-verified = texte non vérifié

## Profiles

profile-length = { $whole },{ $fraction } mm
profile-name =
    { $title }
    { $profile }, édition { $edition }
profile-row = { $profile }  (édition { $edition })  { $title }
profile-events = événements : { $events }
profile-no-events = aucune marque propre : d’autres règles de marquage en héritent
profile-inherits = hérite de : { $profiles }
profile-jurisdiction = État dont ce sont les marques : { $country }
# As in English.
profile-head-instruments = Instruments
profile-binds = { $instrument }, { $title } ({ $edition } ; { $binding }) : lie, selon { $by }
profile-guides = { $instrument }, { $title } ({ $edition } ; { $binding }) : guide, selon { $by }
profile-adopted = { $instrument } : adopté comme loi par { $act }
profile-opted-in = admis bien que rapporté de seconde main : { $what }
profile-head-settings = Réglages
profile-size = caractères de { $height } de haut, { $depth } de profondeur
profile-methods = procédés, le préféré d’abord : { $methods }
profile-charset = caractères : { $chars }  (au plus { $max } par ligne)
profile-head-event = ÉVÉNEMENT : { $event }
profile-no-mark = Aucune marque n’est apposée.
profile-mark = Marque { $number } : { $kind }, { $on }
profile-parts-max = au plus { $parts } pièces, les premières
profile-if = seulement si { $conditions }
profile-and = { $one } ; et que { $other }
profile-stand = { $kinds } : { $parts }
# As in English.
profile-stand-part = { $part } ({ $places })
profile-first-free = le premier emplacement libre compte
profile-line = Ligne { $number } : { $text }
profile-piece = { $element } : { $text } ({ $from })
profile-optional = omis s’il n’est pas connu
profile-no-rule = demandé par aucune règle propre : l’élément est là par les seules règles de marquage
profile-cited = pour la ligne entière :
profile-rule = { $rule }, { $citation } : { $force }
profile-rule-again = { $rule }, { $citation } : { $force } (expliquée plus haut)
profile-basis = { $level }, { $binding } ; { $provenance } ; { $why }
profile-note = de son texte : { $note }
profile-set-aside = écartée pour { $aspect } : elle a perdu le conflit { $conflict }
profile-valid-from = en vigueur à partir du { $day }
profile-valid-to = en vigueur jusqu’au { $day }
profile-holds = contient : { $fields }
profile-scripts = uniquement : { $scripts }
profile-deadline = dans un délai de { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } à compter de : { $clock }
profile-deadline-now = sans délai après : { $clock }
profile-before-transfer = et avant toute cession de l’article, si elle vient d’abord
profile-kept-years = enregistrements { $record } : au moins { $years } ans
profile-kept-ever = enregistrements { $record } : sans limite
profile-kept-destruction = à compter de la destruction de l’article ; jusque-là il est conservé
profile-kept-business = jusqu’à la fin de l’activité ; les enregistrements vont alors à l’État
profile-personal-data = les données personnelles sont effacées à la fin du délai
profile-question = une personne répond : { $question }
profile-answered-by = (la réponse est déjà dans { $field })
profile-looks-at = vérifie ceci : { $check }
profile-more-with-all = Enregistrements et durées, questions aux personnes, contrôles et autres règles : avec --all.
profile-head-exceptions = Exceptions, et qui elles dispensent
profile-exception = { $code } : { $grounds }
profile-reference = la référence de la décision doit être enregistrée
profile-lets-off = dispense de : { $rules }
profile-lets-off-none = ne dispense d’aucune marque
profile-head-conflicts = Conflits entre les instruments, et qui l’emporte
profile-conflict = { $conflict } : { $what }
profile-winner = "{ $winner }" l’emporte, selon { $by } : { $because }
profile-winner-default = "{ $winner }" l’emporte, tant qu’aucune règle de marquage ne dit autre chose
profile-winner-all = chaque côté reste en vigueur
profile-losers = écartées pour { $aspect } : { $rules }
profile-event-unknown = les règles { $profile } ne prévoient aucune marque pour { $event } ; elles en prévoient pour : { $known }
profile-event-not-a-word = "{ $value }" ne nomme aucun événement ; il y a : { $known }
profile-check-sound = Sans erreur : { $profiles } jeux de règles de marquage, { $instruments } instruments avec { $rules } règles, { $conflicts } conflits.
profile-check-wrong = { $file }:{ $line }:{ $column } est faux
hint-profile-check = rien n’est marqué selon des fichiers fautifs. Corrigez cet endroit et relancez `markstation profile check` ; il nomme une erreur à la fois
profile-head-off = Désactivées : de mémoire et incertaines (M?)
profile-head-warns = Impératives, mais n’avertissent que : de mémoire (M), ou rapportées de seconde main et non admises (C, F)
profile-unread = { $rule }, { $citation } ; { $provenance }
profile-read-this = à lire : { $title }, { $edition }
profile-known-from = connu jusqu’ici par : { $sources }
profile-then = cela fait, elle { $force }
profile-how-verified = Après lecture du texte, écrivez ceci dans authority.toml du poste, avec le nom de la règle, qui l’a lue, quand et quoi :
profile-how-opt-in = Pour admettre une règle ou un instrument entier rapportés de seconde main, nommez-les plutôt dans opt-in :
profile-all-read = Il ne reste rien à lire.
profile-sheet-written = La fiche de { $profile } est dans { $file } : ouvrez-la dans un navigateur et imprimez-la à 100 %.
sheet-title = Pratique nationale de marquage : { $title }
sheet-authority = Autorité
sheet-to-fill-in = À indiquer par l’autorité
sheet-profile = Règles de marquage
sheet-profile-value = { $profile }, édition { $edition }
sheet-hash = Empreinte de toutes les règles (SHA-256)
sheet-events = Événements
sheet-state = État
sheet-methods = Procédés, le préféré d’abord
sheet-size = Caractères
sheet-alphabet = Alphabet des marques prévues
sheet-where = Emplacement
sheet-weapons = Armes
sheet-parts = Pièces, chacune avec ses emplacements par ordre de préférence
sheet-rules = Ce que les règles demandent pour taille, emplacement, procédé et caractères
sheet-rules-of-lines = Les lignes et les règles qui les demandent
sheet-picture = À l’échelle réelle ; les valeurs sont des exemples inventés, la surface en est un aussi.
# As in English.
sheet-instruments = Instruments
sheet-binds = lie
sheet-guides = guide
sheet-unread = `markstation profile unverified` les énumère avec ce qui est à lire : { $rules }
sheet-adopted = adopté par { $act }
# As in English.
sheet-column-instrument = Instrument
sheet-column-edition = Édition
sheet-column-kind = Nature
sheet-column-holds = Pour ces règles
sheet-column-cited = Règles citées sur cette fiche
sheet-not-configured = Les images montrent un signe ou un code non configuré comme un cadre vide portant son nom ; aucun n’a été inventé.
sheet-all-settled = Rien ne reste ouvert.
sheet-usable = Tireté : la surface d’exemple
sheet-scale = 10 mm à l’impression en taille réelle
sheet-observed-mark = Marque existante
sheet-spoilt-mark = Restes d’une marque existante
sheet-no-mark-zone = À ne pas toucher
sheet-foot = Pour l’échange des pratiques nationales de marquage (Instrument international de traçage, par. 31). Les règles sont paraphrasées en anglais ; seuls leurs textes font foi.
profile-event = { $event ->
        [import] importation
        [temp-import] importation temporaire
        [manufacture] fabrication
        [parts-import] importation de pièces essentielles
        [state-stock] stock des forces de l’État
        [transfer-civilian] cession des stocks publics à des civils
        [seized] saisie ou confiscation
        [surrendered] remise volontaire
        [found] découverte
        [retained] confisquée et gardée pour un usage officiel
        [deactivate] neutralisation
        [reactivate] remise en état de tir
        [export] exportation
        [destroy] destruction
        [ammunition] fabrication ou importation de munitions
       *[other] { $event }
    }
profile-element = { $element ->
        [maker] fabricant
        [country-of-manufacture] pays de fabrication
        [place-of-manufacture] lieu de fabrication
        [year-of-manufacture] année de fabrication
        [model] modèle
        [calibre] calibre
        [serial] numéro de série
        [number] numéro donné par le poste
        [country] pays dont c’est la marque
        [year] année de l’événement
        [marking-date] mois et année du marquage
        [importer-name] nom de l’importateur
        [importer-city] ville de l’importateur
        [importer-region] État ou province de l’importateur
        [importer-address] adresse de l’importateur
        [licence-number] numéro du titulaire de licence
        [third-country] pays tiers
        [agency] code du service détenteur
        [entity] entité de l’État qui cède l’arme
        [state-sign] signe de l’État ou de la région
        [official-use] signe d’usage officiel
        [deactivation-sign] lettres de neutralisation
        [verifier-symbol] symbole du certificateur de la neutralisation
        [lot] lot
        [ammunition-type] type de munition
        [purchaser] acheteur
        [destination] pays de destination
        [symbol-scheme] symboles géométriques codés
        [symbol2d] symbole bidimensionnel
       *[other] { $element }
    }
profile-level = { $level ->
        [definition] définition
        [shall] obligation
        [should] recommandation
        [encouraged] encouragement
        [may] faculté
        [practice] pratique
       *[other] { $level }
    }
profile-binding = { $binding ->
        [treaty] traité
        [regional-law] droit régional
        [national-law] droit national
        [political] engagement politique
        [guidance] lignes directrices
        [industry-standard] norme de la profession
        [practice] pratique
        [program] condition de ce programme
       *[other] { $binding }
    }
profile-provenance = { $provenance ->
        [S] passage lu dans un document des Nations Unies (S)
        [F] passage trouvé dans un texte public (F)
        [C] rapporté par une autre loi ou de seconde main (C)
        [M] de mémoire, non lu (M)
        [unsure] de mémoire et incertain (M?)
        [P] condition propre à ce programme (P)
       *[other] { $provenance }
    }
profile-force = { $force ->
        [off] désactivée
        [permit] permet ou définit
        [advise] conseille
        [warn] avertit
        [refuse] refuse
        [set-aside] écartée
       *[other] { $force }
    }
profile-why = { $why ->
        [text-read] elle lie cette autorité et son texte a été lu
        [verified] elle lie, et l’autorité en a lu elle-même le texte
        [opted-in] elle lie ; seule une source de seconde main la rapporte, et l’autorité ou les règles de marquage s’y fient
        [second-hand] elle lie, mais seule une source de seconde main la rapporte et nul n’a dit que cela suffit
        [memory] elle lie, mais son texte est cité de mémoire
        [unsure] son texte est incertain : elle reste désactivée tant que l’autorité ne l’a pas lu
        [not-binding] son instrument ne lie pas cette autorité
        [guidance] son instrument est indicatif ou de pratique, et ne lie personne par lui-même
        [level] ses propres termes ne commandent pas
        [program] sans elle ce programme ne peut tenir ses engagements
        [not-in-force] elle n’est pas en vigueur ce jour-là
       *[other] { $why }
    }
profile-mark-kind = { $kind ->
        [manufacture] marque de fabrication
        [import] marque d’importation
        [state] marque de propriété de l’État
        [transfer] marque de cession aux civils
        [confiscation] marque de confiscation
        [official-use] marque d’usage officiel
        [deactivation] marque de neutralisation
        [security] marque de sécurité cachée
        [ammunition] marque de munitions
        [tag] étiquette
       *[other] { $kind }
    }
profile-method = { $method ->
        [stamp] frappe au poinçon
        [dot_peen] micropercussion
        [scribe] rayage
        [laser] laser
       *[other] { $method }
    }
profile-script = { $script ->
        [latin] lettres latines
        [cyrillic] lettres cyrilliques
        [greek] lettres grecques
        [arabic-figures] chiffres 0 à 9
        [roman-figures] chiffres romains
       *[other] { $script }
    }
profile-clock = { $clock ->
        [release] la mainlevée douanière
        [manufacture] la fin de la fabrication
        [finding] la découverte ou la saisie
        [destruction] la destruction
        [request] la réception d’une demande
        [last-report] le dernier rapport
       *[other] { $clock }
    }
profile-record = { $record ->
        [manufacture] de fabrication
        [transfer] d’importation, d’exportation et de transfert
        [mark] de marquage
        [disposal] de saisie et de cession
        [deactivation] de neutralisation
        [destroyed] des articles détruits
        [ammunition] des lots de munitions
        [any] de toute nature
       *[other] { $record }
    }
profile-aspect = { $aspect ->
        [content] le contenu de la marque
        [order] l’ordre de ce que dit la marque
        [depth] la profondeur
        [height] la hauteur
        [places] l’emplacement
        [alphabet] les caractères
        [methods] le procédé
        [output] l’existence même de la marque
        [retention] la durée de conservation
        [deadline] le délai
        [rule] la règle entière
       *[other] { $aspect }
    }
profile-item-class = { $class ->
        [firearm] arme à feu
        [light-weapon] arme légère
        [destructive-device] grenade, roquette, missile ou mine
        [part] pièce essentielle isolée
        [ammunition] munitions
       *[other] { $class }
    }
profile-material = { $material ->
        [metal] métal
        [light-alloy] alliage léger
        [polymer] polymère
        [polymer-with-plate] polymère à plaque noyée
       *[other] { $material }
    }
profile-origin = { $origin ->
        [factory] fabriquée en usine
        [craft] fabriquée artisanalement sans licence
        [converted] transformée
        [reactivated] remise en état de tir
        [mixed-parts] assemblée de plusieurs armes
        [printed] imprimée
       *[other] { $origin }
    }
profile-serial-status = { $status ->
        [read] lu
        [partly_read] lu en partie
        [none] absent
        [obliterated] oblitéré
        [illegible] illisible
        [restored] restauré
        [unknown] inconnu
       *[other] { $status }
    }
profile-area = { $area ->
        [european-union] l’Union européenne
        [eea] l’Espace économique européen
        [schengen] l’espace Schengen
        [recsa] les États du RECSA
        [ecowas] les États de la CEDEAO
        [ecowas-before2025] les États de la CEDEAO avant 2025
       *[other] { $area }
    }
profile-output = { $output ->
        [tag] une étiquette tient lieu de marque
        [none] aucune marque n’est apposée
       *[other] { $output }
    }
profile-weapon-kind = { $kind ->
        [pistol] pistolet
        [revolver] revolver
        [rifle] fusil
        [carbine] carabine
        [shotgun] fusil de chasse
        [launcher] lanceur
        [mortar] mortier
        [cartridges] cartouches
        [self-loading-rifle] fusil semi-automatique
        [assault-rifle] fusil d’assaut
        [modular-rifle] fusil modulaire
        [ar-pattern-rifle] fusil de type AR
        [machine-gun] mitrailleuse
        [submachine-gun] pistolet-mitrailleur
        [break-open-shotgun] fusil basculant
       *[other] { $kind }
    }
profile-subject = { $subject ->
        [geometry] Hauteur et profondeur
        [places] Emplacement de la marque
        [methods] Procédé
        [alphabet] Caractères
        [records] Contenu de l’enregistrement
        [deadlines] Délais
        [retention] Durée de conservation
        [attestations] Ce que seule une personne peut dire
        [checks] Ce que le programme vérifie de lui-même
        [other] Autres règles de ces instruments
       *[other] { $subject }
    }
profile-check = { $check ->
        [unique-identity] aucun autre article du registre n’a ce fabricant, ce modèle, ce calibre et ce numéro
        [no-second-identity] un numéro n’est donné qu’en l’absence de numéro de série unique
        [no-overlap] la marque ne couvre ni une marque existante ni une zone à laisser intacte
        [year-of-release] l’année d’une marque d’importation est celle de la mainlevée
        [country-code] le pays est celui de l’événement, en code ISO 3166-1 en vigueur
        [no-proof-mark] aucune marque de banc d’épreuve n’est prévue
        [exemption-recorded] une importation temporaire a un motif et une date de réexportation
        [transfer-mark] une arme cédée à des civils porte ou reçoit la marque de cession
        [trace-closed] aucun traçage d’un article à détruire n’est ouvert, ou quelqu’un a passé outre avec un motif
        [unmarked-ammunition] des munitions sans marque sont refusées et vont à la destruction
        [lot1168] le numéro de lot est formé selon MIL-STD-1168
        [full-mark-on-frame] la marque de neutralisation complète est sur la carcasse, la brève sur les autres pièces
        [every-modified-part] chaque pièce modifiée porte une marque
        [disposal-authorised] une cession autre que la destruction a une autorisation, une marque et un procédé enregistré
        [forensic-release] un numéro oblitéré attend la décision criminalistique
        [serial-status] quelqu’un a cherché un numéro, et numéro et état concordent
        [free-place] l’arme a une pièce à marquer, et la pièce un emplacement libre
        [machine-text] la machine peut faire le texte
        [machine-geometry] la machine peut faire hauteur, profondeur et procédé
        [surface-fit] le texte tient sur la surface
        [as-made] le plan s’accorde avec les marques déjà faites
        [metal-takes-mark] le métal peut être marqué ; sinon une étiquette est faite
        [authority-configured] ce que l’autorité doit indiquer est indiqué
        [confirm-reading] quand deux lectures de la loi sont possibles, une personne confirme celle qui est suivie
        [facts-given] tous les faits nécessaires à la marque sont donnés
        [accept-premark] une arme importée déjà marquée comme il faut n’est pas marquée deux fois
        [country-of-its-time] l’année de fabrication est possible pour le pays nommé
        [certificate-named] le certificat de neutralisation est nommé
        [laser-alone] le laser n’est pas la seule marque de l’article
        [reason-not-stamped] un motif est donné si la marque n’est pas frappée
        [jurisdiction] les marques sont celles de l’État, ou de l’espace, auquel le profil est destiné
        [exemption-known] une dérogation demandée existe, et ne dispense que de ce qui n’est pas mieux connu que son propre texte
       *[other] { $check }
    }
profile-field = { $field ->
        [type] type
        [make] marque commerciale
        [maker] fabricant
        [model] modèle
        [calibre] calibre
        [serial] numéro de série
        [country-of-manufacture] pays de fabrication
        [year-of-manufacture] année de fabrication
        [quantity] quantité
        [description] description
        [barrel-length] longueur du canon
        [overall-length] longueur totale
        [marks-applied] marques apposées
        [marks-found] marques constatées
        [mark-places] emplacements des marques
        [component-marks] marques des pièces
        [proof-marks] marques d’épreuve
        [licence-no] numéro de licence
        [licence-issued] date de délivrance de la licence
        [licence-expires] dernier jour de la licence
        [exporting-country] pays exportateur
        [importing-country] pays importateur
        [transit-countries] pays de transit
        [final-recipient] destinataire final
        [importer-name] nom de l’importateur
        [importer-address] adresse de l’importateur
        [release-date] jour de la mainlevée
        [supplier] fournisseur
        [acquirer] acquéreur
        [transaction-date] jour de la transaction
        [transport-and-insurance] transport et assurance
        [purpose] motif
        [reexport-date] jour de réexportation
        [owning-service] service propriétaire
        [location] lieu de garde
        [condition] état
        [custodian] dépositaire
        [last-count] dernier inventaire
        [peace-operation] opération de paix
        [illicit-reason] motif d’illicéité
        [legal-basis] base légale
        [circumstances] circonstances
        [seizure-date] jour de la saisie
        [seizure-place] lieu de la saisie
        [case-reference] référence du dossier
        [intended-use] usage prévu
        [refusal-reason] motif d’un refus
        [acknowledged] accusé de réception
        [answered] réponse
        [trace-request] demande de traçage
        [priority-justification] justification de la priorité
        [disposal-method] mode de cession
        [disposal-authorisation] autorisation de cession
        [disposal-date] jour de la cession
        [disposal-place] lieu de la cession
        [witnesses] témoins
        [certificate-no] numéro du certificat
        [verifier] vérificateur
        [conversions] transformations
        [lot] lot
        [ammunition-type] type de munition
        [first-recipient] premier destinataire
       *[other] { $field }
    }
profile-shown = { $from ->
        [profile] tel que les règles de marquage l’écrivent
        [authority] indiqué par l’autorité
        [example] exemple inventé
        [nobody] à indiquer par l’autorité
       *[other] { $from }
    }
profile-on = { $on ->
        [primary] sur la carcasse ou le boîtier de culasse
        [essential] sur chaque pièce essentielle
        [further] sur chaque pièce essentielle sauf la carcasse ou le boîtier de culasse
        [unnumbered] sur chaque pièce essentielle sans numéro propre
        [modified-primary] sur la carcasse ou le boîtier de culasse s’ils ont été modifiés
        [modified-further] sur chaque autre pièce modifiée
        [hidden] à l’emplacement caché tenu par l’autorité
        [parts] sur ces pièces, si l’arme les a : { $parts }
       *[other] { $on } { $parts }
    }
profile-condition = { $condition ->
        [class] c’est : { $value }
        [unique-serial] elle porte un numéro de série qui l’identifie
        [no-unique-serial] elle ne porte aucun numéro de série qui l’identifie
        [duplicate] un autre article du registre a la même identité
        [no-duplicate] aucun autre article du registre n’a la même identité
        [serial-status] son numéro de série est : { $value }
        [material] carcasse ou boîtier de culasse sont en : { $value }
        [origin] elle est : { $value }
        [made-from] elle date de { $value } ou d’après
        [made-to] elle date de { $value } ou d’avant
        [from] elle vient de : { $value }
        [not-from] elle ne vient pas de : { $value }
        [foreign-make] elle a été fabriquée dans un autre pays que celui de la marque
        [no-foreign-make] elle a été fabriquée dans le pays de la marque
        [too-small] la pièce est trop petite pour la marque entière
        [no-too-small] la pièce est assez grande pour la marque entière
        [year-in-serial] son numéro de série contient l’année de fabrication
        [no-year-in-serial] son numéro de série ne contient pas l’année de fabrication
        [adequately-marked] une personne a constaté que ses marques l’identifient
        [no-adequately-marked] une personne a constaté que ses marques ne l’identifient pas
        [part-numbered] la pièce porte un numéro propre
        [no-part-numbered] la pièce ne porte pas de numéro propre
        [premarked] elle porte déjà la marque d’importation, apposée à l’étranger
        [no-premarked] elle ne porte pas encore la marque d’importation
        [first-market-from] sa première mise sur le marché date du { $value } ou d’après
        [ammunition-marked] les munitions sont marquées
        [no-ammunition-marked] les munitions ne sont pas marquées
        [to-be-destroyed] elle sera détruite
        [no-to-be-destroyed] elle ne sera pas détruite
       *[other] { $condition } { $value }
    }
profile-place-rule = { $place ->
        [only] sur une de ces pièces et nulle part ailleurs : { $parts }
        [any] sur l’une au moins de ces pièces : { $parts }
        [all] sur chacune de ces pièces : { $parts }
        [all-essential] sur chaque pièce essentielle
        [parts-min] sur au moins ce nombre de pièces : { $parts }
        [recommended] recommandé en plus : { $parts }
        [visible] visible sans outil ni démontage
        [hidden] caché, et seul un enregistrement restreint dit où
        [plate-if-not-metal] sur une plaque noyée si la carcasse n’est pas en métal
        [apart-from-others] à l’écart des marques existantes
       *[other] { $place } { $parts }
    }
profile-method-rule = { $rule ->
        [allow] uniquement par : { $methods }
        [prefer] préférés, du meilleur au moins bon : { $methods }
        [forbid] jamais par : { $methods }
        [with-approval] avec approbation seulement : { $methods }
       *[other] { $rule } { $methods }
    }
profile-geometry = { $limit ->
        [depth] au moins { $value } de profondeur
        [height] caractères d’au moins { $value } de haut
        [height-of] seulement pour : { $value }
        [small-exempt] une pièce trop petite est dispensée de la hauteur
       *[other] { $limit } { $value }
    }
profile-open = { $open ->
        [authority-name] le nom de l’autorité
        [country] le pays dont c’est la marque : la décision de chaque envoi le nomme (les images montrent XX)
        [glyph] le dessin et le code machine du signe "{ $value }"
        [agencies] les codes des services détenteurs
        [number-digits] la longueur d’un numéro de l’État
        [licence-number] le numéro du titulaire de licence
        [hidden-places] l’emplacement de la marque cachée de chaque type d’arme
        [reading] une lecture de la loi à confirmer : { $value }
        [by-default] tranché par défaut, non par l’autorité : { $value }
        [switched-off] règles désactivées jusqu’à lecture par l’autorité : { $value }
       *[other] { $open } { $value }
    }

## Findings of intake: what is wrong. Line, column and rule are shown around them.

column-count = nombre de champs de la ligne : { $found } ; nombre de colonnes : { $expected }
value-missing = rien n’est écrit ici, et c’est obligatoire
control-character = "{ $value }" contient le caractère de commande { $code-point } en position { $position }
hidden-character = "{ $value }" contient le caractère invisible { $code-point } en position { $position }
item-no-twice = le numéro d’article "{ $value }" est aussi à la ligne { $first-line }
identity-twice = le numéro de série "{ $value }" de ce fabricant est aussi à la ligne { $first-line }
serial-blank = il n’y a pas de numéro de série, et aucun état ne dit pourquoi
serial-junk = "{ $value }" n’est pas un numéro de série
serial-status-word = "{ $value }" n’est pas un état de numéro de série
serial-contradiction = le numéro de série "{ $value }" et l’état { $status ->
        [read] lu
        [partly_read] partiel
        [none] aucun
        [obliterated] effacé
        [illegible] illisible
        [restored] restauré
        [unknown] inconnu
       *[other] { $status }
    } se contredisent
serial-unknown = personne n’a regardé s’il y a un numéro de série
serial-obliterated = le numéro de série a été effacé, et le marquage de la pièce n’est pas autorisé
detail-invalid = il faut { $must }
restoration-missing = le numéro de série a été restauré, mais procédé, expert et degré de certitude ne sont pas notés
serial-scientific = "{ $value }" ressemble à un numéro de série qu’un tableur a changé en nombre et arrondi
looks-like-date = "{ $value }" ressemble à une valeur qu’un tableur a changée en date
zeros-lost = "{ $value }" est plus court que ses voisins à { $digits } chiffres (ligne { $sibling-line }), qui commencent par des zéros
look-alike-here = "{ $value }" ressemble à "{ $other-serial }", ligne { $other-line }
look-alike-in-register = "{ $value }" ressemble à "{ $other-serial }" de { $reference } dans le registre
in-register = le numéro de série "{ $value }" de ce fabricant est déjà au registre : { $reference }
register-alarm = le numéro de série "{ $value }" de ce fabricant est au registre : { $reference }, { $standing ->
        [held] détenue
        [exported] exportée
        [destroyed] détruite
        [lost] perdue
        [stolen] volée
       *[other] { $standing }
    }
earlier-life = le numéro de série "{ $value }" de ce fabricant est au registre : { $reference } ; c’est la même arme, à laquelle il arrive autre chose à présent
seen-before = le numéro de série "{ $value }" est au registre : { $reference }, d’un passage antérieur
country-unknown = "{ $value }" n’est ni un pays de la norme ISO 3166-1 ni un ancien pays de la norme ISO 3166-3
country-missing = le pays de fabrication manque
year-invalid = "{ $value }" n’est pas une année de fabrication entre { $year-min } et { $year-max }
kind-unknown = les règles de marquage ne connaissent pas de pièce à marquer pour "{ $value }"
observed-mark-malformed = "{ $value }" n’est pas écrit sous la forme texte, pièce et endroit
no-free-place = chaque endroit de la pièce porte quelque chose qui doit rester ("{ $value }")
column-unknown = la colonne "{ $value }" est inconnue et n’est pas lue
licence-expired = la licence a pris fin le { $value }, avant la mainlevée du { $released }
licence-issued-late = la licence a été délivrée le { $value }, après la mainlevée du { $released }
more-than-licensed = armes déclarées : { $listed } ; armes autorisées par la licence : { $licensed } seulement
fewer-than-licensed = armes déclarées : { $listed }, sur { $licensed } autorisées par la licence
serial-inexact = "{ $value }" est une cellule numérique avec des décimales ou plus de chiffres qu’un tableur n’en garde ; ce n’est peut-être pas le numéro de série
merged-cell = "{ $value }" est dans une cellule fusionnée qui commence à la ligne { $first-line }
serial-twice = le numéro de série "{ $value }" est aussi à la ligne { $other-line }, pour { $other-weapon }
serial-in-register = le numéro de série "{ $value }" de ce fabricant est au registre : { $reference }, pour { $other-weapon }
rows-above-headings = des lignes au-dessus des intitulés, hors de l’en-tête, n’ont pas été lues : ligne { $lines } ({ $count } en tout), à commencer par "{ $value }"
blank-rows = des lignes vides entre les autres ont été sautées : ligne { $lines } ({ $count } en tout)
read-as-windows-1252 = la liste n’est pas en UTF-8 et a été lue en Windows-1252 ; elle contient par exemple "{ $value }" : les lettres sont-elles justes ?
date-order = { $value } a été lu le jour d’abord, soit { $day-first } ; le mois d’abord, ce serait { $month-first }
country-ambiguous = "{ $value }" a été le code de { $first } et de { $second }, et l’année de fabrication ne dit pas duquel
country-outside-years = { $country } vaut pour les années { $from } à { $to }, et l’année de fabrication est { $year }

## Findings of intake: what to do.

remedy-nothing = rien à faire
remedy-correct-row = donnez à la ligne un champ par colonne, et mettez entre guillemets les valeurs qui contiennent le séparateur
remedy-fill-in = complétez
remedy-retype-value = saisissez à nouveau la valeur, sans ce caractère
remedy-renumber-item = donnez à chaque article son propre numéro
remedy-compare-weapons = regardez les deux armes ; corrigez ou rayez une ligne
remedy-set-serial-status = laissez le numéro de série vide et écrivez son état : aucun, illisible, effacé ou partiel
remedy-set-serial-status-to = laissez le numéro de série vide et écrivez l’état { $write ->
        [read] lu
        [partly_read] partiel
        [none] aucun
        [obliterated] effacé
        [illegible] illisible
        [restored] restauré
        [unknown] inconnu
       *[other] { $write }
    }
remedy-write-known-status = écrivez lu, partiel, aucun, effacé, illisible, restauré ou inconnu
remedy-correct-serial-or-status = corrigez l’un des deux
remedy-look-at-weapon = regardez l’arme et notez ce qui s’y trouve
remedy-obtain-forensic-release = obtenez l’autorisation du laboratoire de police scientifique et notez sa référence
remedy-correct-detail = corrigez, ou laissez la cellule vide
remedy-write-restoration = écrivez procédé, expert et degré de certitude sous la forme procédé|expert|certitude
remedy-compare-with-metal = comparez avec le métal ; mettez la colonne du tableur au format texte
remedy-ask-register = ne déplacez pas l’arme ; interrogez le service qui tient le registre
remedy-write-country = écrivez { $write }
remedy-write-alpha2 = écrivez le code à deux lettres, par exemple BF
remedy-correct-year = écrivez quatre chiffres, ou laissez vide
remedy-write-known-kind = écrivez un type que les règles de marquage connaissent, par exemple pistolet, fusil ou fusil de chasse
remedy-correct-observed-mark = écrivez texte@pièce:endroit, par exemple CIP@barrel:top
remedy-set-aside = mettez l’article à l’écart, dans l’attente d’une décision sur une autre pièce ou un autre endroit
remedy-rename-heading = corrigez l’intitulé, ou laissez-le
remedy-write-former-code = écrivez { $write } ou { $or }
remedy-correct-country-or-year = regardez l’arme et corrigez le pays ou l’année
remedy-compare-letters = répondez oui si les lettres sont justes ; sinon enregistrez la liste en "CSV UTF-8" et présentez-la à nouveau
remedy-confirm-dates = répondez oui si le jour vient d’abord ; sinon écrivez les dates comme 2026-03-02 et présentez la liste à nouveau
remedy-unmerge-cells = comparez avec la liste, et écrivez la valeur dans chaque ligne si elle ne vaut pas pour toutes
remedy-compare-with-licence = comparez avec la licence et interrogez l’autorité qui l’a délivrée

## Blocs de numéros

authority-admitted = Dorénavant, les blocs de numéros doivent porter la signature de { $name }.
authority-key-bad = ceci n’est pas la clé d’une autorité
authority-key-made = La clé secrète est dans { $file }. Les postes admettent l’autorité par : markstation block authority { $key }
authority-none = Aucune autorité n’est admise ici : personne ne peut dire si cette signature est la sienne.
block-shown = Bloc { $block } pour le poste { $station } : de { $first } à { $last }, { $count } numéros, émis le { $issued }.
block-signed = Signé par { $authority }, pour ce poste.
block-not-signed = le bloc ne compte pas : { $authority } ne l’a pas signé
block-of-other = le bloc est pour le poste { $station }, et celui-ci est { $here }
hint-block-file = demandez à l’autorité le fichier tel qu’elle l’a émis
block-added = Le bloc { $block } est enregistré : { $count } numéros.
block-row = { $block }  de { $first } à { $last } : { $left } restants, prochain { $next }
block-row-void = { $block }  de { $first } à { $last } : annulé
block-row-used = { $block }  de { $first } à { $last } : épuisé
block-unknown = il n’y a pas de bloc { $block } ici
hint-block-list = `markstation block list` les montre tous
    .screen = Superviseur › Numéros les montre tous
block-nothing-left = il ne reste rien du bloc { $block } qui puisse être annulé
block-voided = { $count } numéros du bloc { $block } sont annulés.
block-bad = ceci ne peut pas être un bloc de numéros
block-id-bad = « { $block } » n’est pas un nom de bloc : écrivez de 1 à 40 caractères ASCII imprimables, sans blancs
block-issued = Le bloc { $block } pour le poste { $station }, { $count } numéros, est dans { $file }.
block-issued-before = le bloc { $block } du poste { $station }, ligne { $line } de la liste, a ce nom ou certains de ces numéros
hint-block-issued = commencez après le dernier numéro émis ; un numéro n’est émis qu’une fois
block-list-bad = la ligne { $line } de { $file } est illisible, et peut cacher des numéros déjà émis
numbers-few = { $left ->
        [1] Il reste un numéro
       *[other] Il reste { $left } numéros
    } dans les blocs de ce poste : demandez le bloc suivant à l’autorité.
gap-row = { $numbers } ({ $count }) : { $why }
gaps-none = Chaque numéro utilisé se trouve sur le métal.
gap-burned = utilisé pour l’article { $item } de { $consignment }, tâche { $job } : { $why }
gap-closed = terminée sans marque (entrée { $entry }) : { $reason ->
        [cut-before-start] coupée avant son départ
        [not-loaded] la machine ne l’a pas prise
        [not-armed] le contrôleur l’a refusée
        [never-permitted] aucune autorisation n’a été donnée
        [no-cycle] rien n’a bougé
       *[other] { $reason }
    }
gap-settled-none = une personne n’a trouvé aucune marque (entrée { $entry })
gap-voided = annulé par l’entrée { $entry } : { $reason }
gap-readmitted = annulé depuis la réadmission du registre (entrée { $entry }) : { $reason }
gap-other-controller = annulé depuis l’admission d’un autre contrôleur (entrée { $entry })

## Sauvegardes, et registre perdu ou endommagé

backup-key-made = La clé secrète est dans { $file }. Écrivez son destinataire dans station.toml, sous [backup] : recipients = ["{ $recipient }"]
backup-key-apart = Gardez ce fichier loin du poste, en deux endroits : sans lui aucune sauvegarde ne s’ouvre, et qui l’a peut toutes les lire. Puis essayez-le : `markstation backup drill --key FICHIER`.
backup-not-configured = aucun lieu de sauvegarde n’est configuré : si ce disque tombe en panne, le registre est perdu
hint-backup-configure = faites une clé par `markstation backup key FILE`, et remplissez [backup] dans station.toml
    .screen = qui administre ce poste crée une clé en ligne de commande, et remplit [backup] dans station.toml
backup-made = La sauvegarde { $file } contient { $entries } entrées ; { $cleared } anciennes ont été retirées.
backup-never-drilled = Aucune sauvegarde n’a jamais été essayée : `markstation backup drill --key FICHIER` montre si elle s’ouvre.
    .screen = Aucune sauvegarde n’a jamais été essayée : qui a la clé secrète montre en ligne de commande si l’une s’ouvre.
backup-register-only = Une sauvegarde ne contient que le registre. Gardez ailleurs, aussi bien protégées que ses clés, des copies de ce que le dossier du poste contient d’autre, et des fichiers que station.toml nomme hors de lui : { $names }
backup-not-made = aucune sauvegarde n’a été faite
hint-backup-medium = mettez le second support en place et regardez `to` sous [backup] dans station.toml
    .screen = mettez le second support à sa place ; son emplacement est dit sous [backup] dans station.toml
hint-backup-room = faites de la place sur le second support, ou réduisez `keep` sous [backup] dans station.toml
    .screen = libérez de la place sur le second support, ou faites garder moins de sauvegardes sous [backup] dans station.toml
backup-row = { $name } : { $entries } entrées, jamais essayée
backup-row-good = { $name } : { $entries } entrées, bonne le { $at }
backup-row-bad = { $name } : { $entries } entrées, MAUVAISE le { $at }
backup-newest-gone = une sauvegarde de { $greatest } entrées a été faite, et la plus récente ici en a { $newest }
hint-backup-newest-gone = voyez si c’est le bon support, et qui l’a eu ; faites une sauvegarde maintenant par `markstation backup run`
    .screen = voyez si c’est le bon support, et qui l’avait ; faites une sauvegarde maintenant sur Superviseur › Sauvegardes
backup-none-there = il n’y a aucune sauvegarde de ce poste dans { $folder }
backup-not-due = La sauvegarde la plus récente a { $hours } heures ; il s’en fait une toutes les { $every } heures.
backup-due = Une sauvegarde est à faire : la plus récente a { $hours } heures, et il en faut une toutes les { $every } heures.
backup-never = Une sauvegarde est à faire : il n’y en a jamais eu.
backup-good = { $name } est bonne : { $entries } entrées vérifiées, que le registre continue ; il lui manque les { $lacks } dernières.
backup-not-good = cette sauvegarde n’est pas bonne
hint-backup-key = prenez la clé dont le destinataire était dans station.toml quand la sauvegarde a été faite
hint-backup-another = prenez une autre sauvegarde ; gardez celle-ci telle quelle, et faites-en bientôt une nouvelle
backup-restored = Le registre est revenu, avec { $entries } entrées.
backup-restored-alone = Seul le registre est revenu. Remettez, depuis l’endroit où ils étaient gardés : station.key, les manifestes, les photos, et les profils, règles et clés de programmes propres au poste ; sans son manifeste, un lot ne continue pas.
hint-readmit = Il ne marque encore rien. Ce qui a été fait depuis la sauvegarde est perdu, donc deux personnes le réadmettent : `markstation register readmit --by NOM --second NOM --reason TEXTE`.
register-restored = Ce registre vient d’une sauvegarde de { $entries } entrées et n’a pas été réadmis : il ne marque rien.
readmitted = Le registre est réadmis ; { $voided } numéros qui ont pu servir depuis sont annulés.
readmitted-next = Ensuite : un nouveau bloc de numéros (`markstation block add FICHIER`) et, si le contrôleur en a vu plus que ce registre, `markstation controller provision --again --by NOM --second NOM`.
lost-receipts = { $count } reçus de tâches que ce registre ne connaît pas sont gardés dans { $file } : ils disent ce qui a été marqué depuis la sauvegarde.
no-room-for-a-job = il n’y a pas de place pour ce qu’une marque écrit, ou le disque refuse l’écriture ; rien n’a été commencé
hint-no-room-for-a-job = faites de la place, ou faites examiner le disque ; rien n’a bougé
doctor-saved = { $file } contient les { $entries } entrées qui ont pu être sauvées, et { $beside } lignes de noms et semblables.
doctor-missing = Les entrées { $first } à { $last } manquent ({ $count }).
doctor-damaged = L’entrée { $entry } est là, mais endommagée.
doctor-stranded = Les entrées { $first } à { $last } sont entières, mais viennent après une entrée manquante : rien ne prouve leur place, et elles n’ont pas été prises.
doctor-pages = { $pages } pages du fichier n’ont pas de sens.
doctor-log = Le journal des modifications à côté du fichier n’est plus intègre à partir de la page { $page } : le fichier ne dit pas s’il contenait d’autres entrées. `markstation controller status --json` montre la taille que le contrôleur a signée ; donnez-la avec --size et --root.
doctor-finding = Le registre sauvé a un défaut : { $finding }
doctor-proven = Ce qui est prouvé finit à l’entrée { $size } ; rien ne montre s’il y en avait plus que celles sauvées.
doctor-unproven = Aucune racine ni position connue n’a pu être comparée : rien ne montre s’il y avait d’autres entrées.
doctor-whole = Il ne manque rien. Gardez le fichier endommagé, et mettez le nouveau à sa place.
doctor-next = Gardez le fichier endommagé. Si la sauvegarde la plus récente en a plus, restaurez-la. Sinon mettez le nouveau fichier à sa place ; puis deux personnes le réadmettent par `markstation register readmit`.
doctor-nothing = rien n’a pu être sauvé

## Clés, points de contrôle, témoins et preuves.

no-station-key = ce poste n’a pas de clé pour signer
station-key-bad = { $file } n’est pas la clé de ce poste
station-key-made = Une nouvelle clé signe désormais pour ce poste ; elle se trouve dans { $file }. Donnez sa partie publique à tous ceux qui vérifient les preuves de ce poste :
hint-new-key = `markstation register key --new --by NOM` en fait une ; s’il y en avait déjà une, `--second NOM` désigne une deuxième personne
    .screen = qui administre ce poste en crée une en ligne de commande ; s’il y en avait déjà une, avec une seconde personne
checkpoint-made = { $file } : le registre compte { $entries } écritures, racine { $root }
checkpoint-cosigned = le témoin { $witness } l’a signé
checkpoint-unreadable = { $file } a été modifié ou endommagé : ce n’est pas un point de contrôle
checkpoint-set-back = le registre a été ramené en arrière : { $file } a signé { $known } écritures, et il y en a maintenant { $size }
checkpoint-rewritten = le registre a été réécrit : ses { $known } premières écritures ne sont pas celles que { $file } a signées
hint-checkpoint-holds = ne marquez pas avec ce registre ; gardez les deux tels quels, lancez `markstation register verify`, et rétablissez le registre depuis une sauvegarde
    .screen = ne marquez pas avec ce registre ; gardez les deux tels quels, vérifiez le registre sur Audit, et faites-le reprendre d’une sauvegarde
request-written = { $file } : portez-le au témoin { $witness }, faites-y répondre avec `markstation register witness answer`, et reprenez la réponse ici avec `markstation register checkpoint --answer FICHIER`
old-beyond-ledger = un témoin ne peut pas avoir signé { $old } écritures d’un registre qui en compte { $size }
answer-unreadable = { $file } n’est pas la réponse d’un témoin
answer-fits-none = { $file } n’est la réponse d’aucun témoin admis à un point de contrôle gardé ici
hint-witness-answer = admettez le témoin avec `markstation register witness admit` ; s’il est admis, refaites la demande
witness-made = Le témoin { $name } se trouve dans { $folder }. Sa clé publique, pour tous ceux qui vérifient ce qu’il a signé :
witness-not-made = aucun témoin n’a été créé dans { $folder }
witness-told = le témoin connaît maintenant { $origin }
witness-admitted = le témoin { $name } est admis
not-a-witness-key = { $key } n’est pas la clé d’un témoin
witness-refused = le témoin { $witness } n’a pas signé
hint-witness-trust = auprès du témoin : `markstation register witness trust DOSSIER CLÉ`, avec la clé que `markstation register key` montre au poste
hint-witness-init = `markstation register witness init DOSSIER --name NOM --by NOM` en crée un
hint-witness-old = refaites la demande avec `--old` et le nombre indiqué par le témoin
hint-witness-try = remettez le support et recommencez ; rien n’a été signé
request-answered = { $file } : { $entries } écritures de { $origin } signées ; rapportez-le au poste
proof-written = { $file } : prouve { $entries ->
        [one] une écriture
       *[other] { $entries } écritures
    } d’un registre qui en compte { $size }
proof-next = tout le monde peut la vérifier avec `markstation check { $file } --key { $key }`
proof-not-witnessed = aucun témoin n’a signé de point de contrôle qui couvre ceci : la preuve repose sur la seule parole du poste
not-proven = le registre n’en prouve rien
hint-verify = lancez `markstation register verify`, qui dit ce qui ne va pas
    .screen = vérifiez le registre sur Audit, qui dit ce qui ne va pas
code-written = { $file } : code QR de { $modules } modules avec { $entries } des { $of } écritures, autant qu’il en peut contenir
code-too-large = la preuve porte trop de signatures pour un code QR : utilisez le fichier
prove-several = « { $query } » convient à plusieurs : { $found }
hint-prove-job = désignez-en un avec `--job` et le nombre entre parenthèses, ou ajoutez `--maker`
    .screen = choisissez-en une sur la page de sa fiche
prove-not-marked = « { $query } » ne porte aucune marque faite ici
prove-restricted = cette marque est cachée, et une preuve dit où elle se trouve
hint-prove-restricted = ajoutez `--restricted` si celui qui reçoit la preuve peut connaître l’endroit
    .screen = qui peut connaître l’endroit établit la preuve en ligne de commande
no-proof = { $file } n’est ni une preuve ni un point de contrôle
hint-no-proof = un export ou un registre se vérifie avec `markstation register verify`
key-unreadable = « { $key } » n’est pas une clé publique
check-needs-key = sans la clé publique de { $origin }, on ne sait rien ; le fichier se dit signé par { $signers }
hint-check-key = obtenez la clé du poste ou de l’autorité, par une voie de confiance, et donnez-la avec `--key` ; une clé venue avec la preuve ne prouve rien
proof-bad = { $file } n’est PAS valable : il ne prouve rien
hint-proof-bad = il a été endommagé en route ou falsifié : redemandez-le, et gardez celui-ci
proof-not-understood = { $file } est signé et entier, mais cette version ne sait pas le lire
check-good = VALABLE. Signé par le poste { $station }.
check-good-training = VALABLE. Signé par le poste { $station }, un poste d’ENTRAÎNEMENT : rien de ce qu’il a fait n’est une preuve.
checkpoint-good = VALABLE. Ce point de contrôle de { $origin } a été signé par lui.
check-weapon = Arme : { $weapon } ; numéro de série { $serial } ; numéro du poste { $number }
check-mark = Marque : « { $text } » sur : { $part }, { $place } (tâche { $job })
check-witnessed = Faite : oui. Le capteur du contrôleur a compté { $count } frappes jusqu’à la fin de la marque, et il l’a signé { $key }.
check-witnessed-beam = Faite : oui. Le capteur du contrôleur a vu le faisceau pendant { $count } ms jusqu’à la fin de la marque, et il l’a signé { $key }.
controller-key-given = avec la clé que vous avez donnée
controller-key-admitted = avec la clé que le registre a admise
controller-key-unknown = avec une clé inconnue ici, sa signature n’a donc PAS été vérifiée
check-attested = Faite : une personne l’affirme. Aucun capteur ne l’a vue.
check-spoilt = Faite : en partie seulement, selon une personne.
check-not-made = Faite : rien dans le fichier ne le dit.
check-read-back = Relue : oui, et c’est ce qui était prévu.
check-read-otherwise = Relue : oui, et ce n’est PAS ce qui était prévu.
check-not-read-back = Relue : rien dans le fichier ne le dit.
check-entry = Écriture { $entry } : { $text }
check-ledger = Registre : { $entries } écritures, racine { $root }
check-seen-by = Vu par le témoin { $witness } le { $at }
check-not-seen-by = Non signé par le témoin { $witness }
check-unchecked = Signatures sans clé ici, non vérifiées : { $signers }
check-open = NON montré : { $open }
open-split = que le poste montre à tous le même registre : aucun témoin dont vous avez donné la clé n’a signé
open-controller = que le reçu du contrôleur est authentique
open-attested = que la marque a été faite, sinon par la parole d’une personne
open-text = quels caractères se trouvent sur le métal : regardez
open-later = ce qui a été écrit après ces { $size } écritures, ou dans d’autres d’entre elles, comme une correction
verify-compared-with = { $checkpoints ->
        [1] comparé avec un point de contrôle signé auparavant
       *[other] comparé avec { $checkpoints } points de contrôle signés auparavant
    }

## La vie des armes : les mots du registre

life-state = { $state ->
        [here] présente
        [transferred] cédée à un tiers
        [exported] exportée
        [lost] perdue
        [stolen] volée
        [deactivated] neutralisée
        [destroyed] détruite
       *[other] { $state }
    }
act-name = { $act ->
        [item-recorded] enregistrée
        [component-recorded] pièce enregistrée
        [mark-observed] marque relevée
        [party-recorded] tiers enregistré
        [party-erased] tiers effacé
        [hold-placed] mise sous garde
        [hold-released] garde levée
        [counted] comptée
        [lives-linked] reliée à une autre fiche
        [error-declared] une inscription déclarée fausse
        [catalogue-added] nom ajouté au catalogue
        [reserved] marque réservée
        [start-intended] marquage commencé
        [received] reçu du contrôleur
        [closed] travail terminé sans marque
        [settled] tranché par une personne
        [verified] marque relue
        [set-aside] mise de côté
        [answered] question répondue
        [transferred] cédée
        [imported] importée
        [exported] exportée
        [owned] propriété de l’État
        [moved] déplacée
        [seized] saisie, trouvée ou remise
        [deactivated] neutralisée
        [destroyed] détruite
        [lost] perdue
        [stolen] volée
        [recovered] retrouvée
        [test-fired] tir de comparaison
        [coded] code enregistré
        [photographed] photographiée
       *[other] { $act }
    }
life-field = { $field ->
        [item_no] numéro d’article
        [maker] fabricant
        [model] modèle
        [kind] genre
        [calibre] calibre
        [serial] numéro de série
        [serial_status] état du numéro
        [country_of_manufacture] pays de fabrication
        [year_of_manufacture] année de fabrication
        [forensic_release] décision de la criminalistique
        [remarks] remarques
        [class] classe
        [origin] origine
        [material] matière
        [barrels] canons
        [lot] lot
        [ammunition_type] genre de munition
        [open_trace] traçage ouvert
        [premark] marque d’importation d’origine
        [first_market] première mise sur le marché
        [serial_part] pièce portant le numéro
        [serial_place] endroit du numéro
        [action] mécanisme
        [barrel_length_um] longueur du canon
        [magazine_capacity] capacité du chargeur
        [manufacturer] constructeur
        [last_import] dernière importation de
        [tested] éprouvée le
        [testing_body] éprouvée par
        [quantity] quantité
        [number] numéro du poste
        [consignment] lot d’arrivage
        [of] pièce de
        [alarms] alarme avec
        [from] de
        [to] à
        [authorisation] autorisation
        [end_use] certificat d’utilisateur final
        [exporting] État exportateur
        [importing] État importateur
        [licence] licence
        [issued] délivrée le
        [expires] expire le
        [importer] importateur
        [exporter] exportateur
        [transit] transit
        [recipient] destinataire final
        [released] dédouanée le
        [code] code
        [purpose] but
        [return_by] à réexporter avant le
        [import_licence] licence d’importation
        [transit_licence] licence de transit
        [consignee] destinataire
        [service] service
        [unit] unité
        [location] lieu
        [condition] état
        [custodian] gardien
        [peace_operation] en opération de paix
        [giver] remise par
        [taker] reçue par
        [authority] sur ordre de
        [due_back] à rendre le
        [move_kind] motif
        [hold_kind] gardée pour
        [restored_by] rendue visible par
        [text] texte
        [procedure] procédure
        [legal_basis] base légale
        [case] affaire
        [agency] service saisissant
        [place] lieu
        [circumstances] circonstances
        [illicit] pourquoi illicite
        [persons] personnes
        [entity] fait par
        [certificate] certificat
        [verifier] vérifié par
        [method] procédé
        [handed_over] comptage à la remise
        [at_furnace] comptage au four
        [witnesses] témoins
        [residue] résidus
        [incident] incident
        [last_possessor] dernier possesseur légal
        [laboratory] laboratoire
        [reference] référence
        [examiner] examinateur
        [confidence] certitude
        [technology] porté par
        [part] pièce
        [sha256] SHA-256
        [photo_sha256] image
        [bytes] octets
        [shows] montre
        [until] jusqu’au
        [hold] garde
        [reason] motif
        [other] autre fiche
        [how] ce qu’elles sont
        [entry] inscription fausse
        [corrected_by] inscription juste
        [depth_um] profondeur
        [observer] vue par
        [was_missing] manquante
        [was_misplaced] mal rangée
       *[other] { $field }
    }
life-named = { $field } : { $value }
life-both = { $before } ; { $next }
life-word = { $word ->
        [yes] oui
        [issue] délivrance
        [return] retour
        [transfer] transfert
        [repair] réparation
        [evidence] preuve
        [trace] traçage
        [legal] loi ou tribunal
        [seized] saisie
        [found] trouvée
        [surrendered] remise
        [criminal] pénale
        [administrative] administrative
        [chip] puce
        [rfid] étiquette radio
        [microstamp] micro-estampage
        [stock] inventaire
        [hand-over] remise
        [furnace] four
        [same] la même arme que
        [different] une autre arme que
        [alarm] alarme, non tranchée
        [mark] marque
        [spoilt] restes d’une marque
        [no_mark_zone] métal où une marque a pu être enlevée
        [read] lu
        [partly_read] lu en partie
        [none] aucun
        [obliterated] effacé
        [illegible] illisible
        [restored] restauré
        [unknown] inconnu
        [factory] faite en usine
        [craft] faite à la main
        [converted] transformée
        [reactivated] remise en état de tir
        [mixed-parts] de pièces mêlées
        [printed] imprimée
        [maker] fabricant
        [model] modèle
        [calibre] calibre
        [dealer] armurier
        [broker] courtier
        [carrier] transporteur
        [agent] mandataire
        [owner] propriétaire
        [last-legal-possessor] dernier possesseur légal
        [importer] importateur
        [exporter] exportateur
        [recipient] destinataire
        [service] service
        [person] personne
       *[other] { $word }
    }
life-section = { $section ->
        [identity] Ce qu’elle est
        [components] Pièces
        [marks] Marques
        [life] Ce qui s’est passé
        [holds] Gardes
        [links] Autres fiches
        [kept] Conservation
       *[other] { $section }
    }

## La vie des armes : laquelle est désignée

life-unknown = aucune arme du registre ne s’appelle "{ $named }"
hint-life-unknown = nommez-la par son numéro de fiche (R-12), son numéro du poste, son numéro d’article, son numéro de série, ou scannez son étiquette ; `markstation register find` cherche ce qui y ressemble
    .screen = désignez-la par son numéro de fiche (R-12), numéro de poste, numéro d’article ou numéro de série, ou scannez son étiquette ; la recherche du registre trouve ce qui lui ressemble
life-ambiguous = "{ $named }" peut désigner { $count } armes
hint-life-ambiguous = nommez la bonne par son numéro de fiche, ou son fabricant avec --maker
    .screen = désignez celle dont il s’agit par son numéro de fiche
lines-bad = { $count } { $count ->
        [one] ligne ne désigne
       *[other] lignes ne désignent
    } aucune arme, ou plusieurs ; rien n’a été inscrit
hint-lines-bad = corrigez ces lignes (un numéro de fiche comme R-12 n’est jamais ambigu) et saisissez de nouveau la liste
line-unknown = ligne { $line }, "{ $named }" : aucune arme du registre ne s’appelle ainsi
line-ambiguous = ligne { $line }, "{ $named }" : ce peut être { $candidates }
no-lives-named = aucune arme n’a été nommée
hint-no-lives-named = nommez des armes avec --life, donnez une liste avec --file, ou scannez-les avec --scan
    .screen = désignez des armes, une par ligne, ou scannez-les
ask-scan = Scannez ou tapez les armes, une par ligne ; une ligne vide termine :
ask-scan-serials = Scannez ou tapez les numéros de série, un par ligne ; une ligne vide termine :

## La vie des armes : ce qui est inscrit

life-recorded = Enregistrée : { $life }
not-recorded = rien n’a été enregistré : { $count } { $count ->
        [one] constat ci-dessus s’y oppose
       *[other] constats ci-dessus s’y opposent
    }
hint-not-recorded = corrigez la saisie. Ce qui n’est douteux qu’en apparence passe avec --as-written ; une autre arme de même fabricant et de même numéro avec --another POURQUOI
    .screen = corrigez la saisie. Pour ce qui n’est douteux qu’en apparence, le formulaire a un champ qui dit que c’est juste tel quel, et un autre qui dit pourquoi c’est une autre arme que celle de ce fabricant et de ce numéro
not-such-entry-to-correct = l’inscription { $entry } n’enregistre aucune arme, ou ne compte plus
hint-not-such-entry-to-correct = `markstation part show ARME` nomme celle qui le fait
    .screen = la fiche de l’arme au registre nomme l’écriture qui convient
mark-entered = Inscription { $entry } : une marque sur { $life }.
mark-without-text = une marque a des caractères
hint-mark-without-text = écrivez-les avec --text ; pour du métal nu, utilisez --kind no_mark_zone
    .screen = écrivez-les ; pour du métal nu, choisissez que l’on n’y touche pas
lives-linked = Inscription { $entry } : { $life } est { $how } { $other }.
link-to-itself = les deux noms désignent { $life }
alarm = *** ALARME *** { $weapon } a le fabricant et le numéro de { $other } : { $state }
alarm-at-line = *** ALARME *** ligne { $line } : { $what }
alarm-found = *** ALARME *** { $life } se trouve à { $place }, et le registre la dit { $state }
alarm-what-to-do = Ne déplacez pas l’arme. Prévenez le gardien du registre et la police ; regardez les deux fiches, puis dites ce qu’elles sont l’une pour l’autre avec `markstation part link`.
    .screen = Ne déplacez pas l’arme. Prévenez le gardien du registre et la police ; regardez les deux fiches. Ce qu’elles sont l’une pour l’autre, le gardien du registre l’enregistre en ligne de commande.

## La vie des armes : à l’écran

# As in English.
life-stands = { $state }
life-stands-at = { $state }, à { $place }
life-corrected = Quelque chose d’inscrit à son sujet était faux : voir ci-dessous.
life-withdrawn = Cette fiche a été déclarée fausse en entier et ne compte plus.
life-mark-made = { $spot } : "{ $text }" (faite ici, travail { $job })
life-mark-seen = { $spot } : "{ $text }" ({ $kind })
spot-restricted = endroit réservé
life-entry = { $day }  inscription { $entry }  { $what }  par { $person }
life-struck = { $what }  [FAUX, selon l’inscription { $by } : { $reason }]
life-struck-for = { $what }  [FAUX, selon l’inscription { $by } : { $reason } ; la juste est { $right }]
life-hold = garde { $hold } : { $kind }, { $reference }{ $until ->
        [none] { "" }
       *[other] { ", " }jusqu’au { $until }
    }
life-hold-released = garde { $hold } : { $kind }, { $reference }, levée par l’inscription { $entry }
kept-item = la fiche est conservée jusqu’au { $until } au moins ({ $rule })
kept-item-for-ever = la fiche est conservée pour toujours ({ $rule })
kept-personal = les données personnelles sont conservées jusqu’au { $until } ({ $rule })
kept-personal-for-ever = les données personnelles sont conservées pour toujours ({ $rule })
kept-held = la garde { $hold } retient la fiche quelles que soient les dates
life-link = { $how } : { $other } (inscription { $entry })

## La vie des armes : corrections

entry-declared-wrong = L’inscription { $entry } ({ $what }) ne compte plus ; l’inscription { $by } dit pourquoi.
entry-wrong = Cette inscription a été déclarée fausse par l’inscription { $by }.

## La vie des armes : événements, gardes, comptages, images

event-entered = Inscription { $entry }, { $on } : { $what }, { $count } { $count ->
        [one] arme
       *[other] armes
    }.
destroyed-needs-two = une destruction s’inscrit à deux personnes
hint-destroyed-needs-two = la seconde confirme avec --second NOM
    .screen = une seconde personne confirme dans le même formulaire avec son propre PIN
no-such-count = l’inscription { $entry } n’est pas un comptage valable pour ce but : { $purpose }
hint-no-such-count = comptez avec `markstation count --purpose hand-over`, puis avec --purpose furnace, et nommez les deux inscriptions
    .screen = scannez ce qui part, et à l’entrée du four ce qui arrive : les deux comptages d’une même remise sont nommés
counts-differ = la remise et le four n’ont pas trouvé les mêmes armes : { $count } { $count ->
        [one] diffère
       *[other] diffèrent
    }
hint-counts-differ = ne détruisez rien. Cherchez où est chacune de ces armes, et comptez de nouveau
only-handed-over = seulement à la remise : { $life }
only-at-furnace = seulement au four : { $life }
not-destroyed = ces armes ne peuvent être détruites : { $count } { $count ->
        [one] raison s’y oppose
       *[other] raisons s’y opposent
    }
hint-not-destroyed = retirez-les de la liste, ou faites lever la garde par qui les garde avec `markstation hold release`
    .screen = retirez-les de la liste, ou faites lever la retenue par qui les garde sur Scellés
kept-by-hold = { $life } est gardée ({ $kind }, { $reference }) : garde { $hold }
kept-by-trace = { $life } fait l’objet d’un traçage ouvert
hold-placed = La garde { $hold } retient { $count } { $count ->
        [one] arme
       *[other] armes
    }.
hold-released = La garde { $hold } est levée par l’inscription { $entry } ; elle retenait { $count } { $count ->
        [one] arme
       *[other] armes
    }.
hold-not-open = { $hold } n’est pas une garde ouverte
hint-hold-not-open = `markstation hold list` les montre
    .screen = Scellés les montre
hold-row = garde { $hold }  { $kind }  { $reference }{ $until ->
        [none] { "" }
       *[other] { "  " }jusqu’au { $until }
    }
count-told = Inscription { $entry }, { $place } ({ $purpose }) : { $found } trouvées, { $missing } manquantes, { $misplaced } mal rangées, { $foreign } étrangères.
count-missing = manquante : { $life } (devrait être à { $place })
count-misplaced = mal rangée : { $life } (devrait être à { $place })
count-foreign = étrangère : "{ $read }" n’est dans aucune fiche
photo-kept = Inscription { $entry } : l’image est gardée sous { $file }, { $count } { $count ->
        [one] arme
       *[other] armes
    }.
photo-empty = { $file } est vide
photo-progress = images
photos-checked = { $sound } { $sound ->
        [one] image telle
       *[other] images telles
    } qu’elle a été gardée, { $bad } manquantes ou changées.
photo-missing = l’image { $sha256 } manque
photo-changed = l’image { $file } a été changée
photo-unreadable = l’image { $file } ne peut être lue : { $why }

## Les tiers et le catalogue

party-unknown = aucun tiers ne s’appelle "{ $named }"
hint-party-unknown = `markstation party list` montre qui est enregistré ; `markstation party add NOM --role RÔLE --by NOM` en ajoute un
    .screen = écrivez le numéro ou le nom d’une partie enregistrée, ou enregistrez-la avec cette saisie si le formulaire a des champs pour cela
party-ambiguous = "{ $named }" peut désigner plusieurs tiers : donnez le numéro
personal-not-opened = ce qui est scellé au sujet d’une personne ne peut être ouvert
party-erased-name = (effacé)
party-sealed-name = (scellé)
party-added = { $party } est enregistré à l’inscription { $entry }.
# As in English.
party-row = { $party }  { $roles }  { $rest }
party-erased = Ce qui identifie le tiers { $party } est effacé ; l’inscription { $entry } dit de quel droit.
erasure-needs-two = ce qui identifie une personne s’efface à deux
catalogue-known = le catalogue a déjà "{ $name }", à l’inscription { $entry }
hint-catalogue-known = pour changer ses autres noms, ajoutez-le de nouveau avec --corrects { $entry } --because TEXTE
catalogue-added = Inscription { $entry } : "{ $name }" est au catalogue.
catalogue-row = { $kind }  { $name }  aussi : { $also }  (inscription { $entry })
catalogue-calls = "{ $written }" est enregistré comme "{ $name }", ainsi que l’appelle le catalogue.
catalogue-unknown = Le catalogue ne connaît pas le { $kind } "{ $name }".
# As in English.
catalogue-offered = { "  " }{ $number }  { $name }
ask-catalogue = Tapez le numéro du bon nom, oui pour le garder tel quel et l’ajouter, ou non :
name-not-taken = "{ $name }" n’a pas été retenu
hint-name-not-taken = écrivez le nom qu’a le catalogue, ajoutez celui-ci avec `markstation catalogue add`, ou gardez les noms tels quels avec --as-written
    .screen = écrivez le nom qu’a le catalogue, ou dites dans le formulaire que les noms sont justes tels quels

## Échange avec d’autres registres et programmes

handed-on = { $lives } { $lives ->
        [one] arme a été écrite
       *[other] armes ont été écrites
    } dans { $file }. Ce fichier est une copie de travail et ne prouve rien.
size-of-ledger-only = --size compte les écritures du livre, et les autres formes décrivent des armes : omettez l’un des deux
import-refused = { $file } ne peut pas être repris
import-left-out = Laissé de côté : { $hidden } marques dont l’emplacement est caché, { $wrong } événements déclarés erronés.
import-tried = { $lives } { $lives ->
        [one] arme serait reprise
       *[other] armes seraient reprises
    }, { $refused } lignes ne le seraient pas. Rien n’a été écrit.
import-clashes = { $refused } { $refused ->
        [one] ligne ne peut pas être reprise
       *[other] lignes ne peuvent pas être reprises
    }, donc rien ne l’a été
hint-import-clashes = corrigez les lignes nommées ci-dessus, ou reprenez le reste avec --leave-out
import-nothing = { $file } ne contient rien qui puisse être repris
imported = { $lives } { $lives ->
        [one] arme est
       *[other] armes sont
    } désormais au registre ; { $refused } lignes ont été laissées de côté.
import-asks = { $asks } { $asks ->
        [one] ligne pose une question
       *[other] lignes posent des questions
    } à une personne, donc rien n’a été repris
hint-import-asks = regardez les questions ci-dessus ; corrigez la liste, ou dites avec --stands que ses lignes sont justes
import-item-no-taken = ligne { $line } : le numéro d’article { $item } est déjà pris dans ce registre
import-column = { $heading } : lu comme { $column }
import-column-place = { $heading } : lu comme le lieu où se trouve l’arme
import-column-kept = { $heading } : pas de colonne ; gardé dans les remarques
# Ce qui est trouvé, et pourquoi.
# As in English.
found-because = { $row }
    { $why }
found-field = { $field ->
        [serial] numéro de série
        [station-number] numéro du poste
        [part-number] numéro d’une pièce
        [observed-mark] marque trouvée
        [applied-mark] marque apposée, la première de son envoi
        [code] code
        [photo] photo
        [lot] lot
        [item-number] numéro d’article
       *[other] { $field }
    } { $text }
found-filled = { $at } est { $recorded }
found-script = en { $at }, { $read } est { $recorded } d’une autre écriture
found-look-alike = en { $at }, { $recorded } lu { $read }
found-unreadable = en { $at }, le registre n’a rien de lisible
found-transposed = { $at } et { $next } intervertis
found-missing = en { $at }, { $recorded } n’a pas été lu
found-extra = { $read } avant { $at } n’est pas au registre
found-run = depuis { $at } { $recorded }
found-agreement = { $what ->
        [maker] fabricant
        [model] modèle
        [calibre] calibre
       *[other] { $what }
    } { $how ->
        [other-name] inscrit sous un autre nom, { $recorded }
        [unrecorded] non inscrit
        [otherwise] inscrit autrement, { $recorded }
       *[other] { $how } { $recorded }
    }
found-more = il y en a plus que ces { $shown } : donnez le fabricant, le modèle, le calibre ou l’envoi, ou un --most plus grand
    .screen = il y en a plus que ces { $shown } : indiquez aussi fabricant, modèle, calibre ou envoi
too-vague = "{ $query }" en dit trop peu : { $known } caractères sont connus, et il en faut { $least }
hint-too-vague = donnez --maker, --model, --calibre ou --consignment sans numéro pour lister les armes d’après ceux-ci
    .screen = indiquez fabricant, modèle, calibre ou envoi sans numéro de série pour lister les armes selon eux
nothing-asked = rien à chercher n’a été donné
# Ce qui est marqué et ce qui ne l’est pas.
coverage-consignment = { $consignment } : { $marked } lignes marquées sur { $lines } (texte vérifié sur { $verified }), { $open } non marquées, { $doubt } en doute, { $out } refusées ou à l’écart
coverage-overdue = { $count } en retard depuis le { $until } selon { $rule }
coverage-due = { $count } à marquer avant le { $until } inclus selon { $rule }
coverage-soon = { $count } à marquer sans délai selon { $rule }
coverage-unequal = { $licensed } sont autorisées et { $lines } inscrites à la liste
coverage-group = { $name } : { $here } présentes, { $marked } marquées, { $numbered } non marquées avec leur propre numéro, { $held } retenues ou tracées, { $free } libres pour la destruction
coverage-nowhere = sans lieu ni unité
coverage-counted = le dernier comptage (écriture { $entry }) en a trouvé { $found }, le registre en a { $here } ici
