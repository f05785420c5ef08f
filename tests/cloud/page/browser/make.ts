type Props = {
  readonly class?: string
  readonly text?: string
  readonly style?: string
  readonly disabled?: boolean
  readonly href?: string
  readonly pressed?: boolean
  readonly onTap?: () => void
}

/** Makes an element with its children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly Node[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (props.class) element.className = props.class
  if (props.text !== undefined) element.textContent = props.text
  if (props.style) element.setAttribute('style', props.style)
  if (props.href) element.setAttribute('href', props.href)
  if (props.pressed !== undefined) element.setAttribute('aria-pressed', String(props.pressed))
  if (props.disabled) element.setAttribute('disabled', '')
  if (props.onTap) element.addEventListener('click', props.onTap)
  element.append(...children)
  return element
}

/** The element of the page with this id. @throws when the page has none. */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const element = document.getElementById(id)
  if (!element) throw new Error(`the page has no #${id}`)
  return element as Kind
}

/** Puts these into the element with this id, unless it shows the same already. */
export const fill = (id: string, ...children: readonly Node[]): void => refill(byId(id), ...children)

/** Puts these into an element, unless it shows the same already: a button must not vanish under a finger. */
export function refill(place: HTMLElement, ...children: readonly Node[]): void {
  const fresh = make('div', {}, ...children)
  if (place.innerHTML !== fresh.innerHTML) place.replaceChildren(...fresh.childNodes)
}
