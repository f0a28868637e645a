# Lo que dicen las reglas de marcado, en español: por cada observación, qué está mal (`rule-ID`) y qué hacer
# (`rule-ID-remedy`), y las palabras del vocabulario de las reglas, de los planes y de las declaraciones. El mismo orden
# que en.ftl; el glosario está en ../es.ftl.

## How a finding is framed

# As in English.
rule-cited = [{ $rule }; { $citation }; { $provenance }]
# As in English.
rule-in-field = { $severity }, { $field }: { $what }
severity-warning = advertencia
severity-advice = consejo

## Findings of the rules: what is wrong, and what to do

rule-element-missing = falta un elemento ({ $part }): { $element }
rule-element-missing-remedy = indíquelo con el artículo o el envío, o marque según reglas que lo prevean
rule-none-of = uno de estos elementos tiene que figurar ({ $part }), y no figura ninguno: { $elements }
rule-none-of-remedy = indique uno de ellos con el artículo o el envío
rule-order-wrong = "{ $text }" está en otro orden que { $order }
rule-order-wrong-remedy = corrija el orden de las líneas en el perfil
rule-format-wrong = "{ $text }" no tiene la forma que dice la regla: { $format }
rule-format-wrong-remedy = corrija el valor del que sale la línea, o la línea del perfil
rule-height-below = los caracteres tienen { $height } de altura, y se piden al menos { $min }
rule-height-below-remedy = ponga la altura del perfil en { $min } o más
rule-depth-below = la marca tiene { $depth } de profundidad, y se piden al menos { $min }
rule-depth-below-remedy = ponga la profundidad del perfil en { $min } o más, con una máquina que la alcance
rule-part-forbidden = la marca está prevista en esta pieza: { $part }; la regla solo admite: { $allowed }
rule-part-forbidden-remedy = marque una de esas piezas
rule-part-unmarked = esta pieza no recibe ninguna marca, y la regla pide una: { $part }
rule-part-unmarked-remedy = prevea en ella una marca en el perfil, o anote que el artículo no tiene esa pieza
rule-parts-too-few = piezas con la marca: { $marked }; se piden al menos: { $min }
rule-parts-too-few-remedy = prevea la marca en otra pieza más
rule-part-recommended = se recomienda una marca también en esta pieza: { $part }
rule-part-recommended-remedy = prevéala ahí si la pieza tiene espacio
rule-not-visible = la marca no se ve desde fuera
rule-not-visible-remedy = elija un lugar que se vea sin herramientas y sin desmontar el arma
rule-hidden-missing = falta la marca oculta
rule-hidden-missing-remedy = indique su lugar para este tipo de arma en [[hidden]] de authority.toml
rule-plate-missing = esta pieza no es de metal, y la marca no está en una plaquita incrustada: { $part }
rule-plate-missing-remedy = marque la plaquita; si no la hay, pregunte a la autoridad
rule-method-forbidden = no se admite: { $method }; se admite: { $allowed ->
        [none] cualquier otro método
       *[other] { $allowed }
    }
rule-method-forbidden-remedy = marque con una máquina de otro método
rule-method-unapproved = este método necesita una aprobación, y no hay ninguna registrada: { $method }
rule-method-unapproved-remedy = obténgala y escriba su referencia en [[approval]] de authority.toml
rule-method-not-preferred = la máquina marca por { $method }; se prefiere { $preferred }, y no se da ningún motivo
rule-method-not-preferred-remedy = use el método preferido, o dé reason-not-stamped en authority.toml
rule-laser-alone = una marca láser sería la única del arma
rule-laser-alone-remedy = haga la marca por estampación o micropercusión, o haga así una segunda: lo que deja un láser es difícil de recuperar después de limar
rule-character-forbidden = "{ $text }" contiene "{ $character }", que no es un carácter que la regla admita
rule-character-forbidden-remedy = escriba el valor con las letras y cifras que la regla admite
rule-not-unique = el número de serie "{ $serial }" de este fabricante es también el de otra arma, en el registro como { $reference }
rule-not-unique-remedy = mire las dos armas; marque según reglas que den un número a un arma sin número de serie único
rule-second-identity = el número de serie "{ $serial }" ya identifica el arma, y un número le daría una segunda identidad
rule-second-identity-remedy = omita el número; si el número de serie no es único, dígalo en su estado
rule-overlap = la marca cubriría algo que debe quedar ({ $spot })
rule-overlap-remedy = elija otro lugar, o registre con más exactitud lo que hay ahí
rule-year-not-release = el año es "{ $text }", y el levante fue el { $release }
rule-year-not-release-remedy = corrija la fecha de levante en la cabecera del manifiesto
rule-country-not-code = "{ $text }" no es el código vigente del país de quien es la marca
rule-country-not-code-remedy = { $meant ->
        [none] escriba su código de dos letras de ISO 3166-1
       *[other] escriba { $meant }
    }
rule-proof-mark = "{ $text }" contiene un punzón de prueba
rule-proof-mark-remedy = omítalo: solo lo pone un banco de pruebas, después de la prueba
rule-exemption-incomplete = se invoca una excepción, y falta: { $missing ->
        [purpose] la finalidad
        [re-export-date] la fecha de reexportación
        [exemption-reference] la referencia de la decisión
       *[other] { $missing }
    }
rule-exemption-incomplete-remedy = escríbalo en la cabecera del manifiesto, o no invoque ninguna excepción
rule-exemption-unknown = se invoca la excepción "{ $exemption }", y ninguna regla en vigor la tiene
rule-exemption-unknown-remedy = escriba una de estas, o no invoque ninguna excepción: { $known }
rule-exemption-untrusted = { $permission } dispensa de esto, pero su texto se conoce peor que el de { $stays }, que siguen en vigor
rule-exemption-untrusted-remedy = lea el texto de { $permission } y escríbalo en verified de authority.toml, o marque como piden las otras
rule-outside-jurisdiction = las marcas serían las de { $importing }, y el perfil es para { $jurisdiction ->
        [european-union] la Unión Europea
        [eea] el Espacio Económico Europeo
        [schengen] el espacio Schengen
        [recsa] los Estados de la RECSA
        [ecowas] la CEDEAO
        [ecowas-before-2025] la CEDEAO antes de 2025
       *[other] { $jurisdiction }
    }
