import type {
  AccountId,
  AccountView,
  AgencyView,
  BrandId,
  BrandView,
  FileHash,
  HeldRole,
  PersonId,
  TeamId,
  TeamView,
} from '@brandwarden/contract'
import { type SeedPerson, seedCompany, seedPerson } from '../../govern/people/index.ts'
import { type AccountKey, accounts } from '../company/accounts.ts'
import {
  addressOf,
  type BrandKey,
  leaver,
  type Member,
  type MemberKey,
  members,
  newcomer,
  type TeamKey,
  teamNames,
} from '../company/people.ts'
import { type Calendar, daysAfter } from '../ground/calendar.ts'
import type { Player, Stage } from '../ground/stage.ts'
import type { PictureName } from '../pictures/album.ts'

export type Company = {
  stage: Stage
  day: Calendar
  people: Record<MemberKey, Player>
  /** Whose access ends on the way. */
  leaver: PersonId
  brands: Record<BrandKey, BrandId>
  accounts: Record<AccountKey, AccountId>
  pictures: Record<PictureName, FileHash>
}

/** Sets the company up and invites everybody. */
export async function foundCompany(stage: Stage, today: Date): Promise<Pick<Company, 'people' | 'brands' | 'leaver'>> {
  const { mika, ines, ...others } = members
  const { name, language, timeZone } = mika
  const id = await seedCompany(stage.ground, {
    companyName: 'Nordlicht Audio',
    name,
    email: addressOf(mika),
    language,
    timeZone,
  })
  if (!id) throw new Error('Somebody is here already.')
  const everywhere = { brandId: null, teamId: null }
  const administrator: Player = {
    kind: 'person',
    id,
    name,
    language,
    roles: [{ role: 'administrator', ...everywhere }],
  }
  const { brands: own } = await stage.perform<{ brands: BrandView[] }>(administrator, 'GET /brands')
  const shop = await stage.perform<BrandView>(administrator, 'POST /brands', { name: 'Nordlicht Shop' })
  const brands = { audio: own[0]!.id, shop: shop.id }
  const teams = {} as Record<TeamKey, TeamId>
  for (const [key, team] of Object.entries(teamNames) as [TeamKey, string][])
    teams[key] = (await stage.perform<TeamView>(administrator, 'POST /teams', { name: team })).id
  const agency = await stage.perform<AgencyView>(administrator, 'POST /agencies', {
    name: 'Studio Papillon',
    contact: 'Paul Mercier, 14 rue des Échos, Lyon',
    endsOn: daysAfter(today, 38).toISOString().slice(0, 10),
  })

  const invitationOf = (member: Member): SeedPerson => ({
    email: addressOf(member),
    name: member.name,
    language: member.language,
    timeZone: member.timeZone,
    roles: rolesOf(member, brands),
    teamIds: (member.teams ?? []).map((key) => teams[key]),
    agencyId: member.isOfAgency ? agency.id : null,
  })
  const invite = async (member: Member): Promise<Player> => {
    stage.pause()
    const personId = await seedPerson(stage.ground, invitationOf(member), administrator)
    const { name: called, language: speaks } = member
    return { kind: 'person', id: personId, name: called, language: speaks, roles: rolesOf(member, brands) }
  }

  const people = { mika: administrator, ines: await invite(ines) } as Record<MemberKey, Player>
  await stage.perform(administrator, 'PUT /people/:personId/roles', { personId: id, roles: administrator.roles })
  for (const [key, member] of Object.entries(others) as [MemberKey, Member][]) people[key] = await invite(member)
  const left = await invite(leaver)
  const { timeZone: _, ...waiting } = invitationOf(newcomer)
  await stage.perform(administrator, 'POST /people/invite', waiting)
  return { people, brands, leaver: left.id }
}

const rolesOf = (member: Member, brands: Record<BrandKey, BrandId>): HeldRole[] =>
  member.roles.map(({ role, brand }) => ({ role, brandId: brand ? brands[brand] : null, teamId: null }))

/** The inventory; what publishes here is connected to the make-believe network. */
export async function openAccounts({ stage, people, brands }: Pick<Company, 'stage' | 'people' | 'brands'>) {
  const opened = {} as Record<AccountKey, AccountId>
  for (const [key, { brand, network, handle, purpose }] of Object.entries(accounts) as [
    AccountKey,
    (typeof accounts)[AccountKey],
  ][]) {
    const account = { brandId: brands[brand], network, handle, purpose }
    opened[key] = (await stage.perform<AccountView>(people.ines, 'POST /accounts', account)).id
  }
  for (const [key, account] of Object.entries(accounts) as [AccountKey, (typeof accounts)[AccountKey]][]) {
    if (!('isConnected' in account)) continue
    await stage.perform(people.oskar, 'POST /accounts/:accountId/connect', {
      accountId: opened[key],
      host: 'make-believe.invalid',
      secret: 'make-believe',
    })
  }
  return opened
}
