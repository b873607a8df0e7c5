import { Link } from '@tanstack/react-router'
import { SessionGate } from '../../access/web/index.ts'
import { Button, Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { MessageCard } from './MessageCard.tsx'
import { words } from './strings.ts'
import { useMessages, useRead } from './use-messages.ts'

/** 消息: what happened to every shop of this person, newest first. */
export function MessagesPage() {
  const t = useText(words)
  return (
    <SessionGate>
      {() => (
        <Page title={t('title')}>
          <Messages />
        </Page>
      )}
    </SessionGate>
  )
}

function Messages() {
  const t = useText(words)
  const pages = useMessages()
  const read = useRead()
  const problem = pages.isError && (
    <Problem error={pages.error} retry={() => void pages.refetch()} />
  )
  if (pages.data === undefined) return problem || <Loading />
  const list = pages.data.pages.flatMap((page) => page.items)
  if (list.length === 0) {
    return (
      <div className="card stack">
        <p>{t('empty')}</p>
        <Link to="/">{t('startNew')}</Link>
      </div>
    )
  }
  return (
    <>
      {problem}
      {list.some((message) => message.readAt === null) && (
        <div>
          <button type="button" className="link-button" onClick={() => read.mutate('all')}>
            {t('readAll')}
          </button>
        </div>
      )}
      <ul className="plain-list stack">
        {list.map((message) => (
          <li key={message.id}>
            <MessageCard message={message} onOpen={() => read.mutate([message.id])} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
