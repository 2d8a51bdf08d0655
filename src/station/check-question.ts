/** A ward's library, rights and clock as the question that a schedule is checked by. */
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Schedule } from '../model/programme.ts';
import { msOfFrames } from '../model/sound.ts';
import type { StationConfig } from '../model/station.ts';
import { allowedVoices } from '../rights/approval.ts';
import type { RightsState } from '../rights/rights-state.ts';
import type { CheckQuestion, KnownClip } from '../schedule/check-question.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { wordsSha256 } from '../speech/spoken-words.ts';
import { mayClipSound } from './mix-items.ts';

const AUDIO_FOLDER = 'audio';

/** `read`: the schedule in question and the station it was read with. */
export function checkQuestion(
  ward: Pick<Ward, 'files' | 'library' | 'clock'>,
  rights: RightsState,
  read: { readonly schedule: Schedule; readonly station: StationConfig },
): CheckQuestion {
  const clips = ward.library.clips();
  const { ladder, speed } = read.station.voice;
  return {
    ...read,
    clips: clips.map((clip) => knownClip(rights, clip)),
    notAdded: filesNotAdded(ward, clips),
    rights: {
      isTextApproved: (text) => {
        const allowed = allowedVoices(rights, wordsSha256(text));
        return ladder.some((voice) => allowed.includes(voice));
      },
      confirmedQuarters: rights.confirmedQuarters,
    },
    speechMs: (text) => estimateSpeechMs(text, speed),
    nowMs: ward.clock.nowMs(),
  };
}

function knownClip(rights: RightsState, clip: Clip): KnownClip {
  const { id, topic, theme, kind, cue } = clip;
  return {
    id,
    topic,
    theme,
    speaks: kind !== 'chime' && kind !== 'bed',
    soundMs: msOfFrames(cue.outFrame - cue.inFrame),
    approved: mayClipSound(rights, clip),
  };
}

/** Files of `audio/` by their name without ending. */
function filesNotAdded({ files }: Pick<Ward, 'files'>, clips: readonly Clip[]): ReadonlyMap<string, string> {
  const added = new Set(clips.map(({ path }) => path));
  const paths = files.exists(AUDIO_FOLDER) ? files.list(AUDIO_FOLDER) : [];
  const missing = paths.map((path) => `${AUDIO_FOLDER}/${path}`).filter((path) => !added.has(path));
  return new Map(missing.map((path) => [path.replace(/^.*\//, '').replace(/\.[^.]*$/, ''), path]));
}
