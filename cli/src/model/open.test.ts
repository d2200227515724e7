import { describe, expect, test } from 'vitest'
import { brandwarden, folderWith } from '../testing/command.ts'
import { tinyOnnx, tinyTokenizer } from '../testing/tiny-onnx.ts'
import { openInsultModel, openToneModel } from './open.ts'

const tone = {
  'model.onnx': tinyOnnx([
    [0, 1, 0],
    [0, 0, 8],
    [8, 0, 0],
  ]),
  'tokenizer.json': tinyTokenizer(['good', 'bad']),
  'tone.yaml': 'model: model.onnx\ntokenizer: tokenizer.json\nlabels: [negative, neutral, positive]\nmaxTokens: 16\n',
}
const insult = {
  'insult.onnx': tinyOnnx([
    [4, 0],
    [0, 9],
  ]),
  'words.json': tinyTokenizer(['twerp']),
  'insult.yaml': 'model: insult.onnx\ntokenizer: words.json\nlabels: [none, offensive]\n',
}

test('a model of tone in ONNX is read by its own file', async () => {
  const reader = await openToneModel(`${folderWith(tone)}/tone.yaml`, 'en')
  expect(reader.name).toBe('model.onnx')
  expect(await reader.read('good good day')).toMatchObject({ label: 'positive', score: expect.closeTo(0.992, 2) })
  expect((await reader.read('bad')).label).toBe('negative')
  expect((await reader.read('table')).label).toBe('neutral')
  expect((await reader.read('bad '.repeat(400))).label).toBe('negative')
})

test('a model of insult gives its share for all that is not none', async () => {
  const reader = await openInsultModel(`${folderWith(insult)}/insult.yaml`, 'en')
  expect(await reader.read('you twerp twerp')).toMatchObject({ label: 'insult', score: expect.any(Number) })
  expect(await reader.read('good day')).toMatchObject({ label: 'none', score: expect.closeTo(0.018, 2), spans: [] })
})

test('inspect reads by the models that it is given', async () => {
  const cwd = folderWith({ ...tone, ...insult })
  const input = '{"id":"a","text":"bad twerp","language":"en"}'
  const args = ['inspect', '--tone-model', 'tone.yaml', '--insult-model', 'insult.yaml']
  const { code, out, err } = await brandwarden(args, { input, cwd })
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ tone: { label: 'negative' }, insult: { label: 'insult' } })
})

describe('a model file that cannot be used is refused with the reason', () => {
  test.each([
    ['no such file', {}, 'there is no such file'],
    ['no model', { 'tone.yaml': 'labels: [negative, positive]' }, '“model” is missing'],
    ['labels of something else', { 'tone.yaml': 'labels: [good, bad]' }, '“labels” must be a list of negative'],
    ['a label twice', { 'tone.yaml': 'labels: [positive, positive]' }, '“labels” must be a list'],
    ['tokens of no number', { ...tone, 'tone.yaml': `${tone['tone.yaml']}`.replace('16', 'many') }, '“maxTokens”'],
    ['a network of something else', { ...tone, 'model.onnx': 'hello' }, 'can’t be used'],
    ['a tokeniser of something else', { ...tone, 'tokenizer.json': 'hello' }, 'can’t be used'],
    [
      'a runtime that is missing',
      { ...tone, 'tone.yaml': `${tone['tone.yaml']}runtime: onnxruntime-node` },
      'onnxruntime-node, which is not installed',
    ],
  ])('%s', async (_, files, reason) => {
    await expect(openToneModel(`${folderWith(files)}/tone.yaml`, 'en')).rejects.toMatchObject({
      code: 65,
      message: expect.stringContaining(reason),
    })
  })

  test('a model that gives more values than it has labels', async () => {
    const files = { ...insult, 'insult.yaml': insult['insult.yaml'].replace('offensive', 'offensive, threat') }
    const reader = await openInsultModel(`${folderWith(files)}/insult.yaml`, 'en')
    await expect(reader.read('twerp')).rejects.toThrow('gives 2 values for 3 labels')
  })
})
