import { createHash } from 'node:crypto'
import { constants, deflateSync } from 'node:zlib'

/** A PDF (ISO 32000-1) as numbered objects; the same objects give the same bytes. */
export class PdfFile {
  readonly #objects: (Buffer | undefined)[] = []

  /** A number for an object that is written later. */
  reserve(): number {
    return this.#objects.push(undefined)
  }

  set(id: number, body: string): void {
    this.#objects[id - 1] = Buffer.from(body, 'latin1')
  }

  add(body: string): number {
    const id = this.reserve()
    this.set(id, body)
    return id
  }

  /** A stream as it is; `entries` are those of its dictionary besides `Length`. */
  addStream(entries: string, data: Uint8Array): number {
    const head = `<<${entries}/Length ${data.length}>>\nstream\n`
    const parts = [Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream', 'latin1')]
    return this.#objects.push(Buffer.concat(parts))
  }

  addDeflated(entries: string, data: Uint8Array): number {
    return this.addStream(`${entries}/Filter/FlateDecode`, deflated(data))
  }

  write(trailer: { readonly root: number; readonly info: number }): Buffer {
    // four bytes above 127 say that the file is binary (ISO 19005-2, 6.1.2)
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
    let offset = (parts[0] as Buffer).length
    const digest = createHash('sha256')
    const places = this.#objects.map((object, i) => {
      if (!object) throw new Error(`invariant broken: object ${i + 1} of a PDF is written`)
      const place = offset
      const whole = [Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]
      for (const part of whole) offset += part.length
      parts.push(...whole)
      digest.update(object)
      return place
    })
    const id = digest.digest('hex').slice(0, 32)
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
    const size = places.length + 1
    parts.push(
      Buffer.from(
        `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}` +
          `/Root ${trailer.root} 0 R/Info ${trailer.info} 0 R/ID[<${id}><${id}>]>>\n` +
          `startxref\n${offset}\n%%EOF\n`,
      ),
    )
    return Buffer.concat(parts)
  }
}

/** Level 9 is for what is written once a process, 6 for what is written for every licence. */
export function deflated(data: Uint8Array, level = 6): Buffer {
  return deflateSync(data, { level, strategy: constants.Z_DEFAULT_STRATEGY })
}

/** A text string, as UTF-16 with its mark. */
export function textString(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

export const ref = (id: number): string => `${id} 0 R`
