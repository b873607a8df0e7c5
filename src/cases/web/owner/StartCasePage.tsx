import { useNavigate, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { SessionGate } from '../../../access/web/index.ts'
import {
  get,
  Load,
  Loading,
  Page,
  post,
  Problem,
  useCommand,
  useText,
} from '#platform/web/index.ts'
import { answersOf, readDraft } from '../../../guidance/web/index.ts'
import type { ServedNotice } from '../../../notices/core/index.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'
import { Holdings } from './Holdings.tsx'

/** From the notice to the form: signs in if needed, opens the draft once, and goes to its task list. */
export function StartCasePage() {
  const { noticeId } = useParams({ from: '/notices/$noticeId/start' })
  const t = useText(words)
  const notice = useQuery({
    queryKey: ['notice', noticeId],
    queryFn: ({ signal }) => get<ServedNotice>(`/notices/${noticeId}`, signal),
  })
  return (
    <SessionGate>
      {() => (
        <Page title={t('starting')}>
          <Load query={notice}>
            {(found) =>
              found.kind === 'open' ? <Opening notice={found} /> : <Held notice={found} />
            }
          </Load>
        </Page>
      )}
    </SessionGate>
  )
}

/** A change or renewal is of something: first the licences it is about are chosen. */
function Held(props: { notice: ServedNotice }) {
  const [chosen, setChosen] = useState<readonly string[]>()
  if (chosen !== undefined) return <Opening notice={props.notice} holdings={chosen} />
  return <Holdings notice={props.notice} onChoose={setChosen} />
}

function Opening(props: { notice: ServedNotice; holdings?: readonly string[] }) {
  const { notice } = props
  const navigate = useNavigate()
  const open = useCommand(
    async (noticeId: string) => {
      const view = await post<CaseView>(
        '/cases',
        {
          region: notice.region.code,
          industry: notice.industry.code,
          kind: notice.kind,
          // a notice of the first format does not know them; then this device may
          answers: notice.given ?? answersOf(readDraft(notice.region.code, notice.industry.code)),
          items: notice.items.map((item) => item.id),
          noticeId,
          ...(props.holdings === undefined ? {} : { holdings: props.holdings }),
        },
        // One draft a notice: opening the page twice comes back to the same case.
        `open-${noticeId}-${props.holdings?.join() ?? ''}`.slice(0, 80),
      )
      // what the guidance, the account and earlier applications said; without it the form is typed
      const from = ['guidance', 'earlierCase', 'account'] as const
      await post(`/cases/${view.id}/prefill`, { from }, `fill-${view.id}`).catch(() => undefined)
      return view
    },
    (view) => {
      void navigate({ to: '/cases/$caseId', params: { caseId: view.id }, replace: true })
    },
  )
  const { mutate } = open
  useEffect(() => mutate(notice.id), [mutate, notice.id])
  if (open.isError) return <Problem error={open.error} retry={() => open.mutate(notice.id)} />
  return <Loading />
}
