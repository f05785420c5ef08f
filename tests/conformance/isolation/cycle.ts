/** A directed graph by its edges. */
export type Edges<T> = Map<T, Set<T>>

/** Some cycle of the graph, or undefined; without recursion, since histories are long. */
export function findCycle<T>(edges: ReadonlyMap<T, ReadonlySet<T>>): T[] | undefined {
  const state = new Map<T, 'open' | 'done'>()
  for (const start of edges.keys()) {
    if (state.has(start)) continue
    const path: { readonly node: T; readonly next: Iterator<T> }[] = []
    const enter = (node: T): void => {
      state.set(node, 'open')
      path.push({ node, next: (edges.get(node) ?? new Set<T>()).values() })
    }
    enter(start)
    while (path.length > 0) {
      const top = path.at(-1) as (typeof path)[number]
      const { value, done } = top.next.next()
      if (done === true) {
        state.set(top.node, 'done')
        path.pop()
      } else if (state.get(value) === 'open') {
        const nodes = path.map(({ node }) => node)
        return nodes.slice(nodes.indexOf(value))
      } else if (!state.has(value)) enter(value)
    }
  }
  return undefined
}
