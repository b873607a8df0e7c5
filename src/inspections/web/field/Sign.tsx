import { useState } from 'react'
import { Field as Frame, Tag, useText } from '#platform/web/index.ts'
import type { NewFile } from '../device/store.ts'
import { SignaturePad } from './SignaturePad.tsx'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** Both sides under exactly what is known now: each officer, and the applicant or their refusal. */
export function Sign(props: { field: Field; statement: string }) {
  const t = useText(words)
  const { field, statement } = props
  const { present, signatures } = field.state
  const stale = signatures.length > 0 && signatures.every((one) => one.statement !== statement)
  const now = signatures.filter((one) => one.statement === statement)
  const sign = (by: 'officer' | 'applicant', name: string, file: NewFile, certificateNo?: string) =>
    void field.write(
      [
        {
          kind: 'signature',
          by,
          name,
          ...(certificateNo !== undefined && { certificateNo }),
          image: file.sha256,
          statement,
        },
      ],
      [file],
    )
  return (
    <section className="card stack" aria-labelledby="sign">
      <h2 id="sign">{t('sign')}</h2>
      <p className="soft">{t('signWhy')}</p>
      {stale && <p className="note amber">{t('stale')}</p>}
      {present.map((one) => (
        <Signer
          key={one.certificateNo}
          name={one.name}
          signed={now.some((s) => s.certificateNo === one.certificateNo)}
          onSigned={(file) => sign('officer', one.name, file, one.certificateNo)}
        />
      ))}
      <Party
        field={field}
        statement={statement}
        signed={now.find(({ by }) => by !== 'officer')?.name}
        onSigned={(name, file) => sign('applicant', name, file)}
      />
    </section>
  )
}

function Signer(props: { name: string; signed: boolean; onSigned: (file: NewFile) => void }) {
  const t = useText(words)
  if (props.signed)
    return (
      <p className="row between">
        <span className="strong">{props.name}</span>
        <Tag tone="green">{t('signed')}</Tag>
      </p>
    )
  return (
    <details>
      <summary>{t('signOf', { name: props.name })}</summary>
      <SignaturePad name={props.name} onSigned={props.onSigned} />
    </details>
  )
}

function Party(props: {
  field: Field
  statement: string
  signed: string | undefined
  onSigned: (name: string, file: NewFile) => void
}) {
  const t = useText(words)
  const [name, setName] = useState(props.field.state.view.applicant ?? '')
  if (props.signed !== undefined)
    return <Signer name={props.signed} signed onSigned={() => undefined} />
  return (
    <details>
      <summary>{t('party')}</summary>
      <div className="stack">
        <Frame label={t('partyName')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Frame>
        {name.trim() !== '' && (
          <SignaturePad name={name.trim()} onSigned={(file) => props.onSigned(name.trim(), file)} />
        )}
        <Refusal field={props.field} statement={props.statement} name={name.trim()} />
      </div>
    </details>
  )
}

/** 拒绝签字: the reason, and who saw it. */
function Refusal(props: { field: Field; statement: string; name: string }) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const [witness, setWitness] = useState('')
  const [contact, setContact] = useState('')
  const whole = [props.name, reason.trim(), witness.trim()].every((text) => text !== '')
  const boxes = [
    [t('reason'), reason, setReason],
    [t('witness'), witness, setWitness],
    [t('witnessContact'), contact, setContact],
  ] as const
  return (
    <details>
      <summary>{t('refuse')}</summary>
      <div className="stack">
        {boxes.map(([label, value, set]) => (
          <Frame key={label} label={label}>
            {({ id, aria }) => (
              <input
                id={id}
                {...aria}
                className="input"
                value={value}
                onChange={(event) => set(event.target.value)}
              />
            )}
          </Frame>
        ))}
        <button
          type="button"
          className="big"
          disabled={!whole}
          onClick={() =>
            void props.field.write([
              {
                kind: 'signingRefused',
                name: props.name,
                reason: reason.trim(),
                witness: witness.trim(),
                ...(contact.trim() !== '' && { witnessContact: contact.trim() }),
                statement: props.statement,
              },
            ])
          }
        >
          {t('recordRefusal')}
        </button>
      </div>
    </details>
  )
}
