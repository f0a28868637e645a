# Ce que disent les règles de marquage, en français : pour chaque observation ce qui ne va pas (`rule-ID`) et ce qu’il faut
# faire (`rule-ID-remedy`), puis les mots du vocabulaire des règles, des plans et des attestations. Même ordre que en.ftl ; glossaire dans ../fr.ftl.

## How a finding is framed

rule-cited = [{ $rule } ; { $citation } ; { $provenance }]
rule-in-field = { $severity }, { $field } : { $what }
severity-warning = avertissement
severity-advice = conseil

## Findings of the rules: what is wrong, and what to do

rule-element-missing = élément absent ({ $part }) : { $element }
rule-element-missing-remedy = indiquez-le avec l’article ou l’envoi, ou marquez selon des règles qui le prévoient
rule-none-of = un de ces éléments doit figurer ({ $part }), et aucun ne figure : { $elements }
rule-none-of-remedy = indiquez l’un d’eux avec l’article ou l’envoi
rule-order-wrong = "{ $text }" ne suit pas l’ordre voulu : { $order }
rule-order-wrong-remedy = corrigez l’ordre des lignes dans le profil
rule-format-wrong = "{ $text }" n’a pas la forme que veut la règle : { $format }
rule-format-wrong-remedy = corrigez la valeur dont la ligne est faite, ou la ligne du profil
rule-height-below = les caractères font { $height } ; minimum demandé : { $min }
rule-height-below-remedy = portez la hauteur du profil à { $min } ou plus
rule-depth-below = la marque fait { $depth } ; minimum demandé : { $min }
rule-depth-below-remedy = portez la profondeur du profil à { $min } ou plus, avec une machine qui l’atteint
rule-part-forbidden = la marque est prévue sur cette pièce : { $part } ; la règle n’admet que : { $allowed }
rule-part-forbidden-remedy = marquez l’une de ces pièces
rule-part-unmarked = cette pièce ne reçoit pas de marque, et la règle en demande une : { $part }
rule-part-unmarked-remedy = prévoyez-y une marque dans le profil, ou notez que l’article n’a pas cette pièce
rule-parts-too-few = pièces portant la marque : { $marked } ; minimum demandé : { $min }
rule-parts-too-few-remedy = prévoyez la marque sur une pièce de plus
rule-part-recommended = une marque sur cette pièce aussi est recommandée : { $part }
rule-part-recommended-remedy = prévoyez-la si la pièce offre la place
rule-not-visible = la marque n’est pas visible de l’extérieur
rule-not-visible-remedy = choisissez un endroit visible sans outil et sans démontage
rule-hidden-missing = la marque cachée manque
rule-hidden-missing-remedy = indiquez son endroit pour ce type d’arme sous [[hidden]] dans authority.toml
rule-plate-missing = pièce non métallique, et la marque n’est pas sur une plaquette incorporée : { $part }
rule-plate-missing-remedy = marquez la plaquette ; s’il n’y en a pas, interrogez l’autorité
rule-method-forbidden = non autorisé : { $method } ; autorisés : { $allowed ->
        [none] tous les autres
       *[other] { $allowed }
    }
rule-method-forbidden-remedy = marquez avec une machine d’un autre procédé
rule-method-unapproved = il faut une approbation, et aucune n’est notée : { $method }
rule-method-unapproved-remedy = obtenez-la et notez sa référence sous [[approval]] dans authority.toml
rule-method-not-preferred = la machine marque par { $method } ; à préférer : { $preferred } ; aucun motif n’est donné
rule-method-not-preferred-remedy = employez le procédé préféré, ou donnez reason-not-stamped dans authority.toml
rule-laser-alone = une marque au laser serait la seule sur l’arme
rule-laser-alone-remedy = frappez ou micropercutez la marque, ou faites-en ainsi une seconde : une marque au laser se restitue mal après limage
rule-character-forbidden = "{ $text }" contient "{ $character }", qui n’est pas des caractères que la règle admet
rule-character-forbidden-remedy = écrivez la valeur avec les lettres et chiffres admis par la règle
rule-not-unique = le numéro de série "{ $serial }" de ce fabricant est aussi celui d’une autre arme, au registre : { $reference }
rule-not-unique-remedy = regardez les deux armes ; marquez selon des règles qui attribuent un numéro à une arme sans numéro de série unique
rule-second-identity = le numéro de série "{ $serial }" identifie déjà l’arme ; un numéro lui donnerait une seconde identité
rule-second-identity-remedy = n’apposez pas de numéro ; si le numéro de série n’est pas unique, dites-le dans son état
rule-overlap = la marque couvrirait quelque chose qui doit rester ({ $spot })
rule-overlap-remedy = choisissez un autre endroit, ou relevez plus précisément ce qui s’y trouve
rule-year-not-release = l’année est "{ $text }", et la mainlevée date du { $release }
rule-year-not-release-remedy = corrigez la date de mainlevée dans l’en-tête du manifeste
rule-country-not-code = "{ $text }" n’est pas le code actuel du pays au nom duquel la marque est apposée
rule-country-not-code-remedy = { $meant ->
        [none] écrivez son code à deux lettres de la norme ISO 3166-1
       *[other] écrivez { $meant }
    }
rule-proof-mark = "{ $text }" contient un poinçon d’épreuve
rule-proof-mark-remedy = retirez-le : seul un banc d’épreuve l’appose, après l’épreuve
rule-exemption-incomplete = une dérogation est demandée, et il manque : { $missing ->
        [purpose] le motif
        [re-export-date] la date de réexportation
        [exemption-reference] la référence de la décision
       *[other] { $missing }
    }
rule-exemption-incomplete-remedy = notez-le dans l’en-tête du manifeste, ou ne demandez pas de dérogation
rule-exemption-unknown = la dérogation "{ $exemption }" est demandée, et aucune règle en vigueur ne la prévoit
rule-exemption-unknown-remedy = notez l’une de celles-ci, ou ne demandez pas de dérogation : { $known }
rule-exemption-untrusted = { $permission } en dispense, mais son texte est moins bien connu que celui de { $stays }, qui restent en vigueur
rule-exemption-untrusted-remedy = lisez le texte de { $permission } et notez-le sous verified dans authority.toml, ou marquez comme les autres le demandent
rule-outside-jurisdiction = les marques seraient celles de { $importing }, et le profil est celui de { $jurisdiction ->
        [european-union] l’Union européenne
        [eea] l’Espace économique européen
        [schengen] l’espace Schengen
        [recsa] les États du RECSA
        [ecowas] la CEDEAO
        [ecowas-before-2025] la CEDEAO avant 2025
       *[other] { $jurisdiction }
    }
