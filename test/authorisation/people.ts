export const [HERE, THERE] = ['110102', '110105'] as const

/** Somebody at the door, as far as the oracle looks at them. */
export interface Somebody {
  readonly name: string
  /** What they are; a head keeps the standards of the department too. Nobody signed in is `''`. */
  readonly roles: readonly string[]
  readonly region: string
  readonly department?: string
}

const deskOf = (region: string, department: string): Somebody[] => [
  { name: `${department}-${region}`, roles: ['reviewer'], region, department },
  { name: `${department}-head-${region}`, roles: ['head', 'keeper'], region, department },
]

const officersOf = (region: string): Somebody[] => [
  { name: `clerk-${region}`, roles: ['clerk'], region },
  { name: `lead-${region}`, roles: ['lead'], region },
  { name: `inspector-${region}`, roles: ['inspector'], region },
  ...deskOf(region, 'market-regulation'),
  ...deskOf(region, 'water-affairs'),
]

const ADMINISTRATORS: readonly Somebody[] = ['system-admin', 'security-admin', 'audit-admin'].map(
  (role) => ({ name: role, roles: [role], region: '*' }),
)

/** Everybody who might try: nobody, two owners, every office of two regions, the three administrators. */
export const EVERYBODY: readonly Somebody[] = [
  { name: '', roles: [''], region: '' },
  { name: 'owner', roles: ['owner'], region: '*' },
  { name: 'owner2', roles: ['owner'], region: '*' },
  ...officersOf(HERE),
  ...officersOf(THERE),
  ...ADMINISTRATORS,
]
