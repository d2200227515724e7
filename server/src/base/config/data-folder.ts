import { join } from 'node:path'

export type Machine = {
  uid: number | undefined
  platform: NodeJS.Platform
  home: string
  env: Record<string, string | undefined>
}

/** Where data lies when nobody says: the system's place for root, the user's own place for everyone else. */
export function defaultDataFolder({ uid, platform, home, env }: Machine): string {
  if (uid === 0) return '/var/lib/brandwarden'
  const xdg = env.XDG_DATA_HOME
  if (xdg?.startsWith('/')) return join(xdg, 'brandwarden')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Brandwarden')
  return join(home, '.local', 'share', 'brandwarden')
}
