import { z } from 'zod'
import { problems } from './problem.ts'

/** One `ledger` event of `GET /api/events/stream`; its `id` is the sequence number to resume from. */
export const LiveEvent = z.object({
  seq: z.int().positive(),
  name: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
})
export type LiveEvent = z.infer<typeof LiveEvent>

export const eventProblems = problems({
  too_many_streams: {
    status: 429,
    en: 'Too many windows are open on live events. Close some of them; this one still works after a reload.',
    fr: 'Trop de fenêtres suivent les événements en direct. Fermez-en quelques-unes ; celle-ci fonctionne encore après rechargement.',
    it: 'Troppe finestre seguono gli eventi in diretta. Chiudine qualcuna; questa funziona ancora se la ricarichi.',
  },
})
