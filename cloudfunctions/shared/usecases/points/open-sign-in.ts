import type { SignInPage } from '@contract/points'
import type { MemberContext } from '../context'
import { signInPage } from './sign-in-page'

/** The sign-in page as it stands. */
export const openSignIn = (ctx: MemberContext): Promise<SignInPage> => signInPage(ctx)
