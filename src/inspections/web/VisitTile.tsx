import { Link } from '@tanstack/react-router'
import { useListed, useNames } from '../../catalogue/web/index.ts'
import { sayDay, Tag, useLanguage, useText } from '#platform/web/index.ts'
import type { VisitSummary } from '../core/index.ts'
import { TimeWords } from './desk/Arrange.tsx'
import { words } from './strings.ts'

/** One visit of the list: where, whose, when, by when, and what of it is on this device. */
export function VisitTile(props: {
  visit: VisitSummary
  kept: { readonly unsent: number } | undefined
}) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  const listed = useListed()
  const { visit, kept } = props
  return (
    <Link className="tile" to="/staff/visits/$visitId" params={{ visitId: visit.id }}>
      <span>
        <span className="strong">{visit.applicant ?? t('noName')}</span> ·{' '}
        {now === 'en' ? visit.industry.nameEn : visit.industry.name}
        <br />
        {visit.address ?? t('noAddress')}
        <br />
        <TimeWords visit={visit} />
        <br />
        <span className="soft num">
          {visit.caseNo} · {listed(visit.items.map((item) => nameOf(item.certificate, item.id)))}
          {visit.dueOn !== null && ` · ${t('dueBy', { day: sayDay(visit.dueOn, now, true) })}`}
        </span>
        {kept !== undefined && (
          <>
            <br />
            <Tag tone={kept.unsent > 0 ? 'amber' : 'green'}>
              {kept.unsent > 0 ? t('unsentHere', { n: kept.unsent }) : t('keptHere')}
            </Tag>
          </>
        )}
      </span>
      <span aria-hidden="true">›</span>
    </Link>
  )
}
