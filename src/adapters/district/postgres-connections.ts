/**
 * Connections to the superior's PostgreSQL database: some for reading, and one for each transaction. A connection that
 * ends takes its transaction with it; the next call gets another.
 */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { connectFault, lostFault, serverFault } from './postgres-faults.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS_MAX = 8;
const CONNECT_TIMEOUT_MS = 10_000;

/** Compiling a report's query takes longer than running it; a country's rows are sorted in memory, not on disk. */
const SETTINGS = '-c jit=off -c work_mem=32MB';

/** `bigint`, and its sums, as the numbers they are: sequence numbers and frames are whole numbers below 2^53. */
const WHOLE_NUMBERS: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];
const TYPES = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    WHOLE_NUMBERS.includes(oid) && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format ?? 'text')) as typeof pg.types.getTypeParser,
};

export class PostgresConnections {
  /** For reading: each query on a connection of its own. */
  readonly tables: Tables;
  private readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS_MAX,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      allowExitOnIdle: true,
      application_name: 'loa district',
      options: SETTINGS,
      types: TYPES,
    });
    // An idle connection that ends is replaced; one at work tells of it through its query.
    this.pool.on('error', () => {});
    this.pool.on('connect', (client) => client.on('error', () => {}));
    this.tables = new Kysely({ dialect: new PostgresDialect({ pool: this.pool }) });
  }

  /** Durable when it resolves; rolled back when `work` throws. A Refusal where the connection cannot be had, or is lost. */
  async transaction<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await this.connect();
    let lost: Error | null = null;
    const onLost = (error: Error): void => {
      lost = error;
    };
    client.on('error', onLost);
    try {
      await client.query('BEGIN');
      await client.query(
        `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`,
      );
      const result = await work(client);
      const { command } = await client.query('COMMIT');
      // It says ROLLBACK where a statement had failed, even if nobody minded.
      if (command !== 'COMMIT') throw new Error('a statement of this transaction had failed');
      return result;
    } catch (error) {
      const isOver = lost !== null || !(await rolledBack(client));
      if (isOver) lost ??= error as Error;
      throw isOver ? lostFault(lost) : (serverFault(error) ?? error);
    } finally {
      client.off('error', onLost);
      client.release(lost !== null);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async connect(): Promise<pg.PoolClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      throw connectFault(error);
    }
  }
}

/** The tables as the transaction of this connection sees them. */
export function tablesOn(client: pg.ClientBase): Tables {
  const borrowed = {
    query: client.query.bind(client) as never,
    release() {},
  };
  return new Kysely({
    dialect: new PostgresDialect({
      pool: { connect: async () => borrowed, end: async () => {}, options: {} },
    }),
  });
}

async function rolledBack(client: pg.ClientBase): Promise<boolean> {
  try {
    await client.query('ROLLBACK');
    return true;
  } catch {
    return false;
  }
}
