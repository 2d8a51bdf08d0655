/** A page of an official document (thể thức văn bản, Nghị định 30/2020/NĐ-CP) as data, and who makes a PDF of it. */

interface PageTable {
  readonly columns: readonly {
    readonly heading: string;
    readonly align: 'left' | 'center' | 'right';
    /** Share of the width. */
    readonly width: number;
  }[];
  /** Cells may have several lines. */
  readonly rows: readonly (readonly string[])[];
  /** The same, said shorter: for a sheet that has to hold much. */
  readonly briefRows: readonly (readonly string[])[];
}

export interface OfficialPage {
  /** In capitals, the last line bold: who issues it. */
  readonly issuer: readonly string[];
  /** Quốc hiệu and tiêu ngữ. */
  readonly nation: string;
  readonly motto: string;
  /** `Số:        /XN-UBND` */
  readonly number: string;
  readonly placeAndDate: string;
  /** What nobody may overlook (a demonstration); null: nothing. */
  readonly warning: string | null;
  readonly title: string;
  /** Trích yếu. */
  readonly subject: string;
  readonly opening: readonly string[];
  readonly table: PageTable;
  readonly closing: readonly string[];
  /** In small print: what the page can be proved by. */
  readonly proof: readonly string[];
  readonly prepared: { readonly title: string; readonly hint: string };
  readonly signer: { readonly titles: readonly string[]; readonly hint: string };
  /** Where there are several pages: what each counts itself by (`Trang` 1/2), and what those after the first go on with. */
  readonly pageWord: string;
  readonly continued: string;
  readonly recipients: { readonly title: string; readonly lines: readonly string[] };
}

export interface Typesetter {
  /** One sheet, as close as it takes, where it holds all; else several. The same page gives the same bytes. */
  pdf(page: OfficialPage): Promise<Uint8Array>;
}
