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
export {
  hashPost,
  type LinkCard,
  type OutgoingPicture,
  type OutgoingPost,
  type Published,
  type PublishKey,
} from './post.ts'
