import type { Finding, Network, Role } from '@brandwarden/contract'

export const categories: Finding['category'][] = [
  'taboo',
  'position',
  'confidential',
  'embargo',
  'personal-data',
  'secret',
  'rights',
  'disclosure',
  'claim',
  'insult',
  'link',
  'sexual',
  'minor',
  'location',
  'accessibility',
  'network-limit',
  'tone',
]

export const networks: Network[] = [
  'bluesky',
  'mastodon',
  'x',
  'threads',
  'instagram',
  'facebook',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
]

/** The roles whose people may approve at all. */
export const approvers: Role[] = ['approver', 'legal', 'security', 'programme-owner', 'executive', 'administrator']
