/** Clips as a schedule's check and its planned lengths need them: from the library, or from the files of a new folder. */
import { basename, extname } from 'node:path/posix';
import type { Clip } from '../model/clip.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { LibraryStore } from '../model/ports/library-store.ts';
import { msOfFrames } from '../model/sound.ts';
import type { KnownClip } from '../schedule/check-question.ts';

const AUDIO_FOLDER = 'audio';
/** What `loa clip add` takes from a folder. */
const RECORDING = /\.(?:mp3|m4a|mp4|aac|wav|ogg|oga|opus|flac|amr|3gpp?)$/i;

export function libraryClips(
  library: Pick<LibraryStore, 'clips'>,
  isApproved: (clip: Clip) => boolean,
): readonly KnownClip[] {
  return library.clips().map((clip) => ({
    id: clip.id,
    topic: clip.topic,
    theme: clip.theme,
    speaks: clip.kind !== 'chime' && clip.kind !== 'bed',
    soundMs: msOfFrames(clip.cue.outFrame - clip.cue.inFrame),
    approved: isApproved(clip),
  }));
}

/** Before there is a library: a recording is taken for the clip that it will be, unmeasured and of no topic. */
export function clipsToBe(files: Pick<StationFiles, 'list' | 'exists'>): readonly KnownClip[] {
  return recordings(files).map((path) => ({
    id: stemOf(path),
    topic: null,
    theme: null,
    speaks: true,
    soundMs: null,
    approved: false,
  }));
}

/** Recordings that no clip of the library has, by name without ending. */
export function recordingsNotAdded(
  files: Pick<StationFiles, 'list' | 'exists'>,
  library: Pick<LibraryStore, 'clips'>,
): ReadonlyMap<string, string> {
  const added = new Set(library.clips().map(({ path }) => path));
  return new Map(
    recordings(files)
      .filter((path) => !added.has(path))
      .map((path) => [stemOf(path), path]),
  );
}

/** Paths relative to the station's folder. */
function recordings(files: Pick<StationFiles, 'list' | 'exists'>): readonly string[] {
  const paths = files.exists(AUDIO_FOLDER) ? files.list(AUDIO_FOLDER) : [];
  return paths.filter((path) => RECORDING.test(path)).map((path) => `${AUDIO_FOLDER}/${path}`);
}

function stemOf(path: string): string {
  return basename(path, extname(path)).normalize('NFC');
}
