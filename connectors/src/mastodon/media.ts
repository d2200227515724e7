import { setTimeout as pause } from 'node:timers/promises'
import { NetworkFailure } from '../failure.ts'
import type { OutgoingPicture } from '../post.ts'
import { type Ask, readAs } from './api.ts'

const longestWait = 4000

/** Uploads a picture with its words and waits until the server has prepared it. Resolves to its id. */
export async function uploadPicture(ask: Ask, host: string, picture: OutgoingPicture, waitMs: number): Promise<string> {
  const form = new FormData()
  const name = `picture.${picture.mime.split('/')[1]}`
  form.set('file', new File([Uint8Array.from(picture.bytes)], name, { type: picture.mime }))
  if (picture.alt) form.set('description', picture.alt)
  const answer = await asPicture(() => ask({ method: 'POST', path: '/api/v2/media', form }))
  const id = readAs(answer, host, (fields) => (typeof fields.id === 'string' ? fields.id : undefined))

  let status = answer.status
  for (let attempt = 0; status === 202 || status === 206; attempt++) {
    if (attempt === 20) throw new NetworkFailure('unreachable', 'picture-not-ready')
    await pause(Math.min(waitMs * 2 ** attempt, longestWait))
    status = (await asPicture(() => ask({ path: `/api/v1/media/${encodeURIComponent(id)}` }))).status
  }
  return id
}

async function asPicture<T>(deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof NetworkFailure && error.kind === 'refused') {
      throw new NetworkFailure('bad-media', 'picture-refused')
    }
    throw error
  }
}
