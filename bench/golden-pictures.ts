/**
 * Draws the pictures of the golden drafts: `node bench/golden-pictures.ts`. Nothing is photographed; the coordinates in
 * three of them point into public parks, so that no home of anybody is given away.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, 'golden', 'img')
mkdirSync(folder, { recursive: true })

const draw = (body: string, [width, height] = [960, 640]) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 960 640">${body}</svg>`,
    ),
  )
const at = (latitude: string, longitude: string) => ({
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: latitude, GPSLongitudeRef: 'E', GPSLongitude: longitude },
})

const skyline = `<rect width="960" height="640" fill="#f08a3c"/>${[40, 110, 180, 250]
  .map((y, index) => `<rect y="${y}" width="960" height="30" fill="hsl(${20 + index * 8} 80% ${45 + index * 8}%)"/>`)
  .join('')}${[90, 260, 150, 330, 210, 120, 290, 180, 70, 240, 140, 310]
  .map((high, index) => `<rect x="${index * 80}" y="${600 - high}" width="74" height="${high + 40}" fill="#1c1a2b"/>`)
  .join('')}`
const harbour = `<rect width="960" height="640" fill="#2f6fa8"/><rect width="960" height="260" fill="#bcd9ee"/>${[
  0, 1, 2, 3, 4,
]
  .map((index) => `<path d="M${index * 190} 260v-90l70-60 70 60v90z" fill="#b5372c"/>`)
  .join('')}${[160, 430, 760]
  .map(
    (x, index) =>
      `<path d="M${x} ${520 - index * 40}v-240l120 240z" fill="#fff"/><path d="M${x - 60} ${530 - index * 40}h200l-40 40h-120z" fill="#f4efe4"/>`,
  )
  .join('')}`
const brisa = `<rect width="960" height="640" fill="#e6d3b0"/><path d="M260 420a220 220 0 0 1 440 0" fill="none" stroke="#19a7a0" stroke-width="44"/><rect x="215" y="380" width="100" height="170" rx="46" fill="#0d7f7a"/><rect x="645" y="380" width="100" height="170" rx="46" fill="#0d7f7a"/>`
const room = (wall: string, thing: string) =>
  `<rect width="960" height="640" fill="${wall}"/><rect y="470" width="960" height="170" fill="#8a6642"/><rect x="640" y="90" width="220" height="260" fill="#dfeefa"/>${thing}`

await draw(skyline).jpeg({ quality: 88 }).toFile(join(folder, 'skyline.jpg'))
await draw(skyline, [600, 400]).jpeg({ quality: 62 }).toFile(join(folder, 'skyline-small.jpg'))
await draw(harbour).jpeg({ quality: 88 }).toFile(join(folder, 'harbour.jpg'))
await draw(harbour, [720, 480])
  .modulate({ brightness: 1.06 })
  .jpeg({ quality: 55 })
  .toFile(join(folder, 'harbour-copy.jpg'))
await draw(brisa).jpeg({ quality: 88 }).toFile(join(folder, 'brisa.jpg'))
await draw(brisa, [700, 467]).modulate({ saturation: 0.9 }).jpeg({ quality: 50 }).toFile(join(folder, 'bureau.jpg'))
await draw(
  room('#c9b8d8', '<circle cx="300" cy="440" r="120" fill="#222"/><circle cx="300" cy="440" r="30" fill="#d9a441"/>'),
)
  .withExif(at('53/1 49/1 2710/100', '1/1 30/1 0/100'))
  .jpeg()
  .toFile(join(folder, 'living-room.jpg'))
await draw(
  room(
    '#e9dfcb',
    '<rect x="120" y="260" width="110" height="230" fill="#333"/><rect x="430" y="260" width="110" height="230" fill="#333"/><path d="M320 480v-200l-50-60h120l-50 60v200z" fill="#c8512b"/>',
  ),
)
  .withExif(at('44/1 28/1 5120/100', '11/1 21/1 1180/100'))
  .jpeg()
  .toFile(join(folder, 'salotto.jpg'))
await draw(
  `<rect width="960" height="640" fill="#9fc7d8"/><ellipse cx="480" cy="460" rx="420" ry="130" fill="#3f7d54"/>${[60, 130, 200, 760, 830, 900].map((x) => `<path d="M${x} 520v-220" stroke="#59682a" stroke-width="14"/>`).join('')}`,
)
  .withExif(at('48/1 6/1 5080/100', '1/1 40/1 90/100'))
  .jpeg()
  .toFile(join(folder, 'etang.jpg'))
await draw(
  '<rect width="960" height="640" fill="#3a4048"/><path d="M120 320h360v80h-360z" fill="#aab4bd"/><path d="M480 320l320-150v80l-320 150z" fill="#cfd6dc"/><circle cx="480" cy="360" r="56" fill="#e8ecef"/><circle cx="790" cy="520" r="30" fill="#d9dee2"/>',
)
  .jpeg()
  .toFile(join(folder, 'hinge.jpg'))
