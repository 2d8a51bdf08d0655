/** What every signed document says in the same way: manifests of exports and orders, certificates. */
import { IANAZone } from 'luxon';
import { z } from 'zod';

/** SHA-256 in hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Of the key that signed. */
export const keyId = z.string().regex(/^[0-9a-f]{32}$/);

export const zone = z.string().refine((name) => IANAZone.isValidZone(name));

/** Shown to people: a terminal does what control characters tell it. */
export function shownLine(charactersMax: number) {
  return z
    .string()
    .min(1)
    .max(charactersMax)
    .regex(/^\P{Cc}+$/u);
}
