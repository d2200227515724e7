import { z } from 'zod'

/** UUIDv7, branded per noun, so that an account's id is never taken for a draft's. */
const id = <Noun extends string>() => z.uuid().brand<Noun>()

export const PersonId = id<'person'>()
export type PersonId = z.infer<typeof PersonId>
export const TeamId = id<'team'>()
export type TeamId = z.infer<typeof TeamId>
export const AgencyId = id<'agency'>()
export type AgencyId = z.infer<typeof AgencyId>
export const BrandId = id<'brand'>()
export type BrandId = z.infer<typeof BrandId>
export const AccountId = id<'account'>()
export type AccountId = z.infer<typeof AccountId>
export const PolicyId = id<'policy'>()
export type PolicyId = z.infer<typeof PolicyId>
export const DraftId = id<'draft'>()
export type DraftId = z.infer<typeof DraftId>
export const PostId = id<'post'>()
export type PostId = z.infer<typeof PostId>
export const ApiKeyId = id<'api-key'>()
export type ApiKeyId = z.infer<typeof ApiKeyId>
/** SHA-256 of a file's bytes, in lower-case hexadecimal. */
export const FileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'file'>()
export type FileHash = z.infer<typeof FileHash>
