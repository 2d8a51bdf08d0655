/**
 * JSON of things that come again and again, written once: they are known again by comparing their fields, which takes a
 * tenth of the time. Whatever differs in any field, or holds other things, is written anew.
 */

/** Things kept, together. */
const REMEMBERED = 10_000;

/** Of one field's value: where all of them differ, they are not searched through each time. */
const SHARING = 16;

interface Written<T> {
  readonly thing: T;
  readonly json: string;
}

export class RememberedJson<T extends object> {
  private readonly isSame: (known: T, thing: T) => boolean;
  private readonly write: (thing: T) => string;
  private readonly byField = new Map<string, Written<T>[]>();
  private count = 0;

  constructor(isSame: (known: T, thing: T) => boolean, write: (thing: T) => string) {
    this.isSame = isSame;
    this.write = write;
  }

  /** `field`: a value of the thing that few others share which differ from it. */
  of(thing: T, field: string): string {
    let sharing = this.byField.get(field);
    for (const known of sharing ?? []) if (this.isSame(known.thing, thing)) return known.json;
    const json = this.write(thing);
    if (this.count >= REMEMBERED) {
      this.byField.clear();
      this.count = 0;
      sharing = undefined;
    }
    if (sharing === undefined) this.byField.set(field, [{ thing, json }]);
    else if (sharing.unshift({ thing, json }) > SHARING) sharing.pop();
    this.count += 1;
    return json;
  }
}

/** Whether both have the same keys, and the same plain values but for those of `except`. */
export function isSameBut<T extends object>(a: T, b: T, except: ReadonlySet<string>): boolean {
  let keys = 0;
  for (const key in a) {
    if (a[key] !== b[key] && !except.has(key)) return false;
    keys += 1;
  }
  for (const _ in b) keys -= 1;
  return keys === 0;
}
