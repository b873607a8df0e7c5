import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '#platform/web/index.ts'
import type { Declare, SigningView } from '../../core/index.ts'

/** What may be signed on submitting, what of it is chosen, and what is sent with the declaration. */
export function useSigning(caseId: string) {
  const [items, setItems] = useState<readonly string[]>([])
  const [materials, setMaterials] = useState<readonly string[]>([])
  const [signer, setSigner] = useState('')
  const query = materials.map((id) => `follow=${id}`).join('&')
  const offered = useQuery({
    queryKey: ['case', caseId, 'signing', query],
    queryFn: ({ signal }) => get<SigningView>(`/cases/${caseId}/signing?${query}`, signal),
    placeholderData: (before) => before,
  })
  const toggle = (list: readonly string[], id: string, on: boolean): string[] =>
    on ? [...list, id] : list.filter((one) => one !== id)
  const chosen = items.length + materials.length > 0
  const following = offered.data?.following
  return {
    offered,
    items,
    materials,
    signer,
    chosen,
    sign: setSigner,
    choose: (item: string, on: boolean) => setItems(toggle(items, item, on)),
    follow: (material: string, on: boolean) => setMaterials(toggle(materials, material, on)),
    /** Nothing is chosen, or it is signed and its words are on the screen. */
    ready: !chosen || (signer.trim() !== '' && (materials.length === 0 || following !== undefined)),
    signed: (): Omit<Declare, 'declaration'> => {
      if (!chosen) return {}
      const commitments = (offered.data?.commitments ?? [])
        .filter(({ item }) => items.includes(item))
        .map(({ item, text }) => ({ item, sha256: text.sha256 }))
      const later = materials as NonNullable<Declare['following']>['materials']
      return {
        signer: signer.trim(),
        ...(commitments.length > 0 && { commitments }),
        ...(following && { following: { materials: later, sha256: following.sha256 } }),
      }
    },
  }
}

export type Signing = ReturnType<typeof useSigning>
