/**
 * What the app keeps beside an object it has seen (a verdict, a mapped record) must not outlive the mutant that made it.
 * From now on a WeakMap forgets everything at each call of the function given back.
 */
export function forgetfulMemory(): () => void {
  const Kept = WeakMap
  let age = 0
  globalThis.WeakMap = class<K extends WeakKey, V> extends Kept<K, V> {
    private kept = new Kept<K, { value: V; age: number }>()
    override get(key: K): V | undefined {
      const one = this.kept.get(key)
      return one?.age === age ? one.value : undefined
    }
    override has(key: K): boolean {
      return this.kept.get(key)?.age === age
    }
    override set(key: K, value: V): this {
      this.kept.set(key, { value, age })
      return this
    }
    override delete(key: K): boolean {
      return this.kept.delete(key)
    }
  }
  return () => {
    age += 1
  }
}
