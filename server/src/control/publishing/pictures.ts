import { type Limits, NetworkFailure, type OutgoingPicture } from '@brandwarden/connectors'
import type { PictureUse } from '@brandwarden/contract'
import type { Database } from '../../base/db/database.ts'
import type { Ground } from '../../base/ground.ts'
import { pictureLooker } from '../../base/looker.ts'

/** The pictures as they go out: without their place, and as large as the network takes. */
export async function outgoingPictures(
  ground: Pick<Ground, 'files'>,
  db: Database,
  media: readonly PictureUse[],
  { maxPictureBytes, maxPicturePixels, pictureTypes }: Limits,
): Promise<OutgoingPicture[]> {
  const outgoing: OutgoingPicture[] = []
  for (const { fileHash, alt } of media) {
    const { bytes } = await ground.files.read(db, fileHash)
    const fitted = await (await pictureLooker()).fit(bytes, {
      maxBytes: maxPictureBytes,
      types: pictureTypes,
      ...(maxPicturePixels && { maxPixels: maxPicturePixels }),
    })
    if (!fitted.ok) throw new NetworkFailure('bad-media', 'picture-unreadable')
    outgoing.push({ ...fitted.value, alt })
  }
  return outgoing
}
