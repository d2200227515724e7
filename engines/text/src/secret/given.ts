import { KNOWN_START, type Labelled, take } from './labelled.ts'
import { looksRandom } from './random.ts'

/** Any name that is given a long chance value, where it is no sum, identifier or part of an address. */
const GIVEN =
  /(?<![\w&?/#.-])(?<name>[A-Za-z][\w.-]{2,40})["']?\s?[:=]\s?["']?(?<v>[A-Za-z0-9][A-Za-z0-9+/=_-]{30,510})(?![\w./])/g
const NO_SECRET_NAME =
  /(?:sha-?\d*|md5|hash|sum|digest|checksum|integrity|commit|etag|fingerprint|id|uuid|guid|nonce|version|rev|image|file|path|url|link|public|cert|address|wallet|btc|bitcoin|eth|ltc|xmr|doge|monero|bch|donat\w*|itunes|stitcher|ref|txid|tx|hosts?)$/i

/** Chance values that are given to a name which says nothing about them. */
export const findGiven = (text: string): Labelled[] =>
  /[:=]/.test(text)
    ? [
        ...take(
          text,
          GIVEN,
          'chance-value',
          0.6,
          (match, value) => !NO_SECRET_NAME.test(match.groups!.name!) && looksRandom(value) && !KNOWN_START.test(value),
        ),
      ]
    : []
