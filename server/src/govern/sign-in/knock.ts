import { createHash } from 'node:crypto'
import type { Language } from '@brandwarden/contract'
import { parseInput } from '../../base/action/action.ts'
import type { Ground } from '../../base/ground.ts'
import { Problem } from '../../base/problem.ts'
import { type DeviceCookie, readDevice, rememberDevice } from './device.ts'
import { type Door, problemFor } from './doors.ts'
import { type Errand, errands } from './errand.ts'
import { type Attempt, addressTag, ownPassword } from './failures.ts'
import { admit, forgive } from './failures-store.ts'
import { type FindActorParts, findLiveSession, lacksSecondFactor } from './find-actor.ts'
import { answerJson, readJson } from './json.ts'
import { clientAddressHeader, type Library } from './library.ts'
import { recordByPerson, recordRefusal, recordSignIn } from './records.ts'
import { readSignedCookie } from './session-cookie.ts'
import {
  endSession,
  endWeakSessions,
  type FoundSession,
  findChallenged,
  findPersonByEmail,
  readFactors,
  spendCode,
} from './store.ts'

export type Visitor = { ip: string | null; language: Language; requestId: string }

export type KnockParts = FindActorParts & {
  ground: Ground
  library: Library
  device: DeviceCookie
  challengeCookieName: string
}

type Knock = {
  parts: KnockParts
  door: Door
  request: Request
  input: Record<string, unknown>
  visitor: Visitor
  prior: FoundSession | null
  errand: Errand
}

/** Lets a request through one door to the sign-in library, with our checks before and our records after. */
export async function knock(parts: KnockParts, door: Door, request: Request, visitor: Visitor): Promise<Response> {
  const input = parseInput(door.input, await readJson(request), visitor.language) as Record<string, unknown>
  const live = await findLiveSession(parts, request)
  const prior = live && lacksSecondFactor(live) && live.hasFactor ? null : live
  const now = parts.ground.clock()
  const errand: Errand = {
    ...visitor,
    now,
    method: prior && door.records ? null : (door.signsIn?.method ?? null),
    secondFactor: door.signsIn?.secondFactor ?? (prior !== null && prior.method !== 'password' && prior.secondFactor),
  }
  const one: Knock = { parts, door, request, input, visitor, prior, errand }
  await mustBeOpen(one)
  if (door.path === '/sign-in/email') return knockWithPassword(one)
  const again = prior && typeof input.password === 'string' ? ownPassword(prior.personId, prior.sessionId) : null
  if (again) await mustBeAdmitted(one, again)
  const { status, body, cookies } = await askLibrary(one)
  if (status >= 400) return refuse(one, status, body, {})
  if (again) await forgive(parts.ground.db, again)
  return letIn(one, body, cookies)
}

async function knockWithPassword(one: Knock): Promise<Response> {
  const { parts, visitor, request, input, errand } = one
  const { db } = parts.ground
  const email = String(input.email)
  const knownDevice = readDevice(parts.device, request.headers.get('cookie'), email)
  const attempt: Attempt = { email, ip: visitor.ip, knownDevice }
  const pausedSeconds = await mustBeAdmitted(one, attempt)
  const { status, body, cookies } = await askLibrary(one)
  if (status >= 400) {
    errand.personId ??= (await findPersonByEmail(db, email)) ?? undefined
    const about = errand.personId ? {} : { address: addressTag(parts.secret, email) }
    return refuse(one, status, body, { ...about, ...(pausedSeconds > 0 && { pausedSeconds }) })
  }
  await forgive(db, attempt)
  return letIn(one, body, [...cookies, rememberDevice(parts.device, knownDevice, email)])
}

async function mustBeAdmitted({ parts, errand }: Knock, attempt: Attempt): Promise<number> {
  const admission = await admit(parts.ground.db, attempt, errand.now)
  if (!admission.ok) throw new Problem('sign_in_paused', { seconds: admission.seconds })
  return admission.pausedSeconds
}

/** What must hold before the library is asked at all. */
async function mustBeOpen({ parts, door, prior, errand, input }: Knock): Promise<void> {
  if (!door.session) return
  if (!prior) throw new Problem('not_signed_in')
  const isFresh = errand.now.getTime() - prior.createdAt.getTime() < parts.lifetimes.freshMs
  if (door.session === 'fresh' && !isFresh && typeof input.password !== 'string') throw new Problem('session_too_old')
  if (door.path === '/two-factor/disable') {
    const { required, passkeys } = await readFactors(parts.ground.db, prior.personId)
    if (required && passkeys === 0) throw new Problem('second_factor_needed')
  }
}

