import { z } from 'zod'
import { AccountId, BrandId } from '../base/ids.ts'
import { problems } from '../base/problem.ts'
import { Network } from '../control/checks.ts'

/** `ready` can publish now; `broken` could once and says why it can't; `unconnected` is in the inventory only. */
export const ConnectionState = z.enum(['unconnected', 'ready', 'broken'])
export type ConnectionState = z.infer<typeof ConnectionState>

export const AccountView = z.object({
  id: AccountId,
  brandId: BrandId,
  network: Network,
  handle: z.string(),
  purpose: z.string(),
  url: z.string().nullable(),
  connection: z.object({
    state: ConnectionState,
    /** Why it can't publish, in the reader's language. */
    reason: z.string().nullable(),
    checkedAt: z.iso.datetime().nullable(),
  }),
  /** A stop that holds everything of this account now. */
  isStopped: z.boolean(),
})
export type AccountView = z.infer<typeof AccountView>

export const AccountRequest = z.object({
  brandId: BrandId,
  network: Network,
  handle: z.string().trim().min(1).max(200),
  purpose: z.string().trim().max(500).default(''),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullish(),
})
export type AccountRequest = z.infer<typeof AccountRequest>

/** With an app password (Bluesky) or an access token (Mastodon) that the person pasted. */
export const ConnectRequest = z.object({
  accountId: AccountId,
  host: z.string().trim().min(1).max(300),
  handle: z.string().trim().max(300).optional(),
  secret: z.string().min(1).max(4_000),
})
export type ConnectRequest = z.infer<typeof ConnectRequest>

/** With the network's own sign-in page. */
export const BeginSignInRequest = z.object({ accountId: AccountId, at: z.string().trim().min(1).max(300) })
export type BeginSignInRequest = z.infer<typeof BeginSignInRequest>

export const accountProblems = problems({
  account_exists: {
    status: 409,
    en: 'This account is in the inventory already.',
    fr: 'Ce compte figure déjà dans l’inventaire.',
    it: 'Questo account è già nell’inventario.',
  },
  network_not_connectable: {
    status: 422,
    en: 'Brandwarden can’t publish to this network yet. The account stays in the inventory, and its drafts are checked.',
    fr: 'Brandwarden ne publie pas encore sur ce réseau. Le compte reste dans l’inventaire et ses brouillons sont contrôlés.',
    it: 'Brandwarden non pubblica ancora su questa rete. L’account resta nell’inventario e le sue bozze vengono controllate.',
  },
  network_refused: {
    status: 422,
    en: 'The network did not accept this: {reason} Nothing was changed.',
    fr: 'Le réseau a refusé : {reason} Rien n’a été modifié.',
    it: 'La rete ha rifiutato: {reason} Nulla è stato modificato.',
  },
  network_unreachable: {
    status: 502,
    en: 'The network can’t be reached now: {reason} Try again in a moment; nothing was changed.',
    fr: 'Le réseau est injoignable pour l’instant : {reason} Réessayez dans un moment ; rien n’a été modifié.',
    it: 'La rete non è raggiungibile al momento: {reason} Riprova tra poco; nulla è stato modificato.',
  },
  other_account_connected: {
    status: 409,
    en: 'You signed in as {handle}, but this entry is for {expected}. Sign in to the network as {expected} and try again.',
    fr: 'Vous êtes connecté en tant que {handle}, mais cette fiche concerne {expected}. Connectez-vous au réseau en tant que {expected} et réessayez.',
    it: 'Hai effettuato l’accesso come {handle}, ma questa scheda riguarda {expected}. Accedi alla rete come {expected} e riprova.',
  },
})
