import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Field, Problem, request, useCommand, useSay, useText } from '#platform/web/index.ts'
import { sayMethod } from '../../core/checklist/say-method.ts'
import type { CheckLine, DepartmentChecklist, EditLineBody } from '../../core/index.ts'
import { words } from './strings.ts'

type Words = Pick<CheckLine, 'subject' | 'method' | 'basis'> & { content: string; standard: string }
const METHODS = ['look', 'ask', 'papers', 'measure', 'sample', 'demonstrate'] as const

/** A line in the department's own words; sent with the version that was seen. */
export function LineForm(props: {
  view: DepartmentChecklist
  line: CheckLine | null
  done: () => void
}) {
  const t = useText(words)
  const { view, line } = props
  const [item, setItem] = useState(line?.item ?? view.items[0]?.id ?? '')
  const [said, setSaid] = useState<Words>(wordsOf(line))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useSave(view, props.done)
  const texts = [said.content, said.standard, said.basis, reason]
  function send(off: boolean): void {
    setTried(true)
    const needed = off ? [reason] : texts
    if (needed.some((text) => text.trim().length < 2)) return
    const content = { zh: said.content.trim() }
    const standard = { zh: said.standard.trim() }
    const { subject, method, basis } = said
    const written = off ? null : { subject, method, basis: basis.trim(), content, standard }
    save.mutate({ line: line?.id ?? null, item, words: written, reason: reason.trim() })
  }
  const missing = (text: string) => (tried && text.trim().length < 2 ? t('missing') : undefined)
  const box = (label: string, value: string, set: (text: string) => void) => (
    <Field key={label} label={label} required error={missing(value)}>
      {({ id, aria }) => (
        <textarea
          id={id}
          {...aria}
          className="input"
          rows={2}
          maxLength={500}
          value={value}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </Field>
  )
  return (
    <div className="card stack">
      {save.isError && <Problem error={save.error} />}
      {line === null && <ItemChoice view={view} item={item} choose={setItem} />}
      {box(t('content'), said.content, (content) => setSaid({ ...said, content }))}
      {box(t('standard'), said.standard, (standard) => setSaid({ ...said, standard }))}
      {box(t('basis'), said.basis, (basis) => setSaid({ ...said, basis }))}
      <Choices view={view} said={said} set={(part) => setSaid({ ...said, ...part })} />
      {box(t('reason'), reason, setReason)}
      <div className="row">
        <Button
          autoInsertSpace={false}
          type="primary"
          loading={save.isPending}
          onClick={() => send(false)}
        >
          {t('save')}
        </Button>
        {line !== null && (
          <Button autoInsertSpace={false} danger onClick={() => send(true)}>
            {t('takeOff')}
          </Button>
        )}
      </div>
    </div>
  )
}

function wordsOf(line: CheckLine | null): Words {
  if (line === null) return { subject: null, content: '', method: 'look', standard: '', basis: '' }
  const { subject, content, method, standard, basis } = line
  return { subject, content: content.zh, method, standard: standard.zh, basis }
}

function useSave(view: DepartmentChecklist, done: () => void) {
  const client = useQueryClient()
  const { region, department, version } = view
  return useCommand(
    async (body: EditLineBody, key) =>
      (
        await request<DepartmentChecklist>('POST', `/checklists/${region}/${department.id}`, {
          body,
          key,
          ifMatch: `"${version}"`,
        })
      ).body,
    (after) => {
      client.setQueryData(['checklist', region, department.id], after)
      done()
    },
  )
}

function ItemChoice(props: {
  view: DepartmentChecklist
  item: string
  choose: (item: string) => void
}) {
  const t = useText(words)
  return (
    <Field label={t('item')}>
      {({ id, aria }) => (
        <select
          id={id}
          {...aria}
          className="input"
          value={props.item}
          onChange={({ target }) => props.choose(target.value)}
        >
          {props.view.items.map((one) => (
            <option key={one.id} value={one.id}>
              {one.certificate}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Choices(props: {
  view: DepartmentChecklist
  said: Words
  set: (part: Partial<Words>) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { view, said, set } = props
  return (
    <>
      <Field label={t('method')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={said.method}
            onChange={({ target }) =>
              set({ method: METHODS.find((one) => one === target.value) ?? 'look' })
            }
          >
            {METHODS.map((method) => (
              <option key={method} value={method}>
                {say(sayMethod(method))}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('subject')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={said.subject ?? ''}
            onChange={({ target }) => set({ subject: target.value === '' ? null : target.value })}
          >
            <option value="">{t('alone')}</option>
            {view.subjects.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.words)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
