import './kept.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useReport } from '@/components/hooks/report';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import { type Kept as KeptAmounts, readKept } from '@/lib/storage/read/kept';
import { WordDaysChoice } from './WordDaysChoice';

const KILO = 1_000;

function sizeWords(bytes: number): string {
  const kilobytes = Math.round(bytes / KILO);
  if (bytes < KILO) return counted('data.kept.bytes', bytes);
  if (kilobytes < KILO) return i18n.t('data.kept.kilobytes', [number(kilobytes)]);
  return i18n.t('data.kept.megabytes', [number(Math.round(kilobytes / 100) / 10)]);
}

/** What is kept by kind, how much it is and how long it stays. `changed` counts what happened on this page. */
export function Kept({ changed, onChange }: { changed: number; onChange: () => void }) {
  const kept = useKept(changed);
  const rows: { kind: keyof KeptAmounts; name: string; help: string; long: string }[] = [
    {
      kind: 'pauses',
      name: i18n.t('data.kept.pauses'),
      help: i18n.t('data.kept.pausesHelp'),
      long: i18n.t('data.kept.untilErased'),
    },
    {
      kind: 'pulls',
      name: i18n.t('data.kept.pulls'),
      help: i18n.t('data.kept.pullsHelp'),
      long: i18n.t('data.kept.untilErased'),
    },
    {
      kind: 'taps',
      name: i18n.t('data.kept.taps'),
      help: i18n.t('data.kept.tapsHelp'),
      long: i18n.t('data.kept.withPauses'),
    },
    {
      kind: 'written',
      name: i18n.t('data.kept.written'),
      help: i18n.t('data.kept.writtenHelp'),
      long: i18n.t('data.kept.writtenLong'),
    },
    {
      kind: 'people',
      name: i18n.t('data.kept.people'),
      help: i18n.t('data.kept.peopleHelp'),
      long: i18n.t('data.kept.untilRemoved'),
    },
    {
      kind: 'other',
      name: i18n.t('data.kept.other'),
      help: i18n.t('data.kept.otherHelp'),
      long: i18n.t('data.kept.untilErased'),
    },
  ];
  return (
    <section className="card data-card">
      <h2 id="data-kept">{i18n.t('data.kept.title')}</h2>
      {kept && (
        <table className="data-kinds" aria-labelledby="data-kept">
          <thead>
            <tr>
              <th scope="col">{i18n.t('data.kept.what')}</th>
              <th scope="col">{i18n.t('data.kept.lines')}</th>
              <th scope="col">{i18n.t('data.kept.size')}</th>
              <th scope="col">{i18n.t('data.kept.howLong')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, name, help, long }) => (
              <tr key={kind}>
                <th scope="row">
                  {name}
                  <span className="soft">{help}</span>
                </th>
                <td data-label={i18n.t('data.kept.lines')}>{number(kept[kind].rows)}</td>
                <td data-label={i18n.t('data.kept.size')}>{sizeWords(kept[kind].bytes)}</td>
                <td>{long}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <WordDaysChoice onChange={onChange} />
    </section>
  );
}

function useKept(changed: number): KeptAmounts | null {
  const report = useReport();
  const [kept, setKept] = useState<KeptAmounts | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is one more reading
  useEffect(() => {
    let here = true;
    readKept().then(
      (read) => here && setKept(read),
      (error) => report(error, 'what is kept'),
    );
    return () => {
      here = false;
    };
  }, [report, changed]);
  return kept;
}
