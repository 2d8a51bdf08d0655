import { describe, expect, test } from 'vitest';
import { registerAir, registerStop } from '../../src/cli/air.ts';
import { registerStatus } from '../../src/cli/status.ts';
import type { Credentials, DaemonClient } from '../../src/model/ports/daemon-client.ts';
import { airWorld, programmeYaml } from '../fakes/air-world.ts';
import { commandLine } from '../fakes/command-line.ts';
import { SAMPLE_PIN } from '../fakes/temp-ward.ts';

const SIX = Date.parse('2024-03-18T06:00:00+07:00');

async function onAir() {
  const world = airWorld(`programmes:\n${programmeYaml('a', '06:00')}${programmeYaml('b', '06:30')}`);
  await world.power();
  await world.clock.advanceTo(SIX + 10_000);
  return world;
}

function client(changes: Partial<DaemonClient>): DaemonClient {
  const none = {
    ok: false,
    problems: [{ code: 'daemon.not-running', severity: 'error', params: {} }],
  } as const;
  return { status: async () => null, air: async () => none, stop: async () => none, ...changes };
}

describe('loa status', () => {
  test('shows what is on air with its level, what comes next with its countdown', async () => {
    const { ward, station } = await onAir();
    const daemonClient = () => client({ status: async () => station.status() });
    const loa = commandLine(ward, registerStatus, { daemonClient });
    const { out, exitCode } = await loa(['status']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Đang phát');
    expect(out).toContain('“Bản tin a”');
    expect(out).toContain('-6 dB');
    expect(out).toMatch(/06:30:00 {2}“Bản tin b”.*0:29:50/);
  });

  test('gives programs ISO times and durations in ms', async () => {
    const { ward, station } = await onAir();
    const daemonClient = () => client({ status: async () => station.status() });
    const status = (
      await commandLine(ward, registerStatus, { daemonClient })(['status'], { json: true })
    ).json();
    expect(status).toMatchObject({
      onAir: { title: 'Bản tin a', startedAt: '2024-03-18T06:00:00+07:00', plannedMs: 60_000 },
      next: { slot: 'b@2024-03-18T06:30+07:00', at: '2024-03-18T06:30:00+07:00', prepared: 'ready' },
      schedule: { files: 'in-force' },
      clock: { trusted: true },
      alarms: [],
    });
  });

  test('without a daemon tells what record and schedule know, and that it is not running', async () => {
    const world = await onAir();
    world.cut();
    const loa = commandLine(world.ward, registerStatus, { daemonClient: () => client({}) });
    const { exitCode, err, json } = await loa(['status'], { json: true });
    expect(exitCode).toBe(3);
    expect(err).toContain('Đài chưa chạy');
    expect(json()).toMatchObject({ onAir: null, next: { slot: 'b@2024-03-18T06:30+07:00' } });
  });
});

describe('loa air and loa stop', () => {
  test('hand name, PIN and request to the daemon', async () => {
    const { ward } = await onAir();
    const asked: unknown[] = [];
    const daemonClient = () =>
      client({
        air: async (what: string, request: string, who: Credentials) => {
          asked.push(what, request, who);
          return { ok: true, value: { airing: `manual:${request}` } };
        },
      });
    const loa = commandLine(ward, registerAir, { daemonClient });
    const { json } = await loa(['air', 'tin', '--request', 'r1'], { as: 'bien-tap', json: true });
    expect(asked).toEqual(['tin', 'r1', { as: 'bien-tap', pin: SAMPLE_PIN }]);
    expect(json()).toEqual({ airing: 'manual:r1' });
  });

  test('say what to do when no daemon runs, with exit code 3', async () => {
    const { ward } = await onAir();
    const loa = commandLine(ward, registerStop, { daemonClient: () => client({}) });
    const { exitCode, err } = await loa(['stop'], { as: 'bien-tap' });
    expect(exitCode).toBe(3);
    expect(err).toContain('loa run');
  });
});
