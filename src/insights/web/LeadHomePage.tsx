import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useState } from 'react'
import {
  Load,
  Loading,
  Page,
  sayDay,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
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
            {view.lawUnfit > 0 && (
              <p className="note red">
                <Link to="/staff/law-drafts">{t('lawUnfit', { n: view.lawUnfit })}</Link>
              </p>
            )}
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
        <ul className="plain-list card wall">
          {busy.map((line) => (
            <Row
              key={line.code}
              line={line}
              open={open === line.code}
              onOpen={() => setOpen(open === line.code ? undefined : line.code)}
            />
          ))}
        </ul>
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
    <li>
      <div className="row">
        <span className="who">{say(name)}</span>
        <span className="row amounts">
          {over > 0 && <Tag tone="red">{t('overCount', { n: over })}</Tag>}
          {near > 0 && <Tag tone="amber">{t('nearCount', { n: near })}</Tag>}
          <span className="soft">
            {subjects
              .map(({ subject, over: late, near: soon }) => `${t(subject)} ${late + soon}`)
              .join(t('comma'))}
          </span>
        </span>
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          aria-label={t(open ? 'hide' : 'show', { name: say(name) })}
          onClick={onOpen}
        >
          {t(open ? 'hideShort' : 'showShort')}
        </button>
      </div>
      {open && (
        <div className="lines">
          <WallLines department={code} name={say(name)} />
        </div>
      )}
    </li>
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
