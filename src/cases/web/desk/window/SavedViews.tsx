import { Button, Input } from 'antd'
import { useState } from 'react'
import { Problem, useText } from '#platform/web/index.ts'
import { readWindowSearch, type WindowSearch } from './search.ts'
import { words } from './strings.ts'
import { useViews } from './use-window.ts'

/** 常用视图: the present filters under a name, and a link that shows a colleague the same. */
export function SavedViews(props: {
  search: WindowSearch
  choose: (search: WindowSearch) => void
}) {
  const t = useText(words)
  const views = useViews()
  const [name, setName] = useState('')
  const [copied, setCopied] = useState(false)
  const { q: _sought, ...search } = props.search
  const query = new URLSearchParams(search).toString()
  function keep(): void {
    views.save.mutate({ name: name.trim(), query })
    setName('')
  }
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(`${location.origin}/staff/cases?${query}`)
    setCopied(true)
  }
  return (
    <section className="saved-views" aria-labelledby="views">
      <h2 id="views">{t('views')}</h2>
      {views.list.map((view) => (
        <div key={view.id} className="saved-view">
          <button
            type="button"
            className="filter"
            onClick={() =>
              props.choose(readWindowSearch(Object.fromEntries(new URLSearchParams(view.query))))
            }
          >
            {view.name}
          </button>
          <button
            type="button"
            className="link-button"
            aria-label={t('removeView', { name: view.name })}
            onClick={() => views.remove.mutate(view.id)}
          >
            ×
          </button>
        </div>
      ))}
      {views.save.isError && <Problem error={views.save.error} />}
      <form
        className="saved-view"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') keep()
        }}
      >
        <Input
          size="small"
          aria-label={t('viewName')}
          placeholder={t('viewName')}
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button size="small" htmlType="submit" disabled={name.trim() === ''}>
          {t('saveView')}
        </Button>
      </form>
      {'clipboard' in navigator && (
        <button type="button" className="link-button" onClick={() => void copy()}>
          {t('copyLink')}
        </button>
      )}
      <p role="status" className="small">
        {copied && t('copied')}
      </p>
    </section>
  )
}
