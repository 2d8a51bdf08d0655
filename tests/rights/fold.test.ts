import { expect, test } from 'vitest';
import type { ApprovalSubject } from '../../src/model/clip.ts';
import type { Entry, EntryBody } from '../../src/model/entry.ts';
import type { Right } from '../../src/model/person.ts';
import { foldRights } from '../../src/rights/fold.ts';
import type { RightsState } from '../../src/rights/rights-state.ts';
import { mayItSound } from '../../src/rights/sound-right.ts';
import { mayDo } from '../../src/rights/who-may.ts';

const MONDAY = Date.parse('2024-03-18T05:00:00+07:00');
const recording: ApprovalSubject = { kind: 'recording', sha256: 'bytes' };
const sound = { kind: 'recording', clip: 'thong-bao', sha256: 'bytes' } as const;

const person = (name: string, ...rights: Right[]): EntryBody => ({
  kind: 'person-added',
  name,
  fullName: name,
  rights,
  pinHash: '',
  by: [],
});
const added = (author: string, subject: ApprovalSubject = recording): EntryBody => ({
  kind: 'clip-added',
  clip: 'thong-bao',
  title: 'Thông báo',
  clipKind: 'notice',
  subject,
  author,
});
const approved = (
  by: string,
  subject: ApprovalSubject = recording,
  basis: string | null = null,
): EntryBody => ({
  kind: 'approved',
  subjects: [subject],
  by,
  basis,
});
const lent = (from: string, to: string, right: Right, until: string): EntryBody => ({
  kind: 'delegated',
  delegation: { from, to, right, until, basis: 'Giấy ủy quyền 5/GUQ' },
});

/** The state after the bodies, written a second apart from Monday morning on. */
function after(...bodies: EntryBody[]): RightsState {
  return foldRights(entriesOf([person('bien-tap', 'edit'), person('lanh-dao', 'approve'), ...bodies]));
}

function entriesOf(bodies: readonly EntryBody[]): readonly Entry[] {
  return bodies.map((body, index) => ({
    seq: index + 1,
    atMs: MONDAY + index * 1000,
    prevHash: '',
    hash: '',
    body,
  }));
}

function mayThatSound(state: RightsState): boolean {
  return mayItSound(state, [sound]) === null;
}

test('a recording sounds once a second person has approved its bytes, and no other bytes do', () => {
  expect(mayThatSound(after(added('bien-tap')))).toBe(false);
  const state = after(added('bien-tap'), approved('lanh-dao'));
  expect(mayThatSound(state)).toBe(true);
  expect(mayItSound(state, [sound, { ...sound, sha256: 'changed' }])).toEqual({
    code: 'not-approved',
    params: { clip: 'thong-bao', sha256: 'changed' },
  });
});

test('an approval by somebody without that right counts for nothing, whatever program wrote it', () => {
  expect(mayThatSound(after(added('bien-tap'), approved('bien-tap')))).toBe(false);
  expect(mayThatSound(after(added('bien-tap'), approved('nguoi-la')))).toBe(false);
  expect(mayThatSound(after(added('bien-tap'), approved('lanh-dao'), person('lanh-dao', 'edit')))).toBe(true);
  const demoted: EntryBody = { kind: 'rights-set', name: 'lanh-dao', rights: ['edit'], by: [] };
  expect(mayThatSound(after(added('bien-tap'), demoted, approved('lanh-dao')))).toBe(false);
});

test('nobody approves their own sound, unless the station’s regulation is the basis of it', () => {
  expect(mayThatSound(after(added('lanh-dao'), approved('lanh-dao')))).toBe(false);
  expect(mayThatSound(after(added('bien-tap'), added('lanh-dao'), approved('lanh-dao')))).toBe(false);
  expect(mayThatSound(after(added('lanh-dao'), approved('lanh-dao', recording, 'Quy chế 01')))).toBe(true);
});

test('approving bytes first and adding them afterwards does not make one person two', () => {
  expect(mayThatSound(after(approved('lanh-dao'), added('lanh-dao')))).toBe(false);
  // The approver enters, under another name, what somebody else had added before: it stays approved.
  expect(mayThatSound(after(added('bien-tap'), approved('lanh-dao'), added('lanh-dao')))).toBe(true);
});

test('a revoked approval silences the sound until it is approved anew', () => {
  const revoked: EntryBody = {
    kind: 'approval-revoked',
    subjects: [recording],
    by: 'lanh-dao',
    why: 'sai số liệu',
  };
  expect(mayThatSound(after(added('bien-tap'), approved('lanh-dao'), revoked))).toBe(false);
  expect(mayThatSound(after(added('bien-tap'), approved('lanh-dao'), revoked, approved('lanh-dao')))).toBe(
    true,
  );
});

