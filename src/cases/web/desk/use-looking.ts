import { useState } from 'react'
import type { Material, Side } from './Papers.tsx'
import { FIT } from './Viewer.tsx'

/** Which document is looked at, which of its files, how near, and what stands beside it. */
export function useLooking(papers: readonly Material[]) {
  const first = papers.find(({ files }) => files.length > 0) ?? papers[0]
  const [chosen, setChosen] = useState(first?.id)
  const [fileNo, setFileNo] = useState(0)
  const [sight, setSight] = useState(FIT)
  const [side, setSide] = useState<Side>('material')
  const material = papers.find(({ id }) => id === chosen)

  function choose(id: Material['id'] | undefined, file = 0): void {
    if (id === undefined) return
    setChosen(id)
    setFileNo(file)
    setSight(FIT)
    setSide('material')
  }
  /** The next file, and after the last of a document the next document. */
  function move(by: 1 | -1): void {
    if (material?.files[fileNo + by] !== undefined) return choose(chosen, fileNo + by)
    choose(papers[papers.findIndex(({ id }) => id === chosen) + by]?.id)
  }
  return { material, chosen, choose, move, fileNo, setFileNo, sight, setSight, side, setSide }
}