rule-outside-jurisdiction-remedy = corrija el Estado, o tome el perfil de ese Estado
rule-made-elsewhere = se fabricó en { $made }, y la marca de fabricación sería la de { $here }
rule-made-elsewhere-remedy = corrija el país de fabricación o el Estado, o trátela como importación
rule-transfer-mark-missing = el arma pasa de las existencias del Estado a civiles sin la marca de transferencia
rule-transfer-mark-missing-remedy = prevea la marca de transferencia, o registre la que lleva
rule-trace-open = la localización { $reference } del arma no está cerrada
rule-trace-open-remedy = espere la respuesta, o diga en su nombre, entre las preguntas de las reglas, por qué la destrucción no tiene que esperarla
rule-ammunition-unmarked = las municiones llegaron sin marcar
rule-ammunition-unmarked-remedy = no las ponga en uso; envíelas a destrucción
rule-lot-malformed = número de lote "{ $lot }", carácter { $position }: { $must ->
        [maker] ahí van tres letras mayúsculas del fabricante
        [year] ahí van las dos últimas cifras del año
        [month] ahí va el mes como una letra de A a M sin I
        [interfix] ahí van tres cifras de serie
        [hyphen] ahí va un guion o una letra mayúscula
        [sequence] ahí van tres cifras de secuencia
       *[suffix] ahí van como máximo tres letras mayúsculas de sufijo y teatro de operaciones
    }
rule-lot-malformed-remedy = compare con el paquete, y escríbalo como en XYZ07D006-004
rule-full-mark-not-on-frame = la marca de desactivación completa va en el armazón o el cajón de mecanismos y en ningún otro sitio (aquí: { $part })
rule-full-mark-not-on-frame-remedy = prevea la marca completa en el armazón o el cajón de mecanismos, y la breve en las otras piezas
rule-modified-part-unmarked = esta pieza se modificó para la desactivación y no recibe ninguna marca: { $part }
rule-modified-part-unmarked-remedy = prevea en ella la marca breve
rule-disposal-incomplete = se decidió otra cosa que la destrucción, y falta: { $missing ->
        [authorisation] la autorización
        [disposal] qué será de las armas
       *[other] { $missing }
    }
rule-disposal-incomplete-remedy = escríbalo en la cabecera del manifiesto
rule-certificate-missing = no se indica ningún certificado
rule-certificate-missing-remedy = escriba certificate-no en la cabecera del manifiesto
rule-awaits-forensic-release = se eliminó el número de serie, y nadie ha autorizado la pieza para el marcado
rule-awaits-forensic-release-remedy = obtenga la autorización forense y escriba su referencia con el artículo
rule-serial-status-unknown = nadie ha mirado si hay un número de serie
rule-serial-status-unknown-remedy = mire el arma y escriba el número de serie y su estado
rule-serial-contradiction = el estado del número de serie es { $status }, y { $found ->
        [no-serial] no hay número de serie
       *[a-serial] hay un número de serie
    }
rule-serial-contradiction-remedy = corrija uno de los dos
rule-kind-unknown = no está descrita ningún arma del tipo "{ $kind }"
rule-kind-unknown-remedy = escriba un tipo que las reglas conozcan, o describa este en un perfil
rule-no-free-place = todos los lugares de esta pieza están ocupados: { $part } ({ $tried })
rule-no-free-place-remedy = aparte el artículo hasta que se decida otra pieza u otro lugar
rule-charset = "{ $text }" contiene "{ $character }", que el perfil no admite en una marca
rule-charset-remedy = corrija el valor, o añada el carácter a los del perfil
rule-line-too-long = "{ $text }" tiene { $chars } caracteres, y en una línea caben { $max }
rule-line-too-long-remedy = acorte el valor, o repártalo en dos líneas en el perfil
rule-machine-character = la máquina no puede hacer "{ $character }" de "{ $text }"
rule-machine-character-remedy = use una máquina que lo tenga, u omítalo en el perfil
rule-glyph-not-owned = la máquina no tiene el signo "{ $glyph }"
rule-glyph-not-owned-remedy = haga que se cargue y descríbalo en [[glyph]] de authority.toml
rule-machine-height = los caracteres tienen { $height } de altura, y la máquina los hace de { $min } a { $max }
rule-machine-height-remedy = elija una altura dentro de ese rango, u otra máquina
rule-machine-depth = la marca tiene { $depth } de profundidad, y la máquina alcanza { $max }
rule-machine-depth-remedy = elija una profundidad menor donde las reglas la admitan, u otra máquina
rule-machine-method = la máquina marca por { $method }, y el perfil admite { $allowed }
rule-machine-method-remedy = use una máquina así, u otro perfil
rule-does-not-fit = la marca necesita { $needs-width } por { $needs-height } mm, y { $spot } tiene { $has-width } por { $has-height } mm{ $blocked ->
        [yes] , con marcas que deben quedar
       *[no] {""}
    }
rule-does-not-fit-remedy = { $height-max ->
        [none] elija otro lugar, o menos líneas
       *[other] elija otro lugar, o caracteres de { $height-max } como máximo, si las reglas los admiten{ $chars ->
            [none] {""}
           *[other] , o líneas con { $chars } caracteres menos
        }
    }
