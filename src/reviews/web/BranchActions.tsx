import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Problem, useText } from '#platform/web/index.ts'
import { Grant } from './Grant.tsx'
import { WithReasons } from './WithReasons.tsx'
import { words } from './strings.ts'
import { useBranchCommand, type BranchView } from './use-branch.ts'

/** What this reviewer may do now; the law's words on every button. */
export function BranchActions(props: { view: BranchView }) {
  const t = useText(words)
  const { view } = props
  const may = (command: BranchView['allowed'][number]): boolean => view.allowed.includes(command)
  return (
    <section className="card stack" aria-labelledby="decide">
      <h2 id="decide">{t('decide')}</h2>
      {view.allowed.length === 0 && <p className="soft">{t('nothing')}</p>}
      {view.visitId !== null && (
        <Link to="/staff/visits/$visitId" params={{ visitId: view.visitId }}>
          {t('seeVisit')}
        </Link>
      )}
      {may('claim') && <Plain view={view} command="claim" />}
      {may('grant') && <Grant view={view} />}
      {may('refuse') && (
        <WithReasons
          view={view}
          command="refuse"
          note={t('remedyNote')}
          boxes={[{ name: 'reasons', label: t('reasons') }]}
        />
      )}
      {may('suspend') && (
        <WithReasons
          view={view}
          command="suspend"
          boxes={[
            { name: 'reason', label: t('suspendReason') },
            { name: 'basis', label: t('suspendBasis'), start: '行政许可法第四十五条' },
          ]}
        />
      )}
      {may('resume') && <Plain view={view} command="resume" />}
    </section>
  )
}

function Plain(props: { view: BranchView; command: 'claim' | 'resume' }) {
  const t = useText(words)
  const give = useBranchCommand<Record<string, never>>(props.view, props.command)
  return (
    <div className="stack">
      {give.isError && <Problem error={give.error} />}
      <div>
        <Button loading={give.isPending} onClick={() => give.mutate({})}>
          {t(props.command)}
        </Button>
      </div>
    </div>
  )
}
