import {
  type Icon,
  IconAlertOctagon,
  IconArrowBackUp,
  IconChecklist,
  IconClockExclamation,
  IconPlugX,
  IconShieldLock,
  IconTable,
  IconUserPlus,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { draftsQuery } from '../control/drafts/drafts.ts'
import { postsQuery } from '../control/posts/posts.ts'
import { accountsQuery } from '../govern/accounts/accounts.ts'
import { peopleQuery } from '../govern/people/people.ts'
import { useMe } from '../me.ts'
import { at } from '../ui/handle.ts'
import { LinkButton } from '../ui/links.tsx'
import { When } from '../ui/When.tsx'

export interface Need {
  key: string
  icon: Icon
  gravity: 'block' | 'review' | 'note'
  sentence: ReactNode
  detail?: string
  action: ReactNode
}

const shownOfAKind = 5

/** What waits for this person, gathered from the rooms that they may enter, the gravest first. */
export function useNeeds(): { needs: Need[]; isLoading: boolean } {
  const { t } = useTranslation('home')
  const { person, permissions } = useMe()
  const may = (name: (typeof permissions)[number]) => permissions.includes(name)
  // Not only approvers: a deputy decides in another’s place.
  const waiting = useQuery({ ...draftsQuery({ waitsForMe: 'true' }), enabled: may('drafts.read') })
  const mine = useQuery({ ...draftsQuery({ mine: 'true' }), enabled: may('drafts.write') })
  const posts = useQuery({ ...postsQuery(), enabled: may('posts.publish') })
  const accounts = useQuery({ ...accountsQuery, enabled: may('accounts.manage') })
  const people = useQuery({ ...peopleQuery({ limit: 2 }), enabled: may('people.manage') })
  const needs: Need[] = []
  // What another part of the page has loaded is no need of those who can't act on it.
  const ownPosts = may('posts.publish') ? (posts.data ?? []) : []
  const ownAccounts = may('accounts.manage') ? accounts.data : undefined

  const { required, totp, passkeys } = person.secondFactor
  if (required && !totp && passkeys === 0) {
    needs.push({
      key: 'second-factor',
      icon: IconShieldLock,
      gravity: 'block',
      sentence: t('needs.secondFactor'),
      action: <Go to="/settings/security">{t('needs.setUp')}</Go>,
    })
  }
  for (const post of ownPosts.filter(({ status }) => status === 'failed' || status === 'missed')) {
    needs.push({
      key: post.id,
      icon: IconAlertOctagon,
      gravity: 'block',
      sentence: t(`needs.post.${post.status as 'failed' | 'missed'}`, { account: at(post.account.handle) }),
      detail: post.failure ?? post.text,
      action: <Go to={`/control/posts/${post.id}`}>{t('needs.look')}</Go>,
    })
  }
  for (const account of (ownAccounts ?? []).filter(({ connection }) => connection.state === 'broken')) {
    needs.push({
      key: account.id,
      icon: IconPlugX,
      gravity: 'block',
      sentence: t('needs.broken', { account: at(account.handle) }),
      ...(account.connection.reason ? { detail: account.connection.reason } : {}),
      action: <Go to="/govern/accounts">{t('needs.reconnect')}</Go>,
    })
  }
  const drafts = waiting.data ?? []
  for (const draft of drafts.slice(0, shownOfAKind)) {
    needs.push({
      key: draft.id,
      icon: IconChecklist,
      gravity: 'review',
      sentence: (
        <Trans
          t={t}
          i18nKey={draft.publishAt ? 'needs.approveBy' : 'needs.approve'}
          values={{ name: draft.createdBy }}
          components={{ when: <When at={draft.publishAt ?? draft.updatedAt} as="clock" /> }}
        />
      ),
      detail: draft.excerpt,
      action: (
        <LinkButton to="/control/approvals" search={{ draft: draft.id }} size="xs" variant="light">
          {t('needs.decide')}
        </LinkButton>
      ),
    })
  }
  if (drafts.length > shownOfAKind) {
    needs.push({
      key: 'more-drafts',
      icon: IconChecklist,
      gravity: 'review',
      sentence: t('needs.moreDrafts', { count: drafts.length - shownOfAKind }),
      action: <Go to="/control/approvals">{t('needs.all')}</Go>,
    })
  }
  for (const draft of (mine.data ?? []).filter(({ status }) => status === 'returned' || status === 'missed')) {
    needs.push({
      key: draft.id,
      icon: draft.status === 'returned' ? IconArrowBackUp : IconClockExclamation,
      gravity: 'review',
      sentence: t(`needs.draft.${draft.status as 'returned' | 'missed'}`),
      detail: draft.excerpt,
      action: <Go to={`/control/drafts/${draft.id}`}>{t('needs.open')}</Go>,
    })
  }
  if (ownAccounts?.length === 0) {
    needs.push({
      key: 'first-account',
      icon: IconTable,
      gravity: 'note',
      sentence: t('needs.firstAccount'),
      action: <Go to="/govern/accounts">{t('needs.add')}</Go>,
    })
  }
  if (may('people.manage') && people.data?.total === 1) {
    needs.push({
      key: 'first-people',
      icon: IconUserPlus,
      gravity: 'note',
      sentence: t('needs.firstPeople'),
      action: <Go to="/govern/people">{t('needs.invite')}</Go>,
    })
  }
  const isLoading = [waiting, mine, posts, accounts, people].some((query) => query.isLoading)
  return { needs, isLoading }
}

function Go({ to, children }: { to: string; children: ReactNode }) {
  return (
    <LinkButton to={to} size="xs" variant="light">
      {children}
    </LinkButton>
  )
}
