import type { Mistake } from './mistakes.ts'
import type { Config } from './settings.ts'

const loopback = /^(127\.|::1$|localhost$)/

/** What no setting can know alone: those that exclude or need each other. `given` says where each was set. */
export function checkTogether(
  config: Config,
  given: ReadonlyMap<string, string>,
): { mistakes: Mistake[]; warnings: string[] } {
  const mistakes: Mistake[] = []
  const warnings: string[] = []
  const keys = ['keys.masterKey', 'keys.passphrase'].flatMap((name) => given.get(name) ?? [])
  if (keys.length > 1)
    mistakes.push({ where: `${keys.join(' and ')}:`, message: 'choose one; there is a single master key.' })

  const mailUrl = given.get('mail.url')
  if (mailUrl && !given.has('mail.from'))
    mistakes.push({ where: mailUrl, message: 'needs a sender: set mail.from (BRANDWARDEN_MAIL_FROM) as well.' })

  const { address, publicUrl } = config.server
  if (!loopback.test(address) && publicUrl === null)
    warnings.push(
      `Brandwarden listens on ${address}, but links in letters will say localhost. Set server.publicUrl (BRANDWARDEN_PUBLIC_URL).`,
    )
  if (publicUrl?.startsWith('http:') && !loopback.test(new URL(publicUrl).hostname))
    warnings.push(`${publicUrl} is not encrypted: passwords can be read on the way. Put TLS in front and use https://.`)
  return { mistakes, warnings }
}
