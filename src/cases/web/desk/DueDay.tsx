import { useState } from 'react'
import { sayDay, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** A deadline with its weekday; red only when it has passed. */
export function DueDay(props: { day: string }) {
  const t = useText(words)
  const now = useLanguage()
  const [today] = useState(shanghaiToday)
  return (
    <span className="num">
      {sayDay(props.day, now, true)} {props.day < today && <Tag tone="red">{t('overdue')}</Tag>}
    </span>
  )
}

function shanghaiToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
}
