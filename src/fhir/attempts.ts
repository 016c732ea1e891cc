/** Names of records that were sent and of which it is not certain that they were not stored. */
export type Attempts = Pick<Set<string>, 'has' | 'add' | 'delete'>

const PREFIX = 'postfusion sent '

/** Kept in the tab, so that a reload does not forget them: opaque names, no patient data. In memory where that is blocked. */
export function tabAttempts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): Attempts {
  const here = new Set<string>()
  const inTab = <T>(work: (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => T): T | null => {
    try {
      return storage && work(storage)
    } catch {
      return null
    }
  }
  return {
    has: (name) => here.has(name) || inTab((one) => one.getItem(PREFIX + name)) !== null,
    add(name) {
      inTab((one) => one.setItem(PREFIX + name, ''))
      return here.add(name)
    },
    delete(name) {
      inTab((one) => one.removeItem(PREFIX + name))
      return here.delete(name)
    },
  }
}
