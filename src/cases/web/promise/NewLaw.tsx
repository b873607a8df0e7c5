import { useQuery } from '@tanstack/react-query'
import { Button, get, Load, Problem, useSay, useText } from '#platform/web/index.ts'
import type { CatalogueDiffView } from '../../core/index.ts'
import { useCaseCommand, type CaseView } from '../use-case.ts'
import { words } from './strings.ts'

/** 换用新版目录: what would change, in words; an explicit step and never by itself. */
export function NewLaw(props: { view: CaseView }) {
  const t = useText(words)
  const { view } = props
  const diff = useQuery({
    queryKey: ['case', view.id, 'diff'],
    queryFn: ({ signal }) => get<CatalogueDiffView>(`/cases/${view.id}/catalogue-diff`, signal),
  })
  const move = useCaseCommand<{ to: string }>(view.id, 'move-catalogue')
  return (
    <section className="note stack" aria-labelledby="new-law">
      <h2 id="new-law">{t('newLaw')}</h2>
      <p>{t('newLawLead')}</p>
      <Load query={diff} lines={2}>
        {({ to, changes }) => (
          <>
            <Changes changes={changes} />
            {move.isError && <Problem error={move.error} />}
            <Button loading={move.isPending} onClick={() => move.mutate({ to })}>
              {t('moveLaw')}
            </Button>
          </>
        )}
      </Load>
    </section>
  )
}

function Changes(props: { changes: CatalogueDiffView['changes'] }) {
  const t = useText(words)
  const say = useSay()
  if (props.changes.length === 0) return <p>{t('noChange')}</p>
  return (
    <ul>
      {props.changes.map((change) => (
        <li key={`${change.subject} ${change.id} ${change.item ?? ''} ${change.text.zh}`}>
          {say(change.text)}
        </li>
      ))}
    </ul>
  )
}
