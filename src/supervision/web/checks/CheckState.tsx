import { Tag, useText, type Tone } from '#platform/web/index.ts'
import type { CheckSummary } from '../../core/index.ts'
import { words } from './strings.ts'

const TONES: Readonly<Record<string, Tone>> = {
  planned: 'blue',
  begun: 'blue',
  rectification: 'amber',
  passed: 'green',
  rectified: 'green',
  referred: 'red',
  cancelled: 'plain',
}

/** Where a check stands, in words before colour. */
export function CheckState(props: {
  check: Pick<CheckSummary, 'state' | 'outcome' | 'overdue' | 'referral'>
}) {
  const t = useText(words)
  const { state, outcome, overdue, referral } = props.check
  const said = state === 'closed' ? (outcome ?? 'passed') : state
  return (
    <>
      <Tag tone={TONES[said] ?? 'plain'}>{t(said)}</Tag>{' '}
      {overdue && <Tag tone="red">{t('overdue')}</Tag>}{' '}
      {referral !== null && <Tag tone="red">{t('referralDue')}</Tag>}
    </>
  )
}
