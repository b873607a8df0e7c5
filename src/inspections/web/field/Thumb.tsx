import { useEffect, useRef } from 'react'
import type { KeptFile } from '../device/database.ts'

/** A photo as it lies on this device. */
export function LocalThumb(props: { file: Pick<KeptFile, 'bytes' | 'type'>; alt: string }) {
  const image = useRef<HTMLImageElement>(null)
  const { bytes, type } = props.file
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }))
    if (image.current) image.current.src = made
    return () => URL.revokeObjectURL(made)
  }, [bytes, type])
  return <img ref={image} className="thumb" alt={props.alt} />
}

/** A photo that the server has. */
export function ServerThumb(props: { visit: string; sha256: string; alt: string }) {
  const url = `/api/v1/visits/${props.visit}/files/${props.sha256}`
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img className="thumb" src={url} alt={props.alt} loading="lazy" />
    </a>
  )
}
