import { randomBytes } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** What DNS says of a domain. */
export type Records = {
  readonly a: readonly string[]
  readonly aaaa: readonly string[]
  readonly mx: readonly string[]
  readonly ns: readonly string[]
  /** Every name under the same ending gets this answer, so that it says nothing. */
  readonly wildcard: boolean
}

export type Answer = Records | 'none' | 'no-answer'

export type AskOptions = {
  /** Addresses of servers, with a port where it is not 53; the system's where left out. */
  readonly servers?: readonly string[] | undefined
  /** Questions a second at most, over all domains. */
  readonly rate: number
  /** Domains asked of at the same time. */
  readonly concurrency?: number
  /** How long one question may take; it is asked twice. */
  readonly timeoutMs?: number
}

const NOT_THERE = new Set(['ENOTFOUND', 'ENODATA', 'NOTFOUND', 'NODATA'])

/**
 * Asks DNS of each domain, in their order, politely: few at a time, at most so many questions a second, NS first (what
 * nobody registered has none, and then nothing else is asked). Answers come in the order of the domains.
 */
export async function* askAll(
  domains: readonly string[],
  { servers, rate, concurrency = 20, timeoutMs = 3000 }: AskOptions,
): AsyncGenerator<{ index: number; answer: Answer }> {
  const asker = new Asker(servers, rate, timeoutMs)
  const waiting: Promise<Answer>[] = []
  let next = 0
  for (let index = 0; index < domains.length; index++) {
    while (next < domains.length && waiting.length < concurrency) waiting.push(asker.ask(domains[next++]!))
    yield { index, answer: await waiting.shift()! }
  }
}

class Asker {
  private readonly resolver: Resolver
  private readonly pause: number
  private free = 0
  /** What a name that nobody has gets under each ending: the same answer then says nothing. */
  private readonly chance = new Map<string, Promise<string>>()

  constructor(servers: readonly string[] | undefined, rate: number, timeoutMs: number) {
    this.resolver = new Resolver({ timeout: timeoutMs, tries: 2 })
    if (servers) this.resolver.setServers(servers)
    this.pause = 1000 / rate
  }

  async ask(domain: string): Promise<Answer> {
    const ns = await this.question(() => this.resolver.resolveNs(domain))
    if (ns === 'no-answer') return ns
    const a = await this.question(() => this.resolver.resolve4(domain))
    if (a === 'no-answer') return a
    if (ns.length === 0 && a.length === 0) return 'none'
    const [aaaa, mx] = [
      await this.question(() => this.resolver.resolve6(domain)),
      await this.question(async () => (await this.resolver.resolveMx(domain)).map(({ exchange }) => exchange)),
    ]
    if (aaaa === 'no-answer' || mx === 'no-answer') return 'no-answer'
    const ending = domain.slice(domain.indexOf('.') + 1)
    let chance = this.chance.get(ending)
    if (chance === undefined) {
      chance = this.answerToAnyName(ending)
      this.chance.set(ending, chance)
    }
    const wildcard = ns.length === 0 && a.length > 0 && (await chance) === a.join()
    return { a, aaaa, mx, ns, wildcard }
  }

  private async answerToAnyName(ending: string): Promise<string> {
    const name = `${randomBytes(12).toString('hex')}.${ending}`
    const answer = await this.question(() => this.resolver.resolve4(name))
    return answer === 'no-answer' ? '' : answer.join()
  }

  /** The records, sorted; none where the name or the type is not there. */
  private async question(ask: () => Promise<string[]>): Promise<string[] | 'no-answer'> {
    const now = performance.now()
    const at = Math.max(now, this.free)
    this.free = at + this.pause
    if (at > now) await sleep(at - now)
    try {
      return (await ask()).sort()
    } catch (error) {
      return NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '') ? [] : 'no-answer'
    }
  }
}
