#!/usr/bin/env node
import module from 'node:module'
import { requireNode } from '../../start-node.mjs'

requireNode()
// Half of a short command's time is reading sources: what was compiled once is kept.
module.enableCompileCache?.()
await import('../src/main.ts')
