/** A word that Nordlicht does not use. In force. */
export const cansRule = `id: nordlicht.cans
clause: G4.tone
category: tone
severity: review
when:
  says:
    en: our cans, new cans, cans for your ears, these cans, cans on
say:
  en: “{excerpt}” – we make headphones. Cans are for beans.
  fr: « {excerpt} » – nous faisons des casques. Les « cans », c’est pour les haricots.
  it: «{excerpt}» – noi facciamo cuffie. Le «cans» sono per i fagioli.
fix:
  en: Write “headphones”.
  fr: Écrivez « headphones ».
  it: Scrivi «headphones».
flag:
  - { text: "Put our cans on and forget Monday." }
  - { text: "New cans in the shop!" }
pass:
  - { text: "New headphones in the shop!" }
  - { text: "The cat has opened two cans of tuna." }
`

/** Is the cat in too many posts? For now the rule only counts. */
export const catRule = `id: nordlicht.cat
clause: G4.tone
category: tone
severity: note
when:
  says:
    en: the cat, our cat, your cat, a cat, cat
    fr: le chat, notre chat, du chat, chat
    it: il gatto, il nostro gatto, del gatto, gatto
say:
  en: The cat again.
  fr: Encore le chat.
  it: Ancora il gatto.
fix:
  en: Is there a way to say it without the cat?
  fr: Peut-on le dire sans le chat ?
  it: Si può dire senza il gatto?
flag:
  - { text: "The cat has approved the new cushions." }
  - { text: "Le chat a validé les nouveaux coussinets.", language: fr }
  - { text: "Il gatto ha approvato i nuovi cuscinetti.", language: it }
pass:
  - { text: "The new cushions are here." }
  - { text: "Les nouveaux coussinets sont là.", language: fr }
  - { text: "Sono arrivati i nuovi cuscinetti.", language: it }
`
