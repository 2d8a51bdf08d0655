/** What every superior's store does, whatever database it keeps things in: the same sentences for each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Airing } from '../../../src/model/airing.ts';
import type { AiringCursor, Receiving, SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { anyAirings } from '../../fakes/any-airings.ts';
import {
  CHAIN,
  dayCount,
  enrolledStation,
  hashOf,
  heldAt,
  outcomes,
  receivedTo,
} from '../../fakes/received-records.ts';
import { airing, part } from '../../fakes/sample-airing.ts';

/** Another store on the same data: another process would see the same. */
export interface StoreUnderTest {
  readonly store: SuperiorStore;
  reopened(): Promise<SuperiorStore>;
}

const EVER = { from: '0001-01-01', to: '9999-12-31', station: null } as const;

export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    describeStations(open);
    describeReceiving(open);
    describeAirings(open);
    describeCounts(open);
    describeDeclarations(open);
  });
}

/** Airing of entry `seq`, as a chain would tell it. */
export function entryAiring(seq: number, changes: Partial<Airing> = {}): Airing {
  const id = `ban-tin-sang@${seq}`;
  return airing([part('tin-a', 0, 60)], { seq, id, slot: id, hash: hashOf(seq), ...changes });
}

function describeStations(open: () => Promise<StoreUnderTest>): void {
  test('a station is kept as it was enrolled, once under its id', async () => {
    const { store, reopened } = await open();
    const lang = enrolledStation('lang', {
      name: 'Đài \0 Láng \ud800',
      pull: { url: 'https://[::1]:8443', fingerprint: 'f'.repeat(64) },
    });
    const coLoa = enrolledStation('co-loa', { publicKey: null });
    expect(await store.enrol(lang)).toBe(true);
    expect(await store.enrol(coLoa)).toBe(true);
    expect(await store.enrol(enrolledStation('lang', { name: 'Đài khác' }))).toBe(false);
    const again = await reopened();
    expect(await again.stations()).toEqual([coLoa, lang]);
    expect(await again.station('lang')).toEqual(lang);
    expect(await again.station('khong-co')).toBeNull();
    expect(await again.stationOfKey(lang.publicKey ?? new Uint8Array())).toEqual(lang);
    expect(await again.stationOfKey(Uint8Array.from([1]))).toBeNull();
  });

  test('a station that only declared is given its key once, and keeps its name and what it declared', async () => {
    const { store } = await open();
    const declaring = enrolledStation('xa', { name: 'Xã A', publicKey: null });
    await store.enrol(declaring);
    expect(await store.enrol({ ...declaring, name: 'Xã B' })).toBe(false);
    const count = { station: 'xa', date: '2024-03-02', topic: null, airings: 1, airtimeFrames: 5 };
    const declaration = {
      station: 'xa',
      from: '2024-03-01',
      to: '2024-03-31',
      receivedAtMs: 7,
      file: 'a.xlsx',
    };
    await store.declare(declaration, [count]);
    const keyed = enrolledStation('xa', { name: 'Xã B' });
    expect(await store.enrol(keyed)).toBe(true);
    expect(await store.enrol({ ...keyed, publicKey: Uint8Array.from([1]) })).toBe(false);
    expect(await store.station('xa')).toEqual({ ...keyed, name: 'Xã A' });
    expect(await store.declared('2024-03-01', '2024-03-31', ['xa'])).toEqual([count]);
  });

  test('a station is called as it calls itself, once it has said; the superior’s own word wins, whenever it is given', async () => {
    const { store, reopened } = await open();
    for (const [id, name] of [
      ['lang', 'lang'],
      ['co-loa', 'Đài Cổ Loa'],
    ] as const)
      await store.enrol(enrolledStation(id, { name }));
    const tell = (id: string, name: string) => store.receive(id, (receiving) => receiving.tellName(name));
    const names = async () => (await (await reopened()).stations()).map(({ name }) => name);
    expect(await names()).toEqual(['Đài Cổ Loa', 'lang']);
    await tell('lang', 'Đài truyền thanh phường Láng');
    await tell('co-loa', 'Đài truyền thanh xã Cổ Loa');
    expect(await names()).toEqual(['Đài Cổ Loa', 'Đài truyền thanh phường Láng']);
    await tell('lang', 'Đài \0 phường Láng mới');
    expect(await names()).toEqual(['Đài Cổ Loa', 'Đài \0 phường Láng mới']);
    await store.setName('lang', 'Láng');
    await tell('lang', 'Đài khác');
    expect(await names()).toEqual(['Đài Cổ Loa', 'Láng']);
    expect((await store.station('lang'))?.name).toBe('Láng');
  });

  test('the database is of the superior unit that claimed it first, whoever opens it later', async () => {
    const { store, reopened } = await open();
    expect(await store.claim('phong-a')).toBe('phong-a');
    const again = await reopened();
    expect(await again.claim('phong-b')).toBe('phong-a');
    expect(await again.claim('phong-a')).toBe('phong-a');
  });

  test('a station that sent nothing can be taken away; one that did, or declared, only closes', async () => {
    const { store, reopened } = await open();
    for (const id of ['sai', 'gui', 'khai']) await store.enrol(enrolledStation(id));
    await store.addFinding({ station: 'sai', atMs: 5, code: 'z', params: {} });
    await store.receive('gui', (receiving) => receiving.finish(heldAt(3), [], receivedTo(3)));
    await store.declare(
      { station: 'khai', from: '2024-03-01', to: '2024-03-31', receivedAtMs: 7, file: 'a.xlsx' },
      [],
    );
    const removed = [];
    for (const id of ['sai', 'gui', 'khai', 'khong-co']) removed.push(await store.remove(id));
    expect(removed).toEqual([true, false, false, false]);
    await store.setClosed('gui', '2024-07-01');
    const again = await reopened();
    expect(await again.stations()).toEqual([
      enrolledStation('gui', { closedFrom: '2024-07-01' }),
      enrolledStation('khai'),
    ]);
    expect(await again.findings(null)).toEqual([]);
    await again.setClosed('gui', null);
    expect((await again.station('gui'))?.closedFrom).toBeNull();
    // Its id is free again.
    expect(await again.enrol(enrolledStation('sai'))).toBe(true);
    expect(await again.held('sai')).toBeNull();
  });

  test('where a station’s API is asked is set anew at any time', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await store.enrol(enrolledStation('khac'));
    const pull = { url: 'https://10.0.0.7:8443', fingerprint: 'a'.repeat(64) };
    await store.setPull('lang', pull);
    expect(await store.stations()).toEqual([enrolledStation('khac'), enrolledStation('lang', { pull })]);
  });

  test('findings are told in the order in which they were found, also of a station that is not enrolled', async () => {
    const { store } = await open();
    const found = (station: string, code: string) => ({
      station,
      atMs: 5.5,
      code,
      params: { seq: 7, why: 'a\0b' },
    });
    for (const finding of [found('lang', 'z'), found('khac', 'y'), found('lang', 'x')])
      await store.addFinding(finding);
    expect(await store.findings('lang')).toEqual([found('lang', 'z'), found('lang', 'x')]);
    expect(await store.findings(null)).toEqual([found('lang', 'z'), found('khac', 'y'), found('lang', 'x')]);
    expect(await store.findings('khong-co')).toEqual([]);
  });

  test('a finding is known again by what it says: within a time, or where it was the last', async () => {
    const { store } = await open();
    const found = (station: string, atMs: number, code: string, seq: number) => ({
      station,
      atMs,
      code,
      params: { seq, why: 'a\0b' },
    });
    for (const finding of [
      found('lang', 100.5, 'gap', 7),
      found('khac', 200, 'gap', 9),
      found('lang', 300, 'fork', 7),
    ])
      await store.addFinding(finding);
    const noted = (like: 'same' | 'code', seq: number, afterMs: number, code = 'gap') =>
      store.isNoted(found('lang', 400, code, seq), like, afterMs);
    expect(await noted('same', 7, 100)).toBe(true);
    expect(await noted('same', 7, 100.5)).toBe(false);
    expect(await noted('same', 9, 0)).toBe(false);
    expect(await noted('code', 9, 100)).toBe(true);
    expect(await noted('code', 9, 100.5)).toBe(false);
    // The last of its station, however long ago.
    expect(await noted('same', 7, 399, 'fork')).toBe(true);
    expect(await noted('same', 8, 399, 'fork')).toBe(false);
    expect(await noted('code', 7, 399, 'fork')).toBe(false);
    expect(await noted('same', 7, 0, 'khac')).toBe(false);
  });
}

