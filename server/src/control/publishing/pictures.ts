import type { Limits, OutgoingPicture } from '@brandwarden/connectors'
import type { PictureUse } from '@brandwarden/contract'
import type { Database } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'

/** The pictures as they go out. */
export async function outgoingPictures(
  ground: Ground,
  db: Database,
  media: readonly PictureUse[],
  _limits: Limits,
): Promise<OutgoingPicture[]> {
  const outgoing: OutgoingPicture[] = []
  for (const picture of media) {
    const { bytes, mime } = await ground.files.read(db, picture.fileHash)
    outgoing.push({ bytes, mime, alt: picture.alt, width: 1, height: 1 })
  }
  return outgoing
}
