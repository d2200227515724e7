import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import {
  type InsultReader,
  insultOutputs,
  type PluggedModel,
  plugInsult,
  plugTone,
  type ToneReader,
} from '@brandwarden/text/plugged'
import { toneLabels } from '@brandwarden/text/tone'
import { exit, Stop } from '../exit.ts'
import { sayCause } from '../terminal/cause.ts'
import type { ReaderLanguage } from '../terminal/reader.ts'
import { modelWords } from './say.ts'

/** What both runtimes offer of the same interface. */
type Runtime = { InferenceSession: { create(path: string): Promise<Session> }; Tensor: TensorMaker }
type TensorMaker = new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown
type Session = {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  run(feeds: Record<string, unknown>): Promise<Record<string, { readonly data: ArrayLike<number> }>>
}

/** Tokens that a model reads where its file names no other number. */
const USUAL_TOKENS = 128

export const openToneModel = async (path: string, language: ReaderLanguage): Promise<ToneReader> =>
  plugTone(await openModel(path, language, toneLabels))
export const openInsultModel = async (path: string, language: ReaderLanguage): Promise<InsultReader> =>
  plugInsult(await openModel(path, language, insultOutputs))

/**
 * Opens a text classifier in ONNX that a model file (YAML) describes: `model`, `tokenizer` (a `tokenizer.json`) and
 * `labels`; where wanted `maxTokens`, and `runtime: onnxruntime-node` for the native runtime instead of WebAssembly.
 * Nothing of this is loaded for anybody who plugs nothing in.
 */
async function openModel<Label extends string>(
  path: string,
  language: ReaderLanguage,
  known: readonly Label[],
): Promise<PluggedModel<Label>> {
  const say = modelWords[language]
  const stop = (what: string) => new Stop(exit.unreadable, say.mistake(path, what))
  try {
    const { parse } = await import('yaml')
    const file = parse(await readFile(path, 'utf8'), { maxAliasCount: 10 }) as Record<string, unknown> | null
    const near = (field: string): string => {
      const value = file?.[field]
      if (typeof value !== 'string' || value === '') throw stop(say.missing(field))
      return resolve(dirname(path), value)
    }
    const labels = labelsOf(file?.labels, known)
    if (labels === undefined) throw stop(say.labels(known.join(', ')))
    const most = file?.maxTokens ?? USUAL_TOKENS
    if (typeof most !== 'number' || !Number.isInteger(most) || most < 1) throw stop(say.missing('maxTokens'))
    const model = near('model')
    const encode = await openTokenizer(near('tokenizer'), most)
    const runtime = await loadRuntime(file?.runtime === 'onnxruntime-node').catch(() => {
      throw stop(say.runtime)
    })
    const session = await runtime.InferenceSession.create(model)
    return { name: basename(model), labels, encode, run: (ids) => run(runtime, session, ids) }
  } catch (error) {
    throw error instanceof Stop ? error : stop(sayCause(error, language))
  }
}

function labelsOf<Label extends string>(given: unknown, known: readonly Label[]): Label[] | undefined {
  if (!Array.isArray(given) || given.length < 2) return undefined
  const labels = given.filter((label): label is Label => (known as readonly unknown[]).includes(label))
  const hasNone = !(known as readonly string[]).includes('none') || (labels as string[]).includes('none')
  return labels.length === given.length && new Set(labels).size === labels.length && hasNone ? labels : undefined
}

async function openTokenizer(path: string, most: number): Promise<(text: string) => number[]> {
  const described = JSON.parse(await readFile(path, 'utf8')) as object
  const { Tokenizer } = await import('@huggingface/tokenizers')
  const tokenizer = new Tokenizer(described, {})
  return (text) => {
    const { ids } = tokenizer.encode(text)
    return ids.length <= most ? ids : [...ids.slice(0, most - 1), ids.at(-1)!]
  }
}

async function loadRuntime(isNative: boolean): Promise<Runtime> {
  const native: string = 'onnxruntime-node'
  if (isNative) return (await import(native)) as Runtime
  const web = (await import('onnxruntime-web')) as unknown as Runtime & { env: { wasm: { numThreads?: number } } }
  web.env.wasm.numThreads = 1
  return web
}

/** The inputs that networks for text have: ids, and with them which tokens count and to which sentence they belong. */
async function run({ Tensor }: Runtime, session: Session, ids: readonly number[]): Promise<ArrayLike<number>> {
  const row = (worth: (id: number) => number) =>
    new Tensor(
      'int64',
      BigInt64Array.from(ids, (id) => BigInt(worth(id))),
      [1, ids.length],
    )
  const feeds: Record<string, unknown> = {}
  for (const name of session.inputNames)
    feeds[name] = row((id) => (/mask/u.test(name) ? 1 : /type/u.test(name) ? 0 : id))
  const answers = await session.run(feeds)
  return answers[session.outputNames[0]!]!.data
}
