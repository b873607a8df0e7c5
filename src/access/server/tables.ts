import type { ColumnType, Generated } from 'kysely'
import type { MandateScope, RoleGrant } from '../core/index.ts'

type Timestamp = ColumnType<string, Date | string, Date | string>
type Maybe = ColumnType<string | null, Date | string | null | undefined, Date | string | null>

/** The tables that access owns. */
export interface AccessTables {
  account: {
    id: string
    username: string
    name: string
    password_hash: string
    demo: boolean
    closed_at: Maybe
    created_at: Generated<string>
    version: Generated<number>
  }
  role_grant: {
    region: string
    account_id: string
    role: RoleGrant['role']
    department: string
    granted_at: Generated<string>
  }
  session: {
    token_hash: Buffer
    account_id: string
    created_at: Timestamp
    seen_at: Timestamp
    ends_at: Timestamp
    mandate_id: ColumnType<string | null, string | null | undefined, string | null>
    provider: ColumnType<string | null, string | null | undefined, string | null>
    id_token: ColumnType<string | null, string | null | undefined, string | null>
  }
  login_failure: {
    name_hash: Buffer
    of_name: Buffer | null
    count: number
    last_at: Timestamp
    locked_until: Maybe
  }
  known_device: { token_hash: Buffer; account_id: string; made_at: Timestamp }
  second_factor: {
    account_id: string
    secret: string
    confirmed_at: Maybe
    last_step: Generated<number>
  }
  recovery_code: { account_id: string; code_hash: Buffer; used_at: Maybe }
  identity: { issuer: string; subject: string; account_id: string; linked_at: Timestamp }
  sign_in_attempt: {
    state_hash: Buffer
    provider: 'owner' | 'staff'
    browser_hash: Buffer
    verifier: string
    nonce: string
    next: string
    link_account: string | null
    silent: Generated<boolean>
    ends_at: Timestamp
  }
  invitation: {
    token_hash: Buffer
    account_id: string
    made_by: string | null
    made_at: Timestamp
    ends_at: Timestamp
    used_at: Maybe
  }
  mandate: {
    region: Generated<string>
    id: string
    owner_id: string
    agent_id: string
    businesses: readonly string[]
    scopes: readonly MandateScope[]
    from_day: string
    until_day: string
    given_at: Timestamp
    revoked_at: Maybe
    version: Generated<number>
  }
}
