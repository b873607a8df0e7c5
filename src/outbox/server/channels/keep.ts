import type { Outcome } from '../../core/index.ts'

/** No way out is connected: the words are kept where people can see that nothing was sent. */
export function keep(target: string, words: string): Outcome {
  return { outcome: 'kept', target, detail: words }
}
