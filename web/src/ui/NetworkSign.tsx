import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandPinterest,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandX,
  IconBrandYoutube,
  IconWorld,
} from '@tabler/icons-react'

const signs = {
  bluesky: IconBrandBluesky,
  mastodon: IconBrandMastodon,
  x: IconBrandX,
  threads: IconBrandThreads,
  instagram: IconBrandInstagram,
  facebook: IconBrandFacebook,
  linkedin: IconBrandLinkedin,
  tiktok: IconBrandTiktok,
  youtube: IconBrandYoutube,
  pinterest: IconBrandPinterest,
}

/** The network's sign beside an account's name; decoration, for the name is always written out. */
export function NetworkSign({ network, size = 18 }: { network: string; size?: number }) {
  const Sign = signs[network as keyof typeof signs] ?? IconWorld
  return <Sign size={size} stroke={1.7} aria-hidden />
}
