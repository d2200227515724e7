import type { AccountView, DraftContent } from '@brandwarden/contract'
import { Anchor, Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { at } from '../../ui/handle.ts'
import { LinkText } from '../../ui/links.tsx'
import { fromField, toField } from '../../ui/local-time.ts'
import { NetworkSign } from '../../ui/NetworkSign.tsx'
import { VerdictBadge } from '../../ui/VerdictBadge.tsx'
import { When } from '../../ui/When.tsx'
import { Counter } from './Counter.tsx'
import type { Checks } from './use-checks.ts'
import classes from './WhereAndWhen.module.css'

interface WhereAndWhenProps {
  content: DraftContent
  edit: (change: Partial<DraftContent>) => void
  accounts: AccountView[]
  checks: Checks
  canEdit: boolean
  onOwnWords: (accountId: string | null) => void
  nextSafeSlot: string | null
  /** Takes the slot; what was approved stays approved where only the hour changes. */
  onTakeSlot: (slot: string) => void
}

/** The accounts, each with its own counter and, where wanted, its own words; and the hour. */
export function WhereAndWhen(props: WhereAndWhenProps) {
  const { content, edit, accounts, checks, canEdit, onOwnWords, nextSafeSlot, onTakeSlot } = props
  const { t } = useTranslation('control')
  const { variants, publishAt } = content

  const choose = (account: AccountView, isChosen: boolean) =>
    edit({
      variants: isChosen
        ? [...variants, { accountId: account.id, text: null }]
        : variants.filter(({ accountId }) => accountId !== account.id),
    })
  const setOwn = (account: AccountView, text: string | null) => {
    edit({ variants: variants.map((each) => (each.accountId === account.id ? { ...each, text } : each)) })
    onOwnWords(text === null ? null : account.id)
  }

  return (
    <section className={classes.panel} aria-labelledby="where-title">
      <h2 id="where-title" className={classes.title}>
        {t('where.title')}
      </h2>
      {accounts.length === 0 ? (
        <p className={classes.none}>
          {t('where.none')} <LinkText to="/govern/accounts">{t('where.connect')}</LinkText>
        </p>
      ) : (
        <ul className={classes.accounts}>
          {accounts.map((account) => {
            const check = checks.accounts.find((each) => each.account.id === account.id)
            return (
              <li key={account.id} className={classes.account}>
                <Checkbox
                  checked={check !== undefined}
                  disabled={!canEdit}
                  onChange={(event) => choose(account, event.currentTarget.checked)}
                  label={
                    <span className={classes.name}>
                      <NetworkSign network={account.network} />
                      <span>
                        {at(account.handle)}
                        <span className={classes.network}> {t(`network.${account.network}`, { ns: 'ui' })}</span>
                      </span>
                    </span>
                  }
                />
                <span className={classes.measures}>
                  {account.connection.state !== 'ready' && (
                    <span className={classes.trouble} title={account.connection.reason ?? undefined}>
                      {t(`where.state.${account.connection.state}`)}
                    </span>
                  )}
                  {check?.verdict && check.verdict !== 'pass' && <VerdictBadge verdict={check.verdict} />}
                  {check?.length && <Counter length={check.length} />}
                  {check && canEdit && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      onClick={() => setOwn(account, check.own === null ? content.text : null)}
                    >
                      {check.own === null ? t('where.ownWords') : t('where.sameWords')}
                    </Button>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      <Radio.Group
        label={t('when.title')}
        value={publishAt === null ? 'soon' : 'at'}
        onChange={(value) => edit({ publishAt: value === 'soon' ? null : nextFullHour() })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="soon" label={t('when.soon')} disabled={!canEdit} />
          <Radio value="at" label={t('when.at')} disabled={!canEdit} />
        </Stack>
      </Radio.Group>
      {publishAt !== null && (
        <TextInput
          type="datetime-local"
          className={classes.time}
          label={t('when.time')}
          description={t('when.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          value={toField(publishAt)}
          min={toField(new Date().toISOString())}
          readOnly={!canEdit}
          error={new Date(publishAt) < new Date() && canEdit ? t('when.past') : undefined}
          onChange={(event) => {
            const moment = fromField(event.currentTarget.value)
            if (moment) edit({ publishAt: moment })
          }}
        />
      )}
      {nextSafeSlot && (
        <p className={classes.none}>
          <Trans t={t} i18nKey="when.safe" components={{ when: <When at={nextSafeSlot} as="clock" /> }} />{' '}
          <Anchor component="button" type="button" onClick={() => onTakeSlot(nextSafeSlot)}>
            {t('when.takeSafe')}
          </Anchor>
        </p>
      )}
    </section>
  )
}

function nextFullHour(): string {
  const at = new Date()
  at.setHours(at.getHours() + 2, 0, 0, 0)
  return at.toISOString()
}
