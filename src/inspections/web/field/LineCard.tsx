import { useSay, useText } from '#platform/web/index.ts'
import type { ItemId } from '../../../catalogue/core/index.ts'
import { useListed, useNames } from '../../../catalogue/web/index.ts'
import type { LineResult } from '../../core/index.ts'
import { Camera } from './Camera.tsx'
import { Conflict } from './Conflict.tsx'
import { LineNote } from './LineNote.tsx'
import type { FieldLine } from './state.ts'
import { words } from './strings.ts'
import { LocalThumb, ServerThumb } from './Thumb.tsx'
import type { Field } from './use-field.ts'

/** Photos of one line. */
const MOST_PHOTOS = 30
const RESULTS: readonly LineResult[] = ['pass', 'fail', 'n/a']

/** One line a card: what is asked, by whom, three big answers, photos; kept here at every touch. */
export function LineCard(props: { field: Field; line: FieldLine; n: number; tried: boolean }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const listed = useListed()
  const { field, n } = props
  const { line, answer, conflict } = props.line
  const label = say(line.text)
  return (
    <article className="card stack" aria-label={label} data-line={line.id}>
      <p className="soft num">{t('line', { n, total: field.state.lines.length })}</p>
      <p className="strong ask">{label}</p>
      <p className="soft">{listed(line.items.map((item) => nameOf(item.certificate, item.id)))}</p>
      {line.parts.length > 0 && <OwnWords line={props.line} />}
      {conflict && <Conflict field={field} line={props.line} />}
      <div className="results" role="group" aria-label={t('resultOf', { line: label })}>
        {RESULTS.map((result) => (
          <button
            key={result}
            type="button"
            className={`result ${result === 'fail' ? 'bad' : ''}`}
            aria-pressed={answer?.result === result}
            onClick={() => void observe(field, props.line, { result })}
          >
            {t(result)}
          </button>
        ))}
      </div>
      <Photos field={field} line={props.line} n={n} />
      {answer?.result === 'fail' && line.items.length > 1 && (
        <FailedItems field={field} line={props.line} />
      )}
      {answer !== undefined && (
        <LineNote
          key={`${line.id}-${answer.result}`}
          answer={answer}
          tried={props.tried}
          onSay={(said) => void observe(field, props.line, said)}
        />
      )}
    </article>
  )
}

/** One look, and yet each item by its own words: whom the fault concerns. */
function FailedItems(props: { field: Field; line: FieldLine }) {
  const t = useText(words)
  const { line, answer } = props.line
  const all = line.items.map(({ id }) => id)
  const chosen = answer?.items ?? all
  function toggle(id: ItemId): void {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
    if (next.length > 0) void observe(props.field, props.line, { items: next })
  }
  return (
    <fieldset className="stack">
      <legend className="strong">{t('concerns')}</legend>
      {line.items.map(({ id, certificate }) => (
        <label key={id} className="tick">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{certificate}</span>
        </label>
      ))}
    </fieldset>
  )
}

function OwnWords(props: { line: FieldLine }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const { parts } = props.line.line
  return (
    <details>
      <summary>{t('ownWords', { n: parts.length })}</summary>
      <ul>
        {parts.map(({ item, words: own }) => (
          <li key={`${item.id}${own.zh}`}>
            <span className="strong">{nameOf(item.certificate, item.id)}</span>：{say(own)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Photos(props: { field: Field; line: FieldLine; n: number }) {
  const t = useText(words)
  const { field, n } = props
  const { line, answer, loose } = props.line
  const shas = answer?.photos ?? props.line.heads.flatMap(({ entry }) => entry.photos)
  const alt = (m: number) => t('photoOf', { n, m: m + 1 })
  return (
    <div className="row photos">
      {shas.map((sha, m) => {
        const file = field.files.find((one) => one.sha256 === sha)
        return file === undefined ? (
          <ServerThumb key={sha} visit={field.state.view.id} sha256={sha} alt={alt(m)} />
        ) : (
          <LocalThumb key={sha} file={file} alt={alt(m)} />
        )
      })}
      {loose.map((file, m) => (
        <LocalThumb key={file.sha256} file={file} alt={alt(shas.length + m)} />
      ))}
      <Camera
        label={t('takePhoto')}
        name={t('takePhotoOf', { n })}
        line={line.id}
        disabled={shas.length + loose.length >= MOST_PHOTOS}
        onTaken={(file) =>
          answer === undefined
            ? field.write([], [file])
            : field.write([observation(props.line, { photo: file.sha256 })], [file])
        }
      />
      {loose.length > 0 && <p className="soft">{t('looseHint')}</p>}
    </div>
  )
}

interface Said {
  readonly result?: LineResult
  readonly note?: string
  readonly todo?: string
  readonly photo?: string
  readonly items?: readonly ItemId[]
}

/** What is said now, in the place of everything that is seen of this line. */
export function observation({ line, heads, answer, loose }: FieldLine, said: Said) {
  const result = said.result ?? answer?.result ?? 'n/a'
  const before = answer?.photos ?? heads.flatMap(({ entry }) => entry.photos)
  const taken = [...loose.map(({ sha256 }) => sha256), ...(said.photo ? [said.photo] : [])]
  const note = (said.note ?? answer?.note ?? '').trim()
  const todo = result === 'fail' ? (said.todo ?? answer?.todo ?? '').trim() : ''
  const chosen = said.items ?? answer?.items
  const some = chosen !== undefined && chosen.length > 0 && chosen.length < line.items.length
  const items = result === 'fail' && some ? chosen : undefined
  return {
    kind: 'observation' as const,
    line: line.id,
    result,
    ...(note !== '' && { note }),
    ...(todo !== '' && { todo }),
    ...(items !== undefined && { items: [...items] }),
    photos: [...new Set([...before, ...taken])],
    replaces: heads.map(({ hash }) => hash),
  }
}

export async function observe(field: Field, line: FieldLine, said: Said): Promise<void> {
  const same =
    line.loose.length === 0 &&
    said.items === undefined &&
    line.answer !== undefined &&
    (said.result ?? line.answer.result) === line.answer.result &&
    (said.note ?? line.answer.note ?? '').trim() === (line.answer.note ?? '') &&
    (said.todo ?? line.answer.todo ?? '').trim() === (line.answer.todo ?? '')
  if (!same) await field.write([observation(line, said)])
}
