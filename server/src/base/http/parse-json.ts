/**
 * What a body says. Half characters and NUL are no text and left out, for neither the database nor a hash holds them;
 * a name that has them is an error like any other of syntax.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key, value) => {
    if (storable(key) !== key) throw new SyntaxError('A name that is no text')
    return typeof value === 'string' ? storable(value) : value
  })
}

const storable = (text: string) => text.toWellFormed().replaceAll('\u0000', '')
