import type { Context } from 'hono'
import type { Env } from '../../base/http/env.ts'
import { parseJson } from '../../base/http/parse-json.ts'
import { Problem } from '../../base/problem.ts'

const largestBody = 64_000

/** Only JSON: a form on a foreign page can't send it, so nobody is signed in as someone else behind their back. */
export async function readJson(request: Request): Promise<unknown> {
  if (request.method === 'GET') return {}
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) throw new Problem('not_json')
  const text = await request.text()
  if (text.length > largestBody) throw new Problem('too_large')
  try {
    return text === '' ? {} : parseJson(text)
  } catch {
    throw new Problem('not_json')
  }
}

export function answerJson(body: unknown, cookies: string[] = []): Response {
  const headers = new Headers({ 'content-type': 'application/json' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify(body), { headers })
}

/** The answer with what the server says on every answer, such as the request's id. */
export const withOwnHeaders = (c: Context<Env>, { body, status, headers }: Response): Response =>
  c.newResponse(body, { status: status as 200, headers })
