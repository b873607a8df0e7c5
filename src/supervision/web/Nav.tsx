import { Link } from '@tanstack/react-router'
import { useSession } from '../../access/web/index.ts'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import './supervision.css'

type Role = 'reviewer' | 'head' | 'inspector' | 'lead'

/** The sections of supervision at the desk, in the order in which the work comes; who works in each. */
const SECTIONS = [
  { to: '/staff/supervision', say: 'checks', roles: ['inspector', 'lead', 'head', 'reviewer'] },
  {
    to: '/staff/supervision/checklists',
    say: 'checklists',
    roles: ['head', 'reviewer', 'lead', 'inspector'],
  },
  { to: '/staff/supervision/plan', say: 'plan', roles: ['lead', 'head', 'inspector'] },
  { to: '/staff/supervision/draws', say: 'draws', roles: ['lead', 'head', 'inspector'] },
  { to: '/staff/supervision/ratings', say: 'ratings', roles: ['lead', 'head', 'inspector'] },
  { to: '/staff/supervision/signals', say: 'signals', roles: ['lead', 'reviewer', 'head'] },
] as const satisfies readonly { to: string; say: keyof typeof words; roles: readonly Role[] }[]

/** From one section of supervision to another. */
export function SupervisionNav() {
  const t = useText(words)
  const held = useSession().data?.actor?.roles.map(({ role }) => role as string) ?? []
  const shown = SECTIONS.filter(({ roles }) => roles.some((role) => held.includes(role)))
  return (
    <nav aria-label={t('sections')} className="supervision-nav">
      {shown.map(({ to, say }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }}>
          {t(say)}
        </Link>
      ))}
    </nav>
  )
}
