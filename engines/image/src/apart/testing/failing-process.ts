import type { Part } from '../../steps.ts'
import type { Task } from '../words.ts'

/** Stands in for the process that looks: what it meets at each step is said by the first bytes of the picture. */
type Script = Partial<Record<string, NodeJS.Signals | 'hangs'>>

process.on('message', async (task: Task) => {
  const script = JSON.parse(Buffer.from(task.bytes).toString()) as Script
  if (task.kind !== 'look') return process.kill(process.pid, 'SIGSEGV')
  for (const step of task.steps) {
    process.send?.({ kind: 'begins', step })
    const fate = script[step]
    if (fate === 'hangs') return
    if (fate) return process.kill(process.pid, fate)
    const part: Part =
      step === 'facts' ? { step, facts: { ok: false, because: 'empty' } } : { step, seen: { [step]: [] } }
    process.send?.({ kind: 'part', part })
  }
  process.send?.({ kind: 'looked' })
})
process.on('disconnect', () => process.exit())
