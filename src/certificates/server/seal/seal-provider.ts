import type { Mark, Meter } from '../../core/index.ts'

export interface SealPlace {
  readonly x: number
  readonly y: number
  readonly diameter: number
  readonly icft: number
  readonly meter: Meter
}

/** The picture of a seal as an OFD of one page. */
export interface SealPicture {
  readonly ofd: Uint8Array
  /** Side in millimetres. */
  readonly side: number
}

export interface OfdToSign {
  /** What `seal` answered. */
  readonly seal: Uint8Array
  /** Signature.xml, which lists the SM3 of every other file, and where it stands in the package. */
  readonly signatureXml: Uint8Array
  readonly file: string
  readonly day: string
}

/**
 * 电子印章 comes from a government seal platform (GB/T 38540); this is the door for it. A file of ours
 * waits for its answers, and is kept as a blob afterwards, so that a platform is asked once a version.
 * `legal` is false for everything that is not such a platform, and its face must say so.
 */
export interface SealProvider {
  readonly name: string
  readonly legal: boolean
  /** What the seal looks like. */
  stamp(place: SealPlace): readonly Mark[]
  /** 电子印章数据 (GB/T 38540-2020 §6) as DER, with its picture. */
  seal(picture: SealPicture): Promise<Uint8Array>
  /** 电子签章数据 (GB/T 38540-2020 §7) as DER: SM2 over the SM3 of Signature.xml. */
  signOfd(toSign: OfdToSign): Promise<Uint8Array>
  /** A detached CMS SignedData with `signingCertificateV2` over this SHA-256 (PAdES B-B). */
  signPdf(digest: Uint8Array): Promise<Uint8Array>
}
