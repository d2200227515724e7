import { z } from 'zod'
import { AgencyId } from '../base/ids.ts'
import { line } from '../base/line.ts'

/** An outside company whose people work here until a date. */
export const AgencyView = z.object({
  id: AgencyId,
  name: z.string(),
  contact: z.string(),
  /** The last day (UTC) on which its people may work here. */
  endsOn: z.iso.date(),
  hasEnded: z.boolean(),
  people: z.number().int(),
})
export type AgencyView = z.infer<typeof AgencyView>
export const AgencyList = z.object({ agencies: z.array(AgencyView) })
export type AgencyList = z.infer<typeof AgencyList>

const contact = z.string().trim().max(500)

export const NewAgency = z.object({ name: line(120), contact: contact.default(''), endsOn: z.iso.date() })
export type NewAgency = z.infer<typeof NewAgency>
export const AgencyChange = z.object({
  agencyId: AgencyId,
  name: line(120).optional(),
  contact: contact.optional(),
  endsOn: z.iso.date().optional(),
})
export type AgencyChange = z.infer<typeof AgencyChange>
export const AgencyPath = z.object({ agencyId: AgencyId })
