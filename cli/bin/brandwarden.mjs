#!/usr/bin/env node
import { requireNode } from '../../start-node.mjs'

requireNode()
const { keepCompiledCode } = await import('../src/code-cache.ts')
keepCompiledCode()
await import('../src/main.ts')
