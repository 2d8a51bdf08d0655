/** Entries → the row of their airing. Names are snapshots of their moment (law 7); rows can always be made anew. */
import type { Airing } from '../model/airing.ts';
import type { AiringHead, Entry, EntryBody } from '../model/entry.ts';

type Opened = Extract<EntryBody, { kind: 'airing-opened' }>;
type Closed = Extract<EntryBody, { kind: 'airing-closed' }>;
type Decided = Extract<EntryBody, { kind: 'airing-decided' }>;

/** The airing as it stands after the entry; null when the entry speaks of none. `known` is it as it stood before. */
export function projectEntry(entry: Entry, known: Airing | null): Airing | null {
  const { body } = entry;
  if (body.kind === 'airing-opened') return opened(entry, body);
  if (body.kind === 'airing-decided') return decided(entry, body);
  if (body.kind === 'airing-closed' && known !== null) return closed(entry, body, known);
  return null;
}

function opened(entry: Entry, body: Opened): Airing {
  return {
    ...blank(entry, body.airing),
    parts: body.parts.map((part) => ({ ...part, airtimeFrames: 0 })),
  };
}

function closed(entry: Entry, body: Closed, known: Airing): Airing {
  return {
    ...known,
    seq: entry.seq,
    startedAtMs: body.startedAtMs,
    endedAtMs: body.endedAtMs,
    airtimeFrames: body.airtimeFrames,
    outcome: body.outcome,
    cause: body.cause,
    clusters: body.clusters,
    parts: body.parts,
    hash: entry.hash,
  };
}

function decided(entry: Entry, body: Decided): Airing {
  return {
    ...blank(entry, body.airing),
    outcome: body.outcome,
    cause: body.cause,
    clusters: body.clusters.map((cluster) => ({
      cluster,
      outcome: body.outcome,
      cause: body.cause,
      airtimeFrames: 0,
      counted: 'sent',
    })),
  };
}

function blank(entry: Entry, { airingKind, version: _version, ...facts }: AiringHead): Airing {
  return {
    ...facts,
    seq: entry.seq,
    kind: airingKind,
    startedAtMs: null,
    endedAtMs: null,
    airtimeFrames: 0,
    outcome: null,
    cause: null,
    clusters: [],
    parts: [],
    hash: entry.hash,
  };
}
