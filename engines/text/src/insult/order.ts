import * as is from '../tone/classes.ts'
import type { SymbolOrder } from '../tone/symbols.ts'

/** What counts for insult: where a word is several things, the first of these. */
export const insultOrder: SymbolOrder = [
  is.CURSE,
  is.SLUR,
  is.INSULT,
  is.PROFANITY,
  is.NOTHING,
  is.COUNTER,
  is.VIOLENCE,
  is.HATE,
  is.EXPEL,
  is.DEGRADE,
  is.GROUP,
  is.NOT,
  is.SAY,
  is.MODAL,
  is.THING,
  is.AWFUL,
  is.JOY,
  is.POS,
  is.NEG,
  is.PEOPLE,
  is.YOU,
  is.THEY,
  is.ME,
  is.ALL,
  is.THINK,
]
