/** What PostgreSQL, or the way to it, complains of, as a refusal that says what to do. */
import pg from 'pg';
import { Refusal, refuse } from '../../model/problem.ts';

/** The server is starting, stopping, or has ended this connection. */
const GONE = /^(?:57P0[0-9]|08...)$/;
const FULL = /^53[12]00$/;
/** User, password, database, rights. */
const REFUSED = /^(?:28...|3D000|42501|53300)$/;

/** What pg says itself where there is no connection, or no more. */
const NOT_CONNECTED = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded)/;

/** Of an attempt to connect. */
export function connectFault(error: unknown): unknown {
  return error instanceof pg.DatabaseError
    ? (serverFault(error) ?? error)
    : refusal('district.database-unreachable', error);
}

/** Of a query on a connection that was had for it. */
export function queryFault(error: unknown): unknown {
  if (error instanceof pg.DatabaseError || !(error instanceof Error)) return serverFault(error) ?? error;
  const isSystems = 'syscall' in error || NOT_CONNECTED.test(error.message);
  return isSystems ? refusal('district.database-unreachable', error) : error;
}

/** Of a connection that has ended. */
export function lostFault(error: unknown): unknown {
  return refusal('district.database-lost', error);
}

/** What the server answered; null: nothing that a person could mend, or not the server at all. */
export function serverFault(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (!(error instanceof pg.DatabaseError)) return null;
  const code = error.code ?? '';
  if (GONE.test(code)) return refusal('district.database-lost', error);
  if (FULL.test(code)) return refusal('district.database-full', error);
  return REFUSED.test(code) ? refusal('district.database-refused', error) : null;
}

/** Neither the address nor the password stands in these messages. */
function refusal(code: string, error: unknown): Refusal {
  const told = error instanceof Error ? error : new Error(String(error));
  const detail = told.message || String((told as NodeJS.ErrnoException).code ?? told.name);
  return Object.assign(refuse(code, { detail }, 3), { cause: error });
}
