/**
 * How well disclosures of affiliates are read in a labelled set that is not part of the repository:
 * `node bench/text-reading.ts [FOLDER]` with FOLDER holding `data/` (../shared where nothing is said). A third, chosen by
 * a hash, was kept apart while rules were written; both parts are reported. Personal data and secrets have benches of
 * their own.
 */
import { join, resolve } from 'node:path'
import { findDisclosure } from '@brandwarden/text'
import { parts, readRows } from './parts/labelled.ts'

const folder = resolve(process.argv[2] ?? '../shared')

type Affiliate = { text: string; label: 'disclosed' | 'undisclosed' }
for (const [part, rows] of parts(
  readRows<Affiliate>(join(folder, 'data/classify/affiliate_disclosure.jsonl.gz')),
  (row) => row.text,
)) {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const row of rows) {
    const { marked } = findDisclosure(row.text)
    if (marked && row.label === 'disclosed') right++
    else if (marked) wrong++
    else if (row.label === 'disclosed') missed++
  }
  console.log(`disclosure, ${part}: F1 ${((2 * right) / (2 * right + wrong + missed)).toFixed(3)} (labels are noisy)`)
}
