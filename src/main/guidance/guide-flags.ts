export interface GuideFlags {
  /** A file or JSON text: {questionId: value}. */
  readonly answers?: string
  readonly json?: boolean
}