test('spoken words keep their approval when they are rendered again, in the voices that were allowed', () => {
  const words = (...voices: string[]): ApprovalSubject => ({ kind: 'spoken', wordsSha256: 'words', voices });
  const spoken = (voice: string) => ({ kind: 'spoken', clip: null, wordsSha256: 'words', voice }) as const;
  const state = after(approved('lanh-dao', words('espeak-ng:vi')), approved('lanh-dao', words('piper:vi')));
  expect(mayItSound(state, [spoken('espeak-ng:vi'), spoken('piper:vi')])).toBeNull();
  expect(mayItSound(state, [spoken('espeak-ng:vi-north')])).toMatchObject({
    params: { voice: 'espeak-ng:vi-north' },
  });
  const revoked: EntryBody = {
    kind: 'approval-revoked',
    subjects: [words('espeak-ng:vi')],
    by: 'lanh-dao',
    why: 'không nói nữa',
  };
  const silenced = foldRights([{ seq: 99, atMs: MONDAY, prevHash: '', hash: '', body: revoked }], state);
  expect(mayItSound(silenced, [spoken('piper:vi')])).not.toBeNull();
});

test('hours are confirmed by a second person who approves', () => {
  const confirmed = (by: string, author: string | null, basis: string | null = null): EntryBody => ({
    kind: 'hours-confirmed',
    quarters: [24, 25],
    by,
    author,
    basis,
  });
  expect([...after(confirmed('lanh-dao', 'bien-tap')).confirmedQuarters]).toEqual([24, 25]);
  expect(after(confirmed('bien-tap', 'lanh-dao')).confirmedQuarters.size).toBe(0);
  expect(after(confirmed('lanh-dao', 'lanh-dao')).confirmedQuarters.size).toBe(0);
  expect(after(confirmed('lanh-dao', 'lanh-dao', 'Quy chế 01')).confirmedQuarters.size).toBe(2);
});

test('hours that nobody is named the author of are confirmed by somebody who could not have written them', () => {
  const confirmed: EntryBody = {
    kind: 'hours-confirmed',
    quarters: [24],
    by: 'lanh-dao',
    author: null,
    basis: null,
  };
  const alsoEdits: EntryBody = { kind: 'rights-set', name: 'lanh-dao', rights: ['approve', 'edit'], by: [] };
  expect(after(confirmed).confirmedQuarters.size).toBe(1);
  expect(after(alsoEdits, confirmed).confirmedQuarters.size).toBe(0);
  expect(after(alsoEdits, { ...confirmed, author: 'bien-tap' }).confirmedQuarters.size).toBe(1);
});

test('a name added twice at once stays the first person; once removed it can be given anew', () => {
  const removed: EntryBody = { kind: 'person-removed', name: 'bien-tap', by: [] };
  const rights = (state: RightsState) => state.people.get('bien-tap')?.rights;
  expect(rights(after(person('bien-tap', 'administer')))).toEqual(['edit']);
  expect(rights(after(removed, person('bien-tap', 'administer')))).toEqual(['administer']);
});

test('a right lent until a date ends with that date, or with its lender’s own right', () => {
  const state = after(lent('lanh-dao', 'bien-tap', 'approve', '2024-03-20'));
  expect(mayDo(state, 'bien-tap', 'approve', '2024-03-20')).toBe(true);
  expect(mayDo(state, 'bien-tap', 'approve', '2024-03-21')).toBe(false);
  expect(mayDo(state, 'bien-tap', 'operate', '2024-03-18')).toBe(false);
  const removed: EntryBody = { kind: 'person-removed', name: 'lanh-dao', by: [] };
  expect(
    mayDo(
      after(lent('lanh-dao', 'bien-tap', 'approve', '2024-03-20'), removed),
      'bien-tap',
      'approve',
      '2024-03-18',
    ),
  ).toBe(false);
});

test('a delegate’s approval counts in the chain until midnight of the station’s own zone', () => {
  const bodies = [
    person('bien-tap', 'edit'),
    person('pho', 'edit'),
    person('lanh-dao', 'approve'),
    added('bien-tap'),
    lent('lanh-dao', 'pho', 'approve', '2024-03-18'),
    approved('pho'),
  ];
  const written = (lastAt: string) =>
    foldRights(
      entriesOf(bodies).map((entry) => (entry.seq === 6 ? { ...entry, atMs: Date.parse(lastAt) } : entry)),
    );
  expect(mayThatSound(written('2024-03-18T23:59:59+07:00'))).toBe(true);
  expect(mayThatSound(written('2024-03-19T00:00:01+07:00'))).toBe(false);
});

test('lending the same right again replaces its date, so that it can also be ended', () => {
  const state = after(
    lent('lanh-dao', 'bien-tap', 'approve', '2024-04-30'),
    lent('lanh-dao', 'bien-tap', 'approve', '2024-03-18'),
  );
  expect(state.delegations).toHaveLength(1);
  expect(mayDo(state, 'bien-tap', 'approve', '2024-03-19')).toBe(false);
});

test('folding on from where one stopped gives what folding everything gives, and changes nothing before it', () => {
  const entries = entriesOf([
    person('bien-tap', 'edit'),
    person('lanh-dao', 'approve'),
    added('bien-tap'),
    approved('lanh-dao'),
    { kind: 'pin-failed', name: 'bien-tap' },
    { kind: 'skip-ordered', slot: null, date: '2024-04-18', why: 'Quốc tang', by: 'lanh-dao' },
  ]);
  const whole = foldRights(entries);
  for (let split = 0; split <= entries.length; split++) {
    const first = foldRights(entries.slice(0, split));
    const before = structuredClone(first);
    expect(foldRights(entries, first)).toEqual(whole);
    expect(first).toEqual(before);
  }
});
