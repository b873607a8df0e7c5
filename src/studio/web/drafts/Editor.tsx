import { useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Field, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import type { DraftPreview, DraftsView } from '../../core/index.ts'
import { Choice } from '../Choice.tsx'
import { DraftFindings } from './DraftFindings.tsx'
import { FromAnnex } from './FromAnnex.tsx'
import { PromisedLimit } from './PromisedLimit.tsx'
import { Propose } from './Propose.tsx'
import { words } from './strings.ts'
import { TrialAnswers, readAnswers, type TrialWish } from './TrialAnswers.tsx'

/** How long nothing is typed before the draft is tried: the examples follow the hand. */
const PAUSE_MS = 1200

/** Lists that a region may begin for itself; each adds to the one of everybody. */
const OWN_LISTS = ['triggers', 'overrides', 'questions', 'examples', 'synonyms'] as const

const newList = (file: string) =>
  `new-${OWN_LISTS.find((list) => file.startsWith(list)) ?? 'limits'}` as const

/** 承诺时限, beside the region's plan. */
const limitsBeside = (names: Iterable<string>) =>
  [...names].find((name) => name.endsWith('/plan.yaml'))?.replace('plan.yaml', 'limits.yaml')

/** One file of the region after the other, tried while it is written. */
export function Editor(props: { region: string; files: DraftsView['files'] }) {
  const t = useText(words)
  const client = useQueryClient()
  const { region } = props
  const known = new Map(props.files.map(({ name, text }) => [name, text]))
  const limits = limitsBeside(known.keys())
  const names = [
    ...new Set([
      ...known.keys(),
      ...(limits === undefined ? [] : [limits]),
      ...OWN_LISTS.map((list) => `${list}.${region}.yaml`),
    ]),
  ]
  const first = names.find((one) => one.endsWith('industries.yaml')) ?? names[0] ?? ''
  const [name, setName] = useState(first)
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({})
  const [wish, setWish] = useState<TrialWish>({ industry: '', answers: '' })
  const files = Object.fromEntries(
    Object.entries(edited).filter(([one, text]) => text !== (known.get(one) ?? '')),
  )
  const trial = wish.industry === '' ? {} : { trial: readAnswers(wish) }
  const body = { region, files, ...trial }
  const asked = JSON.stringify(body)
  const preview = useCommand((sent: typeof body, key) =>
    post<DraftPreview>('/law-drafts/preview', sent, key),
  )
  const { mutate } = preview
  const changed = Object.keys(files).length > 0
  useEffect(() => {
    if (!changed) return
    const timer = setTimeout(() => mutate(JSON.parse(asked) as typeof body), PAUSE_MS)
    return () => clearTimeout(timer)
    // the body is asked as text: a new object each time says nothing new
  }, [asked, changed, mutate])
  const right = preview.data?.impact != null
  const label = (one: string) => (known.has(one) ? one : `${one} ${t(newList(one))}`)
  const options = names.map((value) => ({ value, label: label(value) }))
  const put = (file: string, text: string) => setEdited({ ...edited, [file]: text })
  const done = async () => {
    setEdited({})
    await client.invalidateQueries({ queryKey: ['law-drafts'] })
  }
  return (
    <section className="card stack" aria-label={t('edit')}>
      <h2>{t('edit')}</h2>
      <p className="soft">{t('shared')}</p>
      <Choice label={t('file')} value={name} options={options} onChange={setName} />
      <FromAnnex
        region={region}
        onRead={({ file, text }) => {
          setName(file)
          put(file, text)
        }}
      />
      {limits !== undefined && (
        <PromisedLimit
          region={region}
          text={edited[limits] ?? known.get(limits) ?? ''}
          onWrite={(text) => {
            setName(limits)
            put(limits, text)
          }}
        />
      )}
      <Field label={t('text')}>
        {({ id, aria }) => (
          <Input.TextArea
            className="calendar-text"
            rows={18}
            spellCheck={false}
            id={id}
            {...aria}
            value={edited[name] ?? known.get(name) ?? ''}
            onChange={(event) => put(name, event.target.value)}
          />
        )}
      </Field>
      <TrialAnswers region={region} wish={wish} onChange={setWish} />
      <div>
        <Button disabled={!changed} loading={preview.isPending} onClick={() => mutate(body)}>
          {t('preview')}
        </Button>
      </div>
      {!changed && <p className="soft">{t('unchanged')}</p>}
      {preview.isError && <Problem error={preview.error} />}
      {changed && preview.data !== undefined && <DraftFindings preview={preview.data} />}
      {changed && right && <Propose region={region} files={files} onDone={done} />}
    </section>
  )
}
