import {
  type AccountId,
  type PersonId,
  PostList,
  PostListRequest,
  PostRecord,
  PostRef,
  PostView,
  StopList,
} from '@brandwarden/contract'
import { z } from 'zod'
import { query } from '../../base/action/action.ts'
import { may, mustBeAllowed } from '../../base/actor.ts'
import { readLife } from '../../base/ledger/life.ts'
import { loadAccount, loadAccounts } from '../../govern/accounts/index.ts'
import { loadNames } from '../../govern/people/index.ts'
import { countHeld, countQueued, loadStops } from './stop-store.ts'
import { loadPost, loadPosts } from './store.ts'
import { viewPost } from './view.ts'

export const listPosts = query({
  name: 'post.list',
  needs: 'posts.read',
  summary: 'Posts that are on their way, out, held or failed.',
  input: PostListRequest,
  output: PostList,
  async run({ db, actor }, filter) {
    const [posts, accounts] = await Promise.all([loadPosts(db, filter), loadAccounts(db)])
    const byId = new Map(accounts.map((account) => [account.id, account]))
    return {
      posts: posts.flatMap((post) => {
        const account = byId.get(post.accountId)
        return account && may(actor, 'posts.read', post) ? [viewPost(post, account, actor.language)] : []
      }),
    }
  },
})

export const readPost = query({
  name: 'post.read',
  needs: 'posts.read',
  summary: 'One post.',
  input: PostRef,
  output: PostView,
  async run({ db, actor }, { postId }) {
    const post = await loadPost(db, postId)
    mustBeAllowed(actor, 'posts.read', post)
    return viewPost(post, await loadAccount(db, post.accountId), actor.language)
  },
})

export const readPostRecord = query({
  name: 'post.record',
  needs: 'posts.read',
  summary: 'The record of a post, from draft to deletion (C10).',
  input: PostRef,
  output: PostRecord,
  async run({ db, actor }, { postId }) {
    const post = await loadPost(db, postId)
    mustBeAllowed(actor, 'posts.read', post)
    const events = await readLife(db, [
      { kind: 'draft', id: post.draftId },
      { kind: 'post', id: post.id },
    ])
    const people = events.flatMap((event) => (event.actorKind === 'person' ? [event.actorId as PersonId] : []))
    const names = await loadNames(db, people)
    return {
      steps: events.map((event) => ({
        seq: event.seq,
        at: event.at.toISOString(),
        name: event.name,
        by: event.actorId ? (names.get(event.actorId as PersonId) ?? null) : null,
      })),
    }
  },
})

export const listStops = query({
  name: 'stop.list',
  needs: 'posts.read',
  summary: 'Stops that are on or were lifted, and how many posts a stop of everything would hold now.',
  input: z.object({}),
  output: StopList,
  async run({ db }) {
    const stops = await loadStops(db)
    const people = stops.flatMap((stop) => [stop.personId ?? [], stop.liftedBy ?? []].flat())
    const [names, accounts] = await Promise.all([loadNames(db, people), loadAccounts(db)])
    const handles = new Map<AccountId, string>(accounts.map((account) => [account.id, account.handle]))
    const nameOf = (id: PersonId) => names.get(id) ?? '–'
    return {
      wouldHold: await countQueued(db),
      stops: await Promise.all(
        stops.map(async (stop) => ({
          id: stop.id,
          account: stop.accountId && { id: stop.accountId, handle: handles.get(stop.accountId) ?? '–' },
          by: stop.personId && { id: stop.personId, name: nameOf(stop.personId) },
          reason: stop.reason,
          at: stop.at.toISOString(),
          lifted:
            stop.liftedBy && stop.liftedAt
              ? { by: nameOf(stop.liftedBy), reason: stop.liftedReason ?? '', at: stop.liftedAt.toISOString() }
              : null,
          holds: stop.liftedAt ? 0 : await countHeld(db, stop.accountId),
        })),
      ),
    }
  },
})
