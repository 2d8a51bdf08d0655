/**
 * What stations send is proved before it counts, goes on from what is held, and is taken in once: the same sentences for
 * each database.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { verifyStation } from '../../src/district/verify-received.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import type { SuperiorStore } from '../../src/model/ports/superior-store.ts';
import { type Problem, Refusal } from '../../src/model/problem.ts';
import { keyIdOf } from '../../src/record/key-id.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { countAirings } from '../../src/report/count.ts';
import { sayProblem } from '../../src/words/say.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { type TempSuperior, tempSuperior } from '../fakes/temp-superior.ts';
import { wholeOf } from '../fakes/whole-superior.ts';

const MARCH = { from: '2024-03-01', to: '2024-03-31' } as const;
const MINUTE_FRAMES = 60 * 48_000;

export function describeImport(database: string, openStore: () => Promise<SuperiorStore>): void {
  describe(database, () => importSentences(openStore));
}

function importSentences(openStore: () => Promise<SuperiorStore>): void {
  let superior: TempSuperior;
  let station: SendingStation;
  /** The test leaves evidence that is no longer what was received. */
  let isSpoilt: boolean;

  beforeEach(async () => {
    isSpoilt = false;
    superior = await opened();
    station = new SendingStation();
    await enrol(station);
  });

  // Whatever came, in whatever order and branches: the rows are what the evidence tells.
  afterEach(async () => {
    for (const one of await superior.store.stations()) {
      const { problems } = await verifyStation(superior, one, () => {});
      expect(problems.map(({ code }) => code)).toEqual(isSpoilt ? ['district.verify.changed'] : []);
    }
  });

  function enrol({ id, publicKey }: SendingStation) {
    return enrolStation(superior, keyToken({ id, publicKey }), null);
  }

  /** Its one problem, with nothing changed by the refusal but the finding that it left. */
  async function refused(path: string): Promise<Problem> {
    const before = await wholeOf(superior);
    const error: unknown = await importExport(superior, path).then(
      () => null,
      (reason) => reason,
    );
    if (!(error instanceof Refusal)) throw error ?? new Error('it was taken in');
    expect(await wholeOf(superior)).toEqual(before);
    const [problem] = error.problems;
    if (problem === undefined) throw new Error('refused without a problem');
    // It has its sentence, with nothing left to fill in.
    expect(sayProblem('vi', problem)).not.toMatch(/[{}]|undefined/);
    return problem;
  }

  async function totals() {
    const counts = await superior.store.periodCounts(MARCH.from, MARCH.to, null);
    return counts.find(({ topic }) => topic === null);
  }

  async function airingsHeld() {
    const rows = await superior.store.airings({ ...MARCH, station: null }, null, 1000);
    return rows.map(({ airing }) => airing);
  }

  async function findings() {
    return (await superior.store.findings(station.id)).map(({ code, params }) => ({ code, ...params }));
  }

  describe('what is taken in', () => {
    test('a first export is held from entry 1 on, and counted as the ward counts it', async () => {
      station.airOn('2024-03-18', '2024-03-19');
      const path = await station.send();
      const { taken, held } = await importExport(superior, path);
      expect(taken).toEqual({ fromSeq: 1, toSeq: 7, entries: 7, airings: 4, findings: [] });
      expect(held).toMatchObject({
        seq: 7,
        head: station.head.hash,
        beganAtMs: Date.parse('2024-03-18T05:00+07:00'),
      });
      expect(await superior.store.held(station.id)).toEqual(held);
      const airings = await airingsHeld();
      expect(airings.map(({ outcome }) => outcome)).toEqual(['aired', 'missed', 'aired', 'missed']);
      const { total } = countAirings(airings, { ...MARCH, by: [], topic: null, entries: false });
      expect(await totals()).toMatchObject({
        airings: total.airings,
        plays: total.plays,
        sessions: total.sessions,
        airtimeFrames: total.airtimeFrames,
        outcomes: { aired: 2, partial: 0, preempted: 0, missed: 2, skipped: 0, failed: 0 },
      });
      expect(total).toMatchObject({ airings: 2, airtimeFrames: 2 * MINUTE_FRAMES });
    });

    test('the file is kept as it came, under a name of the station, its entries and their head', async () => {
      station.airOn('2024-03-18');
      const path = await station.send();
      await importExport(superior, path);
      const [received] = await superior.store.received(station.id);
      expect(received?.file).toBe(`phuong-lang/1-4-${station.head.hash.slice(0, 16)}.loa`);
      expect(readFileSync(superior.evidence.path(received?.file ?? ''))).toEqual(readFileSync(path));
    });

    test('a station that was enrolled without a name is called as it signed last, never as in an old copy', async () => {
      const named = async () => (await superior.store.station(station.id))?.name;
      expect(await named()).toBe('phuong-lang');
      station.airOn('2024-03-18');
      const old = await station.send();
      await importExport(superior, old);
      expect(await named()).toBe('Đài truyền thanh phường Láng');
      const UNTIL = '2024-03-20T12:00:00+07:00';
      const silent = { name: 'Đài phường Láng', decidedUntil: UNTIL };
      await importExport(superior, await station.send({ fromSeq: 4, says: silent }));
      await importExport(superior, old);
      expect(await named()).toBe('Đài phường Láng');
      station.airOn('2024-03-19');
      await importExport(superior, await station.send({ says: { name: 'Đài phường Láng (mới)' } }));
      expect(await named()).toBe('Đài phường Láng (mới)');
      const { isNew, isRenamed } = await enrolStation(superior, keyToken(station), 'Láng');
      expect({ isNew, isRenamed }).toEqual({ isNew: false, isRenamed: true });
      station.airOn('2024-03-20');
      await importExport(superior, await station.send());
      expect(await named()).toBe('Láng');
    });

    test('the next one goes on; an airing that began in the first ends in the second, and is counted once', async () => {
      const six = '2024-03-18T06:00:00+07:00';
      station.write('2024-03-18T06:00:00+07:00', openedAt(six));
      await importExport(superior, await station.send());
      expect(await airingsHeld()).toEqual([]);
      station.write('2024-03-18T06:01:00+07:00', closedAt(six, 30));
      const { taken } = await importExport(superior, await station.send({ fromSeq: 3 }));
      expect(taken).toMatchObject({ fromSeq: 3, toSeq: 3, airings: 1 });
      expect(await airingsHeld()).toMatchObject([
        { outcome: 'partial', title: 'Bản tin sáng', date: '2024-03-18' },
      ]);
      expect(await totals()).toMatchObject({ airtimeFrames: MINUTE_FRAMES / 2, outcomes: { partial: 1 } });
    });

    test('an overlap is taken from where it is new, also while an airing in it is open', async () => {
      station.airOn('2024-03-18');
      const six = '2024-03-19T06:00:00+07:00';
      station.write(six, openedAt(six));
      await importExport(superior, await station.send());
      station.write('2024-03-19T06:01:00+07:00', closedAt(six));
      for (const fromSeq of [1, 4, 5])
        expect(await importExport(superior, await station.send({ fromSeq }))).toMatchObject(
          fromSeq === 1 ? { taken: { fromSeq: 6, entries: 1, airings: 1 } } : { taken: null },
        );
      expect(await totals()).toMatchObject({ airings: 2, airtimeFrames: 2 * MINUTE_FRAMES });
    });

    test('whatever is sent again brings nothing new: the same file, a part of it, another export of the same', async () => {
      station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
      const first = await station.send({ toSeq: 6 });
      await importExport(superior, first);
      await importExport(superior, await station.send({ fromSeq: 5 }));
      const before = await wholeOf(superior);
      const again = [
        first,
        await station.send(),
        await station.send({ fromSeq: 3, toSeq: 5 }),
        await station.send({ fromSeq: 10, toSeq: 10, says: { exportedAt: '2024-04-01T07:59:00+07:00' } }),
      ];
      for (const path of again)
        expect(await importExport(superior, path)).toMatchObject({ station: station.id, taken: null });
      expect(await wholeOf(superior)).toEqual(before);
      expect(await findings()).toEqual([]);
    });

    test('a date that is told of in two exports is counted anew, with its sessions once', async () => {
      const at = (time: string) => `2024-03-18T${time}:00+07:00`;
      const air = (time: string) => station.write(at(time), openedAt(at(time)), closedAt(at(time)));
      air('06:00');
      await importExport(superior, await station.send());
      air('06:10');
      await importExport(superior, await station.send({ fromSeq: 4 }));
      expect(await totals()).toMatchObject({ airings: 2, sessions: 1, airtimeFrames: 2 * MINUTE_FRAMES });
    });

    test('years of dates are counted in one import and in many alike, a topic and what has none apart', async () => {
      const dates = Array.from({ length: 200 }, (_, day) =>
        new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
      );
      const late = missedAt(`${dates[0]}T18:00:00+07:00`, { topic: null });
      station.airOn(...dates);
      station.write(`${dates.at(-1)}T20:00:00+07:00`, late);
      const other = await opened();
      await enrolStation(other, keyToken(station), null);
      await importExport(superior, await station.send());
      for (let fromSeq = 1; fromSeq <= station.head.seq; fromSeq += 100) {
        const toSeq = Math.min(fromSeq + 99, station.head.seq);
        await importExport(other, await station.send({ fromSeq, toSeq }));
      }
      const [whole, pieces] = [await wholeOf(superior), await wholeOf(other)];
      expect(pieces.days).toEqual(whole.days);
      expect(pieces.airings).toEqual(whole.airings);
      expect(whole.days.flat().filter(({ topic }) => topic === '')).toMatchObject([
        { date: dates[0], outcomes: { missed: 1 } },
      ]);
      expect(whole.days.flat().filter(({ topic }) => topic === null)).toHaveLength(200);
    });
  });

  describe('what tells a silent station from one that has not sent', () => {
    const UNTIL = '2024-03-20T12:00:00+07:00';

    test('an export with nothing new may still tell until when all was decided', async () => {
      station.airOn('2024-03-18');
      await importExport(superior, await station.send());
      expect(await superior.store.held(station.id)).toMatchObject({ decidedUntilMs: null });
      const silent = await station.send({ fromSeq: 4, says: { decidedUntil: UNTIL } });
      const { held, taken } = await importExport(superior, silent);
      expect(taken).toBeNull();
      expect(held.decidedUntilMs).toBe(Date.parse(UNTIL));
      expect(await superior.store.held(station.id)).toEqual(held);
      // A later export that ends before the record's head does not take it back.
      station.airOn('2024-03-21', '2024-03-22');
      await importExport(superior, await station.send({ fromSeq: 5, toSeq: 6 }));
      expect(await superior.store.held(station.id)).toMatchObject({
        decidedUntilMs: Date.parse(UNTIL),
        seq: 6,
      });
    });

    test('nobody has decided what is still to come', async () => {
      const path = await station.send({ says: { decidedUntil: '2099-01-01T00:00:00+07:00' } });
      const { held } = await importExport(superior, path);
      expect(held.decidedUntilMs).toBe(superior.clock.nowMs());
    });
  });

  describe('whose it is', () => {
    test('a station that is not enrolled is named with its key', async () => {
      const stranger = new SendingStation('phuong-khac');
      expect(await refused(await stranger.send())).toMatchObject({
        code: 'district.unknown-station',
        params: { station: 'phuong-khac', keyId: keyIdOf(stranger.publicKey) },
      });
    });

    test('another key than the enrolled one is named beside it, though its own signature is right', async () => {
      const thief = new SendingStation();
      thief.airOn('2024-03-18');
      const problem = await refused(await thief.send());
      const params = {
        station: station.id,
        keyId: keyIdOf(thief.publicKey),
        enrolled: keyIdOf(station.publicKey),
      };
      expect(problem).toMatchObject({ code: 'district.other-key', params });
      expect(await findings()).toEqual([{ code: 'district.other-key', ...params }]);
    });

    test('a demonstration’s figures never stand among real ones', async () => {
      expect(await refused(await station.send({ says: { demo: true } }))).toMatchObject({
        code: 'district.demo',
      });
    });

    test('a refusal that repeats itself is noted once', async () => {
      station.airOn('2024-03-18', '2024-03-19');
      const path = await station.send({ fromSeq: 3 });
      for (let times = 0; times < 3; times += 1) await refused(path);
      expect(await findings()).toHaveLength(1);
    });
  });

  describe('where it stands', () => {
    test('a gap names what is missing, and what the station has to run', async () => {
      station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
      const late = await station.send({ fromSeq: 5 });
      const params = { station: station.id, fromSeq: 1, toSeq: 4, after: 0 };
      expect(await refused(late)).toMatchObject({ code: 'district.gap', params });
      await importExport(superior, await station.send({ toSeq: 4 }));
      const later = await refused(await station.send({ fromSeq: 8 }));
      expect(later.params).toEqual({ station: station.id, fromSeq: 5, toSeq: 7, after: 4 });
      expect(sayProblem('vi', later)).toContain('các mục 5–7 của đài “phuong-lang”');
      expect(sayProblem('vi', later)).toContain('loa export --after 4');
      await importExport(superior, late);
      expect(await superior.store.held(station.id)).toMatchObject({ seq: 10 });
    });

    test('a rewritten record is a fork, named at the first entry that differs, however it is sent', async () => {
      station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
      await importExport(superior, await station.send({ toSeq: 5 }));
      await importExport(superior, await station.send({ fromSeq: 6 }));
      const honest = station.entries;
      station.entries = honest.slice(0, 6);
      station.write('2024-03-19T06:02:00+07:00', missedAt('2024-03-19T12:00:00+07:00', { title: 'Khác' }));
      station.airOn('2024-03-20', '2024-03-21');
      const fork = { code: 'district.fork', params: { seq: 7, station: station.id } };
      expect(await refused(await station.send())).toMatchObject(fork);
      expect(await refused(await station.send({ fromSeq: 7 }))).toMatchObject(fork);
      expect(await refused(await station.send({ fromSeq: 2, toSeq: 8 }))).toMatchObject(fork);
      const before = { code: 'district.fork-before', params: { station: station.id } };
      expect(await refused(await station.send({ fromSeq: 9, toSeq: 12 }))).toMatchObject(before);
      expect(await refused(await station.send({ fromSeq: 11 }))).toMatchObject({
        ...before,
        params: { seq: 10 },
      });
      station.entries = honest;
      expect(await importExport(superior, await station.send())).toMatchObject({ taken: null });
    });

    test('without its evidence a fork is not guessed at', async () => {
      station.airOn('2024-03-18', '2024-03-19');
      await importExport(superior, await station.send());
      station.restore(4, '2024-03-19T20:00:00+07:00');
      const [received] = await superior.store.received(station.id);
      writeFileSync(superior.evidence.path(received?.file ?? ''), 'hỏng');
      isSpoilt = true;
      expect(await refused(await station.send())).toMatchObject({
        code: 'district.evidence-damaged',
        params: { file: received?.file },
      });
    });
  });

  describe('evidence that is gone or changed', () => {
    const keptAt = async (index: number) => {
      const received = await superior.store.received(station.id);
      return superior.evidence.path(received[index]?.file ?? '');
    };

    test('is put back by the same export, sent once more, and nothing counts twice', async () => {
      station.airOn('2024-03-18', '2024-03-19');
      const paths = [await station.send({ toSeq: 4 }), await station.send({ fromSeq: 5 })];
      for (const path of paths) await importExport(superior, path);
      const before = await totals();
      const spoil = [
        (kept: string) => rmSync(kept),
        (kept: string) => writeFileSync(kept, readFileSync(paths[1] ?? '').subarray(0, -20)),
      ];
      for (const [index, path] of paths.entries()) {
        for (const spoilt of spoil) {
          const kept = await keptAt(index);
          spoilt(kept);
          expect(await importExport(superior, path)).toMatchObject({ taken: null });
          expect(readFileSync(kept)).toEqual(readFileSync(path));
        }
      }
      expect((await superior.store.received(station.id)).map(({ toSeq }) => toSeq)).toEqual([4, 7]);
      expect(await totals()).toEqual(before);
    });

    test('is stood in for by the whole record, exported anew: what was sent before is known by it', async () => {
      station.airOn('2024-03-18', '2024-03-19');
      const old = await station.send({ toSeq: 3 });
      await importExport(superior, await station.send({ toSeq: 4 }));
      await importExport(superior, await station.send({ fromSeq: 5 }));
      rmSync(await keptAt(0));
      expect(await refused(old)).toMatchObject({ code: 'district.evidence-damaged' });
      expect(await importExport(superior, await station.send())).toMatchObject({ taken: null });
      expect((await superior.store.received(station.id)).at(-1)).toMatchObject({ fromSeq: 1, toSeq: 7 });
      expect(await importExport(superior, old)).toMatchObject({ taken: null });
    });
  });

  describe('a restored station', () => {
    /** Aired on three dates, all sent; then restored to what it had after the first. */
    async function restored() {
      station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
      await importExport(superior, await station.send());
      station.restore(4, '2024-03-20T20:00:00+07:00', 'ổ đĩa hỏng');
    }
    const LOST = { code: 'district.restored', seq: 5, lost: 6, cause: 'ổ đĩa hỏng' };

    test('is taken in as a new branch, and what it lost stays counted', async () => {
      await restored();
      station.airOn('2024-03-21');
      const { taken, held } = await importExport(superior, await station.send());
      expect(taken).toMatchObject({ fromSeq: 5, toSeq: 8, airings: 2 });
      expect(held).toMatchObject({ seq: 8, head: station.head.hash, branchedAtSeq: 5 });
      expect(await findings()).toEqual([LOST]);
      expect(await totals()).toMatchObject({ airings: 4, outcomes: { aired: 4, missed: 4 } });
    });

    test('is taken in also when its branch is shorter than what was held, or begins its export there', async () => {
      await restored();
      const { held } = await importExport(superior, await station.send({ fromSeq: 5 }));
      expect(held).toMatchObject({ seq: 5, branchedAtSeq: 5 });
      expect(await findings()).toEqual([LOST]);
    });

    test('tells what it told before once more: an airing counts once, the first time, in whatever export', async () => {
      await restored();
      // It does not know that it aired on the 19th and the 20th.
      for (const date of ['2024-03-19', '2024-03-20'])
        station.write('2024-03-20T20:01:00+07:00', missedAt(`${date}T06:00:00+07:00`));
      const { taken } = await importExport(superior, await station.send({ toSeq: 6 }));
      expect(taken).toMatchObject({ entries: 2, airings: 0 });
      station.airOn('2024-03-21');
      const next = await importExport(superior, await station.send({ fromSeq: 7 }));
      expect(next.taken).toMatchObject({ entries: 4, airings: 2 });
      expect(await totals()).toMatchObject({ outcomes: { aired: 4, missed: 4 } });
      const ids = (await airingsHeld()).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    test('may be restored again, and from before the first restore', async () => {
      await restored();
      station.airOn('2024-03-21');
      await importExport(superior, await station.send());
      station.restore(3, '2024-03-22T05:00:00+07:00', 'lần hai');
      station.airOn('2024-03-22');
      const { held } = await importExport(superior, await station.send());
      expect(held).toMatchObject({ seq: 7, branchedAtSeq: 4 });
      expect(await findings()).toEqual([LOST, { ...LOST, seq: 4, lost: 5, cause: 'lần hai' }]);
      expect(await totals()).toMatchObject({ outcomes: { aired: 5, missed: 5 } });
      station.airOn('2024-03-23');
      await importExport(superior, await station.send({ fromSeq: 8 }));
      // Evidence of three branches: the way of what is held now is found through them.
      station.restore(6, '2024-03-24T05:00:00+07:00', 'lần ba');
      expect(await importExport(superior, await station.send())).toMatchObject({ held: { seq: 7 } });
      expect((await findings()).at(-1)).toMatchObject({ seq: 7, lost: 4 });
    });

    test('an export from before the restore, sent once more, brings nothing new', async () => {
      station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
      const old = [
        await station.send(),
        await station.send({ fromSeq: 6 }),
        await station.send({ fromSeq: 7, toSeq: 8 }),
      ];
      await importExport(superior, old[0] ?? '');
      station.restore(4, '2024-03-20T20:00:00+07:00');
      await importExport(superior, await station.send());
      const before = await wholeOf(superior);
      for (const path of old) expect(await importExport(superior, path)).toMatchObject({ taken: null });
      expect(await wholeOf(superior)).toEqual(before);
    });

    test('what it wrote before the restore and sends too late is told as that, not as a fork', async () => {
      station.airOn('2024-03-18', '2024-03-19');
      await importExport(superior, await station.send());
      const lost = station.entries;
      station.airOn('2024-03-20');
      const late = [await station.send({ fromSeq: 8 }), await station.send()];
      station.entries = lost;
      station.restore(4, '2024-03-20T20:00:00+07:00');
      await importExport(superior, await station.send());
      for (const path of late) expect(await refused(path)).toMatchObject({ code: 'district.old-branch' });
    });

    test('that had lost nothing goes on, and is told all the same', async () => {
      station.airOn('2024-03-18');
      await importExport(superior, await station.send());
      station.restore(4, '2024-03-18T20:00:00+07:00', 'máy mới');
      station.airOn('2024-03-19');
      const { held, taken } = await importExport(superior, await station.send({ fromSeq: 5 }));
      expect(taken).toMatchObject({ airings: 2 });
      expect(held.branchedAtSeq).toBeNull();
      expect(await findings()).toEqual([{ code: 'district.restored', seq: 5, lost: 0, cause: 'máy mới' }]);
    });

    test('an airing that was open at the backup, and ended in the branch that was lost, ends once', async () => {
      const six = '2024-03-18T06:00:00+07:00';
      station.write(six, openedAt(six));
      station.write('2024-03-18T06:01:00+07:00', closedAt(six));
      await importExport(superior, await station.send());
      station.restore(2, '2024-03-18T07:00:00+07:00');
      station.write('2024-03-18T07:00:01+07:00', closedAt(six, 0));
      const { taken } = await importExport(superior, await station.send({ fromSeq: 3 }));
      expect(taken).toMatchObject({ entries: 2, airings: 0 });
      expect(await totals()).toMatchObject({ airings: 1, airtimeFrames: MINUTE_FRAMES });
    });
  });

  describe('a clock that lies is told, and refuses nothing', () => {
    async function told(...bodies: readonly (readonly [string, EntryBody])[]) {
      for (const [at, body] of bodies) station.write(at, body);
      const { taken } = await importExport(superior, await station.send());
      expect(await findings()).toEqual(taken?.findings.map(({ code, params }) => ({ code, ...params })));
      return findings();
    }
    const noon = (at: string) => missedAt(at);

    test('entries of the future are counted, and the first is named', async () => {
      const now = '2024-04-01T08:00:00+07:00';
      const found = await told(
        [now, noon('2024-04-01T06:00:00+07:00')],
        ['2024-04-01T08:04:59+07:00', noon('2024-04-01T06:10:00+07:00')],
        ['2024-04-01T08:10:00+07:00', noon('2024-04-01T06:20:00+07:00')],
        ['2024-04-01T09:00:00+07:00', noon('2024-04-01T06:30:00+07:00')],
      );
      expect(found).toEqual([{ code: 'district.clock.ahead', seq: 4, entries: 2, minutes: 60 }]);
    });

    test('entries that go back in time, also behind what is held', async () => {
      station.airOn('2024-03-20');
      await importExport(superior, await station.send());
      station.write('2024-03-19T00:00:00+07:00', noon('2024-03-19T00:00:00+07:00'));
      station.write('2024-03-19T00:01:00+07:00', noon('2024-03-19T00:01:00+07:00'));
      await importExport(superior, await station.send({ fromSeq: 5 }));
      expect(await findings()).toEqual([
        { code: 'district.clock.back', seq: 5, entries: 1, minutes: 36 * 60 + 10 },
      ]);
    });

    test('an airing that started after its entry was written', async () => {
      const six = '2024-03-18T06:00:00+07:00';
      const found = await told(
        [six, openedAt(six)],
        [
          '2024-03-18T06:01:00+07:00',
          closedAt('2024-03-18T06:31:00+07:00', 60, `ban-tin-sang@${new Date(six).toISOString()}`),
        ],
      );
      expect(found).toEqual([{ code: 'district.clock.started-later', seq: 3, entries: 1, minutes: 30 }]);
    });

    test('an export that was made after now', async () => {
      const path = await station.send({ says: { exportedAt: '2024-04-01T08:30:00+07:00' } });
      await importExport(superior, path);
      expect(await findings()).toEqual([{ code: 'district.clock.exported-ahead', minutes: 30 }]);
    });
  });

  test('a head that tells another chain than its entries is refused, though it is signed', async () => {
    station.airOn('2024-03-18');
    await importExport(superior, await station.send());
    station.airOn('2024-03-19');
    const path = await station.send({ fromSeq: 5, says: { chainId: 'a'.repeat(64) } });
    expect(await refused(path)).toMatchObject({ code: 'export.other-chain' });
  });

  test('a full disk keeps nothing of an import, and the next try takes it in', async () => {
    station.airOn('2024-03-18');
    const path = await station.send();
    const full: TempSuperior = {
      ...superior,
      evidence: {
        ...superior.evidence,
        async draft(from) {
          const draft = await superior.evidence.draft(from);
          return {
            ...draft,
            keep: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
          };
        },
      },
    };
    const before = await wholeOf(superior);
    await expect(importExport(full, path)).rejects.toThrow('full');
    expect(await wholeOf(superior)).toEqual({ ...before, files: [] });
    expect(await importExport(superior, path)).toMatchObject({ taken: { entries: 4 } });
  });

  test('two imports of one station at once take turns; each entry is taken in once', async () => {
    station.airOn('2024-03-18', '2024-03-19');
    const paths = [await station.send(), await station.send(), await station.send({ toSeq: 4 })];
    const imported = await Promise.all(paths.map((path) => importExport(superior, path)));
    const entries = imported.reduce((sum, { taken }) => sum + (taken?.entries ?? 0), 0);
    expect(entries).toBe(7);
    expect(await totals()).toMatchObject({ airings: 2 });
  });

  test('what is at a path that is no file is not waited for', async () => {
    for (const path of ['/dev/zero', station.folder])
      await expect(importExport(superior, path)).rejects.toThrow('export.not-a-file');
    await expect(importExport(superior, join(station.folder, 'x'))).rejects.toThrow('ENOENT');
  });

  async function opened(): Promise<TempSuperior> {
    const store = await openStore();
    return tempSuperior(() => store);
  }
}
