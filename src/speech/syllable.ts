/** Whether letters can be a Vietnamese syllable: onset, rhyme and tone together, as its spelling allows them. */

const ONSETS = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
const RHYMES = [
  ...'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây'.split(' '),
  ...'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu'.split(' '),
  ...'iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay'.split(' '),
  ...'oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong oong op ot'.split(' '),
  ...'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut'.split(' '),
  ...'uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uynh uyt uyu uôc uôi uôm uôn uông uôt'.split(
    ' ',
  ),
  ...'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'.split(' '),
];
const SHAPE = new RegExp(
  `^(${ONSETS})?(${RHYMES.sort((one, other) => other.length - one.length).join('|')})$`,
);
/** Typed without any mark at all: "tiem chung". */
const BARE_SHAPE = new RegExp(
  SHAPE.source
    .normalize('NFD')
    .replace(/[\u0302\u0306\u031B]/g, '')
    .replaceAll('đ', 'd'),
);
const FRONT = /^[eêiy]/;
const STOPPED = /(?:ch|c|p|t)$/;
const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`);
/** The tones that a syllable may have which ends in a stop: sắc and nặng. */
const STOP_TONE = /[\u0301\u0323]/;

/** Real syllables are some 7,000; when others fill it, it is begun anew. */
const KEPT_VERDICTS = 20_000;
const VERDICTS = new Map<string, boolean>();

/** Small letters, NFC. Asked of nearly every word, so verdicts are kept. */
export function isSyllable(word: string): boolean {
  const known = VERDICTS.get(word);
  if (known !== undefined) return known;
  if (VERDICTS.size >= KEPT_VERDICTS) VERDICTS.clear();
  const verdict = fits(SHAPE, word) && (!STOPPED.test(word) || STOP_TONE.test(word.normalize('NFD')));
  VERDICTS.set(word, verdict);
  return verdict;
}

/** As `isSyllable`, for text typed without its tones: "cap nhat" will do. */
export function isToneless(word: string): boolean {
  return fits(SHAPE, word) || fits(BARE_SHAPE, word);
}

function fits(shape: RegExp, word: string): boolean {
  const bare = word.normalize('NFD').replace(TONE, '').normalize('NFC');
  const [, onset = '', rhyme = ''] = shape.exec(bare) ?? [];
  if (rhyme === '') return false;
  const front = FRONT.test(rhyme);
  if (onset === 'c') return !front;
  if (onset === 'k') return front;
  if (onset === 'gh' || onset === 'ngh') return front && !rhyme.startsWith('y');
  return !(onset === '' && /^ie/.test(bare));
}

const TONED = new RegExp(
  `[${[...'aăâeêioôơuưy'].flatMap((vowel) => [...TONES].map((tone) => (vowel + tone).normalize('NFC'))).join('')}]`,
);

/** A letter that carries a tone: no abbreviation has one. Small letters, NFC. */
export function hasTone(word: string): boolean {
  return TONED.test(word);
}