rule-not-apart = la marca ({ $spot }) está a { $distance } de una marca hallada, y tiene que quedar a { $min }
rule-not-apart-remedy = desplácela, o elija otro lugar
rule-made-otherwise = la marca que hay ({ $part }) dice otra cosa que lo previsto ahora: "{ $text }"
rule-made-otherwise-remedy = corrija la lista para que diga lo que hay en el metal, o aparte el artículo
rule-hidden-no-room = no hay espacio para la marca oculta en su lugar
rule-hidden-no-room-remedy = mire el lugar con quien pueda conocerlo, y corrija [[hidden]] en authority.toml
rule-machine-symbol = el perfil quiere un símbolo junto a las líneas, y la máquina no puede hacer ninguno
rule-machine-symbol-remedy = use una máquina que haga símbolos Data Matrix, o quite el símbolo del perfil
rule-symbol-impossible = no se puede hacer el símbolo: { $why }
rule-symbol-impossible-remedy = corrija el valor, o quite el símbolo del perfil
rule-metal-cannot = el metal no admite una marca: { $reason }; se hace una etiqueta
rule-metal-cannot-remedy = fije la etiqueta de modo que no se suelte, y regístrela
rule-agency-unknown = el servicio "{ $agency }" no está en la tabla de la autoridad
rule-agency-unknown-remedy = corrija agency en la cabecera del manifiesto, o añádalo en [[agency]] de authority.toml
rule-number-length = el número "{ $number }" no tiene { $digits } cifras
rule-number-length-remedy = haga que se expidan números de esa longitud, o corrija number-digits en authority.toml
rule-not-configured = la autoridad no ha rellenado esto: { $what ->
        [hidden] el lugar de la marca oculta
        [licence-number] el número de marcado del titular de la licencia
        [number-digits] cuántas cifras tiene un número de existencias
        [agency] los servicios que tienen armas
       *[other] { $what }
    }
rule-not-configured-remedy = rellene { $what } en el authority.toml de la carpeta del puesto
rule-reading-open = el texto tiene dos lecturas ({ $conflict }: { $what }), y nadie ha confirmado la que se usa aquí: { $reading }
rule-reading-open-remedy = haga que decida la autoridad, y después responda en su nombre a esa pregunta de las reglas
rule-fact-missing = tiene que figurar en la marca, y nadie lo ha dado: { $element }
rule-fact-missing-remedy = escríbalo con el artículo, en la cabecera del manifiesto o en authority.toml
rule-premarked = el arma ya lleva su marca de importación, "{ $text }": no se hace una segunda
rule-premarked-remedy = regístrela; no hay que hacer nada más
rule-country-not-of-its-time = { $country } no existía en { $year }, el año de fabricación
rule-country-not-of-its-time-remedy = mire el arma; corrija el país o el año
rule-record-incomplete = la documentación tiene que contener esto, y falta: { $field }
rule-record-incomplete-remedy = añádalo al artículo o a la cabecera del manifiesto

## The field that a finding is about

about-mark = marca
about-height = altura
about-depth = profundidad
about-part = pieza
about-place = lugar
# As in English.
about-material = material
about-method = método
about-serial = número de serie
about-year = año
about-country = país
about-exemption = excepción
about-trace = localización
about-lot = lote
about-disposal = disposición
about-certificate-no = certificado
about-forensic-release = autorización forense
about-serial-status = estado del número de serie
about-symbol = símbolo
about-type = tipo
about-glyph = signo
about-agency = servicio
about-number = número
# As in English.
about-authority = authority.toml
about-confirmed-readings = lectura de la ley
about-observed-marks = marcas halladas
about-country-of-manufacture = país de fabricación
about-record = documentación

## How a mark is made

method-stamp = estampación
method-dot_peen = micropercusión
method-scribe = rayado
method-laser = láser

## What a serial's status says

serial-status-read = leído
serial-status-partly_read = leído en parte
serial-status-none = ninguno
serial-status-obliterated = borrado
serial-status-illegible = ilegible
serial-status-restored = restaurado
serial-status-unknown = desconocido

## What a mark says

element-maker = el nombre del fabricante
element-country-of-manufacture = el país de fabricación
element-place-of-manufacture = el lugar de fabricación
element-year-of-manufacture = el año de fabricación
element-model = el modelo
element-calibre = el calibre
element-serial = el número de serie
element-number = el número del puesto
element-country = el país de quien es la marca
element-year = el año del hecho
element-marking-date = la fecha del marcado
element-importer-name = el nombre del importador
element-importer-city = la ciudad del importador
element-importer-region = el Estado o la provincia del importador
element-importer-address = la dirección del importador
element-licence-number = el número de marcado del titular de la licencia
element-third-country = el país que indica una marca de importación alemana
element-agency = el código del servicio
element-entity = el código de la entidad del Estado que la transfiere
element-state-sign = el signo del Estado o de la región
element-official-use = el signo de uso oficial
element-deactivation-sign = las letras de la desactivación
element-verifier-symbol = el símbolo de quien verificó la desactivación
element-lot = el número de lote
element-ammunition-type = el tipo de munición
element-purchaser = el comprador
element-destination = el destino
element-symbol-scheme = los símbolos geométricos con su código
element-symbol2d = el símbolo bidimensional

## Fields of a record

field-type = tipo
field-make = marca comercial
field-maker = fabricante
field-model = modelo
# As in English.
field-calibre = calibre
field-serial = número de serie
field-country-of-manufacture = país de fabricación
field-year-of-manufacture = año de fabricación
field-quantity = cantidad
field-description = descripción
field-barrel-length = longitud del cañón
field-overall-length = longitud total
field-marks-applied = marcas aplicadas
field-marks-found = marcas halladas
field-mark-places = lugares de las marcas
field-component-marks = marcas de los componentes
field-proof-marks = punzones de prueba
field-licence-no = número de licencia
field-licence-issued = licencia: día de expedición
field-licence-expires = licencia: último día
field-exporting-country = país exportador
field-importing-country = país importador
field-transit-countries = países de tránsito
field-final-recipient = destinatario final
field-importer-name = nombre del importador
field-importer-address = dirección del importador
field-release-date = fecha de levante
field-supplier = proveedor
field-acquirer = adquirente
field-transaction-date = fecha de la transacción
field-transport-and-insurance = transporte y seguro
field-purpose = finalidad
field-reexport-date = fecha de reexportación
field-owning-service = servicio propietario
field-location = ubicación
field-condition = estado de conservación
field-custodian = custodio
field-last-count = último recuento
field-peace-operation = operación de paz
field-illicit-reason = por qué se considera ilícita
field-legal-basis = base jurídica
field-circumstances = circunstancias
field-seizure-date = fecha de la incautación
field-seizure-place = lugar de la incautación
field-case-reference = referencia del caso
field-intended-use = uso previsto de la respuesta
field-refusal-reason = motivo de una negativa
field-acknowledged = cuándo se acusó recibo
field-answered = cuándo se respondió
field-trace-request = solicitud de localización
field-priority-justification = por qué es urgente
field-disposal-method = método de disposición
field-disposal-authorisation = autorización de la disposición
field-disposal-date = fecha de la disposición
field-disposal-place = lugar de la disposición
field-witnesses = testigos
field-certificate-no = número de certificado
field-verifier = verificador
field-conversions = transformaciones
field-lot = lote
field-ammunition-type = tipo de munición
field-first-recipient = primer destinatario

