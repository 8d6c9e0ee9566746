import { type ReactNode, type Ref, useId } from 'react';
import { counted } from '@/components/ui/counted';

interface WordsLineProps {
  title: string;
  /** How many are in it. */
  count?: number | undefined;
  /** Whether it is open from the start. */
  open?: boolean;
  /** The heading, for a focus that would be lost. */
  ref?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** A line of the user's own words that opens; what is typed in it stays when it is closed. */
export function WordsLine({ title, count = 0, open, ref, children }: WordsLineProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <details className="words-line" open={open}>
        <summary>
          <h3 id={id} ref={ref} tabIndex={-1}>
            {title}
          </h3>
          {count > 0 && <span className="soft">{counted('kit.inside', count)}</span>}
        </summary>
        <div className="words-in setting">{children}</div>
      </details>
    </section>
  );
}
