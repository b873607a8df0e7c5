import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  Load,
  Problem,
  request,
  sayInstant,
  Tag,
  useCommand,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { EditStandardBody, ReviewLine, StandardItemView } from '../core/index.ts'
import type { z } from 'zod'
import { words } from './strings.ts'

type Line = z.infer<typeof ReviewLine>

/** One item's standard: every line, what was changed by whom and why, and the editing of a line. */
export function StandardEditor(props: { region: string; item: string }) {
  const { region, item } = props
  const found = useQuery({
    queryKey: ['standard', region, item],
    queryFn: ({ signal }) => get<StandardItemView>(`/standards/${region}/${item}`, signal),
  })
  return <Load query={found}>{(view) => <Editor view={view} />}</Load>
}

function Editor(props: { view: StandardItemView }) {
  const t = useText(words)
  const [open, setOpen] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const { view } = props
  const now = useLanguage()
  const written = view.lines.filter((line) => line.kind !== 'field' || line.words !== null)
  const lines = all ? view.lines : written
  return (
    <section className="card stack" aria-labelledby="standard-of">
      <div className="row between">
        <h2 id="standard-of">{now === 'en' ? view.name.en : view.certificate}</h2>
        <span className="num">
          {view.version === 0 ? t('versionCatalogue') : t('version', { n: view.version })}
        </span>
      </div>
      <p className="soft">{t('liveHint')}</p>
      <div>
        <Button autoInsertSpace={false} size="small" onClick={() => setAll(!all)}>
          {t(all ? 'hideFields' : 'showFields', { n: view.lines.length - written.length })}
        </Button>
      </div>
      <ul className="plain-list standard-lines">
        {lines.map((line) => (
          <EditableLine
            key={`${line.kind} ${line.subject}`}
            view={view}
            line={line}
            open={open === `${line.kind} ${line.subject}`}
            toggle={(now_) => setOpen(now_ ? `${line.kind} ${line.subject}` : null)}
          />
        ))}
      </ul>
      <History view={view} />
    </section>
  )
}

const KINDS = { material: 'kindMaterial', field: 'kindField', point: 'kindPoint' } as const

function EditableLine(props: {
  view: StandardItemView
  line: Line
  open: boolean
  toggle: (open: boolean) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { line, open, toggle } = props
  return (
    <li className="standard-line">
      <div className="row between">
        <span>
          <Tag>{t(KINDS[line.kind])}</Tag> <span className="strong">{say(line.label)}</span>{' '}
          {line.source === 'department' && (
            <Tag tone="blue">{t('ownWords', { n: line.version })}</Tag>
          )}
        </span>
        {props.view.mayEdit && line.kind !== 'point' && (
          <Button
            autoInsertSpace={false}
            size="small"
            aria-expanded={open}
            onClick={() => toggle(!open)}
          >
            {t('edit')}
            <span className="visually-hidden">：{say(line.label)}</span>
          </Button>
        )}
      </div>
      {line.words !== null && <p>{say(line.words)}</p>}
      {open && line.kind !== 'point' && (
        <EditForm
          view={props.view}
          line={{ ...line, kind: line.kind }}
          done={() => toggle(false)}
        />
      )}
    </li>
  )
}

function EditForm(props: {
  view: StandardItemView
  line: Line & { kind: 'material' | 'field' }
  done: () => void
}) {
  const t = useText(words)
  const client = useQueryClient()
  const { view, line } = props
  const own = line.source === 'department'
  const [zh, setZh] = useState(line.words?.zh ?? '')
  // the catalogue's English says what the Chinese said before it was rewritten
  const [en, setEn] = useState(own ? (line.words?.en ?? '') : '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const path = `/standards/${view.region}/${view.item}` as const
  const save = useCommand(
    (body: EditStandardBody, key) =>
      request<StandardItemView>('POST', path, { body, key, ifMatch: `"${view.version}"` }),
    ({ body }) => {
      client.setQueryData(['standard', view.region, view.item], body)
      void client.invalidateQueries({ queryKey: ['standards'] })
      props.done()
    },
  )
  function send(words_: EditStandardBody['words']): void {
    setTried(true)
    if (reason.trim() === '' || (words_ !== null && zh.trim() === '')) return
    const { kind, subject } = line
    save.mutate({ kind, subject, words: words_, reason: reason.trim() })
  }
  return (
    <div className="note stack">
      {save.isError && (
        <>
          <Problem error={save.error} />
          <div>
            <Button
              autoInsertSpace={false}
              size="small"
              onClick={() => {
                save.reset()
                void client.invalidateQueries({ queryKey: ['standard', view.region, view.item] })
              }}
            >
              {t('seeNew')}
            </Button>
          </div>
        </>
      )}
      <Field
        label={t('wordsZh')}
        required
        error={tried && zh.trim() === '' ? t('missing') : undefined}
      >
        {({ id, aria }) => (
          <Input.TextArea
            id={id}
            {...aria}
            rows={4}
            value={zh}
            onChange={(event) => setZh(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('wordsEn')} required={false}>
        {({ id, aria }) => (
          <Input.TextArea
            id={id}
            {...aria}
            rows={2}
            value={en}
            onChange={(event) => setEn(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('why')}
        required
        error={tried && reason.trim() === '' ? t('missing') : undefined}
      >
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button
          autoInsertSpace={false}
          type="primary"
          loading={save.isPending}
          onClick={() => send({ zh: zh.trim(), ...(en.trim() === '' ? {} : { en: en.trim() }) })}
        >
          {t('publish')}
        </Button>
        {own && (
          <Button autoInsertSpace={false} loading={save.isPending} onClick={() => send(null)}>
            {t('takeBack')}
          </Button>
        )}
      </div>
    </div>
  )
}

function History(props: { view: StandardItemView }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { history } = props.view
  if (history.length === 0) return null
  return (
    <details>
      <summary>{t('history', { n: history.length })}</summary>
      <ol className="plain-list" reversed>
        {history.map((edit) => (
          <li key={edit.version} className="standard-line">
            <p className="strong">
              <span className="num">{t('version', { n: edit.version })}</span> · {say(edit.label)}
            </p>
            <p>{edit.words === null ? t('tookBack') : say(edit.words)}</p>
            <p className="soft small num">
              {t('lineChanged', {
                n: edit.version,
                by: edit.by,
                at: sayInstant(edit.at, now),
                reason: edit.reason,
              })}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
