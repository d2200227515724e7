import { z } from 'zod'

/** RFC 9457 problem details, with our stable `code` and every invalid field. */
export const ProblemView = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  requestId: z.string(),
})
export type ProblemView = z.infer<typeof ProblemView>

/** What a feature says of one of its problems: the status and a sentence in the three languages. */
export type ProblemText = { status: number; en: string; fr: string; it: string }

/** Gives a feature's problems their exact type. */
export const problems = <const P extends Record<string, ProblemText>>(table: P): P => table

export const baseProblems = problems({
  not_found: {
    status: 404,
    en: 'There is nothing here under this address, or you may not see it.',
    fr: 'Il n’y a rien à cette adresse, ou vous ne pouvez pas le voir.',
    it: 'Non c’è nulla a questo indirizzo, oppure non puoi vederlo.',
  },
  invalid_input: {
    status: 422,
    en: 'Some of what was sent can’t be used. Nothing was changed; each field says what it needs.',
    fr: 'Une partie de l’envoi est inutilisable. Rien n’a été modifié ; chaque champ dit ce qu’il attend.',
    it: 'Una parte dei dati inviati non è utilizzabile. Nulla è stato modificato; ogni campo dice che cosa serve.',
  },
  not_json: {
    status: 400,
    en: 'The request’s body is not valid JSON. Nothing was changed.',
    fr: 'Le corps de la requête n’est pas du JSON valide. Rien n’a été modifié.',
    it: 'Il corpo della richiesta non è JSON valido. Nulla è stato modificato.',
  },
  too_large: {
    status: 413,
    en: 'This is larger than the server accepts. Nothing was stored.',
    fr: 'C’est plus volumineux que ce que le serveur accepte. Rien n’a été enregistré.',
    it: 'Supera la dimensione accettata dal server. Nulla è stato salvato.',
  },
  not_signed_in: {
    status: 401,
    en: 'Sign in first. What you typed is still in this window.',
    fr: 'Connectez-vous d’abord. Votre saisie est toujours dans cette fenêtre.',
    it: 'Prima accedi. Quello che hai scritto è ancora in questa finestra.',
  },
  second_factor_required: {
    status: 403,
    en: 'Your role requires a second factor. Set one up under Settings, Security, and then come back.',
    fr: 'Votre rôle exige un second facteur. Activez-le dans Réglages, Sécurité, puis revenez.',
    it: 'Il tuo ruolo richiede un secondo fattore. Attivalo in Impostazioni, Sicurezza, poi torna qui.',
  },
  not_permitted: {
    status: 403,
    en: 'Your roles do not allow this. An administrator can tell you who may.',
    fr: 'Vos rôles ne le permettent pas. Un administrateur peut vous dire qui y est autorisé.',
    it: 'I tuoi ruoli non lo consentono. Un amministratore può dirti chi è autorizzato.',
  },
  cross_site: {
    status: 403,
    en: 'This request came from another site and was refused. Open Brandwarden itself and try again.',
    fr: 'Cette requête vient d’un autre site et a été refusée. Ouvrez Brandwarden et réessayez.',
    it: 'Questa richiesta proviene da un altro sito ed è stata rifiutata. Apri Brandwarden e riprova.',
  },
  too_many_requests: {
    status: 429,
    en: 'Too many requests in a short time. Wait a moment; nothing was changed.',
    fr: 'Trop de requêtes en peu de temps. Patientez un instant ; rien n’a été modifié.',
    it: 'Troppe richieste in poco tempo. Attendi un momento; nulla è stato modificato.',
  },
  changed_meanwhile: {
    status: 409,
    en: 'Someone changed this while you were working on it. Your text is kept; load the newer version to compare.',
    fr: 'Quelqu’un l’a modifié pendant votre travail. Votre texte est conservé ; chargez la version récente pour comparer.',
    it: 'Qualcuno l’ha modificato mentre ci lavoravi. Il tuo testo è conservato; carica la versione nuova per confrontare.',
  },
  internal: {
    status: 500,
    en: 'Something broke on our side. Nothing half-done was kept. Give the administrator the request’s number.',
    fr: 'Une erreur s’est produite de notre côté. Rien n’a été gardé à moitié. Donnez le numéro de la requête à l’administrateur.',
    it: 'Si è verificato un errore da parte nostra. Nulla è rimasto a metà. Comunica il numero della richiesta all’amministratore.',
  },
})
