import type { CodeBatch } from '@contract/coupon'
import { codesOf, hashCode } from '@domain/coupon/code'
import { refuse } from '@domain/refusal'
import type { StaffContext } from '../context'
import { templateOf } from '../postings/issue-coupon'

const AT_ONCE = 20

/**
 * Makes a batch of codes for a template and tells them; only their hashes are kept. The same request again: the same codes.
 * @throws refusal coupon/not-open when the template does not go by codes.
 */
export async function makeCodes(
  ctx: StaffContext,
  input: { readonly templateId: string; readonly count: number },
): Promise<CodeBatch> {
  const { templateId, ways } = templateOf(ctx, input.templateId)
  const secret = ctx.secrets.couponCode
  if (secret === '') throw new Error('the coupon codes have no secret')
  if (!ways.includes('code')) throw refuse('coupon/not-open')
  const codes = codesOf(secret, `${templateId}:${ctx.requestId}`, input.count)
  for (let from = 0; from < codes.length; from += AT_ONCE)
    await Promise.all(
      codes.slice(from, from + AT_ONCE).map((code) => {
        const codeHash = hashCode(secret, code)
        return ctx.database.add('coupon_codes', codeHash, { codeHash, templateId, claimedBy: null, couponId: null })
      }),
    )
  return { codes }
}
