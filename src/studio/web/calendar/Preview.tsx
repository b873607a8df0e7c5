import { Link } from '@tanstack/react-router'
import { sayDay, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { CalendarPreview } from '../../core/index.ts'
import { words } from './strings.ts'

/** What is wrong, which days change, and which open deadlines would move. */
export function Preview(props: { preview: CalendarPreview }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { findings, changes, moves, looked, more } = props.preview
  return (
    <div className="stack" role="status">
      <h3>{t('findings')}</h3>
      {findings.length === 0 && <p className="note green">{t('noFindings')}</p>}
      <ul className="plain-list stack">
        {findings.map(({ level, line, text }) => (
          <li key={`${line} ${text.zh}`}>
            <Tag tone={level === 'error' ? 'red' : 'amber'}>{t(level)}</Tag>{' '}
            {line > 0 && t('line', { n: line })}
            {say(text)}
          </li>
        ))}
      </ul>
      <h3>{t('changes', { n: changes.length })}</h3>
      <ul className="plain-list trades">
        {changes.map(({ date, was, why }) => (
          <li key={date}>
            {sayDay(date, now, true)} {t(was === 'work' ? 'off' : 'work')}{' '}
            <span className="soft">{why}</span>
          </li>
        ))}
      </ul>
      <h3>{t('moves', { n: moves.length, looked })}</h3>
      {more && <p className="note">{t('moreMoves')}</p>}
      <ul className="plain-list stack">
        {moves.map(({ caseId, caseNo, item, was, would }) => (
          <li key={`${caseId} ${item?.zh}`}>
            <Link className="num" to="/staff/cases/$caseId" params={{ caseId }}>
              {caseNo}
            </Link>{' '}
            {item !== null && say(item)} {sayDay(was, now)} → {sayDay(would, now)}
          </li>
        ))}
      </ul>
    </div>
  )
}
