/** What can be read in these elements, in the order of reading; then what stands in their fields, line by line. */
export const readable = (elements: readonly Element[]): string =>
  elements.flatMap((element) => [element.textContent ?? '', ...written(element)]).join('\n')

const written = (element: Element): readonly string[] =>
  [...element.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)

/** The innermost element that is labelled so, or reads so: a label goes before a text. */
export const findCalled = (elements: readonly Element[], name: string | RegExp): Element | null => {
  const fits = (text: string | null | undefined) =>
    !!text && (typeof name === 'string' ? text === name : name.test(text))
  const all = elements.flatMap((element) => [...element.querySelectorAll('*')])
  const labelled = all.filter((element) => fits(element.getAttribute('aria-label')))
  const reading = all.filter((element) => fits(element.textContent?.trim()))
  return labelled.at(-1) ?? reading.at(-1) ?? null
}

/** What may be tapped by name, for a message to a person. */
export const namesOf = (elements: readonly Element[]): readonly string[] =>
  elements
    .flatMap((element) => [...element.querySelectorAll('[aria-role=button], [aria-role=tab], [aria-label]')])
    .map((element) => element.getAttribute('aria-label') || element.textContent?.trim() || '')
    .filter((name) => name !== '')
