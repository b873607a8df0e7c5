import { Button, Problem, sayDay, sayInstant, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import type { LinkList } from '../core/index.ts'
import { words } from './strings.ts'
import { useAskLibrary } from './use-links.ts'

/** States of comprehensive and single licences in words; a library may know others, which are shown as they came. */
const STATES = {
  valid: 'stateValid',
  partial: 'statePartial',
  active: 'stateValid',
  suspended: 'stateSuspended',
  ended: 'stateEnded',
  void: 'stateVoid',
  recalled: 'stateRecalled',
} as const
const isState = (state: string): state is keyof typeof STATES => Object.hasOwn(STATES, state)

type Report = NonNullable<LinkList['report']>
type Difference = Report['differences'][number]

/** 夜间对账: the last comparison with the library, every difference with its reason and what is done about it. */
export function LibraryReport(props: { region: string; report: LinkList['report'] }) {
  const t = useText(words)
  const ask = useAskLibrary(props.region)
  const { report } = props
  return (
    <section className="card stack" aria-labelledby="library-report">
      <h3 id="library-report">{t('report')}</h3>
      {ask.isError && <Problem error={ask.error} />}
      {report === null ? <p className="soft">{t('noReport')}</p> : <Facts report={report} />}
      <Button loading={ask.isPending} onClick={() => ask.mutate(undefined)}>
        {t('compareNow')}
      </Button>
    </section>
  )
}

function Facts(props: { report: Report }) {
  const t = useText(words)
  const now = useLanguage()
  const { day, state, compared, endedAt, differences } = props.report
  return (
    <>
      <p>
        <strong>{sayDay(day, now)}</strong> · {t(state)} · {t('compared', { n: compared })} ·{' '}
        {t('differences', { n: differences.length })}
        {endedAt !== null && ` · ${sayInstant(endedAt, now)}`}
      </p>
      {differences.length > 0 && <Differences items={differences} />}
    </>
  )
}

function Differences(props: { items: readonly Difference[] }) {
  const t = useText(words)
  const now = useLanguage()
  const side = (one: Difference['ours']) =>
    one === null
      ? t('absent')
      : [
          isState(one.state) ? t(STATES[one.state]) : one.state,
          ...(one.version === null ? [] : [t('version', { n: one.version })]),
        ].join(' · ')
  return (
    <Rows
      rowKey={(one) => one.subject}
      list={props.items}
      columns={[
        {
          title: t('licence'),
          cell: (one) => <span className="num">{one.number || one.subject}</span>,
        },
        { title: t('ours'), cell: (one) => side(one.ours) },
        { title: t('theirs'), cell: (one) => side(one.theirs) },
        {
          title: t('why'),
          cell: (one) => (
            <>
              {t(one.why)}
              {one.detail !== null && `：${one.detail}`}
              {one.since !== null && (
                <span className="soft small">
                  {' '}
                  {t('since', { when: sayInstant(one.since, now) })}
                </span>
              )}
            </>
          ),
        },
        { title: t('remedy'), cell: (one) => t(one.remedy) },
      ]}
    />
  )
}
