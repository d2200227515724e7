#!/usr/bin/env node
import { requireNode } from '../../start-node.mjs'
import { keepCompiledCode } from './code-cache.mjs'

requireNode()
keepCompiledCode()
await import('../src/main.ts')
