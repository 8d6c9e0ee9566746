import { GOINGS } from '../../lib/attempts/urges';
import { WAYS_OUT, type WayOut } from '../../lib/policy/first-screen';

/** An element: its tag, its attributes and what is in it. Words come later, by `data-word`; a space may stand between elements. */
export type Markup = readonly [
  tag: string,
  attributes: Record<string, string>,
  ...children: (Markup | string)[],
];

const button = (press: string, style: string, words: Record<string, string>): Markup => [
  'button',
  { type: 'button', class: style, 'data-press': press, ...words },
];

const [leave, goOn, practical] = WAYS_OUT.map(
  ([way, key]: readonly [WayOut, string]): Markup =>
    button(way, way === 'leave' ? 'pause-leave' : 'pause-quiet', { 'data-word': key }),
) as [Markup, Markup, Markup];

const RING = { cx: '9', cy: '9', r: '7' };

/** The breath as a picture, with the words inside; said to nobody, since the line says the same. */
export const BREATH: Markup = [
  'div',
  { class: 'breath', 'aria-hidden': 'true' },
  ['i', {}],
  ['i', {}],
  ['i', {}],
  [
    'span',
    { class: 'breath-words' },
    ['b', { class: 'breath-in', 'data-word': 'breath.in' }],
    ['b', { class: 'breath-out', 'data-word': 'breath.out' }],
    ['b', { class: 'breath-still', 'data-word': 'breath.still' }],
  ],
];

/** This is practical, and with it what is meant by that. */
const withHint = ([tag, attributes]: Markup): Markup => [
  'span',
  { class: 'pause-practical' },
  [tag, { ...attributes, 'aria-describedby': 'pause-practical' }],
  ['span', { id: 'pause-practical', class: 'pause-practical-hint', 'data-word': 'pause.practicalHint' }],
];
const PRACTICAL = withHint(practical);

/** The seconds stand beside Continue, never in its name. */
const SECONDS: Markup = [
  'span',
  { class: 'pause-seconds', 'aria-hidden': 'true' },
  [
    'svg',
    { viewBox: '0 0 18 18', width: '18', height: '18', role: 'presentation' },
    ['circle', { class: 'pause-ring', ...RING }],
    ['circle', { class: 'pause-ring-left', ...RING }],
  ],
  ['span', {}],
];

const chip = (press: string, word: string): Markup =>
  button(press, 'pause-chip', { 'aria-pressed': 'false', 'data-word': word });

/** What is said after a look that did not help: never before, and never after *lighter*. */
const HARD: Markup = [
  'div',
  { class: 'pause-hard', hidden: '' },
  ['p', { class: 'pause-left' }],
  ['p', { id: 'pause-going', 'data-word': 'checkIn.going' }],
  [
    'div',
    { class: 'pause-chips', role: 'group', 'aria-labelledby': 'pause-going' },
    ...GOINGS.map((going) => chip(going, `checkIn.goings.${going}`)),
  ],
];

/** How the last look felt, in one press. It is asked once, and nothing needs it. */
const CHECK_IN: Markup = [
  'div',
  { class: 'pause-checkin' },
  [
    'div',
    { class: 'pause-checkin-row', role: 'group' },
    ['span', { role: 'status', 'data-word': 'pause.checkIn' }],
    [
      'span',
      { class: 'pause-chips' },
      ...['lighter', 'same', 'heavier'].map((felt) => chip(felt, `pause.felt.${felt}`)),
    ],
  ],
  HARD,
];

/** Where an exercise shows what stands apart from it; empty on other screens. */
export const TOP_LINE: Markup = ['span', {}];

/** This is practical in the foot of the screens after the waiting one, which has its motion there. */
export const FOOT_PRACTICAL = withHint(button('practical', 'pause-link', { 'data-word': 'pause.practical' }));

/** The line apart from a screen: Lull's name, one button, Help, and Quick exit. */
export const footOf = (press: Markup, ...before: Markup[]): Markup => [
  'footer',
  { class: 'pause-top' },
  ['span', { class: 'pause-note', 'data-word': 'name' }],
  [
    'span',
    { class: 'pause-links' },
    ...before,
    press,
    ['a', { class: 'pause-link', ...HELP, 'data-word': 'pause.help' }],
    QUICK_EXIT,
  ],
];
const QUICK_EXIT = button('exit', 'pause-link', { 'data-word': 'quickExit.name' });
const HELP = { href: 'options.html#/help', target: '_blank', rel: 'noreferrer' };

/**
 * The waiting screen. It stands in `pause.html` as it is, and is drawn from here wherever else a pause is. Beside the ways out
 * stands one exercise, and how the last look felt, if that was not asked yet.
 */
export const FIRST_SCREEN: Markup = [
  'main',
  { class: 'pause' },
  [
    'div',
    { class: 'pause-middle' },
    BREATH,
    [
      'div',
      { class: 'pause-said-line' },
      ['h1', { class: 'pause-line', tabindex: '-1' }, ['span', { class: 'pause-line-text', dir: 'auto' }]],
      ['p', { class: 'pause-from' }],
    ],
    [
      'div',
      { class: 'pause-ways' },
      ['div', { class: 'pause-leave-line' }, leave],
      [
        'div',
        { class: 'pause-row' },
        ['span', { class: 'pause-continue' }, goOn, SECONDS],
        PRACTICAL,
        button('exercise', 'pause-quiet pause-offer', {}),
      ],
      CHECK_IN,
      ['p', { class: 'pause-said', role: 'status' }],
    ],
  ],
  footOf(button('motion', 'pause-link', {})),
];
