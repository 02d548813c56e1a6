/** What a workbook says of its sheets, and where its parts lie. */
import { withoutEscapes } from './sheetValue.ts';
import type { Attributes, XmlSink } from './xmlScan.ts';

/** How the type of a part ends, as it is nearly always written and as it may be. */
const KIND = /\/officeDocument\/(?:2006\/)?relationships\/(\w+)$/;

/** Where the parts of a workbook lie, read from `workbook.xml.rels`. */
export class Links implements XmlSink {
  /** Id → path of each sheet. */
  readonly sheets = new Map<string, string>();
  /** Path of the shared texts and of the looks; null where there are none. */
  texts: string | null = null;
  styles: string | null = null;

  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship') return;
    const kind = KIND.exec(attributes.get('Type') ?? '')?.[1];
    const target = attributes.get('Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (kind === 'worksheet') this.sheets.set(attributes.get('Id') ?? '', path);
    else if (kind === 'sharedStrings') this.texts = path;
    else if (kind === 'styles') this.styles = path;
  }

  text(): void {
    // Nothing is written there.
  }

  close(): void {
    // No link holds another.
  }
}

/** The sheets of a workbook, read from `workbook.xml`. */
export class Contents implements XmlSink {
  /** In their order; those without a name are not shown by anyone. */
  readonly sheets: { readonly name: string; readonly link: string }[] = [];
  /** Whether days count from 1904 on; null until it is known. */
  private epoch: boolean | null = null;

  get from1904(): boolean {
    return this.epoch ?? false;
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'workbookPr') this.epoch ??= /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
    const name = tag === 'sheet' ? withoutEscapes(attributes.get('name') ?? '') : '';
    if (name !== '') this.sheets.push({ name, link: attributes.get('id') ?? '' });
  }

  text(): void {
    // Nothing is written there.
  }

  close(): void {
    // No sheet holds another.
  }
}
