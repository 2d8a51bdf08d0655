/** A PostgreSQL server that dies, is away, refuses, or is of another day: what a superior unit has received stays. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { postgresSuperiorStore } from '../../../src/adapters/district/postgres-store.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { Refusal } from '../../../src/model/problem.ts';
import { HAS_POSTGRES, PrivatePostgres } from '../../fakes/postgres.ts';
import { CHAIN, enrolledStation, heldAt } from '../../fakes/received-records.ts';
import { typicalAirings } from '../../fakes/typical-airings.ts';
import { entryAiring, take, takeInto } from './store-sentences.ts';

const EVER = { from: '0001-01-01', to: '9999-12-31', station: null } as const;

describe.skipIf(!HAS_POSTGRES)('a PostgreSQL server', () => {
  const postgres = new PrivatePostgres();
  beforeAll(() => postgres.start());
  afterAll(() => postgres.remove());

  async function inNewDatabase(): Promise<{ readonly store: SuperiorStore; readonly url: string }> {
    const url = await postgres.database();
    return { store: await opened(url), url };
  }

  async function opened(url: string): Promise<SuperiorStore> {
    const store = await postgresSuperiorStore(url);
    onTestFinished(() => store.close());
    return store;
  }

  test('killed in the middle of an export, it has nothing of it; the same program goes on when it is back', async () => {
    const { store } = await inNewDatabase();
    await store.enrol(enrolledStation('lang'));
    await take(store, 'lang', 1);
    const cut = store.receive('lang', async (receiving) => {
      await takeInto(receiving, 2);
      await postgres.kill();
      await takeInto(receiving, 3);
    });
    expect(await codeOf(cut)).toBe('district.database-lost');
    expect(await codeOf(take(store, 'lang', 2))).toBe('district.database-unreachable');
    expect(await codeOf(store.held('lang'))).toBe('district.database-unreachable');
    await postgres.run();
    expect(await store.held('lang')).toEqual(heldAt(1));
    expect(await store.airings(EVER, null, 10)).toHaveLength(1);
    await take(store, 'lang', 2);
    expect(await store.held('lang')).toEqual(heldAt(2));
  });

  test('killed at any moment, it has every export that was said to be taken in', async () => {
    const { store } = await inNewDatabase();
    await store.enrol(enrolledStation('lang'));
    for (const afterMs of [0, 7, 40]) {
      let taken = (await store.held('lang'))?.seq ?? 0;
      const killed = new Promise((resolve) => setTimeout(() => resolve(postgres.kill()), afterMs));
      const sending = (async () => {
        for (;;) {
          await take(store, 'lang', taken + 1);
          taken += 1;
        }
      })();
      expect(await codeOf(sending)).toMatch(/^district\.database-/);
      await killed;
      await postgres.run();
      const held = (await store.held('lang'))?.seq ?? 0;
      // The last one may have been committed without anybody being told.
      expect([taken, taken + 1]).toContain(held);
      const kept = await store.airings(EVER, null, 10_000);
      expect(kept.map(({ airing }) => airing.seq)).toEqual(
        Array.from({ length: held }, (_, index) => index + 1),
      );
    }
  });

  test('a connection that is cut takes its export with it, and nothing else', async () => {
    const { store, url } = await inNewDatabase();
    await store.enrol(enrolledStation('lang'));
    const cut = store.receive('lang', async (receiving) => {
      await takeInto(receiving, 1);
      await postgres.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'loa district'`,
        url,
      );
      await receiving.add(CHAIN, [entryAiring(5)]);
    });
    expect(await codeOf(cut)).toBe('district.database-lost');
    expect(await store.held('lang')).toBeNull();
    await take(store, 'lang', 1);
    expect(await store.held('lang')).toEqual(heldAt(1));
  });

  test('a fault of the export stays its own, not the server’s', async () => {
    const { store } = await inNewDatabase();
    await store.enrol(enrolledStation('lang'));
    const swallowed = store.receive('lang', async (receiving) => {
      await receiving.add(CHAIN, [entryAiring(1)]);
      await receiving.add(CHAIN, [entryAiring(1)]);
      await receiving.airingIdsAfter(0).catch(() => {});
    });
    await expect(swallowed).rejects.toThrow('a statement of this transaction had failed');
    expect(await store.airings(EVER, null, 10)).toEqual([]);
  });

  test('programs that begin at once make its tables once', async () => {
    const url = await postgres.database();
    const stores = await Promise.all([opened(url), opened(url), opened(url)]);
    expect(await stores[0]!.enrol(enrolledStation('lang'))).toBe(true);
    expect(await stores[2]!.enrol(enrolledStation('lang'))).toBe(false);
  });

  test('tables of a newer program are left alone', async () => {
    const { url } = await inNewDatabase();
    await postgres.query('INSERT INTO loa_migration VALUES (99)', url);
    expect(await codeOf(postgresSuperiorStore(url))).toBe('record.newer-database');
  });

  test('a server that is away, or knows no such database, is told of in words, without the password', async () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'loa-no-pg-'));
    onTestFinished(() => rmSync(nowhere, { recursive: true }));
    const away = postgresSuperiorStore(`postgres://loa:bi-mat@localhost/x?host=${nowhere}`);
    expect(await codeOf(away)).toBe('district.database-unreachable');
    await expect(away).rejects.toSatisfy((error) => !JSON.stringify(error).includes('bi-mat'));
    const unknown = postgres.url.replace('/postgres?', '/khong-co?');
    expect(await codeOf(postgresSuperiorStore(unknown))).toBe('district.database-refused');
  });

  test('a row of an airing takes at most 400 bytes, with its indexes and its names', async () => {
    const { store, url } = await inNewDatabase();
    let rows = 0;
    for (let station = 0; station < 10; station += 1) {
      const id = `dai-${station}`;
      await store.enrol(enrolledStation(id));
      const year = [...typicalAirings(id, 365, 4)];
      await store.receive(id, (receiving) => receiving.add(CHAIN, year));
      rows += year.length;
    }
    const [size] = await postgres.query(
      `SELECT pg_total_relation_size('airing') + pg_total_relation_size('name') AS bytes`,
      url,
    );
    expect(Number(size?.bytes) / rows).toBeLessThan(400);
    expect(Number(size?.bytes) / rows).toBeGreaterThan(200);
  });
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (fault: unknown) => fault,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('it was not refused');
  return error.message;
}
