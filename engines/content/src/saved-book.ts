import { emptyBook, type PhraseBook } from './phrase-book.ts'

/** Phrases that were read when the packs were written down; a source that is not among them is read when it comes. */
let saved: PhraseBook = emptyBook

export const savedBook = (): PhraseBook => saved

/** From now on phrases of this book are not read again. What a phrase says follows from its source, so no result changes. */
export function useBook(book: PhraseBook): void {
  saved = book
}
