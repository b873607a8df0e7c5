import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Button,
  groupCode,
  Problem,
  sayDay,
  sayInstant,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import {
  FINDING_NAMES,
  FINDINGS,
  SIGNAL_KINDS,
  type SignalView,
} from '../../../verification/core/index.ts'
import type { SignalTaskView } from '../../core/index.ts'
import { Box, Choice } from '../parts/Box.tsx'
import { words } from './strings.ts'
import { useAnswerTask, useOrderCheck } from './use-tasks.ts'

/** What was reported about which licence, how often, and in whose words. */
export function SignalHead(props: { signal: SignalView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { kind, count, number, lastAt, words: reports } = props.signal
  return (
    <>
      <div className="row between">
        <h3>{say(SIGNAL_KINDS[kind])}</h3>
        <Tag tone={count > 2 ? 'red' : 'amber'}>{t('count', { n: count })}</Tag>
      </div>
      <p>
        <Link className="num" to="/staff/licences/$number" params={{ number }}>
          {groupCode(number)}
        </Link>{' '}
        <span className="soft small">{sayInstant(lastAt, now)}</span>
      </p>
      <ul className="plain-list">
        {reports.map(({ reference, words: said }) => (
          <li key={reference} className="break">
            {said}
          </li>
        ))}
      </ul>
    </>
  )
}

/** A signal with its department: the form to answer it, or the answer and the check that follows. */
export function TaskCard(props: { task: SignalTaskView; lead: boolean }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { task, lead } = props
  const { signal, state, due, overdue, note } = task
  const day = sayDay(due, now, true)
  return (
    <>
      <SignalHead signal={signal} />
      <p className="soft">
        {t('givenBy', { by: task.givenBy, department: task.departmentName })} {note}
      </p>
      {state === 'open' && (
        <p>
          <Tag tone={overdue ? 'red' : 'amber'}>{t(overdue ? 'overdue' : 'due', { day })}</Tag>
        </p>
      )}
      {signal.finding !== null && (
        <p className="note green">
          <span className="strong">{say(FINDINGS[signal.finding])}</span> {signal.answer}
        </p>
      )}
      {task.mayAnswer && <AnswerForm task={task} />}
      {task.wantsCheck && (
        <>
          <p>
            <Tag tone="amber">{t('checkWanted')}</Tag>
          </p>
          {lead && <OrderCheck task={task} />}
        </>
      )}
    </>
  )
}

function AnswerForm(props: { task: SignalTaskView }) {
  const t = useText(words)
  const say = useSay()
  const [finding, setFinding] = useState('')
  const [said, setSaid] = useState('')
  const [wantsCheck, setWants] = useState(false)
  const answer = useAnswerTask(props.task)
  const found = FINDING_NAMES.find((one) => one === finding)
  return (
    <>
      {answer.isError && <Problem error={answer.error} />}
      <Choice
        label={t('finding')}
        none={t('choose')}
        options={FINDING_NAMES.map((one) => [one, say(FINDINGS[one])] as const)}
        value={finding}
        set={setFinding}
      />
      <Box label={t('answer')} rows={2} most={500} value={said} set={setSaid} />
      <label className="row">
        <input
          type="checkbox"
          checked={wantsCheck}
          onChange={(event) => setWants(event.target.checked)}
        />
        {t('wantsCheck')}
      </label>
      <div>
        <Button
          color="primary"
          disabled={found === undefined || said.trim().length < 2}
          loading={answer.isPending}
          onClick={() => {
            if (found !== undefined)
              answer.mutate({ finding: found, words: said.trim(), wantsCheck })
          }}
        >
          {t('send')}
        </Button>
      </div>
    </>
  )
}

function OrderCheck(props: { task: SignalTaskView }) {
  const t = useText(words)
  const [by, setBy] = useState('')
  const order = useOrderCheck(props.task)
  if (order.isSuccess) return <p role="status">{t('ordered')}</p>
  return (
    <>
      {order.isError && <Problem error={order.error} />}
      <Box label={t('checkBy')} type="date" value={by} set={setBy} />
      <div>
        <Button disabled={by === ''} loading={order.isPending} onClick={() => order.mutate({ by })}>
          {t('order')}
        </Button>
      </div>
    </>
  )
}
