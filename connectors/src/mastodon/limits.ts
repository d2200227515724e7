import type { Limits } from '../connector.ts'
import type { Ask } from './api.ts'

/** What Mastodon takes unless its administrator says otherwise. */
const usual: Limits = {
  maxCharacters: 500,
  countedAs: 'mastodon',
  charactersPerLink: 23,
  maxPictures: 4,
  maxPictureBytes: 16_777_216,
  maxPicturePixels: 33_177_600,
  maxAltCharacters: 1500,
  pictureTypes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
  canEdit: true,
}

/** What this very server says of itself; what it does not say is as usual. */
export async function readLimits(ask: Ask): Promise<Limits> {
  const { body } = await ask({ path: '/api/v2/instance' })
  const { configuration } = (body ?? {}) as { configuration?: Record<string, Record<string, unknown> | undefined> }
  const statuses = configuration?.statuses ?? {}
  const media = configuration?.media_attachments ?? {}
  const types = Array.isArray(media.supported_mime_types) ? media.supported_mime_types.map(String) : usual.pictureTypes
  return {
    ...usual,
    maxCharacters: positive(statuses.max_characters) ?? usual.maxCharacters,
    maxPictures: positive(statuses.max_media_attachments) ?? usual.maxPictures,
    charactersPerLink: positive(statuses.characters_reserved_per_url) ?? usual.charactersPerLink!,
    maxPictureBytes: positive(media.image_size_limit) ?? usual.maxPictureBytes,
    maxPicturePixels: positive(media.image_matrix_limit) ?? usual.maxPicturePixels!,
    maxAltCharacters: positive(media.description_limit) ?? usual.maxAltCharacters,
    pictureTypes: types.filter((type) => type.startsWith('image/')),
  }
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined
}
