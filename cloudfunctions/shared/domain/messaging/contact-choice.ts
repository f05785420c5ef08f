/** What a member lets the shop start on its own. What they ask for themselves, as a reminder, is not part of it. */
export type ContactChoice = { readonly memberId: string; readonly followUps: boolean; readonly campaigns: boolean }

/** Who has chosen nothing hears from the shop, within its caps. */
export const openChoice = (memberId: string): ContactChoice => ({ memberId, followUps: true, campaigns: true })
