import { i18n } from '#i18n';
import { useAction } from '@/components/hooks/action';
import { Button } from '@/components/ui/Button';
import { COLUMNS } from '@/lib/attempts/table';
import { readTable } from '@/lib/storage/read/table';
import { download, fileName } from './download';

/** **Save as table**, and what its columns and codes mean in a file beside it. */
export function TableButtons() {
  const { run, busy, stuck } = useAction('save as table');
  return (
    <>
      <Button disabled={busy} onClick={() => run(saveTable)}>
        {i18n.t('data.save.table')}
      </Button>
      <Button variant="quiet" disabled={busy} onClick={() => run(saveColumns)}>
        {i18n.t('data.save.columns')}
      </Button>
      {stuck && <p role="alert">{i18n.t('ui.stuck')}</p>}
    </>
  );
}

async function saveTable(): Promise<void> {
  // The writer is large and seldom needed.
  const { csvFile, csvLines } = await import('./csv');
  const parts: Blob[] = [new Blob([csvLines([COLUMNS])])];
  await readTable((rows) => {
    if (rows.length > 0)
      parts.push(new Blob([csvLines(rows.map((row) => COLUMNS.map((column) => row[column])))]));
  });
  download(csvFile(parts), await fileName(Date.now(), '.csv'));
}

async function saveColumns(): Promise<void> {
  const { csvFile, csvLines } = await import('./csv');
  const rows = COLUMNS.map((column) => [column, i18n.t(`data.columns.${column}`)]);
  const head = [i18n.t('data.columns.name'), i18n.t('data.columns.meaning')];
  download(csvFile([csvLines([head, ...rows])]), await fileName(Date.now(), '-key.csv'));
}
