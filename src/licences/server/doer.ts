/** Who did it; `null` is the law itself (silence, the end of validity), done by a job. */
export type Doer = {
  readonly accountId: string
  readonly username: string
  readonly name: string
} | null
