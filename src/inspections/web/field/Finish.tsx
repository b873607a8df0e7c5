import { useEffect, useState } from 'react'
import { Field as Frame, useText } from '#platform/web/index.ts'
import { ROUNDS, statementOf } from '../../core/index.ts'
import { hashOf } from '../device/hash.ts'
import { Present } from './Present.tsx'
import { Sign } from './Sign.tsx'
import { finishOf, type FieldState } from './state.ts'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** The end of a visit: who was there, by when faults are put right, both signatures, done. */
export function Finish(props: { field: Field; tried: boolean; onTry: () => void }) {
  const t = useText(words)
  const { field } = props
  const { state } = field
  const statement = useStatement(state)
  const needs = needed(state, statement)
  function finish(): void {
    props.onTry()
    if (needs.length > 0) return
    const { officers, heads, fixBy, whyAgain } = finishOf(state)
    const more = {
      ...(fixBy !== undefined && { fixBy }),
      ...(whyAgain !== undefined && { whyAgain }),
    }
    void field
      .write([{ kind: 'finish', officers, heads, ...more }])
      .then((kept) => (kept ? field.send() : undefined))
  }
  return (
    <>
      <Present field={field} tried={props.tried} />
      <Deadlines field={field} />
      {statement !== undefined && state.unseen.length === 0 && state.conflicts.length === 0 && (
        <SignVisit field={field} statement={statement} />
      )}
      <section className="card stack" aria-label={t('finishNow')}>
        {needs.length > 0 && (
          <div role="status">
            <p className="strong">{t('before')}</p>
            <ul>
              {needs.map(({ word, facts }) => (
                <li key={word}>{t(word, facts)}</li>
              ))}
            </ul>
          </div>
        )}
        {state.finished && needs.length === 0 && <p className="note green">{t('finished')}</p>}
        <button type="button" className="big primary" onClick={finish}>
          {t('finishNow')}
        </button>
      </section>
    </>
  )
}

/** What is signed is kept as entries of the visit. */
function SignVisit(props: { field: Field; statement: string }) {
  const { field, statement } = props
  const { present, signatures, view } = field.state
  const sign = (by: 'officer' | 'applicant', name: string, image: string) => {
    return { kind: 'signature' as const, by, name, image, statement }
  }
  return (
    <Sign
      present={present}
      signatures={signatures}
      statement={statement}
      partyName={view.applicant ?? ''}
      onOfficer={(name, certificateNo, file) =>
        void field.write([{ ...sign('officer', name, file.sha256), certificateNo }], [file])
      }
      onParty={(name, file) => void field.write([sign('applicant', name, file.sha256)], [file])}
      onRefused={(refused) => void field.write([{ kind: 'signingRefused', ...refused, statement }])}
    />
  )
}

/** The hash of what would be signed now. */
function useStatement(state: FieldState): string | undefined {
  const [statement, setStatement] = useState<string>()
  const text = JSON.stringify(statementOf(finishOf(state)))
  useEffect(() => {
    let gone = false
    void hashOf(JSON.parse(text) as object).then((hash) => {
      if (!gone) setStatement(hash)
    })
    return () => {
      gone = true
    }
  }, [text])
  return statement
}

function Deadlines(props: { field: Field }) {
  const t = useText(words)
  const { state, choose } = props.field
  const again = state.view.rounds >= ROUNDS
  if (state.faults.length === 0 && !again) return null
  return (
    <div className="card stack">
      {state.faults.length > 0 && (
        <Frame label={t('fixBy')} required>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input num"
              type="date"
              value={state.fixBy ?? ''}
              onChange={(event) => void choose({ fixBy: event.target.value })}
            />
          )}
        </Frame>
      )}
      {again && (
        <Frame label={t('whyAgain')} required>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              value={state.whyAgain ?? ''}
              onChange={(event) => void choose({ whyAgain: event.target.value })}
            />
          )}
        </Frame>
      )}
    </div>
  )
}

interface Need {
  readonly word: keyof typeof words & `need${string}`
  readonly facts?: Record<string, string | number>
}

/** What is still needed before the last button does anything, all at once. */
function needed(state: FieldState, statement: string | undefined): Need[] {
  const count = (word: Need['word'], n: number): Need[] => (n > 0 ? [{ word, facts: { n } }] : [])
  const signed = state.signatures.filter((one) => one.statement === statement)
  const unsigned = state.present.filter(
    (one) => !signed.some(({ certificateNo }) => certificateNo === one.certificateNo),
  )
  const names = unsigned.map(({ name }) => name).join('、')
  return [
    ...count('needResults', state.unseen.length),
    ...count('needAgreement', state.conflicts.length),
    ...count('needFault', state.unexplained.length),
    ...(state.present.length < 2 ? [{ word: 'needOfficers' as const }] : []),
    ...(state.faults.length > 0 && !state.fixBy ? [{ word: 'needFixBy' as const }] : []),
    ...(state.view.rounds >= ROUNDS && !state.whyAgain?.trim()
      ? [{ word: 'needWhyAgain' as const }]
      : []),
    ...(unsigned.length > 0 ? [{ word: 'needOfficerSign' as const, facts: { names } }] : []),
    ...(signed.some(({ by }) => by !== 'officer') ? [] : [{ word: 'needParty' as const }]),
  ]
}
