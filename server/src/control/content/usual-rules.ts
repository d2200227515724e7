import type { ApprovalRule } from '@brandwarden/contract'

/** Until a brand writes its own: legal for what the law touches, security for what gives something away, a colleague for all. */
export const usualApprovalRules: ApprovalRule[] = [
  {
    id: 'law',
    name: 'Legal looks at what the law touches',
    when: {
      categories: ['claim', 'disclosure', 'rights', 'personal-data', 'minor', 'sexual', 'position', 'insult', 'taboo'],
      severities: ['review', 'block'],
    },
    need: 'any',
    roles: ['legal'],
  },
  {
    id: 'secrecy',
    name: 'Security looks at what could give something away',
    when: { categories: ['secret', 'confidential', 'embargo', 'link', 'location'], severities: ['review', 'block'] },
    need: 'any',
    roles: ['security'],
  },
  {
    id: 'everything',
    name: 'A second pair of eyes on everything',
    when: {},
    need: 'any',
    roles: ['approver', 'programme-owner', 'legal', 'security'],
  },
]
