import { baitWords, tradeWords } from './bait.ts'
import { type Industry, industries, industryWords } from './industry.ts'

/** What stands most often beside a brand's name in a link that fishes for passwords, the commonest first. */
const likeliest = `login account support secure service verify online update help card jp my pay app co id web info www com
  security customer signin auth confirm bank in cs sign net billing payment shop center mail vip us uk accounts services hk
  m user e verification store portal en access center team go pro wallet case office cn recovery manage new cc sg business
  alert device client mobile sso live connect member members notice unlock review refund order page pages free bonus
  airdrop claim reward rewards points point event gift japan copyright appeal meta meisai usa europe global th vn id ph my
  tw kr it fr de es br eu io nl be at ch dk se no fi pl ca au nz mx ar cl pe za ng ke tr ru ua by kz ae sa il gr pt ro`

/**
 * The words beside a name, each with its weight: the commonest first, then bait, the brand's own trade, and what any site
 * may be called with. As with all words, the second is half as common as the first, the tenth a tenth (Zipf).
 */
export function likelyWords(
  trades: readonly Industry[] = industries,
): readonly (readonly [word: string, weight: number])[] {
  const ordered = new Set(likeliest.trim().split(/\s+/))
  const own = trades === industries ? [] : trades.flatMap((trade) => industryWords[trade])
  for (const word of [
    ...own,
    ...interleave(
      baitWords,
      tradeWords,
      industries.flatMap((trade) => industryWords[trade]),
    ),
  ]) {
    if (!/^(www|web)\d?$|^ww/.test(word)) ordered.add(word)
  }
  return Array.from(ordered, (word, rank) => [word, 1 / (rank + 8)] as const)
}

function interleave(...lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map((list) => list.length))
  const mixed: string[] = []
  for (let i = 0; i < longest; i++) for (const list of lists) if (list[i] !== undefined) mixed.push(list[i]!)
  return mixed
}
