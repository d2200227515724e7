import type { Company } from './company.ts'
import { bringOut, queue, sendBack, write, writeAndSubmit } from './deeds.ts'

/** A post is taken back, two drafts come back with a reason. */
export async function cancelledAndReturned(company: Company): Promise<void> {
  const { stage, day, people } = company
  const { tom, margaux, davide, nadia, chiara } = people

  await stage.until(day(-4, '08:30'))
  const picnic = await queue(company, tom, [nadia], {
    text: 'Picnic by the Elbe on Sunday. Bring a blanket, we bring the Murmel and one playlist nobody agreed on.',
    on: ['bluesky'],
    publishAt: day(-3, '16:00'),
  })
  await stage.until(day(-4, '15:10'))
  if (picnic)
    await stage.perform(davide, 'POST /posts/:postId/cancel', {
      postId: picnic,
      reason: 'The forecast cancelled first.',
    })

  await stage.until(day(-3, '09:00'))
  const rival = await writeAndSubmit(company, tom, {
    text: 'Dear Brummbär Acoustics, lovely new headphones. Do they also come in “working”?',
    on: ['bluesky'],
  })
  await stage.until(day(-3, '09:35'))
  await sendBack(
    company,
    nadia,
    rival,
    'Funny, and exactly the kind of funny that comes back as a letter from their lawyers. Make fun of us instead: there is plenty of material.',
  )
  const stress = await writeAndSubmit(company, margaux, {
    text: 'Nos nouveaux coussinets : la meilleure isolation du marché, et vos voisins redeviennent charmants.',
    language: 'fr',
    on: ['mastodon'],
  })
  await stage.until(day(-3, '13:40'))
  await sendBack(
    company,
    chiara,
    stress,
    'Les voisins charmants, je les garde. « La meilleure isolation du marché », il me faut la mesure, la date et qui a mesuré.',
  )
}

/** The day before yesterday: a lake, a discount, a bad idea, and a visit from the auditor. */
export async function dayBeforeYesterday(company: Company): Promise<void> {
  const { stage, day, people, leaver } = company
  const { mika, tom, paul, nadia, ines, ruth } = people

  await stage.until(day(-2, '08:05'))
  await bringOut(company, tom, [nadia], {
    text: 'Where we tune the quiet setting. No complaints so far, apart from one duck. Photo: Ada Rossi',
    on: ['bluesky', 'mastodon'],
    picture: { name: 'lakeInPost', alt: 'A lake at dusk between blue mountains, with a wooden jetty and a low sun.' },
    publishAt: day(-2, '12:00'),
  })
  await stage.until(day(-2, '13:20'))
  const discount = await writeAndSubmit(company, paul, {
    text: 'Dernier jour pour le Murmel couleur mousse. Après, il faudra arroser le vert.',
    language: 'fr',
    on: ['shopBluesky'],
    author: 'agency',
  })
  await stage.until(day(-2, '14:00'))
  await sendBack(
    company,
    ines,
    discount,
    'J’adore l’arrosoir. Mais la mousse reste au catalogue jusqu’à Noël : ce n’est donc pas le dernier jour, et le dire serait trompeur.',
  )

  await stage.perform(mika, 'POST /people/:personId/end', {
    personId: leaver,
    reason: 'His contract ended on Friday. The farewell cake is in the kitchen.',
  })
  const fragrance = await write(company, tom, {
    text: 'We are launching a fragrance. It smells of new headphones. (Is it April yet? No? Sorry.)',
    on: ['bluesky'],
  })
  await stage.until(day(-2, '15:30'))
  await stage.perform(tom, 'POST /drafts/:draftId/discard', { draftId: fragrance.id })

  await stage.until(day(-2, '16:10'))
  await stage.perform(ruth, 'POST /ledger/heads')
  await stage.perform(ruth, 'POST /ledger/checks')
}

/** Yesterday: Nadia is away, someone stands in for her, and a concert misses its hour. */
export async function yesterday(company: Company): Promise<void> {
  const { stage, day, people } = company
  const { margaux, davide, nadia, ines, greta, oskar, beatrice } = people

  await stage.until(day(-1, '06:40'))
  for (const reader of [greta, oskar, beatrice]) await stage.arrive(reader)
  await stage.perform(nadia, 'POST /deputies', {
    deputyId: davide.id,
    from: day(-1, '07:00').toISOString(),
    until: day(4, '18:00').toISOString(),
  })
  await stage.until(day(-1, '07:30'))
  await bringOut(company, davide, [ines], {
    text: 'Orario di oggi: 10–18. Il gatto riceve dalle 11, su appuntamento.',
    language: 'it',
    on: ['shopBluesky'],
    publishAt: day(-1, '08:30'),
  })
  await stage.until(day(-1, '09:00'))
  await bringOut(company, margaux, [nadia], {
    text: 'On nous demande si le Nordlicht One existe en « silence ». Oui : c’est le bouton d’arrêt.',
    language: 'fr',
    on: ['mastodon'],
    publishAt: day(-1, '12:00'),
  })
  await stage.until(day(-1, '12:20'))
  await writeAndSubmit(company, margaux, {
    text: 'Ce soir, concert dans l’atelier : un violoncelle, quarante chaises, aucune application à télécharger.',
    language: 'fr',
    on: ['mastodon'],
    publishAt: day(-1, '15:00'),
  })
  // An hour before, those who could approve are called; then its time is given up.
  await stage.until(day(-1, '14:05'))
  await stage.until(day(-1, '15:00'))
}

/** Approved, and on their way. */
export async function comingUp(company: Company): Promise<void> {
  const { stage, day, people } = company
  const { tom, davide, margaux, nadia, ines } = people

  await stage.until(day(-1, '15:30'))
  await queue(company, tom, [nadia], {
    text: 'Guess the sound, part nine: it is small, it is round, and it has rolled under the bench again.',
    on: ['bluesky'],
    publishAt: day(1, '08:00'),
  })
  await queue(company, davide, [ines], {
    text: 'Domani in laboratorio si impara a cambiare un cavo. Dopodomani, a non tirarlo più dal filo.',
    language: 'it',
    on: ['mastodon', 'bluesky'],
    publishAt: day(2, '09:30'),
  })
  await queue(company, margaux, [ines], {
    text: 'La boutique ferme à 16 h vendredi : inventaire, puis tarte aux pommes. Dans cet ordre, en principe.',
    language: 'fr',
    on: ['shopBluesky'],
    publishAt: day(1, '10:00'),
  })
}
