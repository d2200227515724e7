import { StoredFile } from '@brandwarden/contract'
import { z } from 'zod'
import { action } from '../action/action.ts'
import { Problem } from '../problem.ts'

/** Stores a file that a person sent; its first use is what ties it to a draft, a policy or a case. */
export const storeFile = action({
  name: 'file.store',
  needs: 'signed-in',
  summary: 'Stores a file and answers its hash; the same bytes are stored once.',
  input: z.object({ bytes: z.instanceof(Uint8Array) }),
  output: StoredFile,
  async run({ tx, ground, now, record }, { bytes }) {
    const file = await ground.files.put(tx, bytes, now)
    record('file.stored', { kind: 'file', id: file.hash }, { size: file.size, mime: file.mime })
    return file
  },
})

const formOverhead = 64_000

/** The bytes of a body, sent alone or as the first file of a form, never more of them than allowed. */
export async function readUpload(request: Request, maxBytes: number): Promise<Uint8Array> {
  const type = request.headers.get('content-type') ?? ''
  const isForm = /^multipart\/form-data\b/i.test(type)
  const body = await readBounded(request, isForm ? maxBytes + formOverhead : maxBytes)
  if (!isForm) return body
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = [...(form?.values() ?? [])].find((value) => value instanceof File)
  if (!file) throw new Problem('no_file')
  if (file.size > maxBytes) throw new Problem('too_large')
  return new Uint8Array(await file.arrayBuffer())
}

async function readBounded(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new Problem('too_large')
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > maxBytes) throw new Problem('too_large')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
