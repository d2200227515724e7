import { CheckAnswer, CheckRequest, PictureStates, PictureStatesRequest } from '@brandwarden/contract'
import { query } from '../../base/action/action.ts'
import { brandToCheck } from './brand.ts'
import { checkWords } from './checking.ts'
import { lookAtAll, mustBeStored, statesOfPictures } from './pictures.ts'

export const runCheck = query({
  name: 'check.run',
  needs: 'checks.run',
  summary: 'Checks a text and its pictures against the policy, without saving anything.',
  input: CheckRequest,
  output: CheckAnswer,
  async run({ db, now, actor, ground }, request) {
    const brandId = await brandToCheck(db, actor, request.brandId)
    await mustBeStored(db, request.media)
    if (request.pictures === 'wait') await lookAtAll(ground, brandId, request.media)
    const {
      shadow: _,
      rulebookVersion: __,
      ...answer
    } = await checkWords(
      ground,
      db,
      brandId,
      {
        id: 'unsaved',
        text: request.text,
        language: request.language ?? null,
        network: request.network ?? null,
        author: request.author ?? 'brand',
        publishAt: request.publishAt ?? null,
        media: request.media,
        approvedPosition: request.approvedPosition ?? null,
      },
      { now, language: actor.language },
    )
    return answer
  },
})

export const readPictureStates = query({
  name: 'picture.states',
  needs: 'checks.run',
  summary: 'How far looking at these pictures has come.',
  input: PictureStatesRequest,
  output: PictureStates,
  run: async ({ db, actor }, { fileHashes }) => ({ pictures: await statesOfPictures(db, fileHashes, actor.language) }),
})
