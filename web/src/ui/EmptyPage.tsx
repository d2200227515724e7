import { Stack, Text, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './EmptyPage.module.css'

interface EmptyPageProps {
  icon: Icon
  /** What belongs here. */
  title: string
  /** Why it is worth having. */
  children: ReactNode
  /** The one button that starts it. */
  action?: ReactNode
}

export function EmptyPage({ icon: Sign, title, children, action }: EmptyPageProps) {
  return (
    <Stack className={classes.page} align="center" gap="sm">
      <span className={classes.sign}>
        <Sign size={28} stroke={1.5} aria-hidden />
      </span>
      <Title order={2} ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw="52ch">
        {children}
      </Text>
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  )
}
