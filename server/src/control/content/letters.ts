import type { Language } from '@brandwarden/contract'
import { findSecrets } from '@brandwarden/text'
import type { Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { loadHolders, loadRecipient, type Recipient } from '../../govern/people/index.ts'
import type { DraftRow } from './store.ts'

type Words = { subject: string; text: string }
type Facts = { link: string; time: string; reason: string; excerpt: string }

const decided: Record<'approved' | 'returned' | 'missed', Record<Language, (facts: Facts) => Words>> = {
  approved: {
    en: ({ link, time, excerpt }) => ({
      subject: 'Approved',
      text: `“${excerpt}” is approved and goes out ${time || 'now'}.\n\n${link}`,
    }),
    fr: ({ link, time, excerpt }) => ({
      subject: 'Approuvé',
      text: `« ${excerpt} » est approuvé et part ${time || 'maintenant'}.\n\n${link}`,
    }),
    it: ({ link, time, excerpt }) => ({
      subject: 'Approvato',
      text: `«${excerpt}» è approvato ed esce ${time || 'adesso'}.\n\n${link}`,
    }),
  },
  returned: {
    en: ({ link, reason, excerpt }) => ({
      subject: 'Sent back to you',
      text: `“${excerpt}” came back to you with this remark:\n\n${reason}\n\nThe text is kept: ${link}`,
    }),
    fr: ({ link, reason, excerpt }) => ({
      subject: 'Renvoyé vers vous',
      text: `« ${excerpt} » vous revient avec cette remarque :\n\n${reason}\n\nLe texte est conservé : ${link}`,
    }),
    it: ({ link, reason, excerpt }) => ({
      subject: 'Rimandato a te',
      text: `«${excerpt}» ti è stato rimandato con questa osservazione:\n\n${reason}\n\nIl testo è conservato: ${link}`,
    }),
  },
  missed: {
    en: ({ link, time, excerpt }) => ({
      subject: 'Its time came before its approval',
      text: `“${excerpt}” was to go out ${time} and was not approved by then. We do not post late without asking you.\n\nThe page offers the next safe time: ${link}`,
    }),
    fr: ({ link, time, excerpt }) => ({
      subject: 'L’heure est passée avant l’approbation',
      text: `« ${excerpt} » devait partir ${time} et n’était pas approuvé à temps. Nous ne publions pas en retard sans vous demander.\n\nLa page propose le prochain créneau sûr : ${link}`,
    }),
    it: ({ link, time, excerpt }) => ({
      subject: 'L’orario è arrivato prima dell’approvazione',
      text: `«${excerpt}» doveva uscire ${time} e non era ancora approvato. Non pubblichiamo in ritardo senza chiederti.\n\nLa pagina propone il prossimo orario sicuro: ${link}`,
    }),
  },
}

const calls: Record<Language, (facts: Facts) => Words> = {
  en: ({ link, time, excerpt }) => ({
    subject: 'Waits for your approval, and its time is near',
    text: `“${excerpt}” is to go out ${time} and still waits for someone with your role. If nobody approves it by then it does not go out.\n\n${link}`,
  }),
  fr: ({ link, time, excerpt }) => ({
    subject: 'Attend votre approbation, et l’heure approche',
    text: `« ${excerpt} » doit partir ${time} et attend encore une personne ayant votre rôle. Sans approbation d’ici là, rien ne part.\n\n${link}`,
  }),
  it: ({ link, time, excerpt }) => ({
    subject: 'Attende la tua approvazione e l’ora è vicina',
    text: `«${excerpt}» deve uscire ${time} e attende ancora qualcuno con il tuo ruolo. Senza approvazione entro allora non esce.\n\n${link}`,
  }),
}

function factsFor(ground: Ground, draft: DraftRow, reader: Recipient, reason = ''): Facts {
  const format = new Intl.DateTimeFormat(reader.language, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: reader.timeZone,
  })
  return {
    link: `${ground.publicUrl}/control/drafts/${draft.id}`,
    time: draft.publishAt ? format.format(draft.publishAt) : '',
    reason,
    // A letter lies in mailboxes for years: what must stay secret is not quoted in it.
    excerpt: excerptOf(withoutSecrets(draft.text)),
  }
}

export function withoutSecrets(text: string): string {
  const spans = findSecrets(text).map((secret) => secret.span)
  return spans.toReversed().reduce((left, [start, end]) => `${left.slice(0, start)}…${left.slice(end)}`, text)
}

export const excerptOf = (text: string) => {
  const line = text.trim().replace(/\s+/g, ' ')
  return [...line].length > 80 ? `${[...line].slice(0, 79).join('')}…` : line
}

export async function tellAboutDecision(
  ground: Ground,
  tx: Tx,
  draft: DraftRow,
  decision: keyof typeof decided,
  now: Date,
  reason?: string,
): Promise<void> {
  const author = await loadRecipient(tx, draft.createdBy)
  if (!author) return
  const words = decided[decision][author.language](factsFor(ground, draft, author, reason))
  const dedupeKey = `draft-${decision}-${draft.id}-${draft.version}`
  await ground.mail.send(tx, { to: author.email, language: author.language, ...words, dedupeKey }, now)
}

/** Calls everyone who may still approve in time; returns how many. */
export async function callForApproval(
  ground: Ground,
  tx: Tx,
  draft: DraftRow,
  roles: readonly string[],
  now: Date,
): Promise<number> {
  const holders = await loadHolders(tx, roles, draft.brandId)
  for (const holder of holders) {
    const words = calls[holder.language](factsFor(ground, draft, holder))
    const dedupeKey = `draft-call-${draft.id}-${draft.version}-${holder.id}`
    await ground.mail.send(tx, { to: holder.email, language: holder.language, ...words, dedupeKey }, now)
  }
  return holders.length
}
