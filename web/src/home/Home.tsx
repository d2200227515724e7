import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { PageHead } from '../ui/PageHead.tsx'

export function Home() {
  const { t } = useTranslation('home')
  const { person } = useMe()
  return <PageHead title={t('hello', { name: person.name.split(' ')[0] ?? '' })} />
}
