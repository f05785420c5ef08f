import './wechat-panel.scss'

/** What a person taps on the panel. */
export type PanelAnswer = 'accept' | 'reject'

/** Draws the panel WeChat would show for one template and waits for the tap. */
export const showPanel = (title: string): Promise<{ readonly answer: PanelAnswer; readonly remember: boolean }> =>
  new Promise((resolve) => {
    const panel = build('div', 'wechat-panel', { role: 'dialog', 'aria-label': '订阅消息' })
    const always = build('input', 'wechat-panel__box', { type: 'checkbox', id: 'wechat-panel-always' })
    const answer = (given: PanelAnswer) => () => {
      panel.remove()
      resolve({ answer: given, remember: always.checked })
    }
    panel.append(sheetOf(title, always, answer('reject'), answer('accept')))
    document.body.append(panel)
  })

function sheetOf(title: string, always: HTMLElement, onReject: () => void, onAccept: () => void): HTMLElement {
  const sheet = build('div', 'wechat-panel__sheet')
  const row = build('div', 'wechat-panel__row')
  row.append(build('span', 'wechat-panel__tick', { 'aria-hidden': 'true' }), text('span', '', title))
  const keep = build('label', 'wechat-panel__always', { for: 'wechat-panel-always' })
  keep.append(always, '总是保持以上选择，不再询问')
  const buttons = build('div', 'wechat-panel__buttons')
  buttons.append(button('取消', 'quiet', onReject), button('允许', 'go', onAccept))
  sheet.append(text('div', 'wechat-panel__who', '申请'), text('div', 'wechat-panel__what', '发送一次以下消息'))
  sheet.append(row, keep, buttons)
  return sheet
}

function button(label: string, kind: 'quiet' | 'go', onTap: () => void): HTMLElement {
  const made = text('button', `wechat-panel__button wechat-panel__button--${kind}`, label)
  made.addEventListener('click', onTap)
  return made
}

function text(tag: keyof HTMLElementTagNameMap, className: string, words: string): HTMLElement {
  const made = build(tag, className)
  made.textContent = words
  return made
}

function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  made.className = className
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
