/** Sentences: why a file is no YAML, or not one that is read. */
import type { Words } from './sentence.ts';

export const yamlTextWords = {
  'yaml.too-large': {
    vi: 'Tệp lớn hơn {limitKb} kB, chương trình không đọc.',
    en: 'The file is larger than {limitKb} kB and is not read.',
    viHint: 'Lịch của một phường chỉ vài chục kB; xin xem có chép nhầm tệp không, hoặc chia ra nhiều tệp.',
    enHint: 'A ward’s schedule has some ten kB; see whether it is the right file, or split it.',
  },
  'yaml.not-text': {
    vi: 'Chữ trong tệp không phải mã UTF-8.',
    en: 'The file is no UTF-8 text.',
    viHint: 'Hãy lưu lại bằng mã UTF-8 (không phải Word, không phải TCVN3 hay VNI).',
    enHint: 'Save it as UTF-8 text (not from Word, not in an old Vietnamese encoding).',
  },
  'yaml.too-deep': {
    vi: 'Các mục lồng nhau quá {limit} tầng.',
    en: 'The file nests deeper than {limit} levels.',
    viHint: 'Hãy xem các dấu [ và { đã đóng đủ chưa.',
    enHint: 'See whether every [ and { is closed.',
  },
  'yaml.alias-bomb': {
    vi: 'Tệp dùng quá nhiều bí danh (*tên), quá {limit} lần.',
    en: 'The file uses aliases (*name) more than {limit} times.',
    viHint: 'Hãy viết thẳng giá trị thay cho bí danh.',
    enHint: 'Write the values out.',
  },
  'yaml.alias': {
    vi: 'Giá trị bắt đầu bằng dấu * được hiểu là bí danh, mà bí danh này chưa đặt.',
    en: 'A value beginning with * is an alias, and this one is defined nowhere before.',
    viHint: 'Nếu đó là lời văn, hãy đặt trong ngoặc kép.',
    enHint: 'If it is text, put it in quotes.',
  },
  'yaml.duplicate-key': {
    vi: 'Khóa này đã có ở phía trên, trong cùng một nhóm.',
    en: 'This key stands already above, in the same group.',
    viHint: 'Hãy bỏ một trong hai, hoặc đổi tên.',
    enHint: 'Remove one of the two, or rename it.',
  },
  'yaml.tab': {
    vi: 'Dòng thụt đầu bằng phím Tab.',
    en: 'The line is indented with a tab.',
    viHint: 'YAML chỉ nhận dấu cách: hãy thay mỗi Tab bằng hai dấu cách.',
    enHint: 'YAML takes spaces only: put two of them for each tab.',
  },
  'yaml.indent': {
    vi: 'Dòng thụt vào không thẳng với các dòng cùng nhóm.',
    en: 'The line is not indented like the others of its group.',
    viHint: 'Các khóa cùng nhóm phải thụt vào bằng nhau.',
    enHint: 'Keys of one group have the same indentation.',
  },
  'yaml.open-bracket': {
    vi: 'Dấu [ hoặc { mở ra mà chưa đóng.',
    en: 'A [ or { is opened and not closed.',
    viHint: 'Hãy thêm dấu đóng; nếu đó là lời văn thì đặt trong ngoặc kép.',
    enHint: 'Close it; if it is text, put it in quotes.',
  },
  'yaml.colon-in-text': {
    vi: 'Trong một dòng có hai dấu hai chấm, không rõ đâu là khóa.',
    en: 'The line has two colons; which is the key’s is not clear.',
    viHint: 'Hãy đặt phần chữ trong ngoặc kép, ví dụ title: "Thông báo: lịch tiếp dân".',
    enHint: 'Put the text in quotes, for example title: "Notice: opening hours".',
  },
  'yaml.missing-colon': {
    vi: 'Thiếu dấu hai chấm sau tên khóa, hoặc dòng trên chưa hết.',
    en: 'A colon is missing after a key, or the line above has not ended.',
    viHint: 'Mỗi khóa viết: tên, dấu hai chấm, dấu cách, giá trị.',
    enHint: 'Each key is: name, colon, space, value.',
  },
  'yaml.missing-character': {
    vi: 'Thiếu hoặc sai một dấu: ngoặc kép chưa đóng, thiếu ngoặc vuông, hay dấu chấm phẩy ở chỗ của dấu phẩy.',
    en: 'A character is missing or wrong: a quote or bracket that is not closed, or a semicolon in place of a comma.',
    viHint: 'Hãy xem các dấu ở dòng này và dòng ngay trên. Danh sách viết như: ["06:00", "17:00"].',
    enHint: 'See the marks in this line and the one above. A list is written: ["06:00", "17:00"].',
  },
  'yaml.several-documents': {
    vi: 'Trong tệp có dòng “---” chia ra nhiều phần.',
    en: 'A line “---” splits the file into several documents.',
    viHint: 'Hãy bỏ dòng đó, hoặc tách thành nhiều tệp trong schedules/.',
    enHint: 'Remove it, or make several files in schedules/.',
  },
  'yaml.backslash': {
    vi: 'Sau dấu \\ trong ngoặc kép là một chữ không dùng được ở đó.',
    en: 'A backslash in quotes is followed by a letter without meaning.',
    viHint: 'Hãy bỏ dấu \\, hoặc viết hai dấu \\\\.',
    enHint: 'Remove the backslash, or write two.',
  },
  'yaml.tag': {
    vi: 'Giá trị bắt đầu bằng dấu ! nên không hiểu được.',
    en: 'A value beginning with ! cannot be understood.',
    viHint: 'Nếu đó là lời văn, hãy đặt trong ngoặc kép.',
    enHint: 'If it is text, put it in quotes.',
  },
  'yaml.key-not-text': {
    vi: 'Tên khóa phải là chữ, không thể là danh sách hay nhóm.',
    en: 'A key has to be text, not a list or a group.',
    viHint: 'Nếu giá trị bắt đầu bằng { hay [, hãy đặt trong ngoặc kép.',
    enHint: 'A value that begins with { or [ wants quotes.',
  },
  'yaml.syntax': {
    vi: 'Chỗ này không đúng cách viết YAML ({said}).',
    en: 'This is no YAML ({said}).',
    viHint: 'Hãy đặt phần chữ trong ngoặc kép và xem các dòng thụt vào có thẳng nhau không.',
    enHint: 'Put texts in quotes and see that the lines of a group begin in one column.',
  },
} as const satisfies Words;
