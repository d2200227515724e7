import type { CommandSpec, GroupSpec } from '../program.ts'
import { check } from './check.ts'
import { inspect } from './inspect.ts'
import { ledgerVerify } from './ledger-verify.ts'

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
]

/** One file a command; what a command needs is loaded when it runs. */
export const commands: readonly CommandSpec[] = [check, inspect, ledgerVerify]
