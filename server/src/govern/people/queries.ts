import { isIP } from 'node:net'
import { PeoplePage, PeopleQuery, type PersonId, PersonPath, PersonView, SignInPage } from '@brandwarden/contract'
import { z } from 'zod'
import { query } from '../../base/action/action.ts'
import { mustBePerson } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import { isDemo, listProviderButtons, readCompanyName } from '../sign-in/index.ts'
import { findAgencyOf } from '../teams/index.ts'
import { anybodyHere, listPeople, loadPerson, readSecondFactorRoles } from './store.ts'
import { viewPerson } from './view.ts'

export const findPeople = query({
  name: 'person.list',
  needs: 'people.read',
  summary: 'People by name or address, a page at a time; people of an agency see their own agency.',
  input: PeopleQuery,
  output: PeoplePage,
  async run({ db, actor, now }, question) {
    const agencyId = (await findAgencyOf(db, mustBePerson(actor))) ?? question.agencyId
    const { rows, total } = await listPeople(db, { ...question, ...(agencyId && { agencyId }) })
    const required = await readSecondFactorRoles(db)
    const page = rows.slice(0, question.limit)
    return {
      people: page.map((row) => viewPerson(row, required, now)),
      next: rows.length > question.limit ? (page.at(-1)?.id as PersonId) : null,
      total,
    }
  },
})

export const readPerson = query({
  name: 'person.read',
  needs: 'people.read',
  summary: 'One person, with roles, teams and agency.',
  input: PersonPath,
  output: PersonView,
  async run({ db, actor, now }, { personId }) {
    const row = await loadPerson(db, personId)
    const agencyId = await findAgencyOf(db, mustBePerson(actor))
    if (agencyId && row.agencyId !== agencyId) throw new Problem('not_found')
    return viewPerson(row, await readSecondFactorRoles(db), now)
  },
})

export const readSignInPage = query({
  name: 'sign-in.read',
  needs: 'nobody-yet',
  summary: 'What the sign-in page shows: the company and the ways in.',
  input: z.object({}),
  output: SignInPage,
  async run({ db, ground }) {
    const [companyName, anybody, demo, providers] = await Promise.all([
      readCompanyName(db),
      anybodyHere(db),
      isDemo(db),
      listProviderButtons(db),
    ])
    return { companyName, setupNeeded: !anybody, demo, providers, passkeys: isName(ground.publicUrl) }
  },
})

const isName = (url: string) => isIP(new URL(url).hostname.replace(/^\[|\]$/g, '')) === 0
