import { anyoneElse } from '@brandwarden/approval'
import type { ApprovalRule, Language } from '@brandwarden/contract'

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

const names: Record<string, Record<Language, string>> = {
  [anyoneElse.name]: {
    en: anyoneElse.name,
    fr: 'Un second regard',
    it: 'Un secondo sguardo',
  },
  'Legal looks at what the law touches': {
    en: 'Legal looks at what the law touches',
    fr: 'Le juridique regarde ce que la loi concerne',
    it: 'L’ufficio legale guarda ciò che riguarda la legge',
  },
  'Security looks at what could give something away': {
    en: 'Security looks at what could give something away',
    fr: 'La sécurité regarde ce qui pourrait trahir quelque chose',
    it: 'La sicurezza guarda ciò che potrebbe rivelare qualcosa',
  },
  'A second pair of eyes on everything': {
    en: 'A second pair of eyes on everything',
    fr: 'Un second regard sur tout',
    it: 'Un secondo sguardo su tutto',
  },
}

/** Our own rules speak the reader's language; what a brand wrote stays as it wrote it. */
export const nameOfRule = (name: string, language: Language): string => names[name]?.[language] ?? name

/** A name of ours as it is kept, whatever language it was read in, so that saving it makes it nobody’s language. */
export const keptName = (name: string): string =>
  Object.entries(names).find(([, spoken]) => Object.values(spoken).includes(name))?.[0] ?? name
