import { Button, Container } from '@mantine/core'
import { IconMapOff, IconPlugX } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'
import { EmptyPage } from '../ui/EmptyPage.tsx'
import { LinkButton } from '../ui/links.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'

export function PageLost() {
  const { t } = useTranslation('shell')
  return (
    <EmptyPage icon={IconMapOff} title={t('lost.title')} action={<LinkButton to="/">{t('lost.home')}</LinkButton>}>
      {t('lost.says')}
    </EmptyPage>
  )
}

/** What the server refused is worded by the server; what broke in the page is said so, with a way on. */
export function PageBroke({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell')
  if (error instanceof ApiProblem && error.status === 404) return <PageLost />
  if (error instanceof ApiProblem) {
    return (
      <Container size="sm" py="xl">
        <ProblemNote problem={error} onRetry={reset} />
      </Container>
    )
  }
  return (
    <EmptyPage
      icon={IconPlugX}
      title={t('broken.title')}
      action={<Button onClick={() => window.location.reload()}>{t('broken.again')}</Button>}
    >
      {t('broken.says')}
    </EmptyPage>
  )
}
