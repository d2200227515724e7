import type { Language } from '@brandwarden/contract'
import type { Tx } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'

type Words = { subject: string; text: string }

export type Notice =
  | 'password-changed'
  | 'second-factor-enabled'
  | 'second-factor-disabled'
  | 'passkey-added'
  | 'passkey-removed'
  | 'api-key-created'

const happened: Record<Notice, Record<Language, { subject: string; what: string }>> = {
  'password-changed': {
    en: { subject: 'Your password was changed', what: 'Your password for Brandwarden was changed.' },
    fr: { subject: 'Votre mot de passe a été modifié', what: 'Votre mot de passe Brandwarden a été modifié.' },
    it: { subject: 'La tua password è stata modificata', what: 'La tua password di Brandwarden è stata modificata.' },
  },
  'second-factor-enabled': {
    en: { subject: 'An authenticator app was added', what: 'Signing in now also asks for a code from your app.' },
    fr: {
      subject: 'Une application d’authentification a été ajoutée',
      what: 'La connexion demande désormais aussi un code de votre application.',
    },
    it: {
      subject: 'È stata aggiunta un’app di autenticazione',
      what: 'Per accedere ora serve anche un codice della tua app.',
    },
  },
  'second-factor-disabled': {
    en: { subject: 'Your authenticator app was removed', what: 'Signing in no longer asks for a code from your app.' },
    fr: {
      subject: 'Votre application d’authentification a été retirée',
      what: 'La connexion ne demande plus de code de votre application.',
    },
    it: {
      subject: 'La tua app di autenticazione è stata rimossa',
      what: 'Per accedere non serve più un codice della tua app.',
    },
  },
  'passkey-added': {
    en: { subject: 'A passkey was added', what: 'A new passkey can now sign in as you.' },
    fr: {
      subject: 'Une clé d’accès a été ajoutée',
      what: 'Une nouvelle clé d’accès permet désormais de se connecter à votre compte.',
    },
    it: { subject: 'È stata aggiunta una passkey', what: 'Ora è possibile accedere come te con una nuova passkey.' },
  },
  'passkey-removed': {
    en: { subject: 'A passkey was removed', what: 'One of your passkeys no longer works.' },
    fr: { subject: 'Une clé d’accès a été retirée', what: 'L’une de vos clés d’accès ne fonctionne plus.' },
    it: { subject: 'Una passkey è stata rimossa', what: 'Una delle tue passkey non funziona più.' },
  },
  'api-key-created': {
    en: { subject: 'An API key was created', what: 'A new API key can now act in your name.' },
    fr: { subject: 'Une clé d’API a été créée', what: 'Une nouvelle clé d’API peut désormais agir en votre nom.' },
    it: { subject: 'È stata creata una chiave API', what: 'Una nuova chiave API può ora agire a tuo nome.' },
  },
}

const wasItYou: Record<Language, (link: string) => string> = {
  en: (link) =>
    `If this was not you, reset your password at once, end your sessions and tell an administrator:\n${link}`,
  fr: (link) =>
    `Si ce n’était pas vous, réinitialisez tout de suite votre mot de passe, fermez vos sessions et prévenez un administrateur :\n${link}`,
  it: (link) =>
    `Se non sei stato tu, reimposta subito la password, chiudi le tue sessioni e avvisa un amministratore:\n${link}`,
}

const resetWords: Record<Language, (link: string) => Words> = {
  en: (link) => ({
    subject: 'Set a new password',
    text: `Somebody, probably you, asked for a new password for Brandwarden. This link works once, within an hour:\n${link}\n\nIf it was not you, there is nothing to do: your password stays as it is.`,
  }),
  fr: (link) => ({
    subject: 'Choisissez un nouveau mot de passe',
    text: `Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour Brandwarden. Ce lien fonctionne une fois, pendant une heure :\n${link}\n\nSi ce n’était pas vous, il n’y a rien à faire : votre mot de passe reste le même.`,
  }),
  it: (link) => ({
    subject: 'Scegli una nuova password',
    text: `Qualcuno, probabilmente tu, ha chiesto una nuova password per Brandwarden. Questo link funziona una sola volta, entro un’ora:\n${link}\n\nSe non sei stato tu, non devi fare nulla: la tua password resta com’è.`,
  }),
}

const invitationWords: Record<Language, (facts: { name: string; company: string; link: string }) => Words> = {
  en: ({ name, company, link }) => ({
    subject: `${company} invites you to Brandwarden`,
    text: `Hello ${name},\n\n${company} looks after its social media with Brandwarden and has made a place for you. Choose your password here; the link works once, within seven days:\n${link}`,
  }),
  fr: ({ name, company, link }) => ({
    subject: `${company} vous invite dans Brandwarden`,
    text: `Bonjour ${name},\n\n${company} gère ses réseaux sociaux avec Brandwarden et vous y a réservé une place. Choisissez votre mot de passe ici ; le lien fonctionne une fois, pendant sept jours :\n${link}`,
  }),
  it: ({ name, company, link }) => ({
    subject: `${company} ti invita in Brandwarden`,
    text: `Ciao ${name},\n\n${company} gestisce i propri social con Brandwarden e ti ha riservato un posto. Scegli qui la tua password; il link funziona una sola volta, entro sette giorni:\n${link}`,
  }),
}

const administratorWords: Record<Language, (facts: { by: string; whom: string; link: string }) => Words> = {
  en: ({ by, whom, link }) => ({
    subject: `${whom} is now an administrator`,
    text: `${by} made ${whom} an administrator. If you do not expect this, look at the person’s page and at the ledger:\n${link}`,
  }),
  fr: ({ by, whom, link }) => ({
    subject: `${whom} a maintenant le rôle d’administrateur`,
    text: `${by} a donné à ${whom} le rôle d’administrateur. Si vous ne vous y attendiez pas, consultez sa page et le registre :\n${link}`,
  }),
  it: ({ by, whom, link }) => ({
    subject: `${whom} ha ora il ruolo di amministratore`,
    text: `${by} ha assegnato a ${whom} il ruolo di amministratore. Se non te lo aspettavi, controlla la sua pagina e il registro:\n${link}`,
  }),
}

export type Reader = { email: string; language: Language }

const post = (ground: Ground, tx: Tx, to: Reader, words: Words, now: Date) =>
  ground.mail.send(tx, { to: to.email, language: to.language, ...words }, now)

/** Tells a person what changed about how they sign in, so that a thief can't do it unseen. */
export function sendNotice(ground: Ground, tx: Tx, to: Reader, notice: Notice, now: Date): Promise<void> {
  const { subject, what } = happened[notice][to.language]
  const link = `${ground.publicUrl}/settings/security`
  return post(ground, tx, to, { subject, text: `${what}\n\n${wasItYou[to.language](link)}` }, now)
}

export function sendReset(ground: Ground, tx: Tx, to: Reader, link: string, now: Date): Promise<void> {
  return post(ground, tx, to, resetWords[to.language](link), now)
}

export type InvitationFacts = { name: string; company: string; link: string }

export function sendInvitation(ground: Ground, tx: Tx, to: Reader, facts: InvitationFacts, now: Date): Promise<void> {
  return post(ground, tx, to, invitationWords[to.language](facts), now)
}

export type ElevationFacts = { by: string; whom: string; link: string }

export function sendElevation(ground: Ground, tx: Tx, to: Reader, facts: ElevationFacts, now: Date): Promise<void> {
  return post(ground, tx, to, administratorWords[to.language](facts), now)
}
