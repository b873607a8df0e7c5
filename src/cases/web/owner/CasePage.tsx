import { Link, useParams } from '@tanstack/react-router'
import { SessionGate } from '../../../access/web/index.ts'
import { Load, useText } from '#platform/web/index.ts'
import { words } from '../shops/strings.ts'
import { useCase } from '../use-case.ts'
import { Progress } from './Progress.tsx'
import { TaskList } from './TaskList.tsx'

/** One case of the applicant: the task list while it may be edited, its progress after. */
export function CasePage() {
  return <SessionGate>{() => <OneCase />}</SessionGate>
}

function OneCase() {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  return (
    <Load query={useCase(caseId)}>
      {(view) => (
        <>
          {view.allowed.includes('edit') ? <TaskList view={view} /> : <Progress view={view} />}
          {view.kind === 'open' && <MoreShops caseId={caseId} />}
        </>
      )}
    </Load>
  )
}

/** 连锁门店: the next shops are opened from this one. */
function MoreShops(props: { caseId: string }) {
  const t = useText(words)
  return (
    <p className="after-page">
      <Link to="/cases/$caseId/shops" params={{ caseId: props.caseId }}>
        {t('shopsLink')}
      </Link>
    </p>
  )
}
