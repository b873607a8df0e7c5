import { Button, Input } from 'antd'
import { useState } from 'react'
import { ApiError, Field, Problem, useText } from '#platform/web/index.ts'
import { CascadeView } from './CascadeView.tsx'
import { ChangeFields, toOf, type ChangeTyped } from './ChangeFields.tsx'
import { words } from './strings.ts'
import { useConfirm, usePreview, type Door, type Typed } from './use-life.ts'

type EventName =
  | 'change'
  | 'renew'
  | 'replace'
  | 'cancel'
  | 'rescind'
  | 'withdraw'
  | 'revoke'
  | 'lapse'
  | 'suspend'
  | 'reinstate'

/** Words, then 后果预览, then the confirmation of exactly what was shown. */
export function EventForm(props: {
  title: string
  door: Door
  events: readonly EventName[]
  /** Chosen from the start, when the holder has asked for it. */
  start?: { readonly event: EventName; readonly reason: string }
}) {
  const t = useText(words)
  const { door } = props
  const [typed, setTyped] = useState<Typed | undefined>(undefined)
  const preview = usePreview(door)
  const confirm = useConfirm(door)
  const stale = confirm.error instanceof ApiError && confirm.error.code === 'LICENCES_PREVIEW_STALE'
  function ask(next: Typed): void {
    setTyped(next)
    confirm.reset()
    preview.mutate(next)
  }
  async function send(next: Typed, shown: string): Promise<void> {
    try {
      await confirm.mutateAsync({ typed: next, preview: shown })
      preview.reset()
    } catch (error) {
      // what would happen now is shown in its place, to be read before anything is confirmed
      if (error instanceof ApiError && error.code === 'LICENCES_PREVIEW_STALE') preview.mutate(next)
    }
  }
  const shown = preview.data
  return (
    <details open={props.start !== undefined}>
      <summary>{props.title}</summary>
      <div className="stack">
        {confirm.isSuccess && (
          <p className="note green" role="status">
            {t('done', { effect: typed === undefined ? '' : t(typed.event as EventName) })}
          </p>
        )}
        {preview.isError && <Problem error={preview.error} />}
        {confirm.isError && !stale && <Problem error={confirm.error} />}
        {shown === undefined || typed === undefined ? (
          <Words {...props} busy={preview.isPending} onAsk={ask} />
        ) : (
          <>
            {stale && (
              <p className="note amber" role="alert">
                {t('stale')}
              </p>
            )}
            <CascadeView cascade={shown.cascade} />
            <div className="row">
              <Button
                danger
                type="primary"
                loading={confirm.isPending}
                onClick={() => void send(typed, shown.preview)}
              >
                {t('confirm')}
              </Button>
              <Button onClick={() => preview.reset()}>{t('backToForm')}</Button>
            </div>
          </>
        )}
      </div>
    </details>
  )
}

function Words(props: {
  events: readonly EventName[]
  start?: { readonly event: EventName; readonly reason: string }
  busy: boolean
  onAsk: (typed: Typed) => void
}) {
  const t = useText(words)
  const [event, setEvent] = useState<string>(props.start?.event ?? '')
  const [said, setSaid] = useState({
    reason: props.start?.reason ?? '',
    basis: '',
    article: '',
  })
  const [to, setTo] = useState<ChangeTyped>({})
  const [tried, setTried] = useState(false)
  const wrong = (text: string): string | undefined =>
    tried && text.trim() === '' ? t('missing') : undefined
  const changes = event === 'change' || event === 'renew'
  function send(): void {
    setTried(true)
    if ([event, said.reason, said.basis].some((text) => text.trim() === '')) return
    const { reason, basis, article } = said
    props.onAsk({
      event,
      reason,
      basis,
      ...(article.trim() !== '' && { article }),
      ...(changes && { to: toOf(to) }),
    })
  }
  return (
    <>
      <Field label={t('event')} required error={wrong(event)}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={event}
            onChange={(change) => setEvent(change.target.value)}
          >
            <option value="" />
            {props.events.map((name) => (
              <option key={name} value={name}>
                {t(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {changes && <ChangeFields typed={to} onChange={setTo} renewal={event === 'renew'} />}
      {(['reason', 'basis'] as const).map((name) => (
        <Field key={name} label={t(name)} required error={wrong(said[name])}>
          {({ id, aria }) => (
            <Input.TextArea
              id={id}
              {...aria}
              value={said[name]}
              onChange={(change) => setSaid({ ...said, [name]: change.target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t('article')} required={false} help={t('articleHelp')}>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={said.article}
            onChange={(change) => setSaid({ ...said, article: change.target.value })}
          />
        )}
      </Field>
      <div>
        <Button type="primary" loading={props.busy} onClick={send}>
          {t('preview')}
        </Button>
      </div>
    </>
  )
}
