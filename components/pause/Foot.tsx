import './foot.css';
import { createElement, type ReactElement } from 'react';
import { word } from '../ui/word';
import { FOOT_PRACTICAL, footOf, type Markup } from './first-markup';

/** The foot of the waiting screen, on the screens after it: This is practical stands where its motion was. */
export const Foot = ({ onPractical }: { onPractical: () => void }): ReactElement =>
  elementOf(footOf(FOOT_PRACTICAL), onPractical, 0);

function elementOf([tag, attributes, ...children]: Markup, onClick: () => void, key: number): ReactElement {
  const { class: className, 'data-word': said, 'data-press': press, ...others } = attributes;
  return createElement(
    tag,
    { key, className, ...others, ...(press && { onClick, title: word('pause.practicalHint') }) },
    said ? word(said) : children.map((child, nth) => elementOf(child, onClick, nth)),
  );
}