rule-outside-jurisdiction-remedy = corrigez l’État, ou prenez le profil de cet État
rule-made-elsewhere = l’arme a été fabriquée en { $made }, et la marque de fabrication serait celle de { $here }
rule-made-elsewhere-remedy = corrigez le pays de fabrication ou l’État, ou importez-la plutôt
rule-transfer-mark-missing = l’arme passe des stocks de l’État à des civils sans la marque de transfert
rule-transfer-mark-missing-remedy = prévoyez la marque de transfert, ou relevez celle que porte l’arme
rule-trace-open = le traçage { $reference } de l’arme n’est pas clos
rule-trace-open-remedy = attendez la réponse, ou dites en votre nom, parmi les questions des règles, pourquoi la destruction n’a pas à attendre
rule-ammunition-unmarked = les munitions sont arrivées sans marque
rule-ammunition-unmarked-remedy = ne les mettez pas en service ; dirigez-les vers la destruction
rule-lot-malformed = numéro de lot "{ $lot }", caractère { $position } : { $must ->
        [maker] il faut trois majuscules pour le fabricant
        [year] il faut les deux derniers chiffres de l’année
        [month] il faut le mois en une lettre de A à M, sauf I
        [interfix] il faut trois chiffres d’intercalaire
        [hyphen] il faut un trait d’union ou une majuscule
        [sequence] il faut trois chiffres de rang
       *[suffix] il faut au plus trois majuscules, suffixe et théâtre
    }
rule-lot-malformed-remedy = comparez avec l’emballage, et écrivez-le comme dans XYZ07D006-004
rule-full-mark-not-on-frame = la marque complète de neutralisation va sur la carcasse ou le boîtier de culasse, nulle part ailleurs (ici : { $part })
rule-full-mark-not-on-frame-remedy = prévoyez la marque complète sur la carcasse ou le boîtier de culasse, l’abrégée sur les autres pièces
rule-modified-part-unmarked = pièce modifiée pour la neutralisation et sans marque : { $part }
rule-modified-part-unmarked-remedy = prévoyez-y la marque abrégée
rule-disposal-incomplete = autre chose que la destruction est décidé, et il manque : { $missing ->
        [authorisation] l’autorisation
        [disposal] ce que deviennent les armes
       *[other] { $missing }
    }
rule-disposal-incomplete-remedy = notez-le dans l’en-tête du manifeste
rule-certificate-missing = aucun certificat n’est indiqué
rule-certificate-missing-remedy = notez certificate-no dans l’en-tête du manifeste
rule-awaits-forensic-release = le numéro de série a été effacé, et personne n’a autorisé le marquage de la pièce
rule-awaits-forensic-release-remedy = obtenez l’autorisation du laboratoire de police scientifique et notez sa référence avec l’article
rule-serial-status-unknown = personne n’a regardé s’il y a un numéro de série
rule-serial-status-unknown-remedy = regardez l’arme et notez le numéro de série et son état
rule-serial-contradiction = état du numéro de série : { $status } ; or il y a { $found ->
        [no-serial] aucun numéro
       *[a-serial] un numéro
    }
rule-serial-contradiction-remedy = corrigez l’un des deux
rule-kind-unknown = aucune arme du type "{ $kind }" n’est décrite
rule-kind-unknown-remedy = écrivez un type que les règles connaissent, ou décrivez celui-ci dans un profil
rule-no-free-place = plus un endroit libre sur cette pièce : { $part } ({ $tried })
rule-no-free-place-remedy = mettez l’article à l’écart, dans l’attente d’une décision sur une autre pièce ou un autre endroit
rule-charset = "{ $text }" contient "{ $character }", que le profil n’admet pas dans une marque
rule-charset-remedy = corrigez la valeur, ou ajoutez le caractère au charset du profil
rule-line-too-long = "{ $text }" a { $chars } caractères, et une ligne en prend { $max }
rule-line-too-long-remedy = abrégez la valeur, ou répartissez-la sur deux lignes dans le profil
rule-machine-character = la machine ne sait pas faire "{ $character }" de "{ $text }"
rule-machine-character-remedy = employez une machine qui le connaît, ou retirez-le du profil
rule-glyph-not-owned = la machine ne possède pas le signe "{ $glyph }"
rule-glyph-not-owned-remedy = faites-le charger et décrivez-le sous [[glyph]] dans authority.toml
rule-machine-height = les caractères font { $height } ; la machine fait de { $min } à { $max }
rule-machine-height-remedy = choisissez une hauteur dans ces limites, ou une autre machine
rule-machine-depth = la marque fait { $depth } ; la machine atteint { $max }
rule-machine-depth-remedy = choisissez une profondeur moindre si les règles l’admettent, ou une autre machine
rule-machine-method = la machine marque par { $method } ; le profil admet : { $allowed }
rule-machine-method-remedy = employez une telle machine, ou un autre profil
rule-does-not-fit = il faut à la marque { $needs-width } sur { $needs-height } mm ; { $spot } offre { $has-width } sur { $has-height } mm{ $blocked ->
        [yes] , avec des marques qui doivent rester
       *[no] {""}
    }
rule-does-not-fit-remedy = { $height-max ->
        [none] choisissez un autre endroit, ou moins de lignes
       *[other] choisissez un autre endroit, ou des caractères de { $height-max } au plus, si les règles les admettent{ $chars ->
            [none] {""}
           *[other] , ou des lignes plus courtes de { $chars } caractères
        }
    }
rule-not-apart = la marque ({ $spot }) est à { $distance } d’une marque trouvée ; il faut { $min }
rule-not-apart-remedy = déplacez-la, ou choisissez un autre endroit
rule-made-otherwise = la marque qui est là ({ $part }) dit autre chose que ce qui est prévu maintenant : "{ $text }"
rule-made-otherwise-remedy = corrigez la liste pour qu’elle dise ce que porte le métal, ou écartez l’article
rule-hidden-no-room = la marque cachée n’a pas de place à son endroit
rule-hidden-no-room-remedy = examinez l’endroit avec qui peut le connaître, et corrigez [[hidden]] dans authority.toml
rule-machine-symbol = le profil veut un symbole à côté des lignes, et la machine n’en fait pas
rule-machine-symbol-remedy = employez une machine qui fait des symboles Data Matrix, ou retirez le symbole du profil
rule-symbol-impossible = le symbole ne peut pas être fait : { $why }
rule-symbol-impossible-remedy = corrigez la valeur, ou retirez le symbole du profil
rule-metal-cannot = le métal ne peut pas recevoir de marque : { $reason } ; une étiquette fixe est faite
rule-metal-cannot-remedy = fixez l’étiquette à demeure, et enregistrez-la
rule-agency-unknown = le service "{ $agency }" n’est pas dans la table de l’autorité
rule-agency-unknown-remedy = corrigez agency dans l’en-tête du manifeste, ou ajoutez-le sous [[agency]] dans authority.toml
rule-number-length = le numéro "{ $number }" n’a pas { $digits } chiffres
rule-number-length-remedy = faites attribuer des numéros de cette longueur, ou corrigez number-digits dans authority.toml
rule-not-configured = l’autorité n’a pas renseigné : { $what ->
        [hidden] l’endroit de la marque cachée
        [licence-number] le numéro de marquage du titulaire de la licence
        [number-digits] le nombre de chiffres d’un numéro de stock
        [agency] les services qui détiennent des armes
       *[other] { $what }
    }
