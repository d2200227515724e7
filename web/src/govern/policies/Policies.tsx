import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { IconBook2, IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { EmptyPage } from '../../ui/EmptyPage.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import classes from './Policies.module.css'
import { createPolicy, policiesQuery } from './policies.ts'

/** The documents that people read and that findings cite. */
export function Policies() {
  const { t } = useTranslation('govern')
  const mayEdit = useMay('policies.edit')
  const { data: policies, error, refetch } = useQuery(policiesQuery)
  const [isNaming, setIsNaming] = useState(false)
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setIsNaming(true)}>
      {t('policies.add')}
    </Button>
  )
  return (
    <>
      <PageHead title={t('policies.title')} actions={add}>
        {t('policies.lead')}
      </PageHead>
      {error && !policies ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !policies ? (
        <Waiting rows={2} />
      ) : policies.length === 0 ? (
        <EmptyPage icon={IconBook2} title={t('policies.empty')} action={add}>
          {t('policies.emptySays')}
        </EmptyPage>
      ) : (
        <ul className={classes.list}>
          {policies.map(({ id, name, version, publishedAt, hasDraft, clauses, retiredAt }) => (
            <li key={id}>
              <Link to="/govern/policies/$policyId" params={{ policyId: id }} className={classes.policy}>
                <span className={classes.name}>{name}</span>
                <span className={classes.detail}>
                  {retiredAt ? (
                    <Trans t={t} i18nKey="policies.retired" components={{ when: <When at={retiredAt} /> }} />
                  ) : publishedAt ? (
                    <Trans
                      t={t}
                      i18nKey="policies.inForce"
                      values={{ version, count: clauses }}
                      components={{ when: <When at={publishedAt} /> }}
                    />
                  ) : (
                    t('policies.never')
                  )}{' '}
                  {hasDraft && t('policies.hasDraft')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Modal
        opened={isNaming}
        onClose={() => setIsNaming(false)}
        title={t('policies.add')}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        {isNaming && <NameForm onClose={() => setIsNaming(false)} />}
      </Modal>
    </>
  )
}

function NameForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [from, setFrom] = useState<'packs' | 'nothing'>('packs')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      const { id } = await createPolicy({ name: name.trim(), from })
      await queries.invalidateQueries({ queryKey: ['policies'] })
      await navigate({ to: '/govern/policies/$policyId', params: { policyId: id } })
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <ProblemNote problem={problem} />
        <TextInput
          label={t('policies.name')}
          placeholder={t('policies.nameHelp')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          minLength={3}
          required
          withAsterisk={false}
          data-autofocus
        />
        <Radio.Group label={t('policies.startFrom')} value={from} onChange={(value) => setFrom(value as typeof from)}>
          <Stack gap="xs" mt="xs">
            <Radio value="packs" label={t('policies.fromPacks')} />
            <Radio value="nothing" label={t('policies.fromNothing')} />
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button type="submit" loading={busy}>
            {t('policies.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
