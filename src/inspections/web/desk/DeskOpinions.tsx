import { useState } from 'react'
import {
  Field as Frame,
  Problem,
  sayDay,
  sayInstant,
  Tag,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import type { VisitView } from '../../core/index.ts'
import { useVisitCommand } from '../use-visits.ts'
import { words } from './strings.ts'

const OPINIONS = ['agree', 'rectify', 'disagree'] as const

/** What each department says of what was seen; awaited until the next working day. */
export function DeskOpinions(props: { visit: VisitView; onChanged: (view: VisitView) => void }) {
  const t = useText(words)
  const now = useLanguage()
  const { opinions } = props.visit
  return (
    <section className="card stack" aria-labelledby="opinions">
      <h2 id="opinions">{t('opinions')}</h2>
      {opinions.map((one) => (
        <div key={one.department.id} className="stack">
          <p className="row between">
            <span className="strong">{one.department.name}</span>
            <Tag tone={one.opinion === 'agree' ? 'green' : one.late ? 'red' : 'amber'}>
              {t(one.opinion ?? (one.late ? 'late' : 'awaited'))}
            </Tag>
          </p>
          {one.opinion !== null && (
            <p className="soft">
              {one.words} {one.officer} {one.at !== null && sayInstant(one.at, now)}
            </p>
          )}
          {one.opinion === null && one.dueOn !== null && (
            <p className="soft num">{t('dueBy', { day: sayDay(one.dueOn, now, true) })}</p>
          )}
          {one.mayGive && (
            <Give visit={props.visit} department={one.department} onChanged={props.onChanged} />
          )}
        </div>
      ))}
    </section>
  )
}

function Give(props: {
  visit: VisitView
  department: { id: string; name: string }
  onChanged: (view: VisitView) => void
}) {
  const t = useText(words)
  const { department } = props
  const command = useVisitCommand(props.visit.id, props.onChanged)
  const [opinion, setOpinion] = useState<(typeof OPINIONS)[number]>('agree')
  const [text, setText] = useState('')
  return (
    <div className="stack">
      {command.isError && <Problem error={command.error} />}
      <div
        className="results"
        role="group"
        aria-label={t('opinionOf', { department: department.name })}
      >
        {OPINIONS.map((one) => (
          <button
            key={one}
            type="button"
            className={`result ${one === 'agree' ? '' : 'bad'}`}
            aria-pressed={opinion === one}
            onClick={() => setOpinion(one)}
          >
            {t(one)}
          </button>
        ))}
      </div>
      <Frame label={t('words')} required={false}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Frame>
      <button
        type="button"
        className="big primary"
        disabled={command.isPending}
        onClick={() => {
          const said = text.trim()
          const body = { department: department.id, opinion, ...(said && { words: said }) }
          command.mutate({ name: 'opinions', body })
        }}
      >
        {t('give')}
      </button>
    </div>
  )
}
