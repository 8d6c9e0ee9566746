import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import type { Preview } from '@/lib/storage/read/preview';

interface FilePreviewProps {
  preview: Preview;
  back: boolean;
  onBack: (back: boolean) => void;
  onYes: () => void;
  onCancel: () => void;
}

/** The numbers that will be true once the file is brought in. */
export function FilePreview({ preview, back, onBack, onYes, onCancel }: FilePreviewProps) {
  const { fresh, changed, same, deleted, gone, pauses } = preview;
  const figures = [
    { key: 'fresh', words: i18n.t('data.bring.fresh'), count: fresh },
    { key: 'same', words: i18n.t('data.bring.same'), count: same },
    { key: 'changed', words: i18n.t('data.bring.changed'), count: changed },
    { key: 'pauses', words: i18n.t('data.bring.pauses'), count: pauses },
  ];
  const nothing = fresh + changed + gone === 0;
  return (
    <>
      <dl className="data-figures">
        {figures.map(({ key, words, count }) => (
          <div key={key}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {gone > 0 && <p>{i18n.t('data.bring.gone', gone)}</p>}
      {(deleted > 0 || back) && (
        <label className="data-tick">
          <input type="checkbox" checked={back} onChange={() => onBack(!back)} />
          <span>{i18n.t('data.bring.back')}</span>
          {deleted > 0 && <span className="soft">{i18n.t('data.bring.backHelp', deleted)}</span>}
        </label>
      )}
      {nothing && <p>{i18n.t('data.bring.nothing')}</p>}
      <div className="data-acts">
        {!nothing && (
          <Button variant="solid" onClick={onYes}>
            {i18n.t('data.bring.yes')}
          </Button>
        )}
        <Button onClick={onCancel}>{i18n.t(nothing ? 'data.bring.close' : 'ui.cancel')}</Button>
      </div>
    </>
  );
}
