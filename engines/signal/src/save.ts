import type { Episode } from './episode.ts'
import { createMonitor, type Monitor } from './monitor.ts'
import type { Settings } from './settings.ts'

/** Raised where the layout changes; a state of another version is not guessed at. */
const version = 1
const abouts = ['volume', 'tone'] as const

/**
 * The whole state as bytes; loaded again, it judges on bit for bit as if nothing had happened.
 * Under 4 KB: fixed in size, whatever the length of the stream.
 */
export function saveMonitor(monitor: Monitor): Uint8Array {
  const { recent } = monitor
  const numbers = [version, recent.slotMs, recent.counts.length, ...wordsOf(monitor)]
  const bytes = new Uint8Array(numbers.length * 8 + recent.known.length)
  const view = new DataView(bytes.buffer)
  numbers.forEach((value, index) => {
    view.setFloat64(index * 8, value, true)
  })
  bytes.set(recent.known, numbers.length * 8)
  return bytes
}

/**
 * @param settings those of the monitor that was saved; they are choices, not state
 * @throws RangeError for bytes that are no saved state, or one of other settings or another version
 */
export function loadMonitor(bytes: Uint8Array, settings: Partial<Settings> = {}): Monitor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 24 || view.getFloat64(0, true) !== version)
    throw new RangeError('These bytes are no state of this version.')
  const monitor = createMonitor({ slotMs: view.getFloat64(8, true), settings })
  const count = wordsOf(monitor).length
  const isWhole = bytes.byteLength === (count + 3) * 8 + monitor.recent.known.length
  if (!isWhole || view.getFloat64(16, true) !== monitor.recent.counts.length)
    throw new RangeError('This state is cut short, or was saved with another window.')
  let next = 3
  fill(monitor, () => view.getFloat64(next++ * 8, true))
  monitor.recent.known.set(bytes.subarray(next * 8))
  return monitor
}

/** Every number of the state, in the order in which `fill` takes them back. */
function wordsOf({ recent, rhythm, tone, slow, hour, episode, ...rest }: Monitor): number[] {
  return [
    ...[recent.counts, recent.expected, recent.negatives, recent.authors, recent.reach].flatMap((row) => [...row]),
    recent.newest,
    ...[...rhythm.hours, ...rhythm.weekdays, rhythm.level, rhythm.spread, rhythm.learned],
    ...[tone.mentions, tone.negative, tone.waver],
    ...[...slow.days, slow.day, slow.total, slow.hours, slow.toldOn],
    ...[hour.key, hour.total, hour.slots, hour.negative, hour.expected],
    ...[rest.usualWindow, rest.usualReach, rest.record, rest.points, rest.firstAt, rest.lastAt, rest.shiftMs],
    ...[rest.lastVolumeAt, rest.lastToneAt],
    episode ? abouts.indexOf(episode.about) : -1,
    ...[episode?.startedAt ?? 0, episode?.peakAt ?? 0, episode?.peakCount ?? 0, episode?.grade ?? 0],
  ]
}

function fill(monitor: Monitor, take: () => number): void {
  const { recent, rhythm, tone, slow, hour } = monitor
  const row = (numbers: Float64Array) => {
    for (let place = 0; place < numbers.length; place++) numbers[place] = take()
  }
  for (const one of [recent.counts, recent.expected, recent.negatives, recent.authors, recent.reach]) row(one)
  recent.newest = take()
  row(rhythm.hours)
  row(rhythm.weekdays)
  Object.assign(rhythm, { level: take(), spread: take(), learned: take() })
  Object.assign(tone, { mentions: take(), negative: take(), waver: take() })
  row(slow.days)
  Object.assign(slow, { day: take(), total: take(), hours: take(), toldOn: take() })
  Object.assign(hour, { key: take(), total: take(), slots: take(), negative: take(), expected: take() })
  monitor.usualWindow = take()
  monitor.usualReach = take()
  monitor.record = take()
  monitor.points = take()
  monitor.firstAt = take()
  monitor.lastAt = take()
  monitor.shiftMs = take()
  monitor.lastVolumeAt = take()
  monitor.lastToneAt = take()
  const about = abouts[take()]
  const rest = { startedAt: take(), peakAt: take(), peakCount: take(), grade: take() }
  monitor.episode = about ? ({ about, ...rest } satisfies Episode) : null
}
