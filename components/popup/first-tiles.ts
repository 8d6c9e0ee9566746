import { inOrder, shelf, wordKeys } from '@/lib/policy/at-hand';
import type { Kit } from '@/lib/policy/calm-kit';
import type { Word } from '@/lib/policy/first-screen';
import { readOwn } from '@/lib/policy/own-exercise';

const SVG = 'http://www.w3.org/2000/svg';

/** The exercises at hand, as the popup draws them. Gives back the id of each button's exercise. */
export function drawTiles(root: HTMLElement, word: Word, kit: Kit | null): Map<HTMLElement, string> {
  const list = root.querySelector('.steady') as HTMLElement;
  const built = Object.entries(wordKeys())
    .sort(([one], [other]) => inOrder(one, other))
    .map(([id, key]) => ({
      id,
      picture: id,
      name: word(`exercise.${key}.name`),
      good: word(`exercise.${key}.good`),
    }));
  const own = (kit?.ownExercises ?? []).map(({ id, text }) => ({
    id,
    picture: 'own',
    name: readOwn(text).title,
    good: word('exercise.own.good'),
  }));
  const { first, others } = shelf([...built, ...own], kit?.kit ?? [], kit?.aside ?? []);
  const tiles = new Map<HTMLElement, string>();
  for (const { id, picture, name, good } of first) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const label = document.createElement('span');
    button.type = 'button';
    button.className = 'steady-button';
    button.title = good;
    label.dir = 'auto';
    label.textContent = name;
    button.append(drawPicture(picture), label);
    item.append(button);
    list.append(item);
    tiles.set(button, id);
  }
  if (first.length === 0) list.replaceWith(...noneLeft(word));
  if (others.length === 0) root.querySelector('.disclosure-button')?.remove();
  return tiles;
}

/** A picture that stands in the page. */
function drawPicture(name: string): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  picture.setAttribute('class', 'exercise-picture');
  picture.setAttribute('viewBox', '0 0 120 120');
  picture.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#picture-${name}`);
  picture.append(use);
  return picture;
}

/** Every exercise was put aside: the way to them stays. */
function noneLeft(word: Word): HTMLElement[] {
  const line = document.createElement('p');
  line.textContent = word('popup.steadyNone');
  const link = document.createElement('a');
  Object.assign(link, { target: '_blank', rel: 'noreferrer', textContent: word('options.calmKit') });
  link.setAttribute('href', '/options.html#/calm-kit');
  return [line, link];
}
