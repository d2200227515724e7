import { Rule } from '@brandwarden/content'
import type { Language } from '@brandwarden/contract'
import { readYaml, type YamlMistake } from '../../base/yaml/read-yaml.ts'
import { findRuleFaults } from './limits.ts'

export type ReadRule = { ok: true; rule: Rule } | { ok: false; rule: Rule | null; mistakes: YamlMistake[] }

/** A rule as someone wrote it, with every mistake and its line. Never throws, whatever the text. */
export function readRule(yaml: string, lists: ReadonlySet<string>, language: Language): ReadRule {
  const read = readYaml(withoutDash(yaml), Rule, language)
  if (!read.ok) return { ok: false, rule: null, mistakes: read.mistakes }
  const faults = findRuleFaults(read.value, lists, language)
  if (faults.length === 0) return { ok: true, rule: read.value }
  return {
    ok: false,
    rule: read.value,
    mistakes: faults.map(({ path, message }) => ({ ...read.locate(path), message })),
  }
}

/** A rule copied out of a pack begins with the dash of its list; without it the lines stay where they are. */
function withoutDash(yaml: string): string {
  const lines = yaml.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  const line = lines[first]
  return line && /^ *- /.test(line) ? lines.with(first, line.replace('- ', '  ')).join('\n') : yaml
}
