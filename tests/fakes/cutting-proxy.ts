/** A line between two programs that breaks after some bytes, in the middle of whatever was under way. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/**
 * `cuts`: after how many bytes, both ways together, each connection in its turn breaks; those after them hold. A queue
 * that never ends is one, too.
 */
export async function cuttingProxy(
  port: number,
  cuts: { shift(): number | undefined },
): Promise<{ readonly port: number; readonly cut: () => number }> {
  let cut = 0;
  const server = createServer((near: Socket) => {
    let left = cuts.shift() ?? Number.POSITIVE_INFINITY;
    const far = connect(port, '127.0.0.1');
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes: Buffer) => {
        left -= bytes.length;
        if (left >= 0) to.write(bytes);
        else {
          cut += 1;
          end();
        }
      });
      from.on('end', () => to.end());
      from.on('error', end);
      from.on('close', end);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, cut: () => cut };
}
