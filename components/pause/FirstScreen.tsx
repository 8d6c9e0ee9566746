import '../ui/breath.css';
import './first-screen.css';
import './foot.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { word } from '../ui/word';
import { FIRST_SCREEN, type Markup } from './first-markup';
import { type FirstScreen as Screen, startFirstScreen } from './first-screen';

/** The waiting screen where a page is drawn with React already: the same as in `pause.html`. What it shows does not change. */
export function FirstScreen(screen: Omit<Screen, 'word'>) {
  const box = useRef<HTMLDivElement>(null);
  const now = useRef(screen);
  useEffect(() => {
    now.current = screen;
  });
  useLayoutEffect(() => {
    const root = drawElement(FIRST_SCREEN);
    box.current?.replaceChildren(root);
    return startFirstScreen(root, {
      ...now.current,
      word,
      onPress: (press) => now.current.onPress(press),
      onFelt: (...answer) => now.current.onFelt(...answer),
    });
  }, []);
  return <div className="pause-first" ref={box} />;
}

const SVG = ['svg', 'circle'];

const draw = (part: Markup | string): Element | string =>
  typeof part === 'string' ? part : drawElement(part);

function drawElement([tag, attributes, ...children]: Markup): Element {
  const element = SVG.includes(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(draw));
  return element;
}
