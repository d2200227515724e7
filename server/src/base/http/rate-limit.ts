import type { MiddlewareHandler } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../problem.ts'
import type { Env } from './env.ts'

export type RateLimits = { requestsPerMinute: number; signInsPerMinute: number }

/** Bounds what one address or one person asks of this process; sign-in is bounded more tightly. */
export function limitRate({ requestsPerMinute, signInsPerMinute }: RateLimits): MiddlewareHandler<Env> {
  const all = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  const signIn = new RateLimiterMemory({ points: signInsPerMinute, duration: 60 })
  return async (c, next) => {
    const isSignIn =
      c.req.method === 'POST' && /^\/api\/(auth\/(sign-in|two-factor|forget|request|reset)|setup)/.test(c.req.path)
    const who = c.get('ip') ?? 'unknown'
    try {
      if (isSignIn) await signIn.consume(who)
      await all.consume(who)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      c.header('Retry-After', String(Math.ceil(error.msBeforeNext / 1000)))
      throw new Problem('too_many_requests')
    }
    await next()
  }
}
