import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { ExportedFigures } from '@contract/operator'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { saveFile, savingWord } from '../../platform/save-file'
import { say } from '../../platform/toast'
import type { View as DashboardView } from './dashboards'
import './FigureSheet.scss'

type ExportSheetProps = { readonly view: DashboardView; readonly onClose: () => void }

/** Makes the table and hands it over at a tap: WeChat lets a file go only in one. */
export function ExportSheet({ view, onClose }: ExportSheetProps) {
  const [table, setTable] = useState<ExportedFigures | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    cloud.operator
      .exportFigures(view)
      .then(setTable)
      .catch((thrown: unknown) => setProblem(failureOf(thrown).message))
  }, [view])
  const save = () => {
    if (!table) return
    saveFile(table.fileName, table.csv)
      .then(onClose)
      .catch(() => say('没有保存成，请再试一次'))
  }
  return (
    <Sheet title="导出表格" onClose={onClose} closing="先不了">
      <View className="figure__definition">
        {problem ??
          '所有数字和它们的分子、分母、定义，每月买家，首购以后还来的人，四个阶段，拉新成本和回本，会员分布，最值得联系的会员。电子表格都能打开。'}
      </View>
      <Button
        text={table ? savingWord : problem ? '没能准备好' : '正在准备'}
        disabled={!table}
        onTap={save}
        className="sheet__close"
      />
    </Sheet>
  )
}
