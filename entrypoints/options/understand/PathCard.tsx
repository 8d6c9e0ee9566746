import './path.css';
import { i18n } from '#i18n';
import { useSettings } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';
import { PathPicture } from './PathPicture';
import { pathSteps } from './path';

/** **The path**: six steps in any order, with no dates, no score and nothing that reminds. */
export function PathCard() {
  const settings = useSettings();
  const { save, said, stuck, refusal } = useSave();
  if (!settings) return null;
  const { pathTried, pathHidden } = settings;
  return (
    <section className="card path-card" aria-labelledby="path-title">
      <div>
        <h2 id="path-title">{i18n.t('path.title')}</h2>
        <p className="soft">{i18n.t('path.lead')}</p>
      </div>
      <ul className="path-steps" aria-labelledby="path-title">
        {pathSteps().map(({ id, title, line }) => (
          <li key={id}>
            <PathPicture of={id} />
            <h3>
              <a href={`#/understand/path-${id}`}>{title}</a>
            </h3>
            <p className="soft">{line}</p>
            {pathTried.includes(id) && <p className="path-tried">{i18n.t('path.tried')}</p>}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => save({ pathHidden: !pathHidden })}>
          {i18n.t(pathHidden ? 'path.show' : 'path.hide')}
        </Button>
      </div>
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </section>
  );
}
