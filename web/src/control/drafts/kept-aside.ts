import type { DraftContent } from '@brandwarden/contract'

/** Words that the server does not hold yet, kept on this device until it does. */
export interface KeptAside {
  version: number
  content: DraftContent
}

const key = (draftId: string) => `brandwarden-draft-${draftId}`

export function keepAside(draftId: string, version: number, content: DraftContent): void {
  try {
    localStorage.setItem(key(draftId), JSON.stringify({ version, content } satisfies KeptAside))
  } catch {
    // A full or forbidden storage only takes the second net away; the words are still on the page.
  }
}

export function keptAside(draftId: string): KeptAside | null {
  try {
    const kept = localStorage.getItem(key(draftId))
    return kept ? (JSON.parse(kept) as KeptAside) : null
  } catch {
    return null
  }
}

export function forget(draftId: string): void {
  try {
    localStorage.removeItem(key(draftId))
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}
