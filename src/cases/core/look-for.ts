import { tidyCode } from '../../parties/core/index.ts'

/** What somebody looks for by these words. */
export type LookFor =
  | { readonly by: 'number'; readonly begins: string }
  /** The serial of a day's number, in whichever region. */
  | { readonly by: 'serial'; readonly day: string; readonly serial: string }
  | { readonly by: 'uscc'; readonly begins: string }
  | { readonly by: 'name'; readonly part: string }

/**
 * Reads what was typed into the one search box: the beginning of a number (`110102-20261120-00001`, with
 * or without hyphens), the serial of today (`12`), the beginning of a credit code from six characters on,
 * or a part of a name from two characters on; nothing when it is too short for any.
 */
export function lookFor(words: string, today: string): LookFor | undefined {
  const code = tidyCode(words)
  if (/^\d{1,5}$/.test(code))
    return { by: 'serial', day: today.replaceAll('-', ''), serial: code.padStart(5, '0') }
  const dated = /^(\d{6})(20\d{6})(\d{0,5})$/.exec(code)
  if (dated) {
    const [, region = '', day = '', serial = ''] = dated
    return { by: 'number', begins: `${region}-${day}-${serial}` }
  }
  const ofDay = /^(20\d{6})(\d{5})$/.exec(code)
  if (ofDay) return { by: 'serial', day: ofDay[1] ?? '', serial: ofDay[2] ?? '' }
  if (/^[0-9A-HJ-NPQRTUWXY]{6,18}$/.test(code)) return { by: 'uscc', begins: code }
  const part = words.normalize('NFKC').replace(/[\s()·-]/g, '')
  return Array.from(part).length >= 2 ? { by: 'name', part } : undefined
}
