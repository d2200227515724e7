import type { AccountView } from '@brandwarden/contract'
import { Alert, Anchor, Button } from '@mantine/core'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { EmptyPage } from '../../ui/EmptyPage.tsx'
import { at } from '../../ui/handle.ts'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import { useNow } from '../../ui/now.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import badge from '../../ui/VerdictBadge.module.css'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import classes from './Accounts.module.css'
import { AddAccount } from './AddAccount.tsx'
import { accountsQuery, disconnectAccount } from './accounts.ts'
import { ConnectAccount } from './ConnectAccount.tsx'

const gravity = { ready: 'pass', broken: 'block', unconnected: 'note' } as const
const connectable = ['bluesky', 'mastodon']

/** The inventory: every account of the company, and whether it can publish through here. */
export function Accounts() {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const mayManage = useMay('accounts.manage')
  const { data: accounts, error, refetch } = useQuery(accountsQuery)
  const [isAdding, setIsAdding] = useState(false)
  const [connecting, setConnecting] = useState<AccountView | null>(null)
  const [ending, setEnding] = useState<AccountView | null>(null)
  const add = mayManage && (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setIsAdding(true)}>
      {t('accounts.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('accounts.title')} actions={add}>
        {t('accounts.lead')}
      </PageHead>
      <ComeBack accounts={accounts ?? []} />
      {error && !accounts ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !accounts ? (
        <Waiting rows={3} />
      ) : accounts.length === 0 ? (
        <EmptyPage icon={IconPlugConnected} title={t('accounts.empty')} action={add}>
          {t('accounts.emptySays')}
        </EmptyPage>
      ) : (
        <ul className={classes.list}>
          {accounts.map((account) => (
            <li key={account.id} className={classes.account}>
              <NetworkSign network={account.network} size={26} />
              <div className={classes.words}>
                <p className={classes.name}>
                  {account.url ? (
                    <Anchor href={account.url} target="_blank" rel="noreferrer" c="inherit">
                      {at(account.handle)}
                    </Anchor>
                  ) : (
                    at(account.handle)
                  )}
                  <span className={classes.network}>{t(`network.${account.network}`, { ns: 'ui' })}</span>
                </p>
                {account.purpose && <p className={classes.detail}>{account.purpose}</p>}
                {account.connection.reason && <p className={classes.reason}>{account.connection.reason}</p>}
                {account.connection.checkedAt && (
                  <p className={classes.detail}>
                    <Trans
                      t={t}
                      i18nKey="accounts.checked"
                      components={{ when: <When at={account.connection.checkedAt} /> }}
                    />
                  </p>
                )}
              </div>
              <div className={classes.state}>
                {account.isStopped && (
                  <span className={badge.badge} data-verdict="review" data-plain>
                    {t('accounts.stopped')}
                  </span>
                )}
                <ConnectionBadge connection={account.connection} />
                {mayManage &&
                  connectable.includes(account.network) &&
                  (account.connection.state === 'ready' ? (
                    <Button size="xs" variant="default" onClick={() => setEnding(account)}>
                      {t('accounts.disconnect')}
                    </Button>
                  ) : (
                    <Button size="xs" variant="light" onClick={() => setConnecting(account)}>
                      {t(account.connection.state === 'broken' ? 'accounts.connectAgain' : 'accounts.connect')}
                    </Button>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <AddAccount opened={isAdding} onClose={() => setIsAdding(false)} onAdded={setConnecting} />
      <ConnectAccount account={connecting} onClose={() => setConnecting(null)} />
      <ConfirmDeed
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t('accounts.disconnectTitle', { account: ending ? at(ending.handle) : '' })}
        verb={t('accounts.disconnect')}
        onConfirm={async () => {
          if (ending) await disconnectAccount({ accountId: ending.id })
          await queries.invalidateQueries({ queryKey: ['accounts'] })
        }}
      >
        {t('accounts.disconnectSays')}
      </ConfirmDeed>
    </>
  )
}

/** Asked every quarter of an hour; after an hour without an answer nobody knows, and it is not called healthy. */
const freshMs = 3_600_000

function ConnectionBadge({ connection: { state, checkedAt } }: Pick<AccountView, 'connection'>) {
  const { t } = useTranslation('govern')
  const now = useNow()
  const isUnsure = state === 'ready' && (checkedAt === null || now - new Date(checkedAt).getTime() > freshMs)
  return (
    <span className={badge.badge} data-verdict={isUnsure ? 'review' : gravity[state]} data-plain>
      {t(isUnsure ? 'accounts.state.unsure' : `accounts.state.${state}`)}
    </span>
  )
}

/** The problems that a sign-in at a network ends with; what a network said itself is its `reason`. */
const comeBackProblems = {
  network_refused: true,
  network_unreachable: true,
  other_account_connected: true,
  not_found: true,
  not_permitted: true,
  not_signed_in: true,
}

/** What the network's sign-in page has sent one back with. */
function ComeBack({ accounts }: { accounts: AccountView[] }) {
  const { t } = useTranslation('govern')
  const { connected, problem, reason } = useSearch({ strict: false }) as Record<string, string | undefined>
  const account = accounts.find(({ id }) => id === connected)
  if (account) {
    return (
      <Alert color="green" mb="md" role="status" title={t('accounts.connected', { account: at(account.handle) })} />
    )
  }
  if (!problem) return null
  return (
    <Alert color="red" mb="md" role="alert" title={t('accounts.notConnected')}>
      {Object.hasOwn(comeBackProblems, problem)
        ? t(`accounts.signInProblem.${problem as keyof typeof comeBackProblems}`, { reason })
        : reason}
    </Alert>
  )
}
