import {
  type Connection,
  type Connector,
  hashPost,
  type Limits,
  NetworkFailure,
  type NetworkName,
  type OutgoingPost,
  type Published,
} from '@brandwarden/connectors'
import type { Clock } from '../../base/clock.ts'

/** Where the demonstration’s accounts live: a name that no server on the internet can have (RFC 2606). */
export const makeBelieveHost = 'https://make-believe.invalid'

const limits: Record<NetworkName, Limits> = {
  bluesky: {
    maxCharacters: 300,
    countedAs: 'graphemes',
    maxPictures: 4,
    maxPictureBytes: 1_000_000,
    maxAltCharacters: 2_000,
    pictureTypes: ['image/jpeg', 'image/png', 'image/webp'],
    canEdit: false,
  },
  mastodon: {
    maxCharacters: 500,
    countedAs: 'mastodon',
    charactersPerLink: 23,
    maxPictures: 4,
    maxPictureBytes: 16_000_000,
    maxAltCharacters: 1_500,
    pictureTypes: ['image/jpeg', 'image/png', 'image/webp'],
    canEdit: true,
  },
}

/**
 * Networks without a network: they take every post, keep none and tell nobody, so that the demonstration publishes
 * and nothing leaves the machine. Posts bear ids that begin with `make-believe:` and no address.
 */
export function makeBelieveConnectors(clock: Clock): ReadonlyMap<NetworkName, Connector> {
  return new Map((['bluesky', 'mastodon'] as const).map((network) => [network, makeBelieve(network, clock)]))
}

function makeBelieve(network: NetworkName, clock: Clock): Connector {
  const refuse = async (): Promise<never> => {
    throw new NetworkFailure('unsupported', 'sign-in-not-set-up')
  }
  const profileOf = ({ handle }: Pick<Connection, 'handle'>) => ({ displayName: handle, profileUrl: '' })
  return {
    network,
    beginSignIn: refuse,
    completeSignIn: refuse,
    async adopt({ handle, credential }) {
      const known = handle ?? ''
      const connection = {
        network,
        host: makeBelieveHost,
        accountId: `make-believe:${known}`,
        handle: known,
        credential,
      }
      return { connection, profile: profileOf(connection) }
    },
    async disconnect() {},
    check: async ({ handle }) => ({ state: 'ready', handle, profile: profileOf({ handle }) }),
    limits: async () => limits[network],
    async publish(_, post, { id }, lastLook) {
      await lastLook?.()
      return published(`make-believe:${id}`, post, clock())
    },
    find: async () => null,
    correct: async (_, { id }, post) => published(id, post, clock()),
    async remove() {},
  }
}

const published = (id: string, post: OutgoingPost, at: Date): Published => ({
  id,
  url: '',
  at,
  contentHash: hashPost(post),
  version: String(at.getTime()),
})
