import type { PostId } from '@brandwarden/contract'
import type { Ground } from '../../base/ground.ts'
import type { QueueDefinition } from '../../base/jobs/jobs.ts'
import { publishQueue, takeDownQueue } from './queue.ts'
import { sendPost, takeDown } from './sending.ts'
import { loadUnfinished } from './store.ts'

/** Sends due posts, and looks each minute for what a killed process left behind. */
export function publishingJobs(ground: Ground): QueueDefinition[] {
  return [
    {
      name: publishQueue,
      handle: ({ postId }) => sendPost(ground, postId as PostId),
      concurrency: 3,
      retryLimit: 10,
      retryDelaySeconds: 5,
    },
    {
      name: takeDownQueue,
      handle: ({ postId }) => takeDown(ground, postId as PostId),
      retryLimit: 50,
      retryDelaySeconds: 10,
    },
    { name: 'resume-posts', cron: '* * * * *', handle: () => resumePosts(ground) },
  ]
}

/** Also run at start: what was being sent when the process died is found again or sent. */
export async function resumePosts(ground: Ground): Promise<void> {
  const halfMinuteAgo = new Date(ground.clock().getTime() - 30_000)
  for (const id of await loadUnfinished(ground.db, halfMinuteAgo)) await sendPost(ground, id)
}
