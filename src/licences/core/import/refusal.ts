/** Why a file of existing licences cannot be taken as a whole; faults of its lines are in the report. */
export type ImportRefusal =
  | { readonly code: 'LICENCES_IMPORT_NOT_READABLE'; readonly file: string }
  | { readonly code: 'LICENCES_IMPORT_COLUMNS_MISSING'; readonly columns: readonly string[] }
  | { readonly code: 'LICENCES_IMPORT_EMPTY' }
  | { readonly code: 'LICENCES_IMPORT_TOO_LONG'; readonly lines: number; readonly most: number }
  | { readonly code: 'LICENCES_IMPORT_NOT_FOUND'; readonly id: string }
  | { readonly code: 'LICENCES_IMPORT_CONFIRMED'; readonly id: string }
  | { readonly code: 'LICENCES_IMPORT_NOTHING_READY' }
