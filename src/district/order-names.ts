/**
 * An order's own names: each begins with the order's id, so that it is never by chance a name that a station has for
 * something of its own. Names of the station's own sounds (its chime) stay as they are.
 */
import { isGroup } from '../schedule/schedule-sections.ts';

/** `thong-bao` of the order `dot-2` → `dot-2-thong-bao`. */
export function ownName(order: string, name: string): string {
  return name.startsWith(`${order}-`) ? name : `${order}-${name}`;
}

/**
 * Programmes as the sheet has them, under names of the order's own, and so the sounds that go along with it. null: there
 * are none. `programmes` is what the shape of a schedule was read from.
 */
export function ownProgrammes(
  order: string,
  sounds: readonly string[],
  ids: readonly string[],
  programmes: unknown,
): Readonly<Record<string, unknown>> | null {
  if (ids.length === 0 || !isGroup(programmes)) return null;
  const named = (value: unknown) =>
    typeof value === 'string' && sounds.includes(value) ? ownName(order, value) : value;
  return Object.fromEntries(
    Object.entries(programmes).map(([id, programme]) => [ownName(order, id), programmeOf(programme, named)]),
  );
}

type Named = (value: unknown) => unknown;

function programmeOf(programme: unknown, named: Named): unknown {
  if (!isGroup(programme)) return programme;
  const { items, bed } = programme;
  return {
    ...programme,
    ...(Array.isArray(items) ? { items: items.map((item) => soundOf(item, named)) } : {}),
    ...(bed === undefined ? {} : { bed: soundOf(bed, named) }),
  };
}

function soundOf(item: unknown, named: Named): unknown {
  if (!isGroup(item)) return item;
  const renamed = ['clip', 'chime']
    .filter((key) => Object.hasOwn(item, key))
    .map((key) => [key, named(item[key])] as const);
  return { ...item, ...Object.fromEntries(renamed) };
}
