import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** What no linter checks of docs/ARCHITECTURE.md. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.endsWith('.lock'))
const sources = tracked.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.gen\.ts$|^db\/tables\.ts$/.test(path))
const read = (path: string) => readFileSync(path, 'utf8')

const isTest = (path: string) => /\.test\.tsx?$|\/test(ing)?\//.test(path)
const finding = (paths: string[], pattern: RegExp) =>
  paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )

test('engines have no clock, no chance and no process', () => {
  // What is apart is no engine: it runs one in a process of its own.
  const isApart = (path: string) => path.startsWith('engines/image/src/apart/')
  const engines = sources.filter((path) => path.startsWith('engines/') && !isTest(path) && !isApart(path))
  expect(engines.length).toBeGreaterThan(10)
  expect(
    finding(engines, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bperformance\.now\b|\brandomUUID\b/),
  ).toEqual([])
})

test('only the clock asks for the time in the server', () => {
  const server = sources.filter(
    (path) => /^server\/src\/(govern|control|watch|respond|prove)\//.test(path) && !isTest(path),
  )
  expect(finding(server, /\bDate\.now\b|\bnew Date\(\)/)).toEqual([])
})

test('no file hides behind a name that says nothing', () => {
  const hiding = /(^|-)(services?|managers?|helpers?|utils?|common|misc)(-|\.)/i
  expect(tracked.filter((path) => hiding.test(basename(path)) && /\.tsx?$/.test(path))).toEqual([])
})

test('nothing is left open, skipped or silenced without a reason', () => {
  const own = sources.filter((path) => path !== 'house.test.ts' && !path.startsWith('packs/'))
  expect(finding(own, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([])
  expect(finding(own, /\b(test|it|describe)\.(skip|only|todo)\b/)).toEqual([])
  expect(finding(own, /@ts-ignore|@ts-nocheck|\bas any\b/)).toEqual([])
})

test('files are named in kebab-case, components and hooks of the web by their own name', () => {
  const odd = sources.filter((path) => {
    const name = basename(path)
      .replace(/^\./, '')
      .replace(/(\.\w+)*$/, '')
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !path.startsWith('web/src/')
  })
  expect(odd).toEqual([])
})

test('every migration says in its first line why it is there', () => {
  const migrations = tracked.filter((path) => /^db\/migrations\/.*\.sql$/.test(path))
  expect(migrations.filter((path) => !read(path).startsWith('-- '))).toEqual([])
})

test('every dependency has its line in docs/dependencies.md', () => {
  // What tests and benches install for themselves never reaches a user.
  const manifests = tracked.filter((path) => basename(path) === 'package.json' && !/^(journeys|bench)\//.test(path))
  const text = read('docs/dependencies.md')
  const named = manifests.flatMap((path) => {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(read(path))
    return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  })
  const missing = [...new Set(named)].filter(
    (name) => !name.startsWith('@brandwarden/') && !text.includes(`\`${name}\``),
  )
  expect(missing).toEqual([])
})
