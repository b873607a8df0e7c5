import { Link } from '@tanstack/react-router'
import { Button, Empty, Segmented } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../access/web/index.ts'
import {
  Loading,
  Page,
  Problem,
  sayDay,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import type { CheckSummary } from '../../core/index.ts'
import { SupervisionNav } from '../Nav.tsx'
import { CheckState } from './CheckState.tsx'
import { OpenForm } from './OpenForm.tsx'
import { words } from './strings.ts'
import { Tasks } from './Tasks.tsx'
import { useChecks } from './use-checks.ts'

const STATES = ['open', 'closed'] as const

/** 一业一查 at the desk: what is going on, what is owed, and (for the lead) a new check. */
export function ChecksPage() {
  const t = useText(words)
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const roles = useSession().data?.actor?.roles ?? []
  const lead = roles.find(({ role }) => role === 'lead')
  const inspects = roles.some(({ role }) => role === 'inspector')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SupervisionNav />
      {inspects && (
        <p>
          <Link className="field-start" to="/staff/checks">
            {t('onTheRoad')}
          </Link>
        </p>
      )}
      {lead !== undefined && <OpenForm />}
      <Segmented
        className="segments"
        aria-label={t('show')}
        value={state}
        onChange={setState}
        options={STATES.map((value) => ({
          value,
          label: t(value === 'open' ? 'going' : 'closed'),
        }))}
      />
      <Checks state={state} />
      {state === 'open' && <Tasks />}
    </Page>
  )
}

function Checks(props: { state: 'open' | 'closed' }) {
  const t = useText(words)
  const pages = useChecks(props.state)
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading />
  const list = pages.data.pages.flatMap(({ items }) => items)
  if (list.length === 0)
    return <Empty description={t(props.state === 'open' ? 'none' : 'noneClosed')} />
  return (
    <>
      <Lines list={list} />
      {pages.hasNextPage && (
        <Button
          autoInsertSpace={false}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  )
}

function Lines(props: { list: readonly CheckSummary[] }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  return (
    <Rows
      rowKey={(one) => one.id}
      list={props.list}
      columns={[
        {
          title: t('holder'),
          cell: (one) => (
            <Link to="/staff/supervision/$checkId" params={{ checkId: one.id }}>
              {one.holder}
            </Link>
          ),
        },
        { title: t('trade'), cell: (one) => say(one.industry.name) },
        { title: t('cause'), cell: (one) => t(`cause_${one.cause}`) },
        { title: t('departments'), cell: (one) => one.departments.length },
        { title: t('state'), cell: (one) => <CheckState check={one} /> },
        {
          title: t('due'),
          cell: (one) => <span className="num">{sayDay(one.dueOn, now, true)}</span>,
        },
      ]}
    />
  )
}
