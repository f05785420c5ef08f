import type { SignInPage } from '@contract/points'
import { cloud } from '../../platform/cloud'
import { createQuery } from '../../platform/query'

/** The streak, what each day brings, and the other ways to earn. */
export const signInQuery = createQuery<SignInPage>('sign-in', () => cloud.points.openSignIn({}))
