/**
 * Entries → `RightsState`. Approvals and confirmations count only when the chain itself shows that their giver held the
 * right at that moment and was not the author (laws 3, 4), whatever program wrote them.
 */
import type { ApprovalSubject } from '../model/clip.ts';
import type { Entry, EntryBody, EntryKind } from '../model/entry.ts';
import type { Person } from '../model/person.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import type { SkipOrder } from '../model/slot.ts';
import { parseEntries } from '../record/chain.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { isAuthor } from './approval.ts';
import { afterWrongPin, NO_ATTEMPTS } from './pin-attempts.ts';
import {
  NO_RIGHTS,
  type PinAttempts,
  type RightsState,
  type SoundApproval,
  subjectKey,
} from './rights-state.ts';
import { mayDo } from './who-may.ts';

/** Folds the entries into a new state, starting from an earlier one; entries it already holds are passed over. */
export function foldRights(entries: Iterable<Entry>, from: RightsState = NO_RIGHTS): RightsState {
  const draft = draftOf(from);
  for (const entry of entries) {
    if (entry.seq <= draft.seq) continue;
    draft.seq = entry.seq;
    const fold = FOLDS[entry.body.kind] as Fold<EntryBody> | undefined;
    fold?.(draft, entry.body, entry);
  }
  return draft;
}

/** The rights of this moment, read from the chain; `since` saves reading what is folded already. */
export function readRights(
  records: Pick<RecordStore, 'entries'>,
  since: RightsState = NO_RIGHTS,
): RightsState {
  return foldRights(parseEntries(records.entries(since.seq, RIGHTS_KINDS)), since);
}

interface Draft extends RightsState {
  seq: number;
  zone: string;
  people: Map<string, Person>;
  delegations: RightsState['delegations'];
  recordings: Map<string, SoundApproval>;
  spoken: Map<string, ReadonlyMap<string, SoundApproval>>;
  authors: Map<string, ReadonlySet<string>>;
  confirmedQuarters: Set<number>;
  stationRules: RightsState['stationRules'];
  skips: SkipOrder[];
  pinAttempts: Map<string, PinAttempts>;
}

type Fold<Body> = (draft: Draft, body: Body, entry: Entry) => void;

const FOLDS: { readonly [Kind in EntryKind]?: Fold<Extract<EntryBody, { kind: Kind }>> } = {
  'chain-began': (draft, body) => {
    draft.zone = body.zone;
  },
  // Two processes may add one name at once: the first stands, or the second would take over their rights and PIN.
  'person-added': (draft, { name, fullName, rights, pinHash }) => {
    if (draft.people.has(name)) return;
    draft.people.set(name, { name, fullName, rights, pinHash });
    draft.pinAttempts.delete(name);
  },
  'rights-set': (draft, { name, rights }) => changePerson(draft, name, { rights }),
  'pin-set': (draft, { name, pinHash }) => {
    changePerson(draft, name, { pinHash });
    draft.pinAttempts.delete(name);
  },
  'person-removed': (draft, { name }) => {
    draft.people.delete(name);
    draft.delegations = draft.delegations.filter((lent) => lent.from !== name && lent.to !== name);
  },
  'pin-failed': (draft, { name }, { atMs }) => {
    draft.pinAttempts.set(name, afterWrongPin(draft.pinAttempts.get(name) ?? NO_ATTEMPTS, atMs));
  },
  'pin-accepted': (draft, { name }) => void draft.pinAttempts.delete(name),
  // Naming the same delegate anew replaces the earlier date, so that a delegation can also be ended early.
  delegated: (draft, { delegation }) => {
    const others = draft.delegations.filter(
      ({ from, to, right }) => from !== delegation.from || to !== delegation.to || right !== delegation.right,
    );
    draft.delegations = [...others, delegation];
  },
  'clip-added': (draft, { subject, author }) => {
    const key = subjectKey(subject);
    const earlier = draft.authors.get(key) ?? new Set<string>();
    if (earlier.size === 0) dropApprovalBy(draft, subject, author);
    draft.authors.set(key, new Set([...earlier, author]));
  },
  approved: (draft, { subjects, by, basis }, { atMs, seq }) => {
    if (!mayApproveAt(draft, by, atMs)) return;
    const approval = { by, atMs, basis, seq };
    const shared = subjects.filter((subject) => basis !== null || !isAuthor(draft, subject, by));
    for (const subject of shared) approve(draft, subject, approval);
  },
  // Words are revoked in every voice: what must not be said must not be said by anyone.
  'approval-revoked': (draft, { subjects }) => {
    for (const subject of subjects) {
      if (subject.kind === 'recording') draft.recordings.delete(subject.sha256);
      else draft.spoken.delete(subject.wordsSha256);
    }
  },
  'hours-confirmed': (draft, body, { atMs }) => {
    if (!mayConfirmAt(draft, body, atMs)) return;
    for (const quarter of body.quarters) draft.confirmedQuarters.add(quarter);
  },
  'rules-confirmed': (draft, body, { atMs }) => {
    if (mayConfirmAt(draft, body, atMs)) draft.stationRules = body.rules;
  },
  'skip-ordered': (draft, { slot, date, why, by }) => {
    draft.skips.push({ slot, date, why, by });
  },
};

