import { useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import type { TodayTask } from '@contract/staff'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Section } from '../../components/Section'
import { Sheet } from '../../components/Sheet'
import { Tap } from '../../components/Tap'
import { cloud } from '../../platform/cloud'
import { failureOf } from '../../platform/failure'
import { newRequestId } from '../../platform/request-id'
import { say } from '../../platform/toast'
import { monthDay } from '../../text/dates'
import { day } from './day'
import './DayTasks.scss'

/** What somebody of this store should see to; closed with what came of it. */
export function DayTasks({ tasks }: { readonly tasks: readonly TodayTask[] }) {
  const [open, setOpen] = useState<TodayTask | null>(null)
  if (tasks.length === 0) return null
  return (
    <>
      <Section title="要处理" note="顾客不太满意的" />
      <View className="day-tasks">
        {tasks.map((task) => (
          <Tap key={task.taskId} className="day-tasks__task" onTap={() => setOpen(task)}>
            <View className="day-tasks__title">
              <Text>{task.title}</Text>
            </View>
            <Text className="day-tasks__text">{`${monthDay(task.on)}，${task.text}`}</Text>
          </Tap>
        ))}
      </View>
      {open ? <Closing task={open} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

function Closing({ task, onClose }: { readonly task: TodayTask; readonly onClose: () => void }) {
  const [note, setNote] = useState('')
  const requestId = useRef(newRequestId())
  const close = async () => {
    try {
      await cloud.staff.closeTask({ taskId: task.taskId, note: note.trim() }, requestId.current)
      await day.open()
      onClose()
    } catch (thrown) {
      say(failureOf(thrown).message)
    }
  }
  return (
    <Sheet title={task.title} closing="先放着" onClose={onClose}>
      <View className="day-tasks__text">
        <Text>{task.text}</Text>
      </View>
      <Field
        label="怎么处理的"
        value={note}
        hint="怎么处理的，写一句"
        most={100}
        onType={setNote}
        kind="sunk"
        className="day-tasks__note"
      />
      <Button text="处理好了" onTap={() => void close()} />
    </Sheet>
  )
}
