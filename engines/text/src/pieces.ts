import { matchesFrom, matchesOf } from './matches.ts'
import { type Span, snap } from './span.ts'

/** A piece of the text and where it stands; `value` is the piece without its sign or its quotation marks. */
export type Piece = { span: Span; value: string }

const HASHTAG = /(?<![\p{L}\p{N}_&/#＃])[#＃]([\p{N}]*[\p{L}\p{M}_][\p{L}\p{M}\p{N}_·]*)/uy
const MENTION =
  /(?<![\p{L}\p{N}_.@/])[@＠]([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)?)/uy

/** Hashtags as the networks read them: letters, digits and underscores after `#`, not digits alone. */
export function findHashtags(text: string): Piece[] {
  return collect(text, HASHTAG, '#＃')
}

/** Mentions: `@name`, `@name.example.com` (Bluesky), `@name@example.com` (Mastodon); no e-mail addresses. */
export function findMentions(text: string): Piece[] {
  return collect(text, MENTION, '@＠')
}

function collect(text: string, pattern: RegExp, signs: string): Piece[] {
  return matchesFrom(text, pattern, signs).map((match) => ({
    span: snap(text, match.index, match.index + match[0].length),
    value: match[1]!,
  }))
}

const EMOJI =
  /\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|(?![\0-\x7f])\p{Emoji}(?:\p{EMod}|\ufe0f)?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{Emoji}(?:\p{EMod}|\ufe0f)?)*/gu

/** Emoji, each whole with its modifiers and joined parts (UTS #51); signs like © and ™ are text. */
export function findEmoji(text: string): Piece[] {
  const found: Piece[] = []
  for (const match of matchesOf(text, EMOJI)) {
    const [sign] = match
    if (/^[©®™‼⁉↔-↪]$/u.test(sign) || !/\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(sign)) continue
    found.push({ span: snap(text, match.index, match.index + sign.length), value: sign })
  }
  return found
}

const QUOTES =
  /“([^“”]{1,2000})”|«\s?([^«»]{1,2000}?)\s?»|„([^„“”]{1,2000})[“”]|‹\s?([^‹›]{1,2000}?)\s?›|(?<![\p{L}\p{N}])"([^"\n]{1,2000})"(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])‘([^‘’\n]{1,2000}(?:’[^‘’\s][^‘’\n]{0,200}){0,20})’(?![\p{L}\p{N}])/gu

/** Quotations in “…”, «…», „…“, ‹…›, "…" and ‘…’: `span` with the marks, `value` what stands between them. */
export function findQuotes(text: string): Piece[] {
  return matchesOf(text, QUOTES).map((match) => ({
    span: snap(text, match.index, match.index + match[0].length),
    value: match.slice(1).find((group) => group !== undefined) ?? '',
  }))
}

const ABBREVIATIONS =
  /(?:^|[\s("'’«])(?:mr|mrs|ms|dr|prof|st|ste|no|nr|vs|etc|inc|ltd|co|corp|approx|dept|fig|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|e\.g|i\.e|a\.m|p\.m|u\.s|u\.k|m|mm|mme|mlle|me|av|bd|art|p\.ex|c\.-à-d|env|tél|sig|sigg|dott|avv|ing|ecc|es|pag|art|n|tel|[a-zà-ÿ])\.$/iu

/** Sentences with their end signs, in the order of the text; blanks between them belong to none. */
export function splitSentences(text: string): Piece[] {
  const found: Piece[] = []
  let start = 0
  const close = (end: number) => {
    let from = start
    let to = end
    while (from < to && /\s/u.test(text[from]!)) from++
    while (to > from && /\s/u.test(text[to - 1]!)) to--
    if (to > from) found.push({ span: snap(text, from, to), value: text.slice(from, to) })
    start = end
  }
  for (const match of text.matchAll(/[.!?…]+(?:["'”’»)\]]|[ \u00a0\u202f]»)*(?=\s|$)|[。！？]|\n+/gu)) {
    const end = match.index + match[0].length
    if (match[0] === '.' && end < text.length) {
      if (ABBREVIATIONS.test(text.slice(Math.max(start, end - 12), end))) continue
      if (/^\s+\p{Ll}/u.test(text.slice(end, end + 8))) continue
    }
    close(end)
  }
  close(text.length)
  return found
}
