import { expect, test } from 'vitest'
import { withoutSecrets } from './letters.ts'

test.each([
  ['The scheduler password: Vinterlys!2026. Post at nine.', 'The scheduler password: …. Post at nine.'],
  ['Three hinges, two coffees, one cat.', 'Three hinges, two coffees, one cat.'],
])('a letter about “%s” quotes no secret', (text, quoted) => {
  expect(withoutSecrets(text)).not.toContain('Vinterlys')
  expect(withoutSecrets(text).endsWith(quoted.slice(-10))).toBe(true)
})
