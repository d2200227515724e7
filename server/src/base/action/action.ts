import type { Language, Permission } from '@brandwarden/contract'
import { z } from 'zod'
import { type Actor, mustBeAllowed } from '../actor.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Ground } from '../ground.ts'
import { appendEvents, type NewEvent, type Subject } from '../ledger/append.ts'
import { Problem } from '../problem.ts'

/** `nobody-yet` needs no sign-in (set-up, sign-in); `signed-in` any person; else the permission. */
export type Needs = Permission | 'signed-in' | 'nobody-yet'

export type RecordEvent = (name: string, subject: Subject | null, data: Record<string, unknown>) => void

export type Scope = {
  tx: Tx
  actor: Actor
  now: Date
  record: RecordEvent
  ground: Ground
  request: { id: string; ip: string | null }
}

export type QueryScope = Omit<Scope, 'tx' | 'record'> & { db: Database }

type Schema = z.ZodType
type Common<I extends Schema, O extends Schema> = {
  /** The deed in two words, `noun.verb`. */
  name: string
  needs: Needs
  /** One sentence for the API's reader. */
  summary: string
  input: I
  output: O
}

export type ActionDefinition<I extends Schema, O extends Schema, P> = Common<I, O> & {
  /** What must be asked of the outside before the transaction opens: a network, a slow hash. */
  prepare?: (scope: Omit<QueryScope, 'tx'>, input: z.output<I>) => Promise<P>
  run: (scope: Scope, input: z.output<I>, prepared: P) => Promise<z.input<O>>
}

export type QueryDefinition<I extends Schema, O extends Schema> = Common<I, O> & {
  run: (scope: QueryScope, input: z.output<I>) => Promise<z.input<O>>
}

export type Call = {
  ground: Ground
  actor: Actor | null
  language: Language
  request: { id: string; ip: string | null }
}

/** What routes, the API description and the permission table know of a deed. */
export type Deed = {
  kind: 'action' | 'query'
  name: string
  needs: Needs
  summary: string
  input: Schema
  output: Schema
  perform: (call: Call, input: unknown) => Promise<unknown>
}

export type TypedDeed<I extends Schema, O extends Schema> = Omit<Deed, 'input' | 'output' | 'perform'> & {
  input: I
  output: O
  perform: (call: Call, input: unknown) => Promise<z.output<O>>
}

/** A deed that changes something: checked, permitted, done and recorded in one transaction, or not at all. */
export function action<I extends Schema, O extends Schema, P = undefined>(
  definition: ActionDefinition<I, O, P>,
): TypedDeed<I, O> {
  const { name, needs, summary, input, output } = definition
  return {
    kind: 'action',
    name,
    needs,
    summary,
    input,
    output,
    async perform(call, raw) {
      const actor = mustBePermitted(call, needs)
      const parsed = parseInput(input, raw, call.language)
      const { ground, request } = call
      const now = ground.clock()
      const outside = { db: ground.db, actor, now, ground, request }
      const prepared = (await definition.prepare?.(outside, parsed)) as P

      const result = await ground.db.transaction().execute(async (tx) => {
        const events: NewEvent[] = []
        const record: RecordEvent = (event, subject, data) => events.push({ name: event, subject, data })
        const done = await definition.run({ tx, actor, now, record, ground, request }, parsed, prepared)
        if (events.length === 0) throw new Error(`The action ${name} recorded nothing.`)
        await appendEvents(tx, { actor, at: now, requestId: request.id }, events)
        return done
      })
      return output.parse(result)
    },
  }
}

/** A deed that only reads. */
export function query<I extends Schema, O extends Schema>(definition: QueryDefinition<I, O>): TypedDeed<I, O> {
  const { name, needs, summary, input, output } = definition
  return {
    kind: 'query',
    name,
    needs,
    summary,
    input,
    output,
    async perform(call, raw) {
      const actor = mustBePermitted(call, needs)
      const parsed = parseInput(input, raw, call.language)
      const { ground, request } = call
      return output.parse(await definition.run({ db: ground.db, actor, now: ground.clock(), ground, request }, parsed))
    },
  }
}

/** Who acts, if they may do this somewhere. */
export function mustBePermitted(call: Pick<Call, 'actor' | 'language'>, needs: Needs): Actor {
  if (needs === 'nobody-yet') return call.actor ?? { kind: 'nobody', id: null, language: call.language }
  if (!call.actor) throw new Problem('not_signed_in')
  if (needs !== 'signed-in') mustBeAllowed(call.actor, needs)
  return call.actor
}

const localeErrors = { en: z.locales.en(), fr: z.locales.fr(), it: z.locales.it() }

/** The input as the schema wants it; else a problem that names every field in the reader’s language. */
export function parseInput<I extends Schema>(schema: I, raw: unknown, language: Language): z.output<I> {
  const parsed = schema.safeParse(raw, { error: localeErrors[language].localeError })
  if (parsed.success) return parsed.data
  throw new Problem(
    'invalid_input',
    {},
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  )
}
