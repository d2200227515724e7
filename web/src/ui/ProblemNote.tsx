import { Alert, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../api.ts'

interface ProblemNoteProps {
  problem: unknown
  /** Paths that a form shows beside their fields already. */
  shownFields?: readonly string[]
  onRetry?: () => void
}

/** What happened, what was kept and what to do; the number helps whoever looks into it. */
export function ProblemNote({ problem, shownFields = [], onRetry }: ProblemNoteProps) {
  const { t } = useTranslation()
  const words = useProblemWords(problem)
  if (!problem) return null
  const rest =
    problem instanceof ApiProblem ? (problem.view.errors ?? []).filter(({ path }) => !shownFields.includes(path)) : []
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={20} aria-hidden />} title={words}>
      {rest.length > 0 && (
        <List size="sm" spacing={4}>
          {rest.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>{path ? `${path}: ${message}` : message}</List.Item>
          ))}
        </List>
      )}
      {problem instanceof ApiProblem && problem.view.requestId && problem.status >= 500 && (
        <Text size="sm">{t('problem.number', { number: problem.view.requestId })}</Text>
      )}
      {onRetry && (
        <Button size="xs" variant="default" mt="xs" onClick={onRetry}>
          {t('problem.again')}
        </Button>
      )}
    </Alert>
  )
}

/** The server words its problems in the reader's language; only what never reached it is worded here. */
export function useProblemWords(problem: unknown): string {
  const { t } = useTranslation()
  if (!(problem instanceof ApiProblem)) return t('problem.unexpected')
  if (problem.status === 0) return t('problem.unreachable')
  return problem.view.detail ?? (problem.view.title || t('problem.unexpected'))
}
