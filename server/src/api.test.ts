import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { describeApi } from './base/http/openapi.ts'
import { groundPlainRoutes } from './base/http/plain-routes.ts'
import { outboxRoutes } from './base/mail/routes.ts'
import { knownNames, ledgerPlainRoutes, ledgerRoutes } from './prove/ledger/index.ts'
import { allRoutes } from './routes.ts'

test('the API of all rooms is valid OpenAPI 3.1, each deed under a name of its own and with a sentence', async () => {
  const routes = [
    ...allRoutes,
    ...outboxRoutes({ canSend: true }),
    ...ledgerRoutes({ names: knownNames, subscribers: [] }),
  ]
  const plain = [...groundPlainRoutes, ...ledgerPlainRoutes]
  const api = describeApi({ routes, plain, publicUrl: 'http://127.0.0.1', version: '0' })
  expect((await new Validator().validate(structuredClone(api))).errors ?? []).toEqual([])
  const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods))
  const ids = operations.map((operation) => operation.operationId)
  expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([])
  for (const { summary } of operations) expect(summary).toMatch(/^[A-Z].+\.$/)
})
