import type { PolicyVersion } from '@brandwarden/contract'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../ui/localized.ts'
import classes from './Policies.module.css'

/** The policy as a reader meets it: numbered clauses, each with its own address. */
export function PolicyText({ version }: { version: PolicyVersion }) {
  const { t } = useTranslation('govern')
  const say = useLocalized()
  return (
    <article className={classes.document}>
      <p className={classes.objective}>{say(version.objective)}</p>
      <ol className={classes.clauses}>
        {version.clauses.map(({ number, title, text, covers }) => (
          <li key={number} id={`clause-${number}`} className={classes.clause}>
            <span className={classes.number}>{number}</span>
            <div>
              <h2>{say(title)}</h2>
              <p>{say(text)}</p>
            </div>
            {covers.length > 0 && <p className={classes.covers}>{t('policies.checks', { what: covers.join(', ') })}</p>}
          </li>
        ))}
      </ol>
    </article>
  )
}
