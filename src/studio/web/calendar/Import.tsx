import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { CalendarPreview, ProposalView } from '../../core/index.ts'
import { Preview } from './Preview.tsx'
import { words } from './strings.ts'

/** One year as the notice arranges it: typed or read from a file, looked at, then proposed. */
export function Import(props: { region: string }) {
  const t = useText(words)
  const client = useQueryClient()
  const { region } = props
  const [year, setYear] = useState(() => String(new Date().getFullYear() + 1))
  const [source, setSource] = useState('')
  const [text, setText] = useState('')
  const [from, setFrom] = useState('')
  const said = { region, year: Number(year), source: source.trim(), text }
  const preview = useCommand((body: typeof said, key) =>
    post<CalendarPreview>('/calendars/preview', body, key),
  )
  const propose = useCommand(
    (body: typeof said & { effectiveFrom: string }, key) =>
      post<ProposalView>('/calendars', body, key),
    async () => {
      preview.reset()
      setText('')
      await client.invalidateQueries({ queryKey: ['calendars'] })
    },
  )
  const ready = /^\d{4}$/.test(year) && source.trim().length > 3 && text.trim() !== ''
  const right = preview.data?.findings.every(({ level }) => level === 'warning') === true
  return (
    <section className="card stack calendar-import" aria-label={t('import')}>
      <h2>{t('import')}</h2>
      <Field label={t('year')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            inputMode="numeric"
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('source')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('file')}>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            type="file"
            accept=".csv,.yaml,.yml,.txt"
            onChange={(event) => void event.target.files?.[0]?.text().then(setText)}
          />
        )}
      </Field>
      <Field label={t('text')} required>
        {({ id, aria }) => (
          <Input.TextArea
            className="calendar-text"
            rows={10}
            id={id}
            {...aria}
            placeholder={t('sample')}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              preview.reset()
            }}
          />
        )}
      </Field>
      <div>
        <Button disabled={!ready} loading={preview.isPending} onClick={() => preview.mutate(said)}>
          {t('preview')}
        </Button>
      </div>
      {preview.isError && <Problem error={preview.error} />}
      {preview.data !== undefined && <Preview preview={preview.data} />}
      {preview.data !== undefined && right && (
        <div className="stack">
          <Field label={t('effectiveFrom')} required>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                type="date"
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            )}
          </Field>
          {propose.isError && <Problem error={propose.error} />}
          <div>
            <Button
              type="primary"
              disabled={from === ''}
              loading={propose.isPending}
              onClick={() => propose.mutate({ ...said, effectiveFrom: from })}
            >
              {t('propose')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
