/** `/cases?state=decided`: parameters that are empty are left out. */
export function withQuery<P extends string>(
  path: P,
  parameters: Readonly<Record<string, string>>,
): P | `${P}?${string}` {
  const given = Object.entries(parameters).filter(([, value]) => value !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}
