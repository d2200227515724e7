import { routes } from '../../base/action/routes.ts'
import { correctPost, createDraft, discardDraft, rescheduleDraft, saveDraft, submitDraft } from './actions.ts'
import { changeApprovalRules, endDeputyship, listDeputies, nameDeputy, readApprovalRules } from './approval-settings.ts'
import { approveDraft, dismissFinding, returnDraft } from './deciding.ts'
import { listDrafts, readDraft, tellPresence } from './queries.ts'
import { replayRule } from './replay.ts'

export const contentRoutes = routes({
  'GET /drafts': listDrafts,
  'POST /drafts': createDraft,
  'GET /drafts/:draftId': readDraft,
  'PATCH /drafts/:draftId': saveDraft,
  'POST /drafts/:draftId/presence': tellPresence,
  'POST /drafts/:draftId/submit': submitDraft,
  'POST /drafts/:draftId/approve': approveDraft,
  'POST /drafts/:draftId/return': returnDraft,
  'POST /drafts/:draftId/dismiss': dismissFinding,
  'POST /drafts/:draftId/reschedule': rescheduleDraft,
  'POST /drafts/:draftId/discard': discardDraft,
  'POST /posts/:postId/correct': correctPost,
  'POST /brands/:brandId/rules/replay': replayRule,
  'GET /brands/:brandId/approval-rules': readApprovalRules,
  'PUT /brands/:brandId/approval-rules': changeApprovalRules,
  'GET /deputies': listDeputies,
  'POST /deputies': nameDeputy,
  'POST /deputies/:deputyshipId/end': endDeputyship,
})
