import { rule, type TokenRule } from './token-rule.ts'
import { cloudTokens } from './tokens/clouds.ts'
import { makerTokens } from './tokens/makers.ts'
import { peopleTokens } from './tokens/people.ts'

/** Formats that belong to no single service. */
const formats: readonly TokenRule[] = [
  rule('age-secret-key', 'AGE-SECRET-KEY-', 'AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58,80}', 0.99),
  rule('json-web-token', 'eyJ', 'eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{16,}', 0.9),
  rule('sealed-token', 'ey', 'ey[A-Za-z][A-Za-z0-9_-]{30,}\\.[A-Za-z0-9_-]{40,}(?:\\.[A-Za-z0-9_-]{16,}){0,3}', 0.75),
  rule('wallet-key', 'prv', '[xyz]prv[1-9A-HJ-NP-Za-km-z]{100,112}', 0.98),
]

/** Formats that may come without any long row of letters and digits. */
export const bareFormats: readonly TokenRule[] = [
  {
    id: 'private-key',
    hint: '-----BEGIN ',
    sure: 0.99,
    pattern:
      /-----BEGIN (?:(?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?|OpenVPN Static key V1)-----(?:[A-Za-z0-9+/=\s:,\\.-]{0,8000}?-----END [A-Za-z0-9 ]{0,40}-----)?/g,
  },
  { id: 'private-key', hint: 'PuTTY-User-Key-File-', sure: 0.97, pattern: /PuTTY-User-Key-File-\d: [^\n]{3,60}/g },
  {
    id: 'password-hash',
    hint: '$',
    sure: 0.8,
    pattern:
      /\$(?:2[abxy]?\$\d{2}\$[./A-Za-z0-9]{53}|(?:[156]|apr1)\$(?:rounds=\d{1,9}\$)?[^\s$]{1,16}\$[./A-Za-z0-9]{22,86}|8\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}|9\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}|y\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|argon2(?:id|i|d)\$[^\s]{30,200}|(?:pbkdf2-sha\d{1,3}|scrypt|P|H|S)\$[./A-Za-z0-9+=,$]{24,120})/g,
  },
  {
    id: 'password-hash',
    hint: 'pbkdf2_sha',
    sure: 0.8,
    pattern: /(?<![\w$])pbkdf2_sha\d{1,3}\$\d{3,8}\$[A-Za-z0-9+/=]{4,60}\$[A-Za-z0-9+/=]{40,100}/g,
  },
  {
    id: 'password-hash',
    hint: ':::',
    sure: 0.85,
    pattern: /(?<=:)\d{1,6}:[0-9a-fA-F]{32}:[0-9a-fA-F]{32}(?=:::)/g,
  },
  { id: 'password-hash', hint: '{S', sure: 0.8, pattern: /\{S?SHA(?:256|512)?\}[A-Za-z0-9+/]{26,120}={0,2}/g },
  {
    id: 'otp-seed',
    hint: 'otpauth',
    sure: 0.98,
    pattern: /otpauth(?:-migration)?:\/\/(?:totp|hotp|offline)[/?][^\s"'<>]{6,800}/gi,
  },
]

/** Everything that is known by its form. */
export const tokenRules: readonly TokenRule[] = [
  ...cloudTokens,
  ...makerTokens,
  ...peopleTokens,
  ...formats,
  ...bareFormats,
]
