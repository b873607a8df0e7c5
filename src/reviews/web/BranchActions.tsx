import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useText } from '#platform/web/index.ts'
import { ACTION_WORDS, KEY_OF } from './action-words.ts'
import { CommandForm } from './CommandForm.tsx'
import { Delegate } from './Delegate.tsx'
import { Grant } from './Grant.tsx'
import { Hold } from './Hold.tsx'
import { shapeOf } from './shapes.ts'
import { SingleFile } from './SingleFile.tsx'
import { words } from './strings.ts'
import type { BranchView, Command } from './use-branch.ts'

/** Commands that ask for words first: chosen by a button, then filled in below it. */
const ASKING: readonly Command[] = [
  'refuse',
  'return-opinion',
  'answer-extension',
  'suspend',
  'ask',
  'request-visit',
  'ask-extension',
  'offer-hearing',
  'open-hearing',
  'set-hearing',
  'close-hearing',
  'record-hearing',
  'tell-party',
  'delegate',
  'pass-check',
  'find-breach',
  'rescind',
]

/** What this reviewer may do now; the law's words on every button, its key beside it. */
export function BranchActions(props: {
  view: BranchView
  chosen: Command | null
  choose: (command: Command | null) => void
}) {
  const t = useText(words)
  const { view, chosen, choose } = props
  const may = (command: Command): boolean => view.allowed.includes(command)
  const asking = ASKING.filter(may)
  const shape = chosen === null || !may(chosen) ? undefined : shapeOf(chosen, view, t)
  return (
    <section id="decisions" className="card stack" aria-labelledby="decide">
      <h2 id="decide">{t('decide')}</h2>
      <Waiting view={view} />
      {view.hearing.duty !== null && view.item.decision === null && (
        <p className="note amber">{t('hearingDuty', { basis: view.hearing.duty })}</p>
      )}
      <div className="row between">
        <Hold view={view} />
        {view.visitId !== null && (
          <Link to="/staff/visits/$visitId" params={{ visitId: view.visitId }}>
            {t('seeVisit')}
          </Link>
        )}
      </div>
      {may('grant') && <Grant view={view} />}
      {may('opinion') && <Opinion view={view} />}
      {asking.length > 0 && (
        <div className="row" role="group" aria-label={t('moreActions')}>
          {asking.map((command) => (
            <Button
              autoInsertSpace={false}
              key={command}
              size="small"
              aria-expanded={chosen === command}
              onClick={() => choose(chosen === command ? null : command)}
            >
              {t(ACTION_WORDS[command] ?? 'decide')}
              {KEY_OF[command] !== undefined && <kbd aria-hidden="true">{KEY_OF[command]}</kbd>}
            </Button>
          ))}
        </div>
      )}
      {shape !== undefined && (
        <div className="note stack">
          <CommandForm key={chosen} view={view} shape={shape} opened then={() => choose(null)} />
        </div>
      )}
      {chosen === 'delegate' && may('delegate') && (
        <div className="note stack">
          <Delegate view={view} then={() => choose(null)} />
        </div>
      )}
      {(may('file') || view.file !== null) && <SingleFile view={view} />}
    </section>
  )
}

function Opinion(props: { view: BranchView }) {
  const t = useText(words)
  const shape = shapeOf('opinion', props.view, t)
  return shape === undefined ? null : <CommandForm view={props.view} shape={shape} />
}

/** Why there is nothing to do, where there is nothing. */
function Waiting(props: { view: BranchView }) {
  const t = useText(words)
  const { view } = props
  if (view.allowed.some((command) => command !== 'file')) return null
  if (view.lease !== null) return <p className="soft">{t('heldBy', { by: view.lease.name })}</p>
  return <p className="soft">{t('nothing')}</p>
}
