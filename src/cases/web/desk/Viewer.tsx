import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useText } from '#platform/web/index.ts'
import { Key, type Keys } from '#platform/web/staff/index.ts'
import type { FileView } from '../../core/index.ts'
import { words } from './strings.ts'

/** How a document is looked at: how large, and turned by how many quarters. */
export interface Sight {
  readonly zoom: number
  readonly turns: number
}
export const FIT: Sight = { zoom: 1, turns: 0 }
const STEP = 1.25

export function larger({ zoom, turns }: Sight): Sight {
  return { zoom: Math.min(5, zoom * STEP), turns }
}
export function smaller({ zoom, turns }: Sight): Sight {
  return { zoom: Math.max(0.4, zoom / STEP), turns }
}
export function turned({ zoom, turns }: Sight): Sight {
  return { zoom, turns: (turns + 1) % 4 }
}

/** A scan or a PDF as it was handed in, to be enlarged and turned. */
export function Viewer(props: {
  address: string
  file: Pick<FileView, 'name' | 'contentType'>
  sight: Sight
  onSight: (sight: Sight) => void
  keys?: Keys
}) {
  const t = useText(words)
  const { address, file, sight, onSight, keys } = props
  const button = (name: 'larger' | 'smaller' | 'turn' | 'fit', key: string, next: Sight) => (
    <Button size="small" autoInsertSpace={false} onClick={() => onSight(next)}>
      {t(name)}
      {keys !== undefined && <Key of={key} keys={keys} />}
    </Button>
  )
  return (
    <figure className="viewer">
      <div className="row" role="group" aria-label={t('sight')}>
        {button('larger', '1', larger(sight))}
        {button('smaller', '2', smaller(sight))}
        {button('turn', '3', turned(sight))}
        {button('fit', '0', FIT)}
        <span className="num small soft" role="status">
          {Math.round(sight.zoom * 100)}%
        </span>
      </div>
      <Sheet address={address} file={file} sight={sight} />
      <figcaption>
        <a href={address} target="_blank" rel="noreferrer">
          {t('openFile', { name: file.name })}
        </a>
      </figcaption>
    </figure>
  )
}

/** The paper in its frame: what is larger than the frame scrolls inside it. */
function Sheet(props: {
  address: string
  file: Pick<FileView, 'name' | 'contentType'>
  sight: Sight
}) {
  const t = useText(words)
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 600, height: 500 })
  const [ratio, setRatio] = useState<number>()
  const { address, file, sight } = props
  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return undefined
    const measure = () => setRoom({ width: box.clientWidth, height: box.clientHeight })
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    measure()
    return () => watch.disconnect()
  }, [])
  useFocusBack(frame)
  const pdf = file.contentType === 'application/pdf'
  const across = sight.turns % 2 === 1
  const paper = pdf ? room : sizeOf(ratio ?? room.width / room.height, room, across)
  const seen = { width: paper.width * sight.zoom, height: paper.height * sight.zoom }
  const [width, height] = across ? [seen.height, seen.width] : [seen.width, seen.height]
  const style = { width, height, transform: `translate(-50%, -50%) rotate(${sight.turns * 90}deg)` }
  const title = t('preview', { name: file.name })
  return (
    <div ref={frame} className="sheet-frame" tabIndex={0} role="region" aria-label={title}>
      <div className="sheet" style={seen}>
        {pdf ? (
          <iframe src={`${address}#toolbar=0&navpanes=0&view=FitH`} title={title} style={style} />
        ) : (
          <img
            src={address}
            alt={title}
            style={style}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setRatio(naturalWidth / naturalHeight)
            }
          />
        )}
      </div>
    </div>
  )
}

/** A click into a PDF would take the keyboard away from the page: it comes back to the frame around it. */
function useFocusBack(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    function left(): void {
      const inside = document.activeElement
      if (inside?.tagName !== 'IFRAME' || frame.current?.contains(inside) !== true) return
      setTimeout(() => frame.current?.focus({ preventScroll: true }), 100)
    }
    addEventListener('blur', left)
    return () => removeEventListener('blur', left)
  }, [frame])
}

/** The room that a picture takes when it just fits into the frame, turned or not. */
function sizeOf(ratio: number, room: { width: number; height: number }, across: boolean) {
  const shown = across ? 1 / ratio : ratio
  const width = Math.min(room.width, room.height * shown)
  return { width, height: width / shown }
}
