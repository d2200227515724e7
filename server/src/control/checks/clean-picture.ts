import { PictureRef, StoredFile } from '@brandwarden/contract'
import { sayRefusal } from '@brandwarden/image/say'
import { action } from '../../base/action/action.ts'
import { pictureLooker } from '../../base/looker.ts'
import { Problem } from '../../base/problem.ts'

/** The fix that a finding about a hidden place asks for, in one step. */
export const cleanPicture = action({
  name: 'picture.clean',
  needs: 'drafts.write',
  summary: 'Stores a copy of a picture without its place, time and device; credit and rights stay.',
  input: PictureRef,
  output: StoredFile,
  async prepare({ db, ground, actor }, { fileHash }) {
    const { bytes } = await ground.files.read(db, fileHash)
    const clean = await (await pictureLooker()).clean(bytes)
    if (!clean.ok) throw new Problem('picture_unreadable', { reason: sayRefusal(clean, actor.language) })
    return clean.value.bytes
  },
  async run({ tx, now, record, ground }, { fileHash }, bytes) {
    const stored = await ground.files.put(tx, bytes, now)
    record('picture.cleaned', { kind: 'file', id: stored.hash }, { from: fileHash })
    return stored
  },
})
