import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import { spoken } from './spoken'
import './Panel.scss'

type AgreementProps = {
  /** Whether this person may agree; else it is their own, and they can only take it back. */
  readonly mayAgree: boolean
  readonly busy: boolean
  /** Why it did not go; '' while nothing is wrong. */
  readonly notice: string
  readonly onAgree: () => void
  readonly onRefuse: () => void
}

/** What ends a panel that waits for a second person: yes, no, or the proposer's taking it back. */
export const Agreement = ({ mayAgree, busy, notice, onAgree, onRefuse }: AgreementProps) => (
  <>
    <View className="panel__acts">
      <Button
        kind="quiet"
        text={mayAgree ? '不同意' : '撤回'}
        className="panel__act"
        disabled={busy}
        onTap={onRefuse}
      />
      {mayAgree ? <Button kind="soft" text="同意" className="panel__act" disabled={busy} onTap={onAgree} /> : null}
    </View>
    {notice ? (
      <View className="panel__notice" {...spoken('status')}>
        <Text>{notice}</Text>
      </View>
    ) : null}
  </>
)
