import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { commandOf } from '../postgres/process-identity.ts'
import { errorCode, StartProblem } from './problem.ts'

/** Turns a failed `listen` into a problem that says who holds the port, where that can be known, and what to do. */
export function explainListen(error: unknown, address: string, port: number): StartProblem {
  const code = errorCode(error)
  const where = `${address.includes(':') ? `[${address}]` : address}:${port}`
  const otherPort = 'set BRANDWARDEN_PORT to another one'
  if (code === 'EADDRINUSE') {
    const holder = findHolder(port)
    const who = holder ? `${holder.name} (process ${holder.pid}) holds` : 'another program holds'
    return new StartProblem(
      'busy',
      'port_busy',
      `Brandwarden can't listen on ${where}: ${who} that port. What was stored is kept. Stop that program, or ${otherPort}.`,
    )
  }
  if (code === 'EACCES')
    return new StartProblem(
      'notPermitted',
      'port_not_permitted',
      `Brandwarden may not listen on ${where}: ports below 1024 need more rights. What was stored is kept. Put a reverse proxy in front, or ${otherPort}.`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new StartProblem(
      'config',
      'address_not_here',
      `Brandwarden can't listen on ${where}: this machine has no such address. What was stored is kept. Set BRANDWARDEN_ADDRESS to one of its own, 127.0.0.1 or 0.0.0.0.`,
    )
  return new StartProblem(
    'unavailable',
    'listen_failed',
    `Brandwarden can't listen on ${where} (${code ?? 'unknown error'}). What was stored is kept. Set BRANDWARDEN_ADDRESS and BRANDWARDEN_PORT to others.`,
    error,
  )
}

type Holder = { pid: number; name: string }

/** Which process listens on a TCP port of this machine; nothing where the system does not tell. */
export function findHolder(port: number): Holder | undefined {
  try {
    return process.platform === 'linux' ? fromProc(port) : fromLsof(port)
  } catch {
    return undefined
  }
}

const LISTENING = '0A'

function fromProc(port: number): Holder | undefined {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = new Set<string>()
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6'])
    for (const line of readLines(table)) {
      const fields = line.trim().split(/\s+/)
      if (fields[3] === LISTENING && fields[1]?.endsWith(`:${wanted}`)) sockets.add(`socket:[${fields[9]}]`)
    }
  if (sockets.size === 0) return undefined
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (!holdsOne(pid, sockets)) continue
    return { pid: Number(pid), name: nameOf(Number(pid)) }
  }
  return undefined
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(1)
  } catch {
    return []
  }
}

function holdsOne(pid: string, sockets: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(linkOf(`/proc/${pid}/fd/${fd}`)))
  } catch {
    return false
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function fromLsof(port: number): Holder | undefined {
  const text = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'], {
    encoding: 'utf8',
    timeout: 3000,
  })
  const pid = Number(/^p(\d+)$/m.exec(text)?.[1])
  return pid ? { pid, name: nameOf(pid) } : undefined
}

/** The program's name alone: its arguments may hold secrets. */
function nameOf(pid: number): string {
  const command = commandOf(pid) ?? ''
  const program = command.split(' ')[0]?.split('/').at(-1)
  return program ? `“${program.slice(0, 40)}”` : 'another program'
}
