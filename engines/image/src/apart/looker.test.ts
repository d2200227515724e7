import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterEach, expect, test } from 'vitest'
import { type Step, steps } from '../steps.ts'
import { drawPicture, gpsOfHydePark } from '../testing/make-picture.ts'
import { type Looker, type LookerLimits, openLooker } from './looker.ts'

const open: Looker[] = []
function opened(looker: Looker): Looker {
  open.push(looker)
  return looker
}
afterEach(() => {
  for (const looker of open.splice(0)) looker.close()
})

const failing = fileURLToPath(new URL('./testing/failing-process.ts', import.meta.url))
const startFailing = () =>
  spawn(process.execPath, [failing], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' })
const fateful = (limits: Partial<LookerLimits> = {}) => opened(openLooker({ maxSeconds: 5, ...limits }, startFailing))
const script = (fate: Partial<Record<Step, string>>) => Buffer.from(JSON.stringify(fate))

const withPlace = await drawPicture(1).withExif(gpsOfHydePark).jpeg().toBuffer()

test('a picture is looked at in a process of its own, and each step is told as it begins', async () => {
  const looker = opened(openLooker())
  const told: Step[] = []
  const known: boolean[] = []
  const look = await looker.look(withPlace, {
    steps: ['facts', 'codes'],
    onStep: (step) => told.push(step),
    onPart: ({ facts, seen }) => known.push(facts.ok, seen.codes !== undefined),
  })
  expect(told).toEqual(['facts', 'codes'])
  expect(known).toEqual([true, false, true, true])
  expect(look).toMatchObject({
    facts: { ok: true, value: { format: 'jpeg', width: 600 } },
    seen: { codes: [] },
    missed: [],
  })
  const clean = await looker.clean(withPlace)
  const again = await looker.look(clean.ok ? clean.value.bytes : Buffer.alloc(0), { steps: ['facts'] })
  expect(again.facts).toMatchObject({ ok: true, value: { gps: null } })
  const fitted = await looker.fit(withPlace, { maxBytes: 5_000, types: ['image/jpeg'] })
  expect(fitted.ok && fitted.value.bytes.length).toBeLessThanOrEqual(5_000)
})

test('what is no picture, cut short or a bomb is refused with its reason, and the process goes on', async () => {
  const looker = opened(openLooker({ picture: { maxBytes: 1e7, maxPixels: 1e6, maxSeconds: 10, maxFrames: 10 } }))
  const large = await sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  for (const [bytes, because] of [
    [Buffer.alloc(0), 'empty'],
    [Buffer.from('Hello'), 'unknown_format'],
    [withPlace.subarray(0, 300), 'broken'],
    [large, 'too_many_pixels'],
  ] as const)
    expect((await looker.look(bytes)).facts).toMatchObject({ ok: false, because })
  expect((await looker.look(withPlace, { steps: ['facts'] })).facts.ok).toBe(true)
})

test('a picture that needs more memory than allowed ends the process, not its owner, and the next one is looked at', async () => {
  const small = opened(openLooker({ maxMebibytes: 40 }))
  expect((await small.look(withPlace)).facts).toEqual({ ok: false, because: 'gave_up', cause: 'memory' })
  expect(await small.clean(withPlace)).toEqual({ ok: false, because: 'gave_up', cause: 'memory' })
})

test.each([
  ['ends the process', 'SIGSEGV', 'failed'],
  ['runs out of memory in a library', 'SIGABRT', 'memory'],
  ['is ended for its memory', 'SIGUSR2', 'memory'],
  ['never ends', 'hangs', 'time'],
] as const)('a step that %s is missed, and the others are done all the same', async (_, fate, because) => {
  const looker = fateful({ maxSeconds: fate === 'hangs' ? 3 : 5 })
  const look = await looker.look(script({ text: fate }), { steps })
  expect(look.missed).toEqual([{ step: 'text', because }])
  expect(look.seen).toEqual({ codes: [], people: [] })
  const first = await looker.look(script({ facts: fate }))
  expect(first).toEqual({ facts: { ok: false, because: 'gave_up', cause: because }, seen: {}, missed: [] })
  expect((await looker.look(script({}), { steps })).missed).toEqual([])
})

test('a copy that ends the process is refused', async () => {
  expect(await fateful().clean(script({}))).toEqual({ ok: false, because: 'gave_up', cause: 'failed' })
})

test('pictures that come together are looked at one after the other, each with its own answer', async () => {
  const looker = fateful()
  const looks = await Promise.all(
    [{ codes: 'SIGSEGV' }, {}, { people: 'SIGSEGV' }].map((fate) => looker.look(script({ ...fate }), { steps })),
  )
  expect(looks.map(({ missed }) => missed.map(({ step }) => step))).toEqual([['codes'], [], ['people']])
})
