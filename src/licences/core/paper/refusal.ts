/** Why something with paper cannot be done. */
export type PaperRefusal =
  | { readonly code: 'LICENCES_PAPER_NOT_FOUND'; readonly serial: string }
  | {
      readonly code: 'LICENCES_PAPER_NOT_IN_THIS_STATE'
      readonly serial: string
      readonly state: string
    }
  | { readonly code: 'LICENCES_PAPER_OUTSTANDING'; readonly serials: readonly string[] }
  | { readonly code: 'LICENCES_STOCK_SERIALS_TAKEN'; readonly serials: readonly string[] }
  | { readonly code: 'LICENCES_STOCK_RANGE_WRONG'; readonly first: string; readonly last: string }
  | {
      readonly code: 'LICENCES_STOCK_EMPTY'
      readonly needed: number
      readonly left: number
    }
  | { readonly code: 'LICENCES_RFID_TAKEN'; readonly rfid: string; readonly serial: string }
  | { readonly code: 'LICENCES_PRINT_NOT_QUEUED'; readonly requests: readonly string[] }
  | { readonly code: 'LICENCES_NOT_IN_FORCE'; readonly number: string; readonly state: string }
