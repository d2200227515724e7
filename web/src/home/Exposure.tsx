import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { draftsQuery } from '../control/drafts/drafts.ts'
import { postsQuery } from '../control/posts/posts.ts'
import { accountsQuery } from '../govern/accounts/accounts.ts'
import { peopleQuery } from '../govern/people/people.ts'
import { useMe } from '../me.ts'
import { LinkText } from '../ui/links.tsx'
import classes from './Home.module.css'

interface Figure {
  key: string
  value: string
  label: string
  gravity: 'pass' | 'review' | 'block' | 'none'
  lower?: { words: string; to: string }
}

const weekMs = 7 * 24 * 3_600_000

/** A few numbers that say how exposed the company is, each with what would lower it. */
export function Exposure() {
  const { t, i18n } = useTranslation('home')
  const { permissions } = useMe()
  const may = (name: (typeof permissions)[number]) => permissions.includes(name)
  const { data: accounts } = useQuery({ ...accountsQuery, enabled: may('accounts.read') })
  const { data: drafts } = useQuery({ ...draftsQuery(), enabled: may('drafts.read') })
  const { data: posts } = useQuery({ ...postsQuery(), enabled: may('posts.read') })
  const { data: people } = useQuery({ ...peopleQuery({ status: 'active', limit: 200 }), enabled: may('people.read') })
  const number = new Intl.NumberFormat(i18n.language)
  const figures: Figure[] = []

  if (accounts && accounts.length > 0) {
    const ready = accounts.filter(({ connection }) => connection.state === 'ready').length
    figures.push({
      key: 'accounts',
      value: t('exposed.of', { part: number.format(ready), whole: number.format(accounts.length) }),
      label: t('exposed.accounts'),
      gravity: ready === accounts.length ? 'pass' : 'review',
      ...(ready < accounts.length
        ? { lower: { words: t('exposed.connect', { count: accounts.length - ready }), to: '/govern/accounts' } }
        : {}),
    })
  }
  if (drafts) {
    const open = drafts.filter(({ status }) => ['writing', 'waiting', 'returned', 'approved'].includes(status))
    const blocked = open.filter(({ verdict }) => verdict === 'block').length
    if (open.length > 0) {
      figures.push({
        key: 'drafts',
        value: t('exposed.of', { part: number.format(blocked), whole: number.format(open.length) }),
        label: t('exposed.drafts'),
        gravity: blocked > 0 ? 'review' : 'pass',
        lower: { words: t('exposed.seeDrafts'), to: '/control/drafts' },
      })
    }
  }
  if (posts && posts.length > 0) {
    const since = Date.now() - weekMs
    const out = posts.filter(({ publishedAt }) => publishedAt && new Date(publishedAt).getTime() > since).length
    figures.push({
      key: 'posts',
      value: number.format(out),
      label: t('exposed.posts'),
      gravity: 'none',
      lower: { words: t('exposed.seePosts'), to: '/control/posts' },
    })
  }
  if (people && people.people.length > 1) {
    const bare = people.people.filter(({ secondFactor }) => !secondFactor.totp && secondFactor.passkeys === 0).length
    figures.push({
      key: 'people',
      value: t('exposed.of', { part: number.format(bare), whole: number.format(people.people.length) }),
      label: t('exposed.people'),
      gravity: bare > 0 ? 'review' : 'pass',
      ...(bare > 0 && may('settings.manage')
        ? { lower: { words: t('exposed.require'), to: '/settings/sign-in' } }
        : {}),
    })
  }
  if (figures.length === 0) return null
  return (
    <section className={classes.exposure} aria-labelledby="exposed">
      <h2 id="exposed" className={classes.title}>
        {t('exposed.title')}
      </h2>
      <dl className={classes.numbers}>
        {figures.map(({ key, value, label, gravity, lower }) => (
          <div key={key} className={classes.number} data-gravity={gravity}>
            <dt>
              {label}
              {lower && (
                <span className={classes.lower}>
                  {' '}
                  <LinkText to={lower.to} inherit>
                    {lower.words}
                  </LinkText>
                </span>
              )}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
