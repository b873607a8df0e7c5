import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type Body,
  Button,
  Field,
  Problem,
  request,
  sayInstant,
  useCommand,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import type { CancelRequestView, LicenceView } from '../../core/index.ts'
import { words } from './strings.ts'

/** 申请注销 of one item or of the whole, and what became of earlier requests. */
export function AskCancel(props: { licence: LicenceView }) {
  const t = useText(words)
  const { licence } = props
  return (
    <>
      {licence.requests.length > 0 && <Requests licence={licence} />}
      {licence.allowed.includes('ask-cancel') && (
        <details className="card">
          <summary>{t('cancelTitle')}</summary>
          <Ask licence={licence} />
        </details>
      )}
    </>
  )
}

function useLicenceCommand<Input>(
  licence: LicenceView,
  work: (input: Input, key: string) => Promise<unknown>,
) {
  const client = useQueryClient()
  return useCommand(work, () => client.invalidateQueries({ queryKey: ['licence', licence.number] }))
}

function Ask(props: { licence: LicenceView }) {
  const t = useText(words)
  const { licence } = props
  const nameOf = useNames()
  const live = licence.items.filter((item) => item.state !== 'ended')
  const [single, setSingle] = useState(live[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useLicenceCommand(
    licence,
    (body: Body<'POST', '/licences/{number}/cancel-requests'>, key) =>
      request('POST', `/licences/${licence.number}/cancel-requests`, { body, key }),
  )
  function send(): void {
    setTried(true)
    if (reason.trim() !== '') ask.mutate({ single: single === '' ? null : single, reason })
  }
  return (
    <div className="stack">
      <p>{t('cancelLead')}</p>
      {ask.isError && <Problem error={ask.error} />}
      {ask.isSuccess && (
        <p className="note green" role="status">
          {t('sent')}
        </p>
      )}
      <Field label={t('what')} required>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={single}
            onChange={(event) => setSingle(event.target.value)}
          >
            {live.map((item) => (
              <option key={item.id} value={item.id}>
                {nameOf(item.certificate, item.item)}
              </option>
            ))}
            <option value="">{t('whole', { title: nameOf(licence.title) })}</option>
          </select>
        )}
      </Field>
      <Field
        label={t('reason')}
        required
        error={tried && reason.trim() === '' ? t('missing') : undefined}
      >
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button color="primary" fill="outline" loading={ask.isPending} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </div>
  )
}

const STATE = {
  open: 'requestOpen',
  done: 'requestDone',
  declined: 'requestDeclined',
  withdrawn: 'requestWithdrawn',
} as const

function Requests(props: { licence: LicenceView }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  const { licence } = props
  const back = useLicenceCommand(licence, (id: string, key) =>
    request('POST', `/cancel-requests/${id}/withdraw`, { body: {}, key }),
  )
  const subjectOf = (one: CancelRequestView): string =>
    nameOf(licence.items.find((item) => item.id === one.single)?.certificate ?? '') ||
    t('whole', { title: nameOf(licence.title) })
  return (
    <section className="card stack" aria-labelledby="cancel-requests">
      <h2 id="cancel-requests">{t('requests')}</h2>
      {back.isError && <Problem error={back.error} />}
      <ul className="plain-list stack">
        {licence.requests.map((one) => (
          <li key={one.id} className="row between">
            <span>
              {subjectOf(one)} · {t(STATE[one.state])}
              <br />
              <span className="soft small num">
                {sayInstant(one.askedAt, now)} · {one.reason}
                {one.state === 'declined' && ` · ${one.answer ?? ''}`}
              </span>
            </span>
            {one.state === 'open' && licence.allowed.includes('ask-cancel') && (
              <Button loading={back.isPending} onClick={() => back.mutate(one.id)}>
                {t('takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
