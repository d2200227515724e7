import { IconHome } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import classes from './Column.module.css'
import { roomsFor } from './rooms.ts'

/** One column, one heading a room; only what exists and may be opened stands in it. */
export function Column() {
  const { t } = useTranslation('shell')
  const { permissions } = useMe()
  const id = useId()
  return (
    <nav className={classes.column} aria-label={t('rooms')}>
      <Link to="/" className={classes.page} activeOptions={{ exact: true }}>
        <IconHome size={18} stroke={1.7} aria-hidden />
        {t('page.home')}
      </Link>
      {roomsFor(permissions).map((room) => (
        <section key={room.name} aria-labelledby={`${id}${room.name}`}>
          <h2 id={`${id}${room.name}`} className={classes.room}>
            {t(`room.${room.name}`)}
          </h2>
          <ul className={classes.pages}>
            {room.pages.map(({ to, name, icon: Sign }) => (
              <li key={to}>
                <Link to={to} className={classes.page}>
                  <Sign size={18} stroke={1.7} aria-hidden />
                  {t(`page.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
