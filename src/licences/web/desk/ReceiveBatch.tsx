import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { post, useDeskCommand } from './use-desk.ts'

const EMPTY = { receivedOn: '', printer: '', note: '', first: '', last: '' }
const LABELS = {
  receivedOn: 'receivedOn',
  printer: 'printer',
  note: 'delivery',
  first: 'first',
  last: 'last',
} as const
const NAMES = Object.keys(LABELS) as (keyof typeof LABELS)[]

/** 入库 of a batch, by its first and last serial. */
export function ReceiveBatch(props: { region: string }) {
  const t = useText(words)
  const [typed, setTyped] = useState(EMPTY)
  const [rfid, setRfid] = useState(false)
  const [tried, setTried] = useState(false)
  const send = useDeskCommand(async (body: object, key) => {
    const made = await post('/stock/batches', body, key)
    setTyped(EMPTY)
    setTried(false)
    return made
  })
  const missing = NAMES.filter((name) => name !== 'note' && typed[name].trim() === '')
  function receive(): void {
    setTried(true)
    if (missing.length === 0) send.mutate({ region: props.region, ...typed, rfid })
  }
  return (
    <div className="stack">
      {send.isError && <Problem error={send.error} />}
      {send.isSuccess && (
        <p className="note green" role="status">
          {t('saved')}
        </p>
      )}
      {NAMES.map((name) => (
        <Field
          key={name}
          label={t(LABELS[name])}
          required={name !== 'note'}
          error={tried && missing.includes(name) ? t('missing') : undefined}
        >
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              type={name === 'receivedOn' ? 'date' : 'text'}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Checkbox checked={rfid} onChange={(event) => setRfid(event.target.checked)}>
        {t('rfid')}
      </Checkbox>
      <div>
        <Button type="primary" loading={send.isPending} onClick={receive}>
          {t('receive')}
        </Button>
      </div>
    </div>
  )
}
