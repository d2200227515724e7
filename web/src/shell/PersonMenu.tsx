import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSettings, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages, speak } from '../i18n.ts'
import { useMe } from '../me.ts'
import { LinkItem } from '../ui/links.tsx'
import { PersonBadge } from '../ui/PersonBadge.tsx'
import classes from './PersonMenu.module.css'
import { useSignOut } from './sign-out.ts'

const looks = [
  { look: 'light', icon: IconSun },
  { look: 'dark', icon: IconMoon },
  { look: 'auto', icon: IconDeviceDesktop },
] as const

/** The reader's own things: profile, language, light or dark, and the way out. */
export function PersonMenu() {
  const { t, i18n } = useTranslation('shell')
  const { person } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useSignOut()
  return (
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.me}>
          <span aria-hidden="true" className={classes.face}>
            <PersonBadge name={person.name} compact />
            <span className={classes.name}>{person.name}</span>
          </span>
          <VisuallyHidden>{t('me.menu', { name: person.name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <LinkItem to="/settings" leftSection={<IconSettings size={16} aria-hidden />}>
          {t('page.settings')}
        </LinkItem>
        <Menu.Divider />
        <Menu.Label>{t('me.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={i18n.language === language}
            onClick={() => void speak(language)}
            rightSection={i18n.language === language && <IconCheck size={16} aria-hidden />}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('me.look')}</Menu.Label>
        {looks.map(({ look, icon: Sign }) => (
          <Menu.Item
            key={look}
            aria-current={colorScheme === look}
            onClick={() => setColorScheme(look)}
            leftSection={<Sign size={16} aria-hidden />}
            rightSection={colorScheme === look && <IconCheck size={16} aria-hidden />}
          >
            {t(`look.${look}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {t('me.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
