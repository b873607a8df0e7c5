import { z } from 'zod'
import { ROLES } from '../core/index.ts'

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
})

export const SignInBody = z.strictObject({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
})

export const SessionView = z.object({ actor: ActorView.nullable(), demo: z.boolean() })

export const DemoAccountView = z.object({
  username: z.string(),
  password: z.string(),
  name: z.string(),
  roles: z.array(RoleGrantView).readonly(),
})
