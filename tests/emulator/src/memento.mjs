// The whole board as it was at one moment, and back to it: many endings of one story without telling it anew each time.

/**
 * Everything that can be reached from `root` by fields, arrays, maps, sets and buffers, as it is now. `skip` holds
 * objects that are left alone. Functions are kept, not copied: what one holds in variables of its own must not change.
 */
export class Memento {
  constructor(root, skip = []) {
    this.undo = [];
    this.seen = new Set(skip);
    this.open = [root];
    while (this.open.length) this.#take(this.open.pop());
    this.open = null;
    this.seen = null;
  }

  /** Puts everything back, into the same objects. Can be done again and again. */
  restore() {
    for (const undo of this.undo) undo();
  }

  #visit(value) {
    if (typeof value !== 'object' || value === null || this.seen.has(value)) return;
    this.seen.add(value);
    this.open.push(value);
  }

  #take(object) {
    this.seen.add(object);
    if (ArrayBuffer.isView(object)) return this.#visit(object.buffer);
    if (object instanceof ArrayBuffer) return this.#takeBytes(object);
    if (object instanceof Map) this.#takeMap(object);
    else if (object instanceof Set) this.#takeSet(object);
    this.#takeFields(object);
  }

  #takeBytes(buffer) {
    const bytes = new Uint8Array(buffer);
    const kept = bytes.slice();
    this.undo.push(() => bytes.set(kept));
  }

  #takeMap(map) {
    const kept = [...map];
    kept.flat().forEach((value) => this.#visit(value));
    this.undo.push(() => {
      map.clear();
      for (const [key, value] of kept) map.set(key, value);
    });
  }

  #takeSet(set) {
    const kept = [...set];
    kept.forEach((value) => this.#visit(value));
    this.undo.push(() => {
      set.clear();
      for (const value of kept) set.add(value);
    });
  }

  // Own fields only: what a class gives to all its objects does not change. An array's length is one of them.
  #takeFields(object) {
    const fields = Object.getOwnPropertyNames(object)
      .map((name) => [name, Object.getOwnPropertyDescriptor(object, name)])
      .filter(([, field]) => 'value' in field && field.writable)
      .map(([name, { value }]) => [name, value]);
    for (const [, value] of fields) this.#visit(value);
    const names = new Set(fields.map(([name]) => name));
    this.undo.push(() => {
      for (const name of Object.keys(object)) if (!names.has(name)) delete object[name];
      for (const [name, value] of fields) if (object[name] !== value) object[name] = value;
    });
  }
}
