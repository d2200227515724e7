import type { BrandView } from '@brandwarden/contract'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../me.ts'
import { ConfirmDeed } from '../../ui/ConfirmDeed.tsx'
import { EntryForm } from '../../ui/EntryForm.tsx'
import section from '../../ui/Section.module.css'
import { accountsQuery } from '../accounts/accounts.ts'
import { useBrands } from '../brands.ts'
import { everyoneQuery } from '../everyone.ts'
import { EntryList } from './EntryList.tsx'
import classes from './Teams.module.css'
import { addBrand, changeBrand, removeBrand } from './teams.ts'

/** The company's brands; rules, accounts and roles may be limited to one. */
export function Brands() {
  const { t } = useTranslation('govern')
  const brands = useBrands()
  const mayManage = useMay('settings.manage')
  const usesOf = useUses()
  return (
    <EntryList
      title={t('teams.brands')}
      says={t('teams.brandsSay')}
      add={mayManage ? t('teams.addBrand') : undefined}
      entries={brands}
      sentence={(brand) => <BrandSentence {...usesOf(brand)} />}
      // The company keeps at least one.
      canRemove={() => brands.length > 1}
      form={(brand, close) => <BrandForm brand={brand} onClose={close} />}
      removal={(brand, close) => <RemoveBrand brand={brand} uses={brand && usesOf(brand)} onClose={close} />}
    />
  )
}

function BrandSentence({ accounts, roles }: Uses) {
  const { t } = useTranslation('govern')
  const parts = [accounts === 0 ? t('teams.brandNoAccount') : t('teams.brandAccounts', { count: accounts })]
  if (roles > 0) parts.push(t('teams.brandRoles', { count: roles }))
  return parts.join(' · ')
}

interface Uses {
  accounts: number
  roles: number
}

/** What of it everybody can see; the server knows the rest, such as drafts, and refuses. */
function useUses(): (brand: BrandView) => Uses {
  const { data: accounts = [] } = useQuery({ ...accountsQuery, enabled: useMay('accounts.read') })
  const { data: everyone = [] } = useQuery(everyoneQuery)
  return ({ id }) => ({
    accounts: accounts.filter(({ brandId }) => brandId === id).length,
    roles: everyone.filter(({ roles }) => roles.some(({ brandId }) => brandId === id)).length,
  })
}

function BrandForm({ brand, onClose }: { brand: BrandView | null; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const [name, setName] = useState(brand?.name ?? '')
  return (
    <EntryForm
      title={brand ? t('teams.renameTitle', { name: brand.name }) : t('teams.addBrand')}
      onClose={onClose}
      shownFields={['name']}
      lists={['brands']}
      save={() => (brand ? changeBrand({ brandId: brand.id, name }) : addBrand({ name }))}
    >
      {(errors) => (
        <TextInput
          label={t('teams.name')}
          description={brand ? t('teams.renameBrandSays') : t('teams.addBrandSays')}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={120}
          required
          withAsterisk={false}
          data-autofocus
        />
      )}
    </EntryForm>
  )
}

function RemoveBrand({ brand, uses, onClose }: { brand: BrandView | null; uses: Uses | null; onClose: () => void }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const isUsed = uses !== null && uses.accounts + uses.roles > 0
  const name = brand?.name ?? ''
  return (
    <>
      <Modal
        opened={brand !== null && isUsed}
        onClose={onClose}
        title={t('teams.cannotRemove', { name })}
        closeButtonProps={{ 'aria-label': t('close', { ns: 'ui' }) }}
      >
        <Stack>
          <ul className={classes.uses}>
            {uses && uses.accounts > 0 && <li>{t('teams.brandAccounts', { count: uses.accounts })}</li>}
            {uses && uses.roles > 0 && <li>{t('teams.brandRoles', { count: uses.roles })}</li>}
          </ul>
          <p className={section.none}>{t('teams.moveFirst')}</p>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('close', { ns: 'ui' })}</Button>
          </Group>
        </Stack>
      </Modal>
      <ConfirmDeed
        opened={brand !== null && !isUsed}
        onClose={onClose}
        title={t('teams.removeTitle', { name })}
        verb={t('remove', { ns: 'ui' })}
        onConfirm={async () => {
          if (brand) await removeBrand({ brandId: brand.id })
          await queries.invalidateQueries({ queryKey: ['brands'] })
        }}
      >
        {t('teams.removeBrandSays')}
      </ConfirmDeed>
    </>
  )
}
