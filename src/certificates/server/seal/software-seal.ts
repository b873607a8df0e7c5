import { testSeal } from '../../core/index.ts'
import { signedData } from './cms.ts'
import * as der from './der.ts'
import { ECDSA_WITH_SHA256, p256TestCertificate, signP256 } from './p256-test-key.ts'
import type { OfdToSign, SealPicture, SealProvider } from './seal-provider.ts'
import { signSm2, SM2_WITH_SM3, sm2TestCertificate, sm3Of, TEST_NAME } from './sm2-test-key.ts'

/** The stand-in: its face says 测试 and never imitates an authority's seal. */
export const softwareSeal: SealProvider = {
  name: 'software-test-seal',
  legal: false,
  stamp: ({ x, y, diameter, icft, meter }) => testSeal(x, y, diameter, icft, meter),
  seal: async (picture) => sealOf(picture),
  signOfd: async (toSign) => stamp(toSign),
  signPdf: async (digest) =>
    signedData(digest, {
      certificate: p256TestCertificate(),
      issuer: TEST_NAME,
      algorithm: ECDSA_WITH_SHA256,
      sign: signP256,
    }),
}

/** 电子印章数据 (GB/T 38540-2020 §6): the seal itself, made and signed by its maker. */
function sealOf({ ofd, side }: SealPicture): Buffer {
  const certificate = sm2TestCertificate()
  const header = der.sequence(der.ia5('ES'), der.integer(4), der.ia5('zhunying'))
  const property = der.sequence(
    der.integer(1),
    der.utf8('测试印章（无法律效力）'),
    der.integer(1),
    der.sequence(der.octets(certificate)),
    der.time('2020-01-01'),
    der.time('2020-01-01'),
    der.time('2049-12-31'),
  )
  const image = der.sequence(der.ia5('ofd'), der.octets(ofd), der.integer(side), der.integer(side))
  const info = der.sequence(header, der.ia5('zhunying-test-seal'), property, image)
  return signedBy([info, der.octets(certificate), der.oid(SM2_WITH_SM3)])
}

/** The maker's signature stands over the seal's words, its certificate and the algorithm. */
function signedBy(parts: readonly Buffer[]): Buffer {
  return der.sequence(...parts, der.bits(signSm2(der.sequence(...parts))))
}

/** 电子签章数据 (GB/T 38540-2020 §7): the seal set upon what Signature.xml lists, by SM3. */
function stamp({ seal, signatureXml, file, day }: OfdToSign): Buffer {
  const toSign = der.sequence(
    der.integer(4),
    seal,
    der.time(day),
    der.bits(sm3Of(signatureXml)),
    der.ia5(file),
  )
  return der.sequence(
    toSign,
    der.octets(sm2TestCertificate()),
    der.oid(SM2_WITH_SM3),
    der.bits(signSm2(toSign)),
  )
}
