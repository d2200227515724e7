/** How one kind of secret looks; the group `v` is the secret where the pattern also needs what stands around it. */
export type SecretRule = { id: string; sure: number; pattern: RegExp; hints?: readonly string[] }

export const secretRules: readonly SecretRule[] = [
  {
    id: 'aws-access-key',
    sure: 0.95,
    hints: ['A'],
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g,
  },
  {
    id: 'github-token',
    sure: 0.98,
    hints: ['gh', 'github_pat_'],
    pattern: /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9_]{22,255})/g,
  },
  {
    id: 'private-key',
    sure: 0.99,
    hints: ['PRIVATE KEY'],
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/g,
  },
  { id: 'bearer-token', sure: 0.9, pattern: /\bbearer\s+(?<v>[A-Za-z0-9._~+/=-]{16,})/gi },
  { id: 'otp-seed', sure: 0.97, hints: ['otpauth'], pattern: /otpauth:\/\/(?:totp|hotp)\/\S+/g },
  {
    id: 'said-password',
    sure: 0.85,
    pattern: /\b(?:password|passwort|mot de passe|password)\s*(?:is|est|è|[:=])?\s*(?<v>(?=\S*\d)\S{6,})/giu,
  },
]
