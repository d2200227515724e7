import type {
  AgencyChange,
  AgencyView,
  BrandChange,
  BrandView,
  NewAgency,
  NewBrand,
  NewTeam,
  TeamChange,
  TeamView,
} from '@brandwarden/contract'
import { deed } from '../../api.ts'

export const addBrand = deed<NewBrand, BrandView>('POST /api/brands')
export const changeBrand = deed<BrandChange, BrandView>('PATCH /api/brands/:brandId')
export const removeBrand = deed<{ brandId: string }, unknown>('DELETE /api/brands/:brandId')

export const addTeam = deed<NewTeam, TeamView>('POST /api/teams')
export const changeTeam = deed<TeamChange, TeamView>('PATCH /api/teams/:teamId')
export const removeTeam = deed<{ teamId: string }, unknown>('DELETE /api/teams/:teamId')

export const addAgency = deed<NewAgency, AgencyView>('POST /api/agencies')
export const changeAgency = deed<AgencyChange, AgencyView>('PATCH /api/agencies/:agencyId')
export const removeAgency = deed<{ agencyId: string }, unknown>('DELETE /api/agencies/:agencyId')
