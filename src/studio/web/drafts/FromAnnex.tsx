import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, post, Problem, useCommand, useSay, useText } from '#platform/web/index.ts'
import type { ImportedDraft } from '../../core/index.ts'
import { words } from './strings.ts'

interface Annex {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A newly published annex, a file or a pasted table, read by the server into the list of trades. */
export function FromAnnex(props: { region: string; onRead: (read: ImportedDraft) => void }) {
  const t = useText(words)
  const say = useSay()
  const { region, onRead } = props
  const read = useCommand(async ({ name, bytes }: Annex, key) => {
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    const made = await post<ImportedDraft>('/law-drafts/import', { region, name, base64 }, key)
    onRead(made)
    return made
  })
  return (
    <>
      <Field label={t('fromAnnex')}>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            type="file"
            accept=".docx,.xlsx,.txt,.tsv"
            onChange={async (event) => {
              const file = event.target.files?.[0]
              if (!file) return
              read.mutate({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
            }}
          />
        )}
      </Field>
      <Pasted busy={read.isPending} onRead={(annex) => read.mutate(annex)} />
      {read.isError && <Problem error={read.error} />}
      {read.data !== undefined && (
        <details className="note" open>
          <summary>{t('doubts', { n: read.data.doubts.length })}</summary>
          <ul>
            {read.data.doubts.map(({ code, line, text }) => (
              <li key={`${code} ${line} ${text.zh}`}>
                {t('line', { n: line })}
                {say(text)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The table of an annex as it was copied from a page or a document. */
function Pasted(props: { busy: boolean; onRead: (annex: Annex) => void }) {
  const t = useText(words)
  const [text, setText] = useState('')
  return (
    <details>
      <summary>{t('paste')}</summary>
      <div className="stack">
        <Field label={t('pasted')}>
          {({ id, aria }) => (
            <Input.TextArea
              rows={6}
              id={id}
              {...aria}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button
            disabled={text.trim() === ''}
            loading={props.busy}
            onClick={() =>
              props.onRead({ name: t('pastedName'), bytes: new TextEncoder().encode(text) })
            }
          >
            {t('readPasted')}
          </Button>
        </div>
      </div>
    </details>
  )
}
