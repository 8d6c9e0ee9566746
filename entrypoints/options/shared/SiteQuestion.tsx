import { useEffect, useId, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { isSearchEngine } from '@/lib/matching/platform-info';

/** Whether a text that was pasted for all of a site is to be asked about: it says more than the site, or everyone is there. */
export const isAskedAbout = (text: string, site: string): boolean =>
  !/^(?:https?:)?(?:\/\/)?[^\s/?#]+\/?$/i.test(text.trim()) || isSearchEngine(site);

interface SiteQuestionProps {
  site: string;
  onAdd: () => void;
  onCancel: () => void;
}

/** Asked once before all of a site gets a pause by a link to one of its pages. */
export function SiteQuestion({ site, onAdd, onCancel }: SiteQuestionProps) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  return (
    <fieldset
      className="row remove-ask"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <span id={id}>{i18n.t('wholeSite.ask', [site])}</span>
      <Button variant="solid" onClick={onAdd}>
        {i18n.t('wholeSite.askYes')}
      </Button>
      <Button ref={cancel} onClick={onCancel}>
        {i18n.t('wholeSite.askNo')}
      </Button>
    </fieldset>
  );
}
