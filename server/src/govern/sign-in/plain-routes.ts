import { DemoPeople, SignInResult, SingleSignOnStarted } from '@brandwarden/contract'
import type { PlainRoute } from '../../base/http/openapi.ts'
import { doors } from './doors.ts'

const json = 'application/json'

/** The endpoints that set cookies, as the API's reader needs them. */
export const signInPlainRoutes = ({ demo }: { demo: boolean }): PlainRoute[] => [
  ...doors.map(
    ({ method, path, summary, session, output }): PlainRoute => ({
      method,
      path: `/auth${path}`,
      name: path.slice(1).replaceAll('/', '.'),
      needs: session ? 'signed-in' : 'nobody-yet',
      summary,
      ...(method === 'POST' && { requestTypes: [json] }),
      response: { status: 200, type: json, about: 'Done.', schema: output },
    }),
  ),
  {
    method: 'POST',
    path: '/auth/sign-in/single-sign-on',
    name: 'sign-in.single-sign-on',
    needs: 'nobody-yet',
    summary: 'Says where the browser goes to sign in at the identity provider; it comes back by itself.',
    requestTypes: [json],
    response: { status: 200, type: json, about: 'Where to go.', schema: SingleSignOnStarted },
  },
  ...(demo ? demoRoutes : []),
]

const demoRoutes: PlainRoute[] = [
  {
    method: 'GET',
    path: '/demo/people',
    name: 'demo.people',
    needs: 'nobody-yet',
    summary: 'The demonstration’s people, who can be signed in as.',
    response: { status: 200, type: json, about: 'People with their roles.', schema: DemoPeople },
  },
  {
    method: 'POST',
    path: '/demo/sign-in',
    name: 'demo.sign-in',
    needs: 'nobody-yet',
    summary: 'Signs in as one of the demonstration’s people.',
    requestTypes: [json],
    response: { status: 200, type: json, about: 'Signed in.', schema: SignInResult },
  },
]
