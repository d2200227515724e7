import { Agent, type AtpSessionData, CredentialSession } from '@atproto/api'
import type { SecretStore } from '../connector.ts'
import { NetworkFailure } from '../failure.ts'
import type { Fetch } from '../guarded-fetch.ts'
import { sha256 } from '../post.ts'
import { inBlueskyWords } from './failures.ts'

type Saved = { session: AtpSessionData; pdsUrl?: string; madeWith: string }

export type PasswordSignIn = { host: string; identifier: string; password: string }

/** A fresh session. Servers allow few of them (on bsky.social 30 in 5 minutes, 300 a day), hence the saving. */
export async function signIn(fetch: Fetch, request: PasswordSignIn): Promise<CredentialSession> {
  const session = new CredentialSession(new URL(request.host), fetch)
  await inBlueskyWords('repeatable', () =>
    session.login({ identifier: request.identifier, password: request.password }),
  )
  return session
}

/**
 * Runs `deed` with the saved session of a DID, or a new one where there is none, where it has ended, or where the
 * password is another than the one it was made with.
 */
export async function withPassword<T>(
  fetch: Fetch,
  store: SecretStore,
  { host, did, password }: { host: string; did: string; password: string },
  deed: (agent: Agent) => Promise<T>,
): Promise<T> {
  const name = sessionName(did)
  const madeWith = sha256(`${did} ${password}`)
  const saved = await loadSession(store, name)
  if (saved?.madeWith === madeWith) {
    const session = new CredentialSession(new URL(host), fetch)
    session.session = saved.session
    if (saved.pdsUrl) session.pdsUrl = new URL(saved.pdsUrl)
    try {
      return await deed(new Agent(session))
    } catch (error) {
      if (!(error instanceof NetworkFailure && error.kind === 'auth')) throw error
    } finally {
      if (session.session !== saved.session) await keepSession(store, name, session, madeWith)
    }
  }
  const session = await signIn(fetch, { host, identifier: did, password })
  try {
    return await deed(new Agent(session))
  } finally {
    await keepSession(store, name, session, madeWith)
  }
}

/** Ends the saved session at the server and here. The app password itself can only be revoked by its owner. */
export async function endPasswordSession(fetch: Fetch, store: SecretStore, host: string, did: string): Promise<void> {
  const name = sessionName(did)
  const saved = await loadSession(store, name)
  await store.forget(name)
  if (!saved) return
  const session = new CredentialSession(new URL(host), fetch)
  session.session = saved.session
  await session.logout()
}

async function loadSession(store: SecretStore, name: string): Promise<Saved | undefined> {
  const saved = await store.load(name)
  return saved ? (JSON.parse(saved) as Saved) : undefined
}

async function keepSession(store: SecretStore, name: string, session: CredentialSession, madeWith: string) {
  if (!session.session) return store.forget(name)
  const saved: Saved = { session: session.session, madeWith, ...(session.pdsUrl && { pdsUrl: session.pdsUrl.href }) }
  await store.save(name, JSON.stringify(saved))
}

function sessionName(did: string): string {
  return `bluesky-session:${did}`
}
