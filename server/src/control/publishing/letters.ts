import type { Language } from '@brandwarden/contract'
import type { Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { type AccountRow, explainStored, type StoredFailure } from '../../govern/accounts/index.ts'
import { loadRecipient } from '../../govern/people/index.ts'
import type { PostRow } from './store.ts'

type Occasion = 'failed' | 'delayed' | 'missed'
type Words = { subject: string; text: string }
type Facts = { handle: string; reason: string; link: string; next: string }

const letters: Record<Occasion, Record<Language, (facts: Facts) => Words>> = {
  failed: {
    en: ({ handle, reason, link }) => ({
      subject: `Not published on @${handle}`,
      text: `Your post for @${handle} did not go out, and it will not be tried again by itself.\n\n${reason}\n\nThe text is kept. Mend it or try again here:\n${link}`,
    }),
    fr: ({ handle, reason, link }) => ({
      subject: `Non publié sur @${handle}`,
      text: `Votre publication pour @${handle} n’est pas partie et ne sera pas retentée d’elle-même.\n\n${reason}\n\nLe texte est conservé. Corrigez-le ou réessayez ici :\n${link}`,
    }),
    it: ({ handle, reason, link }) => ({
      subject: `Non pubblicato su @${handle}`,
      text: `Il tuo post per @${handle} non è uscito e non verrà ritentato da solo.\n\n${reason}\n\nIl testo è conservato. Correggilo o riprova qui:\n${link}`,
    }),
  },
  delayed: {
    en: ({ handle, reason, link, next }) => ({
      subject: `Delayed on @${handle}`,
      text: `Your post for @${handle} could not go out yet.\n\n${reason}\n\nThe next try is at ${next}. You can take it back until then:\n${link}`,
    }),
    fr: ({ handle, reason, link, next }) => ({
      subject: `Retardé sur @${handle}`,
      text: `Votre publication pour @${handle} n’a pas encore pu partir.\n\n${reason}\n\nProchain essai à ${next}. Vous pouvez la retirer d’ici là :\n${link}`,
    }),
    it: ({ handle, reason, link, next }) => ({
      subject: `In ritardo su @${handle}`,
      text: `Il tuo post per @${handle} non è ancora potuto uscire.\n\n${reason}\n\nProssimo tentativo alle ${next}. Fino ad allora puoi ritirarlo:\n${link}`,
    }),
  },
  missed: {
    en: ({ handle, link }) => ({
      subject: `Its time has passed: @${handle}`,
      text: `Your post for @${handle} could not go out at its time, and we do not post late without asking you.\n\nThe text is kept. Choose a new time here:\n${link}`,
    }),
    fr: ({ handle, link }) => ({
      subject: `L’heure est passée : @${handle}`,
      text: `Votre publication pour @${handle} n’a pas pu partir à l’heure, et nous ne publions pas en retard sans vous demander.\n\nLe texte est conservé. Choisissez un nouvel horaire ici :\n${link}`,
    }),
    it: ({ handle, link }) => ({
      subject: `L’orario è passato: @${handle}`,
      text: `Il tuo post per @${handle} non è potuto uscire all’ora prevista, e non pubblichiamo in ritardo senza chiederti.\n\nIl testo è conservato. Scegli un nuovo orario qui:\n${link}`,
    }),
  },
}

/** Tells the author what happened, why, and what they can do; once for each attempt. */
export async function tellAuthor(
  ground: Ground,
  tx: Tx,
  post: PostRow,
  account: AccountRow,
  occasion: Occasion,
  now: Date,
  failure?: StoredFailure,
  nextTryAt?: Date,
): Promise<void> {
  const author = await loadRecipient(tx, post.createdBy)
  if (!author) return
  const next = nextTryAt
    ? new Intl.DateTimeFormat(author.language, { timeStyle: 'long', timeZone: author.timeZone }).format(nextTryAt)
    : ''
  const words = letters[occasion][author.language]({
    handle: account.handle,
    reason: explainStored(failure, author.language) ?? '',
    link: `${ground.publicUrl}/control/posts/${post.id}`,
    next,
  })
  const dedupeKey = `post-${occasion}-${post.id}-${post.attempts}-${post.publishAt.getTime()}`
  await ground.mail.send(tx, { to: author.email, language: author.language, ...words, dedupeKey }, now)
}
