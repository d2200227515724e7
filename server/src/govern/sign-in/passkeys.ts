import { PasskeyList, PasskeyPath } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { Problem } from '../../base/problem.ts'
import { mustBeInBrowser } from './browser.ts'
import { sendNotice } from './letters.ts'
import { deletePasskey, loadPasskeys, lockCredentials, readFactors, readReader } from './store.ts'

export const listPasskeys = query({
  name: 'passkey.list',
  needs: 'signed-in',
  summary: 'One’s own passkeys.',
  input: z.object({}),
  output: PasskeyList,
  async run({ db, actor }) {
    const id = mustBeInBrowser(actor)
    const rows = await loadPasskeys(db, id)
    return { passkeys: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) }
  },
})

/** Never the last way in, and never the last second factor of someone whose role asks for one. */
export const removePasskey = action({
  name: 'passkey.remove',
  needs: 'signed-in',
  summary: 'Removes one of one’s own passkeys.',
  input: PasskeyPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, actor, now, record, ground }, { passkeyId }) {
    const id = mustBeInBrowser(actor)
    await lockCredentials(tx, id)
    if (!(await deletePasskey(tx, id, passkeyId))) throw new Problem('not_found')
    const left = await readFactors(tx, id)
    if (left.required && !left.totp && left.passkeys === 0) throw new Problem('second_factor_needed')
    record('passkey.removed', { kind: 'person', id }, { passkeyId })
    await sendNotice(ground, tx, await readReader(tx, id), 'passkey-removed', now)
    return { done: true as const }
  },
})
