/** Everything that can end an airing before its last frame, and what the record then says of it. */
import type { Cause, Outcome } from '../model/airing.ts';

export interface Ending {
  readonly outcome: Outcome;
  readonly cause: Cause;
}

export interface Interruption {
  /** When some of it had sounded. */
  readonly heard: Ending;
  /** When nothing had. */
  readonly unheard: Ending;
}

const NEVER_HEARD: Ending = { outcome: 'failed', cause: { code: 'stopped-before-sound', params: {} } };

/** A person stopped it. */
export function stoppedBy(name: string): Interruption {
  const cause = { code: 'stopped', params: { by: name } };
  return { heard: { outcome: 'partial', cause }, unheard: { outcome: 'skipped', cause } };
}

/** Another broadcast of a higher level took the loudspeaker. */
export function preemptedBy(title: string): Interruption {
  const ending: Ending = { outcome: 'preempted', cause: { code: 'preempted', params: { title } } };
  return { heard: ending, unheard: ending };
}

/** The program was told to end. */
export const DAEMON_ENDED: Interruption = {
  heard: { outcome: 'partial', cause: { code: 'daemon-ended', params: {} } },
  unheard: NEVER_HEARD,
};

/** The program or the power was gone; found at the next start. */
export const POWER_LOST: Interruption = {
  heard: { outcome: 'partial', cause: { code: 'power-lost', params: {} } },
  unheard: NEVER_HEARD,
};

/** The same, where the checkpoint cannot be read: something may have sounded, how much nobody can say. */
export const POWER_LOST_UNCOUNTED: Interruption = {
  heard: POWER_LOST.heard,
  unheard: { outcome: 'failed', cause: { code: 'airtime-unknown', params: {} } },
};

const SOUND_LOST: Cause = { code: 'loudspeaker-lost', params: { reason: '' } };

/** Every loudspeaker was lost, or the pump with them. */
export const LOUDSPEAKERS_LOST: Interruption = {
  heard: { outcome: 'partial', cause: SOUND_LOST },
  unheard: { outcome: 'failed', cause: SOUND_LOST },
};
