import { Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './PageHead.module.css'

interface PageHeadProps {
  title: string
  /** One sentence on what the page is for, or where things stand. */
  children?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, children, actions }: PageHeadProps) {
  useDocumentTitle(`${title} · Brandwarden`)
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        {children && <p className={classes.lead}>{children}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
