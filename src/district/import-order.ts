/** In which order exports are taken in, whatever order they are named in: each goes on from the one before it. */
import type { ExportManifest } from '../record/export-manifest.ts';

/** What of a file's head says where it stands. */
type Standing = Pick<ExportManifest, 'station' | 'chainId' | 'fromSeq' | 'toSeq' | 'exportedAt'>;

export interface ImportFile {
  readonly path: string;
  /** null: its head cannot be read; importing it tells why. */
  readonly manifest: Standing | null;
}

/**
 * By station, then by chain (a restored station's later branch has left later), then by entries. What cannot be read
 * stands at the end.
 */
export function importOrder(files: readonly ImportFile[]): readonly ImportFile[] {
  const leftMs = new Map<string, number>();
  for (const { manifest } of files) {
    if (manifest === null) continue;
    const chain = chainOf(manifest);
    leftMs.set(
      chain,
      Math.min(leftMs.get(chain) ?? Number.POSITIVE_INFINITY, Date.parse(manifest.exportedAt)),
    );
  }
  return files.toSorted(({ manifest: a }, { manifest: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (a.station !== b.station) return a.station < b.station ? -1 : 1;
    if (a.chainId !== b.chainId) return (leftMs.get(chainOf(a)) ?? 0) - (leftMs.get(chainOf(b)) ?? 0);
    return a.fromSeq - b.fromSeq || a.toSeq - b.toSeq || Date.parse(a.exportedAt) - Date.parse(b.exportedAt);
  });
}

function chainOf({ station, chainId }: Standing): string {
  return `${station} ${chainId}`;
}
