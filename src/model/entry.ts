/**
 * Entries of the as-run record's hash chain (law 8): what was decided and what happened, never changed. Payloads are
 * written once as NFC JSON; everything that can be queried is a projection of them.
 */
import type { AiringFacts, AiringKind, Cause, ClusterAiring, Outcome, PartAiring } from './airing.ts';
import type { ApprovalSubject, ClipKind } from './clip.ts';
import type { MixPart } from './mix.ts';
import type { Delegation, Right } from './person.ts';
import type { SkipOrder } from './slot.ts';
import type { StationRules } from './station.ts';
import type { InstantMs } from './time.ts';

/** An airing as the entry carries it that claims it, or decides it unheard. */
export interface AiringHead extends AiringFacts {
  readonly airingKind: AiringKind;
  /** Schedule version it is bound to (law 6). */
  readonly version: string | null;
}

export type EntryBody =
  /** First entry of a chain; after a restore `parent` names the head it continues from and why. */
  | {
      readonly kind: 'chain-began';
      readonly station: string;
      readonly name: string;
      readonly unit: string;
      readonly zone: string;
      readonly keyId: string;
      readonly demo: boolean;
      readonly parent: { readonly chainId: string; readonly head: string; readonly cause: string } | null;
    }
  | {
      readonly kind: 'person-added';
      readonly name: string;
      readonly fullName: string;
      readonly rights: readonly Right[];
      readonly pinHash: string;
      readonly by: readonly string[];
    }
  | {
      readonly kind: 'rights-set';
      readonly name: string;
      readonly rights: readonly Right[];
      readonly by: readonly string[];
    }
  | { readonly kind: 'person-removed'; readonly name: string; readonly by: readonly string[] }
  | {
      readonly kind: 'pin-set';
      readonly name: string;
      readonly pinHash: string;
      readonly by: readonly string[];
    }
  | { readonly kind: 'pin-failed'; readonly name: string }
  | { readonly kind: 'pin-accepted'; readonly name: string }
  | { readonly kind: 'delegated'; readonly delegation: Delegation }
  | {
      readonly kind: 'clip-added';
      readonly clip: string;
      readonly title: string;
      readonly clipKind: ClipKind;
      readonly subject: ApprovalSubject;
      readonly author: string;
    }
  | { readonly kind: 'clip-removed'; readonly clip: string; readonly by: string }
  | {
      readonly kind: 'approved';
      readonly subjects: readonly ApprovalSubject[];
      readonly by: string;
      readonly basis: string | null;
    }
  | {
      readonly kind: 'approval-revoked';
      readonly subjects: readonly ApprovalSubject[];
      readonly by: string;
      readonly why: string;
    }
  /** Quarters of the week 0…671 (Monday 00:00 is 0). */
  | {
      readonly kind: 'hours-confirmed';
      readonly quarters: readonly number[];
      readonly by: string;
      readonly author: string | null;
      readonly basis: string | null;
    }
  /** The ward's own regulation as station.yaml has it: rules, zone, whether one person is enough. */
  | {
      readonly kind: 'rules-confirmed';
      readonly rules: StationRules;
      readonly by: string;
      readonly author: string | null;
      readonly basis: string | null;
    }
  /** A schedule version is due from `fromMs` on; texts are kept in the version store under its SHA-256. */
  | {
      readonly kind: 'schedule-in-force';
      readonly version: string;
      readonly normalisedSha256: string;
      readonly fromMs: InstantMs;
    }
  /** An editor lays a version of the files before whoever confirms it: the first of two people (law 4). */
  | { readonly kind: 'schedule-proposed'; readonly version: string; readonly by: string }
  | (SkipOrder & { readonly kind: 'skip-ordered' })
  /** An editor takes in what a superior unit asks for: proposals, approved by nobody yet. */
  | {
      readonly kind: 'order-taken';
      readonly order: string;
      readonly edition: number;
      /** SHA-256 of the signed manifest's text: what was taken in, and whose key signed it. */
      readonly manifestSha256: string;
      readonly keyId: string;
      readonly by: string;
    }
  /** Another person's word that its programmes may stand among the station's schedules. */
  | {
      readonly kind: 'order-approved';
      readonly order: string;
      readonly manifestSha256: string;
      readonly by: string;
      readonly basis: string | null;
    }
  | { readonly kind: 'clock-confirmed'; readonly nowMs: InstantMs; readonly by: string }
  | {
      readonly kind: 'airing-opened';
      readonly airing: AiringHead;
      readonly mixKey: string;
      readonly lengthFrames: number;
      readonly parts: readonly MixPart[];
      readonly clusters: readonly string[];
    }
  | {
      readonly kind: 'airing-closed';
      readonly id: string;
      readonly outcome: Outcome;
      readonly cause: Cause | null;
      readonly startedAtMs: InstantMs | null;
      readonly endedAtMs: InstantMs | null;
      readonly airtimeFrames: number;
      readonly clusters: readonly ClusterAiring[];
      readonly parts: readonly PartAiring[];
    }
  /** A due slot that never sounded: missed, skipped or failed, in one entry. */
  | {
      readonly kind: 'airing-decided';
      readonly airing: AiringHead;
      readonly outcome: 'missed' | 'skipped' | 'failed';
      readonly cause: Cause;
      readonly clusters: readonly string[];
    };

export type EntryKind = EntryBody['kind'];

/** An entry as it stands in the chain. */
export interface Entry {
  readonly seq: number;
  /** Instant of writing by the station's clock. */
  readonly atMs: InstantMs;
  readonly prevHash: string;
  readonly hash: string;
  readonly body: EntryBody;
}

/** The end of a chain. */
export interface ChainHead {
  readonly chainId: string;
  /** 0 before the first entry. */
  readonly seq: number;
  readonly hash: string;
  readonly atMs: InstantMs;
}

/** An entry ready to be inserted: the exact bytes that are hashed, and what it changes in the query tables. */
export interface SealedEntry {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  /** UTF-8 NFC JSON of `{v, seq, atMs, body}`; never re-serialised. */
  readonly payload: string;
  readonly atMs: InstantMs;
  readonly kind: EntryKind;
}
