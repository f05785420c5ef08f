import lock from '../../package-lock.json'

type Entry = { readonly optionalDependencies?: Readonly<Record<string, string>> }

describe('the lock file', () => {
  const packages = Object.entries(lock.packages as Readonly<Record<string, Entry>>)
  const known = new Set(
    packages.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )

  it('names the binaries of every platform, or npm ci refuses it', () => {
    const missing = packages.flatMap(([, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !known.has(name)),
    )
    expect(missing).toEqual([])
  })

  it('names no registry', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"')
  })
})
