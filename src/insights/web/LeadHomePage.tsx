import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useState } from 'react'
import { Load, Loading, Page, sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { DeskView, WallLine } from '../core/index.ts'
import { words } from './desk-strings.ts'
import './insights.css'
import { useDesk, useLedRegion } from './use-insights.ts'
import { WallLines } from './WallLines.tsx'

/** 今日总览: the wall of what is late or about to be, by department; then what waits here. */
export function LeadHomePage() {
  const region = useLedRegion()
  return region === undefined ? <Loading /> : <Today region={region} />
}

function Today(props: { region: string }) {
  const t = useText(words)
  const now = useLanguage()
  const desk = useDesk(props.region)
  const day = desk.data === undefined ? '' : sayDay(desk.data.today, now, true)
  return (
    <Page title={t('overview')} lead={t('overviewLead', { day })}>
      <Load query={desk}>
        {(view) => (
          <>
            <Wall view={view} />
            <Queues view={view} />
          </>
        )}
      </Load>
    </Page>
  )
}

function Wall(props: { view: DeskView }) {
  const t = useText(words)
  const [open, setOpen] = useState<string>()
  const { wall } = props.view
  const busy = wall.filter(({ over, near }) => over + near > 0)
  return (
    <section className="stack" aria-label={t('wall')}>
      <h2>{t('wall')}</h2>
      {busy.length === 0 ? (
        <Empty description={t('wallCalm')} />
      ) : (
        <div className="card wide" role="group" aria-label={t('wall')} tabIndex={0}>
          <table className="numbers wall">
            <thead>
              <tr>
                {(['who', 'over', 'near', 'what', 'action'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {busy.map((line) => (
                <Row
                  key={line.code}
                  line={line}
                  open={open === line.code}
                  onOpen={() => setOpen(open === line.code ? undefined : line.code)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Row(props: { line: WallLine; open: boolean; onOpen: () => void }) {
  const t = useText(words)
  const say = useSay()
  const { line, open, onOpen } = props
  const { code, name, over, near, subjects } = line
  return (
    <>
      <tr>
        <th scope="row">{say(name)}</th>
        <td className={over > 0 ? 'is-late' : ''}>{over}</td>
        <td>{near}</td>
        <td>
          {subjects
            .map(({ subject, over: late, near: soon }) => `${t(subject)} ${late + soon}`)
            .join('、')}
        </td>
        <td>
          <button
            type="button"
            className="link-button"
            aria-expanded={open}
            aria-label={t('show', { name: say(name) })}
            onClick={onOpen}
          >
            {t(open ? 'hide' : 'showShort')}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td className="lines" colSpan={5}>
            <WallLines department={code} name={say(name)} />
          </td>
        </tr>
      )}
    </>
  )
}

const QUEUES = [
  ['toIssue', '/staff/issue'],
  ['toPrint', '/staff/print-queue'],
  ['toHandOver', '/staff/print-queue'],
  ['toRecall', '/staff/print-queue'],
  ['cancelRequests', '/staff/licences'],
  ['callBacks', '/staff/ratings'],
] as const

function Queues(props: { view: DeskView }) {
  const t = useText(words)
  const { queues, most } = props.view
  return (
    <section className="stack" aria-label={t('queues')}>
      <h2>{t('queues')}</h2>
      <div className="figures">
        {QUEUES.map(([name, to]) => (
          <Link key={name} className="figure" to={to}>
            <span>{t(name)}</span>
            <b>{queues[name] >= most ? t('atLeast', { n: most }) : queues[name]}</b>
            {queues[name] === 0 && <span className="soft small">{t('done')}</span>}
          </Link>
        ))}
      </div>
    </section>
  )
}
