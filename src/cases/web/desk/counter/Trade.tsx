import { Input } from 'antd'
import { useEffect, useState } from 'react'
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
  const best = list[0]?.code
  // Enter may come before the answer to the last letter: it is kept until then
  const [entered, setEntered] = useState(false)
  const { onChoose } = props
  const answered = !found.isFetching && found.data !== undefined
  useEffect(() => {
    if (!entered || !answered) return
    setEntered(false)
    if (best !== undefined) onChoose(best)
  }, [entered, answered, best, onChoose])
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        setEntered(sought.trim() !== '')
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
