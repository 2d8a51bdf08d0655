/** `loa district stations`: every enrolled station, how far its record is held, and what has been found about it. */
import type { Command } from 'commander';
import { DateTime } from 'luxon';
import { isSettled } from '../district/settled-finding.ts';
import type { Superior } from '../model/ports/superior.ts';
import type { EnrolledStation, HeldRecord, StationFinding } from '../model/received.ts';
import type { InstantMs } from '../model/time.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keyIdOf } from '../record/key-id.ts';
import { say } from '../words/say.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { plainTable } from './plain-table.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

/** Of each station, under the table; `--json` has them all. */
const FINDINGS_SHOWN = 3;

interface Known {
  readonly station: EnrolledStation;
  readonly held: HeldRecord | null;
  readonly findings: readonly StationFinding[];
  /** Of them those that nothing later has made good. */
  readonly open: readonly StationFinding[];
}

export function registerDistrictStations(command: Command, context: CliContext): void {
  command
    .command('stations')
    .description(context.say('district.stations.command'))
    .action(() => runStations(context));
}

async function runStations(context: CliContext): Promise<void> {
  const { store, config } = await context.superior();
  const known = await knownOf(store);
  const json = known.map((one) => stationJson(one, config.zone, context));
  context.answer(json, stationsText(known, config.zone, context));
}

async function knownOf(store: Superior['store']): Promise<readonly Known[]> {
  const held = await store.allHeld();
  const findings = Map.groupBy(await store.findings(null), ({ station }) => station);
  return (await store.stations()).map((station) => {
    const ofStation = findings.get(station.id) ?? [];
    const heldNow = held.get(station.id) ?? null;
    const open = ofStation.filter((finding) => !isSettled(finding, heldNow));
    return { station, held: heldNow, findings: ofStation, open };
  });
}

function stationJson({ station, held, findings, open }: Known, zone: string, { options }: CliContext) {
  const at = (ms: InstantMs | null) => (ms === null ? null : isoInstant(ms, zone));
  return {
    station: station.id,
    name: station.name,
    closedFrom: station.closedFrom,
    keyId: station.publicKey === null ? null : keyIdOf(station.publicKey),
    held:
      held === null
        ? null
        : {
            seq: held.seq,
            head: held.head,
            chainId: held.chainId,
            headAt: at(held.headAtMs),
            decidedUntil: at(held.decidedUntilMs),
            receivedAt: at(held.receivedAtMs),
          },
    findings: findings.map((finding) => ({
      at: at(finding.atMs),
      code: finding.code,
      settled: !open.includes(finding),
      message: say(options.lang, finding.code, finding.params),
    })),
  };
}

function stationsText(known: readonly Known[], zone: string, context: CliContext): string {
  if (known.length === 0) return wrapped(context.say('district.stations.none'), context.terminal.columns);
  const headings = ['name', 'id', 'until', 'received', 'seq', 'findings'].map((column) =>
    context.say(`district.stations.column.${column}`),
  );
  const table = plainTable(
    headings,
    known.map((one) => rowOf(one, zone, context)),
    context.terminal.columns,
  );
  const notes = [
    ...known.flatMap(({ station }) => closedNote(station, context)),
    ...known.flatMap((one) => notesOf(one, zone, context)),
  ];
  return [table, ...notes.map((note) => wrapped(visibleText(note), context.terminal.columns))].join('\n');
}

function rowOf({ station, held, open }: Known, zone: string, context: CliContext): readonly string[] {
  const count = open.length === 0 ? '' : String(open.length);
  if (held === null) {
    const code = station.publicKey === null ? 'district.stations.declares' : 'district.stations.not-sent';
    return [station.name, station.id, context.say(code), '', '', count];
  }
  const until = momentText(held.decidedUntilMs ?? held.headAtMs, zone, context);
  return [
    station.name,
    station.id,
    until,
    momentText(held.receivedAtMs, zone, context),
    String(held.seq),
    count,
  ];
}

function closedNote({ id, closedFrom }: EnrolledStation, context: CliContext): readonly string[] {
  if (closedFrom === null) return [];
  const from = sayDate(context.options.lang, closedFrom);
  return [context.say('district.stations.closed', { station: id, from })];
}

/** The latest that are not made good, the newest first. */
function notesOf({ station, open }: Known, zone: string, context: CliContext): readonly string[] {
  const shown = open.slice(-FINDINGS_SHOWN).reverse();
  const notes = shown.map(({ atMs, code, params }) =>
    context.say('district.stations.finding', {
      station: station.id,
      at: momentText(atMs, zone, context),
      told: say(context.options.lang, code, params),
    }),
  );
  const more = open.length - shown.length;
  return more > 0 ? [...notes, context.say('district.stations.more', { station: station.id, more })] : notes;
}

function momentText(atMs: InstantMs, zone: string, { options }: CliContext): string {
  const at = DateTime.fromMillis(Math.floor(atMs), { zone });
  return `${at.toFormat('HH:mm')} ${sayDate(options.lang, at.toFormat('yyyy-MM-dd'))}`;
}