rule-not-configured-remedy = renseignez { $what } dans authority.toml, dans le dossier du poste
rule-reading-open = le texte se lit de deux façons ({ $conflict } : { $what }), et personne n’a confirmé celle qui est suivie ici : { $reading }
rule-reading-open-remedy = faites trancher l’autorité, puis répondez en votre nom à cette question des règles
rule-fact-missing = cet élément doit figurer dans la marque, et personne ne l’a indiqué : { $element }
rule-fact-missing-remedy = notez-le avec l’article, dans l’en-tête du manifeste ou dans authority.toml
rule-premarked = l’arme porte déjà sa marque d’importation, "{ $text }" : il n’en est pas fait de seconde
rule-premarked-remedy = enregistrez-la ; rien d’autre à faire
rule-country-not-of-its-time = { $country } n’existait pas en { $year }, année de fabrication
rule-country-not-of-its-time-remedy = regardez l’arme ; corrigez le pays ou l’année
rule-record-incomplete = le dossier doit le contenir, et cela manque : { $field }
rule-record-incomplete-remedy = ajoutez-le à l’article ou à l’en-tête du manifeste

## The field that a finding is about

about-mark = marque
about-height = hauteur
about-depth = profondeur
about-part = pièce
about-place = endroit
about-material = matière
about-method = procédé
about-serial = numéro de série
about-year = année
about-country = pays
about-exemption = dérogation
about-trace = traçage
# As in English.
about-lot = lot
about-disposal = destination finale
about-certificate-no = certificat
about-forensic-release = autorisation du laboratoire
about-serial-status = état du numéro de série
about-symbol = symbole
about-type = type
about-glyph = signe
# As in English.
about-agency = service
about-number = numéro
# As in English.
about-authority = authority.toml
about-confirmed-readings = lecture du texte
about-observed-marks = marques relevées
about-country-of-manufacture = pays de fabrication
about-record = dossier

## How a mark is made

method-stamp = frappe au poinçon
method-dot_peen = micropercussion
method-scribe = rayage
# As in English.
method-laser = laser

## What a serial's status says

serial-status-read = lu
serial-status-partly_read = partiel
serial-status-none = aucun
serial-status-obliterated = effacé
serial-status-illegible = illisible
serial-status-restored = restauré
serial-status-unknown = inconnu

## What a mark says

element-maker = le nom du fabricant
element-country-of-manufacture = le pays de fabrication
element-place-of-manufacture = le lieu de fabrication
element-year-of-manufacture = l’année de fabrication
element-model = le modèle
element-calibre = le calibre
element-serial = le numéro de série
element-number = le numéro attribué par le poste
element-country = le pays au nom duquel la marque est apposée
element-year = l’année de l’événement
element-marking-date = la date du marquage
element-importer-name = le nom de l’importateur
element-importer-city = la ville de l’importateur
element-importer-region = l’État ou la province de l’importateur
element-importer-address = l’adresse de l’importateur
element-licence-number = le numéro de marquage du titulaire de la licence
element-third-country = le pays nommé par une marque d’importation allemande
element-agency = le code du service
element-entity = le code de l’entité publique qui cède l’arme
element-state-sign = le signe de l’État ou de la région
element-official-use = le signe d’usage officiel
element-deactivation-sign = les lettres de la neutralisation
element-verifier-symbol = le symbole de l’entité de vérification
element-lot = le numéro de lot
element-ammunition-type = le type de munition
element-purchaser = l’acheteur
element-destination = la destination
element-symbol-scheme = les symboles géométriques avec leur code
element-symbol2d = le symbole bidimensionnel

## Fields of a record

# As in English.
field-type = type
field-make = marque commerciale
field-maker = fabricant
field-model = modèle
# As in English.
field-calibre = calibre
field-serial = numéro de série
field-country-of-manufacture = pays de fabrication
field-year-of-manufacture = année de fabrication
field-quantity = quantité
# As in English.
field-description = description
field-barrel-length = longueur du canon
field-overall-length = longueur hors tout
field-marks-applied = marques apposées
field-marks-found = marques relevées
field-mark-places = endroits des marques
field-component-marks = marques des pièces
field-proof-marks = poinçons d’épreuve
field-licence-no = numéro de licence
field-licence-issued = licence, jour de délivrance
field-licence-expires = licence, dernier jour
field-exporting-country = pays d’exportation
field-importing-country = pays d’importation
field-transit-countries = pays de transit
field-final-recipient = destinataire final
field-importer-name = nom de l’importateur
field-importer-address = adresse de l’importateur
field-release-date = date de mainlevée
field-supplier = fournisseur
field-acquirer = acquéreur
field-transaction-date = date de la transaction
field-transport-and-insurance = transport et assurance
field-purpose = motif
field-reexport-date = date de réexportation
field-owning-service = service propriétaire
field-location = lieu de détention
field-condition = état
field-custodian = dépositaire
field-last-count = dernier inventaire
field-peace-operation = opération de paix
field-illicit-reason = raison de la tenir pour illicite
field-legal-basis = base légale
field-circumstances = circonstances
field-seizure-date = date de saisie
field-seizure-place = lieu de saisie
field-case-reference = référence de l’affaire
field-intended-use = usage prévu de la réponse
field-refusal-reason = motif d’un refus
field-acknowledged = date de l’accusé de réception
field-answered = date de la réponse
field-trace-request = demande de traçage
field-priority-justification = raison de l’urgence
field-disposal-method = mode d’élimination
field-disposal-authorisation = autorisation de l’élimination
field-disposal-date = date de l’élimination
field-disposal-place = lieu de l’élimination
field-witnesses = témoins
field-certificate-no = numéro de certificat
field-verifier = entité de vérification
# As in English.
field-conversions = conversions
# As in English.
field-lot = lot
field-ammunition-type = type de munition
field-first-recipient = premier destinataire

