import { fileURLToPath } from 'node:url'
import type { InferenceSession, Tensor } from 'onnxruntime-web'

/** The models of `engines/image/models`; docs/dependencies.md names their makers and licences. */
type ModelName = 'lines' | 'letters' | 'nsfw' | 'faces' | 'age'

/** Numbers of a model's input or output, row by row, and the sizes of its dimensions. */
export type Values = { readonly data: Float32Array; readonly dims: readonly number[] }

type Runtime = { env: { wasm: { numThreads?: number } }; InferenceSession: SessionMaker; Tensor: TensorMaker }
type SessionMaker = { create(path: string, options: InferenceSession.SessionOptions): Promise<InferenceSession> }
type TensorMaker = new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor

const opened = new Map<ModelName, Promise<InferenceSession>>()
let runtime: Promise<Runtime> | undefined

/** Asks a model one thing. The runtime and the model are loaded when they are first asked, and stay in memory. */
export async function ask(name: ModelName, { data, dims }: Values): Promise<Readonly<Record<string, Values>>> {
  runtime ??= loadRuntime()
  const { Tensor } = await runtime
  const session = await open(name, await runtime)
  const input = session.inputNames[0]!
  const answers = await session.run({ [input]: new Tensor('float32', data, dims) })
  return Object.fromEntries(
    Object.entries(answers).map(([output, answer]) => [
      output,
      { data: answer.data as Float32Array, dims: answer.dims },
    ]),
  )
}

/** One thread: the callers are workers already, and two pictures at once are worth more than one in half the time. */
async function loadRuntime(): Promise<Runtime> {
  const loaded = (await import('onnxruntime-web')) as unknown as Runtime
  loaded.env.wasm.numThreads = 1
  return loaded
}

function open(name: ModelName, { InferenceSession }: Runtime): Promise<InferenceSession> {
  const known = opened.get(name)
  if (known) return known
  const path = fileURLToPath(new URL(`../../models/${name}.onnx`, import.meta.url))
  const session = InferenceSession.create(path, { graphOptimizationLevel: 'all', logSeverityLevel: 3 })
  opened.set(name, session)
  // A model that could not be opened is tried again by the next picture.
  session.catch(() => opened.delete(name))
  return session
}
