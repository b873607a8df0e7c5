import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A keyboard that counts what a person would press; the mouse is not touched. */
export interface Keyboard {
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  /** Moves the focus there, at the price of the Tab keys that lie between. */
  to(box: Locator): Promise<void>
  /** One of a list, by its first letters or the arrows between. */
  choose(box: Locator, value: string): Promise<void>
  /** A date as its box takes it: eight digits. */
  date(box: Locator, day: string): Promise<void>
  /** Keys pressed outside of the page (a file dialog). */
  count(keys: number): void
  counted(): number
  parts(): Readonly<Record<'pressed' | 'typed' | 'tabs', number>>
  clicks(): number
}

/** A Chinese character takes two to three keys of an input method; three are counted. */
const KEYS_OF_CHINESE = 3

export function countedKeys(page: Page): Keyboard {
  let keys = 0
  const parts = { pressed: 0, typed: 0, tabs: 0 }
  const clicks = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    parts.pressed += 1
    await page.keyboard.press(key)
  }
  return {
    press,
    async type(text) {
      const before = keys
      for (const letter of text) keys += letter > '\u2E7F' ? KEYS_OF_CHINESE : 1
      parts.typed += keys - before
      await page.keyboard.type(text)
    },
    async to(box) {
      await box.scrollIntoViewIfNeeded()
      const tabs = await tabsTo(page, box)
      keys += tabs
      parts.tabs += tabs
      await box.focus()
    },
    async choose(box, value) {
      const [from, to] = await box.evaluate((node, wanted) => {
        const list = node as HTMLSelectElement
        const at = [...list.options].findIndex((one) => one.value === wanted)
        return [list.selectedIndex, at]
      }, value)
      const steps = to - from
      for (let n = 0; n < Math.abs(steps); n++) await press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
      expect(await box.inputValue()).toBe(value)
    },
    async date(box, day) {
      keys += 8
      await box.fill(day)
      await press('Enter')
    },
    count: (more) => {
      keys += more
    },
    counted: () => keys,
    parts: () => parts,
    clicks: () => clicks,
  }
}

/** How many Tab keys lie between the focus and the box, in the order of the page. */
async function tabsTo(page: Page, box: Locator): Promise<number> {
  const target = await box.elementHandle()
  return page.evaluate((wanted) => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea'),
    ].filter((one) => one.offsetParent !== null && !(one as HTMLInputElement).disabled)
    const stops: HTMLElement[] = []
    const groups = new Set<string>()
    for (const one of all) {
      // a group of radio buttons is one stop
      const name = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : ''
      if (name !== '' && groups.has(name) && one !== wanted) continue
      if (name !== '') groups.add(name)
      stops.push(one)
    }
    const here = stops.indexOf(document.activeElement as HTMLElement)
    const there = stops.indexOf(wanted as HTMLElement)
    return Math.abs(there - Math.max(here, 0))
  }, target)
}
