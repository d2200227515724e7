/**
 * How well disclosures of affiliates are read in a labelled set that is not part of the repository:
 * `node bench/disclosure.ts [FOLDER]` with FOLDER holding `data/` (../shared where nothing is said). A third, chosen by
 * a hash, was kept apart while rules were written; both parts are reported. The peer is what most tools do: looking for
 * the words that give it away.
 */
import { join, resolve } from 'node:path'
import { findDisclosure } from '@brandwarden/text'
import { parts, readRows } from './parts/labelled.ts'
import { machine, printTable } from './parts/machine.ts'

const folder = resolve(process.argv[2] ?? '../shared')
type Affiliate = { text: string; label: 'disclosed' | 'undisclosed' }

const readers: readonly [name: string, isDisclosed: (text: string) => boolean][] = [
  ['brandwarden', (text) => findDisclosure(text).marked],
  ['the words alone', (text) => /\b(?:affiliate|sponsored|commission|#ad)\b/iu.test(text)],
]
console.log(machine())
const rows = parts(
  readRows<Affiliate>(join(folder, 'data/classify/affiliate_disclosure.jsonl.gz')),
  ({ text }) => text,
).flatMap(([part, texts]) =>
  readers.map(([name, isDisclosed]) => {
    const [right, wrong, missed] = [0, 0, 0].map(
      (_, which) =>
        texts.filter(({ text, label }) => {
          const said = isDisclosed(text)
          const is = label === 'disclosed'
          return which === 0 ? said && is : which === 1 ? said && !is : !said && is
        }).length,
    ) as [number, number, number]
    return [`${name}, ${part}`, (2 * right) / (2 * right + wrong + missed), right, wrong, missed]
  }),
)
printTable(['reader, part', 'F1', 'right', 'wrong', 'missed'], rows)
