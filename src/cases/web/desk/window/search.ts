import { readLocal, writeLocal } from '#platform/web/index.ts'
import type { WindowCase } from '../../../core/index.ts'

/** What the inbox shows, as its address says it: any view is a link that can be sent to a colleague. */
export type WindowSearch = Partial<
  Record<'state' | 'light' | 'kind' | 'industry' | 'handler' | 'q', string>
>

const NAMES = ['state', 'light', 'kind', 'industry', 'handler', 'q'] as const

/** Only what could be a filter; anything else in an address is passed over. */
export function readWindowSearch(search: Readonly<Record<string, unknown>>): WindowSearch {
  const given = NAMES.flatMap((name) => {
    const value = search[name]
    const text = typeof value === 'number' ? String(value) : value
    const known = typeof text === 'string' && (name === 'q' ? /^.{1,60}$/ : /^\w{1,20}$/).test(text)
    return known ? [[name, text]] : []
  })
  return Object.fromEntries(given) as WindowSearch
}

const PLACE = 'window.search'
export const TO_ANSWER: WindowSearch = { state: 'toAnswer' }
export const ALL_OPEN: WindowSearch = { state: 'open' }

/** An address that says nothing shows what waits for an answer. */
export function shownBy(search: WindowSearch): WindowSearch {
  return Object.keys(search).length === 0 ? TO_ANSWER : search
}

/** As the list is asked: without a state it is everything that is open. */
export function askedBy({ state, ...search }: WindowSearch): WindowSearch {
  return state === undefined || state === 'open' ? search : { ...search, state }
}

/** The view from which a case was opened, where its next one is looked for. */
export function rememberSearch({ q: _personal, ...search }: WindowSearch): void {
  writeLocal(PLACE, search)
}
export function lastSearch(): WindowSearch {
  return readWindowSearch(readLocal<WindowSearch>(PLACE) ?? TO_ANSWER)
}

/** What can be answered now, of a page of the list. */
export function isToAnswer({ state }: Pick<WindowCase, 'state'>): boolean {
  return state === 'submitted' || state === 'resubmitted'
}
