/** Ways of writing that are a telephone number even where nothing announces one. */
const UNMISTAKABLE: readonly RegExp[] = [
  /^0[1-9](?:[ \u00a0\u202f.-]\d{2}){4}$/u,
  /^0[67]\d{8}$/,
  /^07\d{3} ?\d{3} ?\d{3}$/,
  /^\(?0\d{1,4}\)?[ /-]\d{3,4}[ -]\d{2,4}(?:[ -]\d{2})?$/,
  /^0\d{1,2}[ -]\d{2,3}[ -]\d{3}[ -]\d{2,4}$/,
  /^0 ?\(\d{3}\) ?\d{3}(?:[ -]?\d{2}){2}$/,
  /^(?:1[-. ]?)?\([2-9]\d{2}\) ?\d{3}[-. ]\d{4}$/,
  /^(?:1[-.])?[2-9]\d{2}([-.])\d{3}\1\d{4}$/,
  /^8[ -]\(?9\d{2}\)?[ -]\d{3}[ -]\d{2}[ -]?\d{2}$/,
  /^\([1-9]\d\) ?9?\d{4}-?\d{4}$/,
  /^3[2-9]\d[ ./-]?\d{3}[ .-]?\d{4}$/,
  /^3[2-9]\d[ ./-]\d{6,7}$/,
  /^0\d{1,3}[ /-]\d{5,8}$/,
  /^0\d{3}[/.]\d{2}(?:[ .]\d{2}){2}$/,
  /^[679]\d{2}(?: \d{2}){3}$/,
]

export const isUnmistakable = (raw: string) => UNMISTAKABLE.some((shape) => shape.test(raw))

/** Dates, years, amounts, card groups, positions, lists: what has as many digits. */
export const looksLikeOther = (raw: string) =>
  /^\d{4}-\d{4}$/.test(raw) ||
  /^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/.test(raw) ||
  /^\d{4}-\d{2}-\d{2}[ T]\d{2}$/.test(raw) ||
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(raw) ||
  /^[1-9]\d{0,2}(?:[ \u00a0\u202f.]\d{3})+$/.test(raw) ||
  /^-?\d{1,3}\.\d{4,}$/.test(raw) ||
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\D/.test(raw) ||
  /^(?:\d ){5,}\d$/.test(raw) ||
  /^\d{4}(?:[ -]\d{4}){3}$/.test(raw) ||
  /^(?:19|20)\d{2}[ /–-]+(?:19|20)?\d{2}$/.test(raw)

/** A day of the calendar or two years, however surely a telephone is announced (“call me on 12/05/2026”). */
export const isDay = (raw: string) =>
  /^(?:[0-3]?\d([./-])[0-3]?\d\1(?:19|20)\d{2}|(?:19|20)\d{2}([./-])[01]\d\2[0-3]\d(?:\D.*)?|(?:19|20)\d{2}[ /–-]+(?:19|20)\d{2})$/u.test(
    raw,
  )

/** Three groups or a bracket, none of them longer than a group of a telephone number, and no slash between. */
export const isGroupedLikePhone = (raw: string) => {
  const groups = raw.split(/[^\d]+/).filter((group) => group !== '')
  return !raw.includes('/') && (groups.length >= 3 || raw.includes('(')) && groups.every((group) => group.length <= 5)
}

/** Help lines that advertising must name: Joueurs Info Service. */
const HELP_LINES = new Set(['0974751313'])

/** Freephone, shared-cost and premium lines: nobody's own telephone. */
export function isFreeToAll(digits: string, bare: string): boolean {
  const isAbroad = /^\(?(?:\+|00)/.test(bare)
  const plain = isAbroad ? digits.replace(/^00/, '') : digits
  if (isAbroad)
    return /^(?:800\d{8}|44(?:800|808|84|87|3[0347])\d+|338\d{8}|39(?:800|840|848|199)\d+|1(?:800|888|877|866|855|844|833)\d{7}|49(?:800|180)\d+|34(?:900|901|902)\d{6})$/.test(
      plain,
    )
  return (
    HELP_LINES.has(plain) ||
    /^(?:0800|0808|084[345]|087[0123])\d{6,7}$/.test(plain) ||
    /^03(?:00|03|30|33|43|45|70|71)\d{7}$/.test(plain) ||
    /^(?:0 ?8\d{2}[ .]?\d{3}[ .]?\d{3}|08(?:[ .-]?\d\d){4})$/.test(bare) ||
    /^(?:800|803|840|841|847|848|199|892|895|899)\d{3,6}$/.test(plain) ||
    /^1?(?:800|888|877|866|855|844|833)\d{7}$/.test(plain) ||
    /^1[38]00\d{6}$/.test(plain) ||
    /^(?:0180\d?\d{6,7}|90[0-2]\d{6})$/.test(plain)
  )
}

/** Mobile ranges of the countries that the product's languages are spoken in. */
export const isMobile = (digits: string, bare: string) =>
  /^\(?(?:\+|00)/.test(bare)
    ? /^(?:00)?(?:447|336|337|393|4915|4916|4917|346|347|417)/.test(digits)
    : /^(?:07\d{9}|0[67]\d{8}|3[2-9]\d{7,8}|01[567]\d{8,9})$/.test(digits)
