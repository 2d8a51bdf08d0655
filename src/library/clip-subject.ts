/** What an approval of a clip names, and whether its bytes are still those (law 3). */
import type { ApprovalSubject, Clip } from '../model/clip.ts';
import type { StationFiles } from '../model/ports/files.ts';

/** A recording by its bytes, a spoken clip by its words and voices. */
export function subjectOf(clip: Clip): ApprovalSubject {
  if (clip.spoken === null) return { kind: 'recording', sha256: clip.sha256 };
  return { kind: 'spoken', wordsSha256: clip.spoken.wordsSha256, voices: clip.spoken.voices };
}

/** Whether the file on disk is there and has the bytes that were added. */
export async function clipIntact(files: Pick<StationFiles, 'stat' | 'sha256'>, clip: Clip): Promise<boolean> {
  return files.stat(clip.path)?.kind === 'file' && (await files.sha256(clip.path)) === clip.sha256;
}

/** As `clipIntact`, reading only files that changed after they were added: cheap enough for a whole library. */
export async function clipUntouched(
  files: Pick<StationFiles, 'stat' | 'sha256'>,
  clip: Clip,
): Promise<boolean> {
  const facts = files.stat(clip.path);
  if (facts?.kind === 'file' && facts.changedMs <= clip.addedAtMs) return true;
  return clipIntact(files, clip);
}
