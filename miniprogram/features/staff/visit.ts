import { create } from 'zustand'
import type { OpenVisit } from '@contract/staff'

/** The visit being served, with when it came by this phone's clock; null: nobody has been scanned. Never kept. */
export type HeldVisit = { readonly visit: OpenVisit; readonly cameAt: number }

/** The one visit of this phone. */
export const heldVisit = create<{ readonly held: HeldVisit | null }>(() => ({ held: null }))

/** Somebody has been scanned. */
export const putVisit = (visit: OpenVisit): void => heldVisit.setState({ held: { visit, cameAt: Date.now() } })

/** They have been served. */
export const endVisit = (): void => heldVisit.setState({ held: null })

/** Whole seconds a visit is still good for at a moment of this phone's clock; 0: it is over. */
export const secondsLeft = ({ visit, cameAt }: HeldVisit, phoneNow: number): number =>
  Math.max(0, Math.ceil((visit.expiresAt - visit.now - (phoneNow - cameAt)) / 1000))
