import { Anchor, type AnchorProps, Button, type ButtonProps, Menu, type MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Link<Props> = Props & Omit<ComponentPropsWithRef<'a'>, keyof Props>

// Mantine's looks on the router's typed addresses.
export const LinkButton = createLink((props: Link<ButtonProps>) => <Button component="a" {...props} />)
export const LinkText = createLink((props: Link<AnchorProps>) => <Anchor {...props} />)
export const LinkItem = createLink((props: Link<MenuItemProps>) => <Menu.Item component="a" {...props} />)
