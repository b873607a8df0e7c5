import { useQuery } from '@tanstack/react-query'
import { get, Load, useText } from '#platform/web/index.ts'
import type { RoleGrant } from '../core/index.ts'
import { words } from './strings.ts'

interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly roles: readonly RoleGrant[]
}

/** The demonstration people, applicants first, then region by region. */
export function DemoAccounts(props: {
  onChoose: (who: { username: string; password: string }) => void
}) {
  const t = useText(words)
  const accounts = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: ({ signal }) => get<readonly DemoAccount[]>('/demo-accounts', signal),
  })
  return (
    <section className="stack" aria-labelledby="demo">
      <h2 id="demo">{t('demoTitle')}</h2>
      <p className="soft">{t('demoLead')}</p>
      <Load query={accounts}>
        {(all) =>
          regionsOf(all).map((region) => (
            <details key={region} className="card" open={region === '*'}>
              <summary lang={region === '*' || region === ADMINISTRATION ? undefined : 'zh-CN'}>
                {region === '*'
                  ? t('owners')
                  : region === ADMINISTRATION
                    ? t('administration')
                    : nameOf(region, all)}
              </summary>
              <div className="tiles">
                {all
                  .filter((account) => regionOf(account) === region)
                  .map((account) => (
                    <Person
                      key={account.username}
                      account={account}
                      onChoose={() => {
                        const { username, password } = account
                        props.onChoose({ username, password })
                      }}
                    />
                  ))}
              </div>
            </details>
          ))
        }
      </Load>
    </section>
  )
}

/** The administrators of the installation stand apart from the applicants. */
const ADMINISTRATION = 'administration'

function regionOf(account: DemoAccount): string {
  const [first] = account.roles
  return first?.role.endsWith('-admin') === true ? ADMINISTRATION : (first?.region ?? '*')
}

function regionsOf(all: readonly DemoAccount[]): string[] {
  return [...new Set(all.map(regionOf))].sort()
}

/** The region's name, as its clerk's account carries it. */
function nameOf(region: string, all: readonly DemoAccount[]): string {
  const clerk = all.find((a) => regionOf(a) === region && a.roles[0]?.role === 'clerk')
  return clerk?.name.replace(/综窗人员$/, '') ?? region
}

function Person(props: { account: DemoAccount; onChoose: () => void }) {
  const t = useText(words)
  const { account } = props
  const role = account.roles[0]?.role ?? 'owner'
  return (
    <button type="button" className="tile" onClick={props.onChoose}>
      <span>
        <span lang="zh-CN">{account.name}</span>
        <br />
        <span className="soft small">
          {t(role === 'lead' ? 'lead_' : role)} · {account.username}
        </span>
      </span>
    </button>
  )
}
