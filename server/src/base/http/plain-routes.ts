import { FileHash, LiveEvent, StoredFile } from '@brandwarden/contract'
import { z } from 'zod'
import type { PlainRoute } from './openapi.ts'

/** The routes of the ground that are no deeds, as the API's reader needs them. */
export const groundPlainRoutes: readonly PlainRoute[] = [
  {
    method: 'POST',
    path: '/files',
    name: 'file.store',
    needs: 'signed-in',
    summary: 'Stores a file and answers its hash; the same bytes are stored once.',
    requestTypes: ['application/octet-stream', 'multipart/form-data'],
    response: { status: 201, type: 'application/json', about: 'Stored.', schema: StoredFile },
  },
  {
    method: 'GET',
    path: '/files/:hash',
    name: 'file.read',
    needs: 'signed-in',
    summary: 'Gives the bytes of a file, or a range of them.',
    input: z.object({ hash: FileHash }),
    response: { status: 200, type: '*/*', about: 'The bytes, with the type found in them.' },
  },
  {
    method: 'GET',
    path: '/events/stream',
    name: 'events.stream',
    needs: 'signed-in',
    summary: 'Tells what happens as server-sent events: `ledger` events, and `reset` when too much was missed.',
    input: z.object({ after: z.coerce.number().int().nonnegative().optional() }),
    response: { status: 200, type: 'text/event-stream', about: 'Each `data` line holds one event.', schema: LiveEvent },
  },
]
