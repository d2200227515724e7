import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPds, pdsFolder } from './install.mjs'

export type PdsAccount = { did: string; handle: string; password: string }

export type Pds = {
  /** `http://localhost:PORT`, which is also its OAuth issuer. */
  url: string
  /** The PLC directory that knows its accounts. */
  plcUrl: string
  /** `handle` ends in `.test`. The password also signs in; app passwords are made with `createAppPassword`. */
  createAccount(handle: string, password: string): Promise<PdsAccount>
  createAppPassword(account: PdsAccount, name?: string): Promise<string>
  /** Ends an app password and the sessions made with it. */
  revokeAppPassword(account: PdsAccount, name?: string): Promise<void>
  /** Any record, as another reader would fetch it; undefined where there is none. */
  readRecord(uri: string): Promise<Record<string, unknown> | undefined>
  listRecords(did: string, collection: string): Promise<{ uri: string; value: Record<string, unknown> }[]>
  /** From now on the PDS finds the public origin `from` at `to`, an origin of this machine. */
  lead(from: string, to: string): void
  stop(): Promise<void>
}

/** Starts Bluesky's own PDS on a free port of this machine, installing it first where it is missing. */
export async function startPds(): Promise<Pds> {
  await installPds()
  const folder = await mkdtemp(join(tmpdir(), 'brandwarden-pds-'))
  const child = fork(join(pdsFolder, 'serve.mjs'), [folder], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    const { url, plcUrl } = await ready(child)
    const lead = (from: string, to: string) => void child.send({ from, to })
    return { url, plcUrl, ...deeds(url), lead, stop: () => end(child, folder) }
  } catch (error) {
    await end(child, folder)
    throw error
  }
}

function ready(child: ChildProcess): Promise<{ url: string; plcUrl: string }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { url: string; plcUrl: string }))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The test PDS ended with ${code} before it was ready.`)))
  })
}

async function end(child: ChildProcess, folder: string) {
  if (child.exitCode === null && child.signalCode === null) {
    const over = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    const forced = setTimeout(() => child.kill('SIGKILL'), 6000)
    await over
    clearTimeout(forced)
  }
  await rm(folder, { recursive: true, force: true })
}

function deeds(url: string) {
  const call = async (method: 'GET' | 'POST', name: string, input: Record<string, unknown>, token?: string) => {
    const query = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
    const answer = await fetch(`${url}/xrpc/${name}${query}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(method === 'POST' ? { body: JSON.stringify(input) } : {}),
    })
    const body = await answer.text()
    return { ok: answer.ok, body: (body ? JSON.parse(body) : {}) as Record<string, unknown> }
  }
  const must = async (...input: Parameters<typeof call>) => {
    const { ok, body } = await call(...input)
    if (!ok) throw new Error(`The test PDS refused ${input[1]}: ${body.message}`)
    return body
  }
  const signIn = async ({ handle, password }: PdsAccount) =>
    String((await must('POST', 'com.atproto.server.createSession', { identifier: handle, password })).accessJwt)

  return {
    async createAccount(handle: string, password: string): Promise<PdsAccount> {
      const email = `${handle.split('.')[0]}@example.com`
      const { did } = await must('POST', 'com.atproto.server.createAccount', { handle, email, password })
      return { did: String(did), handle, password }
    },
    async createAppPassword(account: PdsAccount, name = 'brandwarden'): Promise<string> {
      const token = await signIn(account)
      return String((await must('POST', 'com.atproto.server.createAppPassword', { name }, token)).password)
    },
    async revokeAppPassword(account: PdsAccount, name = 'brandwarden'): Promise<void> {
      await must('POST', 'com.atproto.server.revokeAppPassword', { name }, await signIn(account))
    },
    async readRecord(uri: string): Promise<Record<string, unknown> | undefined> {
      const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/')
      const { ok, body } = await call('GET', 'com.atproto.repo.getRecord', { repo, collection, rkey })
      return ok ? (body.value as Record<string, unknown>) : undefined
    },
    async listRecords(did: string, collection: string) {
      const body = await must('GET', 'com.atproto.repo.listRecords', { repo: did, collection, limit: '100' })
      return body.records as { uri: string; value: Record<string, unknown> }[]
    },
  }
}
