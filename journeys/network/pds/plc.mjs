import { createServer } from 'node:http'
import plc from '@did-plc/lib'

/**
 * A PLC directory in memory: it checks every operation as the real one does (signatures, order, the DID as the hash
 * of its first operation), and forgets all when it stops.
 * Resolves to its address.
 */
export async function startPlc() {
  /** DID → its operations, oldest first. */
  const logs = new Map()

  const server = createServer(async (request, response) => {
    const [, did = '', part = ''] = new URL(request.url, 'http://localhost').pathname.split('/').map(decodeURIComponent)
    try {
      if (did === '_health') return answer(response, 200, { version: 'in memory' })
      if (request.method === 'POST') {
        const operation = JSON.parse(await read(request))
        const log = logs.get(did) ?? []
        await plc.assureValidNextOp(did, log, operation)
        log.push(await indexed(did, operation))
        logs.set(did, log)
        return answer(response, 200, {})
      }
      const log = logs.get(did)
      if (!log) return answer(response, 404, { message: `DID not registered: ${did}` })
      const operations = log.map((entry) => entry.operation)
      if (part === 'log' && request.url.endsWith('/last')) return answer(response, 200, operations.at(-1))
      if (part === 'log') return answer(response, 200, operations)
      const data = await plc.validateOperationLog(did, operations)
      if (!data) return answer(response, 404, { message: `DID not available: ${did}` })
      return answer(response, 200, part === 'data' ? data : plc.formatDidDoc(data))
    } catch (error) {
      return answer(response, 400, { message: error.message })
    }
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject))
  return `http://127.0.0.1:${server.address().port}`
}

async function indexed(did, operation) {
  const { cid } = await plc.getLastOpWithCid([operation])
  return { did, operation, cid, nullified: false, createdAt: new Date() }
}

async function read(request) {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > 100_000) throw new Error('Too large')
  }
  return body
}

function answer(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}
