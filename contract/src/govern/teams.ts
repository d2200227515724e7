import { z } from 'zod'
import { BrandId, PersonId, TeamId } from '../base/ids.ts'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'
import { PersonName } from './people.ts'

export const TeamView = z.object({ id: TeamId, name: z.string(), members: z.array(PersonName) })
export type TeamView = z.infer<typeof TeamView>
export const TeamList = z.object({ teams: z.array(TeamView) })
export type TeamList = z.infer<typeof TeamList>

export const NewTeam = z.object({ name: line(120), memberIds: z.array(PersonId).max(1000).default([]) })
export type NewTeam = z.infer<typeof NewTeam>
export const TeamChange = z.object({
  teamId: TeamId,
  name: line(120).optional(),
  memberIds: z.array(PersonId).max(1000).optional(),
})
export type TeamChange = z.infer<typeof TeamChange>
export const TeamPath = z.object({ teamId: TeamId })

/** One of the company's brands: rules, accounts and roles may be limited to it. */
export const BrandView = z.object({ id: BrandId, name: z.string() })
export type BrandView = z.infer<typeof BrandView>
export const BrandList = z.object({ brands: z.array(BrandView) })
export type BrandList = z.infer<typeof BrandList>

export const NewBrand = z.object({ name: line(120) })
export type NewBrand = z.infer<typeof NewBrand>
export const BrandChange = z.object({ brandId: BrandId, name: line(120) })
export type BrandChange = z.infer<typeof BrandChange>
export const BrandPath = z.object({ brandId: BrandId })

export const teamsProblems = problems({
  name_taken: {
    status: 409,
    en: 'This name is taken. Choose another one.',
    fr: 'Ce nom est déjà pris. Choisissez-en un autre.',
    it: 'Questo nome è già in uso. Scegline un altro.',
  },
  still_in_use: {
    status: 409,
    en: 'Something still belongs to it: people, roles, accounts or drafts. Move or end those first.',
    fr: 'Des éléments en dépendent encore : personnes, rôles, comptes ou brouillons. Déplacez-les ou retirez-les d’abord.',
    it: 'Vi appartiene ancora qualcosa: persone, ruoli, account o bozze. Prima spostali o terminali.',
  },
  last_brand: {
    status: 409,
    en: 'The company keeps at least one brand.',
    fr: 'L’entreprise garde au moins une marque.',
    it: 'L’azienda mantiene almeno un marchio.',
  },
  unknown_place: {
    status: 422,
    en: 'A brand, team, agency or person that was named does not exist (any more).',
    fr: 'Une marque, une équipe, une agence ou une personne indiquée n’existe pas ou plus.',
    it: 'Un marchio, un team, un’agenzia o una persona indicata non esiste o non esiste più.',
  },
})
