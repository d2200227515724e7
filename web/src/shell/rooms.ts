import type { Permission } from '@brandwarden/contract'
import {
  type Icon,
  IconBook2,
  IconBuildingStore,
  IconChecklist,
  IconGavel,
  IconPencil,
  IconPlugConnected,
  IconRulerMeasure,
  IconScript,
  IconSend,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'

export interface RoomPage {
  to: string
  name: PageName
  icon: Icon
  needs?: Permission
}

export type PageName =
  | 'drafts'
  | 'approvals'
  | 'approvalRules'
  | 'posts'
  | 'accounts'
  | 'policies'
  | 'rules'
  | 'facts'
  | 'people'
  | 'teams'
  | 'ledger'

export interface Room {
  name: 'govern' | 'control' | 'prove'
  pages: RoomPage[]
}

/** The rooms of the house and the pages that stand in them, in the order in which work flows. */
export const rooms: Room[] = [
  {
    name: 'govern',
    pages: [
      { to: '/govern/policies', name: 'policies', icon: IconBook2, needs: 'policies.read' },
      { to: '/govern/rules', name: 'rules', icon: IconRulerMeasure, needs: 'policies.read' },
      { to: '/govern/accounts', name: 'accounts', icon: IconPlugConnected, needs: 'accounts.read' },
      { to: '/govern/facts', name: 'facts', icon: IconBuildingStore, needs: 'facts.read' },
      { to: '/govern/people', name: 'people', icon: IconUsers, needs: 'people.read' },
      { to: '/govern/teams', name: 'teams', icon: IconUsersGroup, needs: 'people.read' },
    ],
  },
  {
    name: 'control',
    pages: [
      { to: '/control/drafts', name: 'drafts', icon: IconPencil, needs: 'drafts.read' },
      { to: '/control/approvals', name: 'approvals', icon: IconChecklist, needs: 'drafts.read' },
      { to: '/control/approval-rules', name: 'approvalRules', icon: IconGavel, needs: 'drafts.read' },
      { to: '/control/posts', name: 'posts', icon: IconSend, needs: 'posts.read' },
    ],
  },
  { name: 'prove', pages: [{ to: '/prove/ledger', name: 'ledger', icon: IconScript, needs: 'ledger.read' }] },
]

/** Only what this person may open; a room without an open door is not shown. */
export function roomsFor(permissions: readonly Permission[]): Room[] {
  return rooms
    .map((room) => ({
      ...room,
      pages: room.pages.filter(({ needs }) => needs === undefined || permissions.includes(needs)),
    }))
    .filter(({ pages }) => pages.length > 0)
}
