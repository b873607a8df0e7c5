import { useState } from 'react'
import { Button, Load, Problem, useText } from '#platform/web/index.ts'
import type { ConflictView } from '../../core/index.ts'
import { Box, Choice } from '../parts/Box.tsx'
import { words } from './strings.ts'
import { useConflicts, useDeclare, useEndConflict, useRoster } from './use-draws.ts'

/** 回避申报: the lead authority for everybody, a head for the own department. */
export function Conflicts(props: { region: string; own: string | undefined }) {
  const t = useText(words)
  return (
    <section className="card stack" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('conflicts')}</h2>
      <p className="soft">{t('conflictsLead')}</p>
      <Load query={useConflicts()} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('noConflicts')}</p>
          ) : (
            <ul className="plain-list stack">
              {all.map((one) => (
                <li key={one.id} className="break">
                  <span className="num">{one.certificate}</span> ↛{' '}
                  <span className="num">{one.uscc}</span> <span className="soft">{one.reason}</span>
                  <End conflict={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Load>
      <Declare {...props} />
    </section>
  )
}

/** 解除: the reason is over; draws from now on may send this officer there again. */
function End(props: { conflict: ConflictView }) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const end = useEndConflict(props.conflict)
  return (
    <details>
      <summary>{t('endConflict')}</summary>
      <div className="stack">
        {end.isError && <Problem error={end.error} />}
        <Box label={t('whyEnd')} value={reason} set={setReason} most={200} />
        <div>
          <Button
            disabled={reason.trim() === ''}
            loading={end.isPending}
            onClick={() => end.mutate(reason.trim())}
          >
            {t('endConflict')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function Declare(props: { region: string; own: string | undefined }) {
  const t = useText(words)
  const { region, own } = props
  const roster = useRoster()
  const [certificate, setCertificate] = useState('')
  const [uscc, setUscc] = useState('')
  const [reason, setReason] = useState('')
  const declare = useDeclare(() => {
    setUscc('')
    setReason('')
  })
  const officers = (roster.data ?? [])
    .filter((one) => !one.retired && (own === undefined || one.department === own))
    .map((one) => [one.certificateNo, `${one.departmentName} ${one.name}`] as const)
  const empty = [certificate, uscc, reason].some((text) => text.trim() === '')
  return (
    <details>
      <summary>{t('declare')}</summary>
      <div className="stack">
        {declare.isError && <Problem error={declare.error} />}
        <Choice
          label={t('certificate')}
          none={t('choose')}
          options={officers}
          value={certificate}
          set={setCertificate}
        />
        <Box label={t('uscc')} value={uscc} set={setUscc} most={18} />
        <Box label={t('why')} value={reason} set={setReason} most={200} />
        <div>
          <Button
            disabled={empty}
            loading={declare.isPending}
            onClick={() => declare.mutate({ region, certificate, uscc, reason })}
          >
            {t('declare')}
          </Button>
        </div>
      </div>
    </details>
  )
}
