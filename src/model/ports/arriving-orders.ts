/**
 * Orders that come in over the network piece by piece, and those that have come whole and wait for an editor. Of one that
 * was refused a mark stands, not its bytes.
 */
import type { IncomingFile } from './incoming-files.ts';

/** `name`: the program's own, never the other side's. */
export interface ArrivingOrders {
  /** How much of it has come, bytes. */
  bytes(name: string): number;
  /** All that has come and is still here, waiting or not whole, bytes. */
  allBytes(): number;
  /** A path at which nothing stands, for the next piece. */
  place(): IncomingFile;
  /** Lays the piece at its place; whoever fetches the same at the same time lays the same there. */
  add(name: string, fromBytes: number, piecePath: string): void;
  /** Where it stands until it is whole. */
  path(name: string): string;
  /** It is whole and proved: on disk, it gets its name among those that wait. */
  arrive(name: string): void;
  /** Names of those of which something has come. */
  coming(): readonly string[];
  /** It came whole and is of no use: what came is removed, and `mark` stands for it. */
  refuse(name: string, mark: string): void;
  /** null: there is none. */
  markOf(name: string): string | null;
  /** Names of those that were refused. */
  refused(): readonly string[];
  /** Begins anew with it, or wants it no more: with its mark. */
  forget(name: string): void;

  /** Names of those that wait. */
  arrived(): readonly string[];
  arrivedPath(name: string): string;
  removeArrived(name: string): void;
}
