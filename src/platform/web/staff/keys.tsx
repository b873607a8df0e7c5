import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../language.ts'
import { readLocal, writeLocal } from '../local.ts'
import { Switch } from '../ui/Switch.tsx'
import { words } from './strings.ts'

/** One shortcut: Alt and a letter or digit, what it does in words. */
export interface Shortcut {
  readonly key: string
  readonly words: string
  readonly run: () => void
}

const PLACE = 'staff-keys'

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
      const found = now.current.find(({ key }) => [`Key${key}`, `Digit${key}`].includes(event.code))
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
  const box = useRef<HTMLDialogElement>(null)
  const { list, on, turn, open, show } = props.keys
  useEffect(() => {
    if (open) box.current?.showModal()
  }, [open])
  return (
    <>
      <Button autoInsertSpace={false} size="small" onClick={() => show(true)}>
        {t('keys')}
        <kbd aria-hidden="true">?</kbd>
      </Button>
      {open && (
        <dialog ref={box} className="key-help" aria-labelledby="keys" onClose={() => show(false)}>
          <div className="stack">
            <h2 id="keys">{t('keys')}</h2>
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
            <form method="dialog">
              <Button autoInsertSpace={false} htmlType="submit">
                {t('close')}
              </Button>
            </form>
          </div>
        </dialog>
      )}
    </>
  )
}

/** The key of a button, shown on it while keys are in use; a screen reader hears it in the list. */
export function Key(props: { of: string; keys: Keys }) {
  return props.keys.on ? <kbd aria-hidden="true">Alt {props.of}</kbd> : null
}
