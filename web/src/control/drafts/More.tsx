import type { DraftContent } from '@brandwarden/contract'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { factsQuery } from '../../govern/facts/facts.ts'
import { languageNames, languages } from '../../i18n.ts'
import classes from './More.module.css'

interface MoreProps {
  content: DraftContent
  edit: (change: Partial<DraftContent>) => void
  brandId: string
  canEdit: boolean
}

const authors = ['brand', 'employee', 'agency', 'partner'] as const

/** What the check wants to know besides the words: who speaks, in which language, and for which position. */
export function More({ content, edit, brandId, canEdit }: MoreProps) {
  const { t } = useTranslation('control')
  const { data: facts } = useQuery(factsQuery(brandId))
  const positions = (facts?.facts.positions ?? []).filter(({ say }) => say !== 'none')
  return (
    <section className={classes.more} aria-label={t('more.title')}>
      <Select
        label={t('more.author')}
        value={content.author}
        readOnly={!canEdit}
        allowDeselect={false}
        data={authors.map((author) => ({ value: author, label: t(`more.authors.${author}`) }))}
        onChange={(author) => author && edit({ author: author as DraftContent['author'] })}
      />
      <Select
        label={t('more.language')}
        value={content.language ?? 'auto'}
        readOnly={!canEdit}
        allowDeselect={false}
        data={[
          { value: 'auto', label: t('more.auto') },
          ...languages.map((language) => ({ value: language, label: languageNames[language] })),
        ]}
        onChange={(language) => edit({ language: language === 'auto' ? null : language })}
      />
      {positions.length > 0 && (
        <Select
          label={t('more.position')}
          value={content.approvedPosition}
          readOnly={!canEdit}
          clearable={canEdit}
          placeholder={t('more.noPosition')}
          data={positions.map(({ topic }) => topic)}
          onChange={(approvedPosition) => edit({ approvedPosition })}
        />
      )}
    </section>
  )
}
