import { CompanyFile } from '@brandwarden/content'
import { FactsImport, FactsSave, FactsView } from '@brandwarden/contract'
import { parse, YAMLParseError } from 'yaml'
import { action, type Scope } from '../../base/action/action.ts'
import { mustBeAllowed, mustBePerson } from '../../base/actor.ts'
import { Problem } from '../../base/problem.ts'
import { lockFactsVersion, saveFacts } from './store.ts'

export const changeFacts = action({
  name: 'facts.save',
  needs: 'facts.edit',
  summary: 'Saves what only the company knows: domains, products, embargoes, positions, licences.',
  input: FactsSave,
  output: FactsView,
  run: (scope, { brandId, version, facts }) => store(scope, brandId, facts, version),
})

export const importFacts = action({
  name: 'facts.import',
  needs: 'facts.edit',
  summary: 'Replaces the facts by a company file (YAML).',
  input: FactsImport,
  output: FactsView,
  run: (scope, { brandId, yaml }) => store(scope, brandId, readCompanyFile(yaml)),
})

async function store(scope: Scope, brandId: FactsView['brandId'], facts: CompanyFile, expected?: number) {
  const { tx, actor, now, record } = scope
  mustBeAllowed(actor, 'facts.edit', { brandId })
  const before = await lockFactsVersion(tx, brandId)
  if (expected !== undefined && expected !== before) throw new Problem('changed_meanwhile')

  const version = before + 1
  await saveFacts(tx, { brandId, version, facts, savedAt: now, savedBy: mustBePerson(actor) })
  record('facts.saved', { kind: 'rulebook', id: brandId }, { version })
  return { brandId, version, facts, savedAt: now.toISOString() }
}

/** Every mistake is named with the place where it stands. */
function readCompanyFile(yaml: string): CompanyFile {
  let document: unknown
  try {
    document = parse(yaml, { maxAliasCount: 50 })
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined
    throw new Problem('facts_not_readable', {}, [
      { path: line ? `line ${line}` : '', message: (error as Error).message },
    ])
  }
  const parsed = CompanyFile.safeParse(document)
  if (parsed.success) return parsed.data
  throw new Problem(
    'facts_not_readable',
    {},
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  )
}
