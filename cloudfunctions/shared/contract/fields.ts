import * as v from 'valibot'
import { addressLimits } from '@domain/member/address'
import { isDay } from '@domain/time'

/** An id as we make or accept them: 1–128 characters without spaces. */
export const idField = v.pipe(v.string(), v.regex(/^[^\s/$]{1,128}$/, 'an id of 1–128 characters without spaces'))

/** A computed id that holds other ids. */
export const longIdField = v.pipe(v.string(), v.regex(/^[^\s/$]{1,512}$/, 'an id of 1–512 characters without spaces'))

/** The id of one attempt to do something, made by the caller. */
export const requestIdField = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, '8–64 letters, digits, - or _'))

/** A business day. */
export const dayField = v.pipe(v.string(), v.check(isDay, 'a day as YYYY-MM-DD'))

/** A page marker answered by the previous page. */
export const cursorField = v.optional(v.pipe(v.string(), v.maxLength(256)))

/** Whole fen, up to ten million yuan. */
export const fenField = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000_000))

const part = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most))

/** Where a parcel goes: written by hand, or as WeChat keeps it for a person (a landline is a phone too). */
export const addressField = v.strictObject({
  name: part(addressLimits.name),
  phone: v.pipe(v.string(), v.trim(), v.regex(/^1\d{10}$|^[\d\s-]{7,20}$/, 'a phone number')),
  region: part(addressLimits.region),
  street: part(addressLimits.street),
})
