import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../access/web/index.ts'
import {
  Field,
  get,
  Load,
  Page,
  Problem,
  request,
  useCommand,
  useText,
} from '#platform/web/index.ts'
import type { PlanLine, PlanView, PublishPlan } from '../../core/index.ts'
import { words } from '../checks/strings.ts'
import { SupervisionNav } from '../Nav.tsx'
import { LineBox, type Choices } from './LineBox.tsx'
import { PlanTable } from './PlanTable.tsx'
import { thisYear, usePlan } from './use-plan.ts'

/** 年度检查计划: written and published by the lead authority, read by everybody. */
export function PlanPage() {
  const t = useText(words)
  const seat = useSession().data?.actor?.roles.find(({ region }) => region !== '*')
  return (
    <Page title={t('publicPlan', { year: thisYear() })} lead={t('planLead')}>
      <SupervisionNav />
      {seat !== undefined && <Plan region={seat.region} lead={seat.role === 'lead'} />}
    </Page>
  )
}

function Plan(props: { region: string; lead: boolean }) {
  const t = useText(words)
  const { region, lead } = props
  const plan = usePlan(region)
  const choices = useChoices(region)
  return (
    <Load query={plan}>
      {(view) => (
        <>
          <p>
            <Link to="/checks/published/$region" params={{ region }}>
              {t('publicPage')}
            </Link>
          </p>
          {lead && choices.data !== undefined ? (
            <Editor key={view.version} view={view} choices={choices.data} />
          ) : (
            <PlanTable plan={view} />
          )}
        </>
      )}
    </Load>
  )
}

interface RegionPlan {
  readonly plan: {
    readonly departments: readonly { id: string; name: string; items: readonly string[] }[]
  }
}
type Trades = readonly { readonly code: string; readonly name: string }[]

function useChoices(region: string) {
  return useQuery({
    queryKey: ['plan-choices', region],
    queryFn: async ({ signal }): Promise<Choices> => {
      const [{ plan }, trades] = await Promise.all([
        get<RegionPlan>(`/regions/${region}`, signal),
        get<Trades>(`/regions/${region}/industries`, signal),
      ])
      const departments = plan.departments.filter(({ items }) => items.length > 0)
      return { departments, industries: trades }
    },
  })
}

function Editor(props: { view: PlanView; choices: Choices }) {
  const t = useText(words)
  const client = useQueryClient()
  const { view, choices } = props
  const { region, year, version } = view
  const [lines, setLines] = useState<readonly PlanLine[]>(
    view.lines.map(({ industry, department, shares, from, until }) => {
      return { industry, department, shares, from, until }
    }),
  )
  const [reason, setReason] = useState('')
  const publish = useCommand(
    async (body: PublishPlan, key) =>
      (
        await request<PlanView>('POST', `/regions/${region}/check-plans/${year}`, {
          body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    (after) => void client.setQueryData(['check-plan', region, year], after),
  )
  const free = choices.industries.find(({ code }) => !lines.some((one) => one.industry === code))
  function add(): void {
    const [first] = choices.departments
    if (free === undefined || first === undefined) return
    const shares = { A: 0, B: 5, C: 20, D: 100 }
    const line = { industry: free.code, department: first.id, shares, from: 1, until: 12 }
    setLines([...lines, line])
  }
  return (
    <section className="stack">
      {version > 0 && <p className="note green">{t('published', { n: version })}</p>}
      {lines.map((line, n) => (
        <LineBox
          key={`${n} ${line.industry}`}
          line={line}
          choices={choices}
          change={(next) => setLines(lines.map((one, m) => (m === n ? next : one)))}
          remove={() => setLines(lines.filter((_, m) => m !== n))}
        />
      ))}
      <div>
        <Button autoInsertSpace={false} disabled={free === undefined} onClick={add}>
          {t('addLine')}
        </Button>
      </div>
      <Field label={t('planReason')} required>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      {publish.isError && <Problem error={publish.error} />}
      <div>
        <Button
          autoInsertSpace={false}
          type="primary"
          disabled={lines.length === 0 || reason.trim().length < 2}
          loading={publish.isPending}
          onClick={() => publish.mutate({ lines: [...lines], reason: reason.trim() })}
        >
          {t('publish')}
        </Button>
      </div>
    </section>
  )
}
