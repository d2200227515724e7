import { z } from 'zod'
import { Author, Category, Draft, Language, MediaFacts, Severity } from './format.ts'
import { readable } from './second-reader/readable.ts'

/** The same sentence in each language of the product. */
export const InEachLanguage = z.strictObject({ en: z.string().min(1), fr: z.string().min(1), it: z.string().min(1) })
export type InEachLanguage = z.infer<typeof InEachLanguage>

const Phrases = z.union([
  z.array(z.union([z.string().trim().min(1), z.number().transform(String)])),
  z
    .string()
    .transform((list) => list.split(/\s*[,\n]\s*/).filter((phrase) => phrase !== ''))
    .describe('phrases with commas between them'),
])

/**
 * Phrases by language, `any` for those that count in all. The syntax of a phrase:
 * `word`, `two_words` (where one is meant), `stem*` (prefix), `*ending` (suffix), `a/b/c` (one of), `word?` (may be left out), `_` (any word),
 * `...` (up to five words of the same sentence, `...8` up to eight), `!word` (does not stand here), `<name>` (a list of
 * `terms`), `=Word` (exactly this case), `{number}` and other classes, and a leading `~` for an exception: what
 * overlaps it does not count.
 */
export const Terms = z.strictObject({
  any: Phrases.optional(),
  en: Phrases.optional(),
  fr: Phrases.optional(),
  it: Phrases.optional(),
})
export type Terms = z.infer<typeof Terms>

export const wordClasses = [
  'number',
  'young',
  'age',
  'percent',
  'discount',
  'money',
  'name',
  'person',
  'capital',
  'handle',
  'link',
  'company',
  'product',
  'competitor',
  'spokesperson',
] as const

export const detectorNames = [
  'embargoedTerm',
  'embargoedPicture',
  'confidentialTerm',
  'confidentialMarking',
  'misquotedPosition',
  'secret',
  'lookalikeLink',
  'shortenedLink',
  'disguisedLink',
  'hiddenPartnership',
  'lateDisclosure',
  'unclearDisclosure',
  'expiredLicence',
  'missingCredit',
  'foreignRights',
  'pictureLocation',
  'missingDescription',
  'uselessDescription',
  'styledLetters',
  'emojiChain',
  'flatHashtag',
  'capitals',
  'tooLong',
  'tooManyHashtags',
  'tooManyPictures',
  'aiPicture',
  'unreadablePicture',
  'pictureSkin',
  'pictureMinor',
  'pictureMinorWithSkin',
  'pictureMinorWithAdultMatter',
] as const
export const DetectorName = z.enum(detectorNames)
export type DetectorName = z.infer<typeof DetectorName>

export const personalDataTypes = [
  'name',
  'email',
  'phone',
  'address',
  'card',
  'iban',
  'national-id',
  'passport',
  'licence',
  'birth-date',
  'ip',
  'plate',
  'health',
  'union',
  'age',
  'other',
] as const
export const PersonalDataType = z.enum(personalDataTypes)
export type PersonalDataType = z.infer<typeof PersonalDataType>

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)])

/** All keys that are given must hold; what a key lists are alternatives. */
export const Condition = z.strictObject({
  author: oneOrMore(Author).optional(),
  network: oneOrMore(z.string()).optional(),
  language: oneOrMore(Language).optional(),
  declares: z.literal('position').optional().describe('the draft is declared to state a position'),
  names: oneOrMore(z.enum(['company', 'product', 'own', 'competitor', 'spokesperson', 'person'])).optional(),
  says: oneOrMore(z.string()).or(Terms).optional().describe('phrases, or names of lists of terms'),
  beside: oneOrMore(z.string())
    .optional()
    .describe('names of lists of terms of which one stands there too, though the finding does not point at it'),
  disguised: oneOrMore(z.string())
    .optional()
    .describe('names of lists of words, found in leetspeak or with spaced, masked or stretched letters'),
  shows: oneOrMore(z.string())
    .optional()
    .describe('names of lists of terms, looked for in the descriptions of the pictures'),
  praises: z.literal('own').optional().describe('recommends the company or one of its products'),
  missing: oneOrMore(z.enum(['disclosureMark', 'tie']))
    .optional()
    .describe('the statement of a partnership or a job'),
  topic: z.literal('silent').optional().describe('a topic on which the company says nothing'),
  personalData: oneOrMore(PersonalDataType).optional(),
  finds: oneOrMore(DetectorName).optional(),
  secondReading: z.enum(readable).optional().describe('a trained model that has read the draft holds it for this'),
  pattern: oneOrMore(z.string().min(1)).optional().describe('RE2 patterns'),
  get all() {
    return z.array(Condition).min(1).optional()
  },
  get any() {
    return z.array(Condition).min(1).optional()
  },
  get not() {
    return oneOrMore(Condition).optional()
  },
  within: z.enum(['sentence', 'neighbours', 'draft']).optional().describe('where all of it must stand together'),
})
export type Condition = z.infer<typeof Condition>

/** A draft as a test: only what matters is written, `facts` tells what its pictures hold, `now` when it is checked. */
export const Example = Draft.partial()
  .extend({ facts: z.array(MediaFacts).optional(), now: z.iso.datetime().optional(), why: z.string().optional() })
  .strict()
export type Example = z.infer<typeof Example>

const RuleId = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'an id is made of lower-case words with dots between, such as claim.cure')

export const Rule = z.strictObject({
  id: RuleId,
  clause: z.string().min(1),
  category: Category,
  severity: Severity,
  law: z.array(z.string().min(1)).default([]),
  when: Condition,
  say: InEachLanguage,
  fix: InEachLanguage,
  flag: z.array(Example).default([]),
  pass: z.array(Example).default([]),
})
export type Rule = z.infer<typeof Rule>

export const Clause = z.strictObject({ id: z.string().min(1), title: InEachLanguage, text: InEachLanguage })
export type Clause = z.infer<typeof Clause>

export const Pack = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: InEachLanguage,
  version: z.int().min(1),
  industry: z.string().optional().describe('switched on by the industry of the company; always on where it is missing'),
  clauses: z.array(Clause).default([]),
  terms: z
    .record(z.string().regex(/^[a-z][a-zA-Z0-9-]*$/), Terms)
    .default({})
    .describe('lists of phrases by name'),
  rules: z.array(Rule).default([]),
})
export type Pack = z.infer<typeof Pack>

/** JSON Schema of a pack, so that editors complete and check the YAML as one writes it. */
export const packJsonSchema = (): object => ({
  ...z.toJSONSchema(Pack, { io: 'input' }),
  title: 'Brandwarden policy pack',
})
