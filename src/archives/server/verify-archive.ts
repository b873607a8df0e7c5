import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { fingerprintOf, readStatement, readTrust } from '../../verification/server/index.ts'
import { faultsOf, KEYS, MANIFEST, Manifest, SIGNATURE, type ArchiveFault } from '../core/index.ts'

/** The answer of `zhunying archive verify`. */
export interface ArchiveVerdict {
  readonly authentic: boolean
  readonly caseNo: string | null
  readonly region: string | null
  readonly version: number | null
  readonly files: number
  readonly faults: readonly ArchiveFault[]
  /** By whose keys the signature was read: a trust file, or those inside the package itself. */
  readonly trust: 'given' | 'package'
  /** Fingerprint (RFC 7638) of the key that signed, to be compared with the one the authority has told. */
  readonly key: string | null
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Judges a package with nothing but its bytes: every file against the manifest, the manifest against the
 * signature. Without a trust file the keys inside are believed; then only their fingerprint says whose they are.
 */
export function verifyArchive(zip: Uint8Array, trust?: string): ArchiveVerdict {
  const by = trust === undefined ? ('package' as const) : ('given' as const)
  const none = { caseNo: null, region: null, version: null, files: 0, trust: by, key: null }
  const unreadable = (path: string): ArchiveVerdict => {
    return { ...none, authentic: false, faults: [{ path, what: 'unreadable' }] }
  }
  const files = unzipped(zip)
  if (!files) return unreadable('')
  const text = (path: string) => Buffer.from(files[path] ?? []).toString('utf8')
  const manifest = readManifest(text(MANIFEST))
  if (!manifest) return unreadable(MANIFEST)
  const digests = new Map(
    Object.entries(files).map(([path, bytes]) => {
      return [path, { sha256: digest(bytes), size: bytes.length }]
    }),
  )
  const said = { files: text(KEYS), signature: text(SIGNATURE) }
  const key = signerOf(trust ?? said.files, said.signature, {
    region: manifest.region,
    archive: digest(files[MANIFEST] as Uint8Array),
  })
  const faults = [
    ...faultsOf(manifest, digests),
    ...(key === null ? [{ path: SIGNATURE, what: 'signature' as const }] : []),
  ]
  const { caseNo, region, version } = manifest
  const about = { caseNo, region, version, files: manifest.files.length, trust: by, key }
  return { ...about, authentic: faults.length === 0, faults }
}

/** A package is at most this much, unpacked; what says otherwise is no package of ours. */
const MOST_BYTES = 4 * 1024 ** 3

function unzipped(zip: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    let size = 0
    return unzipSync(zip, {
      filter: ({ originalSize }) => {
        size += originalSize
        if (size > MOST_BYTES) throw new Error('too large')
        return true
      },
    })
  } catch {
    return undefined
  }
}

function readManifest(text: string): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The fingerprint of the key that signed just this, or null. */
function signerOf(
  keys: string,
  statement: string,
  claims: { readonly region: string; readonly archive: string },
): string | null {
  const trusted = readTrust(keys)
  if (!trusted.ok) return null
  const said = readStatement(statement, trusted.value)
  if (!said.ok || said.value['archive'] !== claims.archive) return null
  if (said.value['region'] !== claims.region) return null
  const [head = ''] = statement.split('.')
  const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string }
  const key = trusted.value.find((one) => one.kid === kid)
  return key ? fingerprintOf(key.jwk) : null
}
