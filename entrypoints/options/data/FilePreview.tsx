import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { counted } from '@/components/ui/counted';
import { number } from '@/components/ui/format';
import type { Preview } from '@/lib/storage/read/preview';
import type { Wishes } from './use-file';

interface FilePreviewProps {
  preview: Preview;
  wishes: Wishes;
  /** Whether the numbers are still those before the last tick. */
  counting: boolean;
  onWish: (wishes: Wishes) => void;
  onYes: () => void;
  onCancel: () => void;
}

/** The numbers that will be true once the file is brought in, and what comes only if it is ticked. */
export function FilePreview({ preview, wishes, counting, onWish, onYes, onCancel }: FilePreviewProps) {
  const { fresh, changed, same, deleted, over, gone, stopped, remembered, pauses, words } = preview;
  const { back, shorter } = wishes;
  const figures = [
    { key: 'fresh', words: i18n.t('data.bring.fresh'), count: fresh },
    { key: 'same', words: i18n.t('data.bring.same'), count: same },
    { key: 'changed', words: i18n.t('data.bring.changed'), count: changed },
    { key: 'pauses', words: i18n.t('data.bring.pauses'), count: pauses },
  ];
  const nothing = fresh + changed + gone + remembered === 0;
  return (
    <>
      <dl className="data-figures" aria-busy={counting}>
        {figures.map(({ key, words, count }) => (
          <div key={key}>
            <dt>{words}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      {gone > 0 && (
        <p>
          {counted('data.bring.gone', gone)} {stopped > 0 && counted('data.bring.stopped', stopped)}
        </p>
      )}
      {remembered > gone && <p>{counted('data.bring.remembered', remembered - gone)}</p>}
      {over > 0 && <p>{counted('data.bring.over', over)}</p>}
      {(deleted > 0 || back) && (
        <Tick
          name={i18n.t('data.bring.back')}
          help={deleted > 0 && counted('data.bring.backHelp', deleted)}
          checked={back}
          onChange={() => onWish({ ...wishes, back: !back })}
        />
      )}
      {words && (
        <Tick
          name={counted('data.bring.shorter', words.days)}
          help={
            words.over > 0 ? counted('data.bring.shorterGoes', words.over) : i18n.t('data.bring.shorterHelp')
          }
          checked={shorter}
          onChange={() => onWish({ ...wishes, shorter: !shorter })}
        />
      )}
      {nothing && deleted === 0 && !words && (
        <p>{i18n.t(same > 0 && over === 0 ? 'data.bring.nothing' : 'data.bring.nothingElse')}</p>
      )}
      <div className="data-acts">
        {!nothing && (
          <Button variant="solid" disabled={counting} onClick={onYes}>
            {i18n.t('data.bring.yes')}
          </Button>
        )}
        <Button onClick={onCancel}>{i18n.t(nothing ? 'data.bring.close' : 'ui.cancel')}</Button>
      </div>
    </>
  );
}

interface TickProps {
  name: string;
  help: string | false;
  checked: boolean;
  onChange: () => void;
}

/** Something the file would do, and does only if it is ticked. */
function Tick({ name, help, checked, onChange }: TickProps) {
  return (
    <label className="data-tick">
      <input type="checkbox" checked={checked} onChange={onChange} />
      <span>{name}</span>
      {help && <span className="soft">{help}</span>}
    </label>
  );
}
