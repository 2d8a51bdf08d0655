/**
 * A VITS model of a few hundred bytes, as sherpa-onnx loads them from a folder: it hums, a fixed time for each letter,
 * longer when it is asked to be slow. Written in ONNX's protobuf by hand: no Vietnamese model is small enough to ship.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE_RATE = 16_000;
/** Between letters stand blanks: two symbols a letter. */
const SAMPLES_A_SYMBOL = 400;
const HUM_HZ = 220;

const FLOAT = 1;
const INT64 = 7;

/** Every letter a voice is given; sherpa-onnx lowers capitals before it looks. */
const LETTERS =
  '_ abcdefghijklmnopqrstuvwxyzàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ,.!?';

/** As Piper’s: blank, begin, end, then phonemes. */
const PHONEMES = '_^$ .,!?abcdefhijklmnopqstuvwxyzŋɓɗɛɔəɤɯʊɪɐːˈˌ1234567ʔɣʈʂɲɕ˧˨˩˥˦';

const FACTS = {
  sample_rate: SAMPLE_RATE,
  n_speakers: 1,
  language: 'vi',
  comment: 'hum',
  frontend: 'characters',
  add_blank: 1,
};
const PIPER_FACTS = {
  sample_rate: SAMPLE_RATE,
  n_speakers: 1,
  language: 'Vietnamese',
  comment: 'piper',
  voice: 'vi',
};

export interface HummingKind {
  /** false: a model that says nothing of itself, as one that is not of sherpa-onnx’s edition. */
  readonly facts?: boolean;
  /** A Piper model: its letters are espeak-ng’s phonemes, so it needs `espeak-ng-data` beside it. */
  readonly piper?: boolean;
}

/** Lays the model and its tokens into `folder`. */
export function layHummingModel(folder: string, kind: HummingKind = {}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.onnx'), hummingModel(kind));
  const letters = [...(kind.piper === true ? PHONEMES : LETTERS)];
  const lines = letters.map((letter, id) => `${letter} ${id}`);
  writeFileSync(join(folder, 'tokens.txt'), `${lines.join('\n')}\n`);
}

function hummingModel({ facts = true, piper = false }: HummingKind): Buffer {
  const graph = Buffer.concat([
    ...nodes(piper).map((one) => field(1, one)),
    field(2, text('hum')),
    ...constants().map((one) => field(5, one)),
    ...inputs(piper).map((one) => field(11, one)),
    field(12, value('y', FLOAT, 3)),
  ]);
  const metadata = facts ? Object.entries(piper ? PIPER_FACTS : FACTS) : [];
  return Buffer.concat([
    number(1, 8),
    field(7, graph),
    field(8, number(2, 13)),
    ...metadata.map(([key, said]) =>
      field(14, Buffer.concat([field(1, text(key)), field(2, text(String(said)))])),
    ),
  ]);
}

/** Samples = symbols × a constant × the slowness asked for; then a sine of so many. */
function nodes(piper: boolean): readonly Buffer[] {
  return [
    node('Cast', [lengthInput(piper)], ['symbols'], intAttribute('to', FLOAT)),
    node('Mul', ['symbols', 'samples_a_symbol'], ['samples']),
    ...(piper ? [node('Gather', ['scales', 'second'], ['length_scale'])] : []),
    node('Mul', ['samples', 'length_scale'], ['slowed']),
    node('Squeeze', ['slowed'], ['end']),
    node('Range', ['zero', 'end', 'one'], ['times']),
    node('Mul', ['times', 'angle'], ['angles']),
    node('Sin', ['angles'], ['wave']),
    node('Mul', ['wave', 'loudness'], ['quiet']),
    node('Reshape', ['quiet', 'shape'], ['y']),
  ];
}

function constants(): readonly Buffer[] {
  return [
    floats('samples_a_symbol', [1], [SAMPLES_A_SYMBOL]),
    floats('zero', [], [0]),
    floats('one', [], [1]),
    floats('angle', [1], [(2 * Math.PI * HUM_HZ) / SAMPLE_RATE]),
    floats('loudness', [1], [0.3]),
    integers('shape', [3], [1, 1, -1]),
    integers('second', [1], [1]),
  ];
}

function inputs(piper: boolean): readonly Buffer[] {
  const scales = piper ? ['scales'] : ['noise_scale', 'length_scale', 'noise_scale_w'];
  return [
    value(piper ? 'input' : 'x', INT64, 2),
    value(lengthInput(piper), INT64, 1),
    ...scales.map((name) => value(name, FLOAT, 1)),
  ];
}

function lengthInput(piper: boolean): string {
  return piper ? 'input_lengths' : 'x_length';
}

function node(
  kind: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attribute?: Buffer,
): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => field(1, text(name))),
    ...outputs.map((name) => field(2, text(name))),
    field(4, text(kind)),
    ...(attribute === undefined ? [] : [field(5, attribute)]),
  ]);
}

function intAttribute(name: string, of: number): Buffer {
  return Buffer.concat([field(1, text(name)), number(3, of), number(20, 2)]);
}

function floats(name: string, dims: readonly number[], values: readonly number[]): Buffer {
  const packed = Buffer.from(new Float32Array(values).buffer);
  return Buffer.concat([
    ...dims.map((size) => number(1, size)),
    number(2, FLOAT),
    field(4, packed),
    field(8, text(name)),
  ]);
}

function integers(name: string, dims: readonly number[], values: readonly number[]): Buffer {
  return Buffer.concat([
    ...dims.map((size) => number(1, size)),
    number(2, INT64),
    field(7, Buffer.concat(values.map((each) => varint(BigInt(each))))),
    field(8, text(name)),
  ]);
}

function value(name: string, kind: number, rank: number): Buffer {
  const dims = Array.from({ length: rank }, (_, at) => field(1, field(2, text(`${name}${at}`))));
  const tensor = Buffer.concat([number(1, kind), field(2, Buffer.concat(dims))]);
  return Buffer.concat([field(1, text(name)), field(2, field(1, tensor))]);
}

function field(id: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(BigInt(id * 8 + 2)), varint(BigInt(bytes.length)), bytes]);
}

function number(id: number, of: number): Buffer {
  return Buffer.concat([varint(BigInt(id * 8)), varint(BigInt(of))]);
}

function text(of: string): Buffer {
  return Buffer.from(of, 'utf8');
}

/** Negative numbers as 64-bit two's complement. */
function varint(of: bigint): Buffer {
  const bytes: number[] = [];
  let left = BigInt.asUintN(64, of);
  do {
    const low = Number(left & 0x7fn);
    left >>= 7n;
    bytes.push(left > 0n ? low | 0x80 : low);
  } while (left > 0n);
  return Buffer.from(bytes);
}
