import { expect, test } from 'vitest'
import { brandwarden, company, folderWith } from '../testing/command.ts'

const text =
  '---\nnetwork: bluesky\n---\nFirst line 🎧\r\nThe Aurora 4 is near.\r\nCall +33 6 39 98 12 34 or write.\r\n'
const folder = folderWith({ 'company.yaml': company, 'a draft é.md': text })

type Region = Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn' | 'charOffset' | 'charLength', number>
type Result = {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: { physicalLocation: { artifactLocation: { uri: string }; region?: Region } }[]
  properties: { category: string; excerpt?: string }
}

async function sarif(args: readonly string[], input = '') {
  const { out } = await brandwarden(['check', ...args, '--company', 'company.yaml', '--format', 'sarif'], {
    cwd: folder,
    input,
  })
  const log = JSON.parse(out)
  return { log, run: log.runs[0], results: log.runs[0].results as Result[] }
}

// The properties that the OASIS schema of SARIF 2.1.0 requires of each object that is written here.
test('a log has all that SARIF 2.1.0 requires, and rules that help', async () => {
  const { log, run, results } = await sarif(['a draft é.md'])
  expect(log).toMatchObject({
    version: '2.1.0',
    $schema: expect.stringMatching(/^https:.*sarif-schema-2\.1\.0\.json$/),
  })
  expect(log.runs).toHaveLength(1)
  expect(run.columnKind).toBe('utf16CodeUnits')
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
  expect(run.tool.driver).toMatchObject({
    name: 'Brandwarden',
    semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
  })
  expect(results.length).toBeGreaterThan(1)
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(['none', 'note', 'warning', 'error']).toContain(level)
    expect(message.text).not.toBe('')
    expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe('a%20draft%20%C3%A9.md')
  }
  for (const rule of run.tool.driver.rules) {
    expect(rule).toMatchObject({
      shortDescription: { text: expect.any(String) },
      fullDescription: { text: expect.any(String) },
      help: { text: expect.any(String), markdown: expect.stringContaining('**') },
      defaultConfiguration: { level: expect.any(String) },
      properties: { clause: expect.any(String), law: expect.any(Array) },
    })
  }
  expect(new Set(run.tool.driver.rules.map(({ id }: { id: string }) => id)).size).toBe(run.tool.driver.rules.length)
})

test('regions point at the very characters of the file, by offset and by line and column', async () => {
  const { results } = await sarif(['a draft é.md'])
  const embargo = results.find(({ properties }) => properties.category === 'embargo')
  const region = embargo?.locations[0]?.physicalLocation.region as Region
  expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe('Aurora 4')
  expect(region).toMatchObject({ startLine: 5, startColumn: 5, endLine: 5, endColumn: 13 })
})

test("a person's data is pointed at and never copied into the log", async () => {
  const { log, results } = await sarif(['a draft é.md'])
  const personal = results.find(({ properties }) => properties.category === 'personal-data')
  const region = personal?.locations[0]?.physicalLocation.region as Region
  expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toContain('39 98 12 34')
  expect(JSON.stringify(log)).not.toContain('39 98 12 34')
})

test('of drafts that come one a line, the line is named, and what cannot be read is a notice', async () => {
  const { run, results } = await sarif(['--input', '-'], `{"id":"a","text":"The Aurora 4 is near."}\nnonsense\n`)
  expect(results[0]?.locations[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: 'stdin' }, region: { startLine: 1 } },
    logicalLocations: [{ name: 'a', kind: 'draft' }],
  })
  expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
    {
      level: 'error',
      message: { text: 'this is not JSON' },
      locations: [{ physicalLocation: { region: { startLine: 2 } } }],
    },
  ])
})
