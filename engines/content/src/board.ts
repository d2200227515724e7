/**
 * Which needs of phrases a text meets: those whose mark is the stamp. One board serves all texts of a lexicon, for to
 * make a fresh one costs more than to read most texts; whoever finds another's marks on it writes their own again.
 */
export interface Board {
  readonly marks: Int32Array
  stamp: number
  owner: object | null
}

export const newBoard = (needs: number): Board => ({ marks: new Int32Array(needs), stamp: 0, owner: null })
