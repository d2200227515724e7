/**
 * What a text must hold for a pattern to match anywhere in it, as an expression of literals and small classes alone,
 * so that most texts cost one quick look. Undefined where nothing is sure: a doubt about the syntax is no answer.
 */
export function needOf(source: string, ignoreCase: boolean): RegExp | undefined {
  const flagged = source.startsWith('(?i)')
  try {
    const need = new Reader(flagged ? source.slice(4) : source).read()
    return need === undefined || need.weight < LEAST
      ? undefined
      : new RegExp(need.source, ignoreCase || flagged ? 'iu' : 'u')
  } catch {
    return undefined
  }
}

/**
 * An expression of which every match holds a match; the heavier, the rarer in texts. Where it is whole, every match is one,
 * so that what stands beside it adjoins. `ways`: how many readings it has; `text` where it is literal.
 */
type Need = { source: string; weight: number; ways: number; isWhole: boolean; text?: string }
/** One thing in a row: how often, and what it needs. */
type Item = { least: number; most: number; need?: Need }

const LEAST = 2
const DIGIT = 2
const SIGN = 3
const LONGEST = 4000
/** What adjoins has no more readings than this at one place, so that no text takes longer than so many looks at each. */
const MOST_WAYS = 64

class Unsure extends Error {}

/** Reads RE2 syntax as far as needs can be told from it. */
class Reader {
  private at = 0
  private readonly signs: string[]

  constructor(source: string) {
    this.signs = [...source]
  }

  read(): Need | undefined {
    const need = this.alternatives()
    if (this.at < this.signs.length) throw new Unsure()
    return need !== undefined && need.source.length > LONGEST ? undefined : need
  }

  /** One of several: what is needed is one of their needs, if each has one. */
  private alternatives(): Need | undefined {
    const needs: (Need | undefined)[] = [this.row()]
    while (this.signs[this.at] === '|') {
      this.at++
      needs.push(this.row())
    }
    let weight = Number.POSITIVE_INFINITY
    let isWhole = true
    let ways = 0
    const sources: string[] = []
    for (const need of needs) {
      if (need === undefined) return undefined
      weight = Math.min(weight, need.weight)
      isWhole &&= need.isWhole
      ways += need.ways
      sources.push(need.source)
    }
    return { source: sources.length === 1 ? sources[0]! : `(?:${sources.join('|')})`, weight, ways, isWhole }
  }

  /** Several in a row: the heaviest need of one of them, or of those that stand together. */
  private row(): Need | undefined {
    let best: Need | undefined
    let run = new Run()
    let isWhole = true
    const close = () => {
      const need = run.trimmed()
      if (need !== undefined && need.weight > (best?.weight ?? 0)) best = need
      run = new Run()
    }
    while (this.at < this.signs.length && this.signs[this.at] !== '|' && this.signs[this.at] !== ')') {
      const { least, most, need: asked } = this.item()
      if (most === 0) continue
      const need = least === 0 && most === 1 && asked?.isWhole ? optional(asked) : asked
      const adjoins = need?.isWhole === true && (least > 0 || most === 1) && run.ways * need.ways <= MOST_WAYS
      if (!adjoins) close()
      if (need !== undefined && (adjoins || least > 0)) run.add(need)
      if (!adjoins || most > 1) {
        close()
        isWhole = false
      }
    }
    const last = run.need()
    if (isWhole) return last
    close()
    return best && { ...best, isWhole: false }
  }

  private item(): Item {
    const sign = this.signs[this.at++]!
    if (sign === '(') return this.repeated({ need: this.group() })
    if (sign === '[') return this.repeated({ need: this.bracket() })
    if (sign === '\\') return this.escaped()
    if (sign === '.') return this.repeated({})
    if (sign === '^' || sign === '$') return { least: 0, most: 0 }
    if ('*+?{}]'.includes(sign)) throw new Unsure()
    return this.repeated({ need: literal(sign) })
  }

  private group(): Need | undefined {
    if (this.signs[this.at] === '?') {
      if (this.signs[this.at + 1] !== ':') throw new Unsure()
      this.at += 2
    }
    const need = this.alternatives()
    if (this.signs[this.at++] !== ')') throw new Unsure()
    return need
  }

