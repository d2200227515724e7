const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('windows-1252')
const utf16be = new TextDecoder('utf-16be')
const utf16le = new TextDecoder('utf-16le')

/** Text as cameras and editors write it: UTF-8 where it is valid, else Windows-1252; trimmed of blanks and nulls. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes) ?? latin1.decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: metadata is padded with them
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]+/g, ' ').trim()
}

/** UTF-16 text, trimmed of blanks and nulls. */
export function decodeWide(bytes: Uint8Array, little: boolean): string {
  return (little ? utf16le : utf16be).decode(bytes).replaceAll('\0', ' ').trim()
}

/** XML text, which may be UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] === 0x3c)) return utf16be.decode(bytes)
  if (bytes[0] === 0xff || (bytes[0] === 0x3c && bytes[1] === 0)) return utf16le.decode(bytes)
  return decodeUtf8(bytes) ?? latin1.decode(bytes)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}
