import { useState } from 'react'
import { Field, sayTime, useText } from '#platform/web/index.ts'
import { readSeen } from '../../core/index.ts'
import { ScanPhoto } from '../checks/ScanPhoto.tsx'
import { words as checkWords } from '../checks/strings.ts'
import type { Draft } from './kept.ts'
import { proves } from './prove-code.ts'
import { words } from './strings.ts'
import type { FieldCheck } from './use-field-check.ts'

type Trouble = 'forged' | 'other' | 'unreadable'

/** 扫码留痕 and who is there; both are proven as far as a device can without a network. */
export function Arrival(props: { field: FieldCheck }) {
  const t = useText(words)
  const { draft } = props.field.kept.check
  return (
    <>
      <section className="card stack" aria-labelledby="arrive">
        <h2 id="arrive">{t('arrive')}</h2>
        {draft.scan ? <Scanned field={props.field} scan={draft.scan} /> : <Scan {...props} />}
      </section>
      <Officers field={props.field} />
    </>
  )
}

function Scanned(props: { field: FieldCheck; scan: NonNullable<Draft['scan']> }) {
  const t = useText(words)
  const { scan, field } = props
  const { proof, why, at } = scan
  const time = sayTime(at)
  return (
    <>
      <p className={proof === 'proven' ? 'note green' : 'note amber'} role="status">
        {t(proof, { time, why })}
      </p>
      <button
        type="button"
        className="big quiet"
        onClick={() => void field.write((draft) => ({ ...draft, scan: undefined }))}
      >
        {t('scanAgain')}
      </button>
    </>
  )
}

function Scan(props: { field: FieldCheck }) {
  const t = useText(words)
  const ct = useText(checkWords)
  const { field } = props
  const { view, keys } = field.kept.check
  const [code, setCode] = useState('')
  const [why, setWhy] = useState('')
  const [trouble, setTrouble] = useState<{ what: Trouble; number: string }>()
  const typed = readSeen(code.trim(), view.number).kind === 'number'
  async function confirm(said: string): Promise<void> {
    setCode(said)
    const seen = readSeen(said.trim(), view.number)
    const at = new Date().toISOString()
    const no = (what: Trouble, number = '') => setTrouble({ what, number })
    setTrouble(undefined)
    if (seen.kind === 'other') return no('other', seen.number)
    if (seen.kind === 'unreadable') return no('unreadable')
    if (seen.kind === 'number') {
      if (why.trim() === '') return
      const scan = { code: view.number, why: why.trim(), at, proof: 'typed' as const }
      return void field.write((draft) => ({ ...draft, scan }))
    }
    const proven = await proves(seen, keys, view.region)
    if (proven === false) return no('forged')
    const proof = proven ? ('proven' as const) : ('unknown' as const)
    const scan = { code: said.trim(), why: '', at, proof }
    await field.write((draft) => ({ ...draft, scan }))
  }
  return (
    <>
      <ScanPhoto read={(link) => void confirm(link)} />
      <Field label={ct('code')} help={ct('codeHelp')}>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            autoCapitalize="characters"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      {typed && (
        <Field label={ct('why')} required>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              maxLength={200}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </Field>
      )}
      {trouble !== undefined && (
        <p className="note red" role="alert">
          {t(trouble.what, { number: trouble.number })}
        </p>
      )}
      <button
        type="button"
        className="big"
        disabled={code.trim() === '' || (typed && why.trim() === '')}
        onClick={() => void confirm(code)}
      >
        {t('confirm')}
      </button>
    </>
  )
}

function Officers(props: { field: FieldCheck }) {
  const t = useText(words)
  const { field } = props
  const { officers, draft } = field.kept.check
  const toggle = (one: string, there: boolean) =>
    void field.write((before) => {
      const others = before.officers.filter((id) => id !== one)
      return { ...before, officers: there ? [...others, one] : others }
    })
  return (
    <section className="card stack" aria-labelledby="officers-here">
      <h2 id="officers-here">{t('officers')}</h2>
      <p className="soft">{t('officersWhy')}</p>
      {officers.map(({ id, name, certificateNo }) => (
        <label key={id} className="tick">
          <input
            type="checkbox"
            checked={draft.officers.includes(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
          <span>
            {name}
            <br />
            <span className="soft num">{certificateNo}</span>
          </span>
        </label>
      ))}
    </section>
  )
}