## Whose word a rule is, how it asks and binds, and what it may do

provenance-s = S, leída en un texto de las Naciones Unidas
provenance-f = F, hallada en un texto público
provenance-c = C, conocida de segunda mano
provenance-m = M, de memoria
provenance-unsure = M?, incierta
provenance-p = P, condición propia de este programa
level-definition = definición
level-shall = dice "debe"
level-should = recomendado
level-encouraged = se alienta
level-may = se deja libre
level-practice = práctica
binding-treaty = tratado
binding-regional-law = derecho regional
binding-national-law = derecho nacional
binding-political = compromiso político
binding-guidance = orientación
binding-industry-standard = norma del sector
binding-practice = práctica
binding-program = este programa
force-off = está desactivada
force-permit = permite
force-advise = aconseja
force-warn = avisa
force-refuse = rechaza
why-text-read = obliga, y se leyó su texto
why-verified = obliga, y la autoridad leyó su texto
why-opted-in = obliga, conocida de segunda mano, y la autoridad la da por buena
why-second-hand = obliga, pero solo se conoce de segunda mano
why-memory = obliga, pero su texto es de memoria
why-unsure = su texto es incierto
why-not-binding = su instrumento no obliga a esta autoridad
why-guidance = es una orientación o una práctica
why-level = no es una obligación
why-program = este programa la necesita
why-not-in-force = no está en vigor ese día

## Terms

clock-release = levante de aduana
clock-manufacture = fin de la fabricación
clock-finding = hallazgo o incautación
clock-destruction = destrucción
clock-request = recepción de la solicitud
clock-last-report = último informe
record-class-manufacture = fabricación
record-class-transfer = importación, exportación y transferencia
record-class-mark = marcas
record-class-disposal = incautación y disposición
record-class-deactivation = desactivación
record-class-destroyed = artículos destruidos
record-class-ammunition = municiones
record-class-any = toda la documentación

## What happened

event-import = importación
event-temp-import = importación temporal
event-manufacture = fabricación
event-parts-import = importación de piezas
event-state-stock = existencias del Estado
event-transfer-civilian = transferencia a uso civil
event-seized = incautación o decomiso
event-surrendered = entrega voluntaria
event-found = armas halladas
event-retained = conservación para uso oficial
event-deactivate = desactivación
event-reactivate = reactivación
event-export = exportación
event-destroy = destrucción
event-ammunition = municiones

