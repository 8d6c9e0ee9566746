import { BREATH, type Markup } from '../pause/first-markup';

/** Lull's mark, and the plain sheet of discreet mode: one of them stays when it is known which. */
const MARKS: Markup = [
  'svg',
  { class: 'mark', viewBox: '0 0 32 32', width: '28', height: '28', 'aria-hidden': 'true' },
  ['circle', { cx: '16', cy: '16', r: '15', fill: 'var(--mist)', 'data-when': 'open' }],
  ['circle', { cx: '16', cy: '16', r: '10.5', fill: 'var(--water)', opacity: '0.3', 'data-when': 'open' }],
  ['circle', { cx: '16', cy: '16', r: '5.5', fill: 'var(--water)', 'data-when': 'open' }],
  [
    'rect',
    {
      ...{ x: '6', y: '3', width: '20', height: '26', rx: '3' },
      ...{ fill: 'var(--surface)', stroke: 'var(--edge)', 'stroke-width': '2', 'data-when': 'discreet' },
    },
  ],
  [
    'path',
    {
      d: 'M11 11h10M11 16h10M11 21h6',
      ...{ stroke: 'var(--edge)', 'stroke-width': '2', 'stroke-linecap': 'round', 'data-when': 'discreet' },
    },
  ],
];

const link = (hash: string, word: string): Markup => [
  'a',
  { href: `/options.html${hash}`, target: '_blank', rel: 'noreferrer', 'data-word': word },
];

const QUICK_EXIT: Markup = [
  'div',
  { class: 'quick-exit' },
  [
    'button',
    {
      type: 'button',
      class: 'button button-plain',
      'data-title': 'quickExit.keys',
      'data-word': 'quickExit.name',
    },
  ],
  ['span', { class: 'unseen', role: 'status' }],
];

const POPUP: Markup = [
  'main',
  { class: 'popup' },
  ['header', { class: 'popup-head' }, MARKS, ['h1', { tabindex: '-1' }]],
  [
    'section',
    {},
    ['h2', { class: 'popup-label', id: 'steady-me', 'data-word': 'popup.steady' }],
    ['ul', { class: 'steady', 'aria-labelledby': 'steady-me' }],
    [
      'button',
      {
        type: 'button',
        class: 'disclosure-button',
        'aria-expanded': 'false',
        'data-word': 'popup.steadyMore',
      },
    ],
  ],
  ['div', { role: 'status', 'data-when': 'all' }],
  ['div', { role: 'status', 'data-when': 'all' }],
  [
    'section',
    { class: 'today', 'aria-busy': 'true', 'data-when': 'all' },
    ['p', {}, ['b', {}, '\u00a0'], ' ', ['span', { class: 'soft', 'data-word': 'popup.here' }]],
  ],
  [
    'section',
    { class: 'stack', 'data-when': 'all' },
    [
      'button',
      {
        type: 'button',
        class: 'button button-plain popup-wide',
        disabled: '',
        'data-word': 'popup.addPause',
      },
    ],
    ['div', { role: 'status' }],
  ],
  [
    'button',
    { type: 'button', class: 'button button-quiet', 'data-when': 'steady', 'data-word': 'popup.everything' },
  ],
  [
    'nav',
    { class: 'popup-foot', 'data-label': 'options.nav' },
    link('', 'popup.dashboard'),
    link('#/help', 'options.help'),
  ],
];

/**
 * What stands in `popup.html` before any script has run. React takes these very elements over, so it has to be, to the letter, what
 * the popup draws before anything is answered: a test compares. `data-when` says which beginning or name of Lull a part belongs to.
 */
export const FIRST_POPUP: readonly Markup[] = [QUICK_EXIT, POPUP];

/** An exercise in words, for where nothing else comes. */
export const PLAIN_EXERCISE: Markup = [
  'main',
  { class: 'popup popup-exercise', id: 'plain', hidden: '' },
  [
    'header',
    { class: 'popup-head' },
    [
      'button',
      { type: 'button', class: 'button button-quiet', 'data-plain': 'back', 'data-word': 'ui.back' },
    ],
    ['h1', { tabindex: '-1' }],
  ],
  [
    'section',
    { class: 'exercise' },
    BREATH,
    [
      'div',
      { class: 'exercise-words' },
      ['h2', { class: 'exercise-line', tabindex: '-1', dir: 'auto' }],
      ['p', { class: 'soft' }],
    ],
    [
      'div',
      { class: 'exercise-ways' },
      [
        'button',
        {
          type: 'button',
          class: 'button button-solid',
          'data-plain': 'next',
          'data-word': 'exercise.next',
        },
      ],
      [
        'button',
        {
          type: 'button',
          class: 'button button-solid',
          'data-plain': 'done',
          'data-word': 'exercise.done',
        },
      ],
      ['button', { type: 'button', class: 'button button-quiet', 'data-plain': 'motion' }],
    ],
  ],
];
