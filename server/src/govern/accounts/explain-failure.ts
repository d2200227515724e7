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

export function explainStored(stored: unknown, language: Language): string | null {
  if (stored === null || stored === undefined) return null
  const { kind, code, params } = stored as StoredFailure
  return explainFailure(new connectors.NetworkFailure(kind as connectors.FailureKind, code, params), language)
}