const RIGHTS_KINDS = Object.keys(FOLDS) as readonly EntryKind[];

function approve(draft: Draft, subject: ApprovalSubject, approval: SoundApproval): void {
  if (subject.kind === 'recording') {
    draft.recordings.set(subject.sha256, approval);
    return;
  }
  const voices = new Map(draft.spoken.get(subject.wordsSha256));
  for (const voice of subject.voices) voices.set(voice, approval);
  draft.spoken.set(subject.wordsSha256, voices);
}

/** Nobody becomes the sole author of what they approved before it was added. */
function dropApprovalBy(draft: Draft, subject: ApprovalSubject, name: string): void {
  const isOwn = (approval: SoundApproval | undefined) => approval?.by === name && approval.basis === null;
  if (subject.kind === 'recording') {
    if (isOwn(draft.recordings.get(subject.sha256))) draft.recordings.delete(subject.sha256);
    return;
  }
  const voices = [...(draft.spoken.get(subject.wordsSha256) ?? [])].filter(
    ([, approval]) => !isOwn(approval),
  );
  draft.spoken.set(subject.wordsSha256, new Map(voices));
}

function mayApproveAt(draft: Draft, name: string, atMs: number): boolean {
  return mayDo(draft, name, 'approve', civilDateAt(atMs, draft.zone));
}

type Confirmation = Extract<EntryBody, { kind: 'hours-confirmed' | 'rules-confirmed' }>;

/** A second person's word (law 4): nobody confirms what they wrote, nor, where no author is named, could have written. */
function mayConfirmAt(draft: Draft, { by, author, basis }: Confirmation, atMs: number): boolean {
  if (!mayApproveAt(draft, by, atMs)) return false;
  if (basis !== null) return true;
  return author === null ? !mayDo(draft, by, 'edit', civilDateAt(atMs, draft.zone)) : author !== by;
}

function changePerson(draft: Draft, name: string, change: Partial<Person>): void {
  const person = draft.people.get(name);
  if (person !== undefined) draft.people.set(name, { ...person, ...change });
}

function draftOf(from: RightsState): Draft {
  return {
    seq: from.seq,
    zone: from.zone,
    people: new Map(from.people),
    delegations: from.delegations,
    recordings: new Map(from.recordings),
    spoken: new Map(from.spoken),
    authors: new Map(from.authors),
    confirmedQuarters: new Set(from.confirmedQuarters),
    stationRules: from.stationRules,
    skips: [...from.skips],
    pinAttempts: new Map(from.pinAttempts),
  };
}
