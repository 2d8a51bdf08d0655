/** station.yaml, read and checked: who the station is, its loudspeakers, voice and rules. */
import type { SpeechStyle } from './speech-style.ts';
import type { CivilDate, TimeOfDay, Weekday } from './time.ts';

/** A window of the day; `to` may be 24:00. */
export interface TimeWindow {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** A named window of a day in which broadcasts form one session (buổi phát). */
export interface SessionWindow extends TimeWindow {
  readonly name: string;
}

/** What an exception makes of a cap: another one, or none; null leaves it as it is. */
export type CapChange = number | 'unlimited' | null;

/** A dated easing or tightening of the rules, with the document that allows it. */
export interface RuleException {
  readonly issuer: string;
  readonly number: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly maxSessionsPerDay: CapChange;
  readonly maxSessionMinutes: CapChange;
  /** null leaves them as they are. */
  readonly days: readonly Weekday[] | null;
}

/** A rules profile (law 5), e.g. quận wards of Hà Nội: decision 1246/2021. */
export interface Rules {
  readonly profile: string;
  readonly basis: string;
  readonly verifiedOn: CivilDate;
  readonly quietHours: readonly TimeWindow[];
  readonly sessions: readonly SessionWindow[];
  /** null: no cap. */
  readonly maxSessionsPerDay: number | null;
  readonly maxSessionMinutes: number | null;
  readonly days: readonly Weekday[];
  readonly exceptions: readonly RuleException[];
}

/** What of station.yaml the laws hang on; it binds once it stands in the chain, confirmed by a second person. */
export interface StationRules {
  readonly zone: string;
  readonly demo: boolean;
  readonly rules: Rules;
  readonly solePersonBasis: string | null;
  readonly priorityCutsNormal: boolean;
}

/** auto: the sound card where there is one, else the virtual loudspeaker. */
export type LoudspeakerKind = 'auto' | 'sound-card' | 'wav-file' | 'virtual';

export interface LoudspeakerConfig {
  readonly id: string;
  readonly kind: LoudspeakerKind;
  /** Sink name of the sound card; null: the default one. */
  readonly device: string | null;
  /** Target of `wav-file`, relative to the station's folder. */
  readonly path: string | null;
  readonly cluster: string;
  /** Constant delay between the sink's clock and the air, ms. */
  readonly calibrationMs: number;
}

export interface LoudnessTarget {
  readonly targetLufs: number;
  readonly truePeakMaxDbtp: number;
  /** horn: band limits, gentle compression, no bed under speech. */
  readonly profile: 'full-range' | 'horn';
}

export interface VoiceSettings {
  /** Voices in the order tried, e.g. `espeak-ng:vi`. */
  readonly ladder: readonly string[];
  /** 1 is the voice's own speed. */
  readonly speed: number;
}

/** The superior unit (đơn vị cấp trên): whose orders are taken, and where the record is sent. */
export interface SuperiorContact {
  /** Its public key as one token, as `loa district key` shows it. */
  readonly key: string;
  /** Where it receives exports; null: they go by hand. */
  readonly url: string | null;
  /** SHA-256 of its certificate (DER), 64 hex digits; null: nothing is sent to it. */
  readonly fingerprint: string | null;
}

/** Where the superior unit's programs ask for the record; without it nobody can. */
export interface ApiConfig {
  /** An IP address, without brackets. */
  readonly host: string;
  readonly port: number;
  /** HTTP without TLS: on loopback only, behind a program that brings TLS itself. */
  readonly plainHttp: boolean;
  /** A certificate of one's own (PEM), relative to the station's folder or absolute; null: one is made. */
  readonly certificate: { readonly path: string; readonly keyPath: string } | null;
}

export interface StationConfig {
  /** Slug, part of the chain's first entry. */
  readonly id: string;
  /** As it is said on air: "Đài truyền thanh phường …". */
  readonly name: string;
  readonly unit: { readonly name: string; readonly code: string | null };
  /** IANA zone, default Asia/Ho_Chi_Minh. */
  readonly zone: string;
  readonly loudspeakers: readonly LoudspeakerConfig[];
  readonly loudness: LoudnessTarget;
  readonly voice: VoiceSettings;
  readonly rules: Rules;
  /** Set when the station's own regulation names one responsible person; every report shows it. */
  readonly solePersonBasis: string | null;
  readonly priorityCutsNormal: boolean;
  /** null: it takes orders from nobody, unless a person names a key. */
  readonly superior: SuperiorContact | null;
  /** Written by `loa demo` only; a real station refuses the rules profile `demo`. */
  readonly demo: boolean;
  /** How its region says numbers, days and the like. */
  readonly reading: SpeechStyle;
  /** The station's own words: written → spoken. */
  readonly lexicon: Readonly<Record<string, string>>;
  /** null: the record is asked for by nobody over the network. */
  readonly api: ApiConfig | null;
}
