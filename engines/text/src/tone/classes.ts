/** What a word can be to the readers of tone and insult, as bits; a word may be several things at once. */
export const POS = 1 << 0
export const JOY = 1 << 1
export const NEG = 1 << 2
export const AWFUL = 1 << 3
export const NOT = 1 << 4
export const VERY = 1 << 5
export const BUT = 1 << 6
export const PROFANITY = 1 << 7
export const INSULT = 1 << 8
export const SLUR = 1 << 9
export const DEGRADE = 1 << 10
export const HATE = 1 << 11
export const VIOLENCE = 1 << 12
export const EXPEL = 1 << 13
export const GROUP = 1 << 14
export const PEOPLE = 1 << 15
export const YOU = 1 << 16
export const THEY = 1 << 17
export const ME = 1 << 18
export const SAY = 1 << 19
export const COUNTER = 1 << 20
export const MODAL = 1 << 21
export const ALL = 1 << 22
export const THINK = 1 << 23
export const THING = 1 << 24
export const CURSE = 1 << 25
export const NOTHING = 1 << 26
export const COMMON = 1 << 27

/** The lists by the name they have in the lexicons. */
export const classNames = {
  pos: POS,
  joy: JOY,
  neg: NEG,
  awful: AWFUL,
  not: NOT,
  very: VERY,
  but: BUT,
  profanity: PROFANITY,
  insult: INSULT,
  slur: SLUR,
  degrade: DEGRADE,
  hate: HATE,
  violence: VIOLENCE,
  expel: EXPEL,
  group: GROUP,
  people: PEOPLE,
  you: YOU,
  they: THEY,
  me: ME,
  say: SAY,
  counter: COUNTER,
  modal: MODAL,
  all: ALL,
  think: THINK,
  thing: THING,
  curse: CURSE,
  nothing: NOTHING,
  common: COMMON,
} as const
