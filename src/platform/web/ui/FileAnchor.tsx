import type { ReactNode } from 'react'
import { insideAnApp } from '../in-app.ts'
import { useText } from '../language.ts'
import { words } from '../strings.ts'

/**
 * A link to a file. A browser opens it beside the page; inside an app (微信) it stays in the one window there is,
 * with a hint how to keep it.
 */
export function FileAnchor(props: {
  href: string
  children: ReactNode
  label?: string
  button?: boolean
  /** Its name where it is kept rather than looked at. */
  download?: string
}) {
  const t = useText(words)
  const inside = insideAnApp()
  return (
    <>
      <a
        href={props.href}
        className={props.button === true ? 'link-button' : undefined}
        aria-label={props.label}
        {...(props.download !== undefined && { download: props.download })}
        {...(!inside && props.download === undefined && { target: '_blank', rel: 'noreferrer' })}
      >
        {props.children}
      </a>
      {inside && <span className="soft small"> {t('openOutside')}</span>}
    </>
  )
}
