import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Body,
  Field as Frame,
  get,
  Load,
  Page,
  Problem,
  request,
  Tag,
  useCommand,
  useText,
} from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { OfficerView } from '../../core/index.ts'
import { useOfficers } from '../use-visits.ts'
import { words } from './strings.ts'
import '../visit.css'

/** 核查人员名册: who may be sent, kept by department heads and the lead authority. */
export function OfficersPage() {
  const t = useText(words)
  const officers = useOfficers()
  const actor = useSession().data?.actor
  const editor = actor?.roles.find(({ role }) => role === 'lead' || role === 'head')
  return (
    <Page title={t('roster')} lead={t('rosterLead')}>
      <div className="stack visit">
        {editor !== undefined && <AddOfficer region={editor.region} own={editor.department} />}
        <Load query={officers}>
          {(all) => (
            <ul className="plain-list stack">
              {all.map((one) => (
                <li key={one.id} className="card row between">
                  <OfficerLine officer={one} />
                </li>
              ))}
            </ul>
          )}
        </Load>
      </div>
    </Page>
  )
}

function useChange<I>(
  work: (input: I, key: string) => Promise<OfficerView>,
  then?: (one: OfficerView) => void,
) {
  const client = useQueryClient()
  return useCommand(work, async (one: OfficerView) => {
    await client.invalidateQueries({ queryKey: ['inspection-officers'] })
    then?.(one)
  })
}

function OfficerLine(props: { officer: OfficerView }) {
  const t = useText(words)
  const { officer } = props
  const retire = useChange(
    async (id: string, key) =>
      (await request<OfficerView>('POST', `/inspection-officers/${id}/retire`, { body: {}, key }))
        .body,
  )
  return (
    <>
      <span>
        <span className="strong">{officer.name}</span>{' '}
        <span className="num">{officer.certificateNo}</span>
        <br />
        <span className="soft">{officer.departmentName}</span>
      </span>
      <span className="row">
        <Tag tone={officer.retired ? 'plain' : 'green'}>
          {t(officer.retired ? 'retired' : 'active')}
        </Tag>
        {officer.mayEdit && !officer.retired && (
          <button
            type="button"
            className="big quiet"
            aria-label={t('retireOf', { name: officer.name })}
            onClick={() => retire.mutate(officer.id)}
          >
            {t('retire')}
          </button>
        )}
      </span>
      {retire.isError && <Problem error={retire.error} />}
    </>
  )
}

interface RegionPlan {
  readonly plan: { readonly departments: readonly { id: string; name: string }[] }
}

function AddOfficer(props: { region: string; own: string | undefined }) {
  const t = useText(words)
  const [departments, setDepartments] = useState<RegionPlan['plan']['departments']>([])
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [certificateNo, setNumber] = useState('')
  const [department, setDepartment] = useState(props.own ?? '')
  const [tried, setTried] = useState(false)
  const add = useChange(
    async (body: Body<'POST', '/inspection-officers'>, key) =>
      (await request<OfficerView>('POST', '/inspection-officers', { body, key })).body,
    () => {
      setName('')
      setNumber('')
      setTried(false)
    },
  )
  async function begin(isOpen: boolean): Promise<void> {
    setOpen(isOpen)
    if (!isOpen || departments.length > 0) return
    const { plan } = await get<RegionPlan>(`/regions/${props.region}`)
    setDepartments(plan.departments)
  }
  function send(): void {
    setTried(true)
    if ([name, certificateNo, department].some((text) => text.trim() === '')) return
    const officer = { name: name.trim(), certificateNo: certificateNo.trim(), department }
    add.mutate({ region: props.region, ...officer })
  }
  const missing = (text: string) => (tried && text.trim() === '' ? t('missing') : undefined)
  const boxes = [
    [t('name'), name, setName],
    [t('certificateNo'), certificateNo, setNumber],
  ] as const
  return (
    <details className="card" onToggle={(event) => void begin(event.currentTarget.open)}>
      <summary>{t('add')}</summary>
      {open && (
        <div className="stack">
          {add.isError && <Problem error={add.error} />}
          {add.isSuccess && <p role="status">{t('added', { name: add.data.name })}</p>}
          {boxes.map(([label, value, set]) => (
            <Frame key={label} label={label} error={missing(value)}>
              {({ id, aria }) => (
                <input
                  id={id}
                  {...aria}
                  className="input"
                  value={value}
                  onChange={(event) => set(event.target.value)}
                />
              )}
            </Frame>
          ))}
          <Frame label={t('department')} error={missing(department)}>
            {({ id, aria }) => (
              <select
                id={id}
                {...aria}
                className="input"
                value={department}
                onChange={(event) => setDepartment(event.target.value)}
              >
                <option value="">—</option>
                {departments
                  .filter((one) => props.own === undefined || one.id === props.own)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
              </select>
            )}
          </Frame>
          <button type="button" className="big primary" disabled={add.isPending} onClick={send}>
            {t('add')}
          </button>
        </div>
      )}
    </details>
  )
}
