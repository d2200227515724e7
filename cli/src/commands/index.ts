import type { CommandSpec, GroupSpec } from '../program.ts'
import { check } from './check.ts'
import { inspect } from './inspect.ts'
import { ledgerVerify } from './ledger-verify.ts'
import { lookalikeAccounts, lookalikePages } from './lookalike-suspects.ts'
import { lookalikes } from './lookalikes.ts'
import { backup, keysRotate, ledgerExport, restore } from './maintenance.ts'
import { signal } from './signal.ts'

/** Words before a command's own: `ledger verify`. */
export const groups: readonly GroupSpec[] = [
  {
    name: 'ledger',
    about: {
      en: 'the record of every action',
      fr: 'le registre de chaque action',
      it: 'il registro di ogni azione',
    },
  },
  {
    name: 'keys',
    about: {
      en: 'the master key that seals stored secrets',
      fr: 'la clé maîtresse qui scelle les secrets',
      it: 'la chiave principale che sigilla i segreti',
    },
  },
]

/** One file a command; what a command needs is loaded when it runs. */
export const commands: readonly CommandSpec[] = [
  check,
  inspect,
  lookalikes,
  lookalikeAccounts,
  lookalikePages,
  signal,
  ledgerVerify,
  ledgerExport,
  backup,
  restore,
  keysRotate,
]
