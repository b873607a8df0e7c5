/**
 * What became of one try. `retry` waits and comes again, without end; `blame` says whether all that goes to
 * this receiver has to wait (it is down, it is overloaded) or this one event alone (it refuses it).
 * `undeliverable` is an end: there is nobody at this address. `kept` is the demonstration: nothing was sent.
 */
export type Outcome = {
  /** Where it went, masked. */
  readonly target: string
  readonly status?: number
  readonly detail?: string
} & (
  | { readonly outcome: 'delivered' | 'undeliverable' | 'kept' }
  | {
      readonly outcome: 'retry'
      readonly blame: 'receiver' | 'event'
      /** Not before this instant, whatever the back-off says (a quiet hour, Retry-After). */
      readonly notBefore?: string
    }
)
