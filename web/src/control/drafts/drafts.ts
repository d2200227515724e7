import type {
  CheckAnswer,
  DraftContent,
  DraftCreate,
  DraftList,
  DraftView,
  FileHash,
  PictureState,
  PictureStates,
  PresenceView,
  StoredFile,
} from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed, upload } from '../../api.ts'

const listDrafts = deed<{ status?: string; mine?: string; waitsForMe?: string }, DraftList>('GET /api/drafts')
export const readDraft = deed<{ draftId: string }, DraftView>('GET /api/drafts/:draftId')

export const draftsQuery = (filter: { status?: string; mine?: string; waitsForMe?: string } = {}) =>
  queryOptions({
    queryKey: ['drafts', 'list', filter],
    queryFn: ({ signal }) => listDrafts(filter, signal),
    select: ({ drafts }) => drafts,
  })

export const draftQuery = (draftId: string) =>
  queryOptions({
    queryKey: ['drafts', draftId],
    queryFn: ({ signal }) => readDraft({ draftId }, signal),
  })

export const createDraft = deed<DraftCreate, DraftView>('POST /api/drafts')
export const saveDraft = deed<Partial<DraftContent> & { draftId: string; version: number }, DraftView>(
  'PATCH /api/drafts/:draftId',
)
export const submitDraft = deed<{ draftId: string }, DraftView>('POST /api/drafts/:draftId/submit')
export const approveDraft = deed<{ draftId: string; contentHash: string }, DraftView>(
  'POST /api/drafts/:draftId/approve',
)
export const returnDraft = deed<{ draftId: string; contentHash: string; reason: string }, DraftView>(
  'POST /api/drafts/:draftId/return',
)
export const discardDraft = deed<{ draftId: string }, DraftView>('POST /api/drafts/:draftId/discard')
export const rescheduleDraft = deed<{ draftId: string; publishAt: string | null }, DraftView>(
  'POST /api/drafts/:draftId/reschedule',
)
export const dismissFinding = deed<{ draftId: string; rule: string; excerpt: string; reason: string }, DraftView>(
  'POST /api/drafts/:draftId/dismiss',
)
export const sayPresent = deed<{ draftId: string }, PresenceView>('POST /api/drafts/:draftId/presence')

/** What `POST /api/checks` takes; every field but the text may be missing. */
export interface CheckQuestion {
  brandId: string
  text: string
  language: string | null
  network: string | null
  author: string
  publishAt: string | null
  media: { fileHash: string; alt: string }[]
  approvedPosition: string | null
  /** Words are answered at once; pictures follow when they were looked at. */
  pictures: 'later'
}
const check = deed<CheckQuestion, CheckAnswer>('POST /api/checks')

/** The answer to exactly this question; it never grows old, for the same words get the same findings. */
export const checkQuery = (question: CheckQuestion) =>
  queryOptions({
    queryKey: ['check', question],
    queryFn: async ({ signal }) => ({ ...(await check(question, signal)), forText: question.text }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  })

const lookOften = 800
const pictureStates = deed<{ fileHashes: FileHash[] }, PictureStates>('POST /api/pictures/states')
export const isBeingLookedAt = ({ state }: PictureState) => state === 'waiting' || state === 'looking'

/** How far looking at these pictures has come; asked again and again until it is over. */
export const pictureStatesQuery = (fileHashes: FileHash[]) =>
  queryOptions({
    queryKey: ['pictures', fileHashes],
    queryFn: async ({ signal }) => (await pictureStates({ fileHashes }, signal)).pictures,
    enabled: fileHashes.length > 0,
    refetchInterval: ({ state: { data } }) => (data?.some(isBeingLookedAt) ? lookOften : false),
  })

/** One more try for a picture on which the machine gave up. */
export const lookAgain = deed<{ fileHash: FileHash }, PictureStates>('POST /api/pictures/:fileHash/look')

export const uploadPicture = (file: Blob) => upload<StoredFile>('/api/files', file)
/** A copy without place, time and device; credit and rights stay in it. */
export const cleanPicture = deed<{ fileHash: string }, StoredFile>('POST /api/pictures/:fileHash/clean')
export const pictureAddress = (hash: string) => `/api/files/${hash}`
