export type Facts = Readonly<Record<string, string | number>>

/** Puts the facts into the words: `{name}`, and of `{n|box|boxes}` the one word or the other, as `n` is 1 or not. */
export function fill(words: string, facts: Facts | undefined): string {
  if (facts === undefined) return words
  return words
    .replace(/\{(\w+)\|([^|}]*)\|([^|}]*)\}/g, (_, name: string, one: string, more: string) =>
      facts[name] === 1 ? one : more,
    )
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}
