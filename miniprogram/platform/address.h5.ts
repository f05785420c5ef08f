import type { AddressAnswer } from './address'

/** A browser keeps no addresses. */
export const keepsAddresses = false

/** So a form asks. */
export const askAddress = (): Promise<AddressAnswer> => Promise.resolve('by-hand')