function describeReceiving(open: () => Promise<StoreUnderTest>): void {
  const began = { seq: 3, outcome: null, clusters: [], hash: hashOf(3) } as const;

  test('what an export brought is there for the next one, and for other programs', async () => {
    const { store, reopened } = await open();
    await store.enrol(enrolledStation('lang'));
    expect(await store.held('lang')).toBeNull();
    const open1 = entryAiring(3, began);
    const first = await store.receive('lang', async (receiving) => {
      expect([receiving.station.id, receiving.held, receiving.open]).toEqual(['lang', null, []]);
      await receiving.add(CHAIN, [entryAiring(2)]);
      await receiving.addFinding({ station: 'lang', atMs: 1, code: 'a', params: {} });
      await receiving.finish(heldAt(3), [open1], receivedTo(3));
      return 'taken in';
    });
    expect(first).toBe('taken in');
    const again = await reopened();
    const branched = heldAt(9, { branchedAtSeq: 5, decidedUntilMs: null });
    await again.receive('lang', async (receiving) => {
      expect([receiving.held, receiving.open]).toEqual([heldAt(3), [open1]]);
      expect(await receiving.airingsOn('2024-03-18')).toEqual([entryAiring(2)]);
      await receiving.finish(branched, [], receivedTo(9, { fromSeq: 4 }));
    });
    expect(await store.held('lang')).toEqual(branched);
    expect(await store.allHeld()).toEqual(new Map([['lang', branched]]));
    expect(await store.received('lang')).toEqual([receivedTo(3), receivedTo(9, { fromSeq: 4 })]);
    expect((await store.findings('lang')).map(({ code }) => code)).toEqual(['a']);
  });

  test('nothing of an export stays that is refused on the way', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await take(store, 'lang', 2);
    const everything = async () => [
      await store.held('lang'),
      await store.received('lang'),
      await store.findings('lang'),
      await store.airings(EVER, null, 100),
      await store.dayCounts('lang', '2024-01-01', '2024-12-31'),
      await store.periodCounts('2024-01-01', '2024-12-31', null),
    ];
    const before = await everything();
    const refused = store.receive('lang', async (receiving) => {
      await takeInto(receiving, 8);
      await receiving.addFinding({ station: 'lang', atMs: 1, code: 'a', params: {} });
      throw new Error('entry 9 was changed');
    });
    await expect(refused).rejects.toThrow('entry 9 was changed');
    expect(await everything()).toEqual(before);
    await take(store, 'lang', 3);
    expect(await store.held('lang')).toEqual(heldAt(3));
  });

  test('while an export is taken in, readers see what was there before', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await store.receive('lang', async (receiving) => {
      await takeInto(receiving, 2);
      expect(await store.held('lang')).toBeNull();
      expect(await store.airings(EVER, null, 100)).toEqual([]);
      expect(await receiving.airingsOn('2024-03-18')).toHaveLength(1);
    });
    expect(await store.airings(EVER, null, 100)).toHaveLength(1);
  });

  test('a station’s exports are taken in one after the other, whichever program takes them', async () => {
    const { store, reopened } = await open();
    await store.enrol(enrolledStation('lang'));
    const stores = [store, await reopened()];
    const steps = Array.from({ length: 8 }, (_, step) =>
      stores[step % 2]!.receive('lang', async (receiving) => {
        const seq = (receiving.held?.seq ?? 0) + 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        await takeInto(receiving, seq);
        return seq;
      }),
    );
    const seqs = await Promise.all(steps);
    expect(seqs.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await store.airings(EVER, null, 100)).toHaveLength(8);
  });

  test('many stations send at once, and what they say alike is kept of each', async () => {
    const { store } = await open();
    const ids = Array.from({ length: 12 }, (_, station) => `dai-${station}`);
    await Promise.all(ids.map((id) => store.enrol(enrolledStation(id))));
    await Promise.all(ids.map((id) => take(store, id, 1)));
    const kept = await store.airings(EVER, null, 100);
    expect(kept).toEqual(ids.toSorted().map((station) => ({ station, airing: entryAiring(1) })));
  });

  test('nothing is taken in of a station that is not enrolled', async () => {
    const { store } = await open();
    await expect(store.receive('khong-co', async () => {})).rejects.toThrow('khong-co');
  });
}

