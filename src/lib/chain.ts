/**
 * Several maps as one, without copying: a key is looked up in each in turn, so that maps which make their values only when
 * asked stay as they are. Where two have the same key, the first one's value stands.
 */
export function chain<Key, Value>(maps: readonly ReadonlyMap<Key, Value>[]): ReadonlyMap<Key, Value> {
  const find = (key: Key) => maps.find((map) => map.has(key));
  function* entries(): MapIterator<[Key, Value]> {
    for (const map of maps) for (const entry of map) if (find(entry[0]) === map) yield entry;
  }
  function* keys(): MapIterator<Key> {
    for (const [key] of entries()) yield key;
  }
  function* values(): MapIterator<Value> {
    for (const [, value] of entries()) yield value;
  }
  const chained: ReadonlyMap<Key, Value> = {
    get size() {
      return maps.reduce((sum, map) => sum + map.size, 0);
    },
    get: (key) => find(key)?.get(key),
    has: (key) => find(key) !== undefined,
    entries,
    keys,
    values,
    forEach(call) {
      for (const [key, value] of entries()) call(value, key, chained);
    },
    [Symbol.iterator]: entries,
  };
  return chained;
}
