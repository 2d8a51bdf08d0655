/** What is asked of a PulseAudio server for one playback stream: the sink, and the stream on it. */
import { BYTES_PER_FRAME, CHANNELS, framesOfMs, SAMPLE_RATE_HZ } from '../../model/sound.ts';
import { COMMAND, type PulseConnection } from './pulse-connection.ts';
import { tag } from './pulse-tags.ts';

/** The sink that servers make up where there is no sound card: nobody hears it. */
const NO_CARD_SINK = 'auto_null';
const FORMAT_S16LE = 3;
const FRONT_LEFT = 1;
const FRONT_RIGHT = 2;
const FULL_VOLUME = 0x10000;
/** The server's word for "as much as you like". */
const UNLIMITED = 0xffff_ffff;
/** Sound that the server wants in hand, ms: less than it is given, so that it never wakes us to ask for more. */
const TARGET_MS = 200;
/** Most that the device may take ahead, ms: it bounds what a stop cannot reach, and what sounds on after our death. */
const DEVICE_AHEAD_MS = 30;

export interface PulseSink {
  readonly name: string;
  /** Muted, or at volume 0. */
  readonly silent: boolean;
}

export interface PulseStream {
  /** Number under which samples are sent and questions asked. */
  readonly channel: number;
}

/** Name of the default sink; null where the server has no sound card. */
export async function defaultSink(connection: PulseConnection): Promise<string | null> {
  const info = await connection.ask(COMMAND.getServerInfo, []);
  const name = info[5];
  return typeof name === 'string' && name !== NO_CARD_SINK ? name : null;
}

/** Rejects with a code when there is no such sink. */
export async function readSink(connection: PulseConnection, device: string | null): Promise<PulseSink> {
  const name = device ?? (await defaultSink(connection));
  if (name === null) throw new Error('loudspeaker.no-sound-card');
  const info = await connection.ask(COMMAND.getSinkInfo, [tag.noIndex(), tag.text(name)]);
  const volumes = Array.isArray(info[6]) ? info[6] : [];
  return {
    name,
    silent: info[7] === true || (volumes.length > 0 && volumes.every((volume) => volume === 0)),
  };
}

/**
 * A stream at the sink's own volume, unmuted whatever was muted before, that starts at once and never moves.
 * "Early requests" asks for a short device buffer while the long one stays with the server, where it can be rewritten.
 */
export async function createStream(connection: PulseConnection, sink: string): Promise<PulseStream> {
  const bytesOf = (durationMs: number): number => framesOfMs(durationMs) * BYTES_PER_FRAME;
  const no = tag.bool(false);
  const yes = tag.bool(true);
  const values = await connection.ask(COMMAND.createPlaybackStream, [
    tag.sampleSpec(FORMAT_S16LE, CHANNELS, SAMPLE_RATE_HZ),
    tag.channelMap([FRONT_LEFT, FRONT_RIGHT]),
    tag.noIndex(),
    tag.text(sink),
    tag.u32(UNLIMITED),
    no, // corked
    tag.u32(bytesOf(TARGET_MS)),
    tag.u32(0), // prebuffering
    tag.u32(bytesOf(DEVICE_AHEAD_MS)),
    tag.u32(0), // synchronised with no other stream
    tag.volumes([FULL_VOLUME, FULL_VOLUME]),
    no, // no remapping of channels
    no, // no remixing
    no, // the sink's format
    no, // the sink's rate
    no, // the sink's channels
    yes, // never move
    no, // variable rate
    no, // muted
    no, // adjust latency
    tag.properties({ 'media.name': 'Loa Phường', 'media.role': 'announcement' }),
    yes, // the volume is set
    yes, // early requests
    yes, // muted is set
    no, // let an idle sink be suspended under us
    no, // fail when suspended
    yes, // volume relative to the sink's
    no, // passthrough
    tag.u8(0), // no formats beyond the sample specification
  ]);
  return { channel: Number(values[0]) };
}
