/** The points of pronunciation in which regions and houses differ. */
export interface SpeechStyle {
  /** 105: "một trăm linh năm" or "một trăm lẻ năm". */
  readonly zeroTens: 'linh' | 'lẻ';
  /** 1.000: "một nghìn" or "một ngàn". */
  readonly thousand: 'nghìn' | 'ngàn';
  /** 24: "hai mươi tư" or "hai mươi bốn". */
  readonly four: 'tư' | 'bốn';
  /** Days 1 to 10: "mùng năm" or "năm". Lunar days are always mùng. */
  readonly earlyDays: 'mùng' | 'plain';
  /** What TU stands for: the committee of a centrally run city or of a province. */
  readonly committee: 'Thành ủy' | 'Tỉnh ủy';
}

/** A Hà Nội announcer's. */
export const HANOI_STYLE: SpeechStyle = {
  zeroTens: 'linh',
  thousand: 'nghìn',
  four: 'tư',
  earlyDays: 'plain',
  committee: 'Thành ủy',
};