async function askLibrary({ parts, door, request, input, prior, errand }: Knock) {
  const headers = new Headers({ origin: new URL(parts.ground.publicUrl).origin })
  const cookies = request.headers.get('cookie')
  if (cookies) headers.set('cookie', prior ? cookies : withoutCookie(cookies, parts.cookieName))
  const agent = request.headers.get('user-agent')
  if (agent) headers.set('user-agent', agent.slice(0, 300))
  if (errand.ip) headers.set(clientAddressHeader, errand.ip)
  const isPost = door.method === 'POST'
  if (isPost) headers.set('content-type', 'application/json')
  const inside = new Request(`${parts.ground.publicUrl}/api/auth${door.path}`, {
    method: door.method,
    headers,
    ...(isPost && { body: JSON.stringify(input) }),
  })
  const response = await errands.run(errand, () => parts.library.handler(inside))
  const text = await response.text()
  return {
    status: response.status,
    body: text === '' ? null : JSON.parse(text),
    cookies: response.headers.getSetCookie(),
  }
}

async function refuse(one: Knock, status: number, body: unknown, about: Record<string, unknown>): Promise<never> {
  const { parts, door, errand, prior, request } = one
  const code = problemFor(door.path, status, body)
  if (code === null) throw new Error(`The sign-in library failed at ${door.path} with status ${status}.`)
  if (door.refuses && !prior) {
    const challenge = readSignedCookie(request.headers.get('cookie'), parts.challengeCookieName, parts.secret)
    const personId = errand.personId ?? (challenge && (await findChallenged(parts.ground.db, challenge)))
    const reason = errand.refused ?? door.refuses
    await recordRefusal(circumstances(one), personId ?? null, { reason, ...about })
  }
  throw new Problem(code)
}

async function letIn(one: Knock, body: unknown, cookies: string[]): Promise<Response> {
  const { door, errand, prior, input } = one
  const made = errand.session
  if (door.signsIn && made && !errand.method) await tellOfSecondFactor(one, made)
  else if (door.signsIn && made) {
    if (door.path === '/two-factor/verify-totp') await mustBeNewCode(one, made, String(input.code))
    if (door.signsIn.method === 'password' && !errand.secondFactor) await mustNotOwePasskey(one, made)
    const method = door.signsIn.method
    const factor = door.path.startsWith('/two-factor/')
      ? { secondFactor: door.refuses === 'code' ? 'totp' : 'backup-code' }
      : {}
    await recordSignIn(circumstances(one), { personId: made.personId, sessionId: made.id, method, ...factor })
  } else if (door.path === '/sign-out' && prior) {
    const name = 'person.signed-out'
    await recordByPerson(circumstances(one), prior.personId, { name, data: { sessionId: prior.sessionId } })
  } else if (door.records && prior) await recordByPerson(circumstances(one), prior.personId, door.records)
  return answerJson(door.output.parse(door.view(body)), cookies)
}

/** A new authenticator app has proved itself: sessions that were begun without it end. */
function tellOfSecondFactor(one: Knock, made: NonNullable<Errand['session']>): Promise<void> {
  return recordByPerson(circumstances(one), made.personId, one.door.records!, (tx) =>
    endWeakSessions(tx, made.personId),
  )
}

async function mustBeNewCode(one: Knock, made: NonNullable<Errand['session']>, code: string): Promise<void> {
  const { ground, secret } = one.parts
  const hash = createHash('sha256').update(`${secret}\n${code}`).digest()
  if (await spendCode(ground.db, made.personId, hash, one.errand.now)) return
  await takeBack(one, made, 'code-used-before')
  throw new Problem('code_wrong')
}

/** A password alone must not get past a role that asks for the passkey which this person has. */
async function mustNotOwePasskey(one: Knock, made: NonNullable<Errand['session']>): Promise<void> {
  const { required, totp, passkeys } = await readFactors(one.parts.ground.db, made.personId)
  if (!required || totp || passkeys === 0) return
  await takeBack(one, made, 'passkey-required')
  throw new Problem('passkey_required')
}

async function takeBack(one: Knock, made: NonNullable<Errand['session']>, reason: string): Promise<void> {
  await one.parts.ground.db.transaction().execute((tx) => endSession(tx, made.personId, made.id))
  await recordRefusal(circumstances(one), made.personId, { reason })
}

const circumstances = ({ parts, errand, visitor }: Knock) => ({
  ground: parts.ground,
  now: errand.now,
  requestId: visitor.requestId,
  language: visitor.language,
})

const withoutCookie = (cookies: string, name: string): string =>
  cookies
    .split(';')
    .filter((part) => part.slice(0, part.indexOf('=')).trim() !== name)
    .join(';')
