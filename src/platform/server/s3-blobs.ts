import { createHash } from 'node:crypto'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Blobs } from './blobs.ts'

export interface S3Place {
  readonly bucket: string
  /** A server of one's own (MinIO, Ceph, a cloud of the government); Amazon's when absent. */
  readonly endpoint: string | undefined
  readonly region: string
}

/**
 * Blobs in a bucket that several web nodes share, named as on disk. Who may comes from the environment
 * (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) or the machine's role, as the SDK finds it.
 */
export function openS3Blobs({ bucket, endpoint, region }: S3Place): Blobs {
  const client = new S3Client({
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    // servers other than Amazon's store the trailers of streamed checksums as part of the file
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const place = (sha256: string) => ({
    Bucket: bucket,
    Key: `blobs/${sha256.slice(0, 2)}/${sha256}`,
  })
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const known = await orNothing(client.send(new HeadObjectCommand(place(sha256))))
      if (known?.ContentLength !== bytes.length) {
        const ContentMD5 = createHash('md5').update(bytes).digest('base64')
        await client.send(new PutObjectCommand({ ...place(sha256), Body: bytes, ContentMD5 }))
      }
      return { sha256, size: bytes.length }
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
      const found = await orNothing(client.send(new GetObjectCommand(place(sha256))))
      if (found?.Body === undefined) return undefined
      const bytes = Buffer.from(await found.Body.transformToByteArray())
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new Error(`the bytes of ${sha256} in ${bucket} were changed`)
      return bytes
    },
    async remove(sha256) {
      if (/^[0-9a-f]{64}$/.test(sha256)) await client.send(new DeleteObjectCommand(place(sha256)))
    },
  }
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    const { name, $metadata } = error instanceof S3ServiceException ? error : {}
    if ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket') return undefined
    throw error
  }
}
