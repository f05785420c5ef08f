/** What came of a tap on the phone button: a code that the cloud turns into the number, or why there is none. */
export type PhoneTap = { readonly code: string } | { readonly why: 'refused' | 'used-up' }

type PhoneEvent = { readonly detail: { readonly code?: string; readonly errno?: number } }

const QUOTA_USED_UP = 1400001

/** Makes a button WeChat's own for the phone number: it asks the shopper, who may say no. */
export const phoneButton = (onTap: (tap: PhoneTap) => void) => ({
  openType: 'getPhoneNumber' as const,
  onGetPhoneNumber: ({ detail }: PhoneEvent) =>
    onTap(detail.code ? { code: detail.code } : { why: detail.errno === QUOTA_USED_UP ? 'used-up' : 'refused' }),
})
