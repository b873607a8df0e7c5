import { useState } from 'react'
import {
  Button,
  Field,
  get,
  Problem,
  sayDay,
  useCommand,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'

interface Entry {
  readonly provenance: { readonly zh: string; readonly en: string }
  readonly values: Record<string, unknown>
  readonly asOf: string
}

/** What the register of business licences knows is not asked again (国务院令第716号第七条). */
export function Prefill(props: {
  view: CaseView
  current: unknown
  onFill: (values: Record<string, unknown>, source: string) => void
}) {
  const t = useText(words)
  const now = useLanguage()
  const [uscc, setUscc] = useState(typeof props.current === 'string' ? props.current : '')
  const look = useCommand(
    async (code: string) => {
      const { region, form } = props.view
      const path = `/regions/${region}/registers/business/${encodeURIComponent(code)}`
      const entry = await get<Entry>(path)
      const asked = new Set<string>(form.sections.flatMap((s) => s.fields.map((f) => f.element)))
      const known = Object.entries({ uscc: code, ...entry.values })
      return { ...entry, values: Object.fromEntries(known.filter(([name]) => asked.has(name))) }
    },
    (entry) => props.onFill(entry.values, entry.provenance[now]),
  )
  const entry = look.data
  return (
    <section className="note stack" aria-labelledby="prefill">
      <h2 id="prefill">{t('prefill')}</h2>
      <p>{t('prefillLead')}</p>
      {look.isError && <Problem error={look.error} />}
      <Field label={t('uscc')}>
        {({ id, aria }) => (
          <input
            id={id}
            {...aria}
            className="input num"
            autoCapitalize="characters"
            spellCheck={false}
            value={uscc}
            onChange={(event) => setUscc(event.target.value)}
          />
        )}
      </Field>
      <Button
        loading={look.isPending}
        disabled={uscc.trim() === ''}
        onClick={() => look.mutate(uscc.replaceAll(/\s/g, '').toUpperCase())}
      >
        {t('fetch')}
      </Button>
      <p role="status">
        {entry !== undefined &&
          t('fetched', {
            source: entry.provenance[now],
            n: Object.keys(entry.values).length,
            day: sayDay(entry.asOf, now),
          })}
      </p>
    </section>
  )
}
