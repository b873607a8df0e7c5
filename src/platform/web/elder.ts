import { useState } from 'react'
import { readLocal, writeLocal } from './local.ts'

/** 长辈版: larger text (≥ 18 px) and targets (≥ 60 px), remembered on this device. */
export function applyElder(): void {
  document.documentElement.dataset['elder'] = String(readLocal<boolean>('elder') ?? false)
}

export function useElder(): [on: boolean, toggle: () => void] {
  const [on, setOn] = useState(() => readLocal<boolean>('elder') ?? false)
  function toggle(): void {
    writeLocal('elder', !on)
    setOn(!on)
    applyElder()
  }
  return [on, toggle]
}
