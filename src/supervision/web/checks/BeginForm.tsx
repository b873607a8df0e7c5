import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Field, get, Problem, useText } from '#platform/web/index.ts'
import type { OfficerView } from '../../../inspections/core/index.ts'
import type { CheckView } from '../../core/index.ts'
import { ScanPhoto } from './ScanPhoto.tsx'
import { words } from './strings.ts'
import { useCheckCommand } from './use-checks.ts'

/** 扫码留痕: officers say who they are and show that they are there. */
export function BeginForm(props: { check: CheckView }) {
  const t = useText(words)
  const { check } = props
  const [code, setCode] = useState('')
  const [why, setWhy] = useState('')
  const [officers, setOfficers] = useState<readonly string[]>([])
  const begin = useCheckCommand(check)
  const typed = code !== '' && /[A-Za-z]/.test(code) && !code.includes('/')
  return (
    <section className="card stack" aria-labelledby="begin">
      <h2 id="begin">{t(check.rounds.length === 0 ? 'begin' : 'beginAgain')}</h2>
      {begin.isError && <Problem error={begin.error} />}
      <ScanPhoto read={setCode} />
      <Field label={t('code')} help={t('codeHelp')}>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input"
            autoCapitalize="characters"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      {typed && (
        <Field label={t('why')} required>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              maxLength={200}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
        </Field>
      )}
      <Officers check={check} chosen={officers} choose={setOfficers} />
      <div>
        <Button
          autoInsertSpace={false}
          type="primary"
          size="large"
          loading={begin.isPending}
          disabled={code.trim() === '' || officers.length < 2}
          onClick={() =>
            begin.mutate({ word: 'begin', body: { code: code.trim(), why: why.trim(), officers } })
          }
        >
          {t('startNow')}
        </Button>
      </div>
    </section>
  )
}

/** The roster of the departments concerned; others below. */
function Officers(props: {
  check: CheckView
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
}) {
  const t = useText(words)
  const { check, chosen, choose } = props
  const roster = useQuery({
    queryKey: ['inspection-officers'],
    queryFn: async ({ signal }) =>
      (await get<{ items: readonly OfficerView[] }>('/inspection-officers', signal)).items,
  })
  if (roster.isError) return <Problem error={roster.error} />
  const concerned = new Set(check.departments.map(({ id }) => id))
  const there = (roster.data ?? []).filter(
    ({ department, retired, region }) =>
      !retired && region === check.region && concerned.has(department),
  )
  return (
    <fieldset className="field">
      <legend>{t('chooseOfficers')}</legend>
      <div className="check-choices">
        {there.map(({ id, name, certificateNo }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              {name} <span className="num soft">{certificateNo}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
