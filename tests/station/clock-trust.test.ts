import { describe, expect, test } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../src/model/time.ts';
import { appendEntries } from '../../src/record/append.ts';
import { type ClockFacts, clockFacts, clockProblem } from '../../src/station/clock-trust.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const NOW = Date.parse('2024-03-18T06:00:00+07:00');

function codeOf(changes: Partial<ClockFacts>): string | undefined {
  const facts = {
    nowMs: NOW,
    lastEntryMs: NOW - DAY_MS,
    decidedUntilMs: NOW - MINUTE_MS,
    confirmation: null,
  };
  return clockProblem({ ...facts, ...changes })?.code;
}

describe('a clock', () => {
  test('that goes on from the record is believed, also after a quiet week and a small correction back', () => {
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ decidedUntilMs: NOW - 7 * DAY_MS })).toBeUndefined();
    expect(codeOf({ lastEntryMs: NOW + MINUTE_MS })).toBeUndefined();
    expect(codeOf({ lastEntryMs: null, decidedUntilMs: null })).toBeUndefined();
  });

  test('of a dead battery, before the last entry, decides nothing', () => {
    expect(codeOf({ nowMs: Date.parse('2010-01-01T00:00:00Z') })).toBe('clock.set-back');
  });

  test('is not believed for an entry that was written while it was wrong', () => {
    const nowMs = Date.parse('2010-01-01T00:10:00Z');
    expect(codeOf({ nowMs, lastEntryMs: nowMs - MINUTE_MS })).toBe('clock.set-back');
  });

  test('set to 2099 by a typing error decides nothing', () => {
    expect(codeOf({ nowMs: Date.parse('2099-03-18T06:00:00Z') })).toBe('clock.far-ahead');
  });
});

describe('a clock that a person has confirmed', () => {
  test('is believed from that instant for a week', () => {
    const decidedUntilMs = NOW - 30 * DAY_MS;
    const confirmation = { nowMs: NOW - DAY_MS, latestAfterMs: NOW - DAY_MS };
    expect(codeOf({ decidedUntilMs, confirmation })).toBeUndefined();
    expect(codeOf({ decidedUntilMs, confirmation: { nowMs: NOW - 8 * DAY_MS, latestAfterMs: 0 } })).toBe(
      'clock.far-ahead',
    );
  });

  test('is not vouched for by a confirmation after which later instants were recorded', () => {
    const nowMs = NOW - 300 * DAY_MS;
    const confirmation = { nowMs: nowMs - DAY_MS, latestAfterMs: NOW };
    expect(codeOf({ nowMs, confirmation })).toBe('clock.set-back');
  });

  test('is read from the chain', () => {
    const ward = tempWard();
    beginRecord(ward);
    ward.records.setDecidedUntilMs(ward.clock.nowMs());
    const afterOutageMs = ward.clock.nowMs() + 20 * DAY_MS;
    expect(clockProblem(clockFacts(ward.records, afterOutageMs))?.code).toBe('clock.far-ahead');
    appendEntries(ward.records, afterOutageMs, [
      { kind: 'clock-confirmed', nowMs: afterOutageMs, by: 'bien-tap' },
    ]);
    expect(clockProblem(clockFacts(ward.records, afterOutageMs + MINUTE_MS))).toBeNull();
  });
});
