/** `loa run`: puts the station on duty until Ctrl-C or SIGTERM. */
import type { Command } from 'commander';
import type { Ward } from '../model/ports/ward.ts';
import { serveLocally } from '../server/local-socket.ts';
import { prepareSlot } from '../station/prepare.ts';
import { Station } from '../station/station.ts';
import type { Tell } from '../station/tell.ts';
import type { CliContext } from './context.ts';
import { eventJson, eventLine } from './event-line.ts';

export function registerRun(program: Command, context: CliContext): void {
  program
    .command('run')
    .description(context.say('run.command'))
    .action(() => runStation(context));
}

async function runStation(context: CliContext): Promise<void> {
  const { outside, terminal } = context;
  const ward = context.ward();
  const log = outside.openLog(ward);
  const show = shower(context, ward);
  const tell: Tell = (severity, code, params = {}, cause = null) => {
    log.write(severity, code, cause === null ? params : { ...params, cause: cause.code });
    show(severity, code, params, cause);
    if (code.startsWith('on-air.')) sending?.wake();
  };
  const sending = outside.beginSending(ward, tell);
  const station = new Station({ ward, pump: outside.makePump(ward), tell, prepare: prepareSlot });
  try {
    await station.start();
    const stopServing = await serveLocally(outside.openLocalDoor(ward), { ward, station });
    const api = outside.beginApi(ward, tell);
    const endNights = outside.everyNight(ward.station.zone, () => station.housekeep());
    tell('info', 'station.on-duty', { station: ward.station.name });
    await terminal.interrupted();
    endNights();
    // The sound first: a request under way may have minutes of rendering before it.
    await station.close();
    await stopServing();
    await api?.end();
    sending?.end();
    tell('info', 'station.off-duty');
  } finally {
    await station.close();
    await log.close();
  }
}

/** Prints every event as it comes: lines for people, JSON lines with `--json`. */
function shower(context: CliContext, ward: Ward): Tell {
  const { lang, json } = context.options;
  const { terminal } = context;
  const { zone } = ward.station;
  return (severity, code, params = {}, cause = null) => {
    const event = { severity, code, params, cause, atMs: ward.clock.nowMs() };
    const line = json ? eventJson(lang, event, zone) : eventLine(lang, event, zone, terminal.interactive);
    terminal.write(`${line}\n`);
  };
}
