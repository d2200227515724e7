import { fold } from '@brandwarden/text/fold'
import { share, shinglesOf } from '../page/shingles.ts'
import {
  type Account,
  type AccountHit,
  type AccountReason,
  editCount,
  localPart,
  lookOf,
  type Seen,
} from './account.ts'
import { pretendingWords, unofficialWords } from './words.ts'

/** Evidence in bits, as for host names: round guesses, none of them about one brand. */
const BITS = {
  /** Most accounts that come near are other people. */
  prior: -3,
  sameHandle: 2,
  likeHandle: 4,
  handleWith: 4,
  sameName: 3.5,
  likeName: 4,
  nameWith: 3,
  pretending: 1.5,
  sameBiography: 6,
  samePicture: 6,
  likePicture: 3,
  saysUnofficial: -6,
} as const
/** Shorter names are words of many: they count only when they are all that is there. */
const SHORTEST_INSIDE = 5
const SHORTEST_FOR_SLIPS = 6
/** Of 64 bits: up to here a picture is a copy (see the bench of pictures), up to there it resembles. */
const COPY_BITS = 8
const ALIKE_BITS = 12
const COPIED_SHARE = 0.5

/**
 * Whether an account pretends to be one of ours: by handle, display name, biography and picture together, since each alone
 * may be chance. Undefined for our own and allowed accounts and for those that resemble none.
 */
export function judgeAccount(other: Account, ours: readonly Account[], seen: Seen = {}): AccountHit | undefined {
  const handle = other.handle.trim().toLowerCase()
  const known = [...ours.map((account) => account.handle), ...(seen.allow ?? [])]
  if (known.some((each) => sameAddress(each, handle))) return undefined
  let best: AccountHit | undefined
  for (const own of ours) {
    const hit = compare(other, own, seen)
    if (hit && (best === undefined || hit.score > best.score)) best = hit
  }
  return best
}

const sameAddress = (a: string, b: string) => a.trim().toLowerCase().replace(/^@/, '') === b.replace(/^@/, '')

function compare(other: Account, own: Account, { avatarDistance }: Seen): AccountHit | undefined {
  const reasons: AccountReason[] = []
  const name = own.displayName ?? localPart(own.handle)
  const byHandle = readHandle(localPart(other.handle), localPart(own.handle), reasons)
  const byName = other.displayName ? readName(other.displayName, name, reasons) : 0
  let bits = BITS.prior + byHandle + byName
  if (own.biography && other.biography) {
    const copied = share(shinglesOf(own.biography), shinglesOf(other.biography))
    if (copied >= COPIED_SHARE) {
      bits += BITS.sameBiography
      reasons.push({ code: 'same-biography', share: Math.round(copied * 100) / 100 })
    }
  }
  if (avatarDistance !== undefined && avatarDistance <= ALIKE_BITS) {
    bits += avatarDistance <= COPY_BITS ? BITS.samePicture : BITS.likePicture
    reasons.push({ code: 'same-picture', distance: avatarDistance })
  }
  if (reasons.length === 0) return undefined
  const unofficial = wordsOf(`${other.displayName ?? ''} ${localPart(other.handle)} ${other.biography ?? ''}`).find(
    (word) => unofficialWords.has(word),
  )
  if (unofficial !== undefined) {
    bits += BITS.saysUnofficial
    reasons.push({ code: 'says-unofficial', word: unofficial })
  }
  return { score: Math.round((1 / (1 + 2 ** -bits)) * 1000) / 1000, of: own.handle, reasons }
}

function readHandle(written: string, own: string, reasons: AccountReason[]): number {
  const [theirs, ours] = [lookOf(written), lookOf(own)]
  if (ours === '' || theirs === '') return 0
  if (theirs === ours) {
    const isSame = written.toLowerCase() === own.toLowerCase()
    reasons.push(isSame ? { code: 'same-handle', handle: own } : { code: 'like-handle', handle: own, written })
    return isSame ? BITS.sameHandle : BITS.likeHandle
  }
  if (ours.length >= SHORTEST_FOR_SLIPS && editCount(ours, theirs) === 1 && !/\d$/.test(written)) {
    reasons.push({ code: 'like-handle', handle: own, written })
    return BITS.likeHandle
  }
  const at = theirs.indexOf(ours)
  if (at < 0 || ours.length < (isWordOf(written, own) ? 2 : SHORTEST_INSIDE)) return 0
  const rest = restOf(written, own)
  const words = rest.filter((word) => pretendingWords.has(word))
  const digitsOnly = rest.length > 0 && rest.every((word) => /^\d+$/.test(word))
  if (words.length === 0 && !digitsOnly && rest.length > 0) return BITS.handleWith - 3
  reasons.push({ code: 'handle-with', handle: own, words: rest })
  return BITS.handleWith + (words.length > 0 ? BITS.pretending : 0)
}

function readName(written: string, own: string, reasons: AccountReason[]): number {
  const [theirs, ours] = [lookOf(written), lookOf(own)]
  if (ours === '' || theirs === '') return 0
  if (theirs === ours) {
    const isSame = fold(written.trim()).text === fold(own.trim()).text && /^[\x20-\x7e]*$/.test(written)
    reasons.push(isSame ? { code: 'same-name', name: own } : { code: 'like-name', name: own, written })
    return isSame ? BITS.sameName : BITS.likeName + 1
  }
  if (ours.length >= SHORTEST_FOR_SLIPS && editCount(ours, theirs) === 1) {
    reasons.push({ code: 'like-name', name: own, written })
    return BITS.likeName
  }
  if (!theirs.includes(ours) || ours.length < (isWordOf(written, own) ? 2 : SHORTEST_INSIDE)) return 0
  const rest = restOf(written, own)
  if (!rest.every((word) => pretendingWords.has(word) || /^\d+$/.test(word))) return 0
  reasons.push({ code: 'name-with', name: own, words: rest })
  return BITS.nameWith + BITS.pretending
}

/** Lower-case words, also where only capitals, digits, hyphens or underscores part them. */
function wordsOf(text: string): string[] {
  const parted = text.slice(0, 1000).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
  return fold(parted).text.match(/[\p{L}]+|\p{N}+/gu) ?? []
}

function isWordOf(written: string, own: string): boolean {
  const words = wordsOf(own)
  return ` ${wordsOf(written).join(' ')} `.includes(` ${words.join(' ')} `)
}

/** The words of a name besides ours; what is run together is parted where our name ends. */
function restOf(written: string, own: string): string[] {
  const rest = wordsOf(written)
  const inner = wordsOf(own)
  for (const word of inner) {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
  }
  const looked = lookOf(own)
  return rest.flatMap((word) => {
    const at = lookOf(word).indexOf(looked)
    if (looked === '' || at < 0) return [word]
    return [word.slice(0, at), word.slice(at + looked.length)].filter((part) => part !== '')
  })
}
