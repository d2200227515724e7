import { randomUUID } from 'node:crypto'
import { ProblemView } from '@brandwarden/contract'
import { expect } from 'vitest'
import { marker } from './hostile-values.ts'
import type { Who, World } from './hostile-world.ts'

export type Knock = {
  who: Who
  method: string
  /** With its query. */
  path: string
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

export type Answer = {
  status: number
  code: string | null
  text: string
  type: string
  recorded: string[]
  queries: number
}

/** What is not our fault and not the sender's: an outside service that can't be reached. */
const outside = new Set(['network_unreachable', 'single_sign_on_failed'])
/** Refusals that are recorded although nothing was done: someone may be guessing. */
const recordedRefusals = new Set(['sign-in.refused'])

/** Sends one request and holds its answer to what every answer must be. */
export async function knockHostile(world: World, knock: Knock): Promise<Answer> {
  const { who, method, path, body, headers } = knock
  const requestId = randomUUID()
  const cookie = world.cookieOf(who)
  const request = new Request(`http://brandwarden.test${path}`, {
    method,
    headers: {
      'x-brandwarden': '1',
      'x-request-id': requestId,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  })
  const { result: answer, queries } = await world.counting(async () => world.rooms.app.request(request))
  const type = answer.headers.get('content-type') ?? ''
  const text = type.startsWith('text/event-stream') ? await firstOf(answer) : await answer.text()
  const recorded = await world.recorded(requestId)
  const code = mustBeAnswer(world, { status: answer.status, text, type }, knock)
  if (answer.status >= 400)
    expect(
      recorded.filter((name) => !recordedRefusals.has(name)),
      line(knock),
    ).toEqual([])
  if (recorded.length > 0) await world.restore()
  return { status: answer.status, code, text, type, recorded, queries }
}

const line = ({ who, method, path, body }: Knock) =>
  `${who}: ${method} ${path.slice(0, 300)} ${String(body ?? '').slice(0, 1_000)}`

function mustBeAnswer(world: World, answer: Pick<Answer, 'status' | 'text' | 'type'>, knock: Knock): string | null {
  const { status, text, type } = answer
  const said = () => `${line(knock)}\n→ ${status} ${text.slice(0, 500)}\n${world.house.logged.slice(-2).join('')}`
  expect(text.includes(marker), `a secret came back: ${said()}`).toBe(false)
  expect(
    world.house.logged.some((one) => one.includes(marker)),
    `a secret was logged: ${said()}`,
  ).toBe(false)
  if (status < 400) return null
  expect(type, said()).toMatch(/^application\/problem\+json/)
  const problem = ProblemView.parse(JSON.parse(text))
  expect(problem.status, said()).toBe(status)
  expect(text, said()).not.toMatch(/\bat \S+ \(|node_modules|\.ts:\d|SELECT|insert into|syntax error/)
  if (!outside.has(problem.code)) expect(status, said()).toBeLessThan(500)
  return problem.code
}

/** A stream does not end; its beginning says enough. */
async function firstOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader()
  const part = await reader?.read()
  await reader?.cancel()
  return new TextDecoder().decode(part?.value)
}
