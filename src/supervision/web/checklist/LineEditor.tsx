import { Button } from 'antd'
import { useState } from 'react'
import { sayInstant, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { sayMethod } from '../../core/checklist/say-method.ts'
import type { CheckLine, DepartmentChecklist } from '../../core/index.ts'
import { LineForm } from './LineForm.tsx'
import { words } from './strings.ts'

/** The lines of one department by item, each to be rewritten or taken off by its head. */
export function LineEditor(props: { view: DepartmentChecklist }) {
  const t = useText(words)
  const [open, setOpen] = useState<string | null>(null)
  const { view } = props
  const done = () => setOpen(null)
  return (
    <section className="card stack" aria-labelledby="department">
      <div className="row between">
        <h2 id="department">{view.department.name}</h2>
        <span className="num soft">
          {view.version === 0 ? t('versionCatalogue') : t('version', { n: view.version })}
        </span>
      </div>
      {view.mayEdit && (
        <>
          <p className="soft">{t('liveHint')}</p>
          <div>
            <Button autoInsertSpace={false} onClick={() => setOpen(open === '' ? null : '')}>
              {t('add')}
            </Button>
          </div>
          {open === '' && <LineForm view={view} line={null} done={done} />}
        </>
      )}
      {view.items.map(({ id, certificate }) => {
        const lines = view.lines.filter(({ item }) => item === id)
        return (
          <details key={id} className="card">
            <summary className="strong">
              {certificate} <span className="num soft">{lines.length}</span>
            </summary>
            <ul className="plain-list">
              {lines.map((line) => (
                <li key={line.id} className="check-line stack">
                  <Line view={view} line={line} open={open === line.id} setOpen={setOpen} />
                </li>
              ))}
            </ul>
          </details>
        )
      })}
      <History view={view} />
    </section>
  )
}

function Line(props: {
  view: DepartmentChecklist
  line: CheckLine
  open: boolean
  setOpen: (line: string | null) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { view, line, open, setOpen } = props
  const subject = view.subjects.find(({ id }) => id === line.subject)
  return (
    <>
      <div className="row between">
        <span>
          <span className="strong">{say(line.standard)}</span>{' '}
          <span className="soft">{say(sayMethod(line.method))}</span>{' '}
          {line.source === 'department' && <Tag tone="blue">{t('own', { n: line.version })}</Tag>}
          {subject !== undefined && (
            <div className="soft manual-basis">{t('shared', { subject: say(subject.words) })}</div>
          )}
          <div className="soft manual-basis">{line.basis}</div>
        </span>
        {view.mayEdit && (
          <Button
            autoInsertSpace={false}
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(open ? null : line.id)}
          >
            {t('edit')}
            <span className="visually-hidden">：{say(line.standard)}</span>
          </Button>
        )}
      </div>
      {open && <LineForm view={view} line={line} done={() => setOpen(null)} />}
    </>
  )
}

function History(props: { view: DepartmentChecklist }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { history } = props.view
  if (history.length === 0) return null
  return (
    <details>
      <summary>{t('history')}</summary>
      <ol className="plain-list stack">
        {history.map((edit) => (
          <li key={edit.version}>
            <span className="num">{t('version', { n: edit.version })}</span>{' '}
            {edit.words === null ? t('takenOff') : say(edit.words.standard)}
            <div className="soft">
              {edit.by} · <span className="num">{sayInstant(edit.at, now)}</span> · {edit.reason}
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}
