import * as is from './classes.ts'
import type { SymbolOrder } from './symbols.ts'

/** What counts for tone: where a word is several things, the first of these. */
export const toneOrder: SymbolOrder = [
  is.NOT,
  is.CURSE,
  is.JOY,
  is.AWFUL,
  is.POS,
  is.NEG,
  is.INSULT,
  is.SLUR,
  is.PROFANITY,
  is.HATE,
  is.BUT,
  is.VERY,
  is.YOU,
  is.ME,
  is.MODAL,
]
