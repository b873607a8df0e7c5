import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, get, Problem, useText } from '#platform/web/index.ts'
import { Box, Choice } from '../parts/Box.tsx'
import { words } from './strings.ts'
import { useAnnounce } from './use-draws.ts'
import './draw.css'

interface Region {
  readonly plan: { readonly departments: readonly { readonly id: string; readonly name: string }[] }
}
interface Trade {
  readonly code: string
  readonly name: string
}
const EMPTY = {
  title: '',
  industry: '',
  take: '10',
  event: '',
  eventDay: '',
  publishOn: '',
  within: '12',
}
type Boxes = typeof EMPTY

/** Everything that is fixed before the event; what is wrong with it the service says. */
export function NewDrawForm(props: { region: string }) {
  const t = useText(words)
  const [open, setOpen] = useState(false)
  return (
    <details className="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('new')}</summary>
      {open && <Form region={props.region} />}
    </details>
  )
}

function Form(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const navigate = useNavigate()
  const [boxes, setBoxes] = useState<Boxes>(EMPTY)
  const [teams, setTeams] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const plan = useQuery({
    queryKey: ['region', region],
    queryFn: ({ signal }) => get<Region>(`/regions/${region}`, signal),
  })
  const trades = useQuery({
    queryKey: ['industries', region],
    queryFn: ({ signal }) => get<Trade[]>(`/regions/${region}/industries`, signal),
  })
  const announce = useAnnounce(
    ({ id }) => void navigate({ to: '/staff/supervision/draws/$drawId', params: { drawId: id } }),
  )
  const set = (name: keyof Boxes) => (value: string) => setBoxes({ ...boxes, [name]: value })
  const box = (name: keyof Boxes) => ({
    value: boxes[name],
    set: set(name),
    error: tried && name !== 'industry' && boxes[name].trim() === '' ? t('needed') : undefined,
  })
  function send(): void {
    setTried(true)
    const { title, industry, take, event, eventDay, publishOn, within } = boxes
    if ([title, take, event, eventDay, publishOn].some((text) => text.trim() === '')) return
    announce.mutate({
      region,
      title,
      industries: industry === '' ? [] : [industry],
      take: Number(take),
      teams: Object.entries(teams)
        .filter(([, officers]) => Number(officers) > 0)
        .map(([department, officers]) => ({ department, officers: Number(officers) })),
      event,
      eventDay,
      publishOn,
      notWithinMonths: Number(within),
    })
  }
  const industries = trades.data?.map(({ code, name }) => [code, name] as const) ?? []
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {announce.isError && <Problem error={announce.error} />}
      <Box label={t('name')} most={80} {...box('title')} />
      <Choice
        label={t('industry')}
        none={t('allTrades')}
        options={industries}
        {...box('industry')}
      />
      <Box label={t('take')} type="number" {...box('take')} />
      <fieldset className="draw-teams">
        <legend className="strong">{t('teams')}</legend>
        <p className="soft small">{t('teamsHint')}</p>
        {plan.data?.plan.departments.map(({ id, name }) => (
          <Choice
            key={id}
            label={name}
            value={teams[id] ?? '0'}
            set={(officers) => setTeams({ ...teams, [id]: officers })}
            options={['0', '1', '2', '3'].map((n) => [n, n] as const)}
          />
        ))}
      </fieldset>
      <Box label={t('eventName')} hint={t('eventHint')} most={120} {...box('event')} />
      <Box label={t('eventDay')} type="date" {...box('eventDay')} />
      <Box label={t('publishDay')} hint={t('publishHint')} type="date" {...box('publishOn')} />
      <Box label={t('within')} type="number" {...box('within')} />
      <div>
        <Button type="submit" color="primary" loading={announce.isPending}>
          {t('announce')}
        </Button>
      </div>
    </form>
  )
}
