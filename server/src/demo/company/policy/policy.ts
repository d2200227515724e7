import type { Clause, PolicyObjective } from '@brandwarden/contract'
import { insideClauses, locationClause } from './inside.ts'
import { outsideClauses } from './outside.ts'

export const policyName = 'The open-ear policy'

export const policyObjective: PolicyObjective = {
  en: 'People should hear from us often, gladly and without anybody getting hurt: not our customers, not our colleagues, not our secrets. This policy is part of the IT security strategy and says who may say what, and who looks before it goes out.',
  fr: 'On doit nous entendre souvent, avec plaisir et sans que personne en souffre : ni nos clients, ni nos collègues, ni nos secrets. Cette politique fait partie de la stratégie de sécurité informatique ; elle dit qui peut dire quoi, et qui relit avant la publication.',
  it: 'Vogliamo che ci si senta spesso, volentieri e senza che nessuno si faccia male: né i clienti, né i colleghi, né i nostri segreti. Questa policy fa parte della strategia di sicurezza informatica e dice chi può dire che cosa, e chi rilegge prima che esca.',
}

/** What the committee agreed on at first. */
export const firstClauses: Clause[] = [...insideClauses, ...outsideClauses]

/** Two weeks later, wiser by one kitchen. */
export const secondClauses: Clause[] = [
  ...insideClauses,
  locationClause,
  ...outsideClauses.map((clause) =>
    clause.number === '5.3'
      ? {
          ...clause,
          text: {
            en: 'A link shows where it leads: no shorteners, no look-alikes, and nothing that asks for a password.',
            fr: 'Un lien montre où il mène : ni raccourcisseurs, ni sosies, et rien qui demande un mot de passe.',
            it: 'Un link mostra dove porta: niente accorciatori, niente sosia, e nulla che chieda una password.',
          },
        }
      : clause,
  ),
]

/** What legal is writing at the moment. */
export const nextClauses: Clause[] = [
  ...secondClauses,
  {
    number: '7',
    title: { en: 'Borrowed voices', fr: 'Voix empruntées', it: 'Voci in prestito' },
    text: {
      en: 'A voice made by a machine says so, and is nobody’s who did not agree.',
      fr: 'Une voix faite par une machine le dit, et n’imite personne sans son accord.',
      it: '',
    },
    covers: [],
  },
]
