import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { useTexts } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import type { OwnText } from '@/lib/storage/schema';
import { OwnList } from './OwnList';
import { useOwnTexts } from './use-own-texts';
import { WordsLine } from './WordsLine';

interface OwnWordsProps {
  kind: OwnText['kind'];
  title: string;
  lead: string;
  label: string;
  /** What the button that adds one says. */
  add: string;
  /** Room for several lines. */
  long?: boolean;
  children?: ReactNode;
}

/** A card with a list of the user's own words of one kind, and room for one more. */
export function OwnWords({ kind, title, lead, label, add, long = false, children }: OwnWordsProps) {
  const texts = useTexts(kind);
  const own = useOwnTexts(kind);
  const [written, setWritten] = useState('');
  const write = (text: string) => {
    setWritten(text);
    own.forgive();
  };
  return (
    <WordsLine title={title} count={texts?.length}>
      <p className="soft">{lead}</p>
      {texts && <OwnList texts={texts} own={own} label={title} />}
      <form
        className="own-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (!own.busy) own.save(written, () => setWritten(''));
        }}
      >
        <Field label={label} problem={own.problem && i18n.t(`problem.${own.problem}`)}>
          {(control) =>
            long ? (
              <textarea
                {...control}
                className="input"
                rows={3}
                dir="auto"
                value={written}
                onChange={(event) => write(event.target.value)}
              />
            ) : (
              <input
                {...control}
                className="input"
                dir="auto"
                autoComplete="off"
                value={written}
                onChange={(event) => write(event.target.value)}
              />
            )
          }
        </Field>
        <Button type="submit">{add}</Button>
      </form>
      {children}
    </WordsLine>
  );
}
