import type { DraftView, PostList, PostRecord, PostView, StopList, StopView } from '@brandwarden/contract'
import { queryOptions } from '@tanstack/react-query'
import { deed } from '../../api.ts'

const listPosts = deed<{ status?: string; accountId?: string }, PostList>('GET /api/posts')
const readPost = deed<{ postId: string }, PostView>('GET /api/posts/:postId')
const readRecord = deed<{ postId: string }, PostRecord>('GET /api/posts/:postId/record')

export const postsQuery = (filter: { status?: string; accountId?: string } = {}) =>
  queryOptions({
    queryKey: ['posts', 'list', filter],
    queryFn: ({ signal }) => listPosts(filter, signal),
    select: ({ posts }) => posts,
  })

export const postQuery = (postId: string) =>
  queryOptions({ queryKey: ['posts', postId], queryFn: ({ signal }) => readPost({ postId }, signal) })

export const recordQuery = (postId: string) =>
  queryOptions({
    queryKey: ['posts', postId, 'record'],
    queryFn: ({ signal }) => readRecord({ postId }, signal),
    select: ({ steps }) => steps,
  })

export const cancelPost = deed<{ postId: string; reason: string }, PostView>('POST /api/posts/:postId/cancel')
export const deletePost = deed<{ postId: string; reason: string }, PostView>('POST /api/posts/:postId/delete')
/** Opens the draft in which the new text is written, checked and approved like any other. */
export const correctPost = deed<{ postId: string }, DraftView>('POST /api/posts/:postId/correct')
export const retryPost = deed<{ postId: string; publishAt: string | null }, PostView>('POST /api/posts/:postId/retry')

const listStops = deed<undefined, StopList>('GET /api/stops')
export const stopsQuery = queryOptions({
  queryKey: ['stops'],
  queryFn: ({ signal }) => listStops(undefined, signal),
})
export const stopPublishing = deed<{ accountId: string | null; reason: string }, StopView>('POST /api/stops')
export const liftStop = deed<{ stopId: string; reason: string }, StopView>('POST /api/stops/:stopId/lift')
