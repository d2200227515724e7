import type { Sums } from './recent.ts'

export type About = 'volume' | 'tone' | 'slow'

/** One unusual time that has begun and not ended. */
export type Episode = {
  about: 'volume' | 'tone'
  startedAt: number
  peakAt: number
  peakCount: number
  /** 0 to 3. */
  grade: number
}

export type Severity = 'low' | 'medium' | 'high' | 'critical'
export const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical']

/** Fewer different people than this share of the mentions make a storm of few. */
const crowdShare = 0.35
const leastForCrowd = 10

export type Crowd = 'many' | 'few' | 'unknown'

/** Whether many people speak, or few speak a lot: bots, a fan war, one angry person. */
export function crowdOf({ count, authors }: Sums): Crowd {
  if (authors <= 0 || count < leastForCrowd) return 'unknown'
  return authors / count < crowdShare ? 'few' : 'many'
}

export type Weight = {
  /** How many times the usual. */
  ratio: number
  /** The latest quarter of an hour against the mean of the window. */
  speed: number
  /** Negative share less the usual one; 0 where tone is not known. */
  turn: number
  /** Reach as a multiple of the usual; 0 where it is not known. */
  reachRatio: number
  crowd: Crowd
}

/**
 * How grave an episode is, 0 to 3. Its size comes first, by steps that people use: twice, five times, fifteen times
 * the usual. Speed, a negative turn and reach make it graver; few authors or kind words make it lighter.
 */
export function gradeOf({ ratio, speed, turn, reachRatio, crowd }: Weight): number {
  const size = ratio >= 15 ? 2 : ratio >= 5 ? 1 : 0
  const graver = [speed >= 2, turn >= 0.2, reachRatio >= 5].filter(Boolean).length
  const lighter = [crowd === 'few', turn <= -0.1].filter(Boolean).length
  return Math.max(0, Math.min(3, size + graver - lighter))
}
