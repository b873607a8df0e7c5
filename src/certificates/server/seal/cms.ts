import { createHash } from 'node:crypto'
import * as der from './der.ts'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const DATA = '1.2.840.113549.1.7.1'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SHA256 = '2.16.840.1.101.3.4.2.1'

export interface CmsSigner {
  readonly certificate: Buffer
  /** Name of the certificate's issuer; its serial is 1. */
  readonly issuer: string
  readonly algorithm: string
  readonly sign: (attributes: Buffer) => Buffer
}

/**
 * A detached CMS SignedData (RFC 5652) over content of this SHA-256, as PAdES wants it: no signing
 * time (the PDF says it), the certificate named by its digest (RFC 5035).
 */
export function signedData(digest: Uint8Array, signer: CmsSigner): Buffer {
  const sha256 = der.sequence(der.oid(SHA256))
  const attribute = (type: string, value: Buffer) => der.sequence(der.oid(type), der.set(value))
  const named = createHash('sha256').update(signer.certificate).digest()
  const attributes = Buffer.concat([
    attribute(CONTENT_TYPE, der.oid(DATA)),
    attribute(MESSAGE_DIGEST, der.octets(digest)),
    attribute(SIGNING_CERTIFICATE_V2, der.sequence(der.sequence(der.sequence(der.octets(named))))),
  ])
  const info = der.sequence(
    der.integer(1),
    der.sequence(der.commonName(signer.issuer), der.integer(1)),
    sha256,
    // signed as a SET, carried as [0]
    der.explicit(0, attributes),
    der.sequence(der.oid(signer.algorithm)),
    der.octets(signer.sign(der.set(attributes))),
  )
  const data = der.sequence(
    der.integer(1),
    der.set(sha256),
    der.sequence(der.oid(DATA)),
    der.explicit(0, signer.certificate),
    der.set(info),
  )
  return der.sequence(der.oid(SIGNED_DATA), der.explicit(0, data))
}
