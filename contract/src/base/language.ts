import { z } from 'zod'

/** The languages in which the product speaks to people. */
export const Language = z.enum(['en', 'fr', 'it'])
export type Language = z.infer<typeof Language>

/** One text for people, in each language. */
export const Localized = z.object({ en: z.string(), fr: z.string(), it: z.string() })
export type Localized = z.infer<typeof Localized>
