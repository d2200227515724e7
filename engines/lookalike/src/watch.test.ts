import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Brand, brandOfDomain } from './brand.ts'
import { compile, restoreCompiled, saveCompiled } from './compile.ts'
import { hitKinds } from './judge/kinds.ts'
import { sayKind, sayReason } from './say.ts'
import { Watch } from './watch.ts'

const brands: Brand[] = [
  { id: 'nordlicht', tokens: ['nordlicht', 'nordlicht-audio'], official: ['nordlicht-audio.com', 'nordlicht.shop'] },
  { id: 'dhl', tokens: ['dhl'], official: ['dhl.com', 'dhl.de'] },
  { id: 'paypal', tokens: ['paypal'], official: ['paypal.com'] },
  { id: 'microsoft', tokens: ['microsoft'], official: ['microsoft.com', 'live.com'] },
  { id: 'whatsapp', tokens: ['whatsapp'], official: ['whatsapp.com'] },
  { id: 'apple', tokens: ['apple', 'icloud'], official: ['apple.com', 'icloud.com'] },
  { id: 'chase', tokens: ['chase'], official: ['chase.com'] },
  { id: 'ameli', tokens: ['ameli'], official: ['ameli.fr'] },
  { id: 'lloyds', tokens: ['lloyds'], official: ['lloyds.example'] },
  { id: 'lantern', tokens: ['lantern'], official: ['lantern.com'] },
  { id: 'castelbruno', tokens: ['castelbruno'], official: ['castelbruno.it'] },
]
const watch = new Watch(compile(brands, { allow: ['paypal-partners.example'] }))

