import { Anchor, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages, speak } from '../i18n.ts'
import { Wordmark } from '../shell/Mark.tsx'
import classes from './Door.module.css'

/** The frame of every page before sign-in: what this is on one side, the one thing to do on the other. */
export function Door({ title, lead, children }: { title: string; lead?: string | undefined; children: ReactNode }) {
  const { t, i18n } = useTranslation('entrance')
  useDocumentTitle(`${title} · Brandwarden`)
  return (
    <div className={classes.door}>
      <header className={classes.welcome}>
        <p className={classes.brand}>
          <Wordmark />
        </p>
        <p className={classes.promise}>{t('promise')}</p>
      </header>
      <main className={classes.deed}>
        <div className={classes.form}>
          <Title order={1}>{title}</Title>
          {lead && <p className={classes.lead}>{lead}</p>}
          {children}
        </div>
        <nav className={classes.languages} aria-label={t('language')}>
          {languages.map((language) => (
            <Anchor
              key={language}
              component="button"
              type="button"
              lang={language}
              size="sm"
              c={i18n.language === language ? undefined : 'dimmed'}
              aria-current={i18n.language === language}
              onClick={() => void speak(language)}
            >
              {languageNames[language]}
            </Anchor>
          ))}
        </nav>
      </main>
    </div>
  )
}
