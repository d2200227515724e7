/**
 * Why a network did not do what it was asked:
 * - `auth`: the credential is wrong, ended or revoked; a person has to connect again.
 * - `forbidden`: the credential is good, but the account may not do this (suspended, taken down, scope missing).
 * - `rate-limited`: try again at `retryAt`.
 * - `refused`: the network says that this very post is not acceptable; trying again changes nothing.
 * - `too-long`: text or alternative text beyond the network's limit, found before or by sending.
 * - `bad-media`: a picture that is too large, of the wrong type, or that the network could not read.
 * - `not-found`: the post, the account or the server is not there (any more).
 * - `conflict`: under this key the network already holds something else.
 * - `unsupported`: this network cannot do this at all.
 * - `blocked-address`: our own guard does not let the server talk to that address.
 * - `unreachable`: no answer, and trying again can do no harm: nothing was handed over, or the call bears repeating.
 * - `uncertain`: the network may have done it; call `find` before trying again.
 * - `unexpected`: an answer that is not in the network's documentation.
 */
export type FailureKind =
  | 'auth'
  | 'forbidden'
  | 'rate-limited'
  | 'refused'
  | 'too-long'
  | 'bad-media'
  | 'not-found'
  | 'conflict'
  | 'unsupported'
  | 'blocked-address'
  | 'unreachable'
  | 'uncertain'
  | 'unexpected'

export type FailureParams = Readonly<Record<string, string | number>>

/** Kinds after which the same call may succeed later without anybody changing anything. */
const passing: ReadonlySet<FailureKind> = new Set(['rate-limited', 'unreachable', 'uncertain'])

/** Holds no credential: neither its message nor its parameters nor its cause chain. */
export class NetworkFailure extends Error {
  readonly kind: FailureKind
  /** Names a sentence in `explainFailure`. */
  readonly code: string
  readonly params: FailureParams
  readonly retryAt: Date | undefined

  constructor(kind: FailureKind, code: string, params: FailureParams = {}, retryAt?: Date) {
    super(`${kind}: ${code}`)
    this.name = 'NetworkFailure'
    this.kind = kind
    this.code = code
    this.params = params
    this.retryAt = retryAt
  }

  get passes(): boolean {
    return passing.has(this.kind)
  }
}
