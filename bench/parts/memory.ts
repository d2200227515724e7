import { readdirSync, readFileSync } from 'node:fs'

/** A process with all its children, by name: what each holds, memory that several share counted once (Linux). */
export function memoryOf(pid: number): { name: string; processes: number; mebibytes: number }[] {
  const byName = new Map<string, { processes: number; kibibytes: number }>()
  for (const one of [pid, ...descendants(pid)]) {
    const rollup = read(`/proc/${one}/smaps_rollup`)
    const held = Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
    const name = read(`/proc/${one}/comm`).trim()
    const known = byName.get(name) ?? { processes: 0, kibibytes: 0 }
    byName.set(name, { processes: known.processes + 1, kibibytes: known.kibibytes + held })
  }
  return [...byName].map(([name, { processes, kibibytes }]) => ({ name, processes, mebibytes: kibibytes / 1024 }))
}

function descendants(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1] ?? 0)] as const)
  const found: number[] = []
  for (let wave = [pid]; wave.length > 0; ) {
    wave = parents.filter(([, parent]) => wave.includes(parent)).map(([one]) => one)
    found.push(...wave)
  }
  return found
}

/** A process may end while one looks. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
