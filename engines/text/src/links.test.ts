import { expect, test } from 'vitest'
import { imitates } from './imitates.ts'
import { findLinks, isShortener } from './links.ts'

test.each([
  ['see https://nordlicht-audio.com/safety, please', [['https://nordlicht-audio.com/safety', 'nordlicht-audio.com']]],
  ['nordlicht.shop', [['nordlicht.shop', 'nordlicht.shop']]],
  ['(www.example.co.uk)', [['www.example.co.uk', 'example.co.uk']]],
  ['on a.example.org/x?y=1#z.', [['a.example.org/x?y=1#z', 'example.org']]],
  ['https://en.wikipedia.org/wiki/Horn_(audio) is', [['https://en.wikipedia.org/wiki/Horn_(audio)', 'wikipedia.org']]],
  ['https://münchen.example.com/ü', [['https://münchen.example.com/ü', 'example.com']]],
  ['http://192.0.2.7:8080/x', [['http://192.0.2.7:8080/x', null]]],
  ['«https://nordlicht.shop»', [['https://nordlicht.shop', 'nordlicht.shop']]],
  ['HTTPS://NordIicht-Audio.COM', [['HTTPS://NordIicht-Audio.COM', 'nordiicht-audio.com']]],
  ['write care@nordlicht-audio.com', []],
  ['@ada.bsky.social', []],
  ['end.So it begins', []],
  ['version 2.4.1 and 3.5mm', []],
  ['e.g. this, i.e. that', []],
  ['file.notatld and a.b', []],
  ['http://', []],
])('addresses in “%s”', (text, expected) => {
  expect(findLinks(text).map((link) => [text.slice(...link.span), link.registrable])).toEqual(expected)
})

test('an international name is read both ways', () => {
  const [link] = findLinks('https://xn--nrdlicht-n4a.com/x')
  expect(link).toMatchObject({ host: 'xn--nrdlicht-n4a.com', unicode: 'nördlicht.com' })
  expect(findLinks('nördlicht.com')[0]).toMatchObject({ host: 'xn--nrdlicht-n4a.com', unicode: 'nördlicht.com' })
})

test.each([
  ['bit.ly', true],
  ['www.tinyurl.com', true],
  ['t.co', true],
  ['nordlicht.shop', false],
  ['youtu.be', false],
  ['habit.ly', false],
])('%s hides its target: %s', (host, expected) => {
  expect(isShortener(host)).toBe(expected)
})

const own = ['nordlicht-audio.com', 'nordlicht.shop']

test.each([
  ['nordIicht-audio.com', 'homoglyph'],
  ['nord1icht-audio.com', 'homoglyph'],
  ['nоrdlicht-audio.com', 'homoglyph'],
  ['xn--nrdlicht-audio-vpb.com', 'homoglyph'],
  ['nördlicht-audio.com', 'homoglyph'],
  ['nordlicht-audio.net', 'other-tld'],
  ['nordlicht.store', 'other-tld'],
  ['nordlicht-audio-rewards.shop', 'combosquat'],
  ['login-nordlicht.com', 'combosquat'],
  ['nordlichtaudio.com', 'typo'],
  ['nordlich-audio.com', 'typo'],
  ['nodrlicht-audio.com', 'typo'],
  ['nordlich-login.com', 'typo'],
  ['nordlihct.example.com', 'typo'],
  ['n0rdlicht.example.com', 'subdomain'],
  ['nordlicht-audio.com.secure-login.net', 'subdomain'],
  ['nordlicht.example.com', 'subdomain'],
  ['nordlitch.shop', 'typo'],
  ['nordlitch-audio.com', 'typo'],
  ['nrodlihct.shop', 'typo'],
])('%s imitates by %s', (host, kind) => {
  expect(imitates(host, own)?.kind).toBe(kind)
})

test.each([
  'nordlicht-audio.com',
  'www.nordlicht-audio.com',
  'NORDLICHT.SHOP',
  'blog.nordlicht.shop.',
  'example.com',
  'northern-lights.com',
  'audio.com',
  'bit.ly',
  'nordstrom.com',
  'nordstern.com',
  'wordlist.com',
  'nordland-reisen.example.com',
  '192.0.2.7',
  '',
  'localhost',
])('%s imitates nobody', (host) => {
  expect(imitates(host, own)).toBeNull()
})