# En inglés son las palabras de la propia regla; una línea por cada declaración de las reglas incluidas.
attest-abbreviations-recognised = ¿Son abreviaturas reconocidas las del nombre, la ciudad y el Estado?
attest-adequately-marked = ¿Bastan las marcas que lleva el arma para identificarla?
attest-agency-holds = ¿Tiene estas armas el servicio cuyo código se va a marcar?
attest-alterer-named = ¿Figura el nombre de quien hizo la modificación donde se quitaron los datos del fabricante, sin el de otro fabricante al lado?
attest-authorisation-genuine = ¿Expidió la autoridad competente la autorización indicada?
attest-calibre-as-found = ¿Qué calibre se midió, digan lo que digan las marcas?
attest-conflict-reading = ¿Confirmó la autoridad de qué país pide el código el n.º 4?
attest-contract-known = ¿Se conocen por el contrato el comprador y el país de destino?
attest-converted-from = ¿Qué era el objeto antes de su transformación?
attest-count-agrees = ¿Contó las existencias por número de serie una persona que no lleva el depósito, y concuerda el recuento?
attest-craft-features = ¿Por qué rasgos se distingue el arma de otras de su tipo?
attest-deactivation-certificate = ¿Qué número tiene el certificado de desactivación?
attest-deactivation-inspected = ¿Mostró un examen que cada pieza esencial es inutilizable para siempre y no se puede restablecer?
attest-deactivation-mark = ¿Qué marca de desactivación lleva el arma, y en qué piezas?
attest-deactivator-authorised = ¿Está autorizada por el derecho nacional la persona que desactiva?
attest-depth-measured = ¿Se midió la profundidad en una marca hecha con este ajuste?
attest-destruction-authorised = ¿Ordenó la autoridad competente la destrucción de las municiones?
attest-destruction-permitted = ¿Se dio el permiso después de comprobar la lista?
attest-destruction-witnessed = ¿Están presentes un testigo o verificador independiente y el oficial responsable, y firman por la destrucción?
attest-essential-part = ¿Es la pieza que se va a marcar una pieza esencial del arma?
attest-evidence-released = ¿Liberó el tribunal o la fiscalía cada arma o munición que pueda ser prueba?
attest-exchange-parts-marked = ¿Indican el cerrojo, el cañón y el tambor cada uno su fabricante y calibre, si el arma tiene cañones o tambores intercambiables?
attest-exemption-true = ¿Es verdad del artículo lo que alega la excepción?
attest-for-security-force = ¿Está destinado el lote a una fuerza de seguridad?
attest-hidden-mark-placed = ¿Está la marca oculta en una pieza difícil de manipular y sin la cual el arma no sirve?
attest-illegible-number-reported = ¿Se comunicó el número ilegible o borrado?
attest-legal-status = ¿Decidió la autoridad competente la situación jurídica de las armas (ilícitas, decomisadas, liberadas)?
attest-maker-is-maker = ¿Es el nombre que se va a marcar el de quien fabricó el arma?
attest-maker-marks-agree = ¿Designan todas las marcas de fabricante del artículo al mismo fabricante o comerciante?
attest-making-ended = ¿Qué día terminó la fabricación propiamente dicha del artículo?
attest-mark-conspicuous = ¿Está la marca bien a la vista, y es difícil de borrar, alterar o quitar?
attest-mark-legible-photo = ¿Muestra una fotografía la marca acabada, visible, legible y duradera?
attest-mark-visible = ¿Se ve bien la marca en el arma desactivada?
attest-mark-visible-assembled = ¿Se ve la marca en el arma montada?
attest-marked-before-finish = ¿Se marcó la pieza antes de su acabado, o se midió de nuevo la profundidad después?
attest-metal-parts = ¿Qué piezas son de metal y admiten una marca?
attest-model-feasible = ¿Puede figurar el modelo en la marca?
attest-movement-signed = ¿Firmaron el traslado quien entrega y quien recibe?
attest-no-invented-maker = ¿Es cierto que no se anotó como fabricante o número de fabricante nada que no esté en el arma?
attest-numbers-per-part = ¿Qué número lleva cada pieza, tal como se halló?
attest-officer-asks-stamp = ¿Pidió un agente un punzón?
attest-old-format-mapped = ¿Se registraron tal cual las marcas de una forma anterior, y se dejaron en su lugar?
attest-old-marks-clear = ¿Deja la nueva marca entera y legible cada marca más antigua de la pieza?
attest-part-too-small = ¿Es la pieza demasiado pequeña para la marca entera o para caracteres de la altura pedida?
attest-parts-present = ¿Cuáles de las piezas que nombra la regla tiene esta arma?
attest-plastic-mark-lasting = ¿Es legible de por vida lo que hay en el plástico, y dejaría daños visibles quitarlo?
attest-plate-embedded = ¿Está la plaquita incrustada de modo que quitarla destruya parte del armazón?
attest-proof-data-stated = ¿Indicó el fabricante tipo de acero, mención de perdigón y profundidad de recámara donde hace falta?
attest-receiver-half = ¿Qué pieza de esta arma cuenta como armazón o cajón de mecanismos?
attest-registrar-decision = ¿Dispensó el servicio del registro a esta arma de la visibilidad, y con qué decisión?
attest-release-date-right = ¿Es el día del levante el de los documentos de aduana?
attest-reproofed = ¿Exige la reparación una nueva prueba, y la hizo el banco de pruebas?
attest-same-number-on-parts = ¿Admite la autoridad un solo número en todas las piezas, como el artículo 31, párrafo 2, para las armas fabricadas en Suiza?
attest-secure-storage = ¿Están las armas almacenadas con seguridad hasta su marcado o destrucción?
attest-serial-unique-readable = ¿Se lee entero el número de serie, y designa solo a esta arma?
attest-size-measured = ¿Se midió la altura entre los fondos de la impresión, en una marca hecha con este ajuste?
attest-smooth-bore-data = ¿Indica cada cañón liso el diámetro del ánima y la longitud de la recámara?
attest-state-user-data = Si el arma es para un servicio del Estado, ¿contiene la marca los datos adicionales que ese servicio pide?
attest-symbol-scheme-kept = ¿Mantiene el Estado un sistema de símbolos en el que cada Estado puede leer el país de fabricación?
attest-symbol2d-read = ¿Se leyó el símbolo bidimensional con un lector?
attest-tag-fixed = ¿Está la etiqueta fijada firmemente al artículo?
attest-trace-override = Si una localización sigue abierta, ¿quién decidió que no impide la destrucción, y por qué?
attest-trace-routing = Si las marcas se contradicen, ¿a qué Estado se pregunta primero, y por qué?
attest-type-approved = ¿Es el artículo de un modelo homologado o notificado, o pieza de un arma libre, de modo que no se le piden los n.º 2, 4 y 5?
attest-variance-reference = ¿Admitió el director otra forma de marcar, y con qué referencia?
attest-verifier-symbol-right = ¿Es el símbolo el de la entidad que certificó?
attest-year-in-serial = ¿Contiene el número de serie del fabricante el año de fabricación?

## What rules ask of a person

# As in English.
attestation-asked = { $asks }
    { $required } [{ $question }; { $rule }]
attestation-required = No se hace ninguna marca antes de responder a esto.
attestation-later = Se puede responder más tarde.
attestation-after = Se pregunta cuando las marcas están hechas.
ask-attestation = ¿Es así, o está resuelto? (sí/no/más tarde)
ask-reason = ¿Por qué motivo?
attestations-after = { $count ->
        [one] Una pregunta de las reglas sobre las marcas acabadas está abierta
       *[other] { $count } preguntas de las reglas sobre las marcas acabadas están abiertas
    }: `markstation consignment attest { $consignment } --by NOMBRE`
    .screen = preguntas de las reglas sobre las marcas terminadas, abiertas en la página de { $consignment } en Supervisor › Envíos: { $count }
attest-all-needs-training = --all es para puestos de formación: en uno real, una persona responde a cada pregunta después de mirar
trace-needs-reason = una localización abierta solo se pasa por alto con un motivo: --question trace-override --reason TEXTO
    .screen = una localización abierta solo se aparta con un motivo: escríbalo
attestations-open = las reglas piden la palabra de alguien antes de marcar { $consignment }
hint-attest = mire, y después dígalo en su nombre: `markstation consignment attest { $consignment } --by NOMBRE`
    .screen = mire y dígalo con su nombre en la página de { $consignment } en Supervisor › Envíos
no-such-attestation = "{ $question }" no es una pregunta abierta; abiertas: { $known }

## Plans

plan-of-file = Plan para { $file } tal como está; no se abre ningún envío, y no se escribe nada.
plan-without-station = Aquí no hay ningún puesto: se usan las reglas incluidas, sin registro, máquina ni authority.toml.
plan-other-rules = Lo que se marcaría según las reglas { $profile } para el hecho { $event }. El envío { $consignment } conserva sus propias reglas, y no se escribe nada.
plan-case = { $profile }: { $title }. Hecho { $event }, { $country }, { $date }.
plan-whole = Del envío en su conjunto:
plan-items = { $count ->
        [one] artículo
       *[other] artículos
    } { $items }: { $said }
