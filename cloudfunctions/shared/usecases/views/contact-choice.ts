import { openChoice, type ContactChoice } from '@domain/messaging/contact-choice'
import type { Context } from '../context'

/** What a member lets the shop start on its own. */
export const loadChoice = async (ctx: Context, memberId: string): Promise<ContactChoice> =>
  (await ctx.database.read('contact_choices', memberId)) ?? openChoice(memberId)
