# Ce qui est dit des lecteurs de codes, des lectures et des cartes de commande, en français. Même ordre que en.ftl.

## Lecteurs

scanner-lost = le lecteur { $scanner } ne répond pas
hint-scanner-plug = branchez son câble, ou rapprochez-le de son socle ; il est de nouveau lu de lui-même
hint-scanner-plug-anew = débranchez-le et rebranchez-le
hint-scanner-allow = laissez l’utilisateur du poste le lire : mettez cet utilisateur dans le groupe dialout pour un port série, ou input pour un clavier
hint-scanner-free = fermez le programme qui l’occupe
hint-scanner-path = dans station.toml, écrivez le nom que le lecteur porte sous /dev/serial/by-id ou /dev/input/by-id
hint-scanner-else = en attendant, touchez ou saisissez ce que vous auriez scanné

## Lectures qui n’en sont pas

scan-too-long = le code scanné a plus de { $most } caractères ; rien n’en a été utilisé
scan-not-text = le code scanné contient autre chose que des lettres, des chiffres et des signes ; rien n’en a été utilisé
hint-scan-our-codes = scannez le code d’une pièce, d’une étiquette, d’un badge ou d’une carte ; un autre code voisin a peut-être été lu
scan-incomplete = la lecture s’est interrompue ; rien n’en a été utilisé
hint-scan-again = scannez de nouveau
scan-key = le lecteur a appuyé sur la touche { $key }, qui ne donne aucun caractère ; rien de la lecture n’a été utilisé
hint-scanner-us = réglez le lecteur sur un clavier américain (US), par le code de son manuel, et scannez de nouveau
layout-wrong = le lecteur donne d’autres caractères que ceux de la carte ; aucune lecture ne compte tant que ce n’est pas corrigé
hint-layout-wrong = réglez le lecteur sur un clavier américain (US), par le code de son manuel, ou mettez le clavier de cet ordinateur en US ; vérifiez que le verrouillage des majuscules (Caps Lock) est éteint ; puis scannez de nouveau la carte "Essai du clavier"

## Cartes de commande

card-misread = ce n’est pas une carte de ce poste, ou elle a été mal lue ; rien n’a été fait
hint-card-misread = scannez la carte de nouveau ; si le message revient, imprimez de nouveau les cartes
card-yes = Oui
card-no = Non
# As in English.
card-stop = Stop
card-none = Aucune marque
card-partial = Une partie de la marque
card-complete = Marque entière
# Le nom de la langue dans cette langue.
card-layout = Essai du clavier
