import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { defaultDataFolder, type Machine } from './data-folder.ts'
import { ConfigProblem, type Mistake } from './mistakes.ts'
import { nearest } from './nearest.ts'
import { type FileValue, readConfigFile } from './read-file.ts'
import { allSettings, type Config, type NamedSetting } from './settings.ts'
import { checkTogether } from './together.ts'

export type Surroundings = Machine & { cwd: string }

export type Loaded = {
  /** With the data folder and the public address filled in. */
  config: ReadyConfig
  /** The file that was read, if there is one. */
  file: string | null
  /** What works, but should be looked at: one sentence each. */
  warnings: string[]
}

export type ReadyConfig = Config & { server: { publicUrl: string }; data: { folder: string } }

export const surroundings = (): Surroundings => ({
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  uid: process.getuid?.(),
  platform: process.platform,
})

/** Reads the configuration from the environment and the file; throws one ConfigProblem that names every mistake. */
export function loadConfig(around: Surroundings = surroundings()): Loaded {
  const file = findFile(around)
  const read = file === null ? undefined : readConfigFile(file)
  const mistakes: Mistake[] = [...(read?.mistakes ?? []), ...unknownVariables(around.env)]
  const values: Record<string, Record<string, unknown>> = {}
  const given = new Map<string, string>()
  const hasSecret = new Set<string>()
  for (const one of allSettings) {
    values[one.group] ??= {}
    const source = fromEnvironment(one, around, mistakes) ?? fromFile(read?.values.get(one.name), file)
    if (!source) {
      values[one.group]![one.key] = one.setting.fallback
      continue
    }
    given.set(one.name, source.where)
    if (one.setting.secret && source.inFile) hasSecret.add(one.name)
    const result = one.setting.schema.safeParse(source.value)
    if (!result.success) mistakes.push({ where: source.where, message: refuse(one, source.value) })
    values[one.group]![one.key] = result.success ? placed(one, result.data, source.base, around) : one.setting.fallback
  }
  const config = values as unknown as Config
  const together = checkTogether(config, given)
  if (mistakes.length + together.mistakes.length > 0) throw new ConfigProblem([...mistakes, ...together.mistakes])
  const warnings = [...together.warnings]
  if (file !== null && read?.openToOthers && hasSecret.size > 0)
    warnings.push(`${file} holds secrets and other users of this machine can read it. Run \`chmod 600 ${file}\`.`)
  return { config: fillIn(config, around), file, warnings }
}

function findFile({ env, cwd, ...machine }: Surroundings): string | null {
  if (env.BRANDWARDEN_CONFIG) return resolve(cwd, env.BRANDWARDEN_CONFIG)
  const folder = env.BRANDWARDEN_DATA ? resolve(cwd, env.BRANDWARDEN_DATA) : defaultDataFolder({ env, ...machine })
  return [join(cwd, 'brandwarden.yaml'), join(folder, 'brandwarden.yaml')].find((path) => existsSync(path)) ?? null
}

type Source = { value: unknown; where: string; base: string; inFile: boolean }

function fromEnvironment(
  { setting }: NamedSetting,
  { env, cwd }: Surroundings,
  mistakes: Mistake[],
): Source | undefined {
  const value = env[setting.env]
  if (value) return { value, where: setting.env, base: cwd, inFile: false }
  const name = `${setting.env}_FILE`
  const path = setting.secret && !allSettings.some((one) => one.setting.env === name) ? env[name] : undefined
  if (!path) return undefined
  try {
    const content = readFileSync(resolve(cwd, path), 'utf8').trim()
    return { value: content, where: `The file that ${name} names`, base: cwd, inFile: false }
  } catch {
    mistakes.push({ where: name, message: `names ${JSON.stringify(path)}, which can't be read.` })
    return undefined
  }
}

function fromFile(found: FileValue | undefined, file: string | null): Source | undefined {
  return found && file !== null ? { ...found, base: dirname(file), inFile: true } : undefined
}

function placed({ setting }: NamedSetting, value: unknown, base: string, { home }: Surroundings): unknown {
  if (!setting.path || typeof value !== 'string') return value
  if (value === '~' || value.startsWith('~/')) return join(home, value.slice(1))
  return isAbsolute(value) ? resolve(value) : resolve(base, value)
}

/** Says what was given and what would be right; a secret, or a password inside an address, is never repeated. */
function refuse({ setting }: NamedSetting, value: unknown): string {
  if (setting.secret) return `(a secret, not shown) must be ${setting.allowed}.`
  const shown = (JSON.stringify(value) ?? 'empty').replace(/\/\/[^/@\s"]*@/g, '//…@')
  return `is ${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}; it must be ${setting.allowed}.`
}

function unknownVariables(env: Record<string, string | undefined>): Mistake[] {
  const known = [
    'BRANDWARDEN_CONFIG',
    ...allSettings.flatMap(({ setting }) => (setting.secret ? [setting.env, `${setting.env}_FILE`] : [setting.env])),
  ]
  return Object.keys(env)
    .filter((name) => name.startsWith('BRANDWARDEN_') && env[name] && !known.includes(name))
    .map((name) => {
      const near = nearest(name, known)
      return { where: `${name}:`, message: `there is no such variable.${near ? ` Did you mean ${near}?` : ''}` }
    })
}

function fillIn(config: Config, around: Surroundings): ReadyConfig {
  const { address, port, publicUrl } = config.server
  const host = address.includes(':') ? `[${address}]` : address
  const reachable = address === '0.0.0.0' || address === '::' ? 'localhost' : host
  return {
    ...config,
    server: { ...config.server, publicUrl: publicUrl ?? `http://${reachable}:${port}` },
    data: { folder: config.data.folder ?? defaultDataFolder(around) },
  }
}
