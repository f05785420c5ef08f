import { brokenFields } from './field'
import type { SendRules } from './decide-send'
import type { FieldValues, MessageTemplate } from './template'

/** The message rules as data: templates, permitted hours, caps. `sample` values prove that a template can be filled. */
export type MessageProgram = SendRules & {
  readonly templates: readonly (MessageTemplate & { readonly sample: FieldValues })[]
}

/** The template of a code. @throws RangeError, a fault: the program names a template that it lacks. */
export function templateOf(program: MessageProgram, code: string): MessageTemplate {
  const template = program.templates.find((candidate) => candidate.code === code)
  if (!template) throw new RangeError(`no template ${code}`)
  return template
}

/** What is wrong with the message rules, as data; empty when they may be published. */
export function checkMessages(program: MessageProgram): readonly { readonly path: string; readonly problem: string }[] {
  const { fromMinute, untilMinute } = program.window
  const hours = fromMinute >= 0 && fromMinute < untilMinute && untilMinute <= 1440
  return [
    ...(hours ? [] : [{ path: 'window', problem: 'from must be before until, within one day' }]),
    ...(Number.isInteger(program.weeklyCap) && program.weeklyCap >= 1
      ? []
      : [{ path: 'weeklyCap', problem: 'must be a whole number, at least 1' }]),
    ...program.templates.flatMap((template) =>
      brokenFields(template, template.sample).map((key) => ({
        path: `templates.${template.code}.${key}`,
        problem: 'the sample value breaks the field’s limit',
      })),
    ),
  ]
}
