import { type Answer, type Call, type Media, Refusal, requireScope, type World } from './world.ts'

/** 200 where the picture is ready, 202 where it still has to be processed, as the server was told to be. */
export async function uploadMedia(call: Call): Promise<Answer> {
  const { account } = requireScope(call, 'write:media')
  const { world, body } = call
  const file = body.file
  if (!(file instanceof File)) throw new Refusal(422, "Validation failed: File can't be blank")
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength > world.limits.imageSizeLimit) throw new Refusal(413, 'Request entity too large')
  if (!world.limits.mimeTypes.includes(file.type) || !looksLikePicture(bytes)) {
    throw new Refusal(422, 'Validation failed: File content type is invalid, File is invalid')
  }
  const media: Media = {
    id: world.newId(),
    accountId: account.id,
    bytes,
    mime: file.type,
    description: describe(world, body.description),
    statusId: null,
    pollsLeft: world.mediaPolls,
  }
  world.media.set(media.id, media)
  return { status: media.pollsLeft > 0 ? 202 : 200, body: showMedia(world, media) }
}

export function readMedia(call: Call): Answer {
  const media = ownMedia(call)
  if (media.pollsLeft > 0) {
    media.pollsLeft--
    return { status: 206, body: showMedia(call.world, media) }
  }
  return { status: 200, body: showMedia(call.world, media) }
}

export function updateMedia(call: Call): Answer {
  const media = ownMedia(call)
  if ('description' in call.body) media.description = describe(call.world, call.body.description)
  return { status: media.pollsLeft > 0 ? 206 : 200, body: showMedia(call.world, media) }
}

/** The file itself, as a reader's browser asks for it. */
export function serveMedia({ world, path }: Call): Answer & { bytes: Uint8Array } {
  const media = world.media.get(path[0] ?? '')
  if (!media) throw new Refusal(404, 'Record not found')
  return { status: 200, headers: { 'content-type': media.mime }, bytes: media.bytes }
}

/** Only before it is attached to a status. */
function ownMedia(call: Call): Media {
  const { account } = requireScope(call, 'write:media')
  const media = call.world.media.get(call.path[0] ?? '')
  if (!media || media.accountId !== account.id || media.statusId) throw new Refusal(404, 'Record not found')
  return media
}

export function describe(world: World, given: unknown): string | null {
  const text = typeof given === 'string' ? given.trim() : ''
  if (text.length > world.limits.descriptionLimit) {
    throw new Refusal(
      422,
      `Validation failed: Description is too long (maximum is ${world.limits.descriptionLimit} characters)`,
    )
  }
  return text || null
}

export function showMedia(world: World, media: Media) {
  const url = `${world.url}/media/${media.id}`
  return {
    id: media.id,
    type: 'image',
    url: media.pollsLeft > 0 ? null : url,
    preview_url: url,
    remote_url: null,
    description: media.description,
    blurhash: null,
  }
}

function looksLikePicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return /^(\x89PNG\r\n|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftypavif)/s.test(start)
}