## Whose word a rule is, how it asks and binds, and what it may do

provenance-s = S, lu dans un texte des Nations Unies
provenance-f = F, trouvé dans un texte public
provenance-c = C, connu de seconde main
provenance-m = M, de mémoire
provenance-unsure = M?, incertain
provenance-p = P, condition propre à ce programme
level-definition = définition
level-shall = dit "doit"
level-should = recommandé
level-encouraged = encouragé
level-may = laissé libre
level-practice = pratique
binding-treaty = traité
binding-regional-law = droit régional
binding-national-law = droit national
binding-political = engagement politique
binding-guidance = guide
binding-industry-standard = norme de la profession
binding-practice = pratique
binding-program = ce programme
force-off = est désactivée
force-permit = permet
force-advise = conseille
force-warn = avertit
force-refuse = refuse
why-text-read = elle oblige, et son texte a été lu
why-verified = elle oblige, et l’autorité a lu son texte
why-opted-in = elle oblige, connue de seconde main, et l’autorité s’y fie
why-second-hand = elle oblige, mais n’est connue que de seconde main
why-memory = elle oblige, mais son texte est cité de mémoire
why-unsure = son texte est incertain
why-not-binding = son instrument ne lie pas cette autorité
why-guidance = c’est un guide ou une pratique
why-level = ce n’est pas une obligation
why-program = ce programme en a besoin
why-not-in-force = elle n’est pas en vigueur ce jour-là

## Terms

clock-release = mainlevée
clock-manufacture = fin de la fabrication
clock-finding = découverte ou saisie
# As in English.
clock-destruction = destruction
clock-request = réception de la demande
clock-last-report = dernier rapport
record-class-manufacture = fabrication
record-class-transfer = importation, exportation et transfert
record-class-mark = marques
record-class-disposal = saisie et élimination
record-class-deactivation = neutralisation
record-class-destroyed = articles détruits
record-class-ammunition = munitions
record-class-any = tout dossier

## What happened

event-import = importation
event-temp-import = importation temporaire
event-manufacture = fabrication
event-parts-import = importation de pièces
event-state-stock = stocks de l’État
event-transfer-civilian = transfert à usage civil
event-seized = saisie ou confiscation
event-surrendered = remise volontaire
event-found = armes trouvées
event-retained = conservation à usage officiel
event-deactivate = neutralisation
event-reactivate = remise en état de tir
event-export = exportation
# As in English.
event-destroy = destruction
event-ammunition = munitions

# En anglais, ce sont les mots de la règle elle-même ; une ligne par attestation des règles livrées.
attest-abbreviations-recognised = Les abréviations du nom, de la ville et de l’État sont-elles des abréviations reconnues ?
attest-adequately-marked = Les marques que porte l’arme suffisent-elles à l’identifier ?
attest-agency-holds = Le service dont le code doit être marqué détient-il ces armes ?
attest-alterer-named = Le nom de l’auteur de la modification figure-t-il là où les données du fabricant ont été enlevées, sans celui d’un autre fabricant à côté ?
attest-authorisation-genuine = L’autorisation indiquée a-t-elle été délivrée par l’autorité compétente ?
attest-calibre-as-found = Quel calibre a été trouvé par mesure, quoi que disent les marques ?
attest-conflict-reading = L’autorité a-t-elle confirmé de quel pays le n° 4 demande le code ?
attest-contract-known = Le contrat fait-il connaître l’acheteur et le pays de destination ?
attest-converted-from = Qu’était l’objet avant sa transformation ?
attest-count-agrees = Le stock a-t-il été compté par numéro de série par une personne qui ne tient pas le dépôt, et le compte est-il juste ?
attest-craft-features = À quels traits l’arme se distingue-t-elle des autres de son type ?
attest-deactivation-certificate = Quel numéro porte le certificat de neutralisation ?
attest-deactivation-inspected = Un examen a-t-il montré que chaque pièce essentielle est inutilisable à jamais et ne peut être remise en état ?
attest-deactivation-mark = Quelle marque de neutralisation figure sur l’arme, et sur quelles pièces ?
attest-deactivator-authorised = La personne qui neutralise y est-elle autorisée par le droit national ?
attest-depth-measured = La profondeur a-t-elle été mesurée sur une marque faite avec ce réglage ?
attest-destruction-authorised = L’autorité compétente a-t-elle ordonné la destruction des munitions ?
attest-destruction-permitted = La permission a-t-elle été donnée après contrôle de la liste ?
attest-destruction-witnessed = Un témoin ou un vérificateur indépendant et l’officier responsable sont-ils présents, et signent-ils pour la destruction ?
attest-essential-part = La pièce à marquer est-elle une pièce essentielle de l’arme ?
attest-evidence-released = Chaque arme ou munition qui peut servir de preuve a-t-elle été libérée par le tribunal ou le parquet ?
attest-exchange-parts-marked = La culasse, le canon et le barillet indiquent-ils chacun fabricant et calibre, si l’arme a des canons ou barillets interchangeables ?
attest-exemption-true = Ce que fait valoir la dérogation est-il vrai de l’article ?
attest-for-security-force = Le lot est-il destiné à une force de sécurité ?
attest-hidden-mark-placed = La marque cachée est-elle sur une pièce difficile à manipuler et sans laquelle l’arme ne sert à rien ?
attest-illegible-number-reported = Le numéro illisible ou effacé a-t-il été signalé ?
attest-legal-status = L’autorité compétente a-t-elle statué sur la situation juridique des armes (illicites, confisquées, libérées) ?
attest-maker-is-maker = Le nom à marquer est-il celui de qui a fabriqué l’arme ?
attest-maker-marks-agree = Toutes les marques de fabricant de l’article désignent-elles le même fabricant ou marchand ?
attest-making-ended = Quel jour la fabrication proprement dite de l’article a-t-elle pris fin ?
attest-mark-conspicuous = La marque est-elle bien en vue et difficile à effacer, à modifier ou à enlever ?
attest-mark-legible-photo = Une photographie montre-t-elle la marque finie, apparente, lisible et durable ?
attest-mark-visible = La marque est-elle bien visible sur l’arme neutralisée ?
attest-mark-visible-assembled = La marque se voit-elle sur l’arme montée ?
attest-marked-before-finish = La pièce a-t-elle été marquée avant sa finition, ou la profondeur mesurée à nouveau après ?
attest-metal-parts = Quelles pièces sont de métal et peuvent recevoir une marque ?
attest-model-feasible = Le modèle peut-il figurer dans la marque ?
attest-movement-signed = Le remettant et le recevant ont-ils signé pour le mouvement ?
attest-no-invented-maker = Rien n’est-il noté comme fabricant ou numéro de fabricant qui ne figure sur l’arme ?
attest-numbers-per-part = Quel numéro figure sur chaque pièce, tel que trouvé ?
attest-officer-asks-stamp = Un agent a-t-il demandé un poinçon ?
attest-old-format-mapped = Les marques d’une forme antérieure sont-elles relevées telles quelles et laissées en place ?
attest-old-marks-clear = La nouvelle marque laisse-t-elle chaque marque plus ancienne de la pièce entière et lisible ?
attest-part-too-small = La pièce est-elle trop petite pour la marque entière ou pour des caractères de la hauteur voulue ?
attest-parts-present = Lesquelles des pièces que nomme la règle cette arme a-t-elle ?
attest-plastic-mark-lasting = Ce qui figure sur la matière plastique reste-t-il lisible à vie, et l’enlever laisserait-il des dégâts visibles ?
attest-plate-embedded = La plaquette est-elle incorporée de sorte que l’enlever détruise une partie de la carcasse ?
attest-proof-data-stated = Le fabricant a-t-il indiqué nuance d’acier, mention de grenaille et profondeur de chambre là où il le faut ?
attest-receiver-half = Quelle pièce de cette arme compte comme carcasse ou boîtier de culasse ?
attest-registrar-decision = Le service du registre a-t-il dispensé cette arme de la visibilité, et par quelle décision ?
attest-release-date-right = Le jour de la mainlevée est-il celui des documents de douane ?
attest-reproofed = La réparation demande-t-elle une nouvelle épreuve, et le banc d’épreuve l’a-t-il faite ?
attest-same-number-on-parts = L’autorité admet-elle un seul numéro sur toutes les pièces, comme l’article 31, alinéa 2, pour les armes fabriquées en Suisse ?
attest-secure-storage = Les armes sont-elles entreposées en sûreté jusqu’à leur marquage ou leur destruction ?
attest-serial-unique-readable = Le numéro de série se lit-il en entier, et désigne-t-il cette arme seule ?
attest-size-measured = La hauteur a-t-elle été mesurée entre les fonds de l’empreinte, sur une marque faite avec ce réglage ?
attest-smooth-bore-data = Chaque canon lisse indique-t-il le diamètre de l’âme et la longueur de la chambre ?
attest-state-user-data = Si l’arme est destinée à un service de l’État, la marque contient-elle les données supplémentaires que ce service demande ?
attest-symbol-scheme-kept = L’État tient-il un système de symboles où chaque État peut lire le pays de fabrication ?
attest-symbol2d-read = Le symbole bidimensionnel a-t-il été relu avec un lecteur ?
attest-tag-fixed = L’étiquette est-elle solidement fixée à l’article ?
attest-trace-override = Si un traçage est encore ouvert, qui a décidé qu’il n’empêche pas la destruction, et pourquoi ?
attest-trace-routing = Si les marques se contredisent, quel État est interrogé en premier, et pourquoi ?
attest-type-approved = L’article est-il d’un modèle agréé ou notifié, ou pièce d’une arme libre, de sorte que les n° 2, 4 et 5 ne lui sont pas demandés ?
attest-variance-reference = Le directeur a-t-il admis une autre façon de marquer, et sous quelle référence ?
attest-verifier-symbol-right = Le symbole est-il celui de l’entité qui a certifié ?
attest-year-in-serial = Le numéro de série du fabricant contient-il l’année de fabrication ?

