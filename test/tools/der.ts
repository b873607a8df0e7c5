/** The elements of a DER sequence, whole; a reader of its own, so that our writer does not judge itself. */
export function partsOf(sequence: Buffer): Buffer[] {
  const found: Buffer[] = []
  const content = contentOf(sequence)
  for (let at = 0; at < content.length;) {
    const { head, length } = sizeOf(content.subarray(at))
    found.push(content.subarray(at, at + head + length))
    at += head + length
  }
  return found
}

export function contentOf(element: Buffer): Buffer {
  const { head, length } = sizeOf(element)
  return element.subarray(head, head + length)
}

/** The bits of a BIT STRING that is whole bytes. */
export const bitsOf = (element: Buffer): Buffer => contentOf(element).subarray(1)

function sizeOf(element: Buffer): { head: number; length: number } {
  const first = element[1] as number
  if (first < 128) return { head: 2, length: first }
  const bytes = first & 127
  return { head: 2 + bytes, length: element.readUIntBE(2, bytes) }
}
