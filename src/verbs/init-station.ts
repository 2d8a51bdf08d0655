/**
 * Begins a station's record: its signing key, its chain, its first two people, and the hours of its own regulation, all
 * in one step or not at all (laws 3, 4, 8).
 */
import type { ChainHead, EntryBody } from '../model/entry.ts';
import type { Right } from '../model/person.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { keyIdOf } from '../record/key-id.ts';
import { quartersOfWindows } from '../rights/confirmed-hours.ts';
import { pinProblem } from '../rights/pin-rules.ts';
import { stationRulesOf } from '../rights/station-rules.ts';
import { type NewPerson, personEntry, requireGoodPerson } from './people.ts';

/** Both administer: a third person takes two, and there are no others yet. */
const EDITOR_RIGHTS: readonly Right[] = ['edit', 'operate', 'administer'];
const APPROVER_RIGHTS: readonly Right[] = ['approve', 'operate', 'live', 'emergency', 'administer'];

export type FirstPerson = Omit<NewPerson, 'rights'>;

export interface FirstPeople {
  readonly editor: FirstPerson;
  readonly approver: FirstPerson;
}

export interface BegunStation {
  readonly head: ChainHead;
  readonly keyId: string;
  /** Quarters of the week confirmed with the regulation as basis. */
  readonly confirmedQuarters: readonly number[];
  /** Weak PINs. */
  readonly notices: readonly Problem[];
}

/** Refusals `init.already` and those of `requireFirstPeople`. */
export async function initStation(ward: Ward, first: FirstPeople): Promise<BegunStation> {
  requireNotBegun(ward);
  requireFirstPeople(first, ward.station.demo);
  const { editor, approver } = first;
  const people = [
    await personEntry(ward, { ...editor, rights: EDITOR_RIGHTS }, []),
    await personEntry(ward, { ...approver, rights: APPROVER_RIGHTS }, []),
  ];
  const keyId = keyIdOf(ward.keys.publicKey() ?? ward.keys.make());
  const { days, sessions, basis } = ward.station.rules;
  const quarters = quartersOfWindows(days, sessions);
  const hours: readonly EntryBody[] =
    quarters.length === 0
      ? []
      : [{ kind: 'hours-confirmed', quarters, by: approver.name, author: editor.name, basis }];
  const rules: EntryBody = {
    kind: 'rules-confirmed',
    rules: stationRulesOf(ward.station),
    by: approver.name,
    author: editor.name,
    basis,
  };
  appendEntries(ward.records, ward.clock.nowMs(), [chainBegan(ward, keyId), ...people, rules, ...hours]);
  const notices = [editor, approver].flatMap(({ pin }) => pinProblem(pin) ?? []);
  return { head: ward.records.head(), keyId, confirmedQuarters: quarters, notices };
}

/** Refusals `init.same-person`, `init.same-pin` and those of `requireGoodPerson`. */
export function requireFirstPeople({ editor, approver }: FirstPeople, isDemo: boolean): void {
  requireGoodPerson(editor);
  requireGoodPerson(approver);
  if (editor.name === approver.name) throw refuse('init.same-person', { name: editor.name });
  // Two people with one PIN are one person; only a demonstration tells its PIN to everybody.
  if (editor.pin === approver.pin && !isDemo) throw refuse('init.same-pin');
}

function requireNotBegun({ records, station }: Ward): void {
  if (records.head().seq > 0) throw refuse('init.already', { station: station.name });
}

function chainBegan({ station }: Ward, keyId: string): EntryBody {
  return {
    kind: 'chain-began',
    station: station.id,
    name: station.name,
    unit: station.unit.name,
    zone: station.zone,
    keyId,
    demo: station.demo,
    parent: null,
  };
}
