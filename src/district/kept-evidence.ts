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

/** Codes of `district.verify.…`; null: nothing is wrong with it. */
type KeptFault = 'missing' | 'unreadable' | 'changed' | 'other-key';

/** Proves the file by itself, whatever came before it. */
export async function keptFault(
  { exportFiles, evidence }: KeptFiles,
  { publicKey }: EnrolledStation,
  received: ReceivedExport,
): Promise<KeptFault | null> {
  try {
    const { manifest } = await checkExport(exportFiles.read(evidence.path(received.file)));
    if (publicKey === null || manifest.keyId !== keyIdOf(publicKey)) return 'other-key';
    return isOf(received, manifest) ? null : 'changed';
  } catch (error) {
    return faultOf(error);
  }
}

/** Another export, though of the same entries, is not the one that was received. */
function isOf(received: ReceivedExport, manifest: ExportManifest): boolean {
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

function faultOf(error: unknown): KeptFault {
  if (error instanceof Refusal) return 'changed';
  if (!(error instanceof Error && 'code' in error)) throw error;
  return error.code === 'ENOENT' ? 'missing' : 'unreadable';
}
