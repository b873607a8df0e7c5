import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useServeLetter } from './use-letters.ts'

/** 登记送达: the paper was handed over or posted, and who took it. */
export function ServeLetter(props: {
  caseId: string
  letterId: string
  name: string
  then?: () => void
}) {
  const t = useText(words)
  const serve = useServeLetter(props.caseId, props.letterId, props.then)
  const [channel, setChannel] = useState<'window' | 'post'>('window')
  const [receivedBy, setReceivedBy] = useState('')
  const [tried, setTried] = useState(false)
  const empty = receivedBy.trim() === ''
  function send(): void {
    setTried(true)
    if (!empty) serve.mutate({ channel, receivedBy: receivedBy.trim() })
  }
  return (
    <details className="letter-form">
      <summary aria-label={`${t('serve')} ${props.name}`}>{t('serve')}</summary>
      <div className="stack">
        {serve.isError && <Problem error={serve.error} />}
        <Field label={t('channel')} group>
          {() => (
            <Radio.Group
              value={channel}
              onChange={(event) => setChannel(event.target.value as 'window' | 'post')}
              options={[
                { value: 'window', label: t('atWindow') },
                { value: 'post', label: t('byPost') },
              ]}
            />
          )}
        </Field>
        <Field label={t('receivedBy')} required error={tried && empty ? t('missing') : undefined}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              maxLength={100}
              value={receivedBy}
              onChange={(event) => setReceivedBy(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button loading={serve.isPending} onClick={send}>
            {t('serve')}
          </Button>
        </div>
      </div>
    </details>
  )
}
