// `npm run bench`: every measurement in turn, as ratios of one run on this machine.
import { benchAirtimeQuery } from './airtime-query.ts';
import { benchExpansion } from './expansion.ts';
import { benchRender } from './render.ts';

const print = (line: string): void => console.log(line);

for (const bench of [benchExpansion, benchRender, benchAirtimeQuery]) {
  await bench(print);
  print('');
}
