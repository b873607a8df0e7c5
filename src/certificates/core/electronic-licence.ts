import { granted, refused, type Result } from '#kernel/result.ts'
import { mod37and36 } from '../../licences/core/index.ts'

/** Root of electronic licences in the tree of object identifiers (GB/T 36904-2018). */
const ROOT = '1.2.156.3005.2'

/** The parts of 电子证照标识 (GB/T 36904-2018), from the left. */
export interface LicenceIdentifier {
  /** 证照类型代码: credit code of the defining authority and three digits. */
  readonly type: string
  /** 证照颁发机构代码: credit code of the issuing authority. */
  readonly issuer: string
  /** 流水号, unique within type and issuer. */
  readonly serial: string
  /** 版本号, from 1. */
  readonly version: number
}

export type IdentifierRefusal = {
  readonly code: 'CERTIFICATES_IDENTIFIER_WRONG'
  /** Which part is wrong. */
  readonly part: 'root' | 'form' | 'type' | 'issuer' | 'serial' | 'version' | 'check'
}

const FORMS = {
  type: /^[0-9A-Z]{18}\d{3}$/,
  issuer: /^[0-9A-Z]{18}$/,
  serial: /^[0-9A-Z]{1,32}$/,
  version: /^\d{3}$/,
} as const

/**
 * `1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>`. The check character is ISO 7064 MOD
 * 37,36 over the four parts without the root and the dots; it agrees with identifiers in public use.
 */
export function composeIdentifier({ type, issuer, serial, version }: LicenceIdentifier): string {
  const parts = [type, issuer, serial, String(version).padStart(3, '0')]
  return [ROOT, ...parts, mod37and36(parts.join(''))].join('.')
}

/** Reads an identifier and names the first part that is wrong; small letters are not accepted. */
export function readIdentifier(text: string): Result<LicenceIdentifier, IdentifierRefusal> {
  const wrong = (part: IdentifierRefusal['part']) =>
    refused({ code: 'CERTIFICATES_IDENTIFIER_WRONG' as const, part })
  if (!text.startsWith(`${ROOT}.`)) return wrong('root')
  const parts = text.slice(ROOT.length + 1).split('.')
  const [type, issuer, serial, version, check] = parts
  if (parts.length !== 5 || !type || !issuer || !serial || !version || !check) return wrong('form')
  const values = { type, issuer, serial, version }
  for (const part of ['type', 'issuer', 'serial', 'version'] as const)
    if (!FORMS[part].test(values[part])) return wrong(part)
  if (mod37and36(type + issuer + serial + version) !== check) return wrong('check')
  return granted({ type, issuer, serial, version: Number(version) })
}

/** What electronic-licence metadata is made of, for a comprehensive and for a single licence alike. */
export interface ElectronicLicence {
  /** 证照类型名称, e.g. 综合许可凭证 or 食品经营许可证. */
  readonly typeName: string
  /** 证照编号. */
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string
  readonly effectiveFrom: string
  /** `null`: no end is stated (长期). */
  readonly effectiveUntil: string | null
  readonly holder: string
  /** 统一社会信用代码. */
  readonly holderCode: string
  readonly version: number
  /** Administrative division, six digits. */
  readonly region: string
  /** Codes the authorities have registered; without them stand-ins that say so are used. */
  readonly registered?: { readonly type: string; readonly issuer: string }
}

/**
 * 电子证照元数据 (GB/T 36903-2018) under the names that public implementations give its elements. The text of
 * the standard could not be read here: names are taken from systems in use and marked unverified.
 */
export interface LicenceMetadata {
  readonly standard: 'GB/T 36903-2018'
  readonly verified: false
  readonly certificateType: string
  readonly certificateTypeCode: string
  readonly certificateName: string
  readonly certificateNumber: string
  readonly certificateIdentifier: string
  readonly certificateVersion: string
  readonly certificateIssuingAuthorityName: string
  readonly certificateIssuingAuthorityCode: string
  readonly certificateIssuedDate: string
  readonly certificateEffectiveDate: string
  readonly certificateExpiringDate: string
  readonly certificateHolderName: string
  readonly certificateHolderCode: string
  readonly certificateHolderTypeName: '统一社会信用代码'
  readonly certificateAreaCode: string
  /** False while type and issuer carry no code of the national directory (电子证照目录). */
  readonly registered: boolean
}

export function licenceMetadata(licence: ElectronicLicence): LicenceMetadata {
  const { region, version } = licence
  const { issuer, type } = licence.registered ?? standIns(region)
  const serial = licence.number.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase()
  return {
    standard: 'GB/T 36903-2018',
    verified: false,
    certificateType: licence.typeName,
    certificateTypeCode: type,
    certificateName: licence.typeName,
    certificateNumber: licence.number,
    certificateIdentifier: composeIdentifier({
      type,
      issuer,
      serial: serial.slice(0, 32) || '0',
      version,
    }),
    certificateVersion: String(version).padStart(3, '0'),
    certificateIssuingAuthorityName: licence.issuer,
    certificateIssuingAuthorityCode: issuer,
    certificateIssuedDate: licence.issuedOn,
    certificateEffectiveDate: licence.effectiveFrom,
    certificateExpiringDate: licence.effectiveUntil ?? '长期',
    certificateHolderName: licence.holder,
    certificateHolderCode: licence.holderCode,
    certificateHolderTypeName: '统一社会信用代码',
    certificateAreaCode: region,
    registered: licence.registered !== undefined,
  }
}

/**
 * Well-formed codes that nobody has: an authority of the region with the organisation code of zeros
 * (GB 32100), and type number 000. The real ones are assigned with the national directory.
 */
function standIns(region: string): { type: string; issuer: string } {
  const body = `11${region}000000000`
  const issuer = body + creditCheck(body)
  return { issuer, type: `${issuer}000` }
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The last character of a credit code (GB 32100-2015, 5.3). */
function creditCheck(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += CREDIT.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return CREDIT[(31 - (sum % 31)) % 31] as string
}
