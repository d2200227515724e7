import { type Labelled, take } from './labelled.ts'
import { isPlaceholder } from './random.ts'

const HEADER =
  /\b(?:authorization["']?\s?[:=]\s?["']?(?:[a-z]{2,12}\s)?|bearer\s+|x-[a-z-]{0,20}(?:token|key|auth|secret)["']?\s?[:=]\s?["']?)(?<v>[A-Za-z0-9._~+/=-]{16,2000})/gi
const BASIC_WORD = /\bbasic\s+(?<v>[A-Za-z0-9+/]{12,400}={0,2})/gi
const BASIC = /(?:\s-u|--user)\s+["']?(?<v>[^\s:"']{1,80}:[^\s"']{6,200})/g
const OPTION = /\s(?:--?(?:password|passwd|pass|pwd|token|secret|api-?key)[= ])["']?(?<v>[^\s"']{6,200})/gi
/** Passwords on the command line of the tools that take one there; the group is the password. */
const SHELL: readonly RegExp[] = [
  /\b(?:mysql\w*|mariadb|mysqladmin)\s[^\n]{0,120}?\s-p(?<v>[^\s"']{6,80})/g,
  /\bsshpass\s+-p\s?["']?(?<v>[^\s"']{4,80})/g,
  /\b(?:psexec\w*|wmic|ldapsearch|winexe|evil-winrm|crackmapexec)\s[^\n]{0,120}?\s[-/](?:p|w|password:?)\s?["']?(?<v>[^\s"']{4,80})/gi,
  /\b(?:smbclient|rpcclient|mount)\s[^\n]{0,120}?(?:-U\s?|username=)[^\s%,]{1,60}(?:%|,password=)(?<v>[^\s"',]{4,80})/g,
  /\bnet\s+use\s[^\n]{0,80}?\/user:\S{1,60}\s+(?<v>[^\s/"']{4,80})/gi,
  /\bnet\s+user\s+\S{1,60}\s+(?<v>[^\s/"']{4,80})\s[^\n]{0,40}?\/add/gi,
  /\bConvertTo-SecureString\s+(?:-String\s+)?["'](?<v>[^"'\n$]{4,120})["']/gi,
  /\bhtpasswd\s+-\w*b\w*\s+\S{1,80}\s+\S{1,60}\s+(?<v>\S{4,80})/g,
  /\b(?:-storepass|-keypass|storePassword|keyPassword)\s+["']?(?<v>[^\s"']{6,80})/g,
]
/** Not at a socket on the same machine, which no reader reaches, nor in the range for manuals (RFC 3849). */
const URL_LOGIN =
  /\b(?<scheme>[a-z][a-z0-9+.-]{1,20}):\/\/(?<user>[^\s:@/"'<>]{0,80}):(?<v>[^\s/"'<>]{3,120}?)@(?=[\p{L}\p{N}[])(?!\[2001:db8:)/giu
const URL_PARAMETER = /[?&;](?:password|passwd|pwd|pass)=(?<v>[^\s&;"'<>${}]{4,120})/gi
const DOTENV =
  /(?<![A-Za-z0-9])(?:[A-Z][A-Z0-9]{0,20}_){0,5}(?:PASSWORD|PASSWD|PWD|PASSPHRASE|PASS)\s?=\s?["']?(?<v>[^\s"'$<{(][^\s"']{4,80})/g
const QUOTED_PASSWORD = /(?:password|passwd|pwd|pass)["']?\]?\s?(?:=>|[:=])\s?["'](?<v>[^"'\s$<{]{4,80})["']/gi
/** ODBC and ADO.NET: `Server=…;User Id=…;Password=…;`. */
const ODBC = /;\s?(?:pwd|password)\s?=\s?(?<v>[^;"'\s#{}$()<>]{3,80})(?=[;"']|$)/gi
const ODBC_REST = /(?:server|data source|database|initial catalog|driver|provider|host|port|dsn)\s?=/i
const NETRC = /\bmachine\s+\S{1,100}\s+login\s+\S{1,80}\s+password\s+(?<v>\S{4,80})/g
const NETWORK =
  /\b(?:psk|PresharedKey|wpa_passphrase|wpa2?-psk|wifi_pass\w*|wlan_pass\w*)\s?[=:]\s?["']?(?<v>[^\s"'$<{]{8,63})/gi

/** Logins in commands, addresses, headers and settings. */
export function findLogins(text: string): Labelled[] {
  const found: Labelled[] = []
  if (/bearer|authorization|\bx-[a-z]/i.test(text)) {
    found.push(...take(text, HEADER, 'bearer-token', 0.92, (_, value) => /\d/.test(value) && !isPlaceholder(value)))
  }
  if (/\bbasic\s/i.test(text))
    found.push(...take(text, BASIC_WORD, 'basic-login', 0.9, (_, value) => isBasicLogin(value)))
  if (/\s-{1,2}[a-z]/i.test(text)) {
    found.push(
      ...take(text, BASIC, 'command-login', 0.85, (_, value) => !isPlaceholder(value.split(':')[1]!)),
      ...take(
        text,
        OPTION,
        'command-password',
        0.8,
        (_, value) => !isPlaceholder(value) && /\d|[^\p{L}\d]/u.test(value),
      ),
    )
  }
  if (
    /sshpass|mysql|mariadb|psexec|wmic|ldapsearch|winexe|smbclient|rpcclient|mount|\bnet\s+user?\s|securestring|htpasswd|storepass|keypass|evil-winrm|crackmapexec/i.test(
      text,
    )
  ) {
    for (const pattern of SHELL)
      found.push(
        ...take(
          text,
          pattern,
          'command-password',
          0.85,
          (_, value) => !isPlaceholder(value) && !NO_PASSWORD.test(value),
        ),
      )
  }
  if (text.includes('://')) {
    if (text.includes('@'))
      found.push(...take(text, URL_LOGIN, 'connection-string', 0.92, (match, value) => isUrlPassword(match, value)))
    found.push(
      ...take(
        text,
        URL_PARAMETER,
        'connection-string',
        0.8,
        (_, value) => !isPlaceholder(value) && !NO_PASSWORD.test(value),
      ),
    )
  }
  if (/pass|pwd|psk/i.test(text)) {
    found.push(
      ...take(text, DOTENV, 'password-setting', 0.85, (_, value) => !isPlaceholder(value)),
      ...take(text, QUOTED_PASSWORD, 'password-setting', 0.85, (_, value) => isChosen(value)),
      ...take(text, NETRC, 'password-setting', 0.9, (_, value) => !isPlaceholder(value)),
      ...take(text, NETWORK, 'password-setting', 0.85, (_, value) => !isPlaceholder(value) && !NO_PASSWORD.test(value)),
    )
    if (text.includes(';') && ODBC_REST.test(text)) {
      found.push(...take(text, ODBC, 'connection-string', 0.93, (_, value) => !isPlaceholder(value)))
    }
  }
  return found
}

const NO_PASSWORD =
  /^(?:password|passwd|pass|true|false|test|user|username|string|text|hidden|required|forgot\w*|reset)$/i

/** An example of a manual has a variable where the password stands. */
const isUrlPassword = (match: RegExpExecArray, value: string) =>
  !/^(?:\$|%s|<|\{|\*+$|x+$)/i.test(value) && !/^(?:https?|ftp)$/i.test(match.groups!.user!)

/** Base64 of a name, a colon and a password (RFC 7617). */
function isBasicLogin(value: string): boolean {
  if (value.length % 4 !== 0) return false
  return /^[\x21-\x39\x3b-\x7e]{1,80}:[\x20-\x7e]{3,200}$/.test(atob(value))
}

/** A value that somebody chose as a password, not a word of the program or the manual. */
const isChosen = (value: string) =>
  !isPlaceholder(value) &&
  !/^(?:password|passwd|pass|secret|test|true|false|admin|root|user|username|string|text|hidden|required|forgot\w*)$/i.test(
    value,
  ) &&
  (/\d/.test(value) || /[a-z][A-Z]/.test(value) || /[!@#$%^&*]/.test(value.slice(0, -1)) || /^[a-z]{7,}$/.test(value))
