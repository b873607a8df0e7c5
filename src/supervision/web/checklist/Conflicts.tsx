import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  Load,
  post,
  Problem,
  Tag,
  useCommand,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { ConflictList, MergedLine, SettleConflict } from '../../core/index.ts'
import { words } from './strings.ts'

/** Where departments ask something different of the same thing; the lead's word on each. */
export function Conflicts(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const found = useQuery({
    queryKey: ['checklist-conflicts', region],
    queryFn: ({ signal }) => get<ConflictList>(`/regions/${region}/checklist-conflicts`, signal),
  })
  return (
    <section className="card stack" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('conflicts')}</h2>
      <Load query={found} lines={2}>
        {(list) =>
          list.conflicts.length === 0 ? (
            <p>{t('noConflicts')}</p>
          ) : (
            <ul className="plain-list">
              {list.conflicts.map((line) => (
                <li key={line.key} className="check-line stack">
                  <Conflict key={line.conflict?.digest} region={region} list={list} line={line} />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
    </section>
  )
}

function Conflict(props: { region: string; list: ConflictList; line: MergedLine }) {
  const t = useText(words)
  const say = useSay()
  const { list, line } = props
  const department = new Map(list.departments.map(({ id, name }) => [id, name]))
  const certificate = new Map(list.items.map(({ id, certificate: name }) => [id, name]))
  const settled = line.conflict?.settled ?? null
  return (
    <>
      <p className="row between">
        <span className="strong">{say(line.content)}</span>
        {settled === null && <Tag tone="amber">{t('open')}</Tag>}
      </p>
      <ul className="check-standards stack">
        {line.answers.map((one) => (
          <li key={one.line}>
            {department.get(one.department)} · {certificate.get(one.item)}：{say(one.standard)}{' '}
            {one.yields && <Tag>{t('yields')}</Tag>}
            <div className="soft manual-basis">{one.basis}</div>
          </li>
        ))}
      </ul>
      {settled === null ? (
        <Settle {...props} />
      ) : (
        <p className="soft">{t('settled', { reason: settled.reason })}</p>
      )}
    </>
  )
}

function Settle(props: { region: string; line: MergedLine }) {
  const t = useText(words)
  const say = useSay()
  const client = useQueryClient()
  const { region, line } = props
  const [prevails, setPrevails] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const settle = useCommand(
    (body: SettleConflict, key) =>
      post<ConflictList>(`/regions/${region}/checklist-conflicts/${line.key}/settle`, body, key),
    (after) => void client.setQueryData(['checklist-conflicts', region], after),
  )
  const missing = reason.trim().length < 2
  function send(): void {
    setTried(true)
    const digest = line.conflict?.digest ?? ''
    if (!missing)
      settle.mutate({ digest, prevails: prevails === '' ? null : prevails, reason: reason.trim() })
  }
  return (
    <div className="stack">
      {settle.isError && <Problem error={settle.error} />}
      <Field label={t('how')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={prevails}
            onChange={({ target }) => setPrevails(target.value)}
          >
            <option value="">{t('both')}</option>
            {line.answers.map((one) => (
              <option key={one.line} value={one.line}>
                {t('prevails')}：{say(one.standard)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('settleReason')} required error={tried && missing ? t('missing') : undefined}>
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
      <div>
        <Button autoInsertSpace={false} type="primary" loading={settle.isPending} onClick={send}>
          {t('settle')}
        </Button>
      </div>
    </div>
  )
}
