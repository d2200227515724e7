import { routes } from '../../base/action/routes.ts'
import { addAgency, changeAgency, listAgencies, removeAgency } from './agencies.ts'
import { addBrand, changeBrand, listBrands, removeBrand } from './brands.ts'
import { addTeam, changeTeam, listTeams, removeTeam } from './teams.ts'

export const teamsRoutes = routes({
  'GET /brands': listBrands,
  'POST /brands': addBrand,
  'PATCH /brands/:brandId': changeBrand,
  'DELETE /brands/:brandId': removeBrand,
  'GET /teams': listTeams,
  'POST /teams': addTeam,
  'PATCH /teams/:teamId': changeTeam,
  'DELETE /teams/:teamId': removeTeam,
  'GET /agencies': listAgencies,
  'POST /agencies': addAgency,
  'PATCH /agencies/:agencyId': changeAgency,
  'DELETE /agencies/:agencyId': removeAgency,
})
