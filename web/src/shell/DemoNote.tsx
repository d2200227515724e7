import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import classes from './DemoNote.module.css'
import { useSignOut } from './sign-out.ts'

/** Says in the demonstration that nothing is real, and lets one step into someone else’s shoes. */
export function DemoNote() {
  const { t } = useTranslation('shell')
  const { demo } = useMe()
  const signOut = useSignOut()
  if (!demo) return null
  return (
    <div className={classes.note}>
      <p>{t('demo.says')}</p>
      <button type="button" onClick={() => void signOut()}>
        {t('demo.change')}
      </button>
    </div>
  )
}