## What rules ask of a person

attestation-asked = { $asks }
    { $required } [{ $question } ; { $rule }]
attestation-required = Aucune marque n’est apposée avant la réponse.
attestation-later = La réponse peut attendre.
attestation-after = La question est posée une fois les marques apposées.
ask-attestation = Est-ce le cas, ou réglé ? (oui/non/plus tard)
ask-reason = Pour quel motif ?
attestations-after = { $count ->
        [one] Une question des règles sur les marques apposées attend
       *[other] { $count } questions des règles sur les marques apposées attendent
    } une réponse : `markstation consignment attest { $consignment } --by NOM`
    .screen = questions des règles sur les marques achevées, ouvertes sur la page de { $consignment } sous Superviseur › Envois : { $count }
attest-all-needs-training = --all est réservé aux postes d’entraînement : à un poste réel, une personne répond à chaque question après avoir regardé
trace-needs-reason = un traçage ouvert ne s’écarte qu’avec un motif : --question trace-override --reason TEXTE
    .screen = une recherche ouverte n’est écartée qu’avec un motif : écrivez-le
attestations-open = les règles demandent la parole de quelqu’un avant le marquage de { $consignment }
hint-attest = vérifiez, puis dites-le en votre nom : `markstation consignment attest { $consignment } --by NOM`
    .screen = regardez, puis dites-le en votre nom sur la page de { $consignment } sous Superviseur › Envois
no-such-attestation = "{ $question }" n’est pas une question en attente ; en attente : { $known }

## Plans

plan-of-file = Plan pour { $file } tel quel ; aucun envoi n’est ouvert, rien n’est écrit.
plan-without-station = Il n’y a pas de poste ici : les règles livrées s’appliquent, sans registre, machine ni authority.toml.
plan-other-rules = Ce qui serait marqué selon les règles { $profile } pour l’événement { $event }. L’envoi { $consignment } garde ses propres règles ; rien n’est écrit.
plan-case = { $profile } : { $title }. Événement { $event }, { $country }, { $date }.
plan-whole = Pour l’envoi dans son ensemble :
plan-items = { $count ->
        [one] article
       *[other] articles
    } { $items } : { $said }
