import { useNavigate, useParams } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
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
          <Load query={notice}>{(found) => <Opening notice={found} />}</Load>
        </Page>
      )}
    </SessionGate>
  )
}

function Opening(props: { notice: ServedNotice }) {
  const { notice } = props
  const navigate = useNavigate()
  const open = useCommand(
    (noticeId: string) =>
      post<CaseView>(
        '/cases',
        {
          region: notice.region.code,
          industry: notice.industry.code,
          kind: notice.kind,
          answers: answersOf(readDraft(notice.region.code, notice.industry.code)),
          items: notice.items.map((item) => item.id),
          noticeId,
        },
        // One draft a notice: opening the page twice comes back to the same case.
        `open-${noticeId}`,
      ),
    (view) => {
      void navigate({ to: '/cases/$caseId', params: { caseId: view.id }, replace: true })
    },
  )
  const { mutate } = open
  useEffect(() => mutate(notice.id), [mutate, notice.id])
  if (open.isError) return <Problem error={open.error} retry={() => open.mutate(notice.id)} />
  return <Loading />
}
