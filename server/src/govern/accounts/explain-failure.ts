import * as connectors from '@brandwarden/connectors'
import type { Language } from '@brandwarden/contract'

/** What went wrong at a network, as one sentence for a person. */
export const explainFailure = (failure: connectors.NetworkFailure, language: Language): string =>
  connectors.explainFailure(failure, language)

export type StoredFailure = { kind: string; code: string; params: Record<string, string | number> }

export const storedFailure = (failure: connectors.NetworkFailure): StoredFailure => ({
  kind: failure.kind,
  code: failure.code,
  params: { ...failure.params },
})

/** What we refuse ourselves, before any network is asked. */
const ours: Record<string, Record<Language, string>> = {
  'not-connected': {
    en: 'The account is not connected. Connect it under Accounts and try again.',
    fr: 'Le compte n’est pas connecté. Connectez-le dans Comptes et réessayez.',
    it: 'L’account non è collegato. Collegalo in Account e riprova.',
  },
  'content-changed': {
    en: 'What is stored is not what was approved. Nothing was sent; tell security.',
    fr: 'Ce qui est enregistré n’est pas ce qui a été approuvé. Rien n’a été envoyé ; prévenez la sécurité.',
    it: 'Ciò che è salvato non è ciò che è stato approvato. Nulla è stato inviato; avvisa la sicurezza.',
  },
  'policy-blocks': {
    en: 'The policy changed since the approval and now blocks it (rule {rule}). Open the draft to see why.',
    fr: 'La politique a changé depuis l’approbation et l’interdit désormais (règle {rule}). Ouvrez le brouillon pour voir pourquoi.',
    it: 'La policy è cambiata dopo l’approvazione e ora lo blocca (regola {rule}). Apri la bozza per vedere perché.',
  },
  'pictures-unchecked': {
    en: 'Not every picture could be looked at before sending. Open the draft, see which, and submit it again.',
    fr: 'Toutes les images n’ont pas pu être examinées avant l’envoi. Ouvrez le brouillon, voyez lesquelles et soumettez-le à nouveau.',
    it: 'Non è stato possibile esaminare tutte le immagini prima dell’invio. Apri la bozza, guarda quali e inviala di nuovo.',
  },
  'picture-unreadable': {
    en: 'One of the pictures can’t be prepared for this network. Replace it and submit again.',
    fr: 'Une des images ne peut pas être préparée pour ce réseau. Remplacez-la et soumettez à nouveau.',
    it: 'Una delle immagini non può essere preparata per questa rete. Sostituiscila e invia di nuovo.',
  },
}

export function explainStored(stored: unknown, language: Language): string | null {
  if (stored === null || stored === undefined) return null
  const { kind, code, params } = stored as StoredFailure
  const own = ours[code]?.[language]
  if (own) return own.replace('{rule}', String(params.rule ?? ''))
  return explainFailure(new connectors.NetworkFailure(kind as connectors.FailureKind, code, params), language)
}
