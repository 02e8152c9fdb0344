import type { ReactiveElement } from 'lit';
import { copyTable, makeCopy, putCopy } from './copy-table.js';
import { download, fileName } from './download.js';
import { isCalledOff, type ExportJob } from './export-job.js';
import type { ExportOptions } from './export-options.js';
import type { Exported } from './exported.js';
import type { LocaleController, MessageKey } from './locale.js';
import type { ViewPipeline } from './view-pipeline.js';

/** What the menu needs of its element. */
export interface ExportSource {
  host: ReactiveElement & {
    exportCsv(options: ExportOptions): Promise<Blob>;
    exportXlsx(options: ExportOptions): Promise<Blob>;
  };
  pipeline: Pick<ViewPipeline<never, never, never>, 'addStyles'>;
  language: LocaleController;
  /** Whether copying and printing are offered. */
  asTable: boolean;
  /** What a file is named by. */
  title(): string;
  /** How many rows are selected. */
  selected(): number;
  /** May take a while, where rows are many. */
  exported(options: ExportOptions): Promise<Exported>;
}

/** One of the exports that are offered; doing it gives what is said of it. */
export interface ExportItem {
  message: MessageKey;
  /** Takes only what is selected. */
  selected?: boolean;
  act(options: ExportOptions, job: ExportJob): Promise<string>;
}

/** Rows that are copied and printed without asking. */
const mostUnasked = 20_000;

async function save(source: ExportSource, ending: string, made: Promise<Blob>): Promise<string> {
  const name = fileName(`${source.title()}.${ending}`);
  download(await made, name);
  return source.language.t('export.saved', { name });
}

/** Many rows take longer to make ready than a click lets the clipboard be written: another click is asked for. */
async function copy(source: ExportSource, options: ExportOptions, job: ExportJob): Promise<string> {
  const { t } = source.language;
  const { sheet } = await source.exported(options);
  const n = sheet.rows.length;
  const tell = (isCopied: boolean) => t(isCopied ? 'export.copied' : 'export.copy-failed', { n });
  if (n <= mostUnasked) return tell(await copyTable(sheet));
  const made = await makeCopy(sheet, options);
  await job.ask(t('export.ask-copy', { n }), t('export.ask-copy-yes'));
  return tell(await putCopy(made));
}

async function printed(source: ExportSource, options: ExportOptions, job: ExportJob): Promise<string> {
  const { t } = source.language;
  try {
    const { printTable } = await import('./print-table.js');
    const exported = await source.exported(options);
    const n = exported.sheet.rows.length;
    if (n > mostUnasked) await job.ask(t('export.ask-print', { n }), t('export.ask-print-yes'));
    await printTable(exported, source.host.renderRoot, options);
    return '';
  } catch (error) {
    if (isCalledOff(error)) throw error;
    return t('export.print-failed');
  }
}

/** What is offered: of what is selected first, where something is. */
export function exportItems(source: ExportSource): ExportItem[] {
  const { asTable, host } = source;
  const xlsx: ExportItem['act'] = (options) => save(source, 'xlsx', host.exportXlsx(options));
  const csv: ExportItem['act'] = (options) => save(source, 'csv', host.exportCsv(options));
  const copies: ExportItem['act'] = (options, job) => copy(source, options, job);
  const prints: ExportItem['act'] = (options, job) => printed(source, options, job);
  const ofSelected: ExportItem[] = [
    { message: 'export.xlsx-selected', selected: true, act: xlsx },
    { message: 'export.copy-selected', selected: true, act: copies },
  ];
  return [
    ...(source.selected() > 0 ? ofSelected : []),
    { message: 'export.xlsx', act: xlsx },
    { message: 'export.csv', act: csv },
    ...(asTable
      ? [
          { message: 'export.copy' as const, act: copies },
          { message: 'export.print' as const, act: prints },
        ]
      : []),
  ];
}
