/** Sentences: the station's API over the network, its tokens, its certificate. */
import type { Words } from './sentence.ts';

export const apiWords = {
  'station.bad-api': {
    vi: '“api” là một nhóm khóa, không phải một chữ.',
    en: '“api” is a group of keys, not one word.',
    viHint: 'Hãy viết: api: { listen: "0.0.0.0:8443" }',
    enHint: 'Write: api: { listen: "0.0.0.0:8443" }',
  },
  'station.bad-listen': {
    vi: '“{value}” không phải là địa chỉ và cổng để nghe.',
    en: '“{value}” is no address and port to listen at.',
    viHint: 'Hãy viết "0.0.0.0:8443" (mọi máy trong mạng hỏi được) hoặc "127.0.0.1:8443" (chỉ máy này).',
    enHint: 'Write "0.0.0.0:8443" (any machine of the network may ask) or "127.0.0.1:8443" (this one only).',
  },
  'station.certificate-and-key': {
    vi: 'Chứng chỉ riêng phải có đủ hai tệp: certificate và key.',
    en: 'A certificate of your own takes both files: certificate and key.',
    viHint: 'Không có chứng chỉ riêng thì bỏ cả hai dòng: chương trình tự làm một chứng chỉ.',
    enHint: 'Without one leave both lines out: the program makes a certificate itself.',
  },
  'station.plain-http-beyond': {
    vi: 'plain-http (không mã hóa) chỉ dùng được khi chỉ máy này hỏi: 127.0.0.1 hoặc localhost.',
    en: 'plain-http (without encryption) is for this machine alone: 127.0.0.1 or localhost.',
    viHint: 'Hãy bỏ dòng plain-http, hoặc nghe ở 127.0.0.1.',
    enHint: 'Leave plain-http out, or listen at 127.0.0.1.',
  },
  'station.plain-http-certificate': {
    vi: 'Không mã hóa (plain-http) thì không dùng chứng chỉ.',
    en: 'Without encryption (plain-http) no certificate is used.',
    viHint: 'Hãy bỏ plain-http, hoặc bỏ certificate và key.',
    enHint: 'Leave out plain-http, or certificate and key.',
  },
} as const satisfies Words;
