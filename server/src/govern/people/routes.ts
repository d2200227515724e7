import { routes } from '../../base/action/routes.ts'
import {
  changePerson,
  changeRoles,
  endPerson,
  inviteAgain,
  invitePerson,
  letBackIn,
  resetSecondFactor,
} from './actions.ts'
import { acceptInvitation, readInvitation } from './invitations.ts'
import { changeMe, readMe } from './me.ts'
import { findPeople, readPerson, readSignInPage } from './queries.ts'
import { changeSettings, readSettings } from './settings.ts'
import { readSetup, setUp } from './setup.ts'

export const peopleRoutes = routes({
  'GET /sign-in': readSignInPage,
  'GET /setup': readSetup,
  'POST /setup': setUp,
  'POST /auth/invitation': readInvitation,
  'POST /auth/accept-invitation': acceptInvitation,
  'GET /me': readMe,
  'PATCH /me': changeMe,
  'GET /people': findPeople,
  'POST /people/invite': invitePerson,
  'GET /people/:personId': readPerson,
  'PATCH /people/:personId': changePerson,
  'PUT /people/:personId/roles': changeRoles,
  'POST /people/:personId/invite-again': inviteAgain,
  'POST /people/:personId/end': endPerson,
  'POST /people/:personId/let-back-in': letBackIn,
  'POST /people/:personId/reset-second-factor': resetSecondFactor,
  'GET /settings/sign-in': readSettings,
  'PATCH /settings/sign-in': changeSettings,
})
