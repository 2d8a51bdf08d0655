/**
 * What the clusters of a document's number stand for: the kind, who issued it, what it is about. "của" is said only of an
 * issuer that somebody told, and two of them are joined only where a joint document says so (TTLT-BYT-BTC).
 */
import type { SpeechStyle } from '../model/speech-style.ts';
import { courtWords } from './court-code.ts';
import type { DocumentCode } from './document-code.ts';
import {
  bodyWords,
  departmentWords,
  type IssuerManner,
  issuerWords,
  matterWords,
  spelledIssuer,
  topicWords,
} from './document-issuer.ts';
import { namesType, typeWords } from './document-type.ts';

export interface Meaning {
  readonly type: string | null;
  /** '' where nobody issued it by name. */
  readonly issuer: string;
  /** What it is about: "giải phóng mặt bằng"; ''. */
  readonly matter: string;
  /** Letters that nobody told, spelled; ''. */
  readonly spelled: string;
  /** What a court judged, said after the year; ''. */
  readonly judged: string;
  /** Something in it was spelled or left out. */
  readonly guessed: boolean;
  /** All that proves it to be a document's number is in the letters. */
  readonly proved: boolean;
}

const NOTHING = {
  type: null,
  issuer: '',
  matter: '',
  spelled: '',
  judged: '',
  guessed: false,
  proved: false,
};

/** `ahead`: what stands before the number, in small letters. `named`: it names a kind of document. */
export function meaningOf(code: DocumentCode, style: SpeechStyle, ahead: string, named: boolean): Meaning {
  const judged = named || code.year !== null ? courtWords(code.clusters) : null;
  if (judged !== null) return { ...NOTHING, judged: unrepeated(judged, ahead), proved: true };
  const [first = '', ...others] = withoutHaste(code.clusters, ahead);
  const known = typeWords(first);
  const told = isNamedType(code, style, ahead, named);
  const alone = others.length === 0;
  const isType =
    told || (known !== null && !(alone && !named && issuerWords(first, style, 'state') !== null));
  const manner = mannerOf(code, first);
  const offices = officesOf(isType ? others : [first, ...others], {
    ...{ style, manner, joint: JOINT.test(first) },
    byDepartment: isType && BY_DEPARTMENT.test(first),
  });
  const said = ahead.includes(offices.matter) || isSaid(isType ? others[0] : first, ahead);
  return {
    // "Biên lai số 12/BL-…" is no "bộ luật", whatever its letters mean elsewhere.
    ...{ type: isType && (!told || ahead.includes(known ?? '')) ? known : null, judged: '' },
    ...{ issuer: offices.issuer, spelled: offices.spelled, guessed: offices.guessed },
    matter: said || (isType && offices.drafted) ? '' : offices.matter,
    proved: offices.proved && (isType || (code.year !== null && offices.issuer !== '')),
  };
}

/** "Công văn hỏa tốc số 12/CV-HT": how urgent it is was said. */
function withoutHaste(clusters: readonly string[], ahead: string): readonly string[] {
  return clusters.at(-1) === 'HT' && ahead.includes('hỏa tốc') ? clusters.slice(0, -1) : clusters;
}

/** "Quyết định khen thưởng số 5/QĐ-KT": its words were said before the number. */
function isSaid(matter: string | undefined, ahead: string): boolean {
  return matter !== undefined && namesType(matter, ahead) === 'whole';
}

const EVENT_TYPES = /^(?:KH|TB|GM|ĐL|TL|QC|TTr|CV)$/;
/** What a department writes in its own name. */
const BY_DEPARTMENT = /^(?:TTr|TTR|BC|TB|KH|GM|HD|CV|ĐX|PC)$/;
const JOINT = /L[TNS]$|PH$/u;

function mannerOf(code: DocumentCode, first: string): IssuerManner {
  if (code.party) return 'party';
  return EVENT_TYPES.test(first) && code.year === null ? 'event' : 'state';
}

