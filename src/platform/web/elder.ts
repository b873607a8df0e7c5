import { useState } from 'react'
import { readLocal, writeLocal } from './local.ts'

/** 大, 更大, 最大: base text of 21, 25 and 30 px (tokens.css); the smallest text is 0.875 of it. */
const ORDER = ['large', 'larger', 'largest'] as const
export type ElderSize = (typeof ORDER)[number]

function sizeNow(): ElderSize {
  const kept = readLocal<ElderSize>('elder-size')
  return ORDER.find((size) => size === kept) ?? 'large'
}

/** 长辈版: larger text (≥ 18 px, up to 30) and targets (≥ 60 px), remembered on this device. */
export function applyElder(): void {
  const page = document.documentElement
  const on = readLocal<boolean>('elder') ?? false
  page.dataset['elder'] = String(on)
  page.dataset['textSize'] = on ? sizeNow() : ''
}

export function useElder(): {
  readonly on: boolean
  readonly size: ElderSize
  readonly toggle: () => void
  /** The next larger text; after the largest the first again. */
  readonly next: () => void
} {
  const [on, setOn] = useState(() => readLocal<boolean>('elder') ?? false)
  const [size, setSize] = useState(sizeNow)
  function toggle(): void {
    writeLocal('elder', !on)
    setOn(!on)
    applyElder()
  }
  function next(): void {
    const larger = ORDER[(ORDER.indexOf(size) + 1) % ORDER.length] ?? 'large'
    writeLocal('elder-size', larger)
    setSize(larger)
    applyElder()
  }
  return { on, size, toggle, next }
}
