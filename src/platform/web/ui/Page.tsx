import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../language.ts'
import { words } from '../strings.ts'

/**
 * One page: its heading is the document's title, and takes the focus when the page opens, so that
 * a screen reader says where the person is.
 */
export function Page(props: {
  title: string
  children: ReactNode
  lead?: ReactNode
  /** The heading is said but not shown, where the page itself is the message (a code to scan). */
  quiet?: boolean
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const t = useText(words)
  const { title } = props
  useEffect(() => {
    document.title = `${title} · ${t('appName')}`
    const inside = heading.current?.closest('main')?.contains(document.activeElement) === true
    if (!inside) heading.current?.focus({ preventScroll: true })
  }, [title, t])
  return (
    <div className="page">
      <h1 ref={heading} tabIndex={-1} className={props.quiet === true ? 'visually-hidden' : ''}>
        {title}
      </h1>
      {props.lead !== undefined && <p className="soft">{props.lead}</p>}
      {props.children}
    </div>
  )
}
