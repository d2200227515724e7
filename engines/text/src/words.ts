/** True for what a word is made of: letters, digits and their marks, in folded or original text. */
export function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
  if (unit < 0xaa) return false
  let known = seen[unit]
  if (known === undefined || known === 0) {
    known = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) || (unit >= 0xd835 && unit <= 0xd835) ? 1 : 2
    seen[unit] = known
  }
  return known === 1
}

const seen = new Uint8Array(0x10000)

export const isDigitUnit = (unit: number) => unit >= 48 && unit <= 57

/** Scripts that write words without blanks between them: a border there proves nothing. */
export function isUnspacedUnit(unit: number): boolean {
  return (
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}

/** A word may begin or end between its first or last unit and the one outside. */
export const isBorder = (outside: number, inside: number): boolean =>
  !isWordUnit(outside) || isUnspacedUnit(outside) || isUnspacedUnit(inside)

/** A word may begin at `at`: the text begins there, or what stands before belongs to no word. */
export const beginsWord = (text: string, at: number): boolean =>
  at <= 0 || isBorder(text.charCodeAt(at - 1), text.charCodeAt(at))

/** A word may end before `at`. */
export const endsWord = (text: string, at: number): boolean =>
  at >= text.length || isBorder(text.charCodeAt(at), text.charCodeAt(at - 1))

/** Short words so frequent in English, French and Italian that they are no half of a name that was split. */
const FREQUENT =
  'a about after all also am an and any are as at back be been but by can come could day did do down even first for ' +
  'from get give go good had has have he her here him his how i if in into is it its just know like look made make ' +
  'man many me men more most much must my new no not now of off old on one only or other our out over own part put ' +
  'say see she so some such take tell than that the their them then there they thing this time to two up us use ' +
  'very was way we well went were what when which who will with work would year you your car pet air age end far ' +
  'sun son win won men man ' +
  'au aux avec c ce ces cet d dans de des du elle en est et eux il ils j je l la le les leur lui m ma mais me mes ' +
  'moi mon n ne nos notre nous on ont ou où par pas pour qu que qui s sa sans se ses si son sur t ta te tes toi ton ' +
  'tous tout tu un une vos votre vous y été bien fait plus sont cette comme très peu mer ' +
  'ai al alla alle allo anche che chi ci come con cosa da dal dalla dei del della delle di dove e è ed era gli ha ' +
  'hai hanno ho i il in io la le lei lo loro lui ma mai me mi mia mio ne nei nel nella no noi non o per più poi può ' +
  'quando quel questa questo qui sei si sia sono sta su sua suo te ti tra tu tutti tutto un una uno va vi voi'
export const frequentWords: ReadonlySet<string> = new Set(FREQUENT.split(' '))