/** "Lệnh truy nã số 9/LTN-…", "giấy phép số 7/GPTC-…": the kind as the words before name it. */
function isNamedType({ clusters }: DocumentCode, style: SpeechStyle, ahead: string, named: boolean): boolean {
  const [first = '', ...others] = clusters;
  const naming = namesType(first, ahead);
  if (naming === 'whole') return named || others.length > 0;
  if (!named || typeWords(first) !== null || issuerWords(first, style, 'state') !== null) return false;
  return naming === 'part' || (naming === 'letter' && others.length > 0);
}

interface Manner {
  readonly style: SpeechStyle;
  readonly manner: IssuerManner;
  readonly joint: boolean;
  /** The kind is one that departments write, so that a field is the department of it. */
  readonly byDepartment: boolean;
}

interface Offices {
  readonly issuer: string;
  readonly matter: string;
  /** The matter is that of the unit that drafted it. */
  readonly drafted: boolean;
  readonly spelled: string;
  readonly guessed: boolean;
  /** What stands first is known. */
  readonly proved: boolean;
}

function officesOf(clusters: readonly string[], manner: Manner): Offices {
  const issuers: string[] = [];
  const [head = '', field = '', ...rest] = clusters;
  // "BCĐ-PCTT" is one body, written in two.
  if (
    field !== '' &&
    OVER_A_FIELD.test(head) &&
    issuerWords(head + field, manner.style, manner.manner) !== null
  ) {
    return officesOf([head + field, ...rest], manner);
  }
  let [matter, drafted, spelled, guessed] = ['', false, '', false];
  for (const [index, cluster] of clusters.entries()) {
    const office = officeOf(cluster, index, manner);
    if (office.matter !== '' && matter === '') [matter, drafted] = [office.matter, issuers.length > 0];
    if (office.issuer !== '') issuers.push(office.issuer);
    if (index === 0) spelled = office.spelled;
    guessed ||= office.guessed;
  }
  const first = clusters.length > 0 ? officeOf(clusters[0] ?? '', 0, manner) : NO_OFFICE;
  const proved = !first.guessed && first.issuer + first.matter !== '';
  return { issuer: joined(issuers, manner.joint), matter, drafted, spelled, guessed, proved };
}

const OVER_A_FIELD = /^(?:BCĐ|BCH|HĐ|TCT)$/;

type Office = Pick<Offices, 'issuer' | 'matter' | 'spelled' | 'guessed'>;

const NO_OFFICE: Office = { issuer: '', matter: '', spelled: '', guessed: false };

function officeOf(cluster: string, index: number, { style, manner, joint, byDepartment }: Manner): Office {
  const department = index === 0 && byDepartment ? departmentWords(cluster) : null;
  if (department !== null) return { ...NO_OFFICE, issuer: department };
  const drafting = index > 0 && !joint;
  if (drafting && cluster === 'TT') return { ...NO_OFFICE, issuer: 'Thường trực' };
  const name = issuerWords(cluster, style, manner);
  const matter =
    (drafting ? topicWords(cluster) : null) ?? (name === null ? matterWords(cluster, style) : null);
  if (matter !== null) return { ...NO_OFFICE, matter };
  const issuer = name ?? bodyWords(cluster, style);
  if (issuer !== null) return { ...NO_OFFICE, issuer };
  const { kind, rest } = spelledIssuer(cluster, style);
  if (index > 0) return { ...NO_OFFICE, guessed: true };
  const named = kind === '' ? { spelled: rest } : { issuer: `${kind} ${rest}` };
  return { ...NO_OFFICE, ...named, guessed: true };
}

/** What a body elects to act for it: its name comes first ("MTTQ-BTT"). */
const ORGAN = /^(?:Ban Thường|Thường trực|Ban Chấp hành|Văn phòng$)/u;

function joined(issuers: readonly string[], joint: boolean): string {
  if (joint) return issuers.join(' và ');
  const [body = '', organ = ''] = issuers;
  return ORGAN.test(organ) && !ORGAN.test(body) ? `${organ} ${body}` : issuers.join(', ');
}

/** The act is not said again after "Quyết định … số". */
function unrepeated(judged: string, ahead: string): string {
  if (ahead.includes(judged)) return '';
  const [act = ''] = /^(?:quyết định|thông báo|bản án)/u.exec(judged) ?? [];
  return act !== '' && ahead.includes(act) ? judged.slice(act.length + 1) : judged;
}
