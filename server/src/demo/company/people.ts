import type { Language, Role } from '@brandwarden/contract'

export type BrandKey = 'audio' | 'shop'
export type TeamKey = 'stories' | 'shop' | 'law' | 'workshop'

export type Member = {
  name: string
  language: Language
  timeZone: string
  roles: { role: Role; brand?: BrandKey }[]
  teams?: TeamKey[]
  isOfAgency?: true
}

/** Everybody who works at Nordlicht or for it, in the order in which they came. All of them are invented. */
export const members = {
  mika: {
    name: 'Mika Aalto',
    language: 'en',
    timeZone: 'Europe/Berlin',
    roles: [{ role: 'administrator' }],
  },
  ines: {
    name: 'Ines Keller',
    language: 'en',
    timeZone: 'Europe/Berlin',
    roles: [{ role: 'programme-owner' }],
    teams: ['stories'],
  },
  tom: {
    name: 'Tom Whitaker',
    language: 'en',
    timeZone: 'Europe/London',
    roles: [{ role: 'marketing' }],
    teams: ['stories'],
  },
  margaux: {
    name: 'Margaux Delorme',
    language: 'fr',
    timeZone: 'Europe/Paris',
    roles: [{ role: 'marketing' }],
    teams: ['stories', 'shop'],
  },
  davide: {
    name: 'Davide Conti',
    language: 'it',
    timeZone: 'Europe/Rome',
    roles: [{ role: 'social-manager' }],
    teams: ['stories', 'shop'],
  },
  nadia: {
    name: 'Nadia Benali',
    language: 'fr',
    timeZone: 'Europe/Paris',
    roles: [{ role: 'approver' }],
    teams: ['stories'],
  },
  chiara: {
    name: 'Chiara Bellini',
    language: 'it',
    timeZone: 'Europe/Rome',
    roles: [{ role: 'legal' }],
    teams: ['law'],
  },
  oskar: {
    name: 'Oskar Nyberg',
    language: 'en',
    timeZone: 'Europe/Stockholm',
    roles: [{ role: 'security' }],
  },
  henrik: {
    name: 'Henrik Falk',
    language: 'en',
    timeZone: 'Europe/Berlin',
    roles: [{ role: 'executive' }],
  },
  greta: { name: 'Greta Holm', language: 'en', timeZone: 'Europe/Berlin', roles: [{ role: 'hr' }] },
  paul: {
    name: 'Paul Mercier',
    language: 'fr',
    timeZone: 'Europe/Paris',
    roles: [{ role: 'agency-lead', brand: 'shop' }],
    isOfAgency: true,
  },
  aisha: {
    name: 'Aisha Okafor',
    language: 'en',
    timeZone: 'Europe/Paris',
    roles: [{ role: 'marketing', brand: 'shop' }],
    isOfAgency: true,
  },
  beatrice: {
    name: 'Beatrice Moretti',
    language: 'it',
    timeZone: 'Europe/Rome',
    roles: [{ role: 'employee' }],
    teams: ['workshop'],
  },
  ruth: { name: 'Ruth Adler', language: 'en', timeZone: 'Europe/Zurich', roles: [{ role: 'auditor' }] },
} as const satisfies Record<string, Member>

export type MemberKey = keyof typeof members

/** Worked here for a week; his access ended with his contract. */
export const leaver: Member = {
  name: 'Felix Brandt',
  language: 'en',
  timeZone: 'Europe/Berlin',
  roles: [{ role: 'marketing', brand: 'shop' }],
  teams: ['shop'],
}

/** Has not opened her invitation yet. */
export const newcomer: Member = {
  name: 'Sofia Greco',
  language: 'it',
  timeZone: 'Europe/Rome',
  roles: [{ role: 'employee' }],
  teams: ['workshop'],
}

export const teamNames: Record<TeamKey, string> = {
  stories: 'Stories',
  shop: 'Shop & service',
  law: 'Law & privacy',
  workshop: 'Workshop',
}

/** An address that no mail server in the world accepts (RFC 2606). */
export function addressOf({ name, isOfAgency }: Pick<Member, 'name' | 'isOfAgency'>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.')
  return `${plain}@${isOfAgency ? 'studio-papillon' : 'nordlicht-audio'}.example`
}
