export type Deputy = { personId: string; deputyId: string; from: Date; until: Date }

/** The people in whose place someone may decide at this moment; a deputy has no deputy. */
export function standsInFor(personId: string, deputies: readonly Deputy[], now: Date): string[] {
  return deputies
    .filter((deputy) => deputy.deputyId === personId && deputy.from <= now && now < deputy.until)
    .map((deputy) => deputy.personId)
}
