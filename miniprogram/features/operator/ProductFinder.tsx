import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { FoundProducts, ScopeChoice } from '@contract/dashboard'
import { Chip } from '../../components/Chip'
import { Field } from '../../components/Field'
import { spoken } from '../../components/spoken'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'

type ProductFinderProps = {
  /** The products there are figures of already. */
  readonly counted: readonly ScopeChoice[]
  readonly scope: string
  readonly onChoose: (scope: string) => void
}

const PAUSE_MS = 300

/** Any product of the shop: those counted every night at a tap, all others by a word or their number. */
export function ProductFinder({ counted, scope, onChoose }: ProductFinderProps) {
  const [text, setText] = useState('')
  const { found, problem } = useFound(text.trim())
  const choices = text.trim() === '' ? counted : choicesOf(found)
  return (
    <>
      <Field
        label="找商品"
        value={text}
        hint="品名或货号，卖过的都能找到"
        most={64}
        onType={setText}
        kind="sunk"
        className="views__finder"
      />
      <View className="views__note" {...spoken('status')}>
        <Text>{problem ?? noteOf(text.trim(), found)}</Text>
      </View>
      <View className="views__parts views__parts--found">
        {choices.map(({ code, name }) => (
          <Chip key={code} text={name} on={scope === code} onTap={() => onChoose(code)} />
        ))}
      </View>
    </>
  )
}

/** What a text finds, a moment after the last letter; null while it is not known. */
function useFound(text: string): { readonly found: FoundProducts | null; readonly problem: string | null } {
  const [answer, setAnswer] = useState<{ text: string; found: FoundProducts | null; problem: string | null } | null>(
    null,
  )
  useEffect(() => {
    if (text === '') return
    let isOver = false
    const ask = async () => {
      const told = await cloud.segment.findProducts({ text }).then(
        (found) => ({ text, found, problem: null }),
        (thrown: unknown) => ({ text, found: null, problem: failureOf(thrown).message }),
      )
      if (!isOver) setAnswer(told)
    }
    const timer = setTimeout(() => void ask(), PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text])
  return answer?.text === text ? answer : { found: null, problem: null }
}

type Choice = Pick<ScopeChoice, 'code' | 'name'>

/** Two of one name are told apart by their numbers. */
const choicesOf = (found: FoundProducts | null): readonly Choice[] =>
  (found?.products ?? []).map(({ productId, name, isListed }, _place, all) => {
    const isOnly = all.filter((other) => other.name === name).length === 1
    return {
      code: `product:${productId}`,
      name: `${name}${isOnly ? '' : ` ${productId}`}${isListed ? '' : '（已下架）'}`,
    }
  })

function noteOf(text: string, found: FoundProducts | null): string {
  if (text === '') return '这些每天夜里统计。别的商品找到以后现数，一般不到一分钟。'
  if (found === null) return '正在找'
  if (found.products.length === 0) return '没有找到。下架的商品要写完整的货号。'
  return found.isMore ? '还有更多，多写几个字再找。' : `找到 ${found.products.length} 件`
}
