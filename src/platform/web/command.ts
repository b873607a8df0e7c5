import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from './api.ts'

/**
 * A write the person asks for. The same intent (same input) pressed again after a failure carries
 * the same Idempotency-Key, so a double click or a lost answer never does it twice.
 */
export function useCommand<Input, Output>(
  work: (input: Input, key: string) => Promise<Output>,
  then?: (output: Output, input: Input) => void | Promise<void>,
) {
  const intent = useRef<{ of: string; key: string } | undefined>(undefined)
  return useMutation({
    retry: false,
    mutationFn: (input: Input) => {
      const of = JSON.stringify(input) ?? ''
      if (intent.current?.of !== of) intent.current = { of, key: newKey() }
      return work(input, intent.current.key)
    },
    onSuccess: async (output: Output, input: Input) => {
      intent.current = undefined
      await then?.(output, input)
    },
  })
}
