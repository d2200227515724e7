import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { type Algorithm, hashRaw } from '@node-rs/argon2'
import { z } from 'zod'
import { StartProblem } from '../start/problem.ts'

// A sealed backup: one line of JSON with how the passphrase becomes a key, then frames of
// length (4 bytes, the highest bit marks the last frame), AES-256-GCM ciphertext and tag (16 bytes).
// Each frame's nonce holds its number and whether it is the last, so that frames can't be cut off, swapped or repeated.

export const SEALED = 'BRANDWARDEN-SEALED-BACKUP '

const FRAME = 65_536
const LAST = 0x8000_0000
const TAG = 16
const NEWLINE = 0x0a
const LONGEST_HEADER = 1000
// The package's enum is ambient, which erasable syntax can't read.
const argon2id = 2 as Algorithm

const Header = z.object({
  version: z.literal(1),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  memoryKib: z.int().min(8192).max(1_048_576),
  passes: z.int().min(1).max(10),
  lanes: z.int().min(1).max(16),
  check: z.string().regex(/^[0-9a-f]{32}$/),
})
type Header = z.infer<typeof Header>
type Keys = { seal: Buffer; check: Buffer }

/** RFC 9106's second recommendation: 64 MiB, three passes. */
const costs = { memoryKib: 65_536, passes: 3, lanes: 4 }

async function stretch(passphrase: string, header: Omit<Header, 'check' | 'version'>): Promise<Keys> {
  const secret = await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: argon2id,
    memoryCost: header.memoryKib,
    timeCost: header.passes,
    parallelism: header.lanes,
    outputLen: 32,
    salt: Buffer.from(header.salt, 'hex'),
  })
  const part = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `brandwarden/backup/v1/${name}`, length))
  return { seal: part('seal', 32), check: part('check', 16) }
}

/** Encrypts what flows through it under a passphrase. */
export async function sealStream(passphrase: string): Promise<Transform> {
  const open = { salt: randomBytes(16).toString('hex'), ...costs }
  const keys = await stretch(passphrase, open)
  const header = Buffer.from(`${SEALED}${JSON.stringify({ version: 1, ...open, check: keys.check.toString('hex') })}\n`)
  let waiting = Buffer.alloc(0)
  let number = 0
  const frame = (plain: Buffer, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', keys.seal, nonceOf(number++, isLast)).setAAD(header)
    const length = Buffer.alloc(4)
    length.writeUInt32BE((isLast ? LAST : 0) + plain.length)
    return Buffer.concat([length, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
  return new Transform({
    construct(done) {
      this.push(header)
      done()
    },
    transform(chunk: Buffer, _, done) {
      waiting = Buffer.concat([waiting, chunk])
      for (; waiting.length > FRAME; waiting = waiting.subarray(FRAME))
        this.push(frame(waiting.subarray(0, FRAME), false))
      done()
    },
    flush(done) {
      this.push(frame(waiting, true))
      done()
    },
  })
}

/** Decrypts what flows through it; ends in a StartProblem when the passphrase is wrong or a byte was changed. */
export function unsealStream(passphrase: string): Transform {
  const state: Unsealing = { waiting: Buffer.alloc(0), keys: null, header: Buffer.alloc(0), number: 0, isOver: false }
  return new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      state.waiting = Buffer.concat([state.waiting, chunk])
      unsealFrames(this, state, passphrase).then(() => done(), done)
    },
    flush(done) {
      done(state.isOver ? null : damaged())
    },
  })
}

type Unsealing = { waiting: Buffer; keys: Keys | null; header: Buffer; number: number; isOver: boolean }

async function unsealFrames(out: Transform, state: Unsealing, passphrase: string): Promise<void> {
  state.keys ??= await readHeader(state, passphrase)
  if (!state.keys) return
  while (state.waiting.length >= 4) {
    if (state.isOver) throw damaged()
    const word = state.waiting.readUInt32BE()
    const isLast = word >= LAST
    const length = isLast ? word - LAST : word
    if (length > FRAME) throw damaged()
    const end = 4 + length + TAG
    if (state.waiting.length < end) return
    const decipher = createDecipheriv('aes-256-gcm', state.keys.seal, nonceOf(state.number++, isLast)).setAAD(
      state.header,
    )
    decipher.setAuthTag(state.waiting.subarray(end - TAG, end))
    const plain = decipher.update(state.waiting.subarray(4, end - TAG))
    try {
      decipher.final()
    } catch {
      throw damaged()
    }
    out.push(plain)
    state.waiting = state.waiting.subarray(end)
    state.isOver = isLast
  }
  if (state.isOver && state.waiting.length > 0) throw damaged()
}

async function readHeader(state: Unsealing, passphrase: string): Promise<Keys | null> {
  const end = state.waiting.indexOf(NEWLINE)
  if (end < 0 && state.waiting.length <= LONGEST_HEADER) return null
  const line = state.waiting.subarray(0, end + 1)
  const header = parseHeader(line.toString('utf8'))
  if (!header) throw damaged()
  state.header = Buffer.from(line)
  state.waiting = state.waiting.subarray(end + 1)
  const keys = await stretch(passphrase, header)
  if (timingSafeEqual(keys.check, Buffer.from(header.check, 'hex'))) return keys
  throw new StartProblem(
    'config',
    'wrong_passphrase',
    'This is not the passphrase that the backup was sealed with. Nothing was changed.',
  )
}

function parseHeader(line: string): Header | undefined {
  try {
    return Header.safeParse(JSON.parse(line.slice(SEALED.length))).data
  } catch {
    return undefined
  }
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt8(isLast ? 1 : 0)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}

/** Said of every backup that is not what was written. */
export function damaged(cause?: unknown): StartProblem {
  return new StartProblem(
    'disk',
    'backup_damaged',
    'The backup is damaged or was cut off, so nothing of it was used and nothing was changed. Take another copy of it, or an older backup.',
    cause,
  )
}
