/** Whether a kept export is still what was received: signed by its station, of these entries, every one of them proved. */
import type { ExportFiles } from '../model/ports/export-files.ts';
import type { Evidence } from '../model/ports/superior.ts';
import { Refusal } from '../model/problem.ts';
import type { EnrolledStation, ReceivedExport } from '../model/received.ts';
import { checkExport } from '../record/check-export.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { keyIdOf } from '../record/key-id.ts';

export interface KeptFiles {
  readonly exportFiles: Pick<ExportFiles, 'read'>;
  readonly evidence: Pick<Evidence, 'path'>;
}

/** Codes of `district.verify.…`: what is wrong with a kept file. */
export type KeptFault = 'missing' | 'unreadable' | 'changed' | 'other-key' | 'does-not-follow';

/** Proves the file by itself, whatever came before it; null: it is as it was received. */
export async function keptFault(
  { exportFiles, evidence }: KeptFiles,
  { publicKey }: EnrolledStation,
  received: ReceivedExport,
): Promise<KeptFault | null> {
  try {
    const { manifest } = await checkExport(exportFiles.read(evidence.path(received.file)));
    if (publicKey === null || manifest.keyId !== keyIdOf(publicKey)) return 'other-key';
    return isThatExport(received, manifest) ? null : 'changed';
  } catch (error) {
    return faultOf(error);
  }
}

/** Another export, though of the same entries, is not the one that was received. */
export function isThatExport(received: ReceivedExport, manifest: ExportManifest): boolean {
  const { chainId, fromSeq, toSeq, prevHash, head, exportedAt } = manifest;
  return (
    received.chainId === chainId &&
    received.fromSeq === fromSeq &&
    received.toSeq === toSeq &&
    received.prevHash === prevHash &&
    received.head === head &&
    received.exportedAtMs === Date.parse(exportedAt)
  );
}

const OWNER_CODES: readonly string[] = ['district.other-key', 'district.no-key-yet', 'district.demo'];

/** Why a kept file could not be read, proved or taken in. */
export function faultOf(error: unknown): KeptFault {
  if (error instanceof Refusal) {
    const code = error.problems[0]?.code ?? '';
    if (OWNER_CODES.includes(code)) return 'other-key';
    return code.startsWith('district.') ? 'does-not-follow' : 'changed';
  }
  if (!(error instanceof Error && 'code' in error)) throw error;
  return error.code === 'ENOENT' ? 'missing' : 'unreadable';
}
