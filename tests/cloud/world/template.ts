import * as v from 'valibot'

/** A subscribe-message template as an account has picked it: the keys WeChat gave, the labels people read. */
export const templateSchema = v.object({
  tmplId: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  fields: v.pipe(
    v.array(
      v.object({
        key: v.pipe(
          v.string(),
          v.regex(
            /^(thing|number|letter|symbol|character_string|time|date|amount|phone_number|car_number|name|phrase|enum)\d+$/,
            'a key such as thing1',
          ),
        ),
        label: v.string(),
        /** The values an enum allows. */
        values: v.optional(v.array(v.string())),
      }),
    ),
    v.minLength(1),
    v.maxLength(5),
  ),
})

/** A template of the account. */
export type Template = v.InferOutput<typeof templateSchema>
/** One field of a template. */
export type TemplateField = Template['fields'][number]
