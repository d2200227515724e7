import type { Company } from './company.ts'
import { approveByAll, write, writeAndSubmit } from './deeds.ts'

/** What waits for somebody this very moment. */
export async function waitingNow(company: Company, today: Date): Promise<void> {
  const { stage, day, people } = company
  const { tom, margaux, davide, aisha, ines } = people
  const minutesAgo = (minutes: number) => new Date(today.getTime() - minutes * 60_000)

  await stage.until(minutesAgo(150))
  await writeAndSubmit(company, aisha, {
    text: 'Found in the shop: one left glove, one shopping list (“leeks, revenge, milk”). Come and claim either.',
    on: ['shopBluesky'],
    author: 'agency',
  })
  await writeAndSubmit(company, davide, {
    text: 'Il listino dei ricambi è qui: https://bit.ly/ricambi-nordlicht. Sì, c’è anche quella vitina.',
    language: 'it',
    on: ['mastodon'],
    publishAt: day(1, '14:00'),
  })
  await stage.until(minutesAgo(128))
  await writeAndSubmit(company, tom, {
    text: 'We will be carbon neutral by 2030. The office plant says it already is.',
    on: ['bluesky'],
    position: 'climate',
  })
  await writeAndSubmit(company, margaux, {
    text: 'Le lac où nous réglons le silence. Les canards sont d’un grand professionnalisme.',
    language: 'fr',
    on: ['mastodon'],
    picture: {
      name: 'lakeInPost',
      alt: 'Un lac au crépuscule entre des montagnes bleues, un ponton de bois, un soleil bas.',
    },
  })
  await stage.until(minutesAgo(104))
  await writeAndSubmit(company, margaux, {
    text: 'Le port, ce matin, avant le café. Les grues sont accordées en si bémol.',
    language: 'fr',
    on: ['mastodon'],
    picture: { name: 'harbour', alt: 'Trois grues et un cargo dans le port de Hambourg, au lever du soleil.' },
  })
  await writeAndSubmit(company, tom, {
    text: 'Quite possibly the quietest headphones ever built in Hamburg. (There is one other workshop. They make tubas.)',
    on: ['bluesky'],
    publishAt: day(2, '12:00'),
  })

  await stage.until(minutesAgo(75))
  const failing = await writeAndSubmit(company, margaux, {
    text: 'La boutique répond aussi ici, désormais. Posez vos questions : nous savons presque tout sur les vis.',
    language: 'fr',
    on: ['shopMastodon'],
  })
  await approveByAll(company, [ines], failing)
  await stage.until(minutesAgo(60))
}

/** What is still being written, and should better not go out as it is. */
export async function beingWritten(company: Company, today: Date): Promise<void> {
  const { stage, people } = company
  const { tom, margaux, davide, paul, aisha } = people
  await stage.until(new Date(today.getTime() - 48 * 60_000))

  await write(company, aisha, {
    text: 'Scheduling is set up! Login social@nordlicht.shop, password Moostopf!2291. Delete this once you have read it.',
    on: ['shopBluesky'],
    author: 'agency',
  })
  await write(company, paul, {
    text: 'Six semaines avec mon Murmel et je ne le quitte plus, même sous la douche. Code LINA10 ! #collab',
    language: 'fr',
    on: ['shopBluesky'],
    author: 'partner',
  })
  await write(company, davide, {
    text: 'Gentile signora Ferri, il suo ordine 20418 risulta consegnato al vicino e la fattura 889 non è stata ancora pagata.',
    language: 'it',
    on: ['mastodon'],
  })
  await write(company, margaux, {
    text: 'Dimanche chez Camille : le One couleur moutarde, un café, et le meilleur casque du monde guérit même les acouphènes. https://bit.ly/one-moutarde',
    language: 'fr',
    on: ['mastodon'],
    picture: { name: 'kitchen', alt: '' },
  })
  await write(company, tom, {
    text: 'Can’t say much yet, but Aurora 4 made our sound engineer cry on a tram. In a good way. #ProjectPolaris',
    on: ['bluesky'],
    picture: { name: 'leakedAurora4', alt: 'White headphones standing in front of northern lights.' },
  })
}
