type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null

/** The part of an OpenAPI document that is looked at here. */
export interface Description {
  paths?: Record<string, Record<string, { tags?: string[]; responses?: Record<string, Json> }>>
  components?: { schemas?: Record<string, Json>; responses?: Record<string, Json> }
}

/**
 * The same description with every refusal that several routes share said once, under `components`, and without
 * named schemas that nobody refers to.
 */
export function saidOnce(description: Description): Description {
  const responses = shareRefusals(description)
  const shared = { ...description, components: { ...description.components, responses } }
  const named = description.components?.schemas ?? {}
  const used = reachable(JSON.stringify([shared.paths, responses]), named)
  const schemas = Object.fromEntries(Object.entries(named).filter(([name]) => used.has(name)))
  return { ...shared, components: { ...shared.components, schemas } }
}

/** Puts a reference in the place of each refusal that two routes share, and gives back what they refer to. */
function shareRefusals({ paths = {} }: Description): Record<string, Json> {
  const refusals = Object.values(paths)
    .flatMap((path) => Object.values(path))
    .flatMap(({ tags, responses = {} }) =>
      Object.entries(responses)
        .filter(([status]) => Number(status) >= 400)
        .map(([status, refusal]) => ({
          stem: `${tags?.[0] ?? 'any'}-${status}`,
          text: JSON.stringify(refusal),
          replace: (by: Json) => (responses[status] = by),
        })),
    )
  const shared: Record<string, Json> = {}
  for (const [text, same] of Map.groupBy(refusals, (refusal) => refusal.text)) {
    if (same.length < 2) continue
    const name = unused(same[0]!.stem, shared)
    shared[name] = JSON.parse(text) as Json
    for (const { replace } of same) replace({ $ref: `#/components/responses/${name}` })
  }
  return shared
}

function unused(stem: string, taken: Readonly<Record<string, Json>>): string {
  if (!(stem in taken)) return stem
  for (let n = 2; ; n++) if (!(`${stem}-${n}` in taken)) return `${stem}-${n}`
}

/** The names that a text refers to, directly or through others. */
function reachable(text: string, schemas: Readonly<Record<string, Json>>): Set<string> {
  const found = new Set<string>()
  const open = [text]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const [, name = ''] of next.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue
      found.add(name)
      open.push(JSON.stringify(schemas[name] ?? null))
    }
  return found
}
