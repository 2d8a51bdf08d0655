/** What an export says of itself under its signature (law 8): whose record, which entries, where it begins and ends. */
import { z } from 'zod';
import { refuse } from '../model/problem.ts';
import { GENESIS_HASH } from './chain.ts';
import { jsonIn } from './json-in.ts';
import { hash, keyId, shownLine, zone } from './signed-shapes.ts';

const seq = z.int().positive();
const line = shownLine(500);

const manifestShape = z
  .strictObject({
    /** The station's id: it names files, so it is no path. */
    station: z
      .string()
      .max(100)
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/),
    name: line,
    unit: line,
    zone,
    /** A demonstration's record proves nothing of a ward. */
    demo: z.boolean(),
    /** Hash of the entry that began the chain in which `toSeq` stands. */
    chainId: hash,
    fromSeq: seq,
    toSeq: seq,
    /** Hash of the entry before `fromSeq`. */
    prevHash: hash,
    /** Hash of the entry `toSeq`. */
    head: hash,
    /** ISO 8601 with the station's offset. */
    exportedAt: z.iso.datetime({ offset: true }),
    /**
     * Every slot due until then has its outcome in the record up to `toSeq`; null: more entries follow, or it is not
     * known. Tells a station that was silent from one that has not sent.
     */
    decidedUntil: z.iso.datetime({ offset: true }).nullable().default(null),
    keyId,
  })
  .refine(({ fromSeq, toSeq }) => fromSeq <= toSeq)
  .refine(({ fromSeq, prevHash }) => (fromSeq === 1) === (prevHash === GENESIS_HASH));

export type ExportManifest = Readonly<z.infer<typeof manifestShape>>;

/** The manifest that a signed text says. Refusal `export.bad-manifest`. */
export function readManifest(text: string): ExportManifest {
  const { success, data, error } = manifestShape.safeParse(jsonIn(text));
  if (!success) throw refuse('export.bad-manifest', { key: error.issues[0]?.path.join('.') ?? '' });
  return data;
}

/** `<station>-<fromSeq>-<toSeq>.loa` */
export function exportFileName({ station, fromSeq, toSeq }: ExportManifest): string {
  return `${station}-${fromSeq}-${toSeq}.loa`;
}
