import type { ExifFacts } from './exif.ts'
import type { IptcFacts } from './iptc.ts'
import { type Coordinates, coordinates } from './place.ts'
import type { XmpFacts } from './xmp.ts'

/** What the metadata says about where a picture was taken, whose it is and how it was made. */
export type Metadata = {
  readonly gps: Coordinates | null
  /** Named places, from small to large; null where none is named. */
  readonly place: string | null
  /** The line that must stand beside the picture, such as "Photo: Ada Rossi". */
  readonly credit: string | null
  readonly creator: string | null
  readonly rights: string | null
  /** Usage terms or the licence's address. */
  readonly usage: string | null
  readonly device: { readonly make: string | null; readonly model: string | null } | null
  /** IPTC's digital source type, its last part only, such as `trainedAlgorithmicMedia`. */
  readonly sourceType: string | null
}

export type Blocks = { readonly exif: ExifFacts | null; readonly iptc: IptcFacts | null; readonly xmp: XmpFacts }

/** Joins EXIF, IPTC and XMP; where they differ, XMP is what the last editor wrote (IPTC Photo Metadata 2023, §1.4). */
export function joinMetadata({ exif, iptc, xmp }: Blocks): Metadata {
  const first = (...names: string[]) => names.flatMap((name) => xmp.get(name) ?? [])[0] ?? null
  const creators = xmp.get('dc:creator')?.join(', ')
  const make = exif?.make ?? first('tiff:Make')
  const model = exif?.model ?? first('tiff:Model')
  return {
    gps: exif?.gps ?? readXmpGps(first('exif:GPSLatitude'), first('exif:GPSLongitude')),
    place: joinPlace(xmp, iptc),
    credit: first('photoshop:Credit') ?? iptc?.credit ?? null,
    creator: creators ?? iptc?.creator ?? exif?.artist ?? null,
    rights: first('dc:rights') ?? iptc?.copyright ?? exif?.copyright ?? null,
    usage:
      first(
        'xmpRights:UsageTerms',
        'cc:license',
        'xmpRights:WebStatement',
        'plus:LicensorURL',
        'photoshop:Instructions',
      ) ??
      iptc?.instructions ??
      null,
    device: make || model ? { make, model } : null,
    sourceType: first('Iptc4xmpExt:DigitalSourceType')?.split('/').at(-1) || null,
  }
}

const placeNames = [
  'Iptc4xmpCore:Location',
  'Iptc4xmpExt:Sublocation',
  'photoshop:City',
  'Iptc4xmpExt:City',
  'photoshop:State',
  'Iptc4xmpExt:ProvinceState',
  'photoshop:Country',
  'Iptc4xmpExt:CountryName',
]

function joinPlace(xmp: XmpFacts, iptc: IptcFacts | null): string | null {
  const names = [...placeNames.flatMap((name) => xmp.get(name) ?? []), ...(iptc?.place ?? [])]
  return [...new Set(names)].slice(0, 8).join(', ') || null
}

function readXmpGps(lat: string | null, lon: string | null): Coordinates | null {
  return lat && lon ? coordinates(readXmpDegrees(lat), readXmpDegrees(lon)) : null
}

/** "51,30.436N", "51,30,26N" or a plain number. */
function readXmpDegrees(text: string): number {
  const match = /^(-?[\d.]+)(?:,([\d.]+))?(?:,([\d.]+))?([NSEW])?$/i.exec(text.trim())
  if (!match) return Number.NaN
  const [, degrees, minutes = '0', seconds = '0', side = ''] = match
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  return /[SW]/i.test(side) ? -value : value
}
