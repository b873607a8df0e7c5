import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiError, Loading, Page, Problem, Tag, useText } from '#platform/web/index.ts'
import { useSession } from '../../access/web/index.ts'
import { useListed, useNames } from '../../catalogue/web/index.ts'
import { isGoing, type VisitView } from '../core/index.ts'
import { Arrange } from './desk/Arrange.tsx'
import { DeskOpinions } from './desk/DeskOpinions.tsx'
import { Results } from './desk/Results.tsx'
import { canKeep } from './device/hash.ts'
import { startWorker } from './device/worker.ts'
import { FieldVisit } from './field/FieldVisit.tsx'
import { Late } from './field/Late.tsx'
import { StatusBar } from './field/StatusBar.tsx'
import { words as fieldWords } from './field/strings.ts'
import { useField, type Field } from './field/use-field.ts'
import { words } from './strings.ts'
import './visit.css'

/** One visit for all items that need one: made on a phone, with or without a network. */
export function VisitPage() {
  const { visitId } = useParams({ from: '/staff/visits/$visitId' })
  const account = useAccount()
  const t = useText(fieldWords)
  useEffect(startWorker, [])
  if (account === undefined) return <Loading />
  if (!canKeep()) return <p className="note red">{t('cannotKeep')}</p>
  return <Opened key={`${account}${visitId}`} account={account} id={visitId} />
}

/** Whose visit it is; still theirs while their session has ended and they have yet to sign in again. */
function useAccount(): string | undefined {
  const now = useSession().data?.actor?.accountId
  const [known, setKnown] = useState(now)
  if (now !== undefined && now !== known) setKnown(now)
  return now ?? known
}

function Opened(props: { account: string; id: string }) {
  const field = useField(props.account, props.id)
  if (field === null) return <Loading />
  if (field instanceof ApiError) return <Problem error={field} />
  return <Visit field={field} />
}

function Visit(props: { field: Field }) {
  const t = useText(words)
  const { field } = props
  const visit = field.state.view
  const making = visit.allowed.includes('record') && field.state.lines.length > 0
  const changed = (): void => void field.send()
  return (
    <Page title={t('title', { applicant: visit.applicant ?? t('noName') })}>
      <div className="stack visit">
        <Link className="big quiet" to="/staff/visits">
          {t('back')}
        </Link>
        <Head visit={visit} />
        <Late view={visit} field={visit.allowed.includes('record') || making ? field : undefined} />
        {isGoing(visit) && <Arrange visit={visit} onChanged={changed} />}
        {making ? <FieldVisit field={field} /> : <Ended field={field} />}
        {visit.rounds > 0 && <DeskOpinions visit={visit} onChanged={changed} />}
        {(!making || visit.rounds > 0) && <Results visit={visit} />}
      </div>
    </Page>
  )
}

/** Nothing to record here: what is still on this device is shown all the same. */
function Ended(props: { field: Field }) {
  const { unsent } = props.field.state
  return unsent.length > 0 || props.field.clean ? <StatusBar field={props.field} /> : null
}

function Head(props: { visit: VisitView }) {
  const t = useText(words)
  const nameOf = useNames()
  const listed = useListed()
  const { visit } = props
  return (
    <>
      <div className="card">
        <p className="strong">{visit.address ?? t('noAddress')}</p>
        <p className="num">{visit.caseNo}</p>
        <p className="soft">
          {t('serves', { n: visit.items.length })}：
          {listed(visit.items.map((item) => nameOf(item.certificate, item.id)))}
        </p>
        <Tag tone={visit.state === 'passed' ? 'green' : 'blue'}>{t(visit.state)}</Tag>
      </div>
      {visit.state === 'passed' && <p className="note green">{t('done')}</p>}
      {visit.state === 'rectification' && (
        <p className="note amber">{t('mustFix', { n: visit.rectification.length })}</p>
      )}
    </>
  )
}
