import { Problem } from '../../base/problem.ts'

/** A name that the database refuses as taken, said as such. */
export async function refuseDuplicate<T>(work: Promise<T>): Promise<T> {
  return translate(work, '23505', () => new Problem('name_taken'))
}

/** Something still points at the row: the database knows every table that does, also those of later rooms. */
export async function refuseStillUsed<T>(work: Promise<T>): Promise<T> {
  return translate(work, '23503', () => new Problem('still_in_use'))
}

/** A row was named that does not exist. */
export async function refuseUnknown<T>(work: Promise<T>): Promise<T> {
  return translate(work, '23503', () => new Problem('unknown_place'))
}

async function translate<T>(work: Promise<T>, code: string, problem: () => Problem): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) throw problem()
    throw error
  }
}
