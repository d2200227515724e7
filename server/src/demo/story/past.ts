import type { DraftView, PostId } from '@brandwarden/contract'
import type { Company } from './company.ts'
import { approveByAll, bringOut, queue, submit, writeAndSubmit } from './deeds.ts'

const catPicture = {
  name: 'cat',
  alt: 'Un gatto rosso seduto su una cassa di legno, con l’aria di chi la sta collaudando.',
} as const

/** The first days: everybody finds out how it works, and nothing goes wrong that anyone could hear. */
export async function firstPosts(company: Company): Promise<{ silence: PostId | null }> {
  const { stage, day, people } = company
  const { tom, margaux, davide, nadia, aisha, chiara, ines } = people

  await stage.until(day(-12, '08:40'))
  await bringOut(company, tom, [nadia], {
    text: 'Saturday is repair day. Bring the headphones your cat has edited. Coffee is on us, the fur is on you.',
    on: ['bluesky'],
    picture: {
      name: 'bench',
      alt: 'Open headphones on a green cutting mat, with two ear cushions, two screwdrivers and five tiny screws.',
    },
    publishAt: day(-12, '10:00'),
  })
  await stage.until(day(-11, '09:10'))
  await bringOut(company, margaux, [nadia], {
    text: 'Question de la semaine : peut-on écouter Satie trop fort ? Lui ne se plaindra pas. Vos oreilles, si. Quatre-vingts décibels suffisent, quarante heures par semaine au plus.',
    language: 'fr',
    on: ['mastodon'],
    position: 'loud-listening',
    publishAt: day(-11, '11:30'),
  })
  await stage.until(day(-10, '07:50'))
  const silence = await bringOut(company, davide, [nadia], {
    text: 'Abbiamo misurato il silenzio del laboratorio: 21 decibel, di cui 20 del gatto.',
    language: 'it',
    on: ['mastodon'],
    picture: catPicture,
    publishAt: day(-10, '10:15'),
  })
  await stage.until(day(-10, '13:05'))
  await bringOut(company, aisha, [ines], {
    text: 'Spare cushions are back: one pair, two screws, four minutes. Six if you read the manual, which is also quite good. https://nordlicht.shop/spares',
    on: ['shopBluesky'],
    author: 'agency',
    publishAt: day(-10, '15:00'),
  })
  await stage.until(day(-9, '08:20'))
  await bringOut(company, tom, [nadia], {
    text: 'The smallest headphone box we have ever folded is also the one with the most air taken out. We will be carbon neutral by 2035. The cat would have liked the old box.',
    on: ['bluesky'],
    position: 'climate',
    publishAt: day(-9, '12:00'),
  })
  await stage.until(day(-9, '13:30'))
  const keyboard = await writeAndSubmit(company, tom, {
    text: 'We have measured it: the loudest thing in the world is Henrik’s keyboard during the budget meeting.',
    on: ['bluesky'],
    publishAt: day(-8, '09:30'),
  })
  await setAside(company, keyboard, 'It is about a keyboard, nobody sells it, and Henrik agrees in writing.')
  await approveByAll(company, [chiara], keyboard)
  return { silence }
}

/** Legal sets every finding that holds the draft aside, with a reason. */
async function setAside({ stage, people }: Company, draft: DraftView, reason: string): Promise<void> {
  for (const { rule, excerpt, severity } of draft.check.findings)
    if (severity !== 'note')
      await stage.perform(people.chiara, 'POST /drafts/:draftId/dismiss', { draftId: draft.id, rule, excerpt, reason })
}

/** Corrections, a deletion, a post taken back: each with its reason. */
export async function secondThoughts(company: Company, silence: PostId | null): Promise<void> {
  const { stage, day, people } = company
  const { margaux, davide, nadia, ines } = people

  await stage.until(day(-8, '08:10'))
  const wrongSaturday = await bringOut(company, davide, [nadia], {
    text: 'Officina aperta questo sabato dalle dieci. Portate le cuffie, al caffè pensiamo noi.',
    language: 'it',
    on: ['bluesky'],
    publishAt: day(-8, '11:00'),
  })
  await stage.until(day(-8, '11:42'))
  if (wrongSaturday)
    await stage.perform(davide, 'POST /posts/:postId/delete', {
      postId: wrongSaturday,
      reason: 'Sabato sbagliato: l’officina apre quello dopo, e lo dice anche il cartello sulla porta.',
    })

  await stage.until(day(-7, '07:55'))
  if (silence) {
    const correction = await stage.perform<DraftView>(davide, 'POST /posts/:postId/correct', { postId: silence })
    const corrected = await stage.perform<DraftView>(davide, 'PATCH /drafts/:draftId', {
      draftId: correction.id,
      version: correction.version,
      text: 'Abbiamo misurato il silenzio del laboratorio: 21 decibel, di cui 19 del gatto. (Ieri avevamo scritto 20. Ci siamo scusati con il gatto.)',
    })
    await approveByAll(company, [nadia], await submit(company, davide, corrected))
  }
  await stage.until(day(-7, '08:30'))

  await stage.until(day(-7, '09:20'))
  await bringOut(company, margaux, [ines], {
    text: 'Le casque de démonstration a trouvé une famille. Son remplaçant a déjà un admirateur, et des poils de chat.',
    language: 'fr',
    on: ['shopBluesky'],
    publishAt: day(-7, '14:00'),
  })
}

/** Storm over Hamburg: everything is held, and let go by someone else on the next morning. */
export async function storm(company: Company): Promise<void> {
  const { stage, day, people } = company
  const { tom, nadia, ines, henrik, davide } = people

  await stage.until(day(-6, '09:00'))
  const tea = await queue(company, tom, [nadia], {
    text: 'Tonight: rain on the roof, brass on the record, tea on the stove. That is the whole post.',
    on: ['bluesky'],
    publishAt: day(-6, '15:30'),
  })
  await stage.until(day(-6, '14:05'))
  const { stopId } = await stage.perform<{ stopId: string }>(ines, 'POST /stops', {
    accountId: null,
    reason: 'Storm surge warning for Hamburg. Nothing cosy about rain goes out until everybody is dry.',
  })
  await stage.until(day(-5, '07:20'))
  await stage.perform(henrik, 'POST /stops/:stopId/lift', {
    stopId,
    reason: 'The water is down and nobody was hurt. We may be cosy again, quietly.',
  })
  await stage.until(day(-5, '07:40'))
  if (tea)
    await stage.perform(davide, 'POST /posts/:postId/retry', {
      postId: tea,
      publishAt: day(-5, '16:00').toISOString(),
    })
  await stage.until(day(-5, '16:00'))
}
