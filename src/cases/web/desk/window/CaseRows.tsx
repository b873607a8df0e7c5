import { Link } from '@tanstack/react-router'
import { sayDay, Tag, useLanguage, useText, type Tone } from '#platform/web/index.ts'
import type { WindowCase } from '../../../core/index.ts'
import { caseStates, toneOfCase } from '../../words.ts'
import { words } from './strings.ts'

const COLUMNS = ['caseNo', 'applicant', 'industry', 'state', 'due', 'handler', 'progress'] as const

/** The cases of a view; on a phone each is a card of the same words. */
export function CaseRows(props: { list: readonly WindowCase[]; busy: boolean }) {
  const t = useText(words)
  return (
    <table className="plain-table case-rows" role="table" aria-busy={props.busy}>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((name) => (
            <th key={name} role="columnheader" scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.list.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: { one: WindowCase }) {
  const t = useText(words)
  const state = useText(caseStates)
  const now = useLanguage()
  const { one } = props
  const { industry, kind, handler, progress } = one
  return (
    <tr role="row">
      <td role="cell">
        <Link className="num" to="/staff/cases/$caseId" params={{ caseId: one.id }}>
          {one.caseNo ?? t('noNumber')}
        </Link>{' '}
        {one.atCounter && <Tag>{t('atCounter')}</Tag>}
      </td>
      <td role="cell">{one.applicant ?? t('noName')}</td>
      <td role="cell">
        {now === 'en' ? industry.nameEn : industry.name}
        {kind !== 'open' && <span className="soft"> · {t(`${kind}_kind`)}</span>}
      </td>
      <td role="cell">
        <Tag tone={toneOfCase(one.state)}>{state(one.state)}</Tag>
      </td>
      <td role="cell">
        <Owed one={one} />
      </td>
      <td role="cell">{handler?.name ?? t('nobody')}</td>
      <td role="cell" className="num">
        {progress.decided} / {progress.total}
      </td>
    </tr>
  )
}

const TONES: Record<'red' | 'amber' | 'green', Tone> = {
  red: 'red',
  amber: 'amber',
  green: 'green',
}

/** The next day by which the authority owes something, its light in words before its colour. */
function Owed(props: { one: WindowCase }) {
  const t = useText(words)
  const now = useLanguage()
  const { owed, state } = props.one
  if (owed === null)
    return state === 'correctionAsked' ? <span className="soft">{t('waits')}</span> : null
  return (
    <>
      <span className="num">{sayDay(owed.on, now, true)}</span>{' '}
      {owed.light !== 'green' && <Tag tone={TONES[owed.light]}>{t(owed.light)}</Tag>}
    </>
  )
}