plan-items-more = { $items } et { $more } de plus
# As in English.
plan-mark = { $part }, { $place }
plan-restricted = une marque de plus est prévue ; son endroit est confidentiel
plan-not-possible = marquage impossible : { $why }
plan-waits = attend une réponse ; si sa ligne est juste :
plan-no-mark = aucune marque n’est demandée, d’après { $why }
plan-no-mark-of-profile = les règles { $profile }, qui n’en prévoient pas pour l’événement { $event } sur un tel article
plan-refused-above = voir ce qui est refusé pour l’envoi dans son ensemble
plan-attestations = Une personne doit dire :
plan-due = échéance { $until } ({ $clock }) : { $asks } [{ $rule }]
plan-due-soon = sans délai ({ $clock }) : { $asks } [{ $rule }]
plan-due-transfer = { $due } Plus tôt en cas de cession.
plan-due-recommended = { $due } Recommandé : rien n’y oblige ici.
plan-kept-for-ever = dossiers ({ $class }) : conservés sans limite
plan-kept-years = dossiers ({ $class }) : conservés au moins { $years } ans à compter de l’inscription
plan-kept-destroyed = dossiers ({ $class }) : conservés jusqu’à { $years } ans après la destruction
plan-personal = leurs données personnelles prennent fin après { $years } ans
plan-personal-destroyed = leurs données personnelles prennent fin { $years } ans après la destruction
explain-rule = { $rule } { $binding }, { $level } ; elle { $force } ({ $why })
explain-element = { $about } :
explain-line = la ligne dans son ensemble
explain-conflict = { $conflict } : { $what } Tranché pour "{ $winner }".
explain-because = { $because } (profil { $profile })
explain-default = Personne n’en a décidé autrement : c’est la solution par défaut.
preview-written = { $svg } et { $png }
preview-not = pas d’aperçu pour l’article { $item } : { $why }
preview-exists = { $file } existe déjà, et n’est jamais écrasé
hint-preview-exists = indiquez un autre dossier avec --preview
preview-unmeasured = La surface n’est pas mesurée : elle est dessinée juste assez grande.
preview-size = Hauteur des caractères { $height }, profondeur { $depth }, { $method }.
preview-mark = Marque relevée à cet endroit
preview-spoilt = Restes d’une marque relevés à cet endroit
preview-zone = À ne pas toucher
preview-usable = Tirets : ce qui peut être marqué
preview-scale = 10 mm à l’impression en vraie grandeur

## Columns of a manifest

column-item-no = numéro d’article
column-maker = fabricant
column-model = modèle
# As in English.
column-type = type
# As in English.
column-calibre = calibre
column-serial = numéro de série
column-serial-status = état du numéro de série
column-country-of-manufacture = pays de fabrication
column-year = année
column-observed-marks = marques relevées
column-remarks = remarques
column-forensic-release = autorisation du laboratoire
column-restoration = restauration
column-item-class = classe
column-origin-class = origine
column-material = matière
column-parts = pièces
column-barrels = canons
column-year-in-serial = année dans le numéro de série
column-adequately-marked = marquage suffisant
column-import-mark-found = marque d’importation trouvée
column-first-market = première mise sur le marché
# As in English.
column-lot = lot
column-ammunition-type = type de munition
column-ammunition-marked = munitions marquées
column-cannot-take-mark = ne peut être marquée
column-open-trace = traçage ouvert

## What rules with a deadline ask, beside it. English is the rules’ own.

