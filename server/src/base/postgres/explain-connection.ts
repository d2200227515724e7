import { errorCode, StartProblem } from '../start/problem.ts'

type Place = { host: string; database: string; user: string }
type Cause = {
  is: (code: string | undefined, message: string) => boolean
  kind: 'unavailable' | 'notPermitted' | 'config'
  code: string
  say: (place: Place) => string
  mayPass?: true
}

const causes: Cause[] = [
  {
    is: (code) => code === 'ECONNREFUSED' || code === 'ENOENT',
    kind: 'unavailable',
    code: 'postgres_refused',
    say: ({ host }) => `No PostgreSQL listens at ${host}. Start it, or correct DATABASE_URL.`,
    mayPass: true,
  },
  {
    is: (code) => code === '57P03' || code === '57P01',
    kind: 'unavailable',
    code: 'postgres_starting',
    say: ({ host }) => `The PostgreSQL at ${host} is starting or stopping. Try again in a moment.`,
    mayPass: true,
  },
  {
    is: (code) => code === 'ENOTFOUND' || code === 'EAI_AGAIN',
    kind: 'unavailable',
    code: 'postgres_unknown_host',
    say: ({ host }) =>
      `The host name in ${host} is not known here. Correct DATABASE_URL, or the name service of this machine.`,
  },
  {
    is: (code, message) =>
      code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || /timeout/i.test(message),
    kind: 'unavailable',
    code: 'postgres_unreachable',
    say: ({ host }) =>
      `The PostgreSQL at ${host} did not answer within 10 seconds. Check the address in DATABASE_URL and the firewalls on the way.`,
  },
  {
    is: (code, message) => code === '28P01' || /password must be a string|SCRAM/i.test(message),
    kind: 'notPermitted',
    code: 'postgres_wrong_password',
    say: ({ user, host }) =>
      `The PostgreSQL at ${host} refuses the password of “${user}”. Correct it in DATABASE_URL; characters such as @ : / % are written as %40 %3A %2F %25 there.`,
  },
  {
    is: (code) => code === '28000',
    kind: 'notPermitted',
    code: 'postgres_not_admitted',
    say: ({ user, host, database }) =>
      `The PostgreSQL at ${host} does not admit “${user}” to “${database}” from this machine. Add a line to its pg_hba.conf, or set ?sslmode=require in DATABASE_URL if it asks for TLS.`,
  },
  {
    is: (code) => code === '3D000',
    kind: 'unavailable',
    code: 'postgres_no_database',
    say: ({ user, host, database }) =>
      `There is no database “${database}” at ${host}. Let its administrator run: create database "${database}" owner "${user}" encoding 'UTF8' template template0.`,
  },
  {
    is: (code) => code === '42501',
    kind: 'notPermitted',
    code: 'postgres_not_admitted',
    say: ({ user, database }) =>
      `The user “${user}” of DATABASE_URL may not connect to “${database}”. Let its administrator run: grant connect on database "${database}" to "${user}".`,
  },
  {
    is: (code) => code === '53300',
    kind: 'unavailable',
    code: 'postgres_full',
    say: ({ host }) =>
      `The PostgreSQL at ${host} has no free connection. Raise its max_connections, or lower database.connections.`,
    mayPass: true,
  },
  {
    is: (_, message) => /does not support SSL/i.test(message),
    kind: 'config',
    code: 'postgres_no_tls',
    say: ({ host }) =>
      `The PostgreSQL at ${host} offers no TLS. Switch it on there, or take sslmode out of DATABASE_URL if the way to it is safe.`,
  },
  {
    is: (code, message) => /certificate|CERT_|ERR_TLS|self.signed/i.test(`${code} ${message}`),
    kind: 'config',
    code: 'postgres_certificate',
    say: ({ host }) =>
      `The certificate of the PostgreSQL at ${host} is not trusted here. Name its authority with ?sslrootcert=/path/ca.pem in DATABASE_URL.`,
  },
]

/** Says why a connection failed, without ever repeating the password; `mayPass` where a little patience may help. */
export function explainConnection(error: unknown, url: string): { problem: StartProblem; mayPass: boolean } {
  const first = error instanceof AggregateError ? error.errors[0] : error
  const message = first instanceof Error ? first.message : ''
  const code = errorCode(first) ?? errorCode(error)
  const place = placeOf(url)
  const cause = causes.find(({ is }) => is(code, message))
  if (cause)
    return {
      problem: new StartProblem(cause.kind, cause.code, `${cause.say(place)} Nothing was changed.`),
      mayPass: cause.mayPass ?? false,
    }
  return {
    problem: new StartProblem(
      'unavailable',
      'postgres_unreachable',
      `The PostgreSQL at ${place.host} can't be used (${code ?? 'unknown error'}). Check DATABASE_URL. Nothing was changed.`,
    ),
    mayPass: false,
  }
}

function placeOf(url: string): Place {
  try {
    const { hostname, port, pathname, username, searchParams } = new URL(url)
    const host = searchParams.get('host') ?? hostname
    return {
      host: host.startsWith('/') ? host : `${host || 'localhost'}:${port || 5432}`,
      database: decodeURIComponent(pathname.slice(1)),
      user: decodeURIComponent(username),
    }
  } catch {
    return { host: 'the address of DATABASE_URL', database: '?', user: '?' }
  }
}
