import { SignInSettings, SignInSettingsChange } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import type { Database, Tx } from '../../base/db/database.ts'
import { readCompanyName, saveSetting } from '../sign-in/index.ts'
import { readSecondFactorRoles } from './store.ts'

export const readSettings = query({
  name: 'settings.read',
  needs: 'settings.manage',
  summary: 'The company’s name and which roles need a second factor.',
  input: z.object({}),
  output: SignInSettings,
  run: ({ db }) => viewSettings(db),
})

export const changeSettings = action({
  name: 'settings.change',
  needs: 'settings.manage',
  summary: 'Changes the company’s name or which roles need a second factor.',
  input: SignInSettingsChange,
  output: SignInSettings,
  async run({ tx, now, record }, { companyName, secondFactorRoles }) {
    if (companyName !== undefined) await saveSetting(tx, 'company-name', companyName, now)
    const roles = secondFactorRoles && [...new Set(secondFactorRoles)].sort()
    if (roles) await saveSetting(tx, 'second-factor-roles', roles, now)
    record('settings.changed', null, {
      ...(companyName !== undefined && { companyName }),
      ...(roles && { secondFactorRoles: roles }),
    })
    return viewSettings(tx)
  },
})

const viewSettings = async (db: Database | Tx) => ({
  companyName: (await readCompanyName(db)) ?? '',
  secondFactorRoles: await readSecondFactorRoles(db),
})
