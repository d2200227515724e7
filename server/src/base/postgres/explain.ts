import { StartProblem } from '../start/problem.ts'

type Cause = {
  sign: RegExp
  kind: ConstructorParameters<typeof StartProblem>[0]
  code: string
  say: (folder: string) => string
}

/** What PostgreSQL says when it can't start, and what a person should do about it. */
const causes: Cause[] = [
  {
    sign: /no space left on device|disk quota exceeded|file too large|file size limit exceeded|ENOSPC|EDQUOT|EFBIG/i,
    kind: 'disk',
    code: 'disk_full',
    say: (folder) =>
      `The disk that holds ${folder} is full, so the database can't start. What was stored is kept. Free some space (1 GB is comfortable) and start again.`,
  },
  {
    sign: /could not bind|address already in use|could not create any tcp\/ip sockets/i,
    kind: 'busy',
    code: 'database_port_busy',
    say: () =>
      'Another program holds the port that the database should listen on. Nothing was changed. Start again: another port is taken then.',
  },
  {
    sign: /permission denied|operation not permitted|EACCES|EPERM|EROFS/i,
    kind: 'notPermitted',
    code: 'database_not_permitted',
    say: (folder) =>
      `The database may not read or write its files in ${folder}. Nothing was changed. Start Brandwarden as the user who owns that folder, or point BRANDWARDEN_DATA at one that its user can reach.`,
  },
  {
    sign: /could not create shared memory segment|could not create semaphores|cannot allocate memory|could not map anonymous shared memory/i,
    kind: 'unavailable',
    code: 'no_memory',
    say: () =>
      'The system gave the database too little (shared) memory to start. What was stored is kept. Free some memory, or raise the limit of the container, and start again.',
  },
  {
    sign: /error while loading shared libraries|exec format error|ENOENT|cannot execute|version `GLIBC/i,
    kind: 'unavailable',
    code: 'no_embedded_postgres',
    say: () =>
      "The PostgreSQL that Brandwarden brings along can't run on this system. Nothing was changed. Set DATABASE_URL to a PostgreSQL server (15 or newer) of yours.",
  },
  {
    sign: /lock file .* already exists|pre-existing shared memory block/i,
    kind: 'busy',
    code: 'database_in_use',
    say: (folder) =>
      `Another database process still works on ${folder}. Nothing was changed. Stop it, then start again.`,
  },
  {
    sign: /invalid checkpoint record|could not locate a valid checkpoint|incorrect checksum in control file|could not (?:open|read|access) (?:file|directory|the server configuration)|invalid (?:page|data) in|database files are incompatible|no entry for database|invalid data in file|is not a valid data directory|could not find the database system|database "\w+" does not exist|not a database|PANIC/i,
    kind: 'disk',
    code: 'broken_data_folder',
    say: (folder) =>
      `The database in ${folder} is damaged and can't be opened. Nothing in it was removed. Move its folder \`postgres\` aside, start again and run \`brandwarden restore\` with your newest backup.`,
  },
]

/** Turns the last words of a failed initdb or postgres into a problem that says what to do. */
export function explainFailure(output: string, folder: string): StartProblem {
  for (const { sign, kind, code, say } of causes)
    if (sign.test(output))
      return new StartProblem(kind, code, `${say(folder)} (PostgreSQL said: ${lastWords(output, sign)})`)
  return new StartProblem(
    'unavailable',
    'database_failed',
    `The database in ${folder} did not start, and nothing in it was removed. PostgreSQL said: ${lastWords(output) || 'nothing'}.`,
  )
}

/** The lines that name the failure, without PostgreSQL's time stamps and hints. */
function lastWords(output: string, sign = /FATAL|PANIC|error|could not/i): string {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const grave = lines.filter((line) => sign.test(line))
  const line = (grave.at(-1) ?? lines.at(-1) ?? '').replace(/^.*?(?:FATAL|PANIC|initdb: error):\s*/, '')
  return line.slice(0, 300)
}
