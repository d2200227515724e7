import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '@brandwarden/contract'

export type SessionMethod = 'password' | 'passkey' | 'single-sign-on' | 'demo'

/** What the sign-in library is told about a request, and what it tells us about its outcome. */
export type Errand = {
  now: Date
  ip: string | null
  language: Language
  requestId: string
  /** How a session that is made now came to be. */
  method: SessionMethod | null
  secondFactor: boolean
  /** The session that was made, if one was. */
  session?: { id: string; token: string; personId: string }
  /** Why a person who proved who they are was not let in. */
  refused?: 'no-access'
  /** The identity provider vouches for nobody whom we know. */
  unknown?: boolean
  /** Whom a failed attempt was about, where that is known. */
  personId?: string
}

export const errands = new AsyncLocalStorage<Errand>()
