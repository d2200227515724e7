import { fold } from '@brandwarden/text/fold'
import { isBelow } from '../host/place.ts'
import type { PageFacts } from './read.ts'
import { share } from './shingles.ts'
import { structureDistance } from './structure.ts'

/** What was measured elsewhere, and what is ours. */
export type PageMeasures = {
  /** Our own domains: forms that post there and pictures from there are told apart from others. */
  readonly ownDomains: readonly string[]
  /** Bits in which hashes of the icons and of pictures of both pages differ, of 64; left out where nobody looked. */
  readonly iconDistance?: number
  readonly screenshotDistance?: number
}

export type PageReason =
  | { readonly code: 'same-title'; readonly title: string }
  | { readonly code: 'same-text'; readonly share: number }
  | { readonly code: 'same-structure'; readonly distance: number }
  | { readonly code: 'same-icon'; readonly distance: number }
  | { readonly code: 'same-look'; readonly distance: number }
  | { readonly code: 'asks-password' }
  | { readonly code: 'asks-card' }
  | { readonly code: 'posts-elsewhere'; readonly host: string }
  | { readonly code: 'loads-ours'; readonly host: string }
  | { readonly code: 'links-ours'; readonly host: string }

export type PageLikeness = {
  /** 0 to 1; 0.5 and more says "pretends to be our page". */
  readonly score: number
  readonly reasons: readonly PageReason[]
}

/** Evidence in bits, as for host names. What is asked of visitors counts only on a page that resembles ours. */
const BITS = {
  prior: -4,
  sameTitle: 2.5,
  someText: 3,
  mostText: 6,
  likeStructure: 2.5,
  sameStructure: 5,
  icon: 3,
  likeLook: 3,
  sameLook: 6,
  loadsOurs: 2,
  linksOurs: 0.5,
  asks: 2,
  postsElsewhere: 1.5,
} as const
/** Every login has “E-mail, Password, Sign in”: fewer runs of words than this are no likeness. */
const LEAST_SHARED = 8
const COPY_BITS = 8
const ALIKE_BITS = 14
/** TLSH's authors find few unrelated files below 30, and related ones up to 100. */
const SAME_STRUCTURE = 30
const LIKE_STRUCTURE = 70

/**
 * How much another page pretends to be ours. Undefined where it is on our own domains. The score rests on what both share
 * (title, words, structure, icon, look) and then on what is asked for and who gets it.
 */
export function comparePages(ours: PageFacts, theirs: PageFacts, measures: PageMeasures): PageLikeness | undefined {
  const own = new Set(measures.ownDomains.map((domain) => domain.toLowerCase()))
  if (theirs.host !== '' && isBelow(theirs.host, own)) return undefined
  const reasons: PageReason[] = []
  const shared = sharedBits(ours, theirs, measures, reasons)
  if (shared === 0) return { score: 0, reasons: [] }
  const bits = BITS.prior + shared + habitBits(theirs, own, reasons)
  return { score: Math.round((1 / (1 + 2 ** -bits)) * 1000) / 1000, reasons }
}

function sharedBits(ours: PageFacts, theirs: PageFacts, measures: PageMeasures, reasons: PageReason[]): number {
  let bits = 0
  const title = fold(ours.title).text.trim()
  if (title !== '' && fold(theirs.title).text.includes(title)) {
    bits += BITS.sameTitle
    reasons.push({ code: 'same-title', title: ours.title })
  }
  // A copy may hold more or less than ours: what counts is how much of the shorter is in the longer.
  const text = Math.max(share(ours.shingles, theirs.shingles), share(theirs.shingles, ours.shingles))
  if (text >= 0.25 && text * Math.min(ours.shingles.size, theirs.shingles.size) >= LEAST_SHARED) {
    bits += text >= 0.6 ? BITS.mostText : BITS.someText
    reasons.push({ code: 'same-text', share: Math.round(text * 100) / 100 })
  }
  const distance = structureDistance(ours.structure, theirs.structure)
  if (distance !== null && distance <= LIKE_STRUCTURE) {
    bits += distance <= SAME_STRUCTURE ? BITS.sameStructure : BITS.likeStructure
    reasons.push({ code: 'same-structure', distance })
  }
  const { iconDistance, screenshotDistance } = measures
  if (iconDistance !== undefined && iconDistance <= COPY_BITS) {
    bits += BITS.icon
    reasons.push({ code: 'same-icon', distance: iconDistance })
  }
  if (screenshotDistance !== undefined && screenshotDistance <= ALIKE_BITS) {
    bits += screenshotDistance <= COPY_BITS ? BITS.sameLook : BITS.likeLook
    reasons.push({ code: 'same-look', distance: screenshotDistance })
  }
  return bits
}

function habitBits(theirs: PageFacts, own: ReadonlySet<string>, reasons: PageReason[]): number {
  let bits = 0
  const isOwn = (host: string) => isBelow(host, own)
  const loads = [...theirs.loadsFrom].find(isOwn)
  if (loads !== undefined) {
    bits += BITS.loadsOurs
    reasons.push({ code: 'loads-ours', host: loads })
  }
  const links = [...theirs.linksTo].find(isOwn)
  if (links !== undefined) {
    bits += BITS.linksOurs
    reasons.push({ code: 'links-ours', host: links })
  }
  if (theirs.forms.some((form) => form.asksPassword)) reasons.push({ code: 'asks-password' })
  if (theirs.forms.some((form) => form.asksCard)) reasons.push({ code: 'asks-card' })
  const asking = theirs.forms.filter((form) => form.asksPassword || form.asksCard)
  if (asking.length > 0) bits += BITS.asks
  const elsewhere = asking.find(
    ({ postsTo }) => postsTo !== null && postsTo !== theirs.host && !isOwn(postsTo),
  )?.postsTo
  if (elsewhere) {
    bits += BITS.postsElsewhere
    reasons.push({ code: 'posts-elsewhere', host: elsewhere })
  }
  return bits
}
