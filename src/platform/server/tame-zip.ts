import { unzipSync, zipSync } from 'fflate'

/**
 * The same archive, of which no part unpacks to more than it says: for readers that unpack whatever is there. A file
 * may say that it is small and be gigabytes; what is beyond its word is cut off. Undefined when all parts together say
 * that they are more than `most` bytes. Throws for what is no archive.
 */
export function tameZip(bytes: Uint8Array, most: number): Buffer | undefined {
  let size = 0
  const parts = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize
      return size <= most
    },
  })
  return size <= most ? Buffer.from(zipSync(parts, { level: 0 })) : undefined
}
