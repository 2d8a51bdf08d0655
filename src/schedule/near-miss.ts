/** What a person probably meant by a word that is none of ours: `chuong-trinh` is `programmes`, `repaet` is `repeat`. */
import { slugOf } from './plain-letters.ts';

/** How an officer may name a key in Vietnamese (as a slug) → the key. A key is only proposed where it is known. */
const VIETNAMESE_KEYS: Readonly<Record<string, readonly string[]>> = {
  'bai-phat': ['clip'],
  'ban-tin': ['programmes', 'clip'],
  'bo-qua-ngay': ['except'],
  'buoi-phat': ['sessions'],
  buoi: ['sessions'],
  'can-cu': ['basis'],
  'cap-do': ['level'],
  'cau-noi': ['say'],
  chieu: ['sessions'],
  'chu-de': ['topic', 'topics'],
  'chuong-trinh': ['programmes'],
  'cac-chuong-trinh': ['programmes'],
  'chuyen-de': ['topic', 'topics'],
  'cum-loa': ['cluster'],
  'cac-muc': ['items'],
  cum: ['cluster'],
  'de-muc': ['title'],
  'den-ngay': ['until'],
  'den-het': ['until'],
  den: ['until'],
  doc: ['say'],
  loi: ['say'],
  'don-vi': ['unit'],
  dot: ['campaigns'],
  'dot-tuyen-truyen': ['campaigns'],
  'duoi-muc': ['under'],
  'dung-do': ['clash'],
  'trung-gio': ['clash'],
  gio: ['at'],
  'gio-phat': ['at'],
  'thoi-gian': ['at', 'period'],
  'thoi-diem': ['at'],
  'gio-yen-tinh': ['quiet-hours'],
  'khoang-lang': ['gap'],
  'khoang-cach': ['gap'],
  nghi: ['gap'],
  'khong-phat': ['except'],
  'tru-ngay': ['except'],
  tru: ['except'],
  'ngoai-tru': ['except', 'exceptions'],
  'ngoai-le': ['except', 'exceptions'],
  'ky-truoc': ['baseline'],
  'lap-lai': ['repeat'],
  lap: ['repeat'],
  'so-lan': ['repeat'],
  'lo-gio': ['missed'],
  'bi-lo': ['missed'],
  'phat-bu': ['missed'],
  loa: ['loudspeakers'],
  'dia-chi': ['unit'],
  luc: ['at'],
  ma: ['id', 'code'],
  'ma-don-vi': ['code'],
  'muc-do': ['level'],
  'muc-do-uu-tien': ['level'],
  'uu-tien': ['level'],
  'muc-tieu': ['targets'],
  'mui-gio': ['zone'],
  muc: ['items'],
  'ngay-le': ['day-sets'],
  'nhom-ngay': ['day-sets'],
  'bo-ngay': ['day-sets'],
  'ngay-phat': ['days'],
  ngay: ['days', 'dates'],
  'cac-ngay': ['days', 'dates'],
  thu: ['days'],
  'nhac-hieu': ['chime'],
  'nhac-nen': ['bed'],
  nhac: ['bed', 'chime'],
  'noi-dung': ['items', 'themes', 'theme'],
  'noi-dung-tuyen-truyen': ['themes', 'theme'],
  phan: ['themes'],
  'nhan-de': ['title'],
  'quy-dinh': ['rules'],
  'quy-tac': ['rules'],
  sang: ['sessions'],
  'so-hieu': ['number'],
  so: ['number'],
  'tam-hoan': ['except'],
  ten: ['title', 'name'],
  'tieu-de': ['title'],
  'tiep-theo': ['next-of'],
  'xoay-vong': ['next-of'],
  tin: ['clip'],
  bai: ['clip'],
  'tin-bai': ['clip'],
  'toi-da': ['max'],
  'thoi-luong': ['max'],
  'thoi-ky': ['period'],
  'giai-doan': ['period'],
  tre: ['late'],
  'do-tre': ['late'],
  'tre-toi-da': ['late'],
  'tu-ngay': ['from'],
  tu: ['from'],
  'bat-dau': ['from'],
  'ket-thuc': ['until'],
  'tu-dien': ['lexicon'],
  'phat-am': ['lexicon'],
  giong: ['voice'],
  'giong-doc': ['voice'],
  'van-ban': ['say'],
  'am-luong': ['loudness'],
  'do-to': ['loudness'],
  'co-quan': ['issuer'],
  'xung-dot': ['clash'],
};

/**
 * The candidate that `word` most probably stands for: its Vietnamese name, the same letters written another way
 * (`gain-db`), else a slip of one letter (two in words from six letters on). null: nothing is near enough.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const slug = slugOf(word);
  const vietnamese = Object.hasOwn(VIETNAMESE_KEYS, slug) ? VIETNAMESE_KEYS[slug] : undefined;
  const named = vietnamese?.find((key) => candidates.includes(key));
  return named ?? nearestSpelling(word, candidates);
}

/** Only by spelling: for ids of clips, topics and themes, which are no keys of ours. */
export function nearestSpelling(word: string, candidates: readonly string[]): string | null {
  const letters = lettersOnly(word);
  const allowed = letters.length >= 6 ? 2 : letters.length >= 3 ? 1 : 0;
  let best: string | null = null;
  let bestSteps = allowed + 1;
  for (const candidate of candidates) {
    const steps = editSteps(letters, lettersOnly(candidate), bestSteps);
    if (steps < bestSteps) {
      best = candidate;
      bestSteps = steps;
    }
  }
  return best;
}

function lettersOnly(word: string): string {
  return slugOf(word.slice(0, 60)).replace(/-/g, '');
}

/** Optimal string alignment distance (insert, delete, replace, swap neighbours); gives up at `limit`. */
function editSteps(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[to.length] ?? limit, limit);
}