asks-wfsa-2000 = Les fabricants conservent leurs écritures dix ans et répondent à la police en soixante-douze heures.
asks-eu68-at-who = Qui met le premier sur le marché un article fabriqué dans l’Espace économique européen ou en Suisse, introduit ou importé, un importateur privé aussi, le marque après la fabrication et avant le marché, ou sans délai après son arrivée.
asks-ca-3 = Particuliers, entreprises et agences de service public marquent une importation dans les soixante jours de sa mainlevée, ou avant de la céder si cela vient plus tôt.
asks-ecw-19 = Une demande de traçage reçoit réponse dans le mois, et les données des saisies sont échangées.
asks-eu-4-1-a = Une arme à feu ou un composant essentiel mis sur le marché porte un marquage clair, permanent et unique, apposé sans délai après la fabrication et avant le marché, ou sans délai après l’importation.
asks-eu-4-1-b = L’article entre au registre de l’État dès que le marquage doit y être.
asks-fp-12-4 = Les États s’entraident pour tracer, et répondent vite à une demande selon leurs moyens ; aucun nombre de jours n’est fixé.
asks-de-24-1 = Qui fabrique des armes à feu en Allemagne ou les y introduit marque sans délai les parties essentielles, de façon claire et durable : fabricant ou marque, code alpha-2 du pays de fabrication, calibre et numéro de série, dans cet ordre.
asks-de-24-1-4 = Une arme à feu d’un pays hors de l’Union européenne porte aussi le code ISO que nomme le n° 4 et l’année de son introduction.
asks-in-104-1 = Une arme à feu confisquée, saisie, récupérée, remise ou obsolète et sans numéro est marquée aussitôt et avant d’être détruite, inscrite dans un registre à part et versée dans sa catégorie.
asks-in-104-4 = La liste de ce qui a été détruit est déposée dans les quatorze jours.
asks-iti-9-1 = Une arme illicite trouvée dans le pays est marquée de façon unique et enregistrée, ou bien détruite, dès que possible.
asks-iti-18 = Les réponses sont promptes, à temps et fiables ; aucun nombre de jours n’est fixé.
asks-iti-36 = Tous les deux ans un État rend compte de l’application de l’instrument ; ce rapport peut faire partie de celui du Programme d’action.
asks-mos31-10-1 = La réception d’une demande est confirmée dans les sept jours.
asks-mos31-10-5 = En règle générale, une demande reçoit réponse dans les trois semaines.
asks-mos31-12 = Un État rend compte tous les deux ans.
asks-ch-31-1 = Le commerçant titulaire d’une patente qui fabrique une arme à feu la marque sans délai d’un numéro ou de lettres individuels, du fabricant, du pays ou du lieu, et de l’année.
asks-ch-31a = Une importation d’un État Schengen porte sur un composant essentiel au moins, bien visible et sans délai : CHE, le numéro de marquage à quatre chiffres du titulaire et les deux derniers chiffres de l’année, dans cet ordre.
asks-ch-31b = Une importation d’hors de l’espace Schengen porte la même marque d’importation.
asks-ch-31b-number = D’une importation d’hors de l’espace Schengen, chaque composant essentiel sans numéro individuel en reçoit un.
asks-us-92-time-m = Le fabricant marque avant la fin du septième jour après la fin de la fabrication active, ou avant de céder l’article si cela vient plus tôt.
asks-us-92-time-i = L’importateur marque dans les quinze jours de la mainlevée de la douane, quelle que soit l’arrivée des marchandises elles-mêmes.
asks-us-112-479 = L’importateur d’une arme à feu soumise au National Firearms Act dépose le Form 2 dans les quinze jours de la mainlevée.
asks-us-122 = L’importateur inscrit chaque arme à feu au livre dans les quinze jours, le numéro de licence avec le numéro de série et un point-virgule entre eux si l’article a été importé ou refabriqué.
asks-us-trace = Un titulaire de licence répond aussitôt à une question de traçage, et en vingt-quatre heures au plus.
asks-iti-8-b-1 = Dans la mesure du possible, une arme importée reçoit une marque simple avec le pays importateur et, si possible, l’année d’importation, pour que ce pays puisse la tracer.
asks-iti-8-b-2 = Une arme importée sans marque unique en reçoit une.
asks-iti-8-c = Une arme qui quitte un stock de l’État pour un usage civil permanent et qui ne pourrait pas être tracée autrement est marquée de façon qu’on lise le pays du stock.
asks-iti-8-d = Toute arme que les forces armées et de sécurité détiennent pour leur propre usage est dûment marquée, sous quelque forme que ce soit.
asks-sadc-9-1 = Un numéro unique est marqué sur le canon, sur la carcasse et, s’il y en a une, sur la glissière.
asks-des-1 = Avant la destruction, chaque article est inscrit avec son numéro de série et sa marque, et un article non marqué reçoit un identifiant.
asks-mos30-m5 = Une seconde marque, difficile d’accès, répète l’identité sur une pièce difficile à manipuler.
asks-mos30-i1 = Une arme suffisamment marquée reçoit le pays importateur et l’année d’importation.
asks-mos30-i2 = Une arme insuffisamment marquée reçoit le pays importateur, l’année d’importation et un nouveau numéro de série unique.
asks-mos30-i3 = La marque d’importation se place sur la carcasse ou le boîtier de culasse, à côté des marques qui s’y trouvent, mais nettement séparée d’elles.
asks-mos30-i4 = Le pays s’écrit par son code alpha-2 de l’ISO 3166-1.
asks-mos30-s1 = Une arme de l’État porte une marque qui le dit et qui peut aussi nommer le service ; les stocks anciens sont marqués après coup.
asks-mos30-c1 = Une arme confisquée définitivement est marquée du pays et de l’année, sauf si elle est détruite.
asks-mos30-c1-number = Une arme sans marque unique confisquée définitivement reçoit un numéro unique, sauf si elle est détruite.
asks-fp-8-1-b-1 = Une arme à feu importée porte une marque simple où se lit le pays importateur.
asks-fp-8-1-b-2 = Si possible, la marque d’importation montre aussi l’année d’importation, qui est celle de la mainlevée de la douane.
asks-fp-8-1-b-3 = Une arme à feu importée sans marque unique en reçoit une ; celle qui en porte une n’en reçoit pas de seconde.
asks-fp-8-1-c = Une arme à feu qui quitte un stock de l’État pour un usage civil permanent porte une marque unique d’où se reconnaît le pays cédant.
asks-fp-6-2 = Ce qui a été saisi est détruit, sauf si une autre destination a été officiellement autorisée, que l’article a été marqué et que la façon d’en disposer a été inscrite.
asks-wgf-46 = Toutes les armes à feu sont marquées, y compris celles qui ont été collectées, récupérées ou confisquées et seront détruites ; le marquage des armes réactivées est rendu plus strict.
asks-wgf-52 = Chaque État a sa procédure de marquage à l’importation, avec le pays et, si possible, l’année.
asks-wgf-52-number = La procédure de marquage à l’importation donne une marque unique à une arme à feu qui n’en porte pas.
asks-iti-8-a-1 = Une arme reçoit à sa fabrication une marque unique avec son fabricant, le pays de fabrication et son numéro de série.
asks-mos30-m1 = La marque du fabricant contient, dans cet ordre, le code ISO alpha-2 du pays de fabrication, le nom ou le code du fabricant, les deux derniers chiffres de l’année, le code du type ou du modèle, le numéro de série et le calibre.
asks-fp-8-1-a = Une arme à feu reçoit à sa fabrication une marque unique qui nomme son fabricant, le pays ou le lieu de fabrication et son numéro de série.
asks-ecw-18-1 = Toute arme légère ou de petit calibre, toute munition et tout autre matériel reçoit à sa fabrication une marque unique et spécifique.
asks-ecw-18-2-a-1 = Le marquage classique contient un numéro de série unique, le fabricant, le pays et l’année de fabrication.
asks-ecw-18-2-b = Une arme fabriquée après l’entrée en vigueur de la Convention porte un marquage de sécurité sur une pièce difficile à manipuler et dont la falsification la rend inutilisable, pour qu’elle soit identifiée quand le marquage classique est perdu.
asks-ecw-18-2-c = Une arme importée sans marques conformes reçoit au moins le marquage classique avec le pays et l’année d’importation ; celle qui ne peut pas être marquée n’est pas importée.
asks-ecw-18-2-c-number = Une arme sans numéro de série unique en reçoit un à l’importation.
asks-ecw-16-17 = Les stocks suivent des normes communes ; les armes excédentaires, saisies, non marquées et illicites sont collectées et détruites, de sorte qu’une arme non marquée est marquée ou détruite.
asks-ecw-prac-sl = L’arme est gravée du signe de la CEDEAO, du code du pays, du code du service de sécurité, de la date du marquage et du numéro de série de l’arme, dans cet ordre.
asks-ecw-prac-gh = L’arme porte le signe de la CEDEAO et un code d’une forme uniforme dans la région, faits par micropercussion.
asks-amm-ecw-kin = Une munition porte le lot, le fabricant, le pays et l’année de fabrication, ainsi que l’acheteur et le pays de destination s’ils sont connus.
asks-amm-eu = Le plus petit conditionnement montre le fabricant, le lot, le calibre et le type.
asks-amm-wg-50 = Les munitions et les plus petits conditionnements montrent le fabricant, le pays, l’année et le lot, ainsi que l’acheteur si c’est faisable ; un lot pour usage officiel va à un seul destinataire.
asks-amm-do = Les munitions importées pour le marché civil et la police portent un numéro de lot mis par le fabricant ou l’importateur ; les munitions sans marques sont refusées.
asks-kin-14-9 = Une cartouche porte son lot unique, le fabricant, le pays et l’année de fabrication, ainsi que l’acheteur et le pays de destination s’ils sont connus.
asks-kin-14-mf = Une arme reçoit à sa fabrication une marque alphanumérique unique avec le fabricant, le pays ou le lieu de fabrication et le numéro de série, sur sa pièce principale et sur une autre.
asks-ecw-18-2-a-2 = Le marquage classique nomme aussi l’acheteur et le pays de destination s’ils sont connus à la fabrication.
asks-ecw-18-3-a = Chaque munition porte, au moins une fois sur l’étui qui contient la poudre, son lot unique, le fabricant, le pays et l’année de fabrication, ainsi que l’acheteur et le pays de destination s’ils sont connus.
asks-ecw-18-3-b = Chaque plus petit conditionnement de munitions montre le fabricant, le lot, le calibre et le type.
asks-cif-vi-1-c = Une arme à feu confisquée ou saisie définitivement et gardée pour un usage officiel est marquée de façon appropriée avant d’être remise.
asks-ca-4-1 = La carcasse ou le boîtier de culasse d’une importation porte, frappés ou gravés de façon permanente, le mot Canada ou les lettres CA et les deux derniers chiffres de l’année d’importation.
asks-ca-4-1-m = La carcasse ou le boîtier de culasse d’une arme à feu fabriquée au Canada porte, frappés ou gravés de façon permanente, le mot Canada ou les lettres CA, le nom du fabricant et le numéro de série.
asks-nbo-7-b = Une arme importée reçoit une marque simple avec le pays et l’année d’importation, tous deux sans exception.
asks-nbo-7-b-number = Une arme importée sans numéro de série propre en reçoit un.
asks-nbo-7-c = Toute arme aux mains de l’État porte une marque unique.
asks-recsa-1 = L’arme porte la marque régionale, le code du pays, le numéro du service et un numéro qui permet de retrouver le détenteur.
asks-recsa-2 = L’arme porte le code du pays, les initiales de la force qui l’emploie, un code-barres et un numéro de série.
asks-recsa-3 = L’arme porte sur une ligne le code du pays, le code du service et un numéro de huit chiffres, séparés par une espace.
asks-recsa-4 = La marque régionale est une étoile, placée avant le code alpha-2 du pays, le code de la force et le numéro.
asks-us-92-a1-i-2-a = La carcasse ou le boîtier de culasse montre le nom de l’importateur, la ville et l’État de l’entreprise, par les abréviations reconnues.
asks-us-92-a1-imp = Une importation montre l’importateur avec ville et État, et le pays de fabrication.
asks-us-92-a1-i-1 = La carcasse ou le boîtier de culasse porte un numéro de série individuel, bien visible et difficile à effacer, altérer ou enlever, que ce titulaire ne donne à aucune autre arme à feu.
asks-us-92-a1-ii = La carcasse, le boîtier de culasse, le canon ou la glissière montre le calibre, et le modèle s’il y en a un.
asks-us-92-a1-ii-import = D’une importation, la carcasse, le boîtier de culasse, le canon ou la glissière montre aussi le pays de fabrication, et le fabricant étranger s’il y en a un.
asks-us-102 = Une arme à feu soumise au National Firearms Act porte les mêmes données, de mêmes profondeur et taille, quel qu’en soit le fabricant ou l’importateur.
asks-eu-4-2-2 = Un composant essentiel trop petit pour le marquage complet porte au moins le numéro de série ou un autre code de lettres ou de chiffres.
asks-eu-4-2-5 = Une arme à feu qui passe d’un stock de l’État à un usage civil permanent porte un marquage unique d’où se reconnaît l’entité cédante.
asks-za-23-1 = Une arme à feu n’est autorisée que si elle porte le numéro de série du fabricant ou une autre marque qui l’identifie.
asks-za-23-2 = Le numéro est frappé sur le canon et sur la carcasse ou le boîtier de culasse.
asks-za-28-1 = Sur une importation permanente sans numéro de série est frappé le numéro du Registrar ; gravure, pochoir et attaque chimique demandent un accord préalable.
asks-za-28-1-dup = Sur une importation permanente dont le registre a déjà le numéro de série pour les mêmes marque, modèle, type et calibre est frappé le numéro du Registrar ; gravure, pochoir et attaque chimique demandent un accord préalable.
asks-za-28-3 = Une importation temporaire, un article en transit ou un objet de collection agréé sans numéro de série n’est pas frappé : une étiquette avec le numéro du Registrar y est solidement fixée.
asks-za-28-3-dup = Une importation temporaire, un article en transit ou un objet de collection agréé dont le numéro de série est un doublon n’est pas frappé : une étiquette avec le numéro du Registrar y est solidement fixée.
asks-in-58-1 = À la fabrication, une arme à feu est marquée du pays, du fabricant, du numéro de série, du type ou modèle et du calibre ; s’y trouvent aussi les poinçons d’épreuve et, pour les utilisateurs de l’État, d’autres données.
asks-in-58-1-year = La marque montre l’année de fabrication, sauf si le numéro de série la contient déjà.
asks-in-58-2 = La marque est une seule chaîne : code ISO du pays, code du fabricant, année, code du modèle, numéro de série et calibre, dans les largeurs du modèle.
asks-eud-5-c = La marque de neutralisation indique l’État membre de la neutralisation et qui l’a certifiée.
asks-eud-ii-1 = La marque complète se lit de gauche à droite : les lettres de neutralisation EU, le code du pays de neutralisation, le symbole de qui a certifié, l’année.
asks-eud-ii-2 = La marque complète ne se trouve que sur la carcasse ; les autres composants essentiels en portent les deux premiers éléments, les lettres EU et le pays.
asks-iti-8-a-3 = La marque montre aussi l’année de fabrication, le type ou modèle et le calibre.
asks-eu-4-2-1 = Le marquage nomme le fabricant ou la marque, le pays ou le lieu de fabrication et le numéro de série, et le modèle si c’est faisable.
asks-eu-4-2-4 = Le plus petit conditionnement de munitions complètes nomme le fabricant, le lot, le calibre et le type de munition.
asks-lot-1168-1 = Un numéro de lot se compose du symbole du fabricant, de deux chiffres de l’année, d’une lettre pour le mois, de l’interfixe, d’un trait d’union ou d’un identifiant de lot à sa place, du numéro d’ordre et, s’il le faut, d’une ou deux lettres de suffixe et d’une lettre pour le théâtre.
asks-lot-1168-2 = Un numéro de lot a de treize à seize caractères et aucune espace.
asks-lot-1168-3 = Les mois sont les lettres A à M sans I, A pour janvier et M pour décembre.
asks-eu-4-2-1-year = Le marquage montre l’année de fabrication, sauf si le numéro de série la contient déjà.
asks-eu68-at-plate = La plaque incrustée porte au moins le numéro de série ; le reste du marquage peut se trouver sur le plastique s’il reste lisible toute la vie de l’arme et si l’enlever laisse un dommage visible.
asks-at-proof-check = Le banc d’épreuve examine le fabricant, le pays ou le lieu, le numéro, l’année, le calibre, la nuance d’acier, la mention de grenaille et la profondeur de la chambre.
asks-us-92-a1-i-2-b = La carcasse ou le boîtier de culasse montre le nom de l’importateur et, avant le numéro de série, les trois premiers et les cinq derniers chiffres du numéro de licence avec un trait d’union.
