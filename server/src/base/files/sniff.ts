import { fileTypeFromBuffer } from 'file-type'

/** Refused wherever they come from: nothing here runs them, and a store must not hand them on. */
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/x-ms-installer',
  'application/x-ms-shortcut',
  'application/vnd.ms-htmlhelp',
  'application/x-apple-diskimage',
  'application/x-chrome-extension',
  'application/vnd.android.package-archive',
  'application/x-nintendo-nes-rom',
  'application/wasm',
])

/** Types that a browser shows without running anything in them; all others are only ever downloaded. */
const shownInline = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/heic',
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'audio/mpeg',
  'audio/wav',
  'audio/ogg',
  'audio/x-m4a',
])

const textLookedAt = 64_000

/** What the bytes are, whatever they are called; null for programs, scripts and nothing at all. */
export async function sniffType(bytes: Uint8Array): Promise<string | null> {
  if (bytes.length === 0) return null
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found && programs.has(found.mime)) return null
  // A signature for XML says nothing about what a browser would do with it.
  if (found && found.mime !== 'application/xml') return found.mime.split(';', 1)[0] ?? null
  const text = readText(bytes)
  if (text === null) return found?.mime ?? 'application/octet-stream'
  return textType(text)
}

export const isShownInline = (mime: string) => shownInline.has(mime)

function textType(text: string): string | null {
  if (text.startsWith('#!')) return null
  const start = text.trimStart().slice(0, textLookedAt)
  if (/<svg[\s>]/i.test(start)) return 'image/svg+xml'
  if (/<(!doctype html|html|head|body|script|iframe|meta|title|style|img|object|embed)[\s>/]/i.test(start))
    return 'text/html'
  if (start.startsWith('<?xml')) return 'application/xml'
  return 'text/plain'
}

/** The bytes as UTF-8 text, or null where they are none. */
function readText(bytes: Uint8Array): string | null {
  const part = bytes.subarray(0, textLookedAt)
  if (part.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: bytes.length > textLookedAt })
  } catch {
    return null
  }
}
