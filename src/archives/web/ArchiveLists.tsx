import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Popconfirm, Table } from 'antd'
import { useState } from 'react'
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
import { useSession } from '../../access/web/index.ts'
import type { ArchiveLists as Lists, DecideList } from '../core/index.ts'
import { words } from './strings.ts'

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

function Lines(props: { items: readonly Line[] }) {
  const t = useText(words)
  const now = useLanguage()
  const at = (instant: string | null) => (instant === null ? '—' : sayInstant(instant, now))
  return (
    <div style={{ overflowX: 'auto' }} role="group" aria-label={t('lists')} tabIndex={0}>
      <Table<Line>
        rowKey={(one) => `${one.caseNo}/${one.version}`}
        size="small"
        style={{ minWidth: '34rem' }}
        pagination={props.items.length > 20 ? { pageSize: 20 } : false}
        dataSource={[...props.items]}
        columns={[
          { title: t('caseNo'), render: (_, one) => <span className="num">{one.caseNo}</span> },
          { title: t('archivedOn'), render: (_, one) => sayDay(one.archivedOn, now) },
          { title: t('until'), render: (_, one) => sayDay(one.keptUntil, now) },
          { title: t('gone'), render: (_, one) => at(one.destroyedAt) },
        ]}
      />
    </div>
  )
}

function Decide(props: { region: string; list: List }) {
  const t = useText(words)
  const client = useQueryClient()
  const [reasons, setReasons] = useState('')
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
        <Popconfirm
          title={t('surely', { n: list.lines.length })}
          okText={t('destroy')}
          disabled={!ready}
          onConfirm={() => decide.mutate('destroy')}
        >
          <Button disabled={!ready} loading={decide.isPending}>
            {t('destroy')}
          </Button>
        </Popconfirm>
      </div>
    </div>
  )
}
