import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import {
  Button,
  Field,
  get,
  Problem,
  request,
  sayDay,
  sayInstant,
  Tag,
  useCommand,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { useSession } from '../../access/web/index.ts'
import type { ArchiveLists as Lists, DecideList } from '../core/index.ts'
import { words } from './strings.ts'
import './archives.css'

type List = Lists['items'][number]
type Line = List['lines'][number]

/** 销毁清册: what was kept long enough, for the lead authority to decide; nothing is shown while there is none. */
export function ArchiveLists() {
  const roles = useSession().data?.actor?.roles ?? []
  const region = roles.find(({ role }) => role === 'lead')?.region
  return region === undefined ? null : <OfRegion region={region} />
}

function OfRegion(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const lists = useQuery({
    queryKey: ['archive-lists', region],
    queryFn: ({ signal }) => get<Lists>(`/regions/${region}/archive-lists`, signal),
  }).data
  if (lists === undefined || lists.items.length === 0) return null
  return (
    <section className="page" aria-labelledby="archive-lists">
      <h2 id="archive-lists">{t('lists')}</h2>
      <p className="soft">{t('listsLead')}</p>
      {lists.items.map((list) => (
        <OneList key={list.id} region={region} list={list} />
      ))}
    </section>
  )
}

function OneList(props: { region: string; list: List }) {
  const t = useText(words)
  const now = useLanguage()
  const { decision, decidedAt, decidedBy, lines, listedOn, words: reasons } = props.list
  const state = decision === null ? 'waits' : decision === 'destroy' ? 'destroyed' : 'keptOn'
  return (
    <div className="card stack">
      <div className="row between">
        <strong>{t('listed', { day: sayDay(listedOn, now), n: lines.length })}</strong>
        <Tag tone={decision === null ? 'amber' : 'plain'}>{t(state)}</Tag>
      </div>
      {decidedAt !== null && (
        <p className="small">
          {t('decidedBy', {
            name: decidedBy ?? '',
            when: sayInstant(decidedAt, now),
            words: reasons ?? '',
          })}
        </p>
      )}
      <Lines items={lines} />
      {decision === null && <Decide {...props} />}
    </div>
  )
}

/** Lines that a list shows at once; the rest on demand. */
const FIRST = 20

function Lines(props: { items: readonly Line[] }) {
  const t = useText(words)
  const now = useLanguage()
  const [all, setAll] = useState(false)
  const { items } = props
  const at = (instant: string | null) => (instant === null ? '—' : sayInstant(instant, now))
  return (
    <>
      <Rows
        rowKey={(one) => `${one.caseNo}/${one.version}`}
        list={all ? items : items.slice(0, FIRST)}
        columns={[
          { title: t('caseNo'), cell: (one) => <span className="num">{one.caseNo}</span> },
          { title: t('archivedOn'), cell: (one) => sayDay(one.archivedOn, now) },
          { title: t('until'), cell: (one) => sayDay(one.keptUntil, now) },
          { title: t('gone'), cell: (one) => at(one.destroyedAt) },
        ]}
      />
      {!all && items.length > FIRST && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('allLines', { n: items.length })}
        </button>
      )}
    </>
  )
}

function Decide(props: { region: string; list: List }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reasons, setReasons] = useState('')
  const sure = useRef<HTMLDialogElement>(null)
  const title = useId()
  const { region, list } = props
  const decide = useCommand(
    async (decision: DecideList['decision'], key) =>
      request('POST', `/regions/${region}/archive-lists/${list.id}/decision`, {
        body: { decision, words: reasons.trim() },
        key,
      }),
    () => client.invalidateQueries({ queryKey: ['archive-lists', region] }),
  )
  const ready = reasons.trim().length >= 2
  return (
    <div className="stack">
      {decide.isError && <Problem error={decide.error} />}
      <Field label={t('opinion')} help={t('opinionHelp')}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={2}
            maxLength={500}
            value={reasons}
            onChange={(event) => setReasons(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button disabled={!ready} loading={decide.isPending} onClick={() => decide.mutate('keep')}>
          {t('keep')}
        </Button>
        <Button
          disabled={!ready}
          loading={decide.isPending}
          onClick={() => sure.current?.showModal()}
        >
          {t('destroy')}
        </Button>
      </div>
      <dialog ref={sure} className="surely" aria-labelledby={title}>
        <form method="dialog" className="stack">
          <p id={title} className="strong">
            {t('surely', { n: list.lines.length })}
          </p>
          <div className="row">
            <Button type="submit" onClick={() => decide.mutate('destroy')}>
              {t('destroyNow', { n: list.lines.length })}
            </Button>
            <Button type="submit">{t('notYet')}</Button>
          </div>
        </form>
      </dialog>
    </div>
  )
}
