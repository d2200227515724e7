import { openPicture, readPicture, refuseDecoding } from './facts.ts'
import { enlarge, type Frame, framesToSee, readPixels } from './pixels.ts'
import type { Pixels, Seen, SeenCode, SeenLine, SeenPeople } from './seen.ts'
import { type Part, type Step, steps } from './steps.ts'
import { type Limits, usualLimits } from './verdict.ts'

export type Readers = {
  readonly readCodes: (pixels: Pixels) => Promise<readonly SeenCode[]>
  readonly readText: (pixels: Pixels) => Promise<{ readonly lines: readonly SeenLine[] }>
  readonly readPeople: (pixels: Pixels) => Promise<SeenPeople>
}

/**
 * Looks at a picture step by step and gives each step's part as soon as it is known. Facts alone need no reader.
 * A picture whose pixels cannot be read ends after its facts. Never throws: a reader that does is a missed step.
 */
export async function* lookInSteps(
  bytes: Uint8Array,
  readers: Readers,
  wanted: readonly Step[] = steps,
  limits: Limits = usualLimits,
): AsyncGenerator<Part> {
  if (wanted.includes('facts')) {
    const facts = await readPicture(bytes, limits)
    yield { step: 'facts', facts }
    if (!facts.ok || !facts.value.pixelsRead) return
  }
  const rest = wanted.filter((step) => step !== 'facts')
  const opened = rest.length > 0 ? await openPicture(bytes, limits) : null
  if (!opened?.ok) return
  const { header, format } = opened.value
  const frames: Frame[] = []
  try {
    for (const at of framesToSee(header.pages ?? 1)) frames.push(await readPixels(bytes, opened.value, at, limits))
  } catch (error) {
    const missed = refuseDecoding(error, format, limits).because === 'too_slow' ? 'time' : 'failed'
    for (const step of rest) yield { step, missed }
    return
  }
  for (const step of rest) {
    try {
      yield { step, seen: join(await Promise.all(frames.map((frame) => see(step, frame, header.autoOrient, readers)))) }
    } catch (error) {
      yield { step, missed: isMemory(error) ? 'memory' : 'failed' }
    }
  }
}

type Whole = { readonly width: number; readonly height: number }

async function see(step: Step, { pixels, scale }: Frame, whole: Whole, readers: Readers): Promise<Seen> {
  const placed = <T extends { readonly box: SeenCode['box'] }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, box: enlarge(one.box, scale, whole) }))
  if (step === 'codes') return { codes: placed(await readers.readCodes(pixels)) }
  if (step === 'text') return { text: { lines: placed((await readers.readText(pixels)).lines) } }
  const people = await readers.readPeople(pixels)
  return { people: { ...people, faces: placed(people.faces) } }
}

/** What was seen in any frame, each text and code once; of people the frame that shows most. */
function join(seen: readonly Seen[]): Seen {
  const [first, ...others] = seen
  if (!first || others.length === 0) return first ?? {}
  const once = <T extends { readonly text: string }>(all: readonly T[]) => [
    ...new Map(all.map((one) => [one.text, one])).values(),
  ]
  const people = seen.flatMap((one) => one.people ?? [])
  return {
    ...(first.codes && { codes: once(seen.flatMap((one) => one.codes ?? [])) }),
    ...(first.text && { text: { lines: once(seen.flatMap((one) => one.text?.lines ?? [])) } }),
    ...(people[0] && {
      people: people.reduce((most, one) => ({
        ...(one.skin.confidence > most.skin.confidence ? one : most),
        faces: [...most.faces, ...one.faces],
      })),
    }),
  }
}

const isMemory = (error: unknown) => error instanceof Error && /alloc|memory/i.test(error.message)
