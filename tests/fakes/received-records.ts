/** What a superior unit receives, made up: stations, ends of records, exports, counts; a test names only what it is about. */
import type { Outcome } from '../../src/model/airing.ts';
import type { DayCount, EnrolledStation, HeldRecord, ReceivedExport } from '../../src/model/received.ts';

export const CHAIN = 'c'.repeat(64);

export function enrolledStation(id: string, changes: Partial<EnrolledStation> = {}): EnrolledStation {
  return {
    id,
    name: `Đài ${id}`,
    publicKey: Uint8Array.from([48, 42, 0, 255]),
    pull: null,
    addedAtMs: 1_710_000_000_000,
    closedFrom: null,
    ...changes,
  };
}

export function heldAt(seq: number, changes: Partial<HeldRecord> = {}): HeldRecord {
  return {
    chainId: CHAIN,
    seq,
    head: hashOf(seq),
    beganAtMs: 1_700_000_000_000,
    headAtMs: 1_710_720_000_000,
    decidedUntilMs: 1_710_720_000_500.25,
    branchedAtSeq: null,
    receivedAtMs: 1_710_730_000_000,
    ...changes,
  };
}

export function receivedTo(toSeq: number, changes: Partial<ReceivedExport> = {}): ReceivedExport {
  return {
    chainId: CHAIN,
    fromSeq: 1,
    toSeq,
    prevHash: '0'.repeat(64),
    head: hashOf(toSeq),
    exportedAtMs: 1_710_725_000_000,
    receivedAtMs: 1_710_730_000_000,
    file: `thu-${toSeq}.loa`,
    ...changes,
  };
}

export function dayCount(date: string, topic: string | null, changes: Partial<DayCount> = {}): DayCount {
  return {
    date,
    topic,
    airings: 2,
    plays: 3,
    sessions: 1,
    airtimeFrames: 48_000,
    outcomes: outcomes({ aired: 2 }),
    ...changes,
  };
}

export function outcomes(some: Partial<Record<Outcome, number>>): Record<Outcome, number> {
  return { aired: 0, partial: 0, preempted: 0, missed: 0, skipped: 0, failed: 0, ...some };
}

/** 64 hex digits of the entry, in one branch or another. */
export function hashOf(seq: number, branch = 'a'): string {
  return branch + seq.toString(16).padStart(63, '0');
}
