import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Loading, Page, post, Problem, useCommand, useText } from '#platform/web/index.ts'
import { answersOf, readDraft, useGuide } from '../../guidance/web/index.ts'
import type { ServedNotice } from '../core/index.ts'
import { words } from './strings.ts'

/** Serves the notice for the answers on this device, then shows it at its own lasting address. */
export function NewNoticePage() {
  const { region, industry } = useParams({ from: '/open/$region/$industry/notice' })
  const t = useText(words)
  const navigate = useNavigate()
  const draft = readDraft(region, industry)
  const answers = answersOf(draft)
  const guide = useGuide(region, industry, answers)
  const serve = useCommand(
    (items: readonly string[], key) =>
      post<ServedNotice>(
        `/regions/${region}/industries/${industry}/notices`,
        { answers, items, kind: draft.kind },
        key,
      ),
    (notice) => {
      void navigate({
        to: '/notices/$noticeId',
        params: { noticeId: notice.id },
        replace: true,
      })
    },
  )
  const wanted = guide.data?.items
    .filter(
      (i) => i.state === 'required' || (i.state === 'optional' && draft.wanted.includes(i.id)),
    )
    .map((i) => i.id)
  const ready = guide.isPlaceholderData ? undefined : wanted?.join(',')
  const { mutate } = serve
  useEffect(() => {
    if (ready !== undefined && ready !== '') mutate(ready.split(','))
  }, [mutate, ready])
  const error = guide.error ?? serve.error
  return (
    <Page title={t('making')}>
      {error === null ? (
        <Loading />
      ) : (
        <>
          <Problem error={error} retry={() => ready && serve.mutate(ready.split(','))} />
          <Link to="/open/$region/$industry/result" params={{ region, industry }}>
            {t('backToResult')}
          </Link>
        </>
      )}
    </Page>
  )
}