function describeAirings(open: () => Promise<StoreUnderTest>): void {
  test('an airing is read back as it was, whatever a station may have signed', async () => {
    const { store } = await open();
    let station = 0;
    await fc.assert(
      fc.asyncProperty(anyAirings, async (airings) => {
        station += 1;
        const id = `dai-${station}`;
        await store.enrol(enrolledStation(id));
        await store.receive(id, async (receiving) => {
          await receiving.add(CHAIN, airings);
          expect(await receiving.airingsOn('2024-03-18')).toStrictEqual(airings);
        });
        const kept = await store.airings({ ...EVER, station: id }, null, 100);
        expect(kept).toStrictEqual(airings.map((one) => ({ station: id, airing: one })));
      }),
      { numRuns: 40 },
    );
  });

  test('airings that began and did not end are read back as they were', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await fc.assert(
      fc.asyncProperty(anyAirings, async (airings) => {
        await store.receive('lang', (receiving) => receiving.finish(heldAt(1), airings, receivedTo(1)));
        await store.receive('lang', async (receiving) => expect(receiving.open).toEqual(airings));
      }),
      { numRuns: 10 },
    );
  });

  test('pages of airings leave none out and tell none twice, also where two branches have the same numbers', async () => {
    const { store } = await open();
    const expected: string[] = [];
    for (const id of ['dai-a', 'dai-b', 'dai-c']) {
      await store.enrol(enrolledStation(id));
      if (id === 'dai-b') continue;
      await store.receive(id, async (receiving) => {
        await receiving.add(
          CHAIN,
          [1, 2, 3, 4, 5].map((seq) => entryAiring(seq)),
        );
        const restored = [3, 4, 5, 6].map((seq) => entryAiring(seq, { hash: hashOf(seq, 'b') }));
        await receiving.add('d'.repeat(64), restored);
      });
      expected.push(...[`1a 2a 3a 3b 4a 4b 5a 5b 6b`.split(' ').map((place) => `${id} ${place}`)].flat());
    }
    for (const limit of [1, 2, 5, 100]) expect(await paged(store, EVER, limit)).toEqual(expected);
    const one = { ...EVER, station: 'dai-c' };
    expect(await paged(store, one, 4)).toEqual(expected.filter((place) => place.startsWith('dai-c')));
  });

  test('airings of a period are those whose date lies in it', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    const dates = ['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'];
    await store.receive('lang', (receiving) =>
      receiving.add(
        CHAIN,
        dates.map((date, index) => entryAiring(index + 1, { date })),
      ),
    );
    const march = await store.airings({ from: '2024-03-01', to: '2024-03-31', station: null }, null, 100);
    expect(march.map((kept) => kept.airing.date)).toEqual(['2024-03-01', '2024-03-31']);
  });

  test('a restored branch is told which airings it may tell of again', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await store.receive('lang', async (receiving) => {
      await receiving.add(CHAIN, [entryAiring(2), entryAiring(4, { id: 'phát \0 lại' }), entryAiring(6)]);
      expect(await receiving.airingIdsAfter(2)).toEqual(new Set(['phát \0 lại', 'ban-tin-sang@6']));
    });
  });

  test('the same entry of a chain is never kept twice', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await take(store, 'lang', 2);
    await expect(
      store.receive('lang', (receiving) => receiving.add(CHAIN, [entryAiring(2)])),
    ).rejects.toThrow();
    expect(await store.airings(EVER, null, 100)).toHaveLength(1);
  });

  test('an export of a year is kept whole', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    const year = Array.from({ length: 4000 }, (_, index) =>
      entryAiring(index + 1, { title: `Bản tin ${index}` }),
    );
    await store.receive('lang', (receiving) => receiving.add(CHAIN, year));
    const last = year.slice(-2);
    const kept = await store.airings(EVER, { station: 'lang', seq: 3998, hash: hashOf(3998) }, 10);
    expect(kept.map((one) => one.airing)).toEqual(last);
  });
}

