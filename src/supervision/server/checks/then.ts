import { granted, type Result } from '#kernel/result.ts'

/** The view of what was done; a refusal as it is. */
export async function andThen<A, B, R>(
  result: Result<A, R>,
  view: (value: A) => Promise<B>,
): Promise<Result<B, R>> {
  return result.ok ? granted(await view(result.value)) : result
}
