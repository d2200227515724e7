import type { ExifFacts } from './exif.ts'
import type { XmpFacts } from './xmp.ts'

/** What a picture may say of having been made by a model: all of it, part of it, or nothing. */
export type AiMark = 'whole' | 'part' | null

export const AI_WHOLE = 'trainedAlgorithmicMedia'
export const AI_PART = 'compositeWithTrainedAlgorithmicMedia'
/** Digital source types (IPTC NewsCodes, C2PA) that name a trained model. */
const whole = [AI_WHOLE, 'trainedAlgorithmicData']
const part = [AI_PART, 'compositeSynthetic']

/** Text chunks in which generators note what they were asked for. */
const generatorNotes = new Set(['parameters', 'prompt', 'workflow', 'sd-metadata', 'invokeai_metadata'])
/** The same, in the comment of a JPEG or WebP. */
const settings = /\bSteps: \d+, Sampler: /
/** Programs that do nothing but generate, as they write their names into a file. */
const generators =
  /\b(?:midjourney|dall[·.\- ]?e|stable diffusion|comfyui|invokeai|novelai|automatic1111|fooocus|adobe firefly|draw things)\b/i

export type Sources = {
  readonly sourceType: string | null
  readonly credentials: readonly Uint8Array[]
  readonly comments: readonly { readonly keyword: string }[]
  readonly exif: ExifFacts | null
  readonly xmp: XmpFacts
}

/** Reads every mark that is in use; none of them is proof, and their absence says nothing. */
export function readAiMark({ sourceType, credentials, comments, exif, xmp }: Sources): AiMark {
  const says = (marks: readonly string[]) =>
    marks.some((mark) => sourceType === mark || credentials.some((one) => Buffer.from(one).includes(`/${mark}`)))
  if (says(part)) return 'part'
  if (says(whole)) return 'whole'
  const label = readLabel(xmp.get('TC260:AIGC')?.[0] ?? '')
  if (label) return label
  if (comments.some(({ keyword }) => generatorNotes.has(keyword.toLowerCase()))) return 'whole'
  if (settings.test(exif?.comment ?? '')) return 'whole'
  if ([exif?.software, ...(xmp.get('xmp:CreatorTool') ?? [])].some((name) => generators.test(name ?? '')))
    return 'whole'
  // IPTC Photo Metadata 2025.1: a model was used, it does not say for how much.
  return xmp.has('Iptc4xmpExt:AISystemUsed') || xmp.has('Iptc4xmpExt:AIPromptInformation') ? 'part' : null
}

/** China's label for generated content (TC260-PG-20259A): 1 is certain, 2 and 3 are presumed. */
function readLabel(json: string): AiMark {
  const label = /"Label"\s*:\s*"?([123])/.exec(json)?.[1]
  return label === '1' ? 'whole' : label ? 'part' : null
}
