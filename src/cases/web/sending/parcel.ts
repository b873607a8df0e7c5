/** A file chosen for a material; sent again it has the same key, so that it is kept once. */
export interface Parcel {
  readonly caseId: string
  readonly material: string
  readonly file: File
  readonly key: string
}
