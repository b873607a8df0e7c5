import { Link, useRouterState } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useText } from '#platform/web/index.ts'
import { menuOf, type Section } from './desk-sections.ts'
import type { Desk } from './desks.ts'
import { words } from './strings.ts'
import { useClosing } from './use-closing.ts'

/** The desks of this person; of many, all but the daily ones open beneath the word for their kind. */
export function StaffMenu(props: { desks: readonly Desk[] }) {
  const t = useText(words)
  const { desks, sections } = menuOf(props.desks)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [opened, setOpened] = useState<{ section: Section; path: string } | null>(null)
  // on the next page nothing is open any more
  const open = opened?.path === path ? opened.section : null
  const nav = useRef<HTMLElement>(null)
  useClosing(nav, open !== null, () => setOpened(null))
  return (
    <nav ref={nav} aria-label={t('mainMenu')}>
      {desks.map((desk) => (
        <DeskLink key={desk} desk={desk} />
      ))}
      {sections.map(({ section, desks: own }) => (
        <div key={section} className="menu-section">
          <button
            type="button"
            aria-expanded={open === section}
            aria-controls={`menu-${section}`}
            data-here={own.some((desk) => isAt(path, desk))}
            onClick={() => setOpened(open === section ? null : { section, path })}
          >
            {t(section)}
          </button>
          <div id={`menu-${section}`} className="menu-panel" hidden={open !== section}>
            {own.map((desk) => (
              <DeskLink key={desk} desk={desk} />
            ))}
          </div>
        </div>
      ))}
    </nav>
  )
}

function DeskLink(props: { desk: Desk }) {
  const t = useText(words)
  return <Link to={`/staff/${props.desk}` as const}>{t(props.desk)}</Link>
}

const isAt = (path: string, desk: Desk) =>
  path === `/staff/${desk}` || path.startsWith(`/staff/${desk}/`)
