import { Me, MeChange, Permission } from '@brandwarden/contract'
import { z } from 'zod'
import { action, type QueryScope, query } from '../../base/action/action.ts'
import { may, mustBePerson } from '../../base/actor.ts'
import { isDemo, mustBeInBrowser, readCompanyName, readFactors } from '../sign-in/index.ts'
import { loadPerson, readSecondFactorRoles, savePerson } from './store.ts'
import { viewPerson } from './view.ts'

export const readMe = query({
  name: 'me.read',
  needs: 'signed-in',
  summary: 'Who is signed in, with roles, permissions and what their pages need to know.',
  input: z.object({}),
  output: Me,
  run: (scope) => viewMe(scope),
})

async function viewMe({ db, actor, now }: Pick<QueryScope, 'db' | 'actor' | 'now'>): Promise<z.input<typeof Me>> {
  const id = mustBePerson(actor)
  const [row, roles, companyName, factors, demo] = await Promise.all([
    loadPerson(db, id),
    readSecondFactorRoles(db),
    readCompanyName(db),
    readFactors(db, id),
    isDemo(db),
  ])
  return {
    person: viewPerson(row, roles, now),
    permissions: Permission.options.filter((permission) => may(actor, permission)),
    companyName: companyName ?? '',
    isFullySignedIn: !factors.required || factors.totp || factors.passkeys > 0,
    hasPassword: factors.hasPassword,
    sessionId: actor.kind === 'person' ? (actor.sessionId ?? null) : null,
    demo,
  }
}

export const changeMe = action({
  name: 'me.change',
  needs: 'signed-in',
  summary: 'Changes one’s own name, language or time zone.',
  input: MeChange,
  output: Me,
  async run({ tx, actor, now, record }, change) {
    const id = mustBeInBrowser(actor)
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    await savePerson(tx, id, given, now)
    record('person.changed', { kind: 'person', id }, { fields: Object.keys(given).sort() })
    return viewMe({ db: tx, actor, now })
  },
})
