import { chmodSync, existsSync, mkdirSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cacheFolders, firstOwn } from '../bin/code-cache.mjs'
import { brandwarden } from './testing/command.ts'

const place = () => mkdtempSync(join(tmpdir(), 'brandwarden-cache-'))

describe('compiled code', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', { XDG_CACHE_HOME: '/var/me' }, '/var/me/brandwarden'],
    ['linux', { XDG_CACHE_HOME: 'here' }, join(homedir(), '.cache/brandwarden')],
    ['linux', {}, join(homedir(), '.cache/brandwarden')],
    ['darwin', { XDG_CACHE_HOME: '/var/me' }, join(homedir(), 'Library/Caches/brandwarden')],
    ['win32', { LOCALAPPDATA: '/Users/me/Local' }, '/Users/me/Local/brandwarden'],
    ['win32', {}, join(tmpdir(), `brandwarden-${process.getuid?.()}`)],
  ])('on %s with %j is kept in %s', (platform, env, folder) => {
    expect(cacheFolders(env, platform)[0]).toBe(folder)
  })

  test('is kept only where nobody else can write', () => {
    const folder = place()
    const open = join(folder, 'open')
    mkdirSync(open)
    chmodSync(open, 0o777)
    symlinkSync(folder, join(folder, 'link'))
    writeFileSync(join(folder, 'file'), '')
    const own = join(folder, 'made/own')
    const shaky = [open, join(folder, 'link'), join(folder, 'file'), join(folder, 'file/under')]
    expect(firstOwn(shaky)).toBeUndefined()
    expect(firstOwn([...shaky, own])).toBe(own)
    expect(statSync(own).mode & 0o777).toBe(0o700)
  })

  test('is kept by a command, which runs as well where it cannot be', async () => {
    const folder = place()
    const kept = await brandwarden(['--version'], { env: { XDG_CACHE_HOME: folder } })
    expect(existsSync(join(folder, 'brandwarden'))).toBe(true)
    const blocked = join(folder, 'file')
    writeFileSync(blocked, '')
    const without = await brandwarden(['--version'], { env: { XDG_CACHE_HOME: blocked, TMPDIR: blocked } })
    expect(without).toEqual(kept)
  })
})
