import { CheckAnswer, CheckRequest } from '@brandwarden/contract'
import { query } from '../../base/action/action.ts'
import { brandToCheck } from './brand.ts'
import { checkWords } from './checking.ts'

export const runCheck = query({
  name: 'check.run',
  needs: 'checks.run',
  summary: 'Checks a text and its pictures against the policy, without saving anything.',
  input: CheckRequest,
  output: CheckAnswer,
  async run({ db, now, actor, ground }, request) {
    const brandId = await brandToCheck(db, actor, request.brandId)
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
