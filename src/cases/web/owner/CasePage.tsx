import { useParams } from '@tanstack/react-router'
import { SessionGate } from '../../../access/web/index.ts'
import { Load } from '#platform/web/index.ts'
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
      {(view) =>
        view.allowed.includes('edit') ? <TaskList view={view} /> : <Progress view={view} />
      }
    </Load>
  )
}