plan-items-more = { $items } y { $more } más
# As in English.
plan-mark = { $part }, { $place }
plan-restricted = está prevista otra marca; su lugar es restringido
plan-not-possible = no se puede marcar: { $why }
plan-waits = espera una respuesta; una vez que su línea valga tal como está escrita:
plan-no-mark = no se pide ninguna marca, por { $why }
plan-no-mark-of-profile = las reglas { $profile }, que no hacen ninguna para el hecho { $event } en un artículo así
plan-refused-above = véase lo que se rechaza para el envío en su conjunto
plan-attestations = Una persona tiene que decir:
plan-due = plazo hasta { $until } ({ $clock }): { $asks } [{ $rule }]
plan-due-soon = sin demora ({ $clock }): { $asks } [{ $rule }]
plan-due-transfer = { $due } Antes de eso, si se entrega a otro.
plan-due-recommended = { $due } Recomendado: aquí no obliga a nadie.
plan-kept-for-ever = la documentación ({ $class }) se conserva para siempre
plan-kept-years = la documentación ({ $class }) se conserva al menos { $years } años desde el registro
plan-kept-destroyed = la documentación ({ $class }) se conserva hasta { $years } años después de la destrucción
plan-personal = los datos personales en ella acaban a los { $years } años
plan-personal-destroyed = los datos personales en ella acaban { $years } años después de la destrucción
explain-rule = { $rule } { $binding }, { $level }; { $force } ({ $why })
# As in English.
explain-element = { $about }:
explain-line = la línea entera
explain-conflict = { $conflict }: { $what } Se resuelve a favor de "{ $winner }".
explain-because = { $because } (perfil { $profile })
explain-default = Nadie decidió otra cosa: es lo que vale por defecto.
preview-written = { $svg } y { $png }
preview-not = sin vista previa del artículo { $item }: { $why }
preview-exists = { $file } ya existe, y nunca se sobrescribe
hint-preview-exists = indique otra carpeta con --preview
preview-unmeasured = La superficie no está medida: se dibuja apenas del tamaño necesario.
preview-size = Altura de los caracteres { $height }, profundidad { $depth }, { $method }.
preview-mark = Marca hallada ahí
preview-spoilt = Restos de una marca hallados ahí
preview-zone = No tocar
preview-usable = Trazo discontinuo: lo que se puede marcar
preview-scale = 10 mm al imprimir a tamaño real

## Columns of a manifest

column-item-no = número de artículo
column-maker = fabricante
column-model = modelo
column-type = tipo
# As in English.
column-calibre = calibre
column-serial = número de serie
column-serial-status = estado del número de serie
column-country-of-manufacture = país de fabricación
column-year = año
column-observed-marks = marcas halladas
column-remarks = observaciones
column-forensic-release = autorización forense
column-restoration = restauración
column-item-class = clase de artículo
column-origin-class = clase de origen
# As in English.
column-material = material
column-parts = piezas
column-barrels = cañones
column-year-in-serial = año en el número de serie
column-adequately-marked = marcado suficiente
column-import-mark-found = marca de importación hallada
column-first-market = primera puesta en el mercado
column-lot = lote
column-ammunition-type = tipo de munición
column-ammunition-marked = municiones marcadas
column-cannot-take-mark = no admite marca
column-open-trace = localización abierta

## What rules with a deadline ask, beside it. English is the rules’ own.

