import { dayMs } from './point.ts'

/** What share of the mentions is negative in ordinary times, and how much that share wavers. */
export type Tone = {
  /** Mentions and negative ones, each forgotten over two weeks. */
  mentions: number
  negative: number
  /** How many times wider the share wavers than chance alone would have it (1 or more). */
  waver: number
}

export type ToneView = { share: number; usual: number; mentions: number }

const memoryMs = 14 * dayMs
/** A share of a handful of mentions says nothing. */
const leastMentions = 30
const leastKnown = 200
/** Fifteen of a hundred mentions more than usual are negative: what a reader of the feed notices. */
const leastTurn = 0.15
/** Standard deviations, of the wavering that was seen. */
const leastDistance = 4

export const createTone = (): Tone => ({ mentions: 0, negative: 0, waver: 1 })

/** Takes in an hour. */
export function learnTone(tone: Tone, mentions: number, negative: number, passedMs: number): void {
  if (mentions === 0) return
  if (tone.mentions > leastKnown) {
    const distance = distanceOf(tone, mentions, Math.min(negative, mentions))
    tone.waver += 0.02 * (Math.max(1, Math.min(distance * distance * tone.waver, 25)) - tone.waver)
  }
  const kept = Math.exp(-passedMs / memoryMs)
  tone.mentions = tone.mentions * kept + mentions
  tone.negative = tone.negative * kept + Math.min(negative, mentions)
}

/** A turn to the negative with as many mentions as ever, or null. */
export function turnOfTone(tone: Tone, mentions: number, negative: number): (ToneView & { excess: number }) | null {
  if (mentions < leastMentions || tone.mentions < leastKnown) return null
  const usual = usualShare(tone)
  const share = Math.min(1, negative / mentions)
  const distance = distanceOf(tone, mentions, negative)
  // How far past each hurdle, as a logarithm; 0 is just there.
  const excess = Math.min(
    Math.log(Math.max(share - usual, 1e-9) / leastTurn),
    Math.log(Math.max(distance, 1e-9) / leastDistance),
  )
  return { share, usual, mentions, excess }
}

export const usualShare = ({ mentions, negative }: Tone): number => (negative + 1) / (mentions + 4)

function distanceOf(tone: Tone, mentions: number, negative: number): number {
  const usual = usualShare(tone)
  return (negative - mentions * usual) / Math.sqrt(mentions * usual * (1 - usual) * tone.waver)
}
