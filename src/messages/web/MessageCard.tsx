import { Link } from '@tanstack/react-router'
import type { Language } from '#kernel/bilingual.ts'
import { sayDay, sayInstant, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { MessageView } from '../core/index.ts'
import { words } from './strings.ts'

/** One message; its days are said as people say them. */
export function MessageCard(props: { message: MessageView; onOpen: () => void }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { message, onOpen } = props
  const unread = message.readAt === null
  return (
    <article className="card stack" aria-label={say(message.title)}>
      <div className="row between">
        <h2>{say(message.title)}</h2>
        {unread && <Tag tone="blue">{t('unread')}</Tag>}
        {message.todo && <Tag tone="amber">{t('todo')}</Tag>}
      </div>
      <p className="soft small num">
        {say(message.shop)} · {sayInstant(message.at, now)}
      </p>
      <p className="num">{withDays(say(message.text), now)}</p>
      <Where message={message} onOpen={unread ? onOpen : undefined} />
    </article>
  )
}

function Where(props: { message: MessageView; onOpen: (() => void) | undefined }) {
  const t = useText(words)
  const { message, onOpen } = props
  const { aboutId } = message
  if (message.about === 'licence') {
    return (
      <Link
        className="link-button"
        to="/licences/$number"
        params={{ number: aboutId }}
        onClick={onOpen}
      >
        {t('openLicence')}
      </Link>
    )
  }
  return (
    <Link className="link-button" to="/cases/$caseId" params={{ caseId: aboutId }} onClick={onOpen}>
      {t('openCase')}
    </Link>
  )
}

/** `2026-11-27` inside a sentence → 2026年11月27日. */
function withDays(text: string, language: Language): string {
  return text.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => sayDay(day, language, true))
}
