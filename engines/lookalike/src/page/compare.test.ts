import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePages } from './compare.ts'
import { readPage } from './read.ts'
import { sayPageReason } from './say.ts'

const rows = Array.from(
  { length: 12 },
  (_, i) =>
    `<tr class="row-${i} offer" id="offer${i}"><td class="name" data-sku="${i * 7919}">Loudspeaker ${i}</td><td class="price now"><b>${i * 49} €</b></td></tr>`,
)
const body = `<header class="top bar sticky"><nav aria-label="Main"><ul role="list" class="menu wide"><li><a href="/one">One</a></li><li><a href="/two">Two</a></li></ul></nav></header>
  <main id="content" tabindex="-1"><h1 class="title huge">Sign in to Nordlicht</h1><p>Your loudspeakers, your warranty and your orders in one place. We never ask for your
  password by mail or on the telephone.</p><table>${rows.join('')}</table>
  <form action="/session" method="post"><label for="mail" class="field">E-mail<input id="mail" name="mail" autocomplete="username"></label><label>Password<input type="password"></label>
  <button>Sign in</button></form></main><footer class="foot quiet"><p lang="de">Nordlicht Audio, Kiel</p></footer>`
const html = (inside: string, head = '') =>
  `<!doctype html><html><head><title>Nordlicht · Sign in</title>${head}</head><body>${inside}</body></html>`
const ours = readPage(html(body), 'https://account.nordlicht-audio.com/login')
const measures = { ownDomains: ['nordlicht-audio.com'] }

describe('W4: pages that pretend to be ours', () => {
  test('a page is read for what likeness asks', () => {
    expect(ours).toMatchObject({
      host: 'account.nordlicht-audio.com',
      title: 'Nordlicht · Sign in',
      forms: [{ asksPassword: true, asksCard: false, postsTo: 'account.nordlicht-audio.com' }],
    })
    expect(ours.structure).toMatch(/^[0-9A-F]{70}$/)
    expect(ours.shingles.size).toBeGreaterThan(40)
  })

  test('a copy elsewhere that posts elsewhere is told with its reasons', () => {
    const copied = body.replace('/session', 'https://collect.example.net/p.php')
    const head = '<link rel="icon" href="https://account.nordlicht-audio.com/icon.png">'
    const theirs = readPage(html(copied, head), 'https://nordlicht-login.example.top/')
    const likeness = comparePages(ours, theirs, { ...measures, screenshotDistance: 3 })
    expect(likeness?.score).toBeGreaterThan(0.99)
    expect(likeness?.reasons.map(({ code }) => code)).toEqual([
      'same-title',
      'same-text',
      'same-structure',
      'same-look',
      'loads-ours',
      'asks-password',
      'posts-elsewhere',
    ])
    expect(theirs.icon).toBe('https://account.nordlicht-audio.com/icon.png')
  })

  test('a rebuilt page with our words and title is found without the structure', () => {
    const words = 'Sign in to Nordlicht Your loudspeakers, your warranty and your orders in one place. Password'
    const theirs = readPage(html(`<div>${words}<input type="password"></div>`), 'https://a.example.top/')
    expect(comparePages(ours, theirs, measures)?.score).toBeGreaterThan(0.5)
  })

  test.each([
    ['our own page', html(body), 'https://www.nordlicht-audio.com/', undefined],
    ['another login', '<title>Bank</title><form action="/x"><input type=password></form>', 'https://bank.example/', 0],
    ['a page that links to us', '<a href="https://nordlicht-audio.com">good</a>', 'https://blog.example/', 0],
    ['an empty page', '', 'https://empty.example/', 0],
    ['no address', html('<p>x</p>').replace('Nordlicht', 'Other'), 'nowhere', 0],
  ])('%s is not taken for a fake', (_, text, address, score) => {
    expect(comparePages(ours, readPage(text, address), measures)?.score).toBe(score)
  })

  test.each([
    ['a script decides', '<form action="javascript:send()"><input type="password"></form>', null],
    ['no action', '<form><input autocomplete="current-password"></form>', 'h.example'],
    ['no form', '<input type=password>', 'h.example'],
    ['a base elsewhere', '<base href="https://b.example/"><form action="p"><input type=password></form>', 'b.example'],
    ['not even an address', '<form action="http://"><input type=password></form>', null],
  ])('where a form posts to when %s', (_, text, host) => {
    expect(readPage(text, 'https://h.example/').forms).toEqual([{ asksPassword: true, asksCard: false, postsTo: host }])
  })

  test('fields of a card are seen', () => {
    const { forms } = readPage(
      '<form><input name="x" autocomplete="cc-number"><input name="cvv"></form>',
      'https://h.example/',
    )
    expect(forms).toEqual([{ asksPassword: false, asksCard: true, postsTo: 'h.example' }])
  })
})

test('no markup makes it throw', () => {
  const piece = fc.constantFrom(
    '<form',
    '<input type=password',
    '>',
    '</',
    'title',
    '<base href=":">',
    '<a href="http://[">',
    '<script>',
    '"',
    'x',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 }),
      fc.string(),
      (pieces, address) => {
        const likeness = comparePages(ours, readPage(pieces.join(''), address), measures)
        expect(likeness?.score ?? 0).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['a million open tags', '<div>'.repeat(1_000_000)],
  ['a million fields', '<input type=password>'.repeat(250_000)],
  ['one endless attribute', `<a href="${'x'.repeat(5_000_000)}">`],
  ['one endless word', 'x'.repeat(5_000_000)],
])('%s is read', (_, text) => {
  expect(readPage(text, 'https://h.example/').host).toBe('h.example')
})

test('every reason has a sentence in English, French and Italian', () => {
  const reasons = [
    { code: 'same-title', title: 'Sign in' },
    { code: 'same-text', share: 0.8 },
    { code: 'same-structure', distance: 12 },
    { code: 'same-icon', distance: 1 },
    { code: 'same-look', distance: 1 },
    { code: 'asks-password' },
    { code: 'asks-card' },
    { code: 'posts-elsewhere', host: 'a.example' },
    { code: 'loads-ours', host: 'b.example' },
    { code: 'links-ours', host: 'c.example' },
  ] as const
  for (const language of ['en', 'fr', 'it'] as const) {
    const said = reasons.map((reason) => sayPageReason(reason, language))
    expect(new Set(said).size).toBe(reasons.length)
    for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
  }
})