describe('W4: hosts that imitate a brand', () => {
  test.each([
    ['nordlicht.top', 'nordlicht', 'same-name'],
    ['nordlicht-login.com', 'nordlicht', 'combosquat'],
    ['loginpaypal.com', 'paypal', 'combosquat'],
    ['konto-paypal-sicherheit.com', 'paypal', 'combosquat'],
    ['weryfikacja-paypal.com', 'paypal', 'combosquat'],
    ['paypal.com.session.example-host.top', 'paypal', 'subdomain'],
    ['dhl.paket-zoll.info', 'dhl', 'subdomain'],
    ['https://example.top/paypal/login', 'paypal', 'path'],
    ['*.paypal-secure.com', 'paypal', 'combosquat'],
    ['PAYPAL-LOGIN.COM.', 'paypal', 'combosquat'],
    ['paypall-login.top', 'paypal', 'combosquat'],
    ['mircosoft.top', 'microsoft', 'typo'],
    ['microsft-support.com', 'microsoft', 'typo'],
    ['whatsaapp-web.top', 'whatsapp', 'typo'],
    ['whatsqpp.top', 'whatsapp', 'typo'],
    ['rnicrosoft-login.com', 'microsoft', 'homoglyph'],
    ['vvhatsapp.top', 'whatsapp', 'homoglyph'],
    ['paypa1.top', 'paypal', 'homoglyph'],
    ['micros0ft.support', 'microsoft', 'homoglyph'],
    ['xn--pypal-4ve.com', 'paypal', 'homoglyph'],
    ['pаypal.com', 'paypal', 'homoglyph'],
    ['pay-pal.top', 'paypal', 'hyphenation'],
    ['nordlichts.top', 'nordlicht', 'plural'],
    ['nordlocht.top', 'nordlicht', 'typo'],
    ['nordlichd.top', 'nordlicht', 'bitsquat'],
    ['watsapp-web.top', 'whatsapp', 'typo'],
    ['cancel-whatsapp.com', 'whatsapp', 'combosquat'],
    ['whatsappxqz.ru', 'whatsapp', 'combosquat'],
    ['paypal-verification-inc.com', 'paypal', 'combosquat'],
    ['nordlicht-storages.com', 'nordlicht', 'combosquat'],
    ['paypalid17.top', 'paypal', 'combosquat'],
    ['paypalcorp.blogspot.com', 'paypal', 'combosquat'],
    ['cdn-paypal.example.com', 'paypal', 'subdomain'],
    ['whatzapp-kbx.com', 'whatsapp', 'typo'],
    ['lantem-login.com', 'lantern', 'homoglyph'],
    ['lantern-login-verify.com', 'lantern', 'combosquat'],
  ])('%s imitates %s (%s)', (host, brand, kind) => {
    expect(watch.push(host)).toMatchObject({ brand, kind })
  })

  test.each([
    ['an own domain', 'www.nordlicht-audio.com'],
    ['an own domain in capitals', 'WWW.PayPal.COM'],
    ['another own domain', 'login.live.com'],
    ['what the company allows', 'shop.paypal-partners.example'],
    ['an ordinary word that holds a short brand', 'gandhliving.com'],
    ['an ordinary word that holds a brand', 'purchase.com'],
    ['a fruit', 'pineapple-juice.com'],
    ['a word one error away', 'apply.example.com'],
    ['a cloud', 'mycloud-storage.com'],
    ['a surname that looks like a name in disguise', 'hapag-lloyd.com'],
    ['a name in disguise inside other letters', 'farnell.com'],
    ['a number at the end of other letters', 'ningmengdh1.com'],
    ['a word that has other honest owners', 'chasexqz.ru'],
    ['an inn that is called after a word', 'the-lantern-inn.co.uk'],
    ['others of that word, in the plural', 'paper-lanterns.co.uk'],
    ['a place whose name is two words of its language', 'castelbuono.it'],
    ['news of a brand, though ne.ws could be an ending', 'paypal-news.com'],
    ['nothing of the kind', 'example.com'],
    ['an empty line', ''],
    ['a comment', '# hosts of today'],
    ['an address without a host', 'mailto:paypal'],
    ['a number', '192.0.2.7'],
  ])('%s stays silent: %s', (_, host) => {
    expect(watch.push(host)).toBeUndefined()
  })

  test('the score follows what stands around the name', () => {
    const score = (host: string) => watch.push(host, 0)?.score ?? 0
    expect(score('paypal-login.top')).toBeGreaterThan(score('paypal-login.com'))
    expect(score('paypal-login.com')).toBeGreaterThan(score('paypal-news.com'))
    expect(score('paypal.evil.com')).toBeGreaterThan(score('mypaypalstory.com'))
    expect(score('paypal-news.com')).toBeLessThan(0.5)
    expect(score('whatsappxqz.ru')).toBeGreaterThan(score('whatsappxqz.com'))
    expect(score('whatsappxqz.ru')).toBeGreaterThan(score('chasexqz.ru'))
    expect(score('rnicrosoft.com')).toBeGreaterThan(score('xrnicrosoft.com'))
    // Numbers and nonsense beside a name that is a word are nobody's honest use of it; words are.
    expect(score('apple-kbx.com')).toBeGreaterThan(score('apple-garden.com'))
    expect(score('app-le-garden.com')).toBeGreaterThan(score('apple-garden.com'))
    // A first letter is seldom mistyped, and two tricks at once are rare.
    expect(score('nordlocht.com')).toBeGreaterThan(score('mordlicht.com'))
    expect(score('rnicrosoft.com')).toBeGreaterThan(score('rnicrosott.com'))
  })

  test('a threshold of 0 tells what lies below one half too', () => {
    expect(watch.push('paypalmafia.com')).toBeUndefined()
    expect(watch.push('paypalmafia.com', 0)).toMatchObject({ brand: 'paypal', kind: 'combosquat' })
  })

  test('of two brands the one that the host is more about is named', () => {
    expect(watch.push('paypal-login.apple.com.evil.top')).toBeDefined()
    expect(watch.push('microsoft.com.apple-id.top')).toMatchObject({ brand: 'microsoft' })
  })

  test('a name that every second site has needs more beside it than another word', () => {
    const words = new Watch(
      compile([
        { id: 'cloud', tokens: ['cloud'], official: ['cloud.example'] },
        { id: 'amber', tokens: ['amber'], official: ['amber.example'] },
      ]),
    )
    const score = (host: string) => words.push(host, 0)?.score ?? 0
    expect(score('cloud-kbx.ru')).toBeLessThan(score('amber-kbx.ru'))
    expect(words.push('cloud-account-verify.top')).toMatchObject({ brand: 'cloud' })
  })

  test('a brand that is known by its domain alone is watched too', () => {
    const own = new Watch(compile([brandOfDomain('acme-pay.co.uk')]))
    expect(own.push('acmepay-login.com')).toMatchObject({ brand: 'acme-pay' })
    expect(own.push('www.acme-pay.co.uk')).toBeUndefined()
  })

  test('brands without a name in Latin letters are stepped over', () => {
    const odd = new Watch(compile([{ id: 'x', tokens: ['メルカリ', 'x', ''], official: [] }]))
    expect(odd.push('メルカリ.com')).toBeUndefined()
    expect(new Watch(compile([])).push('paypal-login.com')).toBeUndefined()
  })
})

test('reasons that are asked for later are those of their own host', () => {
  const first = watch.push('https://rnicrosoft-login.com/x')
  const second = watch.push('paypal.com.secure.top')
  const asked = second?.reasons
  expect(first?.reasons.map(({ code }) => code)).toEqual(['drawn-like', 'bait'])
  expect(second?.reasons).toBe(asked)
  expect(JSON.parse(JSON.stringify(second)).reasons).toEqual(asked)
  expect(asked?.map(({ code }) => code)).toEqual(['name', 'left-of', 'own-domain-spelled', 'bait', 'cheap-ending'])
})

