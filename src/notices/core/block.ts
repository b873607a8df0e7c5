/** A piece of the letter; every writer (PDF, page) prints the same pieces in the same order. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly under: readonly string[] }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly small?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table'
      /** Shares of the width; they add up to 1. */
      readonly widths: readonly number[]
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'flow' }

/** What distinguishes one served copy: printed at the head and on every page. */
export interface DocumentStamp {
  readonly receipt: string
  readonly hash: string
  readonly servedAt: string
  readonly signature: string | null
}
