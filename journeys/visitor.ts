/** Someone with a browser's manners but no browser: keeps cookies and speaks the API. */
export type Visitor = {
  call<T = Record<string, unknown>>(line: string, body?: unknown): Promise<T>
  /** The same, handing back the status and body of a refusal. */
  attempt(line: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>
  upload(bytes: Uint8Array, mime: string): Promise<{ hash: string }>
  download(path: string): Promise<string>
  cookie(): string
}

export function visit(url: string): Visitor {
  const jar = new Map<string, string>()
  const request = async (line: string, init: RequestInit = {}): Promise<Response> => {
    const [method, path] = line.split(' ') as [string, string]
    const headers = new Headers(init.headers)
    headers.set('x-brandwarden', '1')
    headers.set('origin', url)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(`${url}/api${path}`, { ...init, method, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = (cookie.split(';')[0] ?? '').split('=', 2)
      if (name && value !== undefined) jar.set(name, value)
    }
    return answer
  }
  const attempt: Visitor['attempt'] = async (line, body) => {
    const init =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const answer = await request(line, init)
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) }
  }
  return {
    attempt,
    async call<T>(line: string, body?: unknown) {
      const answer = await attempt(line, body)
      if (answer.status >= 400) throw new Error(`${line}: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body as T
    },
    async upload(bytes, mime) {
      const answer = await request('POST /files', { body: Uint8Array.from(bytes), headers: { 'content-type': mime } })
      if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as { hash: string }
    },
    download: async (path) => (await request(`GET ${path}`)).text(),
    cookie: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  }
}

export const password = 'kestrel-lantern-42-fjord'

/** Sets up the installation with its link and signs in as its first administrator. */
export async function setUp(url: string, link: string): Promise<Visitor> {
  const admin = visit(url)
  const token = new URL(link).hash.slice('#token='.length)
  const email = 'ines.keller@nordlicht-audio.com'
  await admin.call('POST /setup', {
    token,
    companyName: 'Nordlicht Audio',
    name: 'Ines Keller',
    email,
    password,
    language: 'en',
  })
  await admin.call('POST /auth/sign-in/email', { email, password })
  return admin
}

/** Invites a colleague, reads the letter from the outbox, accepts it and signs in. */
export async function invite(
  url: string,
  admin: Visitor,
  name: string,
  role: string,
  language = 'en',
): Promise<Visitor> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@nordlicht-audio.com`
  const roles = [{ role, brandId: null, teamId: null }]
  await admin.call('POST /people/invite', { name, email, language, roles })
  const { letters } = await admin.call<{ letters: { id: string; to: string }[] }>('GET /outbox')
  const letter = letters.find((one) => one.to === email)
  const { text } = await admin.call<{ text: string }>(`POST /outbox/${letter?.id}/open`)
  const token = /token=([\w-]+)/.exec(text)?.[1]
  const person = visit(url)
  await person.call('POST /auth/accept-invitation', { token, name, password, language })
  await person.call('POST /auth/sign-in/email', { email, password })
  return person
}
