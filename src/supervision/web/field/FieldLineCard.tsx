import { useState } from 'react'
import { Field, useSay, useText } from '#platform/web/index.ts'
import { Camera, LocalThumb } from '../../../inspections/web/index.ts'
import type { CheckView, FieldRecord } from '../../core/index.ts'
import { LineWords } from '../checks/LineList.tsx'
import { words as checkWords } from '../checks/strings.ts'
import { withResult } from './draft.ts'
import { words } from './strings.ts'
import type { FieldCheck } from './use-field-check.ts'

/** Photos of one line. */
const MOST_PHOTOS = 20
const RESULTS = [
  ['pass', 'pass'],
  ['fail', 'fail'],
  ['none', 'na'],
] as const

type Seen = FieldRecord['results'][number]
interface OfLine {
  readonly field: FieldCheck
  readonly line: CheckView['lines'][number]
  readonly n: number
}

/** One line a card: what is asked and by whom, three big answers, photos; kept here at every touch. */
export function FieldLineCard(props: OfLine) {
  const t = useText(words)
  const ct = useText(checkWords)
  const say = useSay()
  const { field, line, n } = props
  const { view, draft } = field.kept.check
  const before = view.faults.find(({ key }) => key === line.key)?.note
  const seen = draft.results.find(({ key }) => key === line.key)
  const items = [...new Set(line.answers.filter((one) => !one.yields).map(({ item }) => item))]
  const set = (part: Partial<Seen>) =>
    void field.write((before) => withResult(before, line.key, part))
  const choose = (result: Seen['result']) =>
    set({ result, ...(result === 'fail' && items.length === 1 && { items }) })
  return (
    <article className="card stack" aria-label={say(line.content)} data-line={line.key}>
      <div>
        <span className="soft num">{n}. </span>
        <LineWords check={view} line={line} />
      </div>
      {before !== undefined && <p className="note amber">{t('lastTime', { note: before })}</p>}
      <div className="results" role="group" aria-label={t('resultOf', { line: say(line.content) })}>
        {RESULTS.map(([result, name]) => (
          <button
            key={result}
            type="button"
            className={`result ${result === 'fail' ? 'bad' : ''}`}
            aria-pressed={seen?.result === result}
            onClick={() => choose(result)}
          >
            {ct(name)}
          </button>
        ))}
      </div>
      {seen?.result === 'fail' && <Note key={line.key} seen={seen} set={set} />}
      {seen?.result === 'fail' && items.length > 1 && (
        <fieldset className="stack">
          <legend className="strong">{ct('whichItems')}</legend>
          {items.map((item) => (
            <label key={item} className="tick">
              <input
                type="checkbox"
                checked={seen.items.includes(item)}
                onChange={({ target }) => {
                  const others = seen.items.filter((one) => one !== item)
                  set({ items: target.checked ? [...others, item] : others })
                }}
              />
              <span>{view.items.find(({ id }) => id === item)?.certificate ?? item}</span>
            </label>
          ))}
        </fieldset>
      )}
      {seen !== undefined && <Photos {...props} seen={seen} />}
    </article>
  )
}

/** Shown as it is typed, written down at every letter. */
function Note(props: { seen: Seen; set: (part: Partial<Seen>) => void }) {
  const t = useText(words)
  const ct = useText(checkWords)
  const [note, setNote] = useState(props.seen.note)
  return (
    <Field label={ct('note')} required error={note.trim() === '' ? t('noteMissing') : undefined}>
      {({ id, aria }) => (
        <textarea
          id={id}
          {...aria}
          className="input"
          maxLength={500}
          value={note}
          onChange={({ target }) => {
            setNote(target.value)
            props.set({ note: target.value })
          }}
        />
      )}
    </Field>
  )
}

function Photos(props: OfLine & { seen: Seen }) {
  const t = useText(words)
  const { field, line, n, seen } = props
  const files = field.kept.files.filter(({ sha256 }) => seen.photos.includes(sha256))
  return (
    <div className="row photos">
      {files.map((file, m) => (
        <LocalThumb key={file.sha256} file={file} alt={t('photoOf', { n, m: m + 1 })} />
      ))}
      <Camera
        label={t('takePhoto')}
        name={t('takePhotoOf', { n })}
        line={line.key}
        disabled={seen.photos.length >= MOST_PHOTOS}
        onTaken={(file) =>
          field.write(
            (before) => {
              const now = before.results.find(({ key }) => key === line.key)
              const photos = [...new Set([...(now?.photos ?? []), file.sha256])]
              return withResult(before, line.key, { photos })
            },
            [file],
          )
        }
      />
    </div>
  )
}
