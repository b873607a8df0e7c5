import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { may } from '../../../access/core/index.ts'
import { useSession } from '../../../access/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import type { CancelRequestView, LicenceView } from '../../core/index.ts'
import { words } from './strings.ts'
import { post, useDeskCommand } from './use-desk.ts'

/** Open requests of the holder; they are granted by cancelling, and declined here with a reason. */
export function CancelRequests(props: { licence: LicenceView }) {
  const t = useText(words)
  const open = props.licence.requests.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <section className="note amber stack" aria-labelledby="cancel-requests">
      <h2 id="cancel-requests">{t('requests')}</h2>
      {open.map((request) => (
        <One key={request.id} request={request} licence={props.licence} />
      ))}
    </section>
  )
}

function One(props: { request: CancelRequestView; licence: LicenceView }) {
  const t = useText(words)
  const nameOf = useNames()
  const actor = useSession().data?.actor ?? undefined
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { request, licence } = props
  const single = licence.items.find((item) => item.id === request.single)
  const decline = useDeskCommand((body: object, key) =>
    post(`/cancel-requests/${request.id}/decline`, body, key),
  )
  const { region } = licence
  const mine = single
    ? may(actor, 'single.end', { region, department: single.department })
    : may(actor, 'licence.end', { region })
  function send(): void {
    setTried(true)
    if (reason.trim() !== '') decline.mutate({ reason })
  }
  return (
    <div className="stack">
      <p>
        <span className="strong">
          {single ? nameOf(single.certificate, single.item) : t('whole')}
        </span>
        ：{request.reason}
      </p>
      {mine && (
        <details>
          <summary>{t('decline')}</summary>
          <div className="stack">
            {decline.isError && <Problem error={decline.error} />}
            <Field
              label={t('declineReason')}
              required
              error={tried && reason.trim() === '' ? t('missing') : undefined}
            >
              {({ id, aria }) => (
                <Input
                  id={id}
                  {...aria}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <div>
              <Button loading={decline.isPending} onClick={send}>
                {t('decline')}
              </Button>
            </div>
          </div>
        </details>
      )}
    </div>
  )
}
