import { useEffect, useRef, useState } from 'react'
import { Field as Frame, useText } from '#platform/web/index.ts'
import type { FieldLine } from './state.ts'
import { words } from './strings.ts'

/** A pause in typing after which the words are kept, in milliseconds. */
const PAUSE = 500

/** What is wrong and what is to be done, or just a note; kept while typing, not only when leaving. */
export function LineNote(props: {
  answer: NonNullable<FieldLine['answer']>
  tried: boolean
  onSay: (said: { note?: string; todo?: string }) => void
}) {
  const t = useText(words)
  const { answer } = props
  const failed = answer.result === 'fail'
  const [open, setOpen] = useState(failed || answer.note !== undefined)
  if (!open)
    return (
      <button type="button" className="big quiet" onClick={() => setOpen(true)}>
        {t('addRemark')}
      </button>
    )
  const missing = failed && props.tried && answer.note === undefined
  return (
    <>
      <Typed
        label={t(failed ? 'fault' : 'remark')}
        required={failed}
        error={missing ? t('faultMissing') : undefined}
        text={answer.note ?? ''}
        onSay={(note) => props.onSay({ note })}
      />
      {failed && (
        <Typed
          label={t('todo')}
          required={false}
          text={answer.todo ?? ''}
          onSay={(todo) => props.onSay({ todo })}
        />
      )}
    </>
  )
}

function Typed(props: {
  label: string
  required: boolean
  error?: string | undefined
  text: string
  onSay: (text: string) => void
}) {
  const [text, setText] = useState(props.text)
  const say = useRef(props.onSay)
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    say.current = props.onSay
  })
  function type(next: string): void {
    setText(next)
    clearTimeout(pending.current)
    pending.current = setTimeout(() => say.current(next), PAUSE)
  }
  return (
    <Frame label={props.label} required={props.required} error={props.error}>
      {({ id, aria }) => (
        <textarea
          id={id}
          {...aria}
          className="input"
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            clearTimeout(pending.current)
            say.current(text)
          }}
        />
      )}
    </Frame>
  )
}
