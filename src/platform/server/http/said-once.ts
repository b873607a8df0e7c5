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

/** Puts a reference in the place of each refusal and gives back what they refer to, named by subject and status. */
function shareRefusals({ paths = {} }: Description): Record<string, Json> {
  const names = new Map<string, string>()
  const shared: Record<string, Json> = {}
  for (const route of Object.values(paths).flatMap((path) => Object.values(path)))
    for (const [status, refusal] of Object.entries(route.responses ?? {})) {
      if (Number(status) < 400) continue
      const text = JSON.stringify(refusal)
      const stem = `${route.tags?.[0] ?? 'any'}-${status}`
      const name = names.get(text) ?? unused(stem, shared)
      names.set(text, name)
      shared[name] = refusal
      route.responses![status] = { $ref: `#/components/responses/${name}` }
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
