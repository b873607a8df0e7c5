import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import {
  FileAnchor,
  Button,
  get,
  Load,
  Page,
  post,
  Problem,
  sayInstant,
  useCommand,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { HolderManual, ManualView } from '../../core/index.ts'
import { ManualBody } from './ManualBody.tsx'
import { words } from './strings.ts'

/** 一业一册 of a trade, for anybody. */
export function ManualPage() {
  const { region, industry } = useParams({ from: '/manual/$region/$industry' })
  const found = useQuery({
    queryKey: ['manual', region, industry],
    queryFn: ({ signal }) =>
      get<ManualView>(`/regions/${region}/industries/${industry}/manual`, signal),
  })
  return <Load query={found}>{(view) => <Shown view={view} />}</Load>
}

/** The same for the holder of a licence, who confirms it. */
export function HolderManualPage() {
  return <SessionGate>{() => <Held />}</SessionGate>
}

const keyOf = (number: string) => ['manual', number] as const

function Held() {
  const { number } = useParams({ from: '/licences/$number/manual' })
  const found = useQuery({
    queryKey: keyOf(number),
    queryFn: ({ signal }) => get<HolderManual>(`/licences/${number}/manual`, signal),
  })
  return (
    <Load query={found}>
      {(view) => (
        <Shown view={view} held={view.held} above={<Standing view={view} />}>
          <Confirm view={view} />
          <Link to="/licences/$number" params={{ number }}>
            <Back />
          </Link>
        </Shown>
      )}
    </Load>
  )
}

function Back() {
  return <>{useText(words)('back')}</>
}

function Shown(props: {
  view: ManualView
  held?: readonly string[]
  above?: ReactNode
  children?: ReactNode
}) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { manual, hash } = props.view
  const pdf = `/api/v1/regions/${manual.region.code}/industries/${manual.industry.code}/manual.pdf?lang=${now}`
  const trade = `${say(manual.region.name)} · ${say(manual.industry.name)}`
  return (
    <Page title={t('title')} lead={t('lead', { trade })}>
      {props.above}
      <div className="row between">
        <FileAnchor href={pdf}>{t('pdf')}</FileAnchor>
        <span className="soft small num">{t('version', { hash: hash.slice(0, 12) })}</span>
      </div>
      <ManualBody manual={manual} {...(props.held && { held: props.held })} />
      <Link to="/checks/published/$region" params={{ region: manual.region.code }}>
        {t('published')}
      </Link>
      {props.children}
    </Page>
  )
}

function Standing(props: { view: HolderManual }) {
  const t = useText(words)
  const now = useLanguage()
  const { confirmed, current } = props.view
  const at = confirmed === null ? '' : sayInstant(confirmed.at, now)
  if (current) return <p className="note green">{t('confirmed', { at })}</p>
  return <p className="note amber">{confirmed === null ? t('first') : t('again', { at })}</p>
}

function Confirm(props: { view: HolderManual }) {
  const t = useText(words)
  const client = useQueryClient()
  const { number, hash, current } = props.view
  const confirm = useCommand(
    (wanted: string, key) =>
      post<HolderManual>(`/licences/${number}/manual/confirm`, { hash: wanted }, key),
    (view) => void client.setQueryData(keyOf(number), view),
  )
  if (current) return null
  return (
    <div className="stack">
      {confirm.isError && <Problem error={confirm.error} />}
      <Button
        color="primary"
        block
        loading={confirm.isPending}
        onClick={() => confirm.mutate(hash)}
      >
        {t('confirm')}
      </Button>
    </div>
  )
}
