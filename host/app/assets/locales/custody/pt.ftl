## Intake of a bag

custody-intake = Entrada de um saco
custody-bag = O saco
custody-weapon = A arma
custody-seal = Número do selo
custody-sealed = selo { $seal }
custody-from = De quem: número ou nome
custody-new-person = Uma pessoa que ainda não está no registo
custody-lies-at = Onde está agora: sítio/edifício/estante
custody-rounds = Munições que vieram com ela
custody-rounds-calibre = Calibre das munições, se for outro
custody-came-with = munições com ela: { $count } × { $calibre }
custody-another = Porque é outra arma que não a deste fabricante e número
custody-as-written = Os nomes e o número estão certos como escritos
custody-take-in = Receber
custody-partly = { $weapon } está registada; o que se segue não. Não a receba de novo: veja a ficha e registe o que falta.

## Holds

custody-holds = Retenções
custody-open = Abertas: { $count }
custody-hold-place = Pôr uma retenção
custody-release = Levantar a retenção

## Destruction

custody-destruction = O que pode ser destruído
custody-may-go = Podem ir: { $count }
custody-may-not-go = Não podem ir: { $count }
custody-furnace = Forno
custody-on-the-way = A caminho do forno
custody-handed-over = { $place }: { $count } (assento { $entry })
custody-scan-out = Ler à saída o que vai para destruição
custody-hand-over = Entregar
custody-not-here = o que não está aqui não pode ser entregue: { $count }
hint-custody-not-here = retire-a da lista e veja primeiro a ficha
custody-scan-in = Ler no forno o que chegou
custody-compare = Comparar as duas listas
custody-scanned-out = Lidas à saída (assento { $entry })
custody-scanned-in = Lidas no forno
custody-equal = As duas listas são iguais: { $count }
custody-not-recorded = Ainda nada está registado. Duas pessoas assinam e então tudo é registado como destruído.
custody-destroy = Registar a destruição
custody-done = Tudo o que foi entregue está destruído.
