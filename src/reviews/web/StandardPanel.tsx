import { Button, Input } from 'antd'
import { useState } from 'react'
import { Problem, sayInstant, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { Key, type Keys } from '#platform/web/staff/index.ts'
import { ValueText } from '../../forms/web/index.ts'
import { words } from './strings.ts'
import { useBranchCommand, type BranchLine, type BranchView } from './use-branch.ts'

interface Mark {
  readonly kind: BranchLine['kind']
  readonly subject: string
  readonly result: 'pass' | 'fail' | null
  readonly note?: string
}

/**
 * 审核标准 line by line, beside the evidence: what is to be looked at, by which version, and what was
 * found. Choosing a line of a material shows that material.
 */
export function StandardPanel(props: {
  view: BranchView
  keys: Keys
  chosen: string | null
  choose: (key: string) => void
}) {
  const t = useText(words)
  const { view } = props
  const save = useBranchCommand<{ lines: readonly Mark[] }>(view, 'checks')
  const lines = view.standard.lines.filter((line) => line.words !== null)
  const ticked = new Map(view.checks.map((check) => [`${check.kind} ${check.subject}`, check]))
  const needed = lines.filter((line) => line.needed)
  const open = needed.filter((line) => !ticked.has(keyOf(line)))
  const may = view.allowed.includes('check')
  return (
    <section className="card stack" aria-labelledby="standard">
      <div className="row between">
        <h2 id="standard">{t('standard')}</h2>
        <span className="soft small num">
          {t('ticked', { n: needed.length - open.length, total: needed.length })}
        </span>
      </div>
      <Version view={view} />
      {save.isError && <Problem error={save.error} />}
      {may && open.length > 0 && (
        <div>
          <Button
            id="tick-all"
            autoInsertSpace={false}
            size="small"
            loading={save.isPending}
            onClick={() =>
              save.mutate({
                lines: open.map(({ kind, subject }) => ({ kind, subject, result: 'pass' })),
              })
            }
          >
            {t('tickAll', { n: open.length })}
            <Key of="A" keys={props.keys} />
          </Button>
        </div>
      )}
      <ul className="plain-list standard-lines">
        {lines.map((line) => (
          <Line
            key={keyOf(line)}
            view={view}
            line={line}
            check={ticked.get(keyOf(line))}
            chosen={props.chosen === keyOf(line)}
            onChoose={() => props.choose(keyOf(line))}
            onMark={may ? (mark) => save.mutate({ lines: [mark] }) : undefined}
          />
        ))}
      </ul>
    </section>
  )
}

export function keyOf(line: Pick<BranchLine, 'kind' | 'subject'>): string {
  return `${line.kind} ${line.subject}`
}

/** Which version this review is measured by, and that a newer one exists for reviews begun later. */
function Version(props: { view: BranchView }) {
  const t = useText(words)
  const { version, current, pinned } = props.view.standard
  return (
    <p className="soft small">
      {version === 0 ? t('versionCatalogue') : t('version', { n: version })}
      {pinned && ` · ${t('pinned')}`}
      {current > version && ` · ${t('newer', { n: current })}`}
    </p>
  )
}

function Line(props: {
  view: BranchView
  line: BranchLine
  check: BranchView['checks'][number] | undefined
  chosen: boolean
  onChoose: () => void
  onMark: ((mark: Mark) => void) | undefined
}) {
  const t = useText(words)
  const say = useSay()
  const { line, check } = props
  const field = props.view.form.fields.find(
    ({ element }) => line.kind === 'field' && element === line.subject,
  )
  return (
    <li
      className={props.chosen ? 'standard-line chosen' : 'standard-line'}
      id={`line-${line.kind}-${line.subject}`}
    >
      <button
        type="button"
        className="link-button"
        aria-pressed={props.chosen}
        onClick={props.onChoose}
      >
        {say(line.label)}
      </button>
      {field !== undefined && (
        <span>
          {t('value')}：<ValueText field={field} value={field.value} />
        </span>
      )}
      {line.words !== null && line.kind !== 'point' && <p>{say(line.words)}</p>}
      {line.kind === 'point' && line.words !== null && <p>{say(line.words)}</p>}
      <Changed line={line} />
      {line.needed && <Verdict {...props} check={check} />}
    </li>
  )
}

function Changed(props: { line: BranchLine }) {
  const t = useText(words)
  const now = useLanguage()
  const { changed, version } = props.line
  if (changed === null) return null
  return (
    <p className="soft small num">
      {t('lineChanged', {
        n: version,
        by: changed.by,
        at: sayInstant(changed.at, now),
        reason: changed.reason,
      })}
    </p>
  )
}

/** 符合 or 不符合; a fault asks what is wrong before it is kept. */
function Verdict(props: {
  line: BranchLine
  check: BranchView['checks'][number] | undefined
  onMark: ((mark: Mark) => void) | undefined
}) {
  const t = useText(words)
  const say = useSay()
  const [note, setNote] = useState<string | null>(null)
  const { line, check, onMark } = props
  const { kind, subject } = line
  const name = say(line.label)
  if (onMark === undefined)
    return check === undefined ? null : (
      <Tag tone={check.result === 'pass' ? 'green' : 'red'}>{t(check.result)}</Tag>
    )
  return (
    <div className="stack">
      <div className="row">
        <Button
          autoInsertSpace={false}
          size="small"
          type={check?.result === 'pass' ? 'primary' : 'default'}
          aria-pressed={check?.result === 'pass'}
          onClick={() =>
            onMark({ kind, subject, result: check?.result === 'pass' ? null : 'pass' })
          }
        >
          {t('pass')}
          <span className="visually-hidden">：{name}</span>
        </Button>
        <Button
          autoInsertSpace={false}
          size="small"
          danger={check?.result === 'fail'}
          aria-pressed={check?.result === 'fail'}
          onClick={() => setNote(note === null ? (check?.note ?? '') : null)}
        >
          {t('fail')}
          <span className="visually-hidden">：{name}</span>
        </Button>
        {check?.note != null && <span className="small">{check.note}</span>}
      </div>
      {note !== null && (
        <div className="row">
          <Input
            aria-label={`${t('faultNote')}：${name}`}
            placeholder={t('faultNote')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button
            autoInsertSpace={false}
            size="small"
            disabled={note.trim() === ''}
            onClick={() => {
              onMark({ kind, subject, result: 'fail', note: note.trim() })
              setNote(null)
            }}
          >
            {t('keep')}
          </Button>
        </div>
      )}
    </div>
  )
}
