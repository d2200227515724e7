/**
 * The smallest network that reads tokens: a table of values for each token, and their mean. Written as the bytes of
 * ONNX's protobuf (onnx.proto3, IR 8, opset 13), so that a test has a real file without a tool to make one.
 */
export function tinyOnnx(table: readonly (readonly number[])[]): Buffer {
  const width = table[0]!.length
  const weights = message([
    number(1, table.length),
    number(1, width),
    number(2, 1),
    text(8, 'table'),
    bytes(9, Buffer.from(Float32Array.from(table.flat()).buffer)),
  ])
  const gather = message([text(1, 'table'), text(1, 'input_ids'), text(2, 'rows'), text(4, 'Gather')])
  const axes = message([text(1, 'axes'), number(8, 1), number(20, 7)])
  const keep = message([text(1, 'keepdims'), number(3, 0), number(20, 2)])
  const mean = message([text(1, 'rows'), text(2, 'logits'), text(4, 'ReduceMean'), bytes(5, axes), bytes(5, keep)])
  const graph = message([
    bytes(1, gather),
    bytes(1, mean),
    text(2, 'tiny'),
    bytes(5, weights),
    bytes(11, value('input_ids', 7, [1, 'tokens'])),
    bytes(11, value('attention_mask', 7, [1, 'tokens'])),
    bytes(12, value('logits', 1, [1, width])),
  ])
  return message([number(1, 8), bytes(7, graph), bytes(8, message([number(2, 13)]))])
}

function value(name: string, type: number, dims: readonly (number | string)[]): Buffer {
  const shape = message(dims.map((dim) => bytes(1, message([typeof dim === 'number' ? number(1, dim) : text(2, dim)]))))
  return message([text(1, name), bytes(2, message([bytes(1, message([number(1, type), bytes(2, shape)]))]))])
}

function varint(amount: number): Buffer {
  const out: number[] = []
  let left = amount
  for (; left > 127; left = Math.floor(left / 128)) out.push((left % 128) + 128)
  return Buffer.from([...out, left])
}

const message = (fields: readonly Buffer[]): Buffer => Buffer.concat(fields)
const number = (field: number, amount: number): Buffer => Buffer.concat([varint(field * 8), varint(amount)])
const bytes = (field: number, content: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(content.length), content])
const text = (field: number, content: string): Buffer => bytes(field, Buffer.from(content))

/** A tokeniser of whole words in the form of `tokenizer.json`; what it does not know is its first token. */
export const tinyTokenizer = (words: readonly string[]): string =>
  JSON.stringify({
    version: '1.0',
    added_tokens: [],
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(['[UNK]', ...words].map((word, at) => [word, at])),
    },
  })
