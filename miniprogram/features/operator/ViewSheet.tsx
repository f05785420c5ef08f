import { useState } from 'react'
import { Picker, Text, View } from '@tarojs/components'
import type { ScopeChoice } from '@contract/dashboard'
import type { Dashboard, WindowDays } from '@contract/operator'
import { addDays } from '@domain/time'
import { Chip } from '../../components/Chip'
import { Sheet } from '../../components/Sheet'
import { monthDay } from '../../text/dates'
import type { View as DashboardView } from './dashboards'
import { ProductFinder } from './ProductFinder'
import './ViewSheet.scss'

type ViewSheetProps = {
  readonly view: DashboardView
  readonly shown: Dashboard
  readonly onChoose: (view: DashboardView) => void
  readonly onClose: () => void
}

const DAYS: readonly WindowDays[] = [30, 90, 365]

/** Chooses the days looked at, and the part of the shop: a place, a product, members of a stage or group. */
export const ViewSheet = ({ view, shown, onChoose, onClose }: ViewSheetProps) => (
  <Sheet title="看哪些" onClose={onClose} closing="好了">
    <View className="views__name">统计多少天</View>
    <View className="views">
      {DAYS.map((windowDays) => (
        <Chip
          key={windowDays}
          text={`${windowDays} 天`}
          on={!view.window && view.windowDays === windowDays}
          onTap={() => onChoose({ windowDays, scope: view.scope })}
        />
      ))}
      <Chip
        text="自己选"
        on={view.window !== undefined}
        onTap={() => onChoose({ ...view, window: view.window ?? { fromOn: shown.fromOn, toOn: shown.toOn } })}
      />
    </View>
    {view.window ? <Days view={view} shown={shown} window={view.window} onChoose={onChoose} /> : null}
    {shown.scopes.length > 1 ? <Parts view={view} scopes={shown.scopes} onChoose={onChoose} /> : null}
  </Sheet>
)

type DaysProps = Pick<ViewSheetProps, 'view' | 'shown' | 'onChoose'> & {
  readonly window: NonNullable<DashboardView['window']>
}

/** From which day to which; both are included. */
const Days = ({ view, shown, window, onChoose }: DaysProps) => {
  const pick = (changed: Partial<DaysProps['window']>) => onChoose({ ...view, window: { ...window, ...changed } })
  const lastOn = addDays(shown.today, -1)
  return (
    <View className="views__days">
      <DayPick
        name="从"
        on={window.fromOn}
        least={addDays(window.toOn, -365)}
        most={window.toOn}
        onPick={(fromOn) => pick({ fromOn })}
      />
      <DayPick name="到" on={window.toOn} least={window.fromOn} most={lastOn} onPick={(toOn) => pick({ toOn })} />
    </View>
  )
}

type DayPickProps = {
  readonly name: string
  readonly on: string
  readonly least: string
  readonly most: string
  readonly onPick: (on: string) => void
}

const DayPick = ({ name, on, least, most, onPick }: DayPickProps) => (
  <Picker
    className="views__day"
    mode="date"
    value={on}
    start={least}
    end={most}
    onChange={(event) => onPick(event.detail.value)}
    {...{ 'aria-label': `${name}哪天` }}
  >
    <View className="views__face">
      <Text className="views__from">{name}</Text>
      <Text>{`${on.slice(0, 4)}年${monthDay(on)}`}</Text>
    </View>
  </Picker>
)

/** The family that is never empty: any product can be asked for. */
const PRODUCTS = '商品'

const KINDS = [
  { name: '门店和渠道', of: ['all', 'store', 'channel'] },
  { name: PRODUCTS, of: ['product'] },
  { name: '生命周期', of: ['stage'] },
  { name: 'RFM 分层', of: ['group'] },
] as const satisfies readonly { readonly name: string; readonly of: readonly ScopeChoice['kind'][] }[]

type PartsProps = Pick<ViewSheetProps, 'view' | 'onChoose'> & { readonly scopes: readonly ScopeChoice[] }

/** Which part of the shop, one family of them at a time. */
function Parts({ view, scopes, onChoose }: PartsProps) {
  const kindOf = (code: string) => scopes.find((scope) => scope.code === code)?.kind ?? 'all'
  const [family, setFamily] = useState(() => familyOf(kindOf(view.scope)))
  const inside = scopes.filter(({ kind }) => familyOf(kind) === family)
  return (
    <>
      <View className="views__name">哪一部分</View>
      <View className="views">
        {KINDS.filter(({ name }) => name === PRODUCTS || scopes.some(({ kind }) => familyOf(kind) === name)).map(
          ({ name }) => (
            <Chip key={name} text={name} on={name === family} onTap={() => setFamily(name)} />
          ),
        )}
      </View>
      {family === PRODUCTS ? (
        <ProductFinder counted={inside} scope={view.scope} onChoose={(scope) => onChoose({ ...view, scope })} />
      ) : (
        <View className="views__parts">
          {inside.map(({ code, name }) => (
            <Chip key={code} text={name} on={view.scope === code} onTap={() => onChoose({ ...view, scope: code })} />
          ))}
        </View>
      )}
    </>
  )
}

const familyOf = (kind: ScopeChoice['kind']): string =>
  KINDS.find(({ of }) => (of as readonly string[]).includes(kind))?.name ?? KINDS[0].name
