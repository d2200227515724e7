import type { FactsView } from '@brandwarden/contract'
import { Alert, Button, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api.ts'
import { useMay } from '../../me.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { When } from '../../ui/When.tsx'
import { useBrands } from '../brands.ts'
import { CompanyFile } from './CompanyFile.tsx'
import { Embargoes } from './Embargoes.tsx'
import { FactPictures } from './FactPictures.tsx'
import classes from './Facts.module.css'
import { factsQuery, saveFacts } from './facts.ts'
import { Licences } from './Licences.tsx'
import { Positions } from './Positions.tsx'

export type CompanyFacts = FactsView['facts']
/** A part of the page: all facts, and how it changes its own. */
export interface FactsPartProps {
  facts: CompanyFacts
  edit: (change: Partial<CompanyFacts>) => void
  mayEdit: boolean
}

/** What only the company knows and the check needs to know. */
export function Facts() {
  const { t } = useTranslation('govern')
  const brands = useBrands()
  const [brandId, setBrandId] = useState<string>(brands[0]!.id)
  const { data, error, refetch } = useQuery(factsQuery(brandId))
  return (
    <>
      <PageHead title={t('facts.title')} actions={data && <CompanyFile brandId={brandId} />}>
        {t('facts.lead')}{' '}
        {data?.savedAt && (
          <Trans
            t={t}
            i18nKey="facts.saved"
            values={{ version: data.version }}
            components={{ when: <When at={data.savedAt} /> }}
          />
        )}
      </PageHead>
      {brands.length > 1 && (
        <Select
          label={t('accounts.brand')}
          maw={280}
          mb="lg"
          data={brands.map(({ id: value, name: label }) => ({ value, label }))}
          value={brandId}
          allowDeselect={false}
          onChange={(value) => value && setBrandId(value)}
        />
      )}
      {error && !data ? (
        <ProblemNote problem={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Waiting rows={4} height={90} />
      ) : (
        <FactsForm key={`${brandId} ${data.version}`} view={data} />
      )}
    </>
  )
}

const lists = ['domains', 'accounts', 'products', 'competitors', 'contacts', 'industry', 'countries'] as const

function FactsForm({ view }: { view: FactsView }) {
  const { t } = useTranslation('govern')
  const queries = useQueryClient()
  const mayEdit = useMay('facts.edit') && view.reach === 'all'
  const [facts, setFacts] = useState<CompanyFacts>(view.facts)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)
  const edit = (change: Partial<CompanyFacts>) => setFacts((before) => ({ ...before, ...change }))
  const isChanged = JSON.stringify(facts) !== JSON.stringify(view.facts)
  const errors = problem instanceof ApiProblem ? problem.fields : {}

  const save = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const saved = await saveFacts({ brandId: view.brandId, version: view.version, facts })
      queries.setQueryData(factsQuery(view.brandId).queryKey, saved)
    } catch (failure) {
      setProblem(failure)
      setBusy(false)
    }
  }

  return (
    <fieldset disabled={!mayEdit} className={classes.form}>
      {view.reach !== 'all' && (
        <p className={classes.detail}>{t(view.reach === 'embargoes' ? 'facts.reachEmbargoes' : 'facts.reachPublic')}</p>
      )}
      {view.warnings.length > 0 && (
        <Alert color="yellow">
          {view.warnings.map(({ path, message }) => (
            <p key={`${path} ${message}`}>{message}</p>
          ))}
        </Alert>
      )}
      <section className={classes.section}>
        <h2>{t('facts.company')}</h2>
        <div className={classes.grid}>
          <TextInput
            label={t('facts.name')}
            value={facts.company}
            error={errors['facts.company']}
            onChange={(event) => edit({ company: event.currentTarget.value })}
          />
          {lists.map((name) => (
            <TagsInput
              key={name}
              label={t(`facts.list.${name}`)}
              description={t(`facts.help.${name}`)}
              value={facts[name] ?? []}
              error={errors[`facts.${name}`]}
              splitChars={[',', ';']}
              acceptValueOnBlur
              onChange={(values) => edit({ [name]: values })}
            />
          ))}
          <TagsInput
            label={t('facts.list.spokespersons')}
            description={t('facts.help.spokespersons')}
            value={facts.people.spokespersons}
            acceptValueOnBlur
            onChange={(spokespersons) => edit({ people: { ...facts.people, spokespersons } })}
          />
        </div>
      </section>
      {view.reach !== 'public' && <Embargoes facts={facts} edit={edit} mayEdit={mayEdit} />}
      {view.reach === 'all' && (
        <section className={classes.section}>
          <h2>{t('facts.confidential')}</h2>
          <p className={classes.says}>{t('facts.confidentialSays')}</p>
          <div className={classes.grid}>
            <TagsInput
              label={t('facts.terms')}
              value={facts.confidential.terms}
              acceptValueOnBlur
              onChange={(terms) => edit({ confidential: { ...facts.confidential, terms } })}
            />
            <TagsInput
              label={t('facts.markings')}
              value={facts.confidential.markings}
              acceptValueOnBlur
              onChange={(markings) => edit({ confidential: { ...facts.confidential, markings } })}
            />
          </div>
        </section>
      )}
      <Positions facts={facts} edit={edit} mayEdit={mayEdit} />
      {view.reach !== 'public' && <Licences facts={facts} edit={edit} mayEdit={mayEdit} />}
      {view.reach === 'all' && <FactPictures brandId={view.brandId} mayEdit={mayEdit} />}
      <ProblemNote problem={problem} shownFields={['facts.company', ...lists.map((name) => `facts.${name}`)]} />
      {isChanged && (
        <div className={classes.save}>
          <span>{t('facts.unsaved')}</span>
          <Button variant="default" onClick={() => setFacts(view.facts)}>
            {t('cancel', { ns: 'ui' })}
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {t('save', { ns: 'ui' })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
