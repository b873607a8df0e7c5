import * as der from './der.ts'
import { signSm2, SM2_WITH_SM3, sm3Of, testCertificate } from './test-key.ts'

export interface SealPicture {
  /** The picture as an OFD of one page. */
  readonly ofd: Uint8Array
  /** Side in millimetres. */
  readonly side: number
}

/** 电子印章数据 (GB/T 38540-2020 §6): the seal itself, made and signed by its maker. */
export function makeSeal(picture: SealPicture): Buffer {
  const certificate = testCertificate()
  const header = der.sequence(der.ia5('ES'), der.integer(4), der.ia5('zhunying'))
  const property = der.sequence(
    der.integer(1),
    der.utf8('测试印章（无法律效力）'),
    der.integer(1),
    der.sequence(der.octets(certificate)),
    der.time('2020-01-01'),
    der.time('2020-01-01'),
    der.time('2099-12-31'),
  )
  const { ofd, side } = picture
  const image = der.sequence(der.ia5('ofd'), der.octets(ofd), der.integer(side), der.integer(side))
  const info = der.sequence(header, der.ia5('zhunying-test-seal'), property, image)
  // the maker's signature stands over the seal's words, its certificate and the algorithm
  const signed = der.sequence(info, der.octets(certificate), der.oid(SM2_WITH_SM3))
  return der.sequence(
    info,
    der.octets(certificate),
    der.oid(SM2_WITH_SM3),
    der.bits(signSm2(signed)),
  )
}

/** 电子签章数据 (GB/T 38540-2020 §7): the seal set upon what `signatureXml` lists, by SM3. */
export function stamp(seal: Buffer, signatureXml: Uint8Array, file: string, day: string): Buffer {
  const toSign = der.sequence(
    der.integer(4),
    seal,
    der.time(day),
    der.bits(sm3Of(signatureXml)),
    der.ia5(file),
  )
  return der.sequence(
    toSign,
    der.octets(testCertificate()),
    der.oid(SM2_WITH_SM3),
    der.bits(signSm2(toSign)),
  )
}
