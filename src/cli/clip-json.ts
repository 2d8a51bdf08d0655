/** A clip as `--json` shows it (DESIGN §7); times ISO 8601 with offset, durations in ms. */
import type { Clip } from '../model/clip.ts';
import { msOfFrames } from '../model/sound.ts';
import { isoInstant } from '../record/iso-instant.ts';
import type { SoundApproval } from '../rights/rights-state.ts';

export function clipJson(clip: Clip, approval: SoundApproval | null, zone: string) {
  const { id, title, topic, theme, language, sha256, loudnessLufs, truePeakDbtp, cue, author } = clip;
  return {
    ...{ id, title, topic, theme, language, sha256 },
    durationMs: round(msOfFrames(cue.outFrame - cue.inFrame)),
    ...{ loudnessLufs, truePeakDbtp },
    cue: { inMs: round(msOfFrames(cue.inFrame)), outMs: round(msOfFrames(cue.outFrame)) },
    author,
    approval: approval === null ? null : approvalJson(approval, zone),
    ...{ kind: clip.kind, source: clip.source, basis: clip.basis, path: clip.path },
    spoken: clip.spoken,
    addedAt: isoInstant(clip.addedAtMs, zone),
    removedAt: clip.removedAtMs === null ? null : isoInstant(clip.removedAtMs, zone),
  };
}

function approvalJson({ by, atMs, basis }: SoundApproval, zone: string) {
  return { by, at: isoInstant(atMs, zone), basis };
}

/** A frame is 0.0208 ms: three digits keep it. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
