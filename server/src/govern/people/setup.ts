import { Setup, SetupDone, SetupState } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import type { Ground } from '../../base/ground.ts'
import { Problem } from '../../base/problem.ts'
import {
  hashPassword,
  makeLink,
  mustBeStrong,
  readLink,
  savePassword,
  saveSetting,
  spendLink,
} from '../sign-in/index.ts'
import { insertBrand } from '../teams/index.ts'
import { anybodyHere, insertPerson, lockAll, saveRoles } from './store.ts'

/** The link that lets the first person in; null once anybody is here. Each start makes a new one. */
export async function prepareSetup(ground: Ground): Promise<{ url: string } | null> {
  return ground.db.transaction().execute(async (tx) => {
    await lockAll(tx, 'setup')
    if (await anybodyHere(tx)) return null
    const now = ground.clock()
    return { url: await makeLink(tx, { purpose: 'set-up', personId: null, publicUrl: ground.publicUrl, now }) }
  })
}

export const readSetup = query({
  name: 'setup.read',
  needs: 'nobody-yet',
  summary: 'Whether this installation still waits for its first administrator.',
  input: z.object({}),
  output: SetupState,
  run: async ({ db }) => ({ needed: !(await anybodyHere(db)) }),
})

export const setUp = action({
  name: 'setup.do',
  needs: 'nobody-yet',
  summary: 'Creates the company, its first brand and its first administrator, once.',
  input: Setup,
  output: SetupDone,
  async prepare({ db, now, actor }, { token, password, name, email, companyName }) {
    if (await anybodyHere(db)) throw new Problem('setup_done')
    await readLink(db, 'set-up', token, now)
    await mustBeStrong(password, [name, email, companyName], actor.language)
    return hashPassword(password)
  },
  async run({ tx, now, record }, input, passwordHash) {
    await lockAll(tx, 'setup')
    if (await anybodyHere(tx)) throw new Problem('setup_done')
    await spendLink(tx, 'set-up', input.token, now)
    await saveSetting(tx, 'company-name', input.companyName, now)
    const brand = await insertBrand(tx, input.brandName ?? input.companyName, now)
    const { name, email, language, timeZone } = input
    const personId = await insertPerson(tx, { name, email, language, timeZone, status: 'active' }, now)
    await savePassword(tx, personId, passwordHash, now)
    const everywhere = { brandId: null, teamId: null }
    await saveRoles(tx, personId, [
      { role: 'administrator', ...everywhere },
      { role: 'programme-owner', ...everywhere },
    ])
    record('installation.set-up', { kind: 'person', id: personId }, { brandId: brand.id })
    return { personId }
  },
})
