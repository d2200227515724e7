import { requireNode } from './start-node.mjs'

requireNode()
await import('./server/src/main.ts')
