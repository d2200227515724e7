import { useMantineColorScheme } from '@mantine/core'
import { Spotlight, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import {
  IconHome,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPencilPlus,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages, speak } from '../i18n.ts'
import { useMe } from '../me.ts'
import { roomsFor } from './rooms.ts'
import { useSignOut } from './sign-out.ts'

/** Ctrl-K: every page by name and every deed that starts somewhere, from the keyboard. */
export default function GoAnywhere() {
  const { t, i18n } = useTranslation('shell')
  const { permissions } = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { setColorScheme } = useMantineColorScheme()

  useEffect(() => {
    spotlight.open()
    const onGo = () => spotlight.open()
    window.addEventListener('brandwarden-go', onGo)
    return () => window.removeEventListener('brandwarden-go', onGo)
  }, [])

  const go = (to: string) => () => void navigate({ to })
  const pages = roomsFor(permissions).map<SpotlightActionGroupData>((room) => ({
    group: t(`room.${room.name}`),
    actions: room.pages.map(({ to, name, icon: Sign }) => ({
      id: to,
      label: t(`page.${name}`),
      description: t(`pageSays.${name}`),
      leftSection: <Sign size={20} stroke={1.6} aria-hidden />,
      onClick: go(to),
    })),
  }))
  const deeds: SpotlightActionGroupData = {
    group: t('go.do'),
    actions: [
      ...(permissions.includes('drafts.write')
        ? [
            {
              id: 'new-draft',
              label: t('do.newDraft'),
              leftSection: <IconPencilPlus size={20} stroke={1.6} aria-hidden />,
              onClick: go('/control/drafts/new'),
            },
          ]
        : []),
      {
        id: 'dark',
        label: t('do.dark'),
        leftSection: <IconMoon size={20} stroke={1.6} aria-hidden />,
        onClick: () => setColorScheme('dark'),
      },
      {
        id: 'light',
        label: t('do.light'),
        leftSection: <IconSun size={20} stroke={1.6} aria-hidden />,
        onClick: () => setColorScheme('light'),
      },
      ...languages
        .filter((language) => language !== i18n.language)
        .map((language) => ({
          id: language,
          label: t('do.speak', { language: languageNames[language] }),
          leftSection: <IconLanguage size={20} stroke={1.6} aria-hidden />,
          onClick: () => void speak(language),
        })),
      {
        id: 'sign-out',
        label: t('me.signOut'),
        leftSection: <IconLogout size={20} stroke={1.6} aria-hidden />,
        onClick: () => void signOut(),
      },
    ],
  }
  const general: SpotlightActionGroupData = {
    group: t('go.here'),
    actions: [
      {
        id: 'home',
        label: t('page.home'),
        leftSection: <IconHome size={20} stroke={1.6} aria-hidden />,
        onClick: go('/'),
      },
      {
        id: 'settings',
        label: t('page.settings'),
        leftSection: <IconSettings size={20} stroke={1.6} aria-hidden />,
        onClick: go('/settings'),
      },
    ],
  }

  return (
    <Spotlight
      actions={[...pages, general, deeds]}
      shortcut={null}
      lockScroll={false}
      attributes={{ content: { 'aria-label': t('go.button') } }}
      highlightQuery
      scrollable
      maxHeight={440}
      nothingFound={t('go.nothing')}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('go.placeholder'),
        'aria-label': t('go.placeholder'),
      }}
    />
  )
}
