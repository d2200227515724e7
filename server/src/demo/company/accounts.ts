import type { Network } from '@brandwarden/contract'
import type { BrandKey } from './people.ts'

export type Account = { brand: BrandKey; network: Network; handle: string; purpose: string; isConnected?: true }

/** The inventory. Three accounts publish to the make-believe network; the others are only known of. */
export const accounts = {
  bluesky: {
    brand: 'audio',
    network: 'bluesky',
    handle: 'nordlicht-audio.com',
    purpose: 'News and workshop stories, in English',
    isConnected: true,
  },
  mastodon: {
    brand: 'audio',
    network: 'mastodon',
    handle: 'nordlicht@klang.example',
    purpose: 'The same in French and Italian, with more commas',
    isConnected: true,
  },
  instagram: {
    brand: 'audio',
    network: 'instagram',
    handle: 'nordlichtaudio',
    purpose: 'Pictures, mostly of the cat',
  },
  linkedin: {
    brand: 'audio',
    network: 'linkedin',
    handle: 'nordlicht-audio',
    purpose: 'Jobs, and Henrik’s yearly pun',
  },
  x: {
    brand: 'audio',
    network: 'x',
    handle: 'nordlicht',
    purpose: 'Asleep since 2024; kept so that nobody else takes it',
  },
  youtube: { brand: 'audio', network: 'youtube', handle: 'nordlichtaudio', purpose: 'Repair films, four minutes each' },
  shopBluesky: {
    brand: 'shop',
    network: 'bluesky',
    handle: 'nordlicht.shop',
    purpose: 'Offers, spare parts, opening hours',
    isConnected: true,
  },
  shopMastodon: {
    brand: 'shop',
    network: 'mastodon',
    handle: 'boutique@klang.example',
    purpose: 'La boutique, en français',
  },
  shopFacebook: {
    brand: 'shop',
    network: 'facebook',
    handle: 'nordlichtshop',
    purpose: 'Opening hours and lost property',
  },
} as const satisfies Record<string, Account>

export type AccountKey = keyof typeof accounts
