import { Link } from '@tanstack/react-router'
import { useText } from '#platform/web/index.ts'
import type { Subject } from '../core/grades.ts'
import { words } from './strings.ts'

/** The way to the rating, where there is something to rate. */
export function RateLink(props: { subject: Subject; id: string }) {
  const t = useText(words)
  const { subject, id } = props
  return (
    <Link className="link-button" to="/rate/$subject/$id" params={{ subject, id }}>
      {t(subject === 'case' ? 'rate' : 'rateCancel')}
    </Link>
  )
}
