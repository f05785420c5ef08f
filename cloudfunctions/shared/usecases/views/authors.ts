import type { Author, PostedProduct } from '@contract/community'
import type { Product } from '@domain/shop/product'
import type { MemberContext } from '../context'

/** A product as it stands under what was written about it. */
export const postedProduct = ({ productId, name, pack, category, pictureUrl, priceFen }: Product): PostedProduct => ({
  ...{ productId, category, pictureUrl, priceFen },
  name: `${name} ${pack}`.trim(),
})

/** Who wrote: names as they are today, and whether they work for the shop. A member who is gone is called so. */
export async function loadAuthors(
  ctx: MemberContext,
  memberIds: readonly string[],
): Promise<(memberId: string) => Author> {
  const [members, staff] = await Promise.all([
    ctx.database.readMany('members', memberIds),
    ctx.database.readMany('staff', memberIds),
  ])
  return (memberId) => ({
    name: members.find((member) => member.memberId === memberId)?.nickname ?? '已注销的会员',
    isStaff: staff.some((one) => one.memberId === memberId && one.leftAt === null),
    isMine: memberId === ctx.memberId,
  })
}
