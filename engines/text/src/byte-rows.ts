/**
 * Weights of features for several outputs, a byte each, raised so that none is below zero. Four lie in one number, so that
 * the row of a feature is one line of memory, and are added apart from their neighbours, two and two in one number.
 */
export interface ByteRows {
  numbers: Int32Array
  /** How many numbers make a row. */
  width: 2 | 4
}

const RAISED = 128
const EVEN = 0x00ff00ff
/** Each half of a number holds the sum of so many bytes at most. */
export const MOST_AT_ONCE = 256

export const newByteRows = (rows: number, width: 2 | 4): ByteRows => ({ numbers: new Int32Array(rows * width), width })

/** Puts the weights of each row, from -128 to 127, into its lanes from `first` on, where none were put before. */
export function putWeights(
  { numbers, width }: ByteRows,
  weights: ArrayLike<number>,
  outputs: number,
  first: number,
): void {
  for (let row = 0; row * outputs < weights.length; row++)
    for (let output = 0; output < outputs; output++) {
      const lane = first + output
      numbers[row * width + (lane >> 2)]! |= (weights[row * outputs + output]! + RAISED) << ((lane & 3) * 8)
    }
}

/** The weight of a row in one lane. */
export const weightIn = ({ numbers, width }: ByteRows, row: number, lane: number): number =>
  ((numbers[row * width + (lane >> 2)]! >>> ((lane & 3) * 8)) & 255) - RAISED

/**
 * Adds the rows of hashes `[from, end)`, at most `MOST_AT_ONCE`: that of a hash is `(hash ^ salt) & mask`. `twos` gets the
 * sums, two in each of its `2 * width` numbers.
 */
export function sumRows(
  rows: ByteRows,
  hashes: Int32Array,
  from: number,
  end: number,
  salt: number,
  mask: number,
  twos: Int32Array,
): void {
  for (let offset = 0; offset < rows.width; offset += 2) sumTwo(rows, offset, hashes, from, end, salt, mask, twos)
}

/** The same for two of the numbers of a row, as many as there is room for at hand. */
function sumTwo(
  { numbers, width }: ByteRows,
  offset: number,
  hashes: Int32Array,
  from: number,
  end: number,
  salt: number,
  mask: number,
  twos: Int32Array,
): void {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let at = from; at < end; at++) {
    const place = ((hashes[at]! ^ salt) & mask) * width + offset
    const one = numbers[place]!
    const two = numbers[place + 1]!
    a = (a + (one & EVEN)) | 0
    b = (b + ((one >>> 8) & EVEN)) | 0
    c = (c + (two & EVEN)) | 0
    d = (d + ((two >>> 8) & EVEN)) | 0
  }
  twos[offset * 2] = a
  twos[offset * 2 + 1] = b
  twos[offset * 2 + 2] = c
  twos[offset * 2 + 3] = d
}

/** Adds the sums of so many rows to those of each lane, as low as they are. */
export function spread(twos: Int32Array, rows: number, into: Int32Array): void {
  for (let two = 0; two < twos.length; two++) {
    const lane = (two >> 1) * 4 + (two & 1)
    into[lane]! += (twos[two]! & 0xffff) - RAISED * rows
    into[lane + 2]! += (twos[two]! >>> 16) - RAISED * rows
  }
}
