import { Text, View } from '@tarojs/components'
import type { GrantAsk } from '@contract/member'
import { Button } from '../../components/Button'
import { spoken } from '../../components/spoken'
import { useAsk } from './useAsk'
import './AskCard.scss'

type AskCardProps = {
  readonly grant: GrantAsk
  /** The template's own name, for the panel. */
  readonly title: string
  readonly text: string
  readonly action: string
}

/** Asks whether something may come by WeChat, once; nothing is given for a yes. Nothing without a template. */
export function AskCard({ grant, title, text, action }: AskCardProps) {
  const { said, busy, agreed, ask } = useAsk(grant, title)
  if (!grant) return null
  return (
    <View className="ask-card">
      <View className="ask-card__text">{text}</View>
      {agreed ? null : <Button kind="soft" icon="bell" text={busy ? '请稍等' : action} disabled={busy} onTap={ask} />}
      {said ? (
        <View className="ask-card__said" {...spoken('status')}>
          <Text>{said}</Text>
        </View>
      ) : null}
    </View>
  )
}