function describeCounts(open: () => Promise<StoreUnderTest>): void {
  test('the counts of a day are replaced by those counted anew', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('lang'));
    await store.receive('lang', (receiving) =>
      receiving.saveDays([
        dayCount('2024-03-17', null),
        dayCount('2024-03-18', null),
        dayCount('2024-03-18', 'cu'),
      ]),
    );
    const anew = [
      dayCount('2024-03-18', null, { airings: 9, outcomes: outcomes({ aired: 9, missed: 1 }) }),
      dayCount('2024-03-18', '', { airtimeFrames: Number.MAX_SAFE_INTEGER }),
      dayCount('2024-03-18', 'chủ đề \0 \ud800'),
    ];
    await store.receive('lang', (receiving) => receiving.saveDays(anew));
    const kept = await store.dayCounts('lang', '2024-03-18', '2024-03-18');
    expect(kept).toEqual(anew);
    expect(await store.dayCounts('lang', '2024-03-01', '2024-03-17')).toEqual([dayCount('2024-03-17', null)]);
    expect(await store.dayCounts('khong-co', '2024-03-01', '2024-03-31')).toEqual([]);
  });

  test('days add up over any period, by station and topic', async () => {
    const { store } = await open();
    const days = fc
      .record({
        day: fc.integer({ min: 0, max: 120 }),
        topic: fc.constantFrom(null, '', 'a', 'b'),
        airings: fc.nat(50),
      })
      .map(({ day, topic, airings }) => dayCount(dateAfter('2023-11-15', day), topic, { airings }));
    const period = fc
      .tuple(fc.integer({ min: -5, max: 125 }), fc.nat(130))
      .map(
        ([from, length]) => [dateAfter('2023-11-15', from), dateAfter('2023-11-15', from + length)] as const,
      );
    let station = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(days, { selector: ({ date, topic }) => `${date} ${topic}`, maxLength: 60 }),
        fc.array(period, { minLength: 1, maxLength: 4 }),
        async (counts, periods) => {
          station += 1;
          const id = `dai-${station}`;
          await store.enrol(enrolledStation(id));
          await store.receive(id, (receiving) => receiving.saveDays(counts));
          for (const [from, to] of periods) {
            const added = await store.periodCounts(from, to, [id]);
            const within = counts.filter(({ date }) => date >= from && date <= to);
            expect(added.map(({ topic, airings }) => [topic, airings])).toEqual(sumsOf(within));
            for (const row of added) {
              const dates = within
                .filter(({ topic }) => topic === row.topic)
                .map(({ date }) => date)
                .sort();
              expect([row.station, row.from, row.to]).toEqual([id, dates[0], dates.at(-1)]);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('counts come of the stations asked for, or of all, each with everything it counts', async () => {
    const { store } = await open();
    for (const id of ['b', 'a', 'c']) {
      await store.enrol(enrolledStation(id));
      await store.receive(id, (receiving) =>
        receiving.saveDays([
          dayCount('2024-03-30', 't', { outcomes: outcomes({ aired: 1, partial: 2, preempted: 3 }) }),
          dayCount('2024-03-31', 't', { outcomes: outcomes({ missed: 4, skipped: 5, failed: 6 }) }),
        ]),
      );
    }
    const row = (station: string) => ({
      station,
      topic: 't',
      from: '2024-03-30',
      to: '2024-03-31',
      airings: 4,
      plays: 6,
      sessions: 2,
      airtimeFrames: 96_000,
      outcomes: outcomes({ aired: 1, partial: 2, preempted: 3, missed: 4, skipped: 5, failed: 6 }),
    });
    expect(await store.periodCounts('2024-03-01', '2024-03-31', null)).toEqual(['a', 'b', 'c'].map(row));
    expect(await store.periodCounts('2024-03-05', '2024-04-05', ['c', 'a', 'khong-co'])).toEqual(
      ['a', 'c'].map(row),
    );
    expect(await store.periodCounts('2024-03-01', '2024-03-31', [])).toEqual([]);
    expect(await store.periodCounts('2024-04-01', '2024-03-01', null)).toEqual([]);
  });
}

function describeDeclarations(open: () => Promise<StoreUnderTest>): void {
  test('what a station declares of its dates replaces what it declared before', async () => {
    const { store } = await open();
    await store.enrol(enrolledStation('xa', { publicKey: null }));
    await store.enrol(enrolledStation('khac', { publicKey: null }));
    const declaration = (station: string, from: string, to: string, file: string) => ({
      station,
      from,
      to,
      receivedAtMs: 7,
      file,
    });
    const count = (station: string, date: string, topic: string | null, airings = 1) => ({
      station,
      date,
      topic,
      airings,
      airtimeFrames: 48_000,
    });
    const march = declaration('xa', '2024-03-01', '2024-03-31', 'thang-3.xlsx');
    await store.declare(march, [count('xa', '2024-03-02', 't'), count('xa', '2024-03-30', null)]);
    const late = declaration('xa', '2024-03-15', '2024-04-15', 'thang-3-4.xlsx');
    await store.declare(late, [count('xa', '2024-04-01', 't', 5_000_000_000)]);
    const other = declaration('khac', '2024-03-01', '2024-03-31', 'khac.xlsx');
    await store.declare(other, []);
    expect(await store.declared('2024-03-01', '2024-04-30', null)).toEqual([
      count('xa', '2024-03-02', 't'),
      count('xa', '2024-04-01', 't', 5_000_000_000),
    ]);
    expect(await store.declared('2024-03-01', '2024-03-31', ['xa'])).toEqual([
      count('xa', '2024-03-02', 't'),
    ]);
    expect(await store.declarations('2024-04-01', '2024-04-02', null)).toEqual([late]);
    expect(await store.declarations('2024-03-01', '2024-03-31', null)).toEqual([march, late, other]);
    expect(await store.declarations('2024-03-01', '2024-03-31', ['khac'])).toEqual([other]);
  });
}

/** Takes in a record that ends at `seq`, with an airing and the count of its day. */
export function take(store: SuperiorStore, station: string, seq: number): Promise<void> {
  return store.receive(station, (receiving) => takeInto(receiving, seq));
}

export async function takeInto(receiving: Receiving, seq: number): Promise<void> {
  await receiving.add(CHAIN, [entryAiring(seq)]);
  await receiving.saveDays([dayCount('2024-03-18', null, { airings: seq })]);
  await receiving.finish(heldAt(seq), [], receivedTo(seq));
}

async function paged(store: SuperiorStore, filter: Parameters<SuperiorStore['airings']>[0], limit: number) {
  const places: string[] = [];
  let after: AiringCursor | null = null;
  for (;;) {
    const page: Awaited<ReturnType<SuperiorStore['airings']>> = await store.airings(filter, after, limit);
    expect(page.length).toBeLessThanOrEqual(limit);
    places.push(...page.map(({ station, airing: { seq, hash } }) => `${station} ${seq}${hash[0]}`));
    const last = page.at(-1);
    if (last === undefined) return places;
    after = { station: last.station, seq: last.airing.seq, hash: last.airing.hash };
  }
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Airings by topic, everything first. */
function sumsOf(counts: readonly { readonly topic: string | null; readonly airings: number }[]) {
  const sums = new Map<string | null, number>();
  for (const topic of [null, '', 'a', 'b']) {
    const ofTopic = counts.filter((count) => count.topic === topic);
    if (ofTopic.length > 0)
      sums.set(
        topic,
        ofTopic.reduce((sum, count) => sum + count.airings, 0),
      );
  }
  return [...sums];
}
