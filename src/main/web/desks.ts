import type { Session } from '../../access/web/index.ts'

/** The desks of the staff pages, named as their addresses are. */
export type Desk =
  | 'cases'
  | 'counter'
  | 'letters'
  | 'deadlines'
  | 'bars'
  | 'tolerance'
  | 'branches'
  | 'standards'
  | 'visits'
  | 'overview'
  | 'insights'
  | 'catalogue'
  | 'issue'
  | 'licences'
  | 'print-queue'
  | 'stock'
  | 'import'
  | 'ratings'
  | 'scans'
  | 'supervision'
  | 'printing'
  | 'people'
  | 'records'
  | 'receivers'
  | 'training'

type Role = NonNullable<Session['actor']>['roles'][number]['role']

const DESKS_OF_ROLE: Record<Role, readonly Desk[]> = {
  owner: [],
  clerk: [
    'cases',
    'counter',
    'letters',
    'licences',
    'print-queue',
    'deadlines',
    'bars',
    'training',
  ],
  reviewer: ['branches', 'visits', 'supervision', 'licences', 'bars', 'training'],
  head: ['branches', 'visits', 'supervision', 'standards', 'catalogue', 'training'],
  keeper: ['standards', 'catalogue'],
  inspector: ['visits', 'supervision', 'licences', 'training'],
  lead: [
    'overview',
    'insights',
    'issue',
    'licences',
    'print-queue',
    'stock',
    'import',
    'printing',
    'cases',
    'visits',
    'supervision',
    'deadlines',
    'bars',
    'tolerance',
    'ratings',
    'catalogue',
    'scans',
    'receivers',
    'training',
  ],
  'system-admin': ['receivers', 'people'],
  'security-admin': ['people'],
  'audit-admin': ['records'],
}

/** Which desks this person works at, the one they use most first. */
export function desksOf(session: Session): Desk[] {
  const roles = session.actor?.roles ?? []
  return [...new Set(roles.flatMap((grant) => DESKS_OF_ROLE[grant.role]))]
}
