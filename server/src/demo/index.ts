import type { Ground } from '../base/ground.ts'

/** Fills the demonstration company into an empty demonstration database. */
export async function fillDemo(_ground: Ground, _say: (line: string) => void): Promise<void> {}
