// Some registries do not serve every platform's build of an optional dependency. npm then leaves it out of the lock
// file, and `npm ci` refuses that file. This names each one that is missing, so that the lock serves every platform.
// Run it after a change of dependencies: node complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
let added = 0
for (const [place, entry] of Object.entries(lock.packages)) {
  if (!place.includes('node_modules/')) continue
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const own = `${place}/node_modules/${name}`
    const shared = `node_modules/${name}`
    if (own in lock.packages || shared in lock.packages) continue
    const words = name.split(/[/-]/)
    const os = systems.find((system) => words.includes(system))
    const cpu = processors.find((processor) => words.includes(processor))
    if (!os || !cpu) throw new Error(`For which platform is ${name}, an optional dependency of ${place}?`)
    lock.packages[shared] = {
      version: version.replace(/^[\^~]/, ''),
      cpu: [cpu],
      ...(entry.dev && { dev: true }),
      optional: true,
      os: [os],
    }
    added++
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} added`)
