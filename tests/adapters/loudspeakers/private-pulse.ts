/** A PulseAudio daemon of a test's own, with its own folder, socket and cookie, and null sinks for loudspeakers. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PulseEnvironment } from '../../../src/adapters/loudspeakers/pulse-address.ts';

export const HAS_PULSE = ['pulseaudio', 'parec', 'pactl'].every(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0,
);

export class PrivatePulse {
  readonly folder = mkdtempSync(join(tmpdir(), 'loa-pulse-'));
  readonly environment: PulseEnvironment = {
    server: `unix:${join(this.folder, 'native')}`,
    cookie: join(this.folder, 'cookie'),
    pulseRuntime: null,
    runtime: null,
    home: null,
    userId: null,
  };
  private daemon: ChildProcess | null = null;

  async start(): Promise<void> {
    const script = join(this.folder, 'start.pa');
    const protocol = `socket=${join(this.folder, 'native')} auth-cookie=${join(this.folder, 'cookie')}`;
    writeFileSync(script, `load-module module-native-protocol-unix ${protocol}\n`);
    const options = ['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '--disable-shm=yes'];
    this.daemon = spawn('pulseaudio', [...options, '-F', script], { env: this.env, stdio: 'ignore' });
    const untilMs = Date.now() + 10_000;
    while (!this.answers()) {
      if (Date.now() > untilMs) throw new Error('the private PulseAudio does not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Adds a sink that plays to nobody, and returns the number of its module. */
  addSink(name: string): string {
    return this.pactl(
      'load-module',
      'module-null-sink',
      `sink_name=${name}`,
      'rate=48000',
      'channels=2',
      'format=s16le',
    );
  }

  private pactl(...args: readonly string[]): string {
    return execFileSync('pactl', args, { env: this.env, encoding: 'utf8' }).trim();
  }

  /** Takes a sink away, with whatever plays on it. */
  async removeSink(module: string): Promise<void> {
    await once(spawn('pactl', ['unload-module', module], { env: this.env, stdio: 'ignore' }), 'exit');
  }

  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      HOME: this.folder,
      XDG_RUNTIME_DIR: this.folder,
      XDG_CONFIG_HOME: join(this.folder, 'config'),
      PULSE_SERVER: this.environment.server ?? '',
      PULSE_COOKIE: this.environment.cookie ?? '',
    };
  }

  /** The daemon dies without a word. */
  async kill(): Promise<void> {
    const daemon = this.daemon;
    this.daemon = null;
    if (daemon === null || daemon.exitCode !== null) return;
    const gone = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGKILL');
    await gone;
    rmSync(join(this.folder, 'native'), { force: true });
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): boolean {
    if (!existsSync(join(this.folder, 'native'))) return false;
    return spawnSync('pactl', ['info'], { env: this.env, stdio: 'ignore' }).status === 0;
  }
}
