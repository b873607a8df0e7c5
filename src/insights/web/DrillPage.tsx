import { Link, useSearch } from '@tanstack/react-router'
import { Button, Empty } from 'antd'
import {
  Loading,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useSay,
  useText,
  withQuery,
} from '#platform/web/index.ts'
import { MEANINGS, type DrillLine } from '../core/index.ts'
import './insights.css'
import type { DrillSearch } from './search.ts'
import { words } from './strings.ts'
import { askedOf, drillQuery, useDrill, useLedRegion } from './use-insights.ts'

/** 数字背后的办件: the list that a number opens; its length is the number. */
export function DrillPage() {
  const region = useLedRegion()
  return region === undefined ? <Loading /> : <Cases region={region} />
}

function Cases(props: { region: string }) {
  const t = useText(words)
  const say = useSay()
  const search: DrillSearch = useSearch({ from: '/staff/insights/cases' })
  const { measure = 'filed', item: _item, over, ...filters } = search
  const asked = askedOf(props.region, search)
  const query = drillQuery(asked, search)
  const pages = useDrill(query)
  const { name, means } = MEANINGS[measure]
  const first = pages.data?.pages[0]
  const lines = pages.data?.pages.flatMap((page) => page.items) ?? []
  const lead = `${t('casesLead', { name: say(name), means: say(means) })}${asked.from} — ${asked.until}`
  return (
    <Page title={t('cases')} lead={lead}>
      <div className="row between">
        <p>
          {first !== undefined && <b>{t('casesCount', { n: first.count })}</b>}{' '}
          {over !== undefined && t('overOnly', { n: over })}
        </p>
        <span className="row">
          <Link className="link-button" to="/staff/insights" search={filters}>
            {t('backToInsights')}
          </Link>
          <a className="link-button" href={`/api/v1${withQuery('/insights/cases.xlsx', query)}`}>
            {t('export')}
          </a>
        </span>
      </div>
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {first === undefined && !pages.isError && <Loading />}
      {first?.count === 0 && <Empty description={t('noCases')} />}
      {lines.length > 0 && <Lines lines={lines} />}
      {pages.hasNextPage && (
        <div>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

const HEADS = [
  'caseNo',
  'applicant',
  'industry',
  'item',
  'department',
  'on',
  'workingDays',
] as const
const OUTCOMES = {
  ...({ accepted: 'accepted', declined: 'declined', asked: 'asked', granted: 'granted' } as const),
  ...({ refused: 'refused', lapsed: 'lapsed', whole: 'whole', part: 'part' } as const),
  none: 'noneGranted',
} as const

function Lines(props: { lines: readonly DrillLine[] }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const outcome = (line: DrillLine) => {
    const word = OUTCOMES[line.outcome as keyof typeof OUTCOMES]
    return word === undefined ? '' : t(word)
  }
  return (
    <div className="card wide" role="group" aria-label={t('cases')} tabIndex={0}>
      <table className="numbers list">
        <thead>
          <tr>
            {HEADS.map((name) => (
              <th key={name} scope="col" className={name === 'workingDays' ? 'amount' : ''}>
                {t(name)}
              </th>
            ))}
            <th scope="col">{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line, n) => (
            <tr key={`${line.caseId} ${n}`}>
              <th scope="row">
                <Link className="num" to="/staff/cases/$caseId" params={{ caseId: line.caseId }}>
                  {line.caseNo}
                </Link>
              </th>
              <td>{line.applicant}</td>
              <td>{say(line.industry.name)}</td>
              <td>{line.item && say(line.item.name)}</td>
              <td>{line.department && say(line.department.name)}</td>
              <td>{sayDay(line.on, now)}</td>
              <td className="amount">{line.days ?? t('none')}</td>
              <td>
                {outcome(line)} {line.late && <Tag tone="red">{t('isLate')}</Tag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
