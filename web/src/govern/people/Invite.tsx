import type { Invitation } from '@brandwarden/contract'
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api.ts'
import { isLanguage, languageNames, languages } from '../../i18n.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { agenciesQuery, invitePerson } from './people.ts'
import { RolesField } from './RolesField.tsx'

export function Invite({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('govern')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('people.inviteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
    >
      {opened && <InviteForm onClose={onClose} />}
    </Modal>
  )
}

const shown = ['email', 'name', 'roles', 'language', 'agencyId']

function InviteForm({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('govern')
  const queries = useQueryClient()
  const { data: agencies = [] } = useQuery(agenciesQuery)
  const [values, setValues] = useState<Invitation>({
    email: '',
    name: '',
    language: isLanguage(i18n.language) ? i18n.language : 'en',
    roles: [{ role: 'marketing', brandId: null, teamId: null }],
    teamIds: [],
    agencyId: null,
  })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const errors = problem instanceof ApiProblem ? problem.fields : {}
  const set = (change: Partial<Invitation>) => setValues((before) => ({ ...before, ...change }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await invitePerson(values)
      await queries.invalidateQueries({ queryKey: ['people'] })
      onClose()
    } catch (error) {
      setProblem(error)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <ProblemNote problem={problem} shownFields={shown} />
        <TextInput
          label={t('people.name')}
          value={values.name}
          error={errors.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          autoComplete="off"
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          type="email"
          label={t('people.email')}
          value={values.email}
          error={errors.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <RolesField
          value={values.roles}
          error={errors.roles}
          isOutside={values.agencyId !== null}
          onChange={(roles) => set({ roles })}
        />
        <Select
          label={t('people.language')}
          description={t('people.languageHelp')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={values.language}
          allowDeselect={false}
          onChange={(value) => isLanguage(value) && set({ language: value })}
        />
        {agencies.length > 0 && (
          <Select
            label={t('people.agency')}
            placeholder={t('people.ownPeople')}
            data={agencies.filter(({ hasEnded }) => !hasEnded).map(({ id: value, name: label }) => ({ value, label }))}
            value={values.agencyId}
            clearable
            onChange={(value) => set({ agencyId: value as Invitation['agencyId'] })}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button type="submit" loading={busy} disabled={values.roles.length === 0}>
            {t('people.sendInvitation')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
