import dns2 from 'dns2'

const { Packet } = dns2

/** What a zone says of a name. */
export type Zone = Readonly<
  Record<string, { readonly a?: string[]; readonly aaaa?: string[]; readonly mx?: string[]; readonly ns?: string[] }>
>

/** A real DNS server on a port of its own; `*.ending` answers for every name below that the zone does not list. */
export async function startDnsServer(
  zone: Zone,
): Promise<{ address: string; asked: string[]; stop: () => Promise<void> }> {
  const asked: string[] = []
  const server = dns2.createServer({
    udp: true,
    handle: (request, send) => {
      const response = Packet.createResponseFromRequest(request)
      const [question] = request.questions
      const name = question?.name.toLowerCase() ?? ''
      const type =
        Object.entries(Packet.TYPE).find(([, code]) => code === (question as { type?: number }).type)?.[0] ?? ''
      asked.push(`${type} ${name}`)
      const records = zone[name] ?? zone[`*.${name.slice(name.indexOf('.') + 1)}`]
      if (name.startsWith('silent')) return
      if (records === undefined) response.header.rcode = 3
      for (const fields of answersOf(type, records ?? {})) {
        const answer: object = { name, class: Packet.CLASS.IN, ttl: 60, ...fields }
        response.answers.push(answer as (typeof response.answers)[number])
      }
      send(response)
    },
  })
  const { udp } = (await server.listen({ udp: { port: 0, address: '127.0.0.1' } })) as { udp: { port: number } }
  return { address: `127.0.0.1:${udp.port}`, asked, stop: () => server.close() as unknown as Promise<void> }
}

function answersOf(type: string, { a = [], aaaa = [], mx = [], ns = [] }: Zone[string]): object[] {
  if (type === 'A') return a.map((address) => ({ type: Packet.TYPE.A, address }))
  if (type === 'AAAA') return aaaa.map((address) => ({ type: Packet.TYPE.AAAA, address }))
  if (type === 'NS') return ns.map((each) => ({ type: Packet.TYPE.NS, ns: each }))
  if (type === 'MX') return mx.map((exchange) => ({ type: Packet.TYPE.MX, exchange, priority: 10 }))
  return []
}
