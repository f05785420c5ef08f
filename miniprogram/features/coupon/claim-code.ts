import { failureOf } from '../../platform/failure'
import { lasting } from '../../platform/pending'

/** What came of a code, in a sentence. */
export type CodeClaim = { readonly got: boolean; readonly sentence: string }

/** Claims a coupon by its code. Never throws. */
export async function claimCode(code: string): Promise<CodeClaim> {
  try {
    const { coupon } = await lasting.coupon.claimByCode({ code: code.trim() })
    return { got: true, sentence: `领到「${coupon.face.name}」，已放进我的券。` }
  } catch (thrown) {
    const { kind, message } = failureOf(thrown)
    return { got: false, sentence: kind === 'offline' ? '网络断了，已经记下，连上后自动兑换。' : message }
  }
}
