import { z } from 'zod'
import { MANDATE_SCOPES, ROLES } from '../core/index.ts'

export const RoleGrantView = z
  .object({
    role: z.enum(ROLES),
    region: z.string(),
    department: z.string().optional(),
  })
  .readonly()

export const ActorView = z.object({
  accountId: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(RoleGrantView).readonly(),
  /** The agent who acts for this owner, if one does. */
  agent: z
    .object({
      mandateId: z.string(),
      accountId: z.string(),
      username: z.string(),
      name: z.string(),
      scopes: z.array(z.enum(MANDATE_SCOPES)).readonly(),
      businesses: z.array(z.string()).readonly(),
      until: z.string(),
    })
    .optional(),
  /** A one-time code must be set up before anything else. */
  limited: z.literal(true).optional(),
})

export const SignInBody = z.strictObject({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
  /** Six digits of the authenticator, or a recovery code. */
  code: z.string().max(40).optional(),
})

export const SessionView = z.object({ actor: ActorView.nullable(), demo: z.boolean() })

export const DemoAccountView = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  roles: z.array(RoleGrantView).readonly(),
})
