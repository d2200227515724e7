#!/usr/bin/env node
import { requireNode } from '../../start-node.mjs'

requireNode()
await import('../src/main.ts')
