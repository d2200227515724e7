import { z } from 'zod'

/** Control characters and marks that turn the direction of writing: they make a name look like another one. */
const invisible = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** A line of text that people read, such as a name. */
export const line = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !invisible.test(text))
