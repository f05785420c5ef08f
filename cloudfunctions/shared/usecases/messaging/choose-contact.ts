import type { ContactChoices } from '@contract/messaging'
import type { MemberContext } from '../context'

/** Keeps what the caller lets the shop start on its own; what is under way looks at it right before it goes out. */
export async function chooseContact(ctx: MemberContext, choices: ContactChoices): Promise<ContactChoices> {
  await ctx.database.write('contact_choices', ctx.memberId, { memberId: ctx.memberId, ...choices })
  return choices
}
