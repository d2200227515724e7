import { randomUUIDv7 } from 'node:crypto'

/** A new UUIDv7, branded as the noun that asks for it. */
export const newId = <Id extends string>(): Id => randomUUIDv7() as Id
