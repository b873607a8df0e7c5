import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useText } from '#platform/web/index.ts'
import { sha256 } from '../device/hash.ts'
import type { NewFile } from '../device/store.ts'
import { words } from './strings.ts'

/** A box to write a name in with a finger; what is written becomes a small PNG, hashed at once. */
export function SignaturePad(props: { name: string; onSigned: (file: NewFile) => void }) {
  const t = useText(words)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [written, setWritten] = useState(false)
  useEffect(() => blank(canvas.current), [])
  function draw(event: PointerEvent<HTMLCanvasElement>, begin: boolean): void {
    const pen = event.currentTarget.getContext('2d')
    if (pen === null || (!begin && event.buttons === 0)) return
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) * event.currentTarget.width) / box.width
    const y = ((event.clientY - box.top) * event.currentTarget.height) / box.height
    if (begin) {
      event.currentTarget.setPointerCapture(event.pointerId)
      pen.beginPath()
      pen.moveTo(x, y)
    } else {
      pen.lineTo(x, y)
      pen.stroke()
      setWritten(true)
    }
  }
  async function confirm(): Promise<void> {
    const blob = await new Promise<Blob | null>((done) => canvas.current?.toBlob(done, 'image/png'))
    if (blob === null) return
    const bytes = await blob.arrayBuffer()
    props.onSigned({ sha256: await sha256(bytes), type: 'image/png', bytes, line: null })
  }
  return (
    <div className="stack">
      <p className="soft">{t('signHere')}</p>
      <canvas
        ref={canvas}
        className="pad"
        width={700}
        height={280}
        role="img"
        aria-label={t('signOf', { name: props.name })}
        onPointerDown={(event) => draw(event, true)}
        onPointerMove={(event) => draw(event, false)}
      />
      <div className="row">
        <button
          type="button"
          className="big quiet"
          onClick={() => {
            blank(canvas.current)
            setWritten(false)
          }}
        >
          {t('clear')}
        </button>
        <button
          type="button"
          className="big primary"
          disabled={!written}
          onClick={() => void confirm()}
        >
          {t('confirmSign')}
        </button>
      </div>
    </div>
  )
}

/** White paper, dark ink. */
function blank(canvas: HTMLCanvasElement | null): void {
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.strokeStyle = '#101828'
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
}
