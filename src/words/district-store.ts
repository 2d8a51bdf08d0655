/** Sentences: the database of a superior unit, where it is PostgreSQL. */
import type { Words } from './sentence.ts';

export const districtStoreWords = {
  'district.database-taken': {
    vi: 'Cơ sở dữ liệu này là của đơn vị “{owner}”, không phải của “{superior}”: hai đơn vị dùng chung thì lẫn đài của nhau.',
    en: 'This database is of the superior unit “{owner}”, not of “{superior}”: two of them in one would mix their stations.',
    viHint:
      'Hãy lập một cơ sở dữ liệu riêng rồi ghi địa chỉ của nó ở --database (khi init) hay mục database của district.yaml; nếu vừa sửa id trong district.yaml thì ghi lại như cũ.',
    enHint:
      'Make a database of its own and name it with --database (at init) or at database in district.yaml; if you have just changed id in district.yaml, put it back.',
  },
  'district.database-unreachable': {
    vi: 'Không nối được tới máy chủ PostgreSQL ({detail}).',
    en: 'The PostgreSQL server cannot be reached ({detail}).',
    viHint:
      'Hãy xem máy chủ có đang chạy không, và địa chỉ, cổng ở mục database của district.yaml; rồi chạy lại.',
    enHint:
      'See whether the server runs, and the address and port at database in district.yaml; then run again.',
  },
  'district.database-refused': {
    vi: 'Máy chủ PostgreSQL từ chối: {detail}.',
    en: 'The PostgreSQL server refuses: {detail}.',
    viHint:
      'Hãy xem tên người dùng, mật khẩu và tên cơ sở dữ liệu ở mục database của district.yaml; người dùng ấy phải có quyền tạo bảng.',
    enHint:
      'See the user, password and database name at database in district.yaml; that user must be allowed to create tables.',
  },
  'district.database-lost': {
    vi: 'Mất kết nối với máy chủ PostgreSQL giữa chừng ({detail}).',
    en: 'The connection to the PostgreSQL server was lost on the way ({detail}).',
    viHint:
      'Hãy chạy lại khi máy chủ chạy lại: những gì đã nhận trước đó còn nguyên, nhận lại lần nữa không tính hai lần.',
    enHint:
      'Run again once the server is back: what was received before is whole, and nothing received again counts twice.',
  },
  'district.database-full': {
    vi: 'Máy chủ PostgreSQL hết chỗ trên ổ đĩa ({detail}).',
    en: 'The disk of the PostgreSQL server is full ({detail}).',
    viHint: 'Hãy dọn ổ đĩa của máy chủ rồi chạy lại; không có gì bị mất.',
    enHint: 'Make room on the server, then run again; nothing is lost.',
  },
} satisfies Words;
