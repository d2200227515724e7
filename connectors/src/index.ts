export { type BlueskyOptions, connectBluesky } from './bluesky/bluesky.ts'
export {
  type BlueskyClient,
  blueskyClientPaths,
  blueskyScope,
  clientKeys,
  clientMetadata,
  makeClientKey,
} from './bluesky/oauth.ts'
export type {
  Connection,
  Connector,
  Credential,
  Exclusively,
  Health,
  Limits,
  NetworkName,
  Profile,
  SecretStore,
  SignInRequest,
  SignInResult,
} from './connector.ts'
export { type FailureKind, type FailureParams, NetworkFailure } from './failure.ts'
export { measureText } from './fit.ts'
export { type Fetch, type GuardOptions, guardFetch } from './guarded-fetch.ts'
export { connectMastodon, type MastodonOptions } from './mastodon/mastodon.ts'
export {
  hashPost,
  type LinkCard,
  type OutgoingPicture,
  type OutgoingPost,
  type Published,
  type PublishKey,
} from './post.ts'
export { explainFailure, failureCodes } from './sentences.ts'
