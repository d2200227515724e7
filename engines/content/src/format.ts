import { z } from 'zod'

/**
 * The formats that the command line and the API keep: drafts, results, the company file and what is known of a picture.
 * They are the product's public promise to scripts: a field is only ever added.
 */

export const languages = ['en', 'fr', 'it'] as const
export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

export const severities = ['note', 'review', 'block'] as const
export const Severity = z.enum(severities)
export type Severity = z.infer<typeof Severity>

export const verdicts = ['pass', 'review', 'block'] as const
export const CheckVerdict = z.enum(verdicts)
export type CheckVerdict = z.infer<typeof CheckVerdict>

export const categories = [
  'taboo',
  'position',
  'confidential',
  'embargo',
  'personal-data',
  'secret',
  'rights',
  'disclosure',
  'claim',
  'insult',
  'link',
  'sexual',
  'minor',
  'location',
  'accessibility',
  'network-limit',
  'tone',
] as const
export const Category = z.enum(categories)
export type Category = z.infer<typeof Category>

export const networks = [
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'instagram',
  'facebook',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
] as const

/** The company's own account, someone who works for it, an agency, or a paid or gifted partner. */
export const authors = ['brand', 'employee', 'agency', 'partner'] as const
export const Author = z.enum(authors)
export type Author = z.infer<typeof Author>

export const DraftMedia = z.object({ path: z.string(), alt: z.string().nullish() })
export type DraftMedia = z.infer<typeof DraftMedia>

export const Draft = z.object({
  id: z.string().min(1),
  text: z.string(),
  language: z.string().nullish().describe('ISO 639-1; detected where it is missing'),
  network: z.string().nullish(),
  author: Author.nullish(),
  publishAt: z.iso.datetime({ offset: true }).nullish().describe('ISO 8601 with its offset; now where it is missing'),
  media: z.array(DraftMedia).nullish(),
  approvedPosition: z.string().nullish().describe('the topic of the company file that the draft states'),
})
export type Draft = z.infer<typeof Draft>

export const Span = z.tuple([z.int().min(0), z.int().min(0)]).describe('UTF-16 offsets into the text, end excluded')
export type Span = z.infer<typeof Span>

/** Left, top, width and height in pixels of the upright picture. */
export const PictureBox = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type PictureBox = z.infer<typeof PictureBox>

export const Finding = z.object({
  category: Category,
  rule: z.string(),
  clause: z.string(),
  severity: Severity,
  span: Span.nullable(),
  media: z.int().min(0).optional().describe('index of the picture that the finding is about'),
  box: PictureBox.optional().describe('what the finding points at in the picture: left, top, width, height in pixels'),
  excerpt: z.string(),
  message: z.string(),
  fix: z.string(),
  law: z.array(z.string()).optional(),
})
export type Finding = z.infer<typeof Finding>

export const CheckResult = z.object({
  id: z.string(),
  verdict: CheckVerdict,
  findings: z.array(Finding),
  language: z.string().optional().describe('language in which the draft was read'),
})
export type CheckResult = z.infer<typeof CheckResult>

const Instant = z.union([z.iso.datetime({ offset: true }), z.iso.date(), z.date()])
const Words = z.array(z.string().trim().min(1))

export const Embargo = z.object({
  id: z.string().min(1),
  terms: Words.default([]),
  until: Instant,
  images: Words.default([]),
})
export type Embargo = z.infer<typeof Embargo>

export const Position = z.object({
  topic: z.string().min(1),
  say: z.union([z.literal('none'), z.partialRecord(Language, z.string().trim().min(1))]),
})
export type Position = z.infer<typeof Position>

export const Licence = z.object({
  image: z.string().min(1),
  credit: z.string().optional(),
  until: Instant.optional().describe('a date without a time is good to the end of that day, UTC'),
  territory: Words.optional(),
})
export type Licence = z.infer<typeof Licence>

/** What only the company knows. */
export const CompanyFile = z.object({
  company: z.string().trim().min(1),
  languages: z.array(z.string()).default(['en', 'fr', 'it']),
  domains: Words.default([]),
  accounts: Words.default([]),
  products: Words.default([]),
  industry: Words.default([]).describe('packs to switch on: finance, health, food-alcohol, gambling …'),
  countries: Words.optional().describe('countries whose law governs the posts; all where it is missing'),
  competitors: Words.optional(),
  contacts: Words.optional().describe('published telephone numbers, addresses and e-mail addresses of the company'),
  embargoes: z.array(Embargo).default([]),
  confidential: z
    .object({ terms: Words.default([]), markings: Words.default([]) })
    .default({ terms: [], markings: [] }),
  positions: z.array(Position).default([]),
  licences: z.array(Licence).default([]),
  people: z.object({ spokespersons: Words.default([]) }).default({ spokespersons: [] }),
})
export type CompanyFile = z.infer<typeof CompanyFile>

/** What the image engine tells of one picture of a draft, in the order of the draft's media. */
export const MediaFacts = z.object({
  width: z.int().min(0).nullish(),
  height: z.int().min(0).nullish(),
  format: z.string().nullish(),
  gps: z.object({ lat: z.number(), lon: z.number() }).nullish(),
  credit: z.string().nullish(),
  creator: z.string().nullish(),
  rights: z.string().nullish(),
  /** What the picture says of itself: that a model made it, or part of it. */
  madeByAi: z.enum(['whole', 'part']).nullish(),
  hashes: z.array(z.string()).optional(),
  /** Pictures of the company file that look alike; 0 is the same picture, 64 has nothing in common. */
  copies: z.array(z.object({ image: z.string(), distance: z.number() })).optional(),
  /** Lines read in the picture. */
  text: z
    .array(z.object({ text: z.string(), box: PictureBox, confidence: z.number().min(0).max(1).optional() }))
    .optional(),
  /** QR and other square codes, and what they say. */
  codes: z.array(z.object({ text: z.string(), box: PictureBox })).optional(),
  /** Signals from 0 to 1 that a person has to look at; never a verdict. */
  skin: z.number().optional(),
  minors: z.number().optional(),
  /** Faces, each with how likely it belongs to somebody under 18 and the years that it reads as. */
  faces: z
    .array(z.object({ box: PictureBox, minor: z.number().min(0).max(1), age: z.number().min(0).optional() }))
    .optional(),
  error: z.string().optional().describe('why the picture could not be read'),
})
export type MediaFacts = z.infer<typeof MediaFacts>
