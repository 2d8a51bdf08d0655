/**
 * Lines of a pasted official letter that are read by nobody on air: the state's name and motto, who it is sent to, where it
 * is filed, in whose name it is signed (decree 30/2020, appendix I). They are only told of: nothing is dropped unasked.
 */
import { foldText } from './fold-text.ts';

const HEAD = /^(?:cộng h[òo]a xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc)[.\s]*$/;
const SENT_TO = /^nơi nhận\s?:?$|^nơi nhận\s?:\s?-/;
/** An item of the list after "Nơi nhận:". */
const RECEIVER = /^(?:-|\+|•|như (?:trên|điều))/;
const FILED = /^(?:[-+•]\s?)?lưu\s?:/;
/** Such a line alone: "TM. ỦY BAN NHÂN DÂN". */
const SIGNED_FOR = /^(?:T\/?M|K\/?T|T\/?L|T\/?UQ|TUN|Q)\. ?\p{Lu}[\p{Lu}\s,-]+$/u;
const SIGNED = /^\((?:đã ký|đã kí|ký tên,? (?:và )?đóng dấu|ký,? ghi rõ họ tên)[^)]*\)[.\s]*$/;
/** The signer's title and name stand about "(Đã ký)". */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\s]+$/u;
const NAME = /^(?:(?:ThS|TS|BS|CN|KS)\.? ?)?\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u;

/** Numbers of such lines, the first line is 1; ascending. */
export function letterheadLines(text: string): readonly number[] {
  const found: number[] = [];
  let before: Part = 'body';
  for (const [index, line] of foldText(text).text.split('\n').entries()) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    before = partOf(trimmed, before);
    if (before !== 'body') found.push(index + 1);
  }
  return found;
}

type Part = 'body' | 'head' | 'receivers' | 'signature' | 'signed';

/** What a line is, by itself and by the line before it. */
function partOf(line: string, before: Part): Part {
  const small = line.toLowerCase();
  if (HEAD.test(small)) return 'head';
  if (SENT_TO.test(small) || FILED.test(small)) return 'receivers';
  if (before === 'receivers' && RECEIVER.test(small)) return 'receivers';
  if (SIGNED.test(small)) return 'signed';
  if (SIGNED_FOR.test(line) || (before === 'signature' && IN_CAPITALS.test(line))) return 'signature';
  return (before === 'signature' || before === 'signed') && NAME.test(line) ? 'signed' : 'body';
}
