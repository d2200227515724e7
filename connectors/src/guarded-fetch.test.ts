import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { NetworkFailure } from './failure.ts'
import { guardFetch, NoAnswer } from './guarded-fetch.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections() ?? server.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof NetworkFailure ? error.code : error),
  )
}

/** A name server that gives the same address, or the next in turn, for every name. */
function names(...addresses: string[]): LookupFunction {
  let asked = 0
  return (_name, options, callback) => {
    const address = addresses[Math.min(asked++, addresses.length - 1)]!
    const family = address.includes(':') ? 6 : 4
    if (options.all) callback(null, [{ address, family }])
    else callback(null, address, family)
  }
}

describe('which addresses are public', () => {
  test.each([
    ['93.184.215.14', true],
    ['8.8.8.8', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::808:808', true],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['168.63.129.16', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fc00::1', false],
    ['fd00:ec2::254', false],
    ['ff02::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:a9fe:a9fe', false],
    ['64:ff9b::a00:1', false],
    ['64:ff9b:1::1', false],
    ['2002:7f00:1::', false],
    ['2001:0:1::1', false],
    ['2001:db8::1', false],
    ['::127.0.0.1', false],
    ['example.com', false],
    ['', false],
  ])('%s: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))
})

describe('a guarded fetch refuses before anything is sent', () => {
  test.each([
    ['plain http', 'http://example.com/', 'https-only'],
    ['another scheme', 'ftp://example.com/', 'https-only'],
    ['this machine by number', 'https://127.0.0.1/', 'private-address'],
    ['this machine as one number', 'https://2130706433/', 'private-address'],
    ['this machine in octal', 'https://0177.0.0.1/', 'private-address'],
    ['this machine in hexadecimal', 'https://0x7f.1/', 'private-address'],
    ['this machine in IPv6', 'https://[::1]/', 'private-address'],
    ['this machine as IPv4 in IPv6', 'https://[::ffff:127.0.0.1]/', 'private-address'],
    ['cloud metadata', 'https://169.254.169.254/latest/meta-data/', 'private-address'],
    ['a private network', 'https://192.168.0.1:8443/', 'private-address'],
    ['localhost by name', 'https://localhost/', 'private-address'],
  ])('%s', async (_, url, code) => expect(await failure(guardFetch()(url))).toBe(code))

  test('a password in the address, which would end up in logs', async () => {
    expect(await failure(guardFetch()('https://ada:secret@example.com/'))).toBe('address-with-password')
    const url = await serve((_, response) => response.writeHead(302, { location: 'https://a:b@example.com/' }).end())
    expect(await failure(guardFetch({ allowedOrigins: [url] })(url))).toBe('address-with-password')
  })

  test('what is no address at all', async () => {
    expect(await failure(guardFetch()('nowhere'))).toBe('bad-address')
  })

  test.each([['10.0.0.1'], ['::ffff:10.0.0.1'], ['169.254.169.254'], ['fd00::1']])(
    'a public name that points to %s',
    async (address) => {
      const fetch = guardFetch({ lookup: names(address) })
      expect(await failure(fetch('https://rebound.example/'))).toBe('private-address')
    },
  )

  test('a name with one public and one private address', async () => {
    const both: LookupFunction = (_name, _options, callback) =>
      callback(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])
    expect(await failure(guardFetch({ lookup: both })('https://both.example/'))).toBe('private-address')
  })

  test('an allowed name and port does not open another port', async () => {
    const url = await serve((_, response) => response.end('hello'))
    const fetch = guardFetch({ allowedOrigins: [url] })
    expect(await (await fetch(url)).text()).toBe('hello')
    expect(await failure(fetch('http://127.0.0.1:1/'))).toBe('https-only')
  })
})

describe('redirects', () => {
  test('one to a private address is refused', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: 'https://169.254.169.254/' }).end())
    expect(await failure(guardFetch({ allowedOrigins: [url] })(url))).toBe('private-address')
  })

  test('one that leaves https is refused', async () => {
    const url = await serve((_, response) => response.writeHead(302, { location: 'http://example.com/' }).end())
    expect(await failure(guardFetch({ allowedOrigins: [url] })(url))).toBe('https-only')
  })

  test('one between allowed origins is followed, and not for ever', async () => {
    const target = await serve((_, response) => response.end('there'))
    const url = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/loop' ? '/loop' : target }).end(),
    )
    const fetch = guardFetch({ allowedOrigins: [url, target] })
    expect(await (await fetch(url)).text()).toBe('there')
    expect(await failure(fetch(`${url}/loop`))).toBe('redirect-refused')
  })

  test('a credential or a body is never carried along', async () => {
    const seen: (string | undefined)[] = []
    const thief = await serve((request, response) => {
      seen.push(request.headers.authorization)
      response.end()
    })
    const url = await serve((_, response) => response.writeHead(307, { location: thief }).end())
    const fetch = guardFetch({ allowedOrigins: [url, thief] })
    expect(await failure(fetch(url, { headers: { authorization: 'Bearer t0ken' } }))).toBe('redirect-refused')
    expect(await failure(fetch(url, { method: 'POST', body: 'password' }))).toBe('redirect-refused')
    expect(seen).toEqual([])
  })
})

describe('limits', () => {
  test('an answer that is too large is not read to its end', async () => {
    const url = await serve((_, response) => response.end(Buffer.alloc(200_000)))
    expect(await failure(guardFetch({ allowedOrigins: [url], maxBytes: 100_000 })(url))).toBe('answer-too-large')
  })

  test('a small answer that unpacks to a large one counts as large', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000))
    const url = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    expect(await failure(guardFetch({ allowedOrigins: [url] })(url))).toBe('answer-too-large')
  })

  test('a server that drips its answer is left at the deadline', async () => {
    const url = await serve((_, response) => {
      response.write('a')
      const drip = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const error = await failure(guardFetch({ allowedOrigins: [url], maxMilliseconds: 200 })(url))
    expect(error).toMatchObject({ name: 'NoAnswer', reason: 'timeout', sent: true })
  })
})

describe('whether the other side may have acted', () => {
  test('not when nobody listens', async () => {
    const url = await serve(() => {})
    const server = servers.pop()!
    await new Promise((resolve) => server.close(resolve))
    const error = await failure(guardFetch({ allowedOrigins: [url] })(url, { method: 'POST', body: 'x' }))
    expect(error).toMatchObject({ reason: 'ECONNREFUSED', sent: false })
  })

  test('not when the name is unknown', async () => {
    const unknown: LookupFunction = (_n, _o, callback) =>
      callback(Object.assign(new Error(), { code: 'ENOTFOUND' }), '')
    const error = await failure(
      guardFetch({ lookup: unknown })('https://nowhere.example/', { method: 'POST', body: 'x' }),
    )
    expect(error).toMatchObject({ reason: 'ENOTFOUND', sent: false })
  })

  test('yes when the connection drops after the request', async () => {
    const url = await serve((request) => {
      request.resume().on('end', () => request.socket.destroy())
    })
    const error = await failure(guardFetch({ allowedOrigins: [url] })(url, { method: 'POST', body: 'x' }))
    expect(error).toBeInstanceOf(NoAnswer)
    expect(error).toMatchObject({ sent: true })
  })

  test('an error names the host and no path, query or header', async () => {
    const url = await serve((request) => {
      request.socket.destroy()
    })
    const error = (await failure(
      guardFetch({ allowedOrigins: [url] })(`${url}/path?code=s3cret`, { headers: { authorization: 'Bearer t0ken' } }),
    )) as NoAnswer
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toMatch(/s3cret|t0ken/)
    expect(error.cause).toBeUndefined()
  })
})
