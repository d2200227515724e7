import { ActionIcon, Burger, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveUpdates } from '../ui/live.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { Column } from './Column.tsx'
import { DemoNote } from './DemoNote.tsx'
import { Wordmark } from './Mark.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import classes from './Shell.module.css'
import { StopBanner } from './StopBanner.tsx'
import { StopEverything } from './StopEverything.tsx'
import { openSpotlight, useSpotlightWanted } from './spotlight.ts'

const GoAnywhere = lazy(() => import('./GoAnywhere.tsx'))

/** The frame around every page: skip link, column of rooms, header, and the page itself. */
export function Shell() {
  const { t } = useTranslation('shell')
  const [columnOpen, column] = useDisclosure(false)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const page = useRef<HTMLElement>(null)
  const wanted = useSpotlightWanted()
  useLiveUpdates()

  const visited = useRef(path)
  useEffect(() => {
    if (visited.current === path) return
    visited.current = path
    column.close()
    // A screen reader starts reading where the new page starts; typing goes on where a field took the focus itself.
    if (document.activeElement === document.body || document.activeElement?.closest('nav, header'))
      page.current?.focus()
  }, [path, column])

  return (
    <div className={classes.shell}>
      <a href="#page" className={classes.skip}>
        {t('skip')}
      </a>
      <aside className={classes.column}>
        <div className={classes.standing}>
          <Link to="/" className={classes.brand} aria-label={t('home')}>
            <Wordmark />
          </Link>
          <Column />
          <DemoNote />
        </div>
      </aside>
      <Drawer
        opened={columnOpen}
        onClose={column.close}
        size={272}
        title={<Wordmark />}
        closeButtonProps={{ 'aria-label': t('closeRooms') }}
        classNames={{
          content: classes.drawer,
          header: classes.drawerHeader,
          title: classes.brand,
          close: classes.drawerClose,
          body: classes.drawerBody,
        }}
      >
        <Column />
        <DemoNote />
      </Drawer>
      <header className={classes.header}>
        <Burger
          className={classes.burger}
          opened={columnOpen}
          onClick={column.toggle}
          size="sm"
          aria-label={t('rooms')}
          aria-expanded={columnOpen}
        />
        <button type="button" className={classes.go} onClick={openSpotlight}>
          <IconSearch size={16} stroke={1.8} aria-hidden />
          <span>{t('go.button')}</span>
          <kbd>{t('go.keys')}</kbd>
        </button>
        <ActionIcon
          className={classes.goSmall}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('go.button')}
          onClick={openSpotlight}
        >
          <IconSearch size={20} stroke={1.8} />
        </ActionIcon>
        <span className={classes.gap} />
        <StopEverything />
        <PersonMenu />
      </header>
      <div className={classes.body}>
        <StopBanner />
        <main id="page" ref={page} tabIndex={-1} className={classes.page}>
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {wanted && (
        <Suspense fallback={null}>
          <GoAnywhere />
        </Suspense>
      )}
    </div>
  )
}
