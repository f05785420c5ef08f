/** Something the reader has to know, in English and in Chinese. */
export type Note = { readonly english: string; readonly chinese: string }

/** A note in both languages. */
export const note = (english: string, chinese: string): Note => ({ english, chinese })
