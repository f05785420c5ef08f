import { Button } from '../../components/Button'
import { openPage } from '../../platform/navigate'
import { writeWanted } from './wanted'

type AgainButtonProps = {
  readonly lines: readonly { readonly productId: string; readonly qty: number }[]
  readonly className?: string
}

/** 再来一单: the same goods at today's price, one tap from the payment sheet. */
export const AgainButton = ({ lines, className = '' }: AgainButtonProps) => (
  <Button
    kind="soft"
    text="再来一单"
    className={className}
    onTap={() => openPage('shop/checkout', { lines: writeWanted(lines) })}
  />
)
