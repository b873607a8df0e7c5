import decodeQR from 'qr/decode.js'
import { useState } from 'react'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import '../supervision.css'

/** Beyond this a telephone takes too long to look for a code; its picture is made smaller first. */
const LONGEST = 1600

/** The code on the licence, taken with the camera and read on the device; the picture goes nowhere. */
export function ScanPhoto(props: { read: (link: string) => void }) {
  const t = useText(words)
  const [said, setSaid] = useState<'scanDone' | 'scanNone' | null>(null)
  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const link = await codeIn(file)
    setSaid(link === undefined ? 'scanNone' : 'scanDone')
    if (link !== undefined) props.read(link)
  }
  return (
    <>
      <label className="scan-button">
        <span aria-hidden="true">{t('scan')}</span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="visually-hidden"
          aria-label={t('scan')}
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </label>
      {said !== null && (
        <p role="status" className={said === 'scanDone' ? 'note green' : 'note amber'}>
          {t(said)}
        </p>
      )}
    </>
  )
}

async function codeIn(file: File): Promise<string | undefined> {
  try {
    const picture = await createImageBitmap(file)
    const share = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * share)
    canvas.height = Math.round(picture.height * share)
    const pen = canvas.getContext('2d')
    if (pen === null) return undefined
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height))
  } catch {
    return undefined
  }
}
