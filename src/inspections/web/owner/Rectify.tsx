import { useState } from 'react'
import {
  Button,
  Field,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { useListed, useNames } from '../../../catalogue/web/index.ts'
import { sniff } from '../../../cases/core/index.ts'
import type { VisitView } from '../../core/index.ts'
import { sha256 } from '../device/hash.ts'
import { sendFile } from '../device/send.ts'
import { useVisitCommand } from '../use-visits.ts'
import { words } from './strings.ts'

type Fault = VisitView['rectification'][number]

/** 一次性整改清单: what is wrong, what to do, by when, who asks; answered line by line with photos. */
export function Rectify(props: { visit: VisitView }) {
  const t = useText(words)
  const now = useLanguage()
  const { visit } = props
  const command = useVisitCommand(visit.id)
  const open = visit.rectification.filter(({ answers }) => answers.length === 0).length
  return (
    <section className="stack" aria-labelledby="rectification">
      <h2 id="rectification">{t('rectification')}</h2>
      <p className="note amber">
        {t('rectificationLead', { n: visit.rectification.length })}
        {visit.fixBy !== null && t('fixBy', { day: sayDay(visit.fixBy, now, true) })}
      </p>
      {visit.rectification.map((fault) => (
        <FaultCard key={fault.id} visit={visit} fault={fault} />
      ))}
      {command.isError && <Problem error={command.error} />}
      {visit.readySince !== null ? (
        <p className="note green">{t('readySaid')}</p>
      ) : (
        <>
          {open > 0 && <p className="soft">{t('leftToAnswer', { n: open })}</p>}
          <Button
            color="primary"
            block
            disabled={open > 0}
            loading={command.isPending}
            onClick={() => command.mutate({ name: 'ready' })}
          >
            {t('ready')}
          </Button>
        </>
      )}
    </section>
  )
}

function FaultCard(props: { visit: VisitView; fault: Fault }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const listed = useListed()
  const { visit, fault } = props
  const answered = fault.answers.length > 0
  const concerned = fault.items.filter(({ id }) => fault.failedItems.includes(id))
  const asks = listed([...new Set(concerned.map(({ authority }) => nameOf(authority)))])
  return (
    <article className="card stack" aria-label={say(fault.text)}>
      <p className="row between">
        <span className="strong">{say(fault.text)}</span>
        <Tag tone={answered ? 'green' : 'amber'}>{t(answered ? 'answered' : 'notAnswered')}</Tag>
      </p>
      <dl className="stack">
        <div>
          <dt className="soft">{t('wrong')}</dt>
          <dd>{fault.note}</dd>
        </div>
        {fault.todo !== null && (
          <div>
            <dt className="soft">{t('todo')}</dt>
            <dd>{fault.todo}</dd>
          </div>
        )}
        <div>
          <dt className="soft">{t('asks')}</dt>
          <dd>{asks}</dd>
        </div>
      </dl>
      <Pictures visit={visit} shas={fault.seen.flatMap(({ photos }) => photos)} />
      {fault.answers.map((answer) => (
        <div key={answer.at} className="note green">
          <p>{answer.words}</p>
          <Pictures visit={visit} shas={answer.photos} />
        </div>
      ))}
      {visit.allowed.includes('answer') && visit.readySince === null && (
        <Answer visit={visit} fault={fault} />
      )}
    </article>
  )
}

function Pictures(props: { visit: VisitView; shas: readonly string[] }) {
  const t = useText(words)
  return (
    <div className="row">
      {props.shas.map((sha, n) => (
        <img
          key={sha}
          className="picture"
          src={`/api/v1/visits/${props.visit.id}/files/${sha}`}
          alt={t('photo', { n: n + 1 })}
          loading="lazy"
        />
      ))}
    </div>
  )
}

function Answer(props: { visit: VisitView; fault: Fault }) {
  const t = useText(words)
  const { visit, fault } = props
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<readonly string[]>([])
  const [state, setState] = useState<'sending' | 'notPhoto' | 'empty'>()
  const [error, setError] = useState<unknown>()
  const command = useVisitCommand(visit.id, () => {
    setText('')
    setPhotos([])
  })
  async function take(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])]
    input.value = ''
    setError(undefined)
    setState('sending')
    try {
      for (const file of files) {
        const bytes = await file.arrayBuffer()
        const type = sniff(file.name, new Uint8Array(bytes))
        if (!type.ok || type.value === 'application/pdf') return setState('notPhoto')
        const sent = await sendFile(visit.id, {
          sha256: await sha256(bytes),
          type: type.value,
          bytes,
        })
        setPhotos((before) => [...new Set([...before, sent.sha256])])
      }
      setState(undefined)
    } catch (cause) {
      setState(undefined)
      setError(cause)
    }
  }
  function save(): void {
    const said = text.trim()
    if (said === '') return setState('empty')
    setState(undefined)
    command.mutate({ name: 'answers', body: { line: fault.id, words: said, photos } })
  }
  return (
    <div className="stack">
      <Field label={t('whatDone')} error={state === 'empty' ? t('empty') : undefined}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Pictures visit={visit} shas={photos} />
      <label className="big-answer camera">
        <span aria-hidden="true">{t('addPhoto')}</span>
        <input
          type="file"
          accept="image/jpeg,image/png"
          multiple
          className="visually-hidden"
          aria-label={t('addPhoto')}
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      {state === 'sending' && <p role="status">{t('sending')}</p>}
      {state === 'notPhoto' && (
        <p className="error" role="alert">
          {t('notPhoto')}
        </p>
      )}
      {error !== undefined && <Problem error={error} />}
      {command.isError && <Problem error={command.error} />}
      <Button block loading={command.isPending} disabled={state === 'sending'} onClick={save}>
        {t('save')}
      </Button>
    </div>
  )
}
