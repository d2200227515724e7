import { AgencyChange, AgencyList, AgencyPath, AgencyView, NewAgency } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { mustBePerson } from '../../base/actor.ts'
import {
  changeAgencyRow,
  deleteAgency,
  findAgencyOf,
  insertAgency,
  loadAgencies,
  loadAgency,
} from './agencies-store.ts'

export const listAgencies = query({
  name: 'agency.list',
  needs: 'people.read',
  summary:
    'Outside companies whose people work here, with the day on which that ends; to their own people, only theirs.',
  input: z.object({}),
  output: AgencyList,
  async run({ db, actor, now }) {
    return { agencies: await loadAgencies(db, now, await findAgencyOf(db, mustBePerson(actor))) }
  },
})

export const addAgency = action({
  name: 'agency.add',
  needs: 'people.manage',
  summary: 'Adds an agency with the day on which its access ends.',
  input: NewAgency,
  output: AgencyView,
  async run({ tx, now, record }, agency) {
    const id = await insertAgency(tx, agency, now)
    record('agency.added', { kind: 'agency', id }, { endsOn: agency.endsOn })
    return loadAgency(tx, id, now)
  },
})

export const changeAgency = action({
  name: 'agency.change',
  needs: 'people.manage',
  summary: 'Changes an agency; a day in the past ends its people’s access at once.',
  input: AgencyChange,
  output: AgencyView,
  async run({ tx, now, record }, { agencyId, ...change }) {
    await changeAgencyRow(tx, agencyId, change, now)
    const { endsOn } = change
    record('agency.changed', { kind: 'agency', id: agencyId }, { endsOn, fields: Object.keys(change).sort() })
    return loadAgency(tx, agencyId, now)
  },
})

export const removeAgency = action({
  name: 'agency.remove',
  needs: 'people.manage',
  summary: 'Removes an agency that never had people.',
  input: AgencyPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, record }, { agencyId }) {
    await deleteAgency(tx, agencyId)
    record('agency.removed', { kind: 'agency', id: agencyId }, {})
    return { done: true as const }
  },
})
