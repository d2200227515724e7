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

/** An expression of which every match holds a match; the heavier, the rarer in texts. */
type Need = { source: string; weight: number }
/** One thing in a row: how often at least, what it is if that is one sign, what it needs. */
type Item = { least: number; most: number; sign?: string; need?: Need }

const LEAST = 2
const DIGIT = 2
const SIGN = 3
const LONGEST = 4000

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
    const sources: string[] = []
    for (const need of needs) {
      if (need === undefined) return undefined
      weight = Math.min(weight, need.weight)
      sources.push(need.source)
    }
    return { source: sources.length === 1 ? sources[0]! : `(?:${sources.join('|')})`, weight }
  }

  /** Several in a row: the heaviest need of one of them, or of the literals that stand together. */
  private row(): Need | undefined {
    let best: Need | undefined
    let run = ''
    const offer = (need: Need | undefined) => {
      if (need !== undefined && need.weight > (best?.weight ?? 0)) best = need
    }
    const close = () => {
      if (run !== '') offer({ source: literally(run), weight: weightOf(run) })
      run = ''
    }
    while (this.at < this.signs.length && this.signs[this.at] !== '|' && this.signs[this.at] !== ')') {
      const item = this.item()
      if (item.least > 0 && item.sign !== undefined) {
        run += item.sign
        if (item.most > 1) close()
      } else {
        close()
        if (item.least > 0) offer(item.need)
      }
    }
    close()
    return best
  }

  private item(): Item {
    const sign = this.signs[this.at++]!
    if (sign === '(') return this.repeated({ need: this.group() })
    if (sign === '[') return this.repeated({ need: this.bracket() })
    if (sign === '\\') return this.escaped()
    if (sign === '.') return this.repeated({})
    if (sign === '^' || sign === '$') return { least: 0, most: 0 }
    if ('*+?{}]'.includes(sign)) throw new Unsure()
    return this.repeated({ sign })
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
    if (sign === 'd') return this.repeated({ need: { source: '[0-9]', weight: DIGIT } })
    if (sign === 'p' || sign === 'P') {
      if (this.signs[this.at++] === '{') while (this.signs[this.at++] !== '}') this.mustGoOn()
      return this.repeated({})
    }
    if (sign === 'n') return this.repeated({ sign: '\n' })
    if (/[a-zA-Z]/.test(sign)) return this.repeated({})
    return this.repeated({ sign })
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
    if (/^(?:\d-\d|\d|\\d)+$/.test(inner)) return { source: `[${inner}]`, weight: DIGIT }
    if (/^[“”"«»‘„!#?*_$+/@=&:;]+$/u.test(inner)) return { source: `[${inner}]`, weight: SIGN }
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
      most = Number.POSITIVE_INFINITY
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

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A letter alone stands in every text, a sign in few; letters in a row are rare. */
const weightOf = (run: string) => (/^\s*\p{L}?\s*$/u.test(run) ? 1 : /^\d$/.test(run) ? DIGIT : run.trim().length + 1)
