import type { HeldRole, Role } from '@brandwarden/contract'
import { ActionIcon, Button, Group, Input, Select, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { everyRole } from '../../ui/roles.ts'
import { useBrands } from '../brands.ts'
import { teamsQuery } from './people.ts'
import classes from './RolesField.module.css'

const outside: Role[] = ['marketing', 'approver', 'social-manager', 'employee', 'agency-lead']

interface RolesFieldProps {
  value: HeldRole[]
  onChange: (roles: HeldRole[]) => void
  error?: string | undefined
  /** People of an agency hold only the roles that outside people may hold. */
  isOutside: boolean
  /** Where the page already has a heading that says so. */
  withoutLabel?: boolean
}

const everywhere = 'everywhere'

/** Roles and where each of them holds: everywhere, for a brand, or for a team. */
export function RolesField({ value, onChange, error, isOutside, withoutLabel = false }: RolesFieldProps) {
  const { t } = useTranslation('govern')
  const brands = useBrands()
  const { data: teams = [] } = useQuery(teamsQuery)
  const change = (at: number, held: Partial<HeldRole>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...held } : each)))
  const places = [
    { value: everywhere, label: t('roles.everywhere') },
    ...(brands.length > 1
      ? brands.map(({ id, name }) => ({ value: `brand ${id}`, label: t('roles.brand', { name }) }))
      : []),
    ...teams.map(({ id, name }) => ({ value: `team ${id}`, label: t('roles.team', { name }) })),
  ]
  const placeOf = ({ brandId, teamId }: HeldRole) =>
    brandId ? `brand ${brandId}` : teamId ? `team ${teamId}` : everywhere
  const take = (at: number, place: string | null) => {
    const [kind, id = null] = (place ?? everywhere).split(' ')
    change(at, { brandId: kind === 'brand' ? id : null, teamId: kind === 'team' ? id : null })
  }
  return (
    <Input.Wrapper {...(withoutLabel ? {} : { label: t('roles.title') })} error={error} labelElement="div">
      <Stack gap="xs">
        {value.map((held, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same role may stand twice, for two places
          <Group key={`${held.role} ${index}`} gap="xs" wrap="nowrap">
            <Select
              className={classes.role}
              aria-label={t('roles.role', { number: index + 1 })}
              data={(isOutside ? outside : everyRole).map((role) => ({
                value: role,
                label: t(`role.${role}`, { ns: 'ui' }),
              }))}
              value={held.role}
              allowDeselect={false}
              onChange={(role) => role && change(index, { role: role as Role })}
            />
            {places.length > 1 && (
              <Select
                className={classes.place}
                aria-label={t('roles.where', { number: index + 1 })}
                data={places}
                value={placeOf(held)}
                allowDeselect={false}
                onChange={(place) => take(index, place)}
              />
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('roles.remove', { role: t(`role.${held.role}`, { ns: 'ui' }) })}
              disabled={value.length === 1}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          className={classes.add}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...value, { role: 'employee', brandId: null, teamId: null }])}
        >
          {t('roles.add')}
        </Button>
      </Stack>
    </Input.Wrapper>
  )
}
