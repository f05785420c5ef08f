import { Problem } from '../../../components/Problem'
import { Screen } from '../../../features/shell/Screen'
import type { Failure } from '../../../platform/failure'
import { openTab } from '../../../platform/navigate'

/** Whether the shop has no invitations: then an old link is only a way into it. */
export const isClosed = ({ code }: Failure): boolean => code === 'invitation/closed'

/** What an old link leads to then. */
export const Closed = ({ failure }: { readonly failure: Failure }) => (
  <Screen title="欢迎" place="page">
    <Problem title="欢迎光临" text={failure.message} action="去逛逛" onAction={() => openTab('shop')} />
  </Screen>
)
