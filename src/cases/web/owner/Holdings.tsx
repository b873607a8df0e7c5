import { useState } from 'react'
import { Button, Field, get, Problem, useCommand, useMarks, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../../catalogue/web/index.ts'
import type { ServedNotice } from '../../../notices/core/index.ts'
import { words } from '../strings.ts'

/** A licence somebody holds already, as far as choosing needs to know it. */
interface Held {
  readonly id: string
  readonly item: string
  readonly certificate: string
  readonly state: 'active' | 'suspended' | 'ended'
  readonly number: string
  readonly authority: string
}

/** Finds what a business holds in this trade, and lets the person choose what it is about. */
export function Holdings(props: {
  notice: ServedNotice
  onChoose: (ids: readonly string[]) => void
}) {
  const t = useText(words)
  const { notice } = props
  const [uscc, setUscc] = useState('')
  const find = useCommand(async (code: string) => {
    const query = new URLSearchParams({
      region: notice.region.code,
      industry: notice.industry.code,
      uscc: code,
    })
    return (await get<{ items: readonly Held[] }>(`/single-licences?${query}`)).items
  })
  return (
    <section className="stack" aria-labelledby="holdings">
      <h2 id="holdings">{t('holdings')}</h2>
      <p>{t('holdingsLead')}</p>
      {find.isError && <Problem error={find.error} />}
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
        disabled={uscc.trim() === ''}
        loading={find.isPending}
        onClick={() => find.mutate(uscc.replaceAll(/\s/g, '').toUpperCase())}
      >
        {t('findHoldings')}
      </Button>
      {find.data !== undefined && (
        <Chooser notice={notice} held={find.data} onChoose={props.onChoose} />
      )}
    </section>
  )
}

/** Only what the notice is about and what still lives; an item without its licence is named. */
function Chooser(props: {
  notice: ServedNotice
  held: readonly Held[]
  onChoose: (ids: readonly string[]) => void
}) {
  const { open, close } = useMarks()
  const t = useText(words)
  const { items } = props.notice
  const found = props.held.filter(
    (held) => held.state !== 'ended' && items.some((item) => item.id === held.item),
  )
  const nameOf = useNames()
  const listed = useListed()
  const without = items.filter((item) => !found.some((held) => held.item === item.id))
  const [chosen, setChosen] = useState<readonly string[]>(found.map((held) => held.id))
  const [tried, setTried] = useState(false)
  if (found.length === 0) return <p className="note amber">{t('noHoldings')}</p>
  function goOn(): void {
    setTried(true)
    if (chosen.length > 0) props.onChoose(chosen)
  }
  return (
    <>
      {without.length > 0 && (
        <p className="note amber">
          {t('holdingsMissing', {
            items: listed(without.map((item) => nameOf(item.certificate, item.id))),
          })}
        </p>
      )}
      <Field
        group
        label={t('holdings')}
        error={tried && chosen.length === 0 ? t('chooseOne') : undefined}
      >
        {() =>
          found.map((held) => (
            <label key={held.id} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(held.id)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, held.id]
                      : chosen.filter((id) => id !== held.id),
                  )
                }
              />
              <span>
                {nameOf(held.certificate, held.item)} <span className="num">{held.number}</span>
                {open}
                {nameOf(held.authority)}
                {close}
              </span>
            </label>
          ))
        }
      </Field>
      <Button color="primary" block onClick={goOn}>
        {t('goOn')}
      </Button>
    </>
  )
}
