import { BrandChange, BrandList, BrandPath, BrandView, NewBrand } from '@brandwarden/contract'
import { z } from 'zod'
import { action, query } from '../../base/action/action.ts'
import { deleteBrand, insertBrand, loadBrands, renameBrand } from './brands-store.ts'

export const listBrands = query({
  name: 'brand.list',
  needs: 'signed-in',
  summary: 'The company’s brands, the oldest first.',
  input: z.object({}),
  output: BrandList,
  run: async ({ db }) => ({ brands: await loadBrands(db) }),
})

export const addBrand = action({
  name: 'brand.add',
  needs: 'settings.manage',
  summary: 'Adds a brand.',
  input: NewBrand,
  output: BrandView,
  async run({ tx, now, record }, { name }) {
    const brand = await insertBrand(tx, name, now)
    record('brand.added', { kind: 'brand', id: brand.id }, { name })
    return brand
  },
})

export const changeBrand = action({
  name: 'brand.change',
  needs: 'settings.manage',
  summary: 'Renames a brand.',
  input: BrandChange,
  output: BrandView,
  async run({ tx, now, record }, { brandId, name }) {
    const brand = await renameBrand(tx, brandId, name, now)
    record('brand.changed', { kind: 'brand', id: brandId }, { name })
    return brand
  },
})

export const removeBrand = action({
  name: 'brand.remove',
  needs: 'settings.manage',
  summary: 'Removes a brand that nothing belongs to any more; the last one stays.',
  input: BrandPath,
  output: z.object({ done: z.literal(true) }),
  async run({ tx, record }, { brandId }) {
    await deleteBrand(tx, brandId)
    record('brand.removed', { kind: 'brand', id: brandId }, {})
    return { done: true as const }
  },
})