asks-wfsa-2000 = Los fabricantes conservan sus registros diez años y responden a la policía en setenta y dos horas.
asks-eu68-at-who = Quien pone primero en el mercado un artículo hecho en el Espacio Económico Europeo o en Suiza, introducido o importado, también un importador privado, lo marca después de hacerlo y antes del mercado, o sin demora después de su llegada.
asks-ca-3 = Particulares, empresas y organismos de servicio público marcan una importación dentro de los sesenta días de su levante, o antes de cederla si eso es antes.
asks-ecw-19 = Una petición de localización se responde dentro de un mes, y se intercambian los datos de las incautaciones.
asks-eu-4-1-a = Un arma de fuego o componente esencial que se pone en el mercado lleva un marcado claro, permanente y único, hecho sin demora después de la fabricación y antes del mercado, o sin demora después de la importación.
asks-eu-4-1-b = El artículo entra en el registro del Estado en cuanto tiene que llevar el marcado.
asks-fp-12-4 = Los Estados se ayudan a localizar, y responden con prontitud a una petición según sus medios; no se fija ningún número de días.
asks-de-24-1 = Quien hace armas de fuego en Alemania o las introduce marca sin demora las partes esenciales, de forma clara y duradera: fabricante o marca, código alfa-2 del país de fabricación, calibre y número de serie, en este orden.
asks-de-24-1-4 = Un arma de fuego de un país de fuera de la Unión Europea lleva también el código ISO que nombra el n.º 4 y el año en que se introdujo.
asks-in-104-1 = Un arma de fuego decomisada, incautada, recuperada, entregada u obsoleta sin número se marca de inmediato y antes de destruirla, se asienta en un registro aparte y se carga en su categoría.
asks-in-104-4 = La lista de lo destruido se presenta dentro de catorce días.
asks-iti-9-1 = Un arma ilícita que se encuentra en el país se marca de forma única y se registra, o bien se destruye, lo antes posible.
asks-iti-18 = Las respuestas son rápidas, oportunas y fiables; no se fija ningún número de días.
asks-iti-36 = Cada dos años un Estado informa de cómo aplica el instrumento; el informe puede ser parte del del Programa de Acción.
asks-mos31-10-1 = La recepción de una petición se confirma dentro de siete días.
asks-mos31-10-5 = Como guía general, una petición se responde dentro de tres semanas.
asks-mos31-12 = Un Estado informa cada dos años.
asks-ch-31-1 = El comerciante con licencia que hace un arma de fuego la marca sin demora con un número o letras individuales, fabricante, país o lugar, y año.
asks-ch-31a = Una importación de un Estado Schengen lleva en al menos un componente esencial, bien visible y sin demora: CHE, el número de marcado de cuatro cifras del titular y las dos últimas cifras del año, en este orden.
asks-ch-31b = Una importación de fuera del espacio Schengen lleva la misma marca de importación.
asks-ch-31b-number = De una importación de fuera del espacio Schengen, cada componente esencial sin número individual recibe uno.
asks-us-92-time-m = El fabricante marca antes de que acabe el séptimo día después de terminar la fabricación activa, o antes de ceder el artículo si eso es antes.
asks-us-92-time-i = El importador marca dentro de los quince días del levante de aduana, llegue cuando llegue la mercancía.
asks-us-112-479 = El importador de un arma de fuego sujeta a la National Firearms Act presenta el Form 2 dentro de los quince días del levante.
asks-us-122 = El importador asienta cada arma de fuego en el libro dentro de quince días, el número de licencia con el de serie y un punto y coma entre ellos si el artículo se importó o se refabricó.
asks-us-trace = Un titular de licencia responde de inmediato a una pregunta de localización, y en veinticuatro horas a más tardar.
asks-iti-8-b-1 = En lo posible, un arma importada recibe una marca sencilla con el país importador y, si se puede, el año de importación, para que ese país pueda localizarla.
asks-iti-8-b-2 = Un arma importada sin marca única recibe una.
asks-iti-8-c = Un arma que sale de las existencias del Estado para uso civil permanente y que no se podría localizar de otro modo se marca de forma que se lea el país de las existencias.
asks-iti-8-d = Toda arma que las fuerzas armadas y de seguridad tienen para su propio uso se marca debidamente, en cualquier forma.
asks-sadc-9-1 = Un número único se marca en el cañón, en el armazón y, si la hay, en la corredera.
asks-des-1 = Antes de la destrucción cada artículo se anota con su número de serie y su marca, y uno sin marcar recibe un identificador.
asks-mos30-m5 = Una segunda marca, de difícil acceso, repite la identidad en una parte difícil de manipular.
asks-mos30-i1 = Un arma marcada de forma suficiente recibe el país importador y el año de importación.
asks-mos30-i2 = Un arma que no está marcada de forma suficiente recibe el país importador, el año de importación y un nuevo número de serie único.
asks-mos30-i3 = La marca de importación va en el armazón o el cajón de mecanismos, junto a las marcas que hay y, aun así, claramente separada de ellas.
asks-mos30-i4 = El país se escribe con su código alfa-2 de ISO 3166-1.
asks-mos30-s1 = Un arma del Estado lleva una marca que lo dice y que puede nombrar también el servicio; las existencias antiguas se marcan después.
asks-mos30-c1 = Un arma decomisada de forma definitiva se marca con país y año, salvo que se destruya.
asks-mos30-c1-number = Un arma sin marca única decomisada de forma definitiva recibe un número único, salvo que se destruya.
asks-fp-8-1-b-1 = Un arma de fuego importada lleva una marca sencilla en la que se lee el país importador.
asks-fp-8-1-b-2 = Si es posible, la marca de importación muestra también el año de importación, que es el del levante de aduana.
asks-fp-8-1-b-3 = Un arma de fuego importada sin marca única recibe una; la que lleva una no recibe otra.
asks-fp-8-1-c = Un arma de fuego que sale de las existencias del Estado para uso civil permanente lleva una marca única por la que se conoce el país que la transfiere.
asks-fp-6-2 = Lo incautado se destruye, salvo que se haya autorizado oficialmente otro destino, el artículo se haya marcado y el destino se haya anotado.
asks-wgf-46 = Todas las armas de fuego se marcan, también las recogidas, recuperadas o decomisadas que se van a destruir; el marcado de las reactivadas se hace más estricto.
asks-wgf-52 = Cada Estado tiene su procedimiento de marcado en la importación, con el país y, si es posible, el año.
asks-wgf-52-number = El procedimiento de marcado en la importación da una marca única al arma de fuego que no la lleva.
asks-iti-8-a-1 = Un arma recibe al fabricarse una marca única con su fabricante, el país de fabricación y su número de serie.
asks-mos30-m1 = La marca del fabricante contiene, en este orden, el código ISO alfa-2 del país de fabricación, el nombre o código del fabricante, las dos últimas cifras del año, el código del tipo o modelo, el número de serie y el calibre.
asks-fp-8-1-a = Un arma de fuego recibe al fabricarse una marca única que nombra su fabricante, el país o lugar de fabricación y su número de serie.
asks-ecw-18-1 = Toda arma pequeña o ligera, toda munición y todo otro material recibe al fabricarse una marca única y específica.
asks-ecw-18-2-a-1 = El marcado clásico contiene un número de serie único, el fabricante, y el país y el año de fabricación.
asks-ecw-18-2-b = Un arma fabricada después de la entrada en vigor de la Convención lleva un marcado de seguridad en una parte difícil de manipular y cuya falsificación la inutiliza, para que se identifique si se pierde el marcado clásico.
asks-ecw-18-2-c = Un arma que se importa sin marcas conformes recibe al menos el marcado clásico con país y año de importación; la que no se puede marcar no se importa.
asks-ecw-18-2-c-number = Un arma sin número de serie único recibe uno al importarse.
asks-ecw-16-17 = Las existencias siguen normas comunes; las armas excedentes, incautadas, sin marcar e ilícitas se recogen y se destruyen, de modo que un arma sin marcar se marca o se destruye.
asks-ecw-prac-sl = En el arma se graban el signo de la CEDEAO, el código del país, el código del servicio de seguridad, la fecha del marcado y el número de serie del arma, en este orden.
asks-ecw-prac-gh = El arma lleva el signo de la CEDEAO y un código de forma uniforme en la región, hechos por micropercusión.
asks-amm-ecw-kin = Una munición lleva lote, fabricante, país y año de fabricación, y comprador y país de destino si se conocen.
asks-amm-eu = El envase más pequeño muestra fabricante, lote, calibre y tipo.
asks-amm-wg-50 = Las municiones y los envases más pequeños muestran fabricante, país, año y lote, y el comprador si es viable; un lote de uso oficial va a un solo destinatario.
asks-amm-do = La munición importada para el mercado civil y la policía lleva un número de lote puesto por el fabricante o el importador; la munición sin marcas se rechaza.
asks-kin-14-9 = Un cartucho lleva su lote único, el fabricante, el país y el año de fabricación, y comprador y país de destino si se conocen.
asks-kin-14-mf = Un arma recibe al fabricarse una marca alfanumérica única con fabricante, país o lugar de fabricación y número de serie, en su parte principal y en otra.
asks-ecw-18-2-a-2 = El marcado clásico nombra también comprador y país de destino si se conocen al fabricar el arma.
asks-ecw-18-3-a = Cada munición lleva, al menos una vez en la vaina que contiene la pólvora, su lote único, el fabricante, el país y el año de fabricación, y comprador y país de destino si se conocen.
asks-ecw-18-3-b = Cada envase más pequeño de munición muestra fabricante, lote, calibre y tipo.
asks-cif-vi-1-c = Un arma de fuego decomisada que se conserva para uso oficial se marca de forma adecuada antes de entregarse.
asks-ca-4-1 = El armazón o el cajón de mecanismos de una importación lleva, estampados o grabados de forma permanente, la palabra Canada o las letras CA y las dos últimas cifras del año de importación.
asks-ca-4-1-m = El armazón o el cajón de mecanismos de un arma de fuego hecha en Canadá lleva, estampados o grabados de forma permanente, la palabra Canada o las letras CA, el nombre del fabricante y el número de serie.
asks-nbo-7-b = Un arma importada recibe una marca sencilla con país y año de importación, los dos sin excepción.
asks-nbo-7-b-number = Un arma importada sin número de serie propio recibe uno.
asks-nbo-7-c = Toda arma en manos del Estado lleva una marca única.
asks-recsa-1 = El arma lleva la marca regional, el código del país, el número del departamento y un número por el que se halla al tenedor.
asks-recsa-2 = El arma lleva el código del país, las iniciales de la fuerza que la usa, un código de barras y un número de serie.
asks-recsa-3 = El arma lleva en una línea el código del país, el código del servicio y un número de ocho cifras, separados por un espacio.
asks-recsa-4 = La marca regional es una estrella, que va antes del código alfa-2 del país, el código de la fuerza y el número.
asks-us-92-a1-i-2-a = El armazón o el cajón de mecanismos muestra el nombre del importador, y la ciudad y el Estado de la empresa, con las abreviaturas reconocidas.
asks-us-92-a1-imp = Una importación muestra el importador con ciudad y Estado, y el país de fabricación.
asks-us-92-a1-i-1 = El armazón o el cajón de mecanismos lleva un número de serie individual, bien visible y difícil de borrar, alterar o quitar, que este titular no da a ninguna otra arma de fuego.
asks-us-92-a1-ii = El armazón, el cajón de mecanismos, el cañón o la corredera muestra el calibre, y el modelo si lo hay.
asks-us-92-a1-ii-import = En una importación, el armazón, el cajón de mecanismos, el cañón o la corredera muestra también el país de fabricación, y el fabricante extranjero si lo hay.
asks-us-102 = Un arma de fuego sujeta a la National Firearms Act lleva los mismos datos, con la misma profundidad y tamaño, la fabrique o importe quien sea.
asks-eu-4-2-2 = Un componente esencial sin sitio para el marcado completo lleva al menos el número de serie u otro código de letras o cifras.
asks-eu-4-2-5 = Un arma de fuego que pasa de las existencias del Estado a uso civil permanente lleva un marcado único por el que se conoce la entidad que la transfiere.
asks-za-23-1 = Un arma de fuego solo se autoriza si lleva el número de serie de su fabricante u otra marca que la identifique.
asks-za-23-2 = El número se estampa en el cañón y en el armazón o el cajón de mecanismos.
asks-za-28-1 = En una importación permanente sin número de serie se estampa el número del Registrar; el grabado, la plantilla y el ataque químico requieren aprobación previa.
asks-za-28-1-dup = En una importación permanente cuyo número de serie ya tiene el registro para iguales marca, modelo, tipo y calibre se estampa el número del Registrar; el grabado, la plantilla y el ataque químico requieren aprobación previa.
asks-za-28-3 = Una importación temporal, un artículo en tránsito o una pieza de colección aprobada sin número de serie no se estampa: se le fija bien una etiqueta con el número del Registrar.
asks-za-28-3-dup = Una importación temporal, un artículo en tránsito o una pieza de colección aprobada cuyo número de serie es un duplicado no se estampa: se le fija bien una etiqueta con el número del Registrar.
asks-in-58-1 = Al fabricarla, un arma de fuego se marca con país, fabricante, número de serie, tipo o modelo y calibre; allí van también los punzones de prueba y, para usuarios del Estado, otros datos.
asks-in-58-1-year = La marca muestra el año de fabricación, salvo que el número de serie ya lo contenga.
asks-in-58-2 = La marca es una sola cadena con el código ISO del país, el código del fabricante, el año, el código del modelo, el número de serie y el calibre, con los anchos del modelo.
asks-eud-5-c = La marca de desactivación dice el Estado miembro de la desactivación y quién la certificó.
asks-eud-ii-1 = La marca completa se lee de izquierda a derecha: las letras de desactivación EU, el código del país de la desactivación, el símbolo de quien certificó, el año.
asks-eud-ii-2 = La marca completa va solo en el armazón; los demás componentes esenciales llevan sus dos primeras piezas, las letras EU y el país.
asks-iti-8-a-3 = La marca muestra también el año de fabricación, el tipo o modelo y el calibre.
asks-eu-4-2-1 = El marcado nombra fabricante o marca, país o lugar de fabricación y número de serie, y el modelo si es viable.
asks-eu-4-2-4 = El envase más pequeño de munición completa nombra fabricante, lote, calibre y tipo de munición.
asks-lot-1168-1 = Un número de lote se compone del símbolo del fabricante, dos cifras del año, una letra del mes, el interfijo, un guion o un identificador de lote en su lugar, el número de orden y, si hace falta, una o dos letras de sufijo y una letra del teatro.
asks-lot-1168-2 = Un número de lote tiene de trece a dieciséis caracteres y ningún espacio.
asks-lot-1168-3 = Los meses son las letras A a M sin la I, A para enero y M para diciembre.
asks-eu-4-2-1-year = El marcado muestra el año de fabricación, salvo que el número de serie ya lo contenga.
asks-eu68-at-plate = La placa incrustada lleva al menos el número de serie; lo demás del marcado puede ir en el plástico si sigue legible toda la vida y si quitarlo deja un daño claro.
asks-at-proof-check = El banco de pruebas mira fabricante, país o lugar, número, año, calibre, calidad del acero, nota de perdigones y profundidad de la recámara.
asks-us-92-a1-i-2-b = El armazón o el cajón de mecanismos muestra el nombre del importador y, antes del número de serie, las tres primeras y las cinco últimas cifras del número de licencia con un guion.
