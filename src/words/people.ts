/** Sentences: people, their rights and PINs. */
import type { Params, Words } from './sentence.ts';

const RIGHTS = {
  edit: { vi: 'biên tập', en: 'edit' },
  approve: { vi: 'duyệt', en: 'approve' },
  operate: { vi: 'vận hành', en: 'operate' },
  live: { vi: 'nói trực tiếp', en: 'speak live' },
  emergency: { vi: 'phát tin khẩn cấp', en: 'air emergencies' },
  administer: { vi: 'quản trị', en: 'administer' },
} as const;

/** The name of the right in the params, in the sentence's language. */
function right(params: Params, lang: 'vi' | 'en'): string {
  const known = String(params.right);
  return Object.hasOwn(RIGHTS, known) ? RIGHTS[known as keyof typeof RIGHTS][lang] : known;
}

export const peopleWords = {
  'people.right.edit': RIGHTS.edit,
  'people.right.approve': RIGHTS.approve,
  'people.right.operate': RIGHTS.operate,
  'people.right.live': RIGHTS.live,
  'people.right.emergency': RIGHTS.emergency,
  'people.right.administer': RIGHTS.administer,

  'people.command': { vi: 'người dùng và quyền', en: 'people and their rights' },
  'people.command.list': { vi: 'xem ai có quyền gì', en: 'show who may do what' },
  'people.command.add': {
    vi: 'thêm một người (cần người quản trị và người thứ hai)',
    en: 'add a person (takes an administrator and a second person)',
  },
  'people.command.rights': {
    vi: 'đặt lại quyền của một người, ví dụ: edit,operate (cần hai người)',
    en: 'set a person’s rights, e.g. edit,operate (takes two people)',
  },
  'people.command.pin': {
    vi: 'đổi mã PIN của mình, hoặc đặt lại mã cho người khác (cần hai người)',
    en: 'change your own PIN, or reset another person’s (takes two people)',
  },
  'people.command.remove': { vi: 'thôi giao quyền cho một người ở đài', en: 'take a person off the station' },
  'people.command.delegate': {
    vi: 'ủy quyền: cho người khác dùng một quyền của mình đến hết một ngày',
    en: 'lend one of your rights to another person until a date',
  },
  'people.option.with': { vi: 'người thứ hai cùng xác nhận', en: 'the second person who confirms' },
  'people.option.with-pin-file': {
    vi: 'tệp chứa mã PIN của người thứ hai (quyền 0600)',
    en: 'file (mode 0600) with the second person’s PIN',
  },
  'people.option.full-name': { vi: 'họ và tên', en: 'full name' },
  'people.option.rights': {
    vi: 'các quyền, cách nhau dấu phẩy: edit, approve, operate, live, emergency, administer',
    en: 'rights separated by commas: edit, approve, operate, live, emergency, administer',
  },
  'people.option.new-pin-file': {
    vi: 'tệp chứa mã PIN mới (quyền 0600), thay cho việc gõ mã',
    en: 'file (mode 0600) with the new PIN, instead of typing it',
  },
  'people.option.to': { vi: 'người được ủy quyền', en: 'who gets the right' },
  'people.option.until': { vi: 'đến hết ngày, ví dụ 30/4/2024', en: 'last day, e.g. 2024-04-30' },
  'people.option.basis': { vi: 'căn cứ (số, ngày văn bản ủy quyền)', en: 'the document it rests on' },
  'people.column.name': { vi: 'Tên ngắn', en: 'Name' },
  'people.column.full-name': { vi: 'Họ và tên', en: 'Full name' },
  'people.column.rights': { vi: 'Quyền', en: 'Rights' },

  'people.ask-name': { vi: 'Ai thực hiện? (tên ngắn)', en: 'Who is acting? (handle)' },
  'people.ask-pin': { vi: 'Mã PIN của {name}', en: 'PIN of {name}' },
  'people.ask-new-pin': { vi: 'Mã PIN mới (ít nhất 6 chữ số)', en: 'New PIN (at least 6 digits)' },
  'people.ask-pin-again': { vi: 'Gõ lại mã PIN', en: 'Type the PIN again' },
  'people.pins-differ': {
    vi: 'Hai lần gõ không giống nhau. Mời gõ lại từ đầu.',
    en: 'The two do not match. Please start again.',
  },
  'people.pin-set': { vi: 'Đã đặt mã PIN mới cho {name}.', en: 'The PIN of {name} is set.' },
  'people.delegated': {
    vi: (params) =>
      `${params.from} ủy quyền ${right(params, 'vi')} cho ${params.to} đến hết ngày ${params.until} (${params.basis}).`,
    en: (params) =>
      `${params.from} lends the right to ${right(params, 'en')} to ${params.to} until ${params.until} (${params.basis}).`,
  },

  'people.as-missing': {
    vi: 'Việc này cần biết ai thực hiện.',
    en: 'This needs to know who is acting.',
    viHint: 'Hãy thêm --as TÊN-NGẮN (xem tên: loa people list).',
    enHint: 'Add --as NAME (names: loa people list).',
  },
  'people.pin-missing': {
    vi: 'Chưa có mã PIN của {name}.',
    en: 'The PIN of {name} is missing.',
    viHint:
      'Hãy gõ mã khi được hỏi, hoặc để mã trong một tệp chỉ mình đọc được (chmod 600) và chỉ ra tệp đó.',
    enHint: 'Type it when asked, or name a file with it that only you can read (chmod 600).',
  },
  'people.secret-file-missing': {
    vi: 'Không đọc được tệp “{path}”.',
    en: 'The file “{path}” cannot be read.',
    viHint: 'Hãy kiểm tra lại đường dẫn.',
    enHint: 'Check its path.',
  },
  'people.secret-file-open': {
    vi: 'Tệp “{path}” chứa mã bí mật (mã PIN, mã truy cập) nhưng người khác cũng đọc được (quyền {mode}).',
    en: 'The file “{path}” holds a secret (PINs, a token), but others can read it (mode {mode}).',
    viHint: 'Hãy chạy: chmod 600 “{path}”.',
    enHint: 'Run: chmod 600 “{path}”.',
  },
  'people.unknown': {
    vi: 'Đài không có ai tên “{name}”.',
    en: 'Nobody at this station is named “{name}”.',
    viHint: 'Xem danh sách: loa people list.',
    enHint: 'See: loa people list.',
  },
  'people.locked': {
    vi: '{name} đã gõ sai mã PIN quá nhiều lần nên tạm bị khóa.',
    en: '{name} typed too many wrong PINs and is locked out for now.',
    viHint: 'Hãy thử lại sau {minutes} phút, hoặc nhờ hai người khác đặt lại mã: loa people pin {name}.',
    enHint: 'Try again in {minutes} minutes, or have two others reset the PIN: loa people pin {name}.',
  },
  'people.wrong-pin': {
    vi: 'Mã PIN của {name} không đúng.',
    en: 'That is not the PIN of {name}.',
    viHint: 'Còn {left} lần thử trước khi tạm khóa 15 phút.',
    enHint: '{left} tries are left before a lock of 15 minutes.',
  },
  'people.no-right': {
    vi: (params) => `${params.name} không có quyền ${right(params, 'vi')}.`,
    en: (params) => `${params.name} does not have the right to ${right(params, 'en')}.`,
    viHint: 'Hãy nhờ người có quyền này làm, hoặc xem: loa people list.',
    enHint: 'Ask someone who has it; see: loa people list.',
  },
  'people.unknown-right': {
    vi: (params) =>
      `Không có quyền “${params.right}”${params.near === '' ? '.' : `; ý bạn là “${params.near}”?`}`,
    en: (params) =>
      `There is no right “${params.right}”${params.near === '' ? '.' : `; did you mean “${params.near}”?`}`,
    viHint: 'Các quyền: {known}.',
    enHint: 'Rights: {known}.',
  },
  'people.second-missing': {
    vi: 'Việc này cần hai người: người quản trị và một người nữa có quyền quản trị hoặc duyệt.',
    en: 'This takes two people: an administrator and another who administers or approves.',
    viHint: 'Hãy thêm --with TÊN-NGƯỜI-THỨ-HAI.',
    enHint: 'Add --with THE-SECOND-NAME.',
  },
  'people.second-same': {
    vi: 'Người thứ hai phải là người khác, không phải {name}.',
    en: 'The second person must be somebody else than {name}.',
  },
  'people.second-no-right': {
    vi: '{name} không làm người thứ hai được vì không có quyền quản trị hay duyệt.',
    en: '{name} cannot be the second person: they neither administer nor approve.',
  },
  'people.last-administrator': {
    vi: 'Đây là người quản trị cuối cùng; làm vậy thì không ai sửa được quyền nữa.',
    en: 'This is the last administrator; nobody could change rights any more.',
    viHint: 'Hãy cấp quyền quản trị (administer) cho người khác trước.',
    enHint: 'Give somebody else the right administer first.',
  },
  'people.last-second': {
    vi: 'Làm vậy thì chỉ còn một người quản trị hoặc duyệt, không đủ hai người để xác nhận việc gì nữa.',
    en: 'Only one person who administers or approves would be left: too few to confirm anything.',
    viHint: 'Hãy thêm một người duyệt hoặc quản trị khác trước.',
    enHint: 'Add another approver or administrator first.',
  },
  'people.exists': {
    vi: 'Đài đã có người tên “{name}”.',
    en: 'There is a “{name}” at this station already.',
  },
  'people.bad-name': {
    vi: 'Tên ngắn “{name}” không dùng được: chỉ gồm chữ thường không dấu, chữ số và gạch nối.',
    en: 'The handle “{name}” cannot be used: lower-case letters, digits and dashes only.',
    viHint: 'Ví dụ: {near}.',
    enHint: 'For example: {near}.',
  },
  'people.no-full-name': { vi: 'Chưa có họ và tên của {name}.', en: 'The full name of {name} is missing.' },
  'people.no-rights': {
    vi: '{name} chưa được cấp quyền nào.',
    en: '{name} would have no rights at all.',
    viHint: 'Muốn thôi giao quyền hẳn: loa people remove {name}.',
    enHint: 'To take them off: loa people remove {name}.',
  },
  'people.pin-digits': {
    vi: 'Mã PIN phải có ít nhất {least} chữ số, không có chữ hay dấu cách.',
    en: 'A PIN has at least {least} digits and nothing else.',
  },
  'people.pin-weak': {
    vi: 'Mã PIN này dễ đoán (lặp lại hoặc đếm liền nhau). Vẫn dùng được, nhưng nên đổi.',
    en: 'This PIN is easy to guess (repeated or counted up). It works, but better change it.',
  },
  'people.not-a-date': {
    vi: '“{text}” không phải là ngày.',
    en: '“{text}” is not a date.',
    viHint: 'Hãy viết như 30/4/2024.',
    enHint: 'Write it like 2024-04-30.',
  },
  'people.delegate-self': {
    vi: '{name} không thể tự ủy quyền cho mình.',
    en: '{name} cannot lend to themselves.',
  },
  'people.delegate-administer': {
    vi: 'Quyền quản trị không ủy quyền được, vì khi đó một người có thể đứng ở cả hai bên.',
    en: 'The right to administer cannot be lent: one person could then stand on both sides.',
    viHint: 'Nếu cần, hãy cấp hẳn quyền ấy: loa people rights.',
    enHint: 'If need be, grant it: loa people rights.',
  },
  'people.delegate-not-own': {
    vi: (params) => `${params.name} không có quyền ${right(params, 'vi')} của chính mình để ủy quyền.`,
    en: (params) => `${params.name} has no right of their own to ${right(params, 'en')}.`,
  },
  'people.delegate-no-basis': {
    vi: 'Ủy quyền cần căn cứ: số và ngày của văn bản.',
    en: 'Lending a right needs its basis: number and date of a document.',
  },
  'people.delegate-until': {
    vi: 'Ngày {until} không dùng được: ủy quyền từ hôm nay ({today}) đến nhiều nhất {last}.',
    en: 'The date {until} cannot be used: from today ({today}) to {last} at most.',
  },
} as const satisfies Words;
