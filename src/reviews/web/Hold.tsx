import { Button } from 'antd'
import { Problem, sayTime, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useBranchCommand, type BranchView } from './use-branch.ts'

/** Who has it in hand and until when; taking it, keeping it longer, giving it back, resuming its clock. */
export function Hold(props: { view: BranchView }) {
  const t = useText(words)
  const now = useLanguage()
  const { view } = props
  const may = (command: BranchView['allowed'][number]) => view.allowed.includes(command)
  const { lease } = view
  return (
    <div className="stack">
      {lease !== null && (
        <p className="soft small num">
          {t('leaseUntil', {
            by: lease.name,
            day: sayDay(dayOf(lease.until), now),
            time: sayTime(lease.until),
          })}
        </p>
      )}
      <div className="row">
        {may('claim') && <Plain view={view} path="claim" label="claim" />}
        {may('take-over') && (
          <Plain view={view} path="claim" label="take-over" body={{ takeOver: true }} />
        )}
        {may('renew') && <Plain view={view} path="claim" label="renew" />}
        {may('release') && <Plain view={view} path="release" label="release" />}
        {may('resume') && <Plain view={view} path="resume" label="resume" />}
        {may('waive-hearing') && <Plain view={view} path="hearing/waive" label="waive-hearing" />}
      </div>
    </div>
  )
}

function Plain(props: {
  view: BranchView
  path: string
  label: keyof typeof words
  body?: Record<string, unknown>
}) {
  const t = useText(words)
  const give = useBranchCommand<Record<string, unknown>>(props.view, props.path)
  return (
    <>
      {give.isError && <Problem error={give.error} />}
      <Button
        autoInsertSpace={false}
        size="small"
        loading={give.isPending}
        onClick={() => give.mutate(props.body ?? {})}
      >
        {t(props.label)}
      </Button>
    </>
  )
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

function dayOf(instant: string): string {
  return shanghai.format(new Date(instant))
}
