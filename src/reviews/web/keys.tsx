import { Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { readLocal, Switch, useText, writeLocal } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** One shortcut: Alt and a letter, what it does in words. */
export interface Shortcut {
  readonly key: string
  readonly words: string
  readonly run: () => void
}

const PLACE = 'reviewer-keys'

export interface Keys {
  readonly list: readonly Shortcut[]
  readonly on: boolean
  readonly turn: (on: boolean) => void
  readonly open: boolean
  readonly show: (open: boolean) => void
}

/**
 * Shortcuts with Alt, so that no key of typing or of a screen reader is taken (WCAG 2.1.4), and they
 * can be switched off. `?` outside a box shows the list.
 */
export function useKeys(list: readonly Shortcut[]): Keys {
  const [on, setOn] = useState(() => readLocal(PLACE) !== 'off')
  const [open, setOpen] = useState(false)
  const now = useRef(list)
  useEffect(() => {
    now.current = list
  }, [list])
  useEffect(() => {
    function hear(event: KeyboardEvent): void {
      const inBox = (event.target as HTMLElement | null)?.closest('input, textarea, select') != null
      if (event.key === '?' && !inBox && on) return setOpen(true)
      if (!on || !event.altKey || event.ctrlKey || event.metaKey) return
      const found = now.current.find(({ key }) => event.code === `Key${key}`)
      if (!found) return
      event.preventDefault()
      found.run()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [on])
  return {
    list,
    on,
    open,
    show: setOpen,
    turn(next) {
      writeLocal(PLACE, next ? 'on' : 'off')
      setOn(next)
    },
  }
}

/** The list of keys, and the switch that turns them off. */
export function KeyHelp(props: { keys: Keys }) {
  const t = useText(words)
  const { list, on, turn, open, show } = props.keys
  return (
    <>
      <Button autoInsertSpace={false} size="small" onClick={() => show(true)}>
        {t('keys')}
      </Button>
      <Modal
        open={open}
        title={t('keys')}
        footer={null}
        onCancel={() => show(false)}
        closable={{ 'aria-label': t('close') }}
      >
        <div className="stack">
          <Switch checked={on} onChange={turn}>
            {t('keysOn')}
          </Switch>
          <dl className="key-list">
            {[...list, { key: '?', words: t('keys') }].map((one) => (
              <div key={one.key}>
                <dt>
                  <kbd>{one.key === '?' ? '?' : `Alt + ${one.key}`}</kbd>
                </dt>
                <dd>{one.words}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Modal>
    </>
  )
}
