/**
 * Neural voices of this machine by sherpa-onnx (npm package sherpa-onnx-node, optional): `sherpa:giong/vi-vais1000` is a
 * folder with a Piper, MMS or other VITS model as sherpa-onnx publishes them, `sherpa:giong/vivos#3` its fourth speaker.
 * A broken model aborts the whole process that loads it, so a process of its own does.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Utterance, Voice, VoiceFault } from '../../model/ports/voice.ts';
import { refuse } from '../../model/problem.ts';
import { isFolder, isReadable, mayRead, modelSha256, namesIn } from './model-files.ts';
import { packageVersion } from './package-version.ts';
import type { SherpaModel, SherpaRequest } from './sherpa-process.ts';
import { runVoiceProcess, type VoiceProcessEnd } from './voice-process.ts';

export const SHERPA_PREFIX = 'sherpa:';
const PACKAGE = 'sherpa-onnx-node';
const ENTRY = new URL('./sherpa-process.ts', import.meta.url);
/** For each sentence: one of five seconds takes one or two on a slow machine; loading a model of 60 MB about as long. */
const TIME_LIMIT_MS = 120_000;
/** Memory grows with the length of what is spoken at once. */
const LIMITS = { maxCharacters: 400, maxBytes: 2_000 };

/** What a native library says of itself goes on for lines. */
const DETAIL_LETTERS = 120;

const PHONEMES_FOLDER = 'espeak-ng-data';
/** Without one of these sherpa-onnx will not start. */
const PHONEME_FILES = ['phontab', 'phonindex', 'phondata', 'intonations'];
/** How Vietnamese is pronounced; sherpa-onnx starts without it. */
const PHONEME_WORDS = 'vi_dict';
/** Letters of a hash by which a record tells one model from another; fewer could be met by trying. */
const EDITION_LETTERS = 16;

/** `root`: the folder that the id's folder is relative to. */
export function sherpaVoice(id: string, root: string): Voice {
  const [, folder = '', speaker] = /^sherpa:(.*?)(?:#(\d+))?$/.exec(id) ?? [];
  const path = resolve(root, folder);
  return {
    id,
    runs: 'machine',
    limits: LIMITS,
    missing: async () => {
      const found = modelIn(path);
      return 'code' in found ? found : null;
    },
    speaker: async () => 'voice.by.sherpa',
    edition: async () => {
      const found = modelIn(path);
      return 'code' in found ? '' : editionOf(found);
    },
    async speak(utterances, speed, onSpoken) {
      const model = modelIn(path);
      if ('code' in model) throw refuse(model.code, model.params, 3);
      const request: SherpaRequest = { model, speaker: Number(speaker ?? 0), speed, utterances };
      const fault = faultOf(await spoken(request, onSpoken), path, request.speaker);
      if (fault !== null) throw refuse(fault.code, fault.params, 3);
    },
  };
}

function spoken(
  request: SherpaRequest,
  onSpoken: ((utterance: Utterance) => void) | undefined,
): Promise<VoiceProcessEnd> {
  return runVoiceProcess(ENTRY, request, TIME_LIMIT_MS, (index) => {
    const utterance = request.utterances[index];
    if (utterance !== undefined) onSpoken?.(utterance);
  });
}

/** The model's files, or the first that is missing and where it belongs. */
function modelIn(path: string): SherpaModel | VoiceFault {
  if (packageVersion(PACKAGE) === null) return { code: 'voice.no-sherpa', params: {} };
  if (!isFolder(path)) return { code: 'voice.model-no-folder', params: { path } };
  if (!mayRead(path)) return { code: 'voice.model-closed', params: { path } };
  const models = namesIn(path).filter((name) => name.endsWith('.onnx'));
  const [model] = models;
  if (model === undefined) return { code: 'voice.model-no-onnx', params: { path } };
  if (models.length > 1) return { code: 'voice.model-many', params: { path, files: models.join(', ') } };
  const tokens = join(path, 'tokens.txt');
  if (!existsSync(tokens)) return { code: 'voice.model-no-tokens', params: { path } };
  const lexicon = join(path, 'lexicon.txt');
  const dataDir = join(path, PHONEMES_FOLDER);
  const hasData = existsSync(dataDir);
  const lacking = hasData ? PHONEME_FILES.find((name) => !existsSync(join(dataDir, name))) : undefined;
  if (lacking !== undefined)
    return { code: 'voice.model-no-phonemes', params: { path: dataDir, file: lacking } };
  const found: SherpaModel = {
    model: join(path, model),
    tokens,
    lexicon: existsSync(lexicon) ? lexicon : '',
    dataDir: hasData ? dataDir : '',
  };
  const closed = filesOf(found).find((file) => !isReadable(file));
  return closed === undefined ? found : { code: 'voice.model-closed', params: { path: closed } };
}

function filesOf({ model, tokens, lexicon, dataDir }: SherpaModel): readonly string[] {
  const phonemes = dataDir === '' ? [] : [...PHONEME_FILES, PHONEME_WORDS].map((name) => join(dataDir, name));
  const optional = [lexicon, ...phonemes].filter((file) => file !== '' && existsSync(file));
  return [model, tokens, ...optional];
}

/** By the bytes of all that shapes its sound: a folder's name says nothing of the model that lies in it today. */
async function editionOf(model: SherpaModel): Promise<string> {
  const hash = createHash('sha256');
  for (const file of filesOf(model)) hash.update(`${basename(file)} ${await modelSha256(file)}\n`);
  const bytes = hash.digest('hex').slice(0, EDITION_LETTERS);
  return `${PACKAGE} ${packageVersion(PACKAGE)}, ${basename(model.model)} ${bytes}`;
}

/** What the native library wrote before it ended tells what was wrong with the model. */
function faultOf(end: VoiceProcessEnd, path: string, speaker: number): VoiceFault | null {
  if (end.kind === 'done') return null;
  if (end.kind === 'too-slow')
    return { code: 'voice.too-slow', params: { path, seconds: TIME_LIMIT_MS / 1000 } };
  if (end.kind === 'fault' && end.reason === 'no-package') return { code: 'voice.no-sherpa', params: {} };
  if (end.kind === 'fault' && end.reason === 'no-sound')
    return { code: 'voice.model-mute', params: { path } };
  if (end.kind === 'fault' && end.reason === 'no-speaker')
    return { code: 'voice.model-no-speaker', params: { path, speaker, count: end.detail } };
  const lines = end.kind === 'crashed' ? end.lines : [...end.lines, end.detail];
  const said = lines.join('\n');
  if (/does not exist in the metadata/.test(said)) return { code: 'voice.model-no-facts', params: { path } };
  if (/--vits-lexicon/.test(said)) return { code: 'voice.model-no-words', params: { path } };
  return { code: 'voice.model-broken', params: { path, detail: lastWord(lines) } };
}

function lastWord(lines: readonly string[]): string {
  const told = lines.findLast((line) => line.trim() !== '') ?? '';
  return told
    .replace(/^\s*what\(\):\s*/, '')
    .trim()
    .slice(0, DETAIL_LETTERS);
}
