const { DatabaseSync } = require('node:sqlite')

/** SQLite's extended result codes that the PDS tells apart: https://www.sqlite.org/rescode.html */
const codes = new Map([
  [5, 'SQLITE_BUSY'],
  [261, 'SQLITE_BUSY_RECOVERY'],
  [517, 'SQLITE_BUSY_SNAPSHOT'],
  [773, 'SQLITE_BUSY_TIMEOUT'],
  [787, 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  [1299, 'SQLITE_CONSTRAINT_NOTNULL'],
  [1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
])

/** The PDS reads `code` on errors, and Buffers and plain objects in rows, as better-sqlite3 gives them. */
function named(deed) {
  try {
    return deed()
  } catch (error) {
    if (error.code === 'ERR_SQLITE_ERROR') error.code = codes.get(error.errcode) ?? `SQLITE_ERROR_${error.errcode}`
    throw error
  }
}

function plain(row) {
  if (!row) return row
  const copy = { ...row }
  for (const [column, value] of Object.entries(copy)) {
    if (value instanceof Uint8Array) copy[column] = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  return copy
}

class Statement {
  #statement
  reader

  constructor(statement) {
    this.#statement = statement
    this.reader = statement.columns().length > 0
  }

  all(parameters) {
    return named(() => this.#statement.all(...parameters)).map(plain)
  }

  run(parameters) {
    return named(() => this.#statement.run(...parameters))
  }

  *iterate(parameters) {
    for (const row of named(() => this.#statement.iterate(...parameters))) yield plain(row)
  }
}

module.exports = class Database {
  #db

  constructor(location, options = {}) {
    this.#db = named(() => new DatabaseSync(location, { timeout: options.timeout ?? 5000 }))
  }

  prepare(sql) {
    return new Statement(named(() => this.#db.prepare(sql)))
  }

  pragma(text) {
    return this.prepare(`PRAGMA ${text}`).all([])
  }

  close() {
    if (this.#db.isOpen) this.#db.close()
  }
}
