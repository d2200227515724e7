import type { Language } from '@brandwarden/contract'
import type { HttpBindings } from '@hono/node-server'
import type { Actor } from '../actor.ts'

export type Env = {
  Bindings: HttpBindings
  Variables: { requestId: string; language: Language; actor: Actor | null; ip: string | null; route?: string }
}
