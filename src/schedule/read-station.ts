/** Reads `station.yaml`: strict, because whatever it says wrong is heard by a whole ward. */
import { IANAZone } from 'luxon';
import type { Problem } from '../model/problem.ts';
import { HANOI_STYLE, type SpeechStyle } from '../model/speech-style.ts';
import type {
  ApiConfig,
  LoudnessTarget,
  LoudspeakerConfig,
  StationConfig,
  SuperiorContact,
  VoiceSettings,
} from '../model/station.ts';
import { jsonSchemaOf, keysAt } from './json-schema.ts';
import { isLoopback } from './listen-address.ts';
import { byPlace } from './problem-order.ts';
import { readRules } from './read-rules.ts';
import { shapeProblems } from './shape-problems.ts';
import { type LoudspeakerText, type StationText, stationShape } from './station-shape.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';
const DEFAULT_LOUDNESS = {
  targetLufs: -16,
  truePeakMaxDbtp: -1,
  profile: 'full-range',
} as const satisfies LoudnessTarget;
const DEFAULT_VOICE = { ladder: ['espeak-ng:vi'], speed: 1 } as const satisfies VoiceSettings;
const DEFAULT_LOUDSPEAKER: LoudspeakerText = { id: 'loa', kind: 'auto' };

export interface ReadStation {
  /** null when anything is wrong. */
  readonly station: StationConfig | null;
  readonly problems: readonly Problem[];
}

export function readStation(text: string, fileName = 'station.yaml'): ReadStation {
  const file = readYaml(text, fileName);
  if (file.value === undefined) return { station: null, problems: file.problems };
  const read = stationShape.safeParse(file.value);
  if (!read.success) {
    const schema = jsonSchemaOf(stationShape);
    const problems = [...file.problems, ...shapeProblems(read.error, file, (path) => keysAt(schema, path))];
    return { station: null, problems: byPlace(problems) };
  }
  const problems = [...file.problems];
  const station = stationOf(read.data, file, problems);
  return { station: problems.length > 0 ? null : station, problems: byPlace(problems) };
}

function stationOf(text: StationText, file: YamlFile, problems: Problem[]): StationConfig | null {
  const isDemo = text.demo ?? false;
  const rules = readRules(text.rules, isDemo, file, problems);
  const zone = text.zone ?? DEFAULT_ZONE;
  checkZone(zone, file, problems);
  const loudspeakers = text.loudspeakers ?? [DEFAULT_LOUDSPEAKER];
  checkLoudspeakers(loudspeakers, file, problems);
  checkApi(text.api, file, problems);
  if (rules === null) return null;
  return {
    id: text.id,
    name: text.name.normalize('NFC'),
    unit: { name: text.unit.name.normalize('NFC'), code: text.unit.code ?? null },
    zone,
    loudspeakers: loudspeakers.map(loudspeakerOf),
    loudness: {
      targetLufs: text.loudness?.targetLufs ?? DEFAULT_LOUDNESS.targetLufs,
      truePeakMaxDbtp: text.loudness?.truePeakMaxDbtp ?? DEFAULT_LOUDNESS.truePeakMaxDbtp,
      profile: text.loudness?.profile ?? DEFAULT_LOUDNESS.profile,
    },
    voice: {
      ladder: text.voice?.ladder ?? DEFAULT_VOICE.ladder,
      speed: text.voice?.speed ?? DEFAULT_VOICE.speed,
    },
    rules,
    solePersonBasis: text['sole-person-basis'] ?? null,
    priorityCutsNormal: text['priority-cuts-normal'] ?? false,
    superior: superiorOf(text.superior),
    demo: isDemo,
    reading: { ...HANOI_STYLE, ...readingOf(text.reading) },
    lexicon: text.lexicon ?? {},
    api: text.api === undefined ? null : apiOf(text.api),
  };
}

type ApiText = NonNullable<StationText['api']>;

function apiOf({ listen, certificate, key, 'plain-http': plainHttp = false }: ApiText): ApiConfig {
  const isOwn = certificate !== undefined && key !== undefined;
  return { ...listen, plainHttp, certificate: isOwn ? { path: certificate, keyPath: key } : null };
}

function superiorOf(text: StationText['superior']): SuperiorContact | null {
  if (text === undefined) return null;
  return { key: text.key, url: text.url ?? null, fingerprint: text.fingerprint ?? null };
}

function readingOf(text: StationText['reading'] = {}): Partial<SpeechStyle> {
  const given = {
    zeroTens: text['zero-tens'],
    thousand: text.thousand,
    four: text.four,
    earlyDays: text['early-days'],
    committee: text.committee,
  };
  return Object.fromEntries(Object.entries(given).filter(([, choice]) => choice !== undefined));
}

function loudspeakerOf(text: LoudspeakerText): LoudspeakerConfig {
  return {
    id: text.id,
    kind: text.kind,
    device: text.device ?? null,
    path: text.path ?? null,
    cluster: text.cluster ?? 'default',
    calibrationMs: text.calibrationMs ?? 0,
  };
}

function checkZone(zone: string, file: YamlFile, problems: Problem[]): void {
  if (IANAZone.isValidZone(zone)) return;
  problems.push({
    code: 'station.bad-zone',
    severity: 'error',
    params: { value: zone },
    place: file.valuePlace(['zone']),
  });
}

function checkApi(api: StationText['api'], file: YamlFile, problems: Problem[]): void {
  if (api === undefined) return;
  const found = (code: string, key: keyof ApiText) =>
    problems.push({ code, severity: 'error', params: {}, place: file.valuePlace(['api', key]) });
  const { listen, certificate, key, 'plain-http': plainHttp = false } = api;
  if (certificate === undefined && key !== undefined) found('station.certificate-and-key', 'key');
  if (certificate !== undefined && key === undefined) found('station.certificate-and-key', 'certificate');
  if (plainHttp && !isLoopback(listen.host)) found('station.plain-http-beyond', 'plain-http');
  if (plainHttp && certificate !== undefined) found('station.plain-http-certificate', 'certificate');
}

function checkLoudspeakers(
  loudspeakers: readonly LoudspeakerText[],
  file: YamlFile,
  problems: Problem[],
): void {
  const ids = new Set<string>();
  for (const [index, { id, kind, path, device }] of loudspeakers.entries()) {
    const found = (code: string, key: string) =>
      problems.push({
        code,
        severity: 'error',
        params: { id },
        place: file.valuePlace(['loudspeakers', index, key]),
      });
    if (ids.has(id)) found('station.same-loudspeaker', 'id');
    ids.add(id);
    if (kind === 'wav-file' && path === undefined) found('station.wav-file-needs-path', 'kind');
    if (kind !== 'wav-file' && path !== undefined) found('station.path-without-wav-file', 'path');
    if (kind !== 'sound-card' && device !== undefined) found('station.device-without-sound-card', 'device');
    if (path !== undefined && !isInsideFolder(path)) found('station.path-outside', 'path');
  }
}

function isInsideFolder(path: string): boolean {
  return !/^(?:[/\\~]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..') && /\.wav$/i.test(path);
}
