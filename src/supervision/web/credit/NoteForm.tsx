import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, get, Problem, useText } from '#platform/web/index.ts'
import { OFFICER_KINDS } from '../../core/index.ts'
import { Box, Choice } from '../parts/Box.tsx'
import { words } from './strings.ts'
import { useEndListing, useNoteFactor } from './use-credit.ts'

interface Region {
  readonly plan: { readonly departments: readonly { readonly id: string; readonly name: string }[] }
}
const EMPTY = { number: '', department: '', kind: '', on: '', words: '', source: '' }

/** 登记: a listing or a good record from its document, with the day and where it is written. */
export function NoteForm(props: { region: string; own: string | undefined }) {
  const t = useText(words)
  const [open, setOpen] = useState(false)
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('note')}</summary>
      {open && <Form {...props} />}
    </details>
  )
}

function Form(props: { region: string; own: string | undefined }) {
  const t = useText(words)
  const { region, own } = props
  const [boxes, setBoxes] = useState({ ...EMPTY, department: own ?? '' })
  const note = useNoteFactor()
  const plan = useQuery({
    queryKey: ['region', region],
    queryFn: ({ signal }) => get<Region>(`/regions/${region}`, signal),
  })
  const box = (name: keyof typeof EMPTY) => ({
    value: boxes[name],
    set: (value: string) => setBoxes({ ...boxes, [name]: value }),
  })
  const departments = (plan.data?.plan.departments ?? [])
    .filter(({ id }) => own === undefined || id === own)
    .map(({ id, name }) => [id, name] as const)
  const kind = OFFICER_KINDS.find((one) => one === boxes.kind)
  const empty = Object.values(boxes).some((text) => text.trim() === '')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (kind !== undefined) note.mutate({ ...boxes, kind })
      }}
    >
      {note.isError && <Problem error={note.error} />}
      {note.data !== undefined && (
        <p role="status" className="note green">
          {t('entered', { grade: note.data.grade })}
        </p>
      )}
      <Box label={t('number')} most={20} {...box('number')} />
      <Choice
        label={t('kind')}
        none={t('choose')}
        options={OFFICER_KINDS.map((one) => [one, t(`kind_${one}`)] as const)}
        {...box('kind')}
      />
      <Choice
        label={t('department')}
        none={t('choose')}
        options={departments}
        {...box('department')}
      />
      <Box label={t('on')} type="date" {...box('on')} />
      <Box label={t('words')} rows={2} most={300} {...box('words')} />
      <Box label={t('source')} most={200} {...box('source')} />
      <div>
        <Button type="submit" color="primary" disabled={empty} loading={note.isPending}>
          {t('enter')}
        </Button>
      </div>
    </form>
  )
}

/** 移出名录, with the document. */
export function EndListing(props: { id: string }) {
  const t = useText(words)
  const [said, setSaid] = useState('')
  const end = useEndListing(props.id)
  return (
    <details>
      <summary>{t('end')}</summary>
      <div className="stack">
        {end.isError && <Problem error={end.error} />}
        <Box label={t('source')} most={300} value={said} set={setSaid} />
        <div>
          <Button
            disabled={said.trim() === ''}
            loading={end.isPending}
            onClick={() => end.mutate(said.trim())}
          >
            {t('end')}
          </Button>
        </div>
      </div>
    </details>
  )
}
