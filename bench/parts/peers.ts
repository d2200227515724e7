import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const homes = join(import.meta.dirname, '../peers')

/**
 * A library that a bench measures against. Peers have a package and lock file of their own, so that nothing of them is
 * shipped or stands in the way of our own versions; they are installed when a bench first asks for one.
 */
export function loadPeer<T>(name: string, folder = '.'): T {
  const home = join(homes, folder)
  if (!existsSync(join(home, 'node_modules', name)))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, stdio: 'ignore' })
  return createRequire(join(home, 'package.json'))(name) as T
}
