import { randomBytes } from 'node:crypto'

export type Account = { id: string; username: string; displayName: string; moved: boolean; suspended: boolean }
export type App = { clientId: string; clientSecret: string; name: string; redirectUris: string[]; scopes: string[] }
export type Token = { value: string; accountId: string; clientId: string; scopes: string[] }
export type Code = { clientId: string; accountId: string; redirectUri: string; scopes: string[]; challenge?: string }
export type Media = {
  id: string
  accountId: string
  bytes: Uint8Array
  mime: string
  description: string | null
  statusId: string | null
  /** How many more times `GET /api/v1/media/:id` says that it is not ready. */
  pollsLeft: number
}
export type Status = {
  id: string
  accountId: string
  text: string
  language: string | null
  mediaIds: string[]
  inReplyToId: string | null
  visibility: string
  appName: string
  createdAt: Date
  editedAt: Date | null
}

export type Limits = {
  maxCharacters: number
  maxMedia: number
  charactersPerUrl: number
  imageSizeLimit: number
  descriptionLimit: number
  mimeTypes: string[]
  /** Requests for each token and five minutes. */
  requests: number
}

/** Everything that one server knows, in memory. */
export class World {
  url = ''
  accounts = new Map<string, Account>()
  apps = new Map<string, App>()
  codes = new Map<string, Code>()
  tokens = new Map<string, Token>()
  media = new Map<string, Media>()
  /** By id, oldest first. */
  statuses = new Map<string, Status>()
  /** Account and key → status, as kept in Redis for an hour. */
  idempotency = new Map<string, { statusId: string; until: number }>()
  /** What each token has used up in its five minutes. */
  usage = new Map<string, { count: number; resetAt: number }>()
  limits: Limits
  mediaPolls = 0
  #sequence = 0n

  constructor(limits: Partial<Limits>) {
    this.limits = {
      maxCharacters: 500,
      maxMedia: 4,
      charactersPerUrl: 23,
      imageSizeLimit: 16_777_216,
      descriptionLimit: 1500,
      mimeTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
      requests: 300,
      ...limits,
    }
  }

  /** Mastodon's ids: milliseconds in the upper 48 bits and a sequence below. */
  newId(): string {
    return String((BigInt(Date.now()) << 16n) | (this.#sequence++ & 0xffffn))
  }

  newSecret(): string {
    return randomBytes(32).toString('base64url')
  }
}

export type Call = {
  world: World
  method: string
  url: URL
  /** The parts of the path that stand for something. */
  path: string[]
  headers: Record<string, string | undefined>
  /** JSON as it is; forms with `name[]` as lists; files as `File`. */
  body: Record<string, unknown>
}

export type Answer = { status: number; body?: unknown; html?: string; headers?: Record<string, string> }

/** Thrown to answer with Mastodon's `{"error": …}`. */
export class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The account of the bearer token, if the token has one of the scopes. */
export function requireScope({ world, headers }: Call, ...scopes: string[]): { account: Account; token: Token } {
  const value = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  const token = world.tokens.get(value ?? '')
  const account = world.accounts.get(token?.accountId ?? '')
  if (!token || !account) throw new Refusal(401, 'The access token is invalid')
  const held = token.scopes.flatMap((scope) => [scope, ...scopes.filter((wanted) => wanted.startsWith(`${scope}:`))])
  if (!scopes.some((scope) => held.includes(scope))) {
    throw new Refusal(403, 'This action is outside the authorized scopes')
  }
  if (account.suspended) throw new Refusal(403, 'Your login is currently disabled')
  return { account, token }
}

export function showAccount(world: World, account: Account) {
  const url = `${world.url}/@${account.username}`
  return {
    id: account.id,
    username: account.username,
    acct: account.username,
    display_name: account.displayName,
    url,
    uri: `${world.url}/users/${account.username}`,
    avatar: `${url}/avatar.png`,
    bot: false,
    locked: false,
    followers_count: 0,
    following_count: 0,
    statuses_count: [...world.statuses.values()].filter(({ accountId }) => accountId === account.id).length,
    ...(account.moved ? { moved: { id: '1', acct: `${account.username}@elsewhere.example` } } : {}),
  }
}
