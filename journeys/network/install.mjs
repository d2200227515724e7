// Plain JavaScript and only what Node 20 has: it runs before anything of ours is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const pdsFolder = fileURLToPath(new URL('pds', import.meta.url))

/**
 * Installs the test PDS where that has not been done for this very lock file yet.
 * Two runs at once: the second waits for the first. No install script of any package is run.
 */
export async function installPds(folder = pdsFolder, say = console.error) {
  const wanted = fingerprint(folder)
  if (isInstalled(folder, wanted)) return

  const release = await takeLock(join(folder, '.installing'), say)
  try {
    if (isInstalled(folder, wanted)) return
    say('Installing a real Bluesky PDS for the tests (160 MB, this once) …')
    const started = Date.now()
    await runNpm(folder, say)
    writeFileSync(stampPath(folder), wanted)
    say(`The test PDS is installed (${Math.round((Date.now() - started) / 1000)} s).`)
  } finally {
    release()
  }
}

function fingerprint(folder) {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex')
}

function stampPath(folder) {
  return join(folder, 'node_modules', '.installed-for')
}

function isInstalled(folder, wanted) {
  return existsSync(stampPath(folder)) && readFileSync(stampPath(folder), 'utf8') === wanted
}

/** A folder as a lock: making it succeeds for one process only. One left by a process that died is taken over. */
async function takeLock(path, say) {
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(path)
      writeFileSync(join(path, 'pid'), String(process.pid))
      return () => rmSync(path, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') {
        throw new Error(`The test PDS is not installed, and ${path} cannot be written: ${error.message}`)
      }
    }
    if (isAbandoned(path)) rmSync(path, { recursive: true, force: true })
    else {
      if (waited === 0) say('Another run is installing the test PDS; waiting for it …')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** No install takes ten minutes, and the process of that id may be somebody else's by then. */
function isAbandoned(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > 10 * 60_000) return true
    process.kill(Number(readFileSync(join(path, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    if (error.code === 'EPERM') return false
    // Between mkdir and the pid file there is an instant that is not abandonment.
    if (error.code === 'ENOENT') return existsSync(path) && Date.now() - statSync(path).mtimeMs > 10_000
    return true
  }
}

async function runNpm(folder, say) {
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const child = spawn(command, [...before, ...flags], { cwd: folder, env: ownEnvironment(), stdio: ['ignore', 2, 2] })
  const counting = setInterval(() => say(`  ${countInstalled(folder)}`), 5000)
  try {
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
    if (code !== 0) throw new Error(`\`npm ci\` in ${folder} ended with ${code}; its own words stand above.`)
  } finally {
    clearInterval(counting)
  }
}

/** What an outer `npm test -w …` sets would make the inner npm look for workspaces here. */
function ownEnvironment() {
  const env = { ...process.env }
  for (const name of Object.keys(env)) if (/^npm_config_(include_)?workspace/i.test(name)) delete env[name]
  return env
}

function countInstalled(folder) {
  const total = Object.keys(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages).filter(
    (path) => path.split('node_modules/').length === 2,
  ).length
  const root = join(folder, 'node_modules')
  const names = existsSync(root) ? readdirSync(root).filter((name) => !name.startsWith('.')) : []
  const found = names.flatMap((name) => (name.startsWith('@') ? readdirSync(join(root, name)) : [name])).length
  return `${Math.min(found, total)} of ${total} packages`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await installPds()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
