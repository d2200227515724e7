import type { RuleView } from '@brandwarden/contract'
import { Alert, Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../ui/localized.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { useBrands } from '../brands.ts'
import { OwnRule } from './OwnRule.tsx'
import { Pack } from './Pack.tsx'
import { RuleRow } from './RuleRow.tsx'
import classes from './Rules.module.css'
import { rulebookQuery, switchPack } from './rules.ts'

/** What the machine checks: packs that can be switched, rules that can be tuned, and the company's own. */
export function Rules() {
  const { t } = useTranslation('govern')
  const say = useLocalized()
  const queries = useQueryClient()
  const brands = useBrands()
  const [brandId, setBrandId] = useState<string>(brands[0]!.id)
  const { data: book, error, refetch } = useQuery(rulebookQuery(brandId))
  const [search, setSearch] = useState('')
  const [settled] = useDebouncedValue(search.trim().toLocaleLowerCase(), 150)
  const [writing, setWriting] = useState<RuleView | 'new' | null>(null)
  const [problem, setProblem] = useState<unknown>(null)

  const mayEdit = book?.mayEdit ?? false
  const fits = ({ rule }: RuleView) =>
    !settled || `${rule.id} ${rule.clause} ${rule.category} ${say(rule.say)}`.toLocaleLowerCase().includes(settled)
  const refresh = () => queries.invalidateQueries({ queryKey: ['rulebook'] })
  const turn = async (packId: string, isOn: boolean) => {
    setProblem(null)
    try {
      await switchPack({ brandId, packId, isOn })
      await refresh()
    } catch (failure) {
      setProblem(failure)
    }
  }

  return (
    <>
      <PageHead
        title={t('rules.title')}
        actions={
          mayEdit && (
            <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={() => setWriting('new')}>
              {t('rules.add')}
            </Button>
          )
        }
      >
        {t('rules.lead')}
      </PageHead>
      <div className={classes.tools}>
        {brands.length > 1 && (
          <Select
            aria-label={t('accounts.brand')}
            data={brands.map(({ id: value, name: label }) => ({ value, label }))}
            value={brandId}
            allowDeselect={false}
            onChange={(value) => value && setBrandId(value)}
          />
        )}
        <TextInput
          type="search"
          aria-label={t('rules.search')}
          placeholder={t('rules.search')}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <ProblemNote problem={problem} />
      {error && !book ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !book ? (
        <Waiting rows={6} height={52} />
      ) : (
        <>
          {book.leftOut.length > 0 && (
            <Alert color="yellow" mb="md" title={t('rules.leftOut')}>
              <ul className={classes.outcome}>
                {book.leftOut.map(({ ruleId, because }) => (
                  <li key={`${ruleId} ${because}`}>{ruleId ? `${ruleId}: ${because}` : because}</li>
                ))}
              </ul>
            </Alert>
          )}
          {(book.own.length > 0 || writing !== null) && (
            <section className={classes.pack} aria-labelledby="own-rules">
              <header className={classes.head}>
                <h2 id="own-rules">{t('rules.own')}</h2>
              </header>
              {writing !== null && (
                <OwnRule
                  key={writing === 'new' ? 'new' : writing.rule.id}
                  brandId={brandId}
                  edited={writing === 'new' ? null : writing}
                  onDone={() => {
                    setWriting(null)
                    void refresh()
                  }}
                  onCancel={() => setWriting(null)}
                />
              )}
              <ul className={classes.rules}>
                {book.own.filter(fits).map((view) => (
                  <RuleRow
                    key={view.rule.id}
                    view={view}
                    brandId={brandId}
                    mayEdit={mayEdit}
                    onRewrite={() => setWriting(view)}
                  />
                ))}
              </ul>
            </section>
          )}
          {book.packs
            .map((pack) => ({ ...pack, rules: pack.rules.filter(fits) }))
            .filter(({ rules }) => rules.length > 0)
            .map((pack) => (
              <Pack
                key={pack.id}
                pack={pack}
                brandId={brandId}
                mayEdit={mayEdit}
                isSearched={settled !== ''}
                onSwitch={(isOn) => void turn(pack.id, isOn)}
              />
            ))}
        </>
      )}
    </>
  )
}
