import { PictureRef, PictureStates } from '@brandwarden/contract'
import { action } from '../../base/action/action.ts'
import { Problem } from '../../base/problem.ts'
import { isWhole, lookQueue } from './looking.ts'
import { forgetLook, loadPictures } from './picture-store.ts'
import { statesOfPictures } from './pictures.ts'

/** For a picture on which the machine gave up, for instance while it was short of memory. */
export const lookAgain = action({
  name: 'picture.look-again',
  needs: 'drafts.write',
  summary: 'Looks once more at a picture that could not be looked at in every respect.',
  input: PictureRef,
  output: PictureStates,
  async run({ tx, actor, now, record, ground }, { fileHash }) {
    const row = (await loadPictures(tx, [fileHash])).get(fileHash)
    if (!row) throw new Problem('not_found')
    if (!row.look || isWhole(row.look)) throw new Problem('picture_checked')
    await forgetLook(tx, fileHash, now)
    await ground.jobs.send(tx, lookQueue, { fileHash })
    record('picture.look-again', { kind: 'picture', id: fileHash }, {})
    return { pictures: await statesOfPictures(tx, [fileHash], actor.language) }
  },
})
