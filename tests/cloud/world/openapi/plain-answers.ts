import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { EpochMs } from '@domain/time'
import type { Templates } from '../templates'
import { answer, refusal, type OpenApi } from './open-api'

const picture = v.object({ type: v.literal('image'), media: v.instance(Uint8Array) })

/** Server APIs that answer by themselves and change nothing: links that lead nowhere, a person without risk. */
export const plainAnswers = (templates: Templates, now: () => EpochMs): Readonly<Record<string, OpenApi>> => ({
  'urlscheme.generate': ({ parameters }) => answer({ openlink: `weixin://dl/business/?t=${markOf(parameters)}` }),
  'urllink.generate': ({ parameters }) => answer({ url_link: `https://wxaurl.cn/${markOf(parameters)}` }),
  'riskControl.getUserRiskRank': () => answer({ risk_rank: 0 }),
  'customerServiceMessage.setTyping': () => answer(),
  'customerServiceMessage.uploadTempMedia': ({ parameters }) => {
    const parsed = v.safeParse(picture, parameters)
    if (!parsed.success) return refusal(41005, 'media data missing')
    return answer({
      type: 'image',
      media_id: markOf(Buffer.from(parsed.output.media).toString('base64')),
      created_at: Math.floor(now() / 1000),
    })
  },
  'subscribeMessage.getTemplateList': () =>
    answer({
      data: templates.all().map(({ tmplId, title, fields }) => ({
        pri_tmpl_id: tmplId,
        title,
        content: fields.map(({ key, label }) => `${label}:{{${key}.DATA}}\n`).join(''),
        example: '',
        type: 2,
      })),
    }),
})

/** The same question gets the same mark. */
const markOf = (value: unknown): string => createHash('md5').update(JSON.stringify(value)).digest('hex').slice(0, 12)
