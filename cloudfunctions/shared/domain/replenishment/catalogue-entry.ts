/** What the shop's catalogue says of a product: its category, and how many days one pack usually lasts. */
export type CatalogueEntry = { readonly category: string; readonly cycleDays: number | null }
