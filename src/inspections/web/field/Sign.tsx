import { useState } from 'react'
import { Field as Frame, Tag, useText } from '#platform/web/index.ts'
import type { NewFile } from '../device/store.ts'
import { SignaturePad } from './SignaturePad.tsx'
import { words } from './strings.ts'
import type { SignatureHere } from './state.ts'

/** What is asked of whoever refuses to sign. */
export interface RefusedHere {
  readonly name: string
  readonly reason: string
  readonly witness: string
  readonly witnessContact?: string
}

interface SignProps {
  readonly present: readonly { readonly name: string; readonly certificateNo: string }[]
  readonly signatures: readonly SignatureHere[]
  /** The hash of what is signed now. */
  readonly statement: string
  /** Who is visited, as far as it is known. */
  readonly partyName: string
  /** What they are called; an applicant unless it is said. */
  readonly partyLabel?: string
  /** Whether a refusal counts without anybody else there; both officers sign below it then. */
  readonly alone?: boolean
  readonly onOfficer: (name: string, certificateNo: string, file: NewFile) => void
  readonly onParty: (name: string, file: NewFile) => void
  readonly onRefused: (refused: RefusedHere) => void
}

/** Both sides under exactly what is known now: each officer, and who is visited or their refusal. */
export function Sign(props: SignProps) {
  const t = useText(words)
  const { present, signatures, statement } = props
  const stale = signatures.length > 0 && signatures.every((one) => one.statement !== statement)
  const now = signatures.filter((one) => one.statement === statement)
  return (
    <section className="card stack" aria-labelledby="sign">
      <h2 id="sign">{t('sign')}</h2>
      <p className="soft">{t('signWhy')}</p>
      {stale && <p className="note amber">{t('stale')}</p>}
      {present.map(({ name, certificateNo }) => (
        <Signer
          key={certificateNo}
          name={name}
          signed={now.some((s) => s.certificateNo === certificateNo)}
          onSigned={(file) => props.onOfficer(name, certificateNo, file)}
        />
      ))}
      <Party sign={props} signed={now.find(({ by }) => by !== 'officer')} />
    </section>
  )
}

function SignedBy(props: { name: string; refused: boolean }) {
  const t = useText(words)
  return (
    <p className="row between">
      <span className="strong">{props.name}</span>
      <Tag tone={props.refused ? 'amber' : 'green'}>
        {t(props.refused ? 'refusalNoted' : 'signed')}
      </Tag>
    </p>
  )
}

function Signer(props: { name: string; signed: boolean; onSigned: (file: NewFile) => void }) {
  const t = useText(words)
  if (props.signed) return <SignedBy name={props.name} refused={false} />
  return (
    <details>
      <summary>{t('signOf', { name: props.name })}</summary>
      <SignaturePad name={props.name} onSigned={props.onSigned} />
    </details>
  )
}

function Party(props: { sign: SignProps; signed: SignatureHere | undefined }) {
  const t = useText(words)
  const { sign } = props
  const [name, setName] = useState(sign.partyName)
  if (props.signed !== undefined)
    return <SignedBy name={props.signed.name} refused={props.signed.by === 'refused'} />
  return (
    <details>
      <summary>{sign.partyLabel ?? t('party')}</summary>
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
          <SignaturePad name={name.trim()} onSigned={(file) => sign.onParty(name.trim(), file)} />
        )}
        <Refusal sign={sign} name={name.trim()} />
      </div>
    </details>
  )
}

/** 拒绝签字: the reason, and who saw it. */
function Refusal(props: { sign: SignProps; name: string }) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const [witness, setWitness] = useState('')
  const [contact, setContact] = useState('')
  const seen = props.sign.alone === true ? [] : [witness.trim()]
  const whole = [props.name, reason.trim(), ...seen].every((text) => text !== '')
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
            props.sign.onRefused({
              name: props.name,
              reason: reason.trim(),
              witness: witness.trim(),
              ...(contact.trim() !== '' && { witnessContact: contact.trim() }),
            })
          }
        >
          {t('recordRefusal')}
        </button>
      </div>
    </details>
  )
}
