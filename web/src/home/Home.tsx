import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../me.ts'
import { LinkButton } from '../ui/links.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { Exposure } from './Exposure.tsx'
import classes from './Home.module.css'
import { useNeeds } from './use-needs.tsx'

/** What needs me now, by role; then how exposed we are. */
export function Home() {
  const { t } = useTranslation('home')
  const { person } = useMe()
  const mayWrite = useMay('drafts.write')
  const { needs, isLoading } = useNeeds()
  return (
    <>
      <PageHead
        title={t('hello', { name: person.name.split(' ')[0] ?? '' })}
        actions={
          mayWrite && (
            <LinkButton to="/control/drafts/$draftId" params={{ draftId: 'new' }}>
              {t('write')}
            </LinkButton>
          )
        }
      />
      <section aria-labelledby="needs">
        <h2 id="needs" className={classes.title}>
          {t('needs.title')}
        </h2>
        {isLoading ? (
          <Waiting rows={3} height={60} />
        ) : needs.length === 0 ? (
          <p className={classes.calm}>
            <IconCircleCheck size={22} stroke={1.6} aria-hidden />
            {t('needs.none')}
          </p>
        ) : (
          <ul className={classes.needs}>
            {needs.map(({ key, icon: Sign, gravity, sentence, detail, action }) => (
              <li key={key} className={classes.need} data-gravity={gravity}>
                <Sign size={20} stroke={1.6} aria-hidden />
                <span className={classes.words}>
                  <span className={classes.sentence}>{sentence}</span>
                  {detail && <span className={classes.detail}>{detail}</span>}
                </span>
                {action}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Exposure />
    </>
  )
}
