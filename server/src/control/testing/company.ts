import type { AccountId, BrandId, Network, PersonId, Role } from '@brandwarden/contract'
import type { Actor } from '../../base/actor.ts'
import { newId } from '../../base/id.ts'
import type { TestGround } from '../../base/testing/test-ground.ts'

export type Company = {
  brandId: BrandId
  /** Someone who works here and holds these roles. */
  hire(name: string, roles: Role[]): Promise<Actor & { kind: 'person' }>
  openAccount(network: Network, handle: string): Promise<AccountId>
}

/** A company with one brand, written straight into the database: for tests of rooms that stand on it. */
export async function createCompany({ db, ground }: TestGround): Promise<Company> {
  const now = ground.clock()
  const brandId = newId<BrandId>()
  await db
    .insertInto('brands')
    .values({ id: brandId, name: 'Nordlicht Audio', createdAt: now, updatedAt: now })
    .execute()
  return {
    brandId,
    async hire(name, roles) {
      const id = newId<PersonId>()
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@nordlicht-audio.com`
      await db
        .insertInto('people')
        .values({ id, name, email, status: 'active', createdAt: now, updatedAt: now })
        .execute()
      const held = roles.map((role) => ({ role, brandId: null, teamId: null }))
      await db
        .insertInto('heldRoles')
        .values(held.map((one) => ({ id: newId<string>(), personId: id, ...one })))
        .execute()
      return { kind: 'person', id, name, roles: held, language: 'en' }
    },
    async openAccount(network, handle) {
      const id = newId<AccountId>()
      await db.insertInto('accounts').values({ id, brandId, network, handle, createdAt: now }).execute()
      return id
    },
  }
}
