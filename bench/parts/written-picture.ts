import sharp, { type OverlayOptions } from 'sharp'

export type Written = {
  readonly image: Buffer
  readonly gold: string
  readonly language: string
  readonly kind: string
}
export type Makings = {
  readonly fonts: readonly string[]
  /** Photographs to write on; gradients and noise where there are none. */
  readonly pictures: readonly string[]
}

const sizes = [
  [1080, 1080],
  [1080, 1350],
  [1080, 608],
] as const
const colours = ['#ffffff', '#fff4d6', '#111111', '#1b2a4a', '#ffe600', '#c8102e']

/** Numbers between 0 and 1 that are the same on each run (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A picture of 1,080 pixels with a sentence over a photograph, as people make them: straight, aslant, faint, shadowed. */
export async function writePicture(
  sentence: string,
  language: string,
  seed: number,
  { fonts, pictures }: Makings,
): Promise<Written> {
  const chance = chances(seed)
  const pick = <T>(all: readonly T[]) => all[Math.floor(chance() * all.length)]!
  const [width, height] = pick(sizes)
  const ground = await background(pictures.length > 0 ? pick(pictures) : null, width, height, chance)
  const kind = pick(['plain', 'plain', 'shadow', 'band', 'aslant', 'faint'] as const)
  const fontfile = pick(fonts)
  const wrap = Math.round(width * (0.55 + chance() * 0.35))
  const place = { left: Math.round(width * 0.05), top: Math.round(height * (0.05 + chance() * 0.4)) }
  const light = await lightness(ground, width, height, place.top)
  const colour =
    kind === 'band'
      ? '#ffffff'
      : pick(colours.filter((one) => Math.abs(lightOf(one) - light) > (kind === 'faint' ? 60 : 90)))
  const size = Math.round((kind === 'faint' ? 26 : 30) + chance() * 50)
  const written = (fill: string, alpha: number) => lettered(sentence, fontfile, size, wrap, fill, alpha)
  const text = await written(colour ?? (light > 128 ? '#111111' : '#ffffff'), kind === 'faint' ? 0.75 : 1)
  const layers: OverlayOptions[] = []
  const { width: wide = 0, height: high = 0 } = await sharp(text).metadata()
  if (kind === 'band')
    layers.push({
      input: {
        create: { width: wide + 40, height: high + 30, channels: 4, background: { r: 20, g: 20, b: 30, alpha: 0.7 } },
      },
      left: Math.max(0, place.left - 20),
      top: Math.max(0, place.top - 15),
    })
  if (kind === 'shadow') {
    const dark = lightOf(colour ?? '#ffffff') > 128 ? '#000000' : '#ffffff'
    layers.push({ input: await written(dark, 0.8), left: place.left + 3, top: place.top + 3 })
  }
  const turn = (chance() - 0.5) * 30
  const laid = kind === 'aslant' ? await sharp(text).rotate(turn, { background: '#00000000' }).png().toBuffer() : text
  layers.push({ input: await inside(laid, width - place.left, height - place.top), ...place })
  const quality = 55 + Math.round(chance() * 40)
  const raw = sharp(ground, { raw: { width, height, channels: 3 } })
  const flat = await raw.composite(layers).removeAlpha().jpeg({ quality }).toBuffer()
  return { image: flat, gold: sentence, language, kind }
}

async function lettered(sentence: string, fontfile: string, size: number, width: number, fill: string, alpha: number) {
  const escaped = sentence.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const markup = `<span foreground="${fill}" alpha="${Math.round(alpha * 100)}%" size="${size * 1024}">${escaped}</span>`
  return sharp({ text: { text: markup, fontfile, width, rgba: true, wrap: 'word' } })
    .png()
    .toBuffer()
}

async function inside(layer: Buffer, width: number, height: number): Promise<Buffer> {
  const { width: wide = 0, height: high = 0 } = await sharp(layer).metadata()
  if (wide <= width && high <= height) return layer
  return sharp(layer).resize({ width, height, fit: 'inside' }).png().toBuffer()
}

async function background(picture: string | null, width: number, height: number, chance: () => number) {
  if (picture)
    return sharp(picture).resize(width, height, { fit: 'cover' }).removeAlpha().toColourspace('srgb').raw().toBuffer()
  const from = [chance() * 255, chance() * 255, chance() * 255]
  const to = [chance() * 255, chance() * 255, chance() * 255]
  const grain = chance() * 60
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const share = (x / width + y / height) / 2
        const value = from[channel]! * (1 - share) + to[channel]! * share + (chance() - 0.5) * grain
        pixels[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, value))
      }
  return pixels
}

async function lightness(pixels: Buffer, width: number, height: number, top: number): Promise<number> {
  const part = sharp(pixels, { raw: { width, height, channels: 3 } }).extract({
    ...{ left: 0, top, width, height: Math.min(200, height - top) },
  })
  const { channels } = await sharp(await part.png().toBuffer()).stats()
  return lightFrom(channels.map(({ mean }) => mean))
}

const lightFrom = ([red = 0, green = 0, blue = 0]: readonly number[]) => 0.3 * red + 0.59 * green + 0.11 * blue
const lightOf = (hex: string) => lightFrom([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
