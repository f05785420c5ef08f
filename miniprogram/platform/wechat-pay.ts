import './wechat-pay.scss'

/** Draws the payment sheet WeChat would show and waits for the tap. */
export const showPaySheet = (totalFen: number): Promise<'pay' | 'cancel'> =>
  new Promise((resolve) => {
    const veil = build('div', 'wechat-pay', { role: 'dialog', 'aria-label': '微信支付' })
    const leave = (answer: 'pay' | 'cancel') => () => {
      veil.remove()
      resolve(answer)
    }
    const sheet = build('div', 'wechat-pay__sheet')
    sheet.append(
      button('wechat-pay__close', '×', '关闭', leave('cancel')),
      text('wechat-pay__title', '微信支付'),
      text('wechat-pay__what', '松间日用'),
      text('wechat-pay__sum', `¥${(totalFen / 100).toFixed(2)}`),
      text('wechat-pay__way', '支付方式 零钱'),
      button('wechat-pay__go', '确认支付', '确认支付', leave('pay')),
    )
    veil.append(sheet)
    document.body.append(veil)
  })

function button(className: string, words: string, label: string, onTap: () => void): HTMLElement {
  const made = build('button', className, { 'aria-label': label })
  made.textContent = words
  made.addEventListener('click', onTap)
  return made
}

function text(className: string, words: string): HTMLElement {
  const made = build('div', className)
  made.textContent = words
  return made
}

function build(tag: 'div' | 'button', className: string, attributes: Readonly<Record<string, string>> = {}) {
  const made = document.createElement(tag)
  made.className = className
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}
