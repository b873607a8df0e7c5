import { Link, useRouterState } from '@tanstack/react-router'
import { useRef, useState, type MouseEvent } from 'react'
import { useText } from '#platform/web/index.ts'
import type { Desk } from './desks.ts'
import { StaffMenu } from './StaffMenu.tsx'
import { words } from './strings.ts'
import { Tools } from './Tools.tsx'
import { useClosing } from './use-closing.ts'

/** The bar above every desk; on a phone its menu and tools stand behind one button and leave the screen to the work. */
export function StaffBar(props: { desks: readonly Desk[] }) {
  const t = useText(words)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  // on the next page it is closed again
  const open = openedAt === path
  const bar = useRef<HTMLElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useClosing(bar, open, () => setOpenedAt(null))
  /** Whoever chose something is done with the menu; it is in the way of the page. */
  function leave(event: MouseEvent<HTMLElement>): void {
    if (!open || !(event.target as Element).closest('a, .tools button')) return
    opener.current?.focus()
    setOpenedAt(null)
  }
  return (
    <header ref={bar} className="top no-print">
      <div className="top-inner">
        <Link className="brand" to="/staff">
          {t('staff')}
        </Link>
        <button
          ref={opener}
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="bar-menu"
          onClick={() => setOpenedAt(open ? null : path)}
        >
          {t('menu')}
        </button>
        <div id="bar-menu" className="bar-menu" data-open={open} onClick={leave}>
          <StaffMenu desks={props.desks} />
          <Tools />
        </div>
      </div>
    </header>
  )
}
