import { useState } from 'react'
import type { Address } from '@domain/member/address'
import { askAddress, type AddressAnswer } from './address'

/** An address as it stands in a form: written line by line, or chosen among those WeChat keeps. */
export function useAddress(first: Address) {
  const [address, setAddress] = useState(first)
  const ask = async (): Promise<AddressAnswer> => {
    const answer = await askAddress()
    if (answer !== 'left' && answer !== 'by-hand') setAddress(answer.address)
    return answer
  }
  return {
    address,
    type: (part: keyof Address, typed: string) => setAddress((before) => ({ ...before, [part]: typed })),
    /** Asks WeChat; what is chosen there stands in the form. */
    ask,
  }
}
