/** The door somebody came through: `/?region=110102&industry=25&entry=jingtong&ref=JT-77&uscc=…`. */
export interface Door {
  readonly region: string
  readonly industry?: string
  readonly entry?: string
  readonly reference?: string
  readonly uscc?: string
}

/** What a link from an entry says; undefined where it names no region. */
export function arrivedFrom(search: string): Door | undefined {
  const params = new URLSearchParams(search)
  const word = (name: string, form: RegExp) => {
    const value = params.get(name)
    return value !== null && form.test(value) ? value : undefined
  }
  const region = word('region', /^\d{6}$/)
  if (region === undefined) return undefined
  const industry = word('industry', /^[0-9A-Za-z]{1,8}$/)
  const entry = word('entry', /^[a-z0-9-]{2,30}$/)
  const reference = word('ref', /^[\w-]{1,80}$/)
  const uscc = word('uscc', /^[0-9A-HJ-NP-RTUWXY]{18}$/)
  return {
    region,
    ...(industry !== undefined && { industry }),
    ...(entry !== undefined && { entry }),
    ...(reference !== undefined && { reference }),
    ...(uscc !== undefined && { uscc }),
  }
}