test.each([
  ['apple-kbxq.com', ['name', 'nonsense']],
  ['nordlicht-0102.com', ['name', 'digits']],
  ['nordlicht-kbxq.ru', ['name', 'nonsense', 'foreign-ending']],
  ['paypalid17.top', ['name', 'bait', 'digits', 'cheap-ending']],
  ['nordlicht-login.com/a1b2/xqz', ['name', 'bait']],
])('what counts is told: %s', (host, codes) => {
  expect(watch.push(host)?.reasons.map(({ code }) => code)).toEqual(codes)
})

test('letters that a machine put in a row give a name away', () => {
  const score = (host: string) => watch.push(host, 0)?.score ?? 0
  expect(score('whatsappkzdvqxzvps.com')).toBeGreaterThan(0.5)
  expect(score('whatsappkz.com')).toBeLessThan(0.5)
  expect(score('whatsappology.com')).toBeLessThan(0.5)
})

test('a double letter drawn otherwise is found, and so is one of two', () => {
  const common = new Watch(compile([{ id: 'hammer', tokens: ['hammermann'], official: [] }]))
  for (const host of ['harnrnermann.top', 'harnmermann.top', 'hammerrnann.top', 'harnrnerrnann.top']) {
    expect(common.push(host), host).toMatchObject({ brand: 'hammer', kind: 'homoglyph' })
  }
})

test('what was saved judges as before, and what is none of ours is not restored', () => {
  const saved = saveCompiled(compile(brands, { allow: ['paypal-partners.example'] }))
  const restored = restoreCompiled(saved)
  expect(restored && saveCompiled(restored)).toBe(saved)
  for (const host of ['paypal-login.top', 'mircosoft.top', 'x.paypal-partners.example']) {
    expect(restored && new Watch(restored).push(host)).toEqual(watch.push(host))
  }
  for (const text of [
    '',
    'null',
    '{}',
    '{"version":1,"brands":[{}],"allow":[]}',
    '{"version":2,"brands":[],"allow":[]}',
  ]) {
    expect(restoreCompiled(text)).toBeUndefined()
  }
})

test('every reason and kind has a sentence in English, French and Italian', () => {
  const hosts = [
    'paypal.com.session.evil.top',
    'whatsqpp-login.github.io',
    'rnicrosoft.top',
    'mircosoft-news.top',
    'micrsoft.top',
    'miccrosoft.top',
    'micxrosoft.top',
    'pay-pal.top',
    'example.top/paypal',
    'paypal-card.co.jp.evil.com',
    'nordlikt.top',
    'wotsapp.top',
  ]
  const reasons = hosts.flatMap((host) => watch.push(host, 0)?.reasons ?? [])
  expect(new Set(reasons.map(({ code }) => code)).size).toBeGreaterThan(7)
  for (const language of ['en', 'fr', 'it'] as const) {
    for (const reason of reasons) expect(sayReason(reason, language)).toMatch(/^[«“\p{Lu}].*\.$/u)
    for (const kind of hitKinds) expect(sayKind(kind, language)).not.toBe('')
  }
  expect(sayReason({ code: 'name', name: 'acme', written: 'acme' }, 'fr')).toBe(
    'Il contient le nom «\u00a0acme\u00a0».',
  )
})

const label = fc.oneof(
  fc.constantFrom(
    'paypal',
    'paypa1',
    'xn--pypal-4ve',
    'xn--',
    'xn--a-',
    'dhl',
    'login',
    '\u202elapyap',
    'ＰａｙＰａｌ',
    '-',
    '💥',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const line = fc
  .array(label, { maxLength: 8 })
  .chain((parts) => fc.constantFrom('.', '-', '/', '').map((by) => parts.join(by)))

test('no line makes it throw, and every score lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 400 }), fc.webUrl()), (text) => {
      const hit = watch.push(text, 0)
      if (!hit) return
      expect(hit.score).toBeGreaterThanOrEqual(0)
      expect(hit.score).toBeLessThanOrEqual(1)
      expect(hit.reasons.length).toBeGreaterThan(0)
    }),
    { numRuns: 3000 },
  )
})

test('what a host is told of does not depend on those before it', () => {
  const fresh = () => new Watch(compile(brands))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const one = fresh()
      expect(lines.map((text) => one.push(text, 0))).toEqual(lines.map((text) => fresh().push(text, 0)))
    }),
    { numRuns: 25 },
  )
})

test.each([
  ['a line of two million letters', 'paypal'.repeat(350_000)],
  ['two million dots', '.'.repeat(2_000_000)],
  ['a million labels of punycode', 'xn--pypal-4ve.'.repeat(150_000)],
  ['a million marks of direction', '\u202e\u2066'.repeat(500_000)],
  ['an address with an endless path', `https://evil.top/${'paypal/'.repeat(300_000)}`],
])('%s is read in no time', (_, text) => {
  const many = Array.from({ length: 200 }, () => watch.push(text, 0))
  expect(new Set(many.map((hit) => JSON.stringify(hit))).size).toBe(1)
})
