import { expect, test } from 'vitest';
import { OutputBoard } from '../../src/station/output-board.ts';

const automatic = {
  id: 'loa',
  kind: 'auto',
  device: null,
  path: null,
  cluster: 'default',
  calibrationMs: 0,
} as const;

test('a loudspeaker left to the machine is shown as what it turned out to be, and why', () => {
  const board = new OutputBoard([automatic]);
  expect(board.states()).toMatchObject([{ kind: 'auto', state: 'closed' }]);
  const opened = { kind: 'loudspeaker', id: 'loa', state: 'open', output: 'virtual' } as const;
  expect(board.onEvent({ ...opened, reason: 'loudspeaker.virtual-no-card' })).toBe(true);
  expect(board.states()).toMatchObject([
    { kind: 'virtual', state: 'open', reason: 'loudspeaker.virtual-no-card' },
  ]);
});

test('when the pump dies, its loudspeaker is lost but still known for what it was', () => {
  const board = new OutputBoard([automatic]);
  board.onEvent({ kind: 'loudspeaker', id: 'loa', state: 'open', output: 'sound-card', reason: null });
  const died = { kind: 'loudspeaker', id: 'loa', state: 'lost', output: null } as const;
  expect(board.onEvent({ ...died, reason: 'loudspeaker.pump-died' })).toBe(true);
  expect(board.states()).toMatchObject([{ kind: 'sound-card', state: 'lost' }]);
});
