import { sayDay, Tag, useLanguage, useMarks, useSay, useText } from '#platform/web/index.ts'
import { AsPrinted, useNames } from '../../../catalogue/web/index.ts'
import type { ReactNode } from 'react'
import type { CaseItemView } from '../../core/index.ts'
import { ClockLine } from '../ClockLine.tsx'
import { ItemNotices } from '../promise/ItemNotices.tsx'
import { words } from '../strings.ts'
import { branchStates, toneOfBranch } from '../words.ts'

/** One department's line: state, clock with its arithmetic, and its decision with the reasons. */
export function BranchLine(props: {
  item: CaseItemView
  /** Given where the reader may answer a hearing notice. */
  hearing?: { readonly caseId: string }
  children?: ReactNode
}) {
  const t = useText(words)
  const state = useText(branchStates)
  const nameOf = useNames()
  const { colon } = useMarks()
  const now = useLanguage()
  const { item } = props
  return (
    <div className="card stack">
      <div className="row between">
        <h3>{nameOf(item.certificate, item.id)}</h3>
        <Tag tone={toneOfBranch(item.state)}>{state(item.state ?? 'none')}</Tag>
      </div>
      <p className="soft small">{now === 'en' ? nameOf(item.department.name) : item.authority}</p>
      {item.clock !== null && item.decision === null && <ClockLine clock={item.clock} />}
      {item.suspension !== null && (
        <p className="note amber">
          {t('suspendedBecause', {
            reason: item.suspension.reason,
            basis: item.suspension.basis,
          })}
        </p>
      )}
      <ItemNotices item={item} {...(props.hearing && { hearing: props.hearing })} />
      {item.faults.length > 0 && (
        <div className="note amber">
          <p className="strong">{t('faults')}</p>
          <ul>
            {item.faults.map((fault) => (
              <li key={fault.line}>
                {fault.text}
                {fault.note !== null && `${colon}${fault.note}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Decision item={item} />
      {props.children}
    </div>
  )
}

function Decision(props: { item: CaseItemView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { open, close } = useMarks()
  const { decision } = props.item
  if (decision === null) return null
  switch (decision.outcome) {
    case 'granted':
      return (
        <p className="num">
          {t('grantedNo', { number: decision.number })} ·{' '}
          {decision.validUntil === null
            ? t('noTerm')
            : t('validUntil', { day: sayDay(decision.validUntil, now) })}
        </p>
      )
    case 'refused':
      return (
        <div className="note amber stack">
          <p>{t('refusedBecause', { reasons: decision.reasons })}</p>
          <p className="small">
            {say(decision.remedy.text)}
            {open}
            <AsPrinted words={decision.remedy.basis} />
            {close}
          </p>
        </div>
      )
    case 'withdrawn':
      return <p>{decision.reason}</p>
    case 'lapsed':
      // told among the notices of the item
      return null
  }
}
