import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Env } from './env.ts'

export type Metrics = { registry: Registry; measure: MiddlewareHandler<Env> }

/** Prometheus metrics of the process and of each route; labels are route patterns, never addresses with ids. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'brandwarden_http_request_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  return {
    registry,
    async measure(c, next) {
      const done = seconds.startTimer()
      await next()
      done({ method: c.req.method, route: c.get('route') ?? 'other', status: String(c.res.status) })
    },
  }
}
