import type { NetworkFailure } from './failure.ts'
import type { OutgoingPost, Published, PublishKey } from './post.ts'

export type NetworkName = 'bluesky' | 'mastodon'

/**
 * What proves that we may act for an account; the caller keeps it sealed and passes it with each call.
 * With `bluesky-oauth` the tokens rotate at each use, so they live in the connector's `SecretStore`, under the DID.
 */
export type Credential =
  | { kind: 'bluesky-password'; password: string }
  | { kind: 'bluesky-oauth' }
  | { kind: 'mastodon-token'; accessToken: string; clientId?: string; clientSecret?: string }

/** An account of ours on a network, and the right to act for it. */
export type Connection = {
  network: NetworkName
  /** Origin of the server that holds the account, such as `https://bsky.social` or `https://mastodon.social`. */
  host: string
  /** A DID on Bluesky, the account's id on Mastodon. */
  accountId: string
  /** Without the leading @: `nordlicht.com`, or `nordlicht@mastodon.social`. */
  handle: string
  credential: Credential
}

export type Profile = { displayName: string; profileUrl: string; avatarUrl?: string }

/** `ready` means that a post would be accepted now, as far as the network lets one know without posting. */
export type Health = { state: 'ready'; handle: string; profile: Profile } | { state: 'broken'; failure: NetworkFailure }

export type Limits = {
  maxCharacters: number
  /** `graphemes`: what a reader sees as one; `mastodon`: the same, with links and remote mentions at a fixed price. */
  countedAs: 'graphemes' | 'mastodon'
  /** UTF-8. */
  maxTextBytes?: number
  /** What one link costs, whatever its length; unset where it costs its length. */
  charactersPerLink?: number
  maxPictures: number
  maxPictureBytes: number
  maxPicturePixels?: number
  maxAltCharacters: number
  pictureTypes: readonly string[]
  /** Whether readers see a corrected text in place. */
  canEdit: boolean
}

export type SignInRequest = {
  /** A server (`mastodon.social`, `https://pds.example.com`) or, on Bluesky, a handle or DID. */
  at: string
  redirectUri: string
  /** Comes back with the person's browser; unguessable and used once. */
  state: string
}

export type SignInResult = { connection: Connection; profile: Profile; state: string }

/**
 * One network behind one small interface. Every method throws `NetworkFailure` and nothing else that the network
 * caused; anything else thrown is a bug of ours.
 */
export interface Connector {
  readonly network: NetworkName

  /** Starts OAuth: where to send the person's browser. What has to be remembered goes to the `SecretStore`. */
  beginSignIn(request: SignInRequest): Promise<URL>
  /** Ends OAuth with the parameters that came back to the redirect address. */
  completeSignIn(params: URLSearchParams): Promise<SignInResult>
  /** Connects with something the person pasted: an app password with its handle, or an access token. */
  adopt(request: { host: string; handle?: string; credential: Credential }): Promise<Omit<SignInResult, 'state'>>
  /** Ends the right at the network too, as far as it allows; an already ended one is success. */
  disconnect(connection: Connection): Promise<void>

  check(connection: Connection): Promise<Health>
  limits(connection: Pick<Connection, 'host'>): Promise<Limits>

  /**
   * At most one post for a key. After `uncertain`, `find` tells whether it is there.
   * `lastLook` runs when all pictures are uploaded, right before the one request that makes the post public; what it
   * throws is thrown on, and nothing is published.
   */
  publish(
    connection: Connection,
    post: OutgoingPost,
    key: PublishKey,
    lastLook?: () => Promise<void>,
  ): Promise<Published>
  /** The post that an earlier `publish` with this key made, or null. `known`: ids recorded for other keys. */
  find(
    connection: Connection,
    post: OutgoingPost,
    key: PublishKey,
    known?: ReadonlySet<string>,
  ): Promise<Published | null>
  /** Changes the post in place; `unsupported` where `Limits.canEdit` is false. */
  correct(connection: Connection, published: Pick<Published, 'id'>, post: OutgoingPost): Promise<Published>
  /** Success too when it is already gone. */
  remove(connection: Connection, published: Pick<Published, 'id'>): Promise<void>
}

/** Sealed storage that the server provides; values are JSON and may hold tokens. */
export interface SecretStore {
  load(name: string): Promise<string | undefined>
  /** With `minutes`, it may be forgotten after that long. */
  save(name: string, value: string, minutes?: number): Promise<void>
  forget(name: string): Promise<void>
}

/** Runs `deed` while nobody else, in any process, runs one of the same name: refresh tokens work only once. */
export type Exclusively = <T>(name: string, deed: () => PromiseLike<T> | T) => Promise<T>
