import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Pixels, SeenCode } from './seen.ts'

const MOST_CODES = 10
const LONGEST_TEXT = 4096
const formats = ['QRCode', 'MicroQRCode', 'RMQRCode', 'DataMatrix', 'Aztec', 'PDF417'] as const

/** Makes the reader of codes ready from its WebAssembly binary, which an engine does not read from a disk by itself. */
export async function prepareCodes(binary: Uint8Array): Promise<void> {
  const wasmBinary = binary.buffer.slice(binary.byteOffset, binary.byteOffset + binary.byteLength) as ArrayBuffer
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

/**
 * Reads square codes that lead somewhere (ISO/IEC 18004 and its kin), turned, mirrored or inverted ones too: what each
 * says, and the upright box around it in pixels. To be called after `prepareCodes`.
 */
export async function readCodes({ data, width, height }: Pixels): Promise<SeenCode[]> {
  const found = await readBarcodes(
    { data: withAlpha(data), width, height, colorSpace: 'srgb' },
    { formats: [...formats], maxNumberOfSymbols: MOST_CODES, tryHarder: true, tryInvert: true, tryRotate: true },
  )
  return found.flatMap(({ isValid, text, position }) => {
    if (!isValid || text.trim() === '') return []
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight]
    const [left, right] = extent(corners.map(({ x }) => x))
    const [top, bottom] = extent(corners.map(({ y }) => y))
    return [{ text: text.slice(0, LONGEST_TEXT), box: [left, top, right - left, bottom - top] as const }]
  })
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)]

function withAlpha(pixels: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray((pixels.length / 3) * 4)
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    data[to] = pixels[from] as number
    data[to + 1] = pixels[from + 1] as number
    data[to + 2] = pixels[from + 2] as number
    data[to + 3] = 255
  }
  return data
}
