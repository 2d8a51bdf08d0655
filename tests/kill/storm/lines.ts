/** The lines between a superior unit and its stations: some connections break, after some bytes, as long as the storm lasts. */
import { cuttingProxy } from '../../fakes/cutting-proxy.ts';
import { seededDice } from '../../fakes/seeded-dice.ts';

const CUT_SHARE = 0.5;
/** Of a connection, both ways: its handshake takes some 2,500 bytes, an export's head and some entries as many. */
const CUT_BYTES_MAX = 7_000;

export class StormLines {
  isCalm = false;
  private readonly proxies: { cut(): number }[] = [];
  private readonly cuts: { shift(): number | undefined };

  constructor(seed: number) {
    const dice = seededDice(seed);
    this.cuts = {
      shift: () => (this.isCalm || dice() > CUT_SHARE ? undefined : Math.round(dice() * CUT_BYTES_MAX)),
    };
  }

  /** The address of a line to whoever listens at the port. */
  async to(port: number): Promise<string> {
    const proxy = await cuttingProxy(port, this.cuts);
    this.proxies.push(proxy);
    return `https://127.0.0.1:${proxy.port}`;
  }

  /** How many connections broke so far. */
  get cut(): number {
    return this.proxies.reduce((sum, proxy) => sum + proxy.cut(), 0);
  }
}
