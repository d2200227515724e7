import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentConfig } from './document.ts'

writeFileSync(join(import.meta.dirname, '../../../../docs/configuration.md'), documentConfig())
