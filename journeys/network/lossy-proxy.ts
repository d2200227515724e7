import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { guardFetch } from '@brandwarden/connectors'

export type LossyProxy = { url: string; stop(): void }

/** Passes requests on, and where the path matches, drops the connection instead of giving the answer back. */
export async function startLossyProxy(target: string, dropped: RegExp): Promise<LossyProxy> {
  const server = createServer(async (request, response) => {
    const body: Buffer[] = []
    for await (const chunk of request) body.push(chunk as Buffer)
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>
    const answer = await fetch(target + request.url, {
      method: request.method ?? 'GET',
      headers,
      ...(request.method === 'POST' ? { body: Buffer.concat(body) } : {}),
    })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (dropped.test(request.url ?? '')) return request.socket.destroy()
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A fetch that finds one origin at another: a server says its own address, and its client would leave the proxy. */
export function leading(from: string, to: string, ...alsoAllowed: string[]): typeof globalThis.fetch {
  const guarded = guardFetch({ allowedOrigins: [to, ...alsoAllowed] })
  return (input, init) => {
    const request = new Request(input, init)
    return guarded(new Request(request.url.replace(from, to), request))
  }
}
