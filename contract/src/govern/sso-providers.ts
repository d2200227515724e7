import { z } from 'zod'
import { line } from '../base/line.ts'
import { problems } from '../base/problem.ts'

const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)

const fields = {
  name: line(120),
  /** The issuer; its `/.well-known/openid-configuration` says the rest. HTTPS, or a loopback address. */
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: z.string().trim().min(1).max(500),
  /** The provider itself asks its people for a second factor. */
  secondFactor: z.boolean(),
  /** E-mail domains whose people come in as employees without an invitation. */
  welcomeDomains: z.array(Domain).max(50),
}

export const SsoProviderView = z.object({
  id: z.uuid(),
  slug: z.string(),
  ...fields,
  enabled: z.boolean(),
  /** To be registered with the provider. */
  redirectUri: z.url(),
})
export type SsoProviderView = z.infer<typeof SsoProviderView>
export const SsoProviderList = z.object({ providers: z.array(SsoProviderView) })
export type SsoProviderList = z.infer<typeof SsoProviderList>

export const NewSsoProvider = z.object({
  /** Names the provider in addresses; `credential` is what passwords are called inside. */
  slug: z.string().regex(/^(?!credential$)[a-z][a-z0-9-]{1,39}$/),
  ...fields,
  clientSecret: z.string().min(1).max(2000),
  secondFactor: fields.secondFactor.default(true),
  welcomeDomains: fields.welcomeDomains.default([]),
})
export type NewSsoProvider = z.infer<typeof NewSsoProvider>

export const SsoProviderChange = z.object({
  providerId: z.uuid(),
  name: fields.name.optional(),
  issuer: fields.issuer.optional(),
  clientId: fields.clientId.optional(),
  clientSecret: z.string().min(1).max(2000).optional(),
  secondFactor: fields.secondFactor.optional(),
  welcomeDomains: fields.welcomeDomains.optional(),
  enabled: z.boolean().optional(),
})
export type SsoProviderChange = z.infer<typeof SsoProviderChange>
export const SsoProviderPath = z.object({ providerId: z.uuid() })

export const ssoProvidersProblems = problems({
  issuer_unreachable: {
    status: 422,
    en: 'The issuer’s discovery document could not be read, or it names another issuer. Check the address.',
    fr: 'Le document de découverte de l’émetteur est illisible ou nomme un autre émetteur. Vérifiez l’adresse.',
    it: 'Il documento di discovery dell’emittente non è leggibile o indica un altro emittente. Controlla l’indirizzo.',
  },
  issuer_insecure: {
    status: 422,
    en: 'An issuer must be reached over HTTPS, unless it runs on this machine.',
    fr: 'Un émetteur doit être joint en HTTPS, sauf s’il fonctionne sur cette machine.',
    it: 'Un emittente deve essere raggiunto tramite HTTPS, a meno che non sia in esecuzione su questa macchina.',
  },
})