  private escaped(): Item {
    const sign = this.signs[this.at++]
    if (sign === undefined || /[QExCUaftv0-9]/.test(sign)) throw new Unsure()
    if (sign === 'b' || sign === 'B' || sign === 'A' || sign === 'z') return { least: 0, most: 0 }
    if (sign === 'd') return this.repeated({ need: { source: '[0-9]', weight: DIGIT, ways: 1, isWhole: true } })
    if (sign === 'p' || sign === 'P') {
      if (this.signs[this.at++] === '{') while (this.signs[this.at++] !== '}') this.mustGoOn()
      return this.repeated({})
    }
    if (sign === 'n') return this.repeated({ need: literal('\n') })
    if (sign === 's') return this.repeated({ need: { source: '\\s', weight: 0, ways: 1, isWhole: true } })
    if (/[a-zA-Z]/.test(sign)) return this.repeated({})
    return this.repeated({ need: literal(sign) })
  }

  private mustGoOn(): void {
    if (this.at >= this.signs.length) throw new Unsure()
  }

  /** A class of digits, or of a few signs; others are too wide to need. */
  private bracket(): Need | undefined {
    let inner = ''
    if (this.signs[this.at] === '^') inner = this.signs[this.at++]!
    for (let first = true; first || this.signs[this.at] !== ']'; first = false) {
      this.mustGoOn()
      const sign = this.signs[this.at++]!
      if (sign === '[') throw new Unsure()
      inner += sign === '\\' ? sign + this.signs[this.at++] : sign
    }
    this.at++
    if (/^(?:\d-\d|\d|\\d)+$/.test(inner)) return { source: `[${inner}]`, weight: DIGIT, ways: 1, isWhole: true }
    if (/^[“”"«»‘„!#?*_$+/@=&:;]+$/u.test(inner)) return { source: `[${inner}]`, weight: SIGN, ways: 1, isWhole: true }
    return undefined
  }

  /** How often the item that was just read is repeated. */
  private repeated(item: Omit<Item, 'least' | 'most'>): Item {
    const sign = this.signs[this.at]
    let least = 1
    let most = 1
    if (sign === '*' || sign === '?' || sign === '+') {
      this.at++
      least = sign === '+' ? 1 : 0
      most = sign === '?' ? 1 : Number.POSITIVE_INFINITY
    } else if (sign === '{') {
      const count = /^\{(\d+)(,\d*)?\}/.exec(this.signs.slice(this.at, this.at + 14).join(''))
      if (!count) throw new Unsure()
      this.at += count[0].length
      least = Number(count[1])
      most = Number.POSITIVE_INFINITY
    } else return { ...item, least, most }
    if (this.signs[this.at] === '?') this.at++
    if ('*+?{'.includes(this.signs[this.at] ?? ' ')) throw new Unsure()
    return { ...item, least, most }
  }
}

const literal = (text: string): Need => ({
  source: literally(text),
  weight: weightOf(text),
  ways: 1,
  isWhole: true,
  text,
})

/** What may stand there or not; it weighs nothing, but keeps its neighbours together. */
const optional = ({ source, ways }: Need): Need => ({
  source: `(?:${source})?`,
  weight: 0,
  ways: ways + 1,
  isWhole: true,
})

/** Needs that adjoin: literal signs weigh as the text that they make, all else as they are. */
class Run {
  private readonly parts: Need[] = []
  ways = 1

  add(need: Need): void {
    const last = this.parts.at(-1)
    this.ways *= need.ways
    if (last?.text === undefined || need.text === undefined) this.parts.push(need)
    else this.parts[this.parts.length - 1] = literal(last.text + need.text)
  }

  need(): Need | undefined {
    if (this.parts.length === 0) return undefined
    const source = this.parts.map((part) => part.source).join('')
    const weight = this.parts.reduce((sum, part) => sum + part.weight, 0)
    return { source, weight, ways: this.ways, isWhole: true }
  }

  /** The same for a text at large, of which nothing adjoins: what is optional at the ends says nothing. */
  trimmed(): Need | undefined {
    while (this.parts.at(-1)?.source.endsWith(')?')) this.parts.pop()
    while (this.parts[0]?.source.endsWith(')?')) this.parts.shift()
    return this.need()
  }
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A letter alone stands in every text, a sign in few; letters in a row are rare. */
const weightOf = (run: string) => (/^\s*\p{L}?\s*$/u.test(run) ? 1 : /^\d$/.test(run) ? DIGIT : run.trim().length + 1)
