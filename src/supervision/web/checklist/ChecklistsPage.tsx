import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../access/web/index.ts'
import { Field, get, Load, Page, useText } from '#platform/web/index.ts'
import type { DepartmentChecklist } from '../../core/index.ts'
import { SupervisionNav } from '../Nav.tsx'
import { Receipts } from '../manual/Receipts.tsx'
import { Conflicts } from './Conflicts.tsx'
import { LineEditor } from './LineEditor.tsx'
import { words } from './strings.ts'

interface RegionPlan {
  readonly plan: {
    readonly departments: readonly { id: string; name: string; items: readonly string[] }[]
  }
}

/** 一业一单: a department's own lines, and (for the lead) what contradicts. */
export function ChecklistsPage() {
  const t = useText(words)
  const roles = useSession().data?.actor?.roles ?? []
  const seat = roles.find(({ role }) => ['head', 'reviewer', 'lead', 'inspector'].includes(role))
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SupervisionNav />
      {seat?.role === 'lead' && <Conflicts region={seat.region} />}
      {seat?.role === 'lead' && <Receipts />}
      {seat !== undefined && <Departments region={seat.region} own={seat.department} />}
    </Page>
  )
}

function Departments(props: { region: string; own: string | undefined }) {
  const t = useText(words)
  const { region, own } = props
  const [chosen, setChosen] = useState(own)
  const found = useQuery({
    queryKey: ['region', region],
    queryFn: ({ signal }) => get<RegionPlan>(`/regions/${region}`, signal),
  })
  return (
    <Load query={found}>
      {({ plan }) => {
        const all = plan.departments.filter(({ items }) => items.length > 0)
        const shown = chosen ?? all[0]?.id
        return (
          <>
            {own === undefined && (
              <Field label={t('department')}>
                {({ id, aria }) => (
                  <select
                    id={id}
                    {...aria}
                    className="input"
                    value={shown}
                    onChange={({ target }) => setChosen(target.value)}
                  >
                    {all.map((one) => (
                      <option key={one.id} value={one.id}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            {shown !== undefined && <Lines key={shown} region={region} department={shown} />}
          </>
        )
      }}
    </Load>
  )
}

function Lines(props: { region: string; department: string }) {
  const { region, department } = props
  const found = useQuery({
    queryKey: ['checklist', region, department],
    queryFn: ({ signal }) =>
      get<DepartmentChecklist>(`/checklists/${region}/${department}`, signal),
  })
  return <Load query={found}>{(view) => <LineEditor view={view} />}</Load>
}
