declare module 'jsbarcode/bin/barcodes/CODE128/CODE128_AUTO' {
  /** Encodes a text as the bars of Code128, '1' black and '0' white, with the shortest of its alphabets. */
  const Code128: new (text: string, options: object) => { encode(): { readonly data: string } }
  export = Code128
}
