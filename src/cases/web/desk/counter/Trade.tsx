import { Input } from 'antd'
import { useState } from 'react'
import { Field, useLanguage, useText } from '#platform/web/index.ts'
import { useFound } from '../../../../guidance/web/index.ts'
import { words } from './strings.ts'

/** The trade by any of its names; Enter takes the best. */
export function Trade(props: {
  region: string
  chosen: string | undefined
  onChoose: (code: string) => void
}) {
  const t = useText(words)
  const now = useLanguage()
  const [sought, setSought] = useState('')
  const found = useFound(props.region, sought.trim())
  const list = found.data ?? []
  /** Enter may come before the answer to the last letter: it waits for that one. */
  async function takeBest() {
    if (sought.trim() === '') return
    const fresh = !found.isFetching && found.data !== undefined
    const { data } = fresh ? found : await found.refetch({ cancelRefetch: false })
    const best = data?.[0]?.code
    if (best !== undefined) props.onChoose(best)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void takeBest()
      }}
    >
      <Field label={t('tradeSearch')}>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            autoFocus
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
        )}
      </Field>
      {sought.trim() !== '' && found.data !== undefined && list.length === 0 && (
        <p className="soft">{t('tradeNone')}</p>
      )}
      <div className="row" role="group" aria-label={t('trade')}>
        {list.map((one) => (
          <button
            key={one.code}
            type="button"
            className="filter file-tab"
            aria-pressed={one.code === props.chosen}
            onClick={() => props.onChoose(one.code)}
          >
            {now === 'en' ? one.nameEn : one.name}
          </button>
        ))}
      </div>
    </form>
  )
}
