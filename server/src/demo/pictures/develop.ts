import sharp from 'sharp'

export type Spot = { latitude: number; longitude: number }

type Wishes = {
  /** Hidden coordinates, as a telephone writes them. */
  at?: Spot
  artist?: string
  /** What a copy loses at each side, in per cent. */
  cropPercent?: number
}

const [width, height] = [1200, 800]

/** A drawn scene as a photograph: a JPEG with grain, and with what cameras leave in it. */
export async function develop(scene: string, { at, artist, cropPercent = 0 }: Wishes = {}): Promise<Uint8Array> {
  const cut = { x: Math.round((width * cropPercent) / 100), y: Math.round((height * cropPercent) / 100) }
  const { data, info } = await sharp(Buffer.from(scene))
    .resize(width, height, { fit: 'cover' })
    .composite([{ input: await grain(), tile: true, blend: 'soft-light' }])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return sharp(data, { raw: { width, height, channels: info.channels } })
    .extract({ left: cut.x, top: cut.y, width: width - 2 * cut.x, height: height - 2 * cut.y })
    .withExif({
      IFD0: { Make: 'Nordlicht', Model: 'Pocket 2', ...(artist && { Artist: artist, Copyright: artist }) },
      ...(at && { IFD3: gpsOf(at) }),
    })
    .jpeg({ quality: 82 })
    .toBuffer()
}

function grain(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 20 }
  return sharp({ create: { width: 240, height: 240, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer()
}

/** EXIF 2.32, section 4.6.6: degrees, minutes and seconds as three fractions, and the half of the globe. */
const gpsOf = ({ latitude, longitude }: Spot) => ({
  GPSLatitudeRef: latitude < 0 ? 'S' : 'N',
  GPSLatitude: fractionsOf(Math.abs(latitude)),
  GPSLongitudeRef: longitude < 0 ? 'W' : 'E',
  GPSLongitude: fractionsOf(Math.abs(longitude)),
})

function fractionsOf(degrees: number): string {
  const whole = Math.floor(degrees)
  const minutes = Math.floor((degrees - whole) * 60)
  const seconds = Math.round(((degrees - whole) * 60 - minutes) * 6_000)
  return `${whole}/1 ${minutes}/1 ${seconds}/100`
}
