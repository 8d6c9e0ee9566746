import './foot.css';
import { createContext, createElement, type ReactElement, use } from 'react';
import { word } from '../ui/word';
import { FOOT_PRACTICAL, footOf, type Markup, TOP_LINE } from './first-markup';

/** What the foot of every screen has: **Quick exit**, which leaves the pause too, and what Lull is called, where not by its name. */
export const FootContext = createContext<{ exit: () => void; name: string | null }>({
  exit: () => undefined,
  name: null,
});

interface FootProps {
  onPractical: () => void;
  /** Told of the place in it where an exercise may show what stands apart from it. */
  onTopLine?: (place: HTMLElement | null) => void;
}

/** The foot of the waiting screen, on the screens after it: This is practical stands where its motion was. */
export const Foot = ({ onPractical, onTopLine }: FootProps): ReactElement => {
  const { exit, name } = use(FootContext);
  const press = { practical: onPractical, exit };
  return elementOf(footOf(FOOT_PRACTICAL, TOP_LINE), { press, name, ref: onTopLine }, 0);
};

interface Live {
  press: Record<string, () => void>;
  name: string | null;
  ref: FootProps['onTopLine'];
}

function elementOf(markup: Markup, live: Live, key: number): ReactElement {
  if (markup === TOP_LINE) return <span key={key} className="pause-top-line" ref={live.ref} />;
  const [tag, attributes, ...children] = markup;
  const { class: className, 'data-word': said, 'data-press': press, ...others } = attributes;
  const pressed = press && { onClick: live.press[press] };
  return createElement(
    tag,
    { key, className, ...others, ...pressed },
    said
      ? (said === 'name' && live.name) || word(said)
      : children.map((child, nth) => (typeof child === 'string' ? child : elementOf(child, live, nth))),
  );
}
