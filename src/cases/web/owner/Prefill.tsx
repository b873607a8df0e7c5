import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Button,
  Field,
  Problem,
  request,
  useCommand,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { useListed } from '../../../catalogue/web/index.ts'
import { words as about } from '../filing-strings.ts'
import { words } from '../strings.ts'
import { caseKey, type CaseView } from '../use-case.ts'

interface Box {
  readonly element: string
  readonly kind: string
}

interface Prefilled {
  readonly taken: readonly Box[]
  readonly kept: readonly Box[]
  readonly asked: readonly {
    readonly kind: string
    readonly name: { readonly zh: string; readonly en: string }
    readonly state: 'answered' | 'notFound' | 'unavailable'
  }[]
}

interface Wish {
  readonly uscc: string
  readonly replace: readonly string[]
}

/** What registers and earlier applications know is not asked again (国务院令第716号第七条). */
export function Prefill(props: { view: CaseView; current: unknown; onFilled: () => void }) {
  const t = useText(words)
  const client = useQueryClient()
  const { view } = props
  const [uscc, setUscc] = useState(typeof props.current === 'string' ? props.current : '')
  const fill = useCommand(
    async (wish: Wish, key) =>
      (await request<Prefilled>('POST', `/cases/${view.id}/prefill`, { body: wish, key })).body,
    async () => {
      await client.invalidateQueries({ queryKey: caseKey(view.id) })
      props.onFilled()
    },
  )
  const code = uscc.replaceAll(/\s/g, '').toUpperCase()
  return (
    <section className="note stack" aria-labelledby="prefill">
      <h2 id="prefill">{t('prefill')}</h2>
      <p>{t('prefillLead')}</p>
      {fill.isError && <Problem error={fill.error} />}
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
        loading={fill.isPending}
        disabled={code === ''}
        onClick={() => fill.mutate({ uscc: code, replace: [] })}
      >
        {t('fetch')}
      </Button>
      <div role="status">
        {fill.data !== undefined && (
          <Outcome
            view={view}
            done={fill.data}
            onReplace={(replace) => fill.mutate({ uscc: code, replace })}
          />
        )}
      </div>
    </section>
  )
}

/** What was filled, which register did not answer, and what was left as the person typed it. */
function Outcome(props: {
  view: CaseView
  done: Prefilled
  onReplace: (elements: readonly string[]) => void
}) {
  const t = useText(about)
  const say = useSay()
  const { taken, kept, asked } = props.done
  const answered = asked.filter(
    ({ kind, state }) => state === 'answered' && taken.some((box) => box.kind === kind),
  )
  const listed = useListed()
  const fields = props.view.form.sections.flatMap((section) => section.fields)
  const labels = kept.map(({ element }) => {
    const field = fields.find((one) => one.element === element)
    return field === undefined ? element : say(field.label)
  })
  return (
    <div className="stack">
      <p>
        {answered.length === 0
          ? t('nothingFilled')
          : t('filled', {
              sources: listed(answered.map(({ name }) => say(name))),
              n: taken.length,
            })}
      </p>
      {asked
        .filter(({ state }) => state !== 'answered')
        .map(({ kind, name, state }) => (
          <p key={kind}>{t(state === 'unavailable' ? 'down' : 'unknown', { name: say(name) })}</p>
        ))}
      {kept.length > 0 && (
        <>
          <p>{t('keptTitle', { n: kept.length, labels: listed(labels) })}</p>
          <Button onClick={() => props.onReplace(kept.map(({ element }) => element))}>
            {t('replace')}
          </Button>
        </>
      )}
    </div>
  )
}
