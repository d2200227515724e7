/** Who may know whom; house.md says why. Each name is a sentence. */
const rooms = ['govern', 'control', 'watch', 'respond', 'prove']
const toTheRight = (room) => rooms.slice(rooms.indexOf(room) + 1).join('|')

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms.slice(0, -1).map((room) => ({
      name: 'calls-only-left',
      severity: 'error',
      comment: 'A room calls rooms to its left; to the right it only records an event.',
      from: { path: `^server/src/${room}/`, pathNot: '(\\.test\\.ts$|/testing/)' },
      to: { path: `^server/src/(${toTheRight(room)})/` },
    })),
    {
      name: 'features-enter-by-the-door',
      severity: 'error',
      comment: 'What another feature may use stands in its index.ts.',
      from: { path: '^server/src/(govern|control|watch|respond|prove)/([^/]+)/', pathNot: '(\\.test\\.ts$|/testing/)' },
      to: {
        path: '^server/src/(govern|control|watch|respond|prove)/([^/]+)/.+',
        pathNot: ['^server/src/$1/$2/', '/index\\.ts$', '/testing/'],
      },
    },
    {
      name: 'base-knows-no-room',
      severity: 'error',
      comment: 'The ground carries the rooms and does not know them.',
      from: { path: '^server/src/base/' },
      to: { path: '^server/src/(govern|control|watch|respond|prove)/' },
    },
    {
      name: 'engines-are-pure',
      severity: 'error',
      comment:
        'Engines see nobody but the text engine, and no way to the outside; `apart` runs one in its own process.',
      from: { path: '^engines/([^/]+)/src/', pathNot: '(\\.test\\.ts$|/testing/|/test/|^engines/image/src/apart/)' },
      to: {
        path: '^(contract|server|web|cli|connectors|packs|db|engines)/|^(node:)?(fs|fs/promises|net|http|https|child_process|dns|os|process|worker_threads)$',
        pathNot: ['^engines/$1/', '^engines/text/', '^engines/content/src/format'],
      },
    },
    {
      name: 'contract-is-words-only',
      severity: 'error',
      comment: 'The contract knows zod and the engines’ words.',
      from: { path: '^contract/src/' },
      to: { path: '^(server|web|cli|connectors|packs|db)/' },
    },
    {
      name: 'clients-see-only-the-contract',
      severity: 'error',
      comment: 'Web and command line never see the server.',
      from: { path: '^(web|cli)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(server|db|connectors)/' },
    },
    {
      name: 'only-stores-speak-sql',
      severity: 'error',
      comment: 'In a room, SQL stands in stores; the rest asks them.',
      from: {
        path: '^server/src/(govern|control|watch|respond|prove)/',
        pathNot: '(store\\.ts$|directory\\.ts$|\\.test\\.ts$|/testing/)',
      },
      to: { path: '^node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Data flows one way.',
      from: { pathNot: '^web/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|^journeys/network/pds/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
