/** Why a paper is not posted. */
export type PostingRefusal =
  | { readonly code: 'LICENCES_POSTING_OPEN' }
  | { readonly code: 'LICENCES_PAPER_HANDED_OVER' }
  | { readonly code: 'LICENCES_POSTING_NOT_FOUND'; readonly id: string }
  | { readonly code: 'LICENCES_POSTING_SETTLED'; readonly state: string }
