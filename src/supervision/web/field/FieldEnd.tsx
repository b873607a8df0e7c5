import { useEffect, useState } from 'react'
import { Field, useMarks, useText } from '#platform/web/index.ts'
import { deviceId, hashOf, Sign, type NewFile } from '../../../inspections/web/index.ts'
import { unsigned, type FieldStatement } from '../../core/index.ts'
import type { Draft } from './kept.ts'
import { needsHere, recordHere, statementHere } from './draft.ts'
import { words } from './strings.ts'
import type { FieldCheck } from './use-field-check.ts'

/** The end of a visit: by when faults are put right, both sides' signatures, done. */
export function FieldEnd(props: { field: FieldCheck }) {
  const t = useText(words)
  const { field } = props
  const { check } = field.kept
  const said = statementHere(check)
  const statement = useHash(said)
  const fault = check.draft.results.some(({ result }) => result === 'fail')
  const recordAt = (at: string) =>
    said !== undefined && statement !== undefined
      ? recordHere(check, said, { statement, device: deviceId(), at })
      : undefined
  const record = recordAt('')
  const missing = record === undefined ? [] : unsigned(record)
  async function finish(): Promise<void> {
    const done = recordAt(new Date().toISOString())
    if (done !== undefined) await field.seal({ hash: await hashOf(done), record: done })
  }
  return (
    <>
      {fault && <FixBy field={field} />}
      {said !== undefined && statement !== undefined && (
        <Signing field={field} statement={statement} />
      )}
      <section className="card stack" aria-label={t('finish')}>
        <Needs field={field} missing={missing} />
        <button
          type="button"
          className="big primary"
          disabled={record === undefined || missing.length > 0}
          onClick={() => void finish()}
        >
          {t('finish')}
        </button>
      </section>
    </>
  )
}

function useHash(of: FieldStatement | undefined): string | undefined {
  const [known, setKnown] = useState<{ text: string; hash: string }>()
  const text = of === undefined ? '' : JSON.stringify(of)
  useEffect(() => {
    let gone = false
    if (text !== '')
      void hashOf(JSON.parse(text) as object).then((hash) => {
        if (!gone) setKnown({ text, hash })
      })
    return () => {
      gone = true
    }
  }, [text])
  return known?.text === text ? known.hash : undefined
}

function FixBy(props: { field: FieldCheck }) {
  const t = useText(words)
  const { field } = props
  return (
    <div className="card">
      <Field label={t('fixBy')} required>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input num"
            type="date"
            value={field.kept.check.draft.fixBy ?? ''}
            onChange={({ target }) =>
              void field.write((before) => ({
                ...before,
                fixBy: target.value === '' ? undefined : target.value,
              }))
            }
          />
        )}
      </Field>
    </div>
  )
}

/** Signatures are kept with the bytes that were drawn, under the one statement they are put to. */
function Signing(props: { field: FieldCheck; statement: string }) {
  const t = useText(words)
  const { field, statement } = props
  const { officers, draft, view } = field.kept.check
  const present = officers.filter(({ id }) => draft.officers.includes(id))
  const refused = draft.refused?.statement === statement ? draft.refused : undefined
  const add = (one: Draft['signatures'][number], file: NewFile) =>
    void field.write((before) => ({ ...before, signatures: [...before.signatures, one] }), [file])
  return (
    <>
      <Sign
        present={present}
        signatures={[
          ...draft.signatures,
          ...(refused
            ? [{ by: 'refused' as const, name: refused.name, certificateNo: null, statement }]
            : []),
        ]}
        statement={statement}
        partyName={view.holder.length > 12 ? '' : view.holder}
        partyLabel={t('party')}
        alone
        onOfficer={(name, certificateNo, file) => {
          const officer = present.find((one) => one.certificateNo === certificateNo)?.id
          const image = file.sha256
          const named = officer === undefined ? {} : { officer }
          add({ by: 'officer', name, certificateNo, statement, image, ...named }, file)
        }}
        onParty={(name, file) =>
          add({ by: 'applicant', name, certificateNo: null, statement, image: file.sha256 }, file)
        }
        onRefused={(one) =>
          void field.write((before) => ({ ...before, refused: { ...one, statement } }))
        }
      />
      {refused !== undefined && (
        <p className="note amber">
          {t('refusedBy', {
            name: refused.name,
            reason: refused.reason,
            witness: refused.witness === '' ? '' : t('witnessed', { witness: refused.witness }),
          })}
        </p>
      )}
    </>
  )
}

/** What is still needed before the last button does anything, all at once. */
function Needs(props: { field: FieldCheck; missing: readonly string[] }) {
  const t = useText(words)
  const { comma } = useMarks()
  const { check } = props.field.kept
  const { scan, officers, unseen, unsaid, fixBy } = needsHere(check)
  const named = (id: string) => check.officers.find((one) => one.id === id)?.name ?? t('holder')
  const names = props.missing.map(named).join(comma)
  const needs = [
    ...(scan ? [t('needScan')] : []),
    ...(officers ? [t('needOfficers')] : []),
    ...(unseen > 0 ? [t('needResults', { n: unseen })] : []),
    ...(unsaid > 0 ? [t('needFault', { n: unsaid })] : []),
    ...(fixBy ? [t('needFixBy')] : []),
    ...(names === '' ? [] : [t('needSign', { names })]),
  ]
  if (needs.length === 0) return null
  return (
    <div role="status">
      <p className="strong">{t('before')}</p>
      <ul>
        {needs.map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </div>
  )
}
