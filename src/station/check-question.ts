/** A ward's library, rights and clock as the question that a schedule is checked by. */
import type { StationFiles } from '../model/ports/files.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Schedule } from '../model/programme.ts';
import type { StationConfig } from '../model/station.ts';
import type { InstantMs } from '../model/time.ts';
import { allowedVoices } from '../rights/approval.ts';
import type { RightsState } from '../rights/rights-state.ts';
import type { CheckQuestion } from '../schedule/check-question.ts';
import { letterheadLines } from '../speech/letterhead.ts';
import { estimateSpeechMs } from '../speech/reading-time.ts';
import { sayText } from '../speech/say-text.ts';
import { guessedWords, speechSettingsOf, wordsSha256 } from '../speech/spoken-words.ts';
import { clipsToBe, libraryClips, recordingsNotAdded } from './known-clips.ts';
import { mayClipSound } from './mix-items.ts';
import { readingTime } from './voice-pace.ts';

/** The schedule in question and the station it was read with. */
interface ReadTexts {
  readonly schedule: Schedule;
  readonly station: StationConfig;
}

export function checkQuestion(
  ward: Pick<Ward, 'files' | 'library' | 'clock'>,
  rights: RightsState,
  read: ReadTexts,
): CheckQuestion {
  const { ladder } = read.station.voice;
  return {
    ...read,
    clips: libraryClips(ward.library, (clip) => mayClipSound(rights, clip)),
    notAdded: recordingsNotAdded(ward.files, ward.library),
    rights: {
      isTextApproved: (words) => {
        const allowed = allowedVoices(rights, wordsSha256(words));
        return ladder.some((voice) => allowed.includes(voice));
      },
      confirmedQuarters: rights.confirmedQuarters,
    },
    speechMs: readingTime(ward.files, read.station.voice),
    ...textFacts(read.station),
    nowMs: ward.clock.nowMs(),
  };
}

/** Of a folder in which no station has been made yet: nobody could have approved or confirmed anything. */
export function checkQuestionOfFolder(
  files: Pick<StationFiles, 'list' | 'exists'>,
  nowMs: InstantMs,
  read: ReadTexts,
): CheckQuestion {
  const { speed } = read.station.voice;
  return {
    ...read,
    clips: clipsToBe(files),
    notAdded: new Map(),
    rights: null,
    speechMs: (words) => estimateSpeechMs(words, speed),
    ...textFacts(read.station),
    nowMs,
  };
}

/** What an officer is told of each text, by the station's reading and lexicon, which are made ready once. */
function textFacts(station: StationConfig): Pick<CheckQuestion, 'guessedIn' | 'letterheadIn'> {
  const settings = speechSettingsOf(station);
  return { guessedIn: (text) => guessedWords(text, sayText(text, settings)), letterheadIn: letterheadLines };
}
